document.documentElement.classList.add("js");var sn=matchMedia("(min-width: 60rem)"),l=(e,t,o)=>document.addEventListener(
e,n=>{let r=n.target.closest?.(t);r&&o(r,n)}),f=e=>e.closest(".composer"),ut="[contenteditable=true], textarea:not(.rich\
 + *), input:not([type=hidden])",Ce=(e,t)=>e.querySelector(ut)?.focus(t),h=(e,t)=>e.replace(/\{(\w+)\}/g,(o,n)=>t[n]),w=(e,t,{
isBad:o=!1}={})=>{let n=e?.querySelector("[data-saved]");n&&(n.textContent!==t&&(n.textContent=t),n.classList.toggle("ba\
d",o))};function De(){sn.matches&&!location.hash&&document.querySelector("#composer .c-heading textarea")?.focus({preventScroll:!0})}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});var me=e=>document.getElementById(e).dataset,b=me("words"),i=me("words-device"),q=me("words-editor"),se=me("words-option\
s"),T=me("words-pictures");var ft=(e,t)=>idbKeyval.createStore(`desk-${e}-${t}`,"kept"),P=idbKeyval.createStore("desk","kept"),pe=Promise.resolve().
then(()=>idbKeyval.get("last",P)).then(()=>!0,()=>!1),ae=(e,t)=>async(...o)=>await pe?idbKeyval[e](...o):t,d={get:ae("ge\
t"),set:async(e,t,o)=>(await pe,idbKeyval.set(e,t,o)),del:ae("del"),clear:ae("clear"),update:ae("update"),values:ae("val\
ues",[]),entries:ae("entries",[])};async function to(e,t,o){await pe,await e("readwrite",n=>(n.put(o,t),n.transaction.commit(),
idbKeyval.promisifyRequest(n.transaction)))}var H="shell"in document.body.dataset,v=document.body.dataset.person||await d.get("last",P)||"",oo=["writing","outbox","\
files","places","forgotten"],m=Object.fromEntries(oo.map(e=>[e,ft(v,e)])),Z=0;async function no(){Z=await d.get("offset",
P)||0}var K=()=>Date.now()+Z,an=new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit",timeZone:document.
body.dataset.zone||void 0}),ee=e=>an.format(new Date(e)),R=()=>JSON.parse(document.body.getAttribute("hx-headers")),ie=()=>R()["\
X-CSRFToken"];async function I(){let e=Date.now();try{let t=await fetch(i.contact,{redirect:"manual",signal:AbortSignal.
timeout(15e3),cache:"no-store"});if(t.type==="opaqueredirect")return{person:"",isSignedOut:!0};let o=await t.json();return!o.
token||!o.at?null:(o.person=String(o.person),Z=Date.parse(o.at)-(e+Date.now())/2,o.person===v&&cn(o.token),await pe&&(await d.
set("offset",Z,P),o.person===v&&await ln(o.session)),o)}catch{return null}}function cn(e){document.body.setAttribute("hx\
-headers",JSON.stringify({"X-CSRFToken":e,"Desk-Person":v}));for(let t of document.querySelectorAll("[name=csrfmiddlewar\
etoken]"))t.value=e}async function ln(e){await d.set("last",v,P),await d.update("sessions",t=>({...t,[v]:e}),P)}async function he(e){
for(let o of oo)await d.clear(ft(e,o));let t=(o={})=>Object.fromEntries(Object.entries(o).filter(([n])=>n!==e));await d.
update("sessions",t,P)}async function ro(){let e=await d.get("sessions",P)||{};for(let t of new Set([...Object.keys(e),v]))
await he(t);await d.clear(P);for(let t of await caches.keys())await caches.delete(t)}"serviceWorker"in navigator&&navigator.
serviceWorker.register(i.worker,{scope:i.scope}).catch(()=>{});navigator.storage?.persist?.().catch(()=>{});document.addEventListener("click",e=>{for(let t of document.querySelectorAll("details.menu[open]"))(!t.contains(e.target)||
e.target.closest(".pop button, .pop a"))&&(t.open=!1)});document.addEventListener("keydown",e=>{let t=document.querySelector(
"details.menu[open]");e.key!=="Escape"||!t||(t.open=!1,t.querySelector("summary").focus())});var g=document.getElementById(
"dialog"),ye=null;function so(e){ye=e}document.body.addEventListener("htmx:afterSwap",e=>{e.detail.target===g&&(ye=e.detail.
requestConfig?.elt,g.open||g.showModal(),(g.querySelector("[aria-invalid=true]")||g.querySelector("[autofocus]"))?.focus())});
g.addEventListener("close",()=>{g.open||(g.replaceChildren(),ye?.isConnected&&ye.focus())});l("click","dialog [data-clos\
e]",(e,t)=>{t.preventDefault(),g.close()});document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,target:o,
isError:n}=e.detail;!t?.elt.matches?.("[data-dialog]")||n||o===g||(g.close(),mt(()=>{let r=document.getElementById(o.id),
s=r?.nextElementSibling;return r?.querySelector(".acts a")||s?.querySelector("h3")||s?.querySelector("a")}))});var mt=e=>setTimeout(
()=>{let t=e();t&&(t.matches("h3")&&(t.tabIndex=-1),t.focus({preventScroll:!0}))}),pt=e=>{for(let t of e.querySelectorAll(
"[data-note]")){let o=t.closest("form").querySelector("[value=wrong], [value=notice]");t.classList.toggle("is-not-asked",
!!o&&!o.checked)}};l("change",".pick input",e=>pt(e.form));function ce(e,t,o,n,r){let s=document.createElement("div");s.
className="question";let a=document.createElement("h2");a.id="question-title",a.textContent=e;let c=document.createElement(
"p");c.textContent=t;let u=document.createElement("div");u.className="da";for(let[y,L,p]of[[o,"btn",!1],[n,"btn stop go",
!0]]){let k=document.createElement("button");k.type="button",k.className=L,k.textContent=y,k.addEventListener("click",()=>{
g.close(),p&&r()}),u.append(k)}s.append(a,c,u),we(s),u.firstElementChild.focus()}function we(e){g.replaceChildren(e),ye=
document.activeElement,g.showModal()}function _e(e,t){let o=ht(e,t);o&&(t==="up"?e.after(o):e.before(o),io(e))}function ht(e,t){let o=t==="up"?"previousEleme\
ntSibling":"nextElementSibling",n=e[o];for(;n&&!n.matches(".blk");)n=n[o];return n}function io(e){let t=[...e.parentElement.
querySelectorAll(":scope > .blk")];e.dispatchEvent(new Event("change",{bubbles:!0})),w(f(e),h(b.moved,{kind:e.dataset.kind,
n:t.indexOf(e)+1,all:t.length}))}l("click","[data-move]",e=>{let t=e.closest(".blk");_e(t,e.dataset.move),t.querySelector(
"summary").focus()});l("keydown",".grip",(e,t)=>{t.altKey||!["ArrowUp","ArrowDown"].includes(t.key)||(t.preventDefault(),
_e(e.closest(".blk"),t.key==="ArrowUp"?"up":"down"),e.scrollIntoView({block:"nearest"}))});var ao=72;l("pointerdown",".g\
rip",(e,t)=>{if(t.button)return;t.preventDefault(),e.focus(),e.setPointerCapture(t.pointerId);let o=e.closest(".blk"),n=[
...o.parentElement.children],r=()=>[...o.parentElement.children].indexOf(o),s=r(),a=t.clientY,c=0,u=a-o.getBoundingClientRect().
top,y=E=>{let $=E.getBoundingClientRect();return $.top+$.height/2},L=()=>{let[E,$]=[ht(o,"up"),ht(o,"down")],eo=a-u;E&&eo<
y(E)?o.after(E):$&&eo+o.offsetHeight>y($)&&o.before($)},p=E=>{a=E.clientY,o.classList.add("is-dragged"),L()},k=()=>{let E=a<
ao*2?-8:a>innerHeight-ao?8:0;E&&o.matches(".is-dragged")&&(scrollBy(0,E),L()),c=requestAnimationFrame(k)},Ie=()=>{for(let[
E,$]of Object.entries(fe))e.removeEventListener(E,$);cancelAnimationFrame(c),o.classList.remove("is-dragged"),r()!==s&&io(
o)},fe={pointermove:p,lostpointercapture:Ie,keydown:E=>{if(E.key!=="Escape")return;E.preventDefault();let $=n.indexOf(o);
o.before(...n.slice(0,$)),o.after(...n.slice($+1)),Ie()}};for(let[E,$]of Object.entries(fe))e.addEventListener(E,$);k()});l("keydown",".composer",(e,t)=>{let o=t.ctrlKey||t.metaKey;if(o&&t.key==="Enter")t.preventDefault(),e.querySelector("[da\
ta-send]").click();else if(o&&t.key.toLowerCase()==="s"&&e.querySelector("[data-save]"))t.preventDefault(),e.querySelector(
"[data-save]").click();else if(t.altKey&&(t.key==="ArrowUp"||t.key==="ArrowDown")){let n=t.target.closest(".blk");if(!n)
return;t.preventDefault(),_e(n,t.key==="ArrowUp"?"up":"down")}});l("keydown",".c-heading textarea",(e,t)=>{t.key!=="Ente\
r"||t.ctrlKey||t.metaKey||(t.preventDefault(),Ce(f(e).querySelector(".blocks")))});l("click","[data-remove]",e=>{let t=e.closest(".blk"),o=document.createElement("p");o.className="gone-block",o.append(`${h(
b.removed,{kind:t.dataset.kind})} `);let n=document.createElement("button");n.type="button",n.className="btn quiet",n.textContent=
b.undo,n.addEventListener("click",()=>{o.replaceWith(t),Ce(t)}),o.append(n),t.replaceWith(o),n.focus()});var A=e=>[...new FormData(e)].filter(([t,o])=>typeof o=="string"&&t!=="csrfmiddlewaretoken");document.addEventListener("\
formdata",({target:e,formData:t})=>{let o=e.elements.source_note;o&&"stands"in o.dataset&&o.value===o.defaultValue&&t.delete(
"source_note")});var M=(e,t)=>e.find(([o])=>o===t)?.[1]??"",yt=e=>{let o=e.filter(([n])=>n==="heading"||n.endsWith("-wor\
ds")).find(([,n])=>n.trim());return o?o[1].trim().split(/\s+/).slice(0,12).join(" "):i.noHeading},dn="textarea, input:no\
t([type]), input[type=text], input[type=url], input[name$='-image'], input[name$='-upload']",wt=e=>[...e.querySelectorAll(
dn)].filter(t=>t.name!=="byline"&&!t.name.endsWith("-credit")&&t.value.trim()),O=e=>wt(e).length>0;function co(e,t){let o=new Map;
for(let[n,r]of t)o.set(n,[...o.get(n)||[],r]);M(t,"draft")!==(e.elements.draft?.value||"")&&un(e,!!M(t,"draft"));for(let n of e.
querySelectorAll("input, textarea, select")){let r=o.get(n.name);!n.name||n.type==="file"||["csrfmiddlewaretoken","block"].
includes(n.name)||n.name==="source_note"&&!r||(n.type==="checkbox"||n.type==="radio"?n.checked=r?.includes(n.value)??!1:
n.value=r?.[0]??"",o.delete(n.name))}for(let n of e.querySelectorAll("[data-held]"))n.remove();for(let[n,r]of o)["block",
"csrfmiddlewaretoken"].includes(n)||r.forEach(s=>e.append($e(n,s)))}function un(e,t){let o=e.elements.source_note,n=e.querySelector(
"[data-note-stays]");o.value=o.defaultValue="",o.toggleAttribute("data-stands",t),n.hidden=!t,t?o.setAttribute("aria-des\
cribedby",n.id):o.removeAttribute("aria-describedby")}function $e(e,t){let o=document.createElement("input");return Object.
assign(o,{type:"hidden",name:e,value:t}),o.dataset.held="",o}function ge(e){let t=o=>o.type==="hidden"||o.type==="file"?
!1:o.type==="checkbox"||o.type==="radio"?o.checked!==o.defaultChecked:o.value!==o.defaultValue;return e.hasAttribute("da\
ta-refused")||[...e.querySelectorAll("textarea, input")].some(t)}var Be=e=>e.detail.requestConfig?.elt||e.detail.elt,z=e=>e.detail.requestConfig?.verb==="post"&&Be(e).closest?.(".compos\
er[data-keep]")&&!Be(e).matches("[type=file], [data-undo]"),lo=!1,uo=()=>lo;function F(e){lo=e}var fn=1e3,fo=-1/0;document.body.addEventListener("htmx:afterRequest",({detail:e})=>{e.xhr?.getResponseHeader("Update-Id")&&
(fo=performance.now())});document.body.addEventListener("htmx:confirm",e=>{let t=e.detail.elt;!t.matches(".composer")||O(
t)||performance.now()-fo>fn||(e.preventDefault(),setTimeout(()=>{F(!1)}))});function le(e,t=`figure-${e.slice(0,8)}`){let o=document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(
!0);for(let n of[o,...o.querySelectorAll("*")])for(let r of n.attributes)r.value=r.value.replaceAll("figure-new",t);return o.
querySelector("[name=block]").value=t,o.querySelector("[name$=-upload]").value=e,o.querySelector("[data-awaited]").dataset.
awaited=e,o}var G=e=>e.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/,""),Pe=e=>`${e.dataset.keep}#${e.elements.draft?.value||
""}`,N=e=>`${e.dataset.keep}#${e.elements.key?.value||""}`;async function Y(e,t){let o=String(A(e)),n=t.filter(([u])=>u==="block").map(([,u])=>u),r=u=>e.querySelector(`[id="block-\
form-${CSS.escape(u)}"]`),s=[];for(let u of new Set(n))s.push(r(u)||await po(u,t));if(String(A(e))!==o)return!1;let a=e.
querySelector(".blocks"),c=a.contains(document.activeElement)&&document.activeElement;s.length&&a.replaceChildren(...s);
for(let u of s)htmx.process(u);return co(e,t),c&&mn(c.isConnected?c:a.querySelector("textarea")),e.dispatchEvent(new CustomEvent(
"desk:restored",{bubbles:!0})),!0}function mn(e){e?.focus({preventScroll:!0}),e?.setSelectionRange?.(e.value.length,e.value.
length)}var mo=document.querySelector("#composer .blk-text")?.outerHTML,pn=8e3;async function po(e,t){let o=e.split("-")[0];
if(o==="text"&&mo)return hn(Me(mo,e));if(o==="figure")return le(M(t,`${e}-upload`)||M(t,`${e}-image`),e);try{let n=await fetch(
i.block.replace("kind",o),{redirect:"manual",signal:AbortSignal.timeout(pn)}),r=Me(await n.text(),e);if(n.ok&&r?.matches(
".blk"))return r}catch{}return yn(e,t)}function Me(e,t){let o=document.createElement("template"),n=e.match(/name="block" value="([a-z0-9-]+)"/)?.[1];
return o.innerHTML=n?e.replaceAll(n,t):e,o.content.firstElementChild}function hn(e){for(let t of e.querySelectorAll("tex\
tarea, [name$=-html]"))t.defaultValue="";for(let t of e.querySelectorAll(".err, .hint"))t.remove();return e}var gt=e=>`${e}\
-${crypto.randomUUID().slice(0,8)}`;function yn(e,t){let o=document.createElement("div");o.className="blk",o.id=`block-f\
orm-${e}`,o.dataset.unseen="";let n=document.createElement("p");n.className="soft xs",n.textContent=i.keptBlock,o.append(
n,$e("block",e));for(let[r,s]of t)r.startsWith(`${e}-`)&&o.append($e(r,s));for(let r of o.querySelectorAll("input"))delete r.
dataset.held;return o}async function de(e,t=()=>{}){let n=((await d.get(G(e),m.places))?.blank||[["byline",document.body.
dataset.byline||""]]).filter(([s])=>!["key","block"].includes(s)),r=await po(gt("text"),[]);t(),e.querySelector(".blocks").
replaceChildren(r),await Y(e,[...n,["key",crypto.randomUUID()]]);for(let s of["data-refused","data-version","data-hand"])
e.removeAttribute(s);for(let s of e.querySelectorAll(".err, .tell, .gone-block"))s.remove();for(let s of e.querySelectorAll(
"[aria-invalid]"))s.removeAttribute("aria-invalid")}document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,xhr:o}=e.detail,n=t?.elt;if(!n?.matches?.("[dat\
a-add]")||o.status!==200)return;e.detail.shouldSwap=!1;let r=document.createElement("template");r.innerHTML=o.response;let s=r.
content.querySelector("input[name=block]");s&&document.getElementById(`block-form-${s.value}`)&&r.content.replaceChildren(
Me(o.response,gt(s.value.split("-")[0])));let a=[...r.content.children];f(n).querySelector(".blocks").append(...a);for(let y of a)
htmx.process(y);(a[0]?.querySelector(ut)||a[0]?.querySelector("button"))?.focus()});var wn=document.documentElement.lang.replace(/^en$/,"en-GB"),Ne=new Intl.RelativeTimeFormat(`${wn}-u-nu-latn`,{numeric:"\
auto",style:"short"});function be(){for(let e of document.querySelectorAll(".row-update .when time")){let t=e.nextElementSibling,
o=Math.round((Date.now()-Date.parse(e.dateTime))/6e4);t&&(t.dataset.day??=t.textContent,t.textContent=o<1?b.now:o<60?Ne.
format(-o,"minute"):o<1440?Ne.format(-Math.round(o/60),"hour"):t.dataset.day)}}setInterval(()=>{document.hidden||be()},6e4);async function Re({id:e,url:t}){let o=await fetch(t,{redirect:"manual"}).catch(()=>null),n=document.getElementById(e);if(!o?.
ok||!n||n.querySelector(".composer, details[open]"))return;let r=document.createElement("template");r.innerHTML=await o.
text();let s=r.content.getElementById(e);if(!s)return;let a=n.contains(document.activeElement)?document.activeElement.id:
"";n.replaceWith(s),htmx.process(s),be(),a&&document.getElementById(a)?.focus()}var ue=6e4,S=new Map,We=(e,t)=>`${T.uploads.replace("uploads/","pictures/")}${e}/${t}/`;function Ue(e){let t=[...crypto.
getRandomValues(new Uint8Array(16))].map(o=>o.toString(16).padStart(2,"0")).join("");return bt({name:t,file:e,fileName:e.
name||"",before:0})}function bt(e){let t={...e,sent:0,state:"waiting",problem:"",isKept:!0,failures:0,request:null,timer:0};
return S.set(t.name,t),t}async function St(e){let{name:t,file:o,fileName:n,before:r}=e;try{await d.set(t,{name:t,file:o,
fileName:n,before:r},m.files)}catch{e.isKept=!1}}function Se(e){return clearTimeout(e.timer),e.request?.abort("cancelled"),
S.delete(e.name),d.del(e.name,m.files).catch(()=>{})}var vt=()=>Promise.all([...S.values()].map(Se)),J=e=>S.has(e.name)&&
e.state!=="here"&&e.state!=="refused";var gn=20,bn=6e4,xt=3e3,ho;async function yo(e,t){await d.set(e,{name:e,instead:t,times:0},m.forgotten).catch(()=>{}),await wo(
{name:e,instead:t,times:0})}async function wo({name:e,instead:t,times:o}){try{ie()||await I();let n=await fetch(We(e,"fo\
rget"),{method:"POST",body:new URLSearchParams({instead:t}),redirect:"manual",headers:R(),signal:AbortSignal.timeout(ue)});
if(n.status===202&&(clearTimeout(ho),ho=setTimeout(()=>{xt=Math.min(xt*2,bn),ve()},xt)),n.status!==200)return;let r=await n.
json();if(r.name!==e)return;r.is_gone||o>=gn?await d.del(e,m.forgotten):await d.set(e,{name:e,instead:t,times:o+1},m.forgotten)}catch{}}
async function ve(){for(let e of await d.values(m.forgotten).catch(()=>[]))await wo(e)}addEventListener("online",ve);ve();function V(e,t){let o=document.createElement("button");return o.type="button",o.className="btn",o.textContent=e,o.addEventListener(
"click",t),o}function xe(e,t){let o=document.createElement("a");return Object.assign(o,{href:e,className:"btn",textContent:t}),
o}function He(e,t,o,n,r){e.querySelector("[data-both]")?.remove();let s=document.createElement("div");s.className="tell in\
f both",s.dataset.both="",s.setAttribute("role","alert");let a=document.createElement("p");a.textContent=h(n,{time:ee(o)});
let c=V(i.showBoth,()=>{c.replaceWith(Sn(t,r))});s.append(a,c),e.querySelector(".top").after(s)}function Sn(e,t){let o=document.
createElement("div"),n=document.createElement("div");n.className="other";for(let[r,s]of e){if(!/^(heading|label|location)$|-(words|caption|alt|speaker|title|url|original)$/.
test(r)||!s.trim())continue;let a=document.createElement("p");a.textContent=s,n.append(a)}return o.append(n,V(i.takeOther,
()=>t(!0)),V(i.keepThis,()=>t(!1))),o}var C=new Map,kt=e=>({id:crypto.randomUUID(),version:Number(e.dataset.version||0),isDirty:!1,isOpen:!0});function D(e){return C.
has(N(e))||Et(e,kt(e)),C.get(N(e))}function Et(e,t){C.set(N(e),t),t.held=new Promise(o=>navigator.locks?navigator.locks.
request(`hand-${t.id}`,{mode:"shared"},()=>(o(),new Promise(()=>{}))).catch(o):o())}function Fe(e){clearTimeout(e.pause),
clearTimeout(e.next);for(let[t,o]of C)o===e&&C.delete(t)}var go=(e,t)=>{let o=async()=>{let n=await d.get(e,m.writing);return n&&
t(n)};return navigator.locks?navigator.locks.request(`hand-${e}`,{ifAvailable:!0},n=>n&&o()):o()},bo=e=>C.get(N(e))?.isUnkept;
function ke(){for(let e of C.values())e.isOpen=e.isUnkept=!1,clearTimeout(e.pause),clearTimeout(e.next),e.request?.abort()}async function je(e){let t=await d.get("sessions",P)||{};for(let[o,n]of Object.entries(t))o===e||(await fetch(i.session.
replace("token",n),{cache:"no-store"}).catch(()=>null))?.status!==410||(o===v&&ke(),await he(o),o===v&&location.assign(i.
login))}function x(e,t,o){let n=e.querySelector("[data-saved]");if(!(!n||"held"in n.dataset)&&!(n.matches(".bad")&&[i.here,i.there,
i.hereOffline,i.hereSignedOut].includes(t))){if(n.dataset.told!==t||!n.querySelector("[data-at]")){let r=document.createElement(
"b"),s=document.createElement("span"),a=document.createElement("span"),[c,u=""]=t.split("{time}");r.textContent=c.trim(),
a.textContent=u,s.dataset.at="",s.setAttribute("aria-hidden","true");let y=document.createElement("span");y.append(r," ",
s,a),n.replaceChildren(y),n.dataset.told=t,n.classList.remove("bad")}n.querySelector("[data-at]").textContent=o&&t.includes(
"{time}")?ee(o):""}}var vn=300,Ke=3e3;function _(e,t){let o=D(e);o.isDirty=o.isUnkept=!0,t&&o.isSent&&(o.isOpen=o.isAdded=!0),o.isTyped||=!!t,
clearTimeout(o.pause),o.pause=setTimeout(()=>j(e),vn)}async function j(e){let t=D(e);if(clearTimeout(t.pause),!t.isOpen||
!e.isConnected)return;let o={spot:Pe(e),key:e.elements.key?.value||"",fields:A(e),at:K(),version:t.version,keep:e.dataset.
keep,isOnTheDesk:!!(t.isSaved&&!t.isDirty),isAdded:t.isAdded};try{if(t.isUnkept=!1,await t.held,O(e)?await to(m.writing,
t.id,o):await d.del(t.id,m.writing),t.isAdded)return x(e,i.sentAlready);!t.isSaved&&O(e)&&x(e,navigator.onLine?i.here:i.
hereOffline,o.at)}catch{t.isUnkept=!0,x(e,i.notHere)}t.next??=setTimeout(()=>te(e),Math.max(0,(t.sentAt||0)+Ke-Date.now()))}
var ze=e=>e.held.then(()=>Promise.all([e.id,...e.offered||[]].map(t=>d.del(t,m.writing))));async function te(e){let t=D(
e),o=()=>t.isDirty&&t.isOpen&&!t.isAdded&&!t.isAsked&&!t.isBusy&&e.isConnected;t.isUnkept&&o()&&await j(e),clearTimeout(
t.next),t.next=null,o()&&(t.isDirty=!1,t.isBusy=!0,t.sentAt=Date.now(),t.going=qt(e.dataset.keep,A(e),t).then(n=>(t.isBusy=
!1,t.isOpen&&xn(e,t,n))),await t.going,t.isDirty&&t.isOpen&&(t.next??=setTimeout(()=>te(e),Ke)))}async function qt(e,t,o){
let n=new FormData;for(let[r,s]of t)n.append(r,s);n.append("kept_hand",o.id),n.append("kept_version",String(o.version)),
o.request=new AbortController;try{ie()||await I();let r=AbortSignal.any([o.request.signal,AbortSignal.timeout(15e3)]),s=await fetch(
e,{method:"POST",body:n,signal:r,redirect:"manual",headers:R()}),a=s.headers.get("Content-Type")?.startsWith("applicatio\
n/json");return{status:s.status,...a?await s.json():{}}}catch{return null}}async function xn(e,t,o){if(o?.version&&o.status===
200){t.version=o.version,t.isSaved=!0;let r=await d.get(t.id,m.writing);return r&&t.isOpen&&!t.isDirty&&await d.set(t.id,
{...r,version:t.version,isOnTheDesk:!0},m.writing),O(e)&&x(e,i.there,Date.parse(o.at))}if(t.isSaved=!1,o?.sent)return kn(
e,t);if(o?.fields){t.isAsked=!0;let r=At(e,o.fields,{version:o.version});return He(e,o.fields,Date.parse(o.at),i.elsewhere,
r)}t.isDirty=!0;let n=o?.status===403&&await I();return n===null||n?.person===v?null:o?.status===401||n?(je(),x(e,i.hereSignedOut,
K())):O(e)&&x(e,i.hereOffline,K())}var At=(e,t,{version:o,id:n})=>async r=>{if(r&&!await Y(e,t))return;let s=D(e);s.version=
o??s.version,s.isAsked=!1,e.querySelector("[data-both]").remove(),_(e),e.querySelector("textarea")?.focus(),n&&(await j(
e),await d.del(n,m.writing))};async function kn(e,t){return t.isAdded=t.isTyped,t.isAdded?j(e):(t.isOpen=!1,t.isSent=!0,
await d.del(t.id,m.writing),x(e,i.sentAlready))}var W=()=>document.querySelectorAll(".composer[data-keep]");async function So(){
for(let t of W()){let o=C.get(N(t));o&&(o.isUnkept&&await j(t),await o.going?.catch(()=>null),await te(t))}return(await d.
values(m.writing)).filter(t=>!t.isOnTheDesk).length}var En=()=>document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;function vo(e,t={}){
for(let o of document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)){let n=c=>o.querySelector(`[name$="-${c}"\
]`),r=c=>!n(c).value.trim()||c==="credit"&&n(c).value===En();for(let c of["caption","credit","alt"])!t[c]||!r(c)||c==="a\
lt"&&n("is_decorative").checked||(n(c).value=t[c],e.isFilled=!0);qn(o,n,t);let s=o.querySelector("[data-from-file]");s.hidden=
!t.from_file,s.querySelector("[data-said]").textContent=t.from_file||"";let a=s.querySelector("[data-add-place]");Object.
assign(a.dataset,{addPlace:t.place||"",taken:t.taken_on||""}),a.hidden=!t.place&&!t.taken_on,_(f(o))}}function qn(e,t,o){
"rights_seen"in o&&(t("own_pages_only").checked||=o.own_pages_only,t("ends_at").value||=o.ends_at&&An(o.ends_at),t("righ\
ts_seen").value=o.rights_seen,(t("own_pages_only").checked||t("ends_at").value)&&(e.querySelector(".pic-rights").open=!0))}
function An(e){let t={dateStyle:"short",timeStyle:"short",timeZone:document.body.dataset.zone||"UTC"};return new Intl.DateTimeFormat(
"sv",t).format(new Date(e)).replace(" ","T")}l("click","[data-add-place]",e=>{let{addPlace:t,taken:o}=e.dataset,n=f(e).dataset.
language.replace(/^en$/,"en-GB"),r=o&&new Intl.DateTimeFormat(`${n}-u-nu-latn`,{dateStyle:"long",timeZone:"UTC"}).format(
new Date(o)),s=[t,r].filter(Boolean).join(", "),a=e.closest(".pic").querySelector("[name$='-caption']"),c=a.value.trim(),
u=/[.!?…]$/.test(c);a.value=c?`${c}${u?"":","} ${s}${u?".":""}`:s,e.hidden=!0,a.focus(),a.dispatchEvent(new Event("inp\
ut",{bubbles:!0}))});var On={is_decorative:"owes_alt",owes_alt:"is_decorative"};l("change",".instead input",e=>{let t=e.
closest(".instead").querySelector(`[name$="-${On[e.name.split("-").pop()]}"]`);e.checked&&t&&(t.checked=!1)});var Ot=Promise.resolve();function Lt(e){Ot=Promise.race([e,new Promise(t=>{setTimeout(t,ue)})]);for(let t of S.values())
t.isSending&&t.request?.abort("words")}async function xo(){for(let e;e!==Ot;)e=Ot,await e}document.body.addEventListener(
"htmx:beforeRequest",e=>{!e.detail.elt.closest(".composer")||e.detail.requestConfig.verb==="get"||Lt(new Promise(t=>{e.detail.
xhr.addEventListener("loadend",t)}))});var Tt=e=>new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`,{maximumFractionDigits:1,minimumFractionDigits:1}).
format(e&&Math.max(.1,e/1e6));function oe(e){let t=[...document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)],
o=document.querySelector(`#pictures [data-awaited="${e.name}"]`),n=!t.length&&S.has(e.name)&&e.state!=="here";n?o||(o=Ln(
e)):o?.remove();for(let s of n?[...t,o]:t)Tn(s,e);let r=document.getElementById("pictures");r&&(r.hidden=!r.querySelector(
"li"))}function Ge(){for(let e of S.values())oe(e)}function Ln(e){let t=document.querySelector("#pictures ul");return t?
(t.append(document.getElementById("picture-line").content.cloneNode(!0)),t.lastElementChild.dataset.awaited=e.name,t.lastElementChild.
querySelector("[data-name]").textContent=e.fileName,t.lastElementChild):null}function Tn(e,t){if(!e)return;e.dataset.state=
t.state,In(e.querySelector("[data-thumbnail]"),t);let o=t.state==="refused",n=e.querySelector("[data-told]");n.textContent=
Cn(t),o?n.setAttribute("role","alert"):n.removeAttribute("role");let r=e.querySelector("progress");r.hidden=o||t.state===
"here",r.value=t.sent/t.file.size,e.querySelector("[data-again]").hidden=!["offline","signedOut","failed"].includes(t.state);
let s=e.querySelector("[data-cancel]");s.hidden=t.state==="here",s.textContent=o?T.dismiss:T.cancel,Dn(e,t)}function In(e,t){
if(!e||e.firstChild)return;t.preview??=URL.createObjectURL(t.file);let o=new Image;o.alt="",o.addEventListener("error",()=>o.
remove()),o.src=t.preview,e.append(o)}function Cn(e){let t=Tt(e.file.size),o={name:e.fileName,problem:e.problem,status:e.
status,size:t,sent:Tt(e.sent),n:Math.floor(e.sent/e.file.size*100)},n=[h(T[e.state],o)];return e.before&&e.state!=="here"&&
e.state!=="refused"&&n.push(h(T.smaller,{size:t,before:Tt(e.before)})),e.isFilled&&e.state==="here"&&n.push(T.filled),!e.
isKept&&e.state!=="here"&&n.push(T.notKept),n.join(" ")}function Dn(e,t){let o=e.closest(".blk")?.querySelector("[data-f\
ocal]");!o||t.state!=="here"||(o.href=We(t.name,"focus"),o.hidden=!1)}var _n=8,Ao=4*1024,$n=2*1024*1024,Ye=[1e3,2e3,4e3,8e3,15e3],Ee=16*1024,ko=Promise.resolve(),ne=class extends Error{constructor(t){
super(`Status ${t}`),this.status=t}};function X(e){clearTimeout(e.timer),ko=ko.then(()=>J(e)&&!e.isSending&&!e.isHeld?Bn(
e):null)}async function Bn(e){e.isSending=!0;try{navigator.locks?await navigator.locks.request(`picture-${e.name}`,{ifAvailable:!0},
t=>{if(!t)throw new ne(202);return Eo(e)}):await Eo(e)}catch(t){Nn(e,t)}finally{e.isSending=!1}}async function Eo(e){let t=new URLSearchParams(
{size_bytes:e.file.size,file_name:e.fileName}),o=await qo(e,"POST",t);for(;!o.has_arrived&&!o.problem;){qe(e,"sending",o.
offset);let n=e.file.slice(o.offset,o.offset+Ee),r=performance.now();o=await qo(e,"PATCH",n,{"Upload-Offset":o.offset}),
Pn(n.size,(performance.now()-r)/1e3)}await Mn(e,o)}async function qo(e,t,o,n={}){if(await xo(),!J(e)||e.isHeld)throw new ne(
0);e.request=new AbortController,ie()||await I();let r=await fetch(`${T.uploads}${e.name}/`,{method:t,body:o,redirect:"m\
anual",headers:{...R(),...n},signal:AbortSignal.any([e.request.signal,AbortSignal.timeout(ue)])});if(r.status!==200&&r.status!==
409)throw new ne(r.status);let s=await r.json();if(s.name!==e.name)throw new ne(0);if(r.status===409&&s.offset===n["Uplo\
ad-Offset"])throw new ne(409);return e.failures=0,s}function Pn(e,t){let o=Math.min($n,4*Ee);Ee=Math.round(Math.max(Ao,Math.
min(o,e/t*_n)))}async function Mn(e,t){t.has_arrived?(await d.del(e.name,m.files).catch(()=>{}),vo(e,t.known),qe(e,"here",
e.file.size),ve()):(e.problem=t.problem,qe(e,"refused",e.sent));for(let o of t.rows)await Re(o)}function Nn(e,t){if(!S.has(
e.name)||e.isHeld)return;if(e.request?.signal.reason==="words"){e.request=null,X(e);return}let o=t.status||0;if(o===404){
e.problem=T.notYours,qe(e,"refused",e.sent);return}o===403&&I(),o!==202&&(Ee=Math.max(Ao,Math.round(Ee/2)),e.status=o,qe(
e,{0:"offline",401:"signedOut",403:"signInChanged"}[o]||"failed",e.sent));let n=Ye[Math.min(e.failures++,Ye.length-1)];e.
timer=setTimeout(()=>X(e),n)}function qe(e,t,o){Object.assign(e,{state:t,sent:o}),oe(e)}function Oo(){for(let e of S.values())
J(e)&&(e.failures=0,X(e))}addEventListener("online",Oo);document.addEventListener("visibilitychange",()=>{document.hidden||
Oo()});var Ve={start:216,photoshop:237,scan:218},Rn=256*1024,Wn=200;async function Xe(e,t){if(e.type!=="image/jpeg"||t.type!=="\
image/jpeg")return e;let o=Un(new Uint8Array(await t.slice(0,Rn).arrayBuffer()));return o.length?new Blob([e.slice(0,2),
jn(o),e.slice(2)],{type:e.type}):e}function Un(e){let t=o=>e[o]*256+e[o+1];if(e[0]!==255||e[1]!==Ve.start)return[];for(let o=2;o+
4<e.length&&e[o]===255&&e[o+1]!==Ve.scan;o+=2+t(o+2)){if(e[o+1]!==Ve.photoshop)continue;let n=Hn(e.subarray(o+4,o+2+t(o+
2)));if(n.length)return n}return[]}function Hn(e){let t=new DataView(e.buffer,e.byteOffset,e.length);for(let o=14;o+12<=
e.length;){if(t.getUint32(o)!==943868237)return[];let n=o+6,r=n+e[n]+1+(e[n]+1)%2;if(r+4>e.length)return[];let[s,a]=[r+4,
t.getUint32(r)];if(t.getUint16(o+4)===1028)return Fn(e.subarray(s,s+a));o=s+a+a%2}return[]}function Fn(e){let t=[];for(let o=0;o+
5<=e.length&&e[o]===28;){let n=o+5+e[o+3]*256+e[o+4];if(e[o+3]>127||n>e.length)break;[1,2].includes(e[o+1])&&e[o+2]<Wn&&
t.push(...e.subarray(o,n)),o=n}return t}function jn(e){let t=e.length%2?[...e,0]:e,o=[...new TextEncoder().encode("Photo\
shop 3.0\x008BIM"),4,4,0,0,0,0,e.length>>8,e.length&255,...t],n=o.length+2;return n>65535?new Uint8Array:new Uint8Array(
[255,Ve.photoshop,n>>8,n&255,...o])}var Kn=2560,zn=2048,Gn=.85,Lo=()=>{let e=navigator.connection;return!!e&&(e.saveData||/2g|3g/.test(e.effectiveType||""))};
async function To(e){let t=Lo()?2e5:2e6;if(e.size<=t||!/^image\/(jpeg|png|webp)$/.test(e.type))return e;let o;try{o=await createImageBitmap(
e,{imageOrientation:"from-image"})}catch{return e}let n=Lo()?zn:Kn,r=Math.min(1,n/Math.max(o.width,o.height)),s=new OffscreenCanvas(
Math.round(o.width*r),Math.round(o.height*r)),a=s.getContext("2d");a.fillStyle="white",a.fillRect(0,0,s.width,s.height),
a.drawImage(o,0,0,s.width,s.height),o.close();let c=await s.convertToBlob({type:"image/jpeg",quality:Gn});return c.size<
e.size?Xe(c,e):e}l("change","[data-pictures]",e=>{let t=[...e.files];e.value="",It(f(e),t)});function It(e,t){let o=t.map(n=>{let r=Ue(n),
s=le(r.name);return e.querySelector(".blocks").append(s),htmx.process(s),Ct(r),s});o.length&&(o[0].querySelector("input:\
not([type=hidden])").focus(),o[0].dispatchEvent(new Event("input",{bubbles:!0})))}async function Ct(e){oe(e),await St(e);
let t=await To(e.file);S.has(e.name)&&(t!==e.file&&(Object.assign(e,{before:e.file.size,file:t}),await St(e),oe(e)),X(e))}
var Io=e=>S.get(e.closest("[data-awaited]").dataset.awaited);l("click","[data-again]",e=>{let t=Io(e);t.failures=0,X(t)});
l("click","[data-cancel]",async e=>{let t=Io(e),o=f(e),n=o?.querySelector(".add-pictures input")||document.querySelector(
"#composer .c-heading textarea");e.closest(".blk")?.remove();let r=J(t);Se(t),oe(t),n?.focus(),o&&(o.dispatchEvent(new Event(
"input",{bubbles:!0})),w(o,h(T.cancelled,{name:t.fileName}))),r&&Co(t)});async function Co(e){try{let t=await fetch(`${T.
uploads}${e.name}/`,{method:"DELETE",headers:R(),redirect:"manual"});if(t.status===202)setTimeout(()=>Co(e),Ye[0]);else if(t.
ok)for(let o of(await t.json()).rows)await Re(o)}catch{}}var Do=e=>e.dataTransfer?.types.includes("Files");document.addEventListener(
"dragover",e=>{if(!Do(e))return;e.preventDefault();let t=e.target.closest?.(".composer");e.dataTransfer.dropEffect=t?"co\
py":"none",t?.classList.add("is-over")},!0);document.addEventListener("dragleave",e=>{let t=e.target.closest?.(".compose\
r");t&&!t.contains(e.relatedTarget)&&t.classList.remove("is-over")},!0);document.addEventListener("drop",e=>{if(!Do(e))return;
e.preventDefault(),e.stopPropagation();let t=e.target.closest?.(".composer");t?.classList.remove("is-over"),t&&It(t,[...e.
dataTransfer.files])},!0);document.addEventListener("paste",e=>{let t=e.target.closest?.(".composer"),{files:o,types:n}=e.
clipboardData;!t||!o.length||n.includes("text/plain")||(e.preventDefault(),e.stopPropagation(),It(t,[...o]))},!0);async function Yn(){
let e=await d.values(m.files).catch(()=>[]);for(let t of e)S.has(t.name)||X(bt(t));Ge()}document.body.addEventListener("\
htmx:afterSettle",Ge);document.addEventListener("desk:restored",Ge);Yn();document.body.addEventListener("htmx:afterSettle",({detail:{elt:e}})=>{if(!e.matches?.("[data-owed]"))return;(e.querySelector(
"[aria-invalid=true]")||document.querySelector("[data-owed] input[type=text]")||e).focus()});document.body.addEventListener("htmx:beforeRequest",e=>{e.detail.elt.matches("#desk-poll, [data-readers-now]")&&(document.
hidden||!navigator.onLine)&&e.preventDefault()});document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.
detail;t.matches(".row-update")&&t.querySelector(".composer")&&(e.detail.shouldSwap=!1);let n=t.contains(document.activeElement)||
t.querySelector("details[open]");if(["strip","about","queue"].includes(t.id)&&n&&(e.detail.shouldSwap=!1),t.id==="rows")
for(let r of[...o.children]){let s=document.getElementById(r.id);if(!s)continue;if(!(Number(r.dataset.revision)>Number(s.
dataset.revision))||s.querySelector(".composer")){r.remove();continue}s.replaceWith(r),htmx.process(r)}});document.body.
addEventListener("htmx:oobAfterSwap",()=>{let e=document.getElementById("desk-poll");if(!e?.dataset.arrived)return;let{arrived:t,
rows:o}=e.dataset;e.removeAttribute("data-arrived"),t.split(" ").some(n=>!document.getElementById(`row-${n}`))&&htmx.ajax(
"GET",o,{swap:"none"})});var Vn=/(^|[\s([{<\u00a1\u00bf])$/,Xn=/[-\u2010-\u2015/]$/;function Je(e,t,o){let[n,r,s,a]=o,[c,u]=t==='"'?[n,r]:[s,a],y=e.
lastIndexOf(c)>e.lastIndexOf(u),L=[n,s].some(k=>e.endsWith(k))&&!(y&&e.endsWith(c));return Vn.test(e)||L||Xn.test(e)&&!y?
c:t==="'"&&!y?"\u2019":u}var Qe=e=>e.closest("[data-quotes]")?.dataset.quotes.split("|")||["\u201C","\u201D","\u2018","\u2019"];var Jn="[type=url], [name$=-url], [name$=-original]";l("input",".composer textarea, .composer input[type=text]",(e,t)=>{
let o=t.data;if(t.inputType!=="insertText"||t.isComposing||!["'",'"'].includes(o)||e.matches(Jn))return;let n=Qe(e),r=e.
selectionStart,s=e.value.slice(0,r-1).split(`
`).at(-1);e.value[r-1]===o&&(e.setSelectionRange(r-1,r),document.execCommand("insertText",!1,Je(s,o,n)))});async function $o(e,t,o){let n=f(e),r=await Ze(n,"quote"),s=o&&await Ze(n,"text");return!r||o&&!s?(w(n,q.notNow,{isBad:!0}),
!1):(e.after(...[r,s].filter(Boolean)),_o(r,t),s&&(Q(s.querySelector("textarea.words")).value=o.html,_o(s,o.text)),r.querySelector(
"[name$=-speaker]").focus(),w(n,q.quoted),!0)}function _o(e,t){let o=e.querySelector("textarea.words");htmx.process(e),o.
value=t,o.dispatchEvent(new Event("input",{bubbles:!0}))}async function Ze(e,t){try{let o=await fetch(e.querySelector(`.\
add-${t}`).getAttribute("hx-get"),{redirect:"error"}),n=document.createElement("template");return o.ok&&(n.innerHTML=Qn(
await o.text())),n.content.querySelector(".blk")}catch{return null}}function Qn(e){let[,t,o]=e.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/)||
[],n=Array.from(crypto.getRandomValues(new Uint8Array(4)),r=>r.toString(16).padStart(2,"0"));return t?e.replaceAll(t,`${o}\
-${n.join("")}`):e}var Q=e=>e.closest(".blk").querySelector("input[name$=-html]");var Zn=".composer .blk-text textarea.words",B=new Map,Bt=!1,Dt=null,Pt="";try{Pt=localStorage.getItem("desk-editor")||""}catch{}
function Mo(e){Pt=e;try{localStorage.setItem("desk-editor",e)}catch{}}function er(){let e=navigator.connection;if(e)return e.
saveData||/2g|3g/.test(e.effectiveType);let[t]=performance.getEntriesByType("navigation");return t?.responseEnd-t?.requestStart>
2e3}var Bo=()=>Bt||Pt!=="plain"&&!er();function tr(){return Dt??=Promise.all([import(q.kit),import(q.rich)]).catch(e=>{throw Dt=
null,e}),Dt}var or={words:q,fill:h,openDialog:we,quotationMark:Je,marksFor:Qe,makeQuote:$o,usePlain:nr,say:w},_t=()=>[...document.
querySelectorAll(Zn)].filter(e=>!B.has(e));async function et(){if(!(!_t().length||!Ro)){if(!Bo())return $t();try{let[e,t]=await tr();
if(!Bo())return;for(let o of _t())o.matches(":focus")&&Mt||(No(o)?.remove(),B.set(o,t.mount(e,o,or)))}catch(e){e instanceof
TypeError||console.error(e),$t()}}}var No=e=>e.closest(".blk").querySelector("[data-rich]");function $t(){for(let e of _t()){
if(No(e))continue;let t=document.createElement("button");t.type="button",t.className="btn quiet",t.dataset.rich="",t.textContent=
q.offer,e.closest(".blk").querySelector("[data-tools]")?.append(t)}}l("click","[data-rich]",async e=>{let t=e.closest(".\
blk").querySelector("textarea.words");Mo(""),Bt=!0,e.setAttribute("aria-busy","true"),t.focus(),await et(),e.removeAttribute(
"aria-busy"),B.has(t)?B.get(t).focus():w(f(e),q.notNow,{isBad:!0})});function nr(e){Mo("plain"),Bt=!1;for(let[t,o]of[...B])
B.delete(t),o.destroy();$t(),e.focus()}var Mt=!1;document.addEventListener("compositionstart",()=>{Mt=!0});document.addEventListener(
"compositionend",()=>{Mt=!1,setTimeout(et)});var Ro=!1;new MutationObserver(e=>{let t=o=>[...o.addedNodes].some(n=>n.matches?.(
".blk")||n.querySelector?.(".blk"));e.some(t)&&et()}).observe(document.body,{childList:!0,subtree:!0});document.addEventListener(
"htmx:beforeCleanupElement",e=>{B.get(e.target)?.destroy(),B.delete(e.target)});document.addEventListener("desk:restored",
()=>{for(let e of B.values())e.read()});var rr=window.requestIdleCallback||(e=>setTimeout(e,200)),Po=()=>rr(()=>{Ro=!0,et()});
document.readyState==="complete"?Po():addEventListener("load",Po);var Wo=".composer .blk-text textarea.words",Nt=new WeakMap;l("beforeinput",Wo,e=>{let t=Q(e);t?.value&&Nt.set(e,{words:e.
value,html:t.value})});l("input",Wo,(e,t)=>{if(!t.isTrusted||!Q(e)?.value)return;Q(e).value="";let o=document.createElement(
"p");o.className="hint",o.setAttribute("role","status"),o.append(`${q.formatGone} `);let n=document.createElement("butto\
n");n.type="button",n.className="btn quiet",n.textContent=q.formatBack,n.addEventListener("click",()=>{[e.value,Q(e).value]=
[Nt.get(e).words,Nt.get(e).html],o.remove(),e.dispatchEvent(new Event("input",{bubbles:!0})),e.focus()}),o.append(n),e.after(
o)});var Uo=/^https?:\/\/\S+$/i;l("paste",".composer .blk-text",e=>setTimeout(()=>{let t=e.querySelector("textarea.words");Uo.
test(t.value.trim())&&!e.querySelector("[data-address]")&&sr(e,t)}));l("input",".composer .blk-text",e=>{Uo.test(e.querySelector(
"textarea.words").value.trim())||e.querySelector("[data-address]")?.remove()});function sr(e,t){let o=document.createElement(
"p");o.className="hint",o.dataset.address="",o.setAttribute("role","status");for(let[n,r]of[["card",q.asCard],["embed",q.
asEmbed]]){if(!f(e).querySelector(`.add-${n}`))continue;let s=document.createElement("button");s.type="button",s.className=
"btn quiet",s.textContent=r,s.addEventListener("click",()=>ar(n,e,t)),o.append(s)}e.append(o)}async function ar(e,t,o){let n=await Ze(
f(t),e);if(!n)return w(f(t),q.notNow,{isBad:!0});let r=o.value.trim();return t.after(n),htmx.process(n),n.querySelector(
"[name$=-url]").value=r,[o.value,Q(o).value]=["",""],o.dispatchEvent(new Event("input",{bubbles:!0})),n.querySelector("[\
name$=-title]").focus()}var Ho=["key","draft","draft_seen","announces"],tt=/^[a-z]+-[a-z0-9]+-/,ir=/-(words|speaker|role|place|title|source|author|original|url)$/;
function ot(e,t){let o=new Set(t.map(String)),n=A(e),r=n.filter(s=>!o.has(String(s))&&s[1]&&!Ho.includes(s[0]));return{sent:new Map(
t),now:n,typed:r,blocks:[...e.querySelectorAll(".blk")],caret:lr(e)}}async function nt(e,{sent:t,now:o,typed:n,blocks:r,
caret:s},a=!1){if(n.length){let c=A(e),u=([y])=>Ho.includes(y);for(let y of r)document.getElementById(y.id)||e.querySelector(
".blocks").append(y);await Y(e,a?[...o.filter(y=>!u(y)),...c.filter(u)]:cr(c,t,o,n)),_(e)}s&&dr(e,s,a)}function cr(e,t,o,n){
let r=new Set([...t.keys()].filter(p=>tt.test(p))),s=p=>p[0]==="block"?n.includes(p):tt.test(p[0])&&!r.has(p[0]),a=([p,k])=>k.
startsWith(t.get(p)||"")?k.slice((t.get(p)||"").length).trim():k,c=n.filter(([p])=>!tt.test(p)&&p!=="block").map(p=>[p[0],
p[0]==="heading"?a(p):p[1]]),u=n.filter(([p])=>r.has(p)&&ir.test(p)).map(a),y=`${M(e,"block")}-words`;return[...e.filter(
([p])=>p!==y&&!c.some(([k])=>k===p)),...c,[y,u.join(`

`)],...o.filter(s)]}function lr(e){let t=document.activeElement,o=t.closest(".blk"),n=t.isContentEditable?o.querySelector(
"textarea.words"):t;if(!e.contains(n)||!n.name)return null;let r=B.get(n)?.caret()??n.selectionStart;return{n:[...e.querySelectorAll(
".blk")].indexOf(o),name:n.name.replace(tt,"-"),at:r}}function dr(e,{n:t,name:o,at:n},r){let s=e.querySelectorAll(".blk")[t]||
e.querySelector(".blk"),a=o.startsWith("-")?s.querySelector(`[name$="${o}"]`)||s.querySelector("textarea.words"):e.elements[o],
c=a?.value||r?a:e.querySelector(".blk textarea.words"),u=r?n:c.value.length;return B.has(c)?B.get(c).focus(r?void 0:"end"):
(c.focus({preventScroll:!0}),typeof c.selectionStart=="number"?c.setSelectionRange(u,u):void 0)}var ur=10*6e4,Fo=6e4,Wt=15e3,Ae=document.getElementById("outbox"),Oe=[],at=new BroadcastChannel(`outbox-${v}`),Le=async()=>(await d.
values(m.outbox)).sort((e,t)=>e.n-t.n),jo=e=>d.set(e.key,e,m.outbox),Ut=e=>d.get(e.key,m.outbox);async function Ht(e,t){
let o=await Ut(e);o&&await jo({...o,...t})}async function it(e,t){let o=D(e);try{await fr(e,t)}catch{o.isOpen=!0,o.isQueued=
!1,x(e,i.notHere)}}async function fr(e,t){let o=D(e);o.isOpen=!1,o.isQueued=!0;let n=await Le(),r=G(e),s={n:Math.max(Date.
now(),(n.at(-1)?.n||0)+1),key:M(t,"key"),fields:t,place:r,title:yt(t),at:K(),offset:Z,began:performance.now(),page:performance.
timeOrigin,state:"waiting"};await jo(s),await ze(o);let a;await de(e,()=>{a=ot(e,t)}),Fe(o),x(e,i.queued),a.typed.length?
await nt(e,a):e.querySelector(".c-heading textarea").focus({preventScroll:!0}),await U(),at.postMessage("changed")}function mr(e){
let t=Math.abs(Z-e.offset)>Fo,o=Math.max(K()-e.at,e.page===performance.timeOrigin?performance.now()-e.began:0);return t||
o<-Fo?1/0:o}var st="",rt=!1,Rt=!1;async function re(){if(Rt=rt,!rt){rt=!0;try{do Rt=!1,await pr(hr);while(Rt)}finally{rt=
!1}}}var pr=e=>navigator.locks?navigator.locks.request(`outbox-${v}`,{ifAvailable:!0},t=>t&&e()):e();async function hr(){
let e=(await Le()).filter(o=>o.state==="waiting");if(!e.length)return;let t=await I();if(st=t?t.person===v?"":i.signIn:i.
noConnection,!st)for(let o of e)!o.isDecided&&mr(o)>ur?await Ht(o,{state:"old"}):await yr(o);await U(),at.postMessage("c\
hanged")}async function yr(e){let t=wr(e);Lt(t);let o=await t;if(o?.key===e.key&&o.id){await d.del(e.key,m.outbox),Oe.unshift(
{...e,state:"sent",told:e.isDraft?i.savedAsDraft:o.told,href:o.href,fields:null}),e.isDraft||br(e,o.html);return}if(!await Ut(
e))return;(o?.problem||[404,413,400].includes(o?.status))&&await Ht(e,{state:"refused",problem:o.problem||h(i.refused,{status:o.
status})})}function wr(e){return new Promise(t=>{let o=new XMLHttpRequest,n=new FormData;for(let[r,s]of e.fields)n.append(
r,s);o.open("POST",`${e.place}${e.isDraft?"/drafts/":"/updates/"}`),o.timeout=Wt,o.setRequestHeader("HX-Request","true");
for(let[r,s]of Object.entries(R()))o.setRequestHeader(r,s);o.setRequestHeader("Idempotency-Key",e.key),o.upload.onprogress=
({loaded:r,total:s})=>Ar(e,r/s),o.onload=()=>t(gr(o)),o.onerror=o.ontimeout=()=>t(null),o.send(n)})}function gr(e){let t=new DOMParser().
parseFromString(e.response,"text/html"),o=t.querySelector("[data-saved]"),n=t.querySelector("[data-refused]")?[...t.querySelectorAll(
".composer .tell.bad, .composer .err")]:[];return{status:e.status,key:e.getResponseHeader("Idempotency-Key"),id:e.getResponseHeader(
"Update-Id"),html:e.response,told:o?.querySelector("b")?.textContent.trim()||i.live,href:o?.querySelector("a")?.getAttribute(
"href"),problem:n.map(r=>r.textContent.trim()).join(" ")}}function br(e,t){let o=document.getElementById("composer");if(H||
!o||G(o)!==e.place)return;let n=document.createElement("template");n.innerHTML=t,n.content.querySelector("#composer")?.remove(),
htmx.swap(document.createElement("div"),n.innerHTML,{swapStyle:"none"}),htmx.trigger(document.body,"desk:published")}var Sr={
waiting:"device",old:"clock",refused:"warn",sent:"check"};async function U(){if(!Ae)return;let e=await Le();Ae.hidden=!e.
length&&!Oe.length,Ae.querySelector("[data-count]").textContent=e.length?h(i.notYetLive,{n:e.length}):"";let t=document.
activeElement,o=t?.closest("[data-entry]")?.dataset.entry,n=[...e,...Oe].map(vr),r=Ae.querySelector("[data-entries]");if(n.
length===r.children.length&&n.every((a,c)=>a.isEqualNode(r.children[c]))||(r.replaceChildren(...n),!o))return;let s=[...(n.
find(a=>a.dataset.entry===o)||n[0])?.querySelectorAll("button, a")||[]];(s.find(a=>a.textContent===t.textContent)||s[0])?.
focus()}function vr(e){let o=document.getElementById("outbox-entry").content.firstElementChild.cloneNode(!0);o.classList.
add(`is-${e.state}`),o.dataset.entry=e.key;for(let n of o.querySelectorAll("[data-icon]"))n.hidden=n.dataset.icon!==Sr[e.
state];return o.querySelector("h3").textContent=e.title,o.querySelector("[data-state]").textContent=xr(e),o.querySelector(
"[data-acts]").append(...kr(e)),e.state==="old"&&qr(e,o.querySelector("[data-since]")),o}var xr=e=>h({waiting:`${i.waiting}\
 ${st||i.trying}`,old:i.old,refused:`${i.isRefused} ${e.problem||""}`,sent:e.told||""}[e.state],{time:ee(e.at)});function kr(e){
let t={time:ee(e.at).slice(0,5)},o=(s,a)=>V(h(s,t),async()=>{await Ht(e,{state:"waiting",isDecided:!0,...a}),await U(),await re()}),
n=V(i.takeBack,()=>Er(e)),r=V(i.drop,()=>ce(i.dropTitle,h(i.dropMeans,{title:e.title}),i.keepIt,i.drop,async()=>{await d.
del(e.key,m.outbox),await U()}));return e.state==="sent"?e.href?[xe(e.href,i.view)]:[]:e.state==="old"?[o(i.publishAsWritten),
o(i.toEditors,{isDraft:!0}),r]:st===i.signIn?[xe(`${i.login}?next=${location.pathname}`,i.doSignIn),n]:e.state==="refuse\
d"?[n,r]:[V(i.tryNow,re),n]}async function Er(e){let t=document.getElementById("composer");if(G(t)!==e.place){location.assign(
`${e.place}/`);return}let o=await Ut(e);if(!o)return U();if(O(t))return x(t,i.composerIsFull);if(!await Y(t,o.fields))return x(
t,i.composerIsFull);_(t),t.querySelector(".c-heading textarea").focus(),await j(t),await d.del(e.key,m.outbox),await U()}
async function qr(e,t){t.hidden=!1;let o=i.since.replace("/-/",`/${e.place.split("/").at(-1)}/`).replace("/0/",`/${Math.
floor(e.at/1e3)}/`),n=await fetch(o,{redirect:"manual"}).catch(()=>null);n?.ok&&(t.innerHTML=await n.text())}function Ar(e,t){
let o=Ae?.querySelector(`[data-entry="${CSS.escape(e.key)}"]`);o&&(o.classList.add("is-moving"),o.querySelector("[data-s\
tate]").textContent=h(i.sendingPart,{n:Math.floor(t*100)}),o.querySelector("progress").value=t)}var Or=new Set([0,408,429,
500,502,503,504]),Ko=e=>Or.has(e.detail.xhr?.status||0)?Ft(e):null;function Ft({detail:{elt:e,xhr:t,requestConfig:o}}){let n=e.
closest?.("#composer");return n&&new URL(o.path,location.href).pathname===`${G(n)}/updates/`&&(O(n)||yt(t.sent)!==i.noHeading)?
n:null}var Lr=["htmx:sendError","htmx:timeout","htmx:responseError"],jt={0:b.offline,401:b.signedOut,403:b.signInChanged,404:b.
mayNot,413:b.tooMuch,503:b.busy};function Tr(e){if(e.detail.elt.matches("#desk-poll, [data-quiet]"))return;let t=e.detail.
elt.closest(".composer")||document.getElementById("composer"),o=e.detail.xhr?.status||0,n=Ko(e);if(n)return it(n,e.detail.
xhr.sent);if(o===403&&z(e)&&!t.dataset.isAnew)return Ir(t,e);if(!e.detail.elt.closest(".composer"))return Cr(e.detail.elt,
o);w(t,jt[o]||h(b.notPublished,{status:o}),{isBad:!0})}async function Ir(e,{detail:{elt:t,requestConfig:o}}){return(await I())?.
person!==v?w(e,jt[403],{isBad:!0}):(e.dataset.isAnew="",((t.matches("button")?t:o.triggeringEvent?.submitter)||e.querySelector(
"[data-send]")).click())}function Cr(e,t){let o=e.closest("dialog form, .row-update")||document.querySelector(".composer");
o.querySelector(".problem")?.remove();let n=document.createElement("p");n.className="err problem",n.setAttribute("role",
"alert"),n.textContent=t?h(b.notDone,{status:t}):b.notDoneOffline,o.append(n)}for(let e of Lr)document.body.addEventListener(
e,Tr);document.body.addEventListener("htmx:beforeSwap",e=>{new URL(e.detail.xhr.responseURL||location.href).pathname.startsWith(
"/accounts/")&&(e.detail.shouldSwap=!1,w(document.querySelector(".composer"),jt[401],{isBad:!0}))});var zo=e=>({detail:{
elt:t}})=>t.querySelector?.("[data-send]")?.setAttribute("aria-busy",e);document.body.addEventListener("htmx:beforeReque\
st",zo("true"));document.body.addEventListener("htmx:afterRequest",zo("false"));document.addEventListener("submit",e=>{e.target.matches(".composer")&&F(!0)});addEventListener("beforeunload",e=>{!uo()&&
[...document.querySelectorAll(".composer")].some(t=>t.dataset.keep?bo(t):ge(t))&&e.preventDefault()});document.body.addEventListener(
"htmx:afterRequest",()=>{F(!1)});document.body.addEventListener("htmx:confirm",e=>{let o=e.detail.elt.closest(".acts")?.
closest(".row-update")?.querySelector(".composer");o&&(e.preventDefault(),o.querySelector(".c-heading textarea").focus())});
document.body.addEventListener("htmx:beforeSwap",e=>{let{target:t,requestConfig:o}=e.detail,n=t.matches?.(".row-update")&&
t.querySelector(".composer");n&&!n.contains(o?.elt)&&(e.detail.shouldSwap=!1)});document.body.addEventListener("htmx:con\
firm",e=>{let t=e.detail.elt;!t.matches("[data-stop]")||!ge(t.closest(".composer"))||(e.preventDefault(),ce(b.discard,b.
discardMeans,b.keepEditing,b.discardMine,()=>e.detail.issueRequest(!0)))});l("input",".composer",_);l("change",".composer",_);function Go(){for(let e of W())C.get(N(e))?.isUnkept&&j(e).then(()=>te(
e))}document.addEventListener("visibilitychange",()=>{document.hidden&&Go()});addEventListener("pagehide",Go);addEventListener(
"online",()=>{for(let e of W())C.get(N(e))?.isDirty&&te(e)});document.body.addEventListener("htmx:beforeRequest",e=>{if(!z(
e))return;let t=f(e.detail.elt),o=D(t);j(t),clearTimeout(o.next),o.next=null,o.isOpen=!1,o.request?.abort(),e.detail.xhr.
hand=o});document.body.addEventListener("htmx:afterRequest",e=>{let t=e.detail.xhr?.hand;if(!t)return;if(e.detail.xhr.getResponseHeader(
"Update-Id")){ze(t),Fe(t);return}if(t.isQueued)return;t.isOpen=!0,t.isAsked&&=[...W()].some(n=>C.get(N(n))===t&&n.querySelector(
"[data-both]")),clearTimeout(t.next),t.next=setTimeout(()=>{for(let n of W())C.get(N(n))===t&&te(n)},Ke);let o=!document.
getElementById("composer")&&document.getElementById("correcting");o&&D(o)!==t&&(D(o).offered??=[]).push(t.id)});document.body.addEventListener("htmx:beforeRequest",e=>{z(e)&&(e.detail.xhr.sent=A(f(e.detail.elt)))});document.body.addEventListener(
"htmx:beforeRequest",e=>{let t=z(e)&&f(e.detail.elt);t?.id==="correcting"&&(e.detail.xhr.giveBack=[t,document.activeElement],
t.inert=!0)});document.body.addEventListener("htmx:afterRequest",({detail:{xhr:e}})=>{let[t,o]=e?.giveBack||[];t?.isConnected&&
(t.inert=!1,o.focus())});var ct=null;document.body.addEventListener("htmx:beforeSwap",({detail:{xhr:e,target:t,shouldSwap:o}})=>{
!e.sent||!o||t.id!=="composer"||(ct=ot(t,e.sent))});document.body.addEventListener("htmx:afterSwap",async({detail:{xhr:e}})=>{
let t=document.getElementById("composer");if(!e?.sent||!ct||!t)return;let o=ct;ct=null;let n=O(t);!o.typed.length&&(!n||
t.hasAttribute("data-refused"))||(t.dataset.goesOn="",await nt(t,o,n))});document.body.addEventListener("htmx:beforeSwap",e=>{let{xhr:t}=e.detail,o=Be(e),n=z(e)&&f(o);!n||t.status!==200||t.getResponseHeader(
"Update-Id")||/id="(composer|correcting)"/.test(t.response)||(e.detail.shouldSwap=!1,!new URL(t.responseURL||location.href,
location.href).pathname.startsWith("/accounts/")&&(Ft(e)?it(n,t.sent):x(n,i.hereOffline,K())))});var lt=location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1],Dr=e=>i.blog.replace("/-/",`/${e}/`);async function Yo(e){
let t=document.querySelector("#strip h1");if(!t||e.dataset.version!=="0")return;let o=G(e),n=M(A(e),"draft")||O(e)?void 0:
A(e);await d.update(o,r=>({blank:r?.blank,...n&&{blank:n},headline:t.textContent,language:t.lang,direction:t.dir,zone:document.
body.dataset.zone,quotes:e.dataset.quotes}),m.places)}async function Vo(){let e=await d.entries(m.places),t=document.querySelector(
"[data-places]");for(let[L,{headline:p,language:k,direction:Ie}]of e){let dt=document.createElement("li"),fe=xe(`${L}/`,
p);Object.assign(fe,{lang:k,dir:Ie}),dt.append(fe),t.append(dt)}let o=lt&&e.find(([L])=>`${L}/`===Dr(lt));document.querySelector(
"[data-unknown]").hidden=!!o;let n=document.getElementById("composer");if(!o)return;let[,{headline:r,language:s,direction:a,
blank:c,quotes:u}]=o;Object.assign(n.dataset,{language:s,quotes:u});let y=document.querySelector("#strip h1");Object.assign(
y,{textContent:r,lang:s,dir:a}),document.title=r,await de(n),n.querySelector("[data-as]").textContent=M(c||[],"byline"),
n.hidden=!1,De()}if(H&&lt){for(let e of["action","formaction","hx-post","data-keep"])for(let t of document.querySelectorAll(
`[${e}*="/live/-/"]`))t.setAttribute(e,t.getAttribute(e).replace("/live/-/",`/live/${lt}/`));htmx.process(document.body)}l("click","[data-clear-device]",async e=>{ke(),await vt(),await ro(),Oe.length=0;for(let t of W())t.id==="composer"&&await de(
t),x(t,i.cleared);await U(),e.closest(".menu")?.removeAttribute("open"),document.getElementById("cleared").textContent=i.
cleared});l("submit","form[action$='/logout/']",async(e,t)=>{if(e.dataset.isEmptied)return;t.preventDefault();let o=(await Le()).
length+await So()+[...S.values()].filter(J).length,n=async()=>{ke(),await vt(),await he(v),e.dataset.isEmptied="yes",F(!0),
e.submit()};o?ce(i.leaveTitle,h(i.leaveMeans,{n:o}),i.keepIt,i.leave,n):await n()});function zt(e){let t=e?.querySelector("[name=due_at]"),o=e?.querySelector("[data-publish]"),n=e?.querySelector("[data-sc\
hedule]");if(!t||!o||!n)return;let r=t.value!=="";if(r!==e.classList.contains("is-timed")){e.classList.toggle("is-timed",
r),r?o.before(n):t.closest(".due").append(n);for(let[s,a]of[[n,r],[o,!r]])s.classList.toggle("go",a),s.toggleAttribute("\
data-send",a)}}l("input","[name=due_at]",e=>zt(f(e)));l("click","[data-choose-time]",e=>{let t=f(e).querySelector(".when");
t.open=!0,t.querySelector("input").focus()});l("keydown","#composer input:not([type=checkbox], [type=file])",(e,t)=>{t.key!==
"Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),f(e).querySelector("[data-save]")?.click())});function Gt(){
for(let e of document.querySelectorAll("[data-until]")){let t=Math.ceil((Date.parse(e.dataset.until)-Date.now())/6e4);t>=
0&&t<60&&(e.textContent=Ne.format(t,"minute"))}}setInterval(()=>{document.hidden||Gt()},3e4);function Xo(e){for(let t of e.
querySelectorAll("[data-undo]:not([data-counts])")){let o=Number(t.dataset.undo);t.dataset.counts="";let n=setInterval(()=>{
if(!t.isConnected)return clearInterval(n);t.matches(":hover, :focus-within")||(o-=.25,!(o>0)&&(clearInterval(n),t.remove()))},
250)}}document.body.addEventListener("htmx:configRequest",e=>{let t=document.getElementById("composer");!e.detail.elt.matches(
"[data-undo]")||!t||!ge(t)||(e.detail.parameters.keep_composer="1",Kt(t),t.querySelector("[data-saved]").replaceChildren(),
w(t,se.takenBack))});var Jo=Number(document.body.dataset.sendsAfter);document.body.addEventListener("htmx:confirm",e=>{let t=e.
detail.elt;!Jo||e.defaultPrevented||!t.matches(".composer")||(e.preventDefault(),t.querySelector("[data-cancel-sending]")||
_r(t,e.detail))});function _r(e,{issueRequest:t,triggeringEvent:o}){let n=e.querySelector(".send"),r=document.createElement(
"button"),s=n.querySelector("[data-send], [data-publish]"),a=Jo;r.type="button",r.className="btn",r.dataset.cancelSending=
"",r.textContent=se.cancel,n.insertBefore(r,s),s.setAttribute("aria-busy","true"),Kt(e),w(e,h(se.publishesIn,{n:a})),$r(
e,o?.submitter),setTimeout(()=>{F(!1)});let c=()=>{clearInterval(y);let L=r===document.activeElement;r.remove(),s.setAttribute(
"aria-busy","false"),L&&s.focus()},u=()=>{c(),Kt(e),e.querySelector("[data-submitter]")?.remove(),w(e,se.cancelled)},y=setInterval(
()=>{if(a-=1,!e.isConnected)return c();if(a>0)return w(e,h(se.publishesIn,{n:a}));c(),F(!0),t(!0)},1e3);r.addEventListener(
"click",u),e.addEventListener("keydown",L=>{L.key==="Escape"&&r.isConnected&&u()})}var Kt=e=>{e.querySelector("[data-sav\
ed]").dataset.held=""};l("input",".composer",e=>{let t=e.querySelector("[data-saved]");t?.removeAttribute("data-held"),t?.
classList.remove("bad")});function $r(e,t){if(!t?.name)return;let o=document.createElement("input");Object.assign(o,{type:"\
hidden",name:t.name,value:t.value}),o.dataset.submitter="",e.append(o)}document.body.addEventListener("htmx:beforeReques\
t",e=>{let{elt:t}=e.detail;t.id!=="queue"||t!==e.detail.requestConfig?.elt||(document.hidden||!navigator.onLine||t.contains(
document.activeElement))&&e.preventDefault()});var Te=document.getElementById("preview");l("click","[data-preview]",(e,t)=>{t.preventDefault();let o=e.form,n={action:o.
getAttribute("action"),target:o.target};Te.showModal(),o.action=e.formAction,o.target="preview",o.submit(),o.setAttribute(
"action",n.action),o.target=n.target});l("click","[data-width]",e=>{Te.classList.toggle("as-on-a-phone",e.dataset.width===
"phone");for(let n of Te.querySelectorAll("[data-width]"))n.setAttribute("aria-pressed",String(n===e));let{contentDocument:t,
contentWindow:o}=Te.querySelector("iframe");t.getElementById(o.location.hash.slice(1))?.scrollIntoView()});l("click","[d\
ata-close-preview]",()=>Te.close());async function Vt(e){if(e.dataset.isPickedUp||(e.dataset.isPickedUp="yes",e.autocomplete="off",new MutationObserver(()=>_(
e)).observe(e.querySelector(".blocks"),{childList:!0}),e.hasAttribute("data-refused")))return;Qo(e)&&_(e);let t=(await d.
entries(m.writing)).filter(([,n])=>n.spot===Pe(e)).sort(([,n],[,r])=>r.at-n.at),o=!1;for(let[n]of t)await go(n,r=>o&&Xt(
e,r)?Yt(e,n,r):o?H||Zo(n,r):(o=!0,Br(e,n,r)))}var Qo=e=>wt(e).some(t=>t.value!==t.defaultValue),Xt=(e,t)=>t.key===(e.elements.
key?.value||"");function Yt(e,t,o){return Xt(e,o)&&(D(e).offered??=[]).push(t),He(e,o.fields,o.at,i.newerHere,At(e,o.fields,
{id:t}))}async function Br(e,t,o){let n=Xt(e,o),r=e.dataset.hand===t||o.version===Number(e.dataset.version);if(n&&JSON.stringify(
o.fields)===JSON.stringify(A(e)))return d.del(t,m.writing);let s=!O(e)||!!e.elements.draft?.value||e.id==="correcting";if(n?
!r:e.dataset.hand||!s)return n?Yt(e,t,o):Zo(t,o);if(Qo(e)||!await Y(e,o.fields))return Yt(e,t,o);Et(e,{...kt(e),id:t,version:o.
version,isTyped:o.isAdded,isAdded:o.isAdded}),x(e,i.here,o.at),_(e)}async function Zo(e,t){let o=await qt(t.keep,t.fields,
{id:e,version:t.version});o?.status!==200&&(!o?.sent||t.isAdded)||(await d.del(e,m.writing),o.sent||htmx.ajax("GET",location.
pathname,{target:"#unsent",select:"#unsent",swap:"outerHTML"}))}function Jt(){for(let e of document.querySelectorAll("#composer [data-send]:not([data-save]) .swap > :first-child")){let o=[
...e.childNodes].findLast(n=>n.nodeType===Node.TEXT_NODE&&n.data.trim());o&&(e.dataset.word??=o.data.trim(),o.data=` ${navigator.
onLine?e.dataset.word:i.whenConnected}`)}}async function Pr(){await no(),H&&await Vo();for(let t of W())t.id==="composer"&&
!H&&await Yo(t),await Vt(t);Jt(),await U();let e=await I();await je(e?.person),H&&e&&!e.isSignedOut&&(document.querySelector(
"[data-connected]").hidden=!1),await re()}document.body.addEventListener("htmx:afterSettle",()=>{for(let e of W())Vt(e)});
addEventListener("offline",Jt);addEventListener("online",()=>{Jt(),re()});document.addEventListener("visibilitychange",()=>{
document.hidden||re()});at.addEventListener("message",U);setInterval(re,Wt);Pr();htmx.config.defaultSettleDelay=0;function en(e){pt(e),be(),Gt(),Xo(e),zt(e.getElementById("composer"))}document.body.addEventListener(
"htmx:afterSettle",e=>{en(document);let{elt:t,requestConfig:o}=e.detail;if(t.id==="desk-poll")return;let n=o?.elt,r=n?.matches(
"[id^=correct-]")?t.querySelector?.("#correcting"):null,s=t.matches?.(".composer")?t:r;if(s&&!("goesOn"in s.dataset)){let a=s.
querySelector("[aria-invalid=true]");(a||s.querySelector(".c-heading textarea")).focus({preventScroll:s.id==="composer"&&
!a}),s.getBoundingClientRect().top<0&&!a&&s.scrollIntoView({block:"start"})}else!s&&t.matches?.(".row-update")&&n?.closest(
"#correcting")?t.querySelector("[id^=correct-]")?.focus({preventScroll:!0}):n?.matches(".held")&&mt(()=>document.querySelector(
"#rows .row-update h3"))});document.body.addEventListener("htmx:beforeHistoryUpdate",e=>{history.replaceState(history.state,
"",e.detail.history.path+location.hash)});De();en(document);var Mr=30,tn=e=>e.querySelector("[name$='-upload']").value||e.querySelector("[name$='-image']").value;l("click","[data-r\
etouch]",async e=>{if(e.hasAttribute("aria-busy"))return;let t=e.closest(".blk"),o=e.closest("[data-figure-tools]").dataset,
n=S.get(tn(t));e.setAttribute("aria-busy","true"),Nr(n);try{let r=await Rr(e.dataset.retouch),s=n?.file||await Ur(e.dataset.
picture,()=>w(f(e),o.making)),a=await Hr(r,s);a&&Fr(t,a,n?.fileName||""),a&&w(f(document.activeElement),o.edited)}catch(r){
let s={TypeError:"notNow",RangeError:"notMade"}[r.name]||"cannot";w(f(e),o[s],{isBad:!0})}finally{e.removeAttribute("ari\
a-busy"),n&&(n.isHeld=!1,X(n))}});function Nr(e){e&&(e.isHeld=!0,clearTimeout(e.timer),e.request?.abort("edited"))}async function Rr(e){
let t=await fetch(e,{redirect:"manual"}),o=document.createElement("template");o.innerHTML=t.ok?await t.text():"";let n=o.
content.getElementById("retouch");if(!n)throw new TypeError("The tools did not come.");return await Wr(n.dataset.styles),
{tools:n,run:(await import(n.dataset.module)).run}}function Wr(e){if(document.querySelector(`link[href="${e}"]`))return null;
let t=Object.assign(document.createElement("link"),{rel:"stylesheet",href:e}),o=new Promise((n,r)=>{t.addEventListener("\
load",n),t.addEventListener("error",()=>{t.remove(),r(new TypeError("No styles."))})});return document.head.append(t),o}
async function Ur(e,t){if(!e)throw new Error("It is on another device.");for(let o=0;o<Mr;o+=1){let n=await fetch(e,{redirect:"\
manual"});if(!n.ok)throw new TypeError("The picture did not come.");if(n.status!==202)return n.blob();t(),await new Promise(
r=>{setTimeout(r,1e3)})}throw new RangeError("It is not made yet.")}async function Hr({tools:e,run:t},o){if(o.type==="im\
age/gif")throw new Error("It may move.");let n=await createImageBitmap(o,{imageOrientation:"from-image"});we(e);let r=new Promise(
a=>{g.addEventListener("close",()=>a(null),{once:!0})}),s=await Promise.race([r,t(e,n)]);return g.open&&g.close(),s&&Xe(
s,o)}function Fr(e,t,o){let n=`${o.replace(/\.[^.]*$/,"")||"edited"}.jpg`,r=tn(e),s=Ue(new File([t],n,{type:t.type})),a=le(
s.name,e.querySelector("[name=block]").value);jr(e,a),e.replaceWith(a),htmx.process(a),S.has(r)&&Se(S.get(r)),yo(r,s.name),
Ct(s),a.querySelector("[data-retouch]").focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))}function jr(e,t){for(let o of e.
querySelectorAll("[name]")){if(o.name==="block"||/-(image|upload)$/.test(o.name))continue;let n=[...t.querySelectorAll("\
[name]")].find(r=>r.name===o.name&&(r.type!=="radio"||r.value===o.value));n&&(["checkbox","radio"].includes(o.type)?n.checked=
o.checked:n.value=o.value)}}l("click","[data-focal]",(e,t)=>{t.preventDefault(),htmx.ajax("GET",e.getAttribute("href"),{target:"#dialog",swap:"inner\
HTML",select:"#question",source:e})});var on=e=>e.querySelector("[name=spot]:checked").value.split(" ").map(Number);function Qt(e){
let[t,o]=on(e),n=e.querySelector("[data-focal-mark]");n.hidden=!1,Object.assign(n.style,{left:`${t}%`,top:`${o}%`});for(let r of e.
querySelectorAll("[data-focal-crop]"))r.style.objectPosition=`${t}% ${o}%`}function nn(e,t,o){let n=a=>Math.round(Math.min(
100,Math.max(0,a))),r=e.querySelector("[data-focal-exact]");r.value=`${n(t)} ${n(o)}`,r.checked=!0,r.closest("label").hidden=
!1;let s=e.querySelector("[data-focal-told]");s.textContent=h(s.dataset.words,{x:n(t),y:n(o)}),Qt(e)}l("click","[data-fo\
cal-pick]",(e,t)=>{let o=e.getBoundingClientRect();nn(e.closest("form"),(t.clientX-o.left)/o.width*100,(t.clientY-o.top)/
o.height*100)});var Kr={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};l("keydown","[data-focal-pick]",
(e,t)=>{let o=Kr[t.key];if(!o)return;t.preventDefault();let[n,r]=on(e.closest("form")),s=t.shiftKey?10:1;nn(e.closest("f\
orm"),n+o[0]*s,r+o[1]*s)});l("change","[data-focal-form]",Qt);var rn=()=>document.querySelectorAll("[data-focal-form]").
forEach(Qt);document.body.addEventListener("htmx:afterSwap",rn);document.body.addEventListener("desk:focused",e=>{let t=e.
target.closest("[data-focal-form]")?.dataset.kept;g.open&&(g.close(),w(f(document.activeElement),t))});rn();var Zt=null;l("click","[data-library]",e=>{Zt=f(e)});document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,
xhr:o}=e.detail;if(!t?.elt.matches?.("[data-choose]")||o.status!==200)return;e.detail.shouldSwap=!1;let n=document.createElement(
"template");n.innerHTML=o.response;let r=n.content.firstElementChild;!r?.matches(".blk")||!Zt?.isConnected||(Zt.querySelector(
".blocks").append(r),htmx.process(r),so(r.querySelector("input:not([type=hidden])")),g.close(),r.dispatchEvent(new Event(
"input",{bubbles:!0})))});document.body.addEventListener("htmx:afterSwap",e=>{e.detail.requestConfig?.elt.matches?.("[da\
ta-older]")&&document.querySelector("#shelf button, #shelf a")?.focus()});
