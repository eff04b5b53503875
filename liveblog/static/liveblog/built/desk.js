document.documentElement.classList.add("js");var un=matchMedia("(min-width: 60rem)"),l=(e,t,o)=>document.addEventListener(
e,n=>{let r=n.target.closest?.(t);r&&o(r,n)}),m=e=>e.closest(".composer"),pt="[contenteditable=true], textarea:not(.rich\
 + *), input:not([type=hidden])",_e=(e,t)=>e.querySelector(pt)?.focus(t),h=(e,t)=>e.replace(/\{(\w+)\}/g,(o,n)=>t[n]),y=(e,t,{
isBad:o=!1}={})=>{let n=e?.querySelector("[data-saved]");n&&(n.textContent!==t&&(n.textContent=t),n.classList.toggle("ba\
d",o))};function Be(){un.matches&&!location.hash&&document.querySelector("#composer .c-heading textarea")?.focus({preventScroll:!0})}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});var ye=e=>document.getElementById(e).dataset,g=ye("words"),i=ye("words-device"),q=ye("words-editor"),le=ye("words-option\
s"),C=ye("words-pictures");var ht=(e,t)=>idbKeyval.createStore(`desk-${e}-${t}`,"kept"),B=idbKeyval.createStore("desk","kept"),we=Promise.resolve().
then(()=>idbKeyval.get("last",B)).then(()=>!0,()=>!1),de=(e,t)=>async(...o)=>await we?idbKeyval[e](...o):t,d={get:de("ge\
t"),set:async(e,t,o)=>(await we,idbKeyval.set(e,t,o)),del:de("del"),clear:de("clear"),update:de("update"),values:de("val\
ues",[]),entries:de("entries",[])};async function no(e,t,o){await we,await e("readwrite",n=>(n.put(o,t),n.transaction.commit(),
idbKeyval.promisifyRequest(n.transaction)))}var H="shell"in document.body.dataset,v=document.body.dataset.person||await d.get("last",B)||"",ro=["writing","outbox","\
files","places","forgotten"],u=Object.fromEntries(ro.map(e=>[e,ht(v,e)])),oe=0;async function so(){oe=await d.get("offse\
t",B)||0}var K=()=>Date.now()+oe,fn=new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit",timeZone:document.
body.dataset.zone||void 0}),ne=e=>fn.format(new Date(e)),N=()=>JSON.parse(document.body.getAttribute("hx-headers")),ue=()=>N()["\
X-CSRFToken"];async function D(){let e=Date.now();try{let t=await fetch(i.contact,{redirect:"manual",signal:AbortSignal.
timeout(15e3),cache:"no-store"});if(t.type==="opaqueredirect")return{person:"",isSignedOut:!0};let o=await t.json();return!o.
token||!o.at?null:(o.person=String(o.person),oe=Date.parse(o.at)-(e+Date.now())/2,o.person===v&&mn(o.token),await we&&(await d.
set("offset",oe,B),o.person===v&&await pn(o.session)),o)}catch{return null}}function mn(e){document.body.setAttribute("h\
x-headers",JSON.stringify({"X-CSRFToken":e,"Desk-Person":v}));for(let t of document.querySelectorAll("[name=csrfmiddlewa\
retoken]"))t.value=e}async function pn(e){await d.set("last",v,B),await d.update("sessions",t=>({...t,[v]:e}),B)}async function ge(e){
for(let o of ro)await d.clear(ht(e,o));let t=(o={})=>Object.fromEntries(Object.entries(o).filter(([n])=>n!==e));await d.
update("sessions",t,B)}async function ao(){let e=await d.get("sessions",B)||{};for(let t of new Set([...Object.keys(e),v]))
await ge(t);await d.clear(B);for(let t of await caches.keys())await caches.delete(t)}"serviceWorker"in navigator&&navigator.
serviceWorker.register(i.worker,{scope:i.scope}).catch(()=>{});navigator.storage?.persist?.().catch(()=>{});document.addEventListener("click",e=>{for(let t of document.querySelectorAll("details.menu[open]"))(!t.contains(e.target)||
e.target.closest(".pop button, .pop a"))&&(t.open=!1)});document.addEventListener("keydown",e=>{let t=document.querySelector(
"details.menu[open]");e.key!=="Escape"||!t||(t.open=!1,t.querySelector("summary").focus())});var b=document.getElementById(
"dialog"),be=null;function io(e){be=e}document.body.addEventListener("htmx:afterSwap",e=>{e.detail.target===b&&(be=e.detail.
requestConfig?.elt,b.open||b.showModal(),(b.querySelector("[aria-invalid=true]")||b.querySelector("[autofocus]"))?.focus())});
b.addEventListener("close",()=>{b.open||(b.replaceChildren(),be?.isConnected&&be.focus())});l("click","dialog [data-clos\
e]",(e,t)=>{t.preventDefault(),b.close()});document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,target:o,
isError:n}=e.detail;!t?.elt.matches?.("[data-dialog]")||n||o===b||(b.close(),yt(()=>{let r=document.getElementById(o.id),
s=r?.nextElementSibling;return r?.querySelector(".acts a")||s?.querySelector("h3")||s?.querySelector("a")}))});var yt=e=>setTimeout(
()=>{let t=e();t&&(t.matches("h3")&&(t.tabIndex=-1),t.focus({preventScroll:!0}))}),wt=e=>{for(let t of e.querySelectorAll(
"[data-note]")){let o=t.closest("form").querySelector("[value=wrong], [value=notice]");t.classList.toggle("is-not-asked",
!!o&&!o.checked)}};l("change",".pick input",e=>wt(e.form));function fe(e,t,o,n,r){let s=document.createElement("div");s.
className="question";let a=document.createElement("h2");a.id="question-title",a.textContent=e;let c=document.createElement(
"p");c.textContent=t;let f=document.createElement("div");f.className="da";for(let[w,k,te]of[[o,"btn",!1],[n,"btn stop go",
!0]]){let p=document.createElement("button");p.type="button",p.className=k,p.textContent=w,p.addEventListener("click",()=>{
b.close(),te&&r()}),f.append(p)}s.append(a,c,f),Se(s),f.firstElementChild.focus()}function Se(e){b.replaceChildren(e),be=
document.activeElement,b.showModal()}function Pe(e,t){let o=gt(e,t);o&&(t==="up"?e.after(o):e.before(o),lo(e))}function gt(e,t){let o=t==="up"?"previousEleme\
ntSibling":"nextElementSibling",n=e[o];for(;n&&!n.matches(".blk");)n=n[o];return n}function lo(e){let t=[...e.parentElement.
querySelectorAll(":scope > .blk")];e.dispatchEvent(new Event("change",{bubbles:!0})),y(m(e),h(g.moved,{kind:e.dataset.kind,
n:t.indexOf(e)+1,all:t.length}))}l("click","[data-move]",e=>{let t=e.closest(".blk");Pe(t,e.dataset.move),t.querySelector(
"summary").focus()});l("keydown",".grip",(e,t)=>{t.altKey||!["ArrowUp","ArrowDown"].includes(t.key)||(t.preventDefault(),
Pe(e.closest(".blk"),t.key==="ArrowUp"?"up":"down"),e.scrollIntoView({block:"nearest"}))});var co=72;l("pointerdown",".g\
rip",(e,t)=>{if(t.button)return;t.preventDefault(),e.focus(),e.setPointerCapture(t.pointerId);let o=e.closest(".blk"),n=[
...o.parentElement.children],r=()=>[...o.parentElement.children].indexOf(o),s=r(),a=t.clientY,c=0,f=a-o.getBoundingClientRect().
top,w=E=>{let $=E.getBoundingClientRect();return $.top+$.height/2},k=()=>{let[E,$]=[gt(o,"up"),gt(o,"down")],oo=a-f;E&&oo<
w(E)?o.after(E):$&&oo+o.offsetHeight>w($)&&o.before($)},te=E=>{a=E.clientY,o.classList.add("is-dragged"),k()},p=()=>{let E=a<
co*2?-8:a>innerHeight-co?8:0;E&&o.matches(".is-dragged")&&(scrollBy(0,E),k()),c=requestAnimationFrame(p)},U=()=>{for(let[
E,$]of Object.entries(he))e.removeEventListener(E,$);cancelAnimationFrame(c),o.classList.remove("is-dragged"),r()!==s&&lo(
o)},he={pointermove:te,lostpointercapture:U,keydown:E=>{if(E.key!=="Escape")return;E.preventDefault();let $=n.indexOf(o);
o.before(...n.slice(0,$)),o.after(...n.slice($+1)),U()}};for(let[E,$]of Object.entries(he))e.addEventListener(E,$);p()});l("keydown",".composer",(e,t)=>{let o=t.ctrlKey||t.metaKey;if(o&&t.key==="Enter")t.preventDefault(),e.querySelector("[da\
ta-send]").click();else if(o&&t.key.toLowerCase()==="s"&&e.querySelector("[data-save]"))t.preventDefault(),e.querySelector(
"[data-save]").click();else if(t.altKey&&(t.key==="ArrowUp"||t.key==="ArrowDown")){let n=t.target.closest(".blk");if(!n)
return;t.preventDefault(),Pe(n,t.key==="ArrowUp"?"up":"down")}});l("keydown",".c-heading textarea",(e,t)=>{t.key!=="Ente\
r"||t.ctrlKey||t.metaKey||(t.preventDefault(),_e(m(e).querySelector(".blocks")))});l("click","[data-remove]",e=>{let t=e.closest(".blk"),o=document.createElement("p");o.className="gone-block",o.append(`${h(
g.removed,{kind:t.dataset.kind})} `);let n=document.createElement("button");n.type="button",n.className="btn quiet",n.textContent=
g.undo,n.addEventListener("click",()=>{o.replaceWith(t),_e(t)}),o.append(n),t.replaceWith(o),n.focus()});var O=e=>[...new FormData(e)].filter(([t,o])=>typeof o=="string"&&t!=="csrfmiddlewaretoken");document.addEventListener("\
formdata",({target:e,formData:t})=>{let o=e.elements.source_note;o&&"stands"in o.dataset&&o.value===o.defaultValue&&t.delete(
"source_note")});var P=(e,t)=>e.find(([o])=>o===t)?.[1]??"",bt=e=>{let o=e.filter(([n])=>n==="heading"||n.endsWith("-wor\
ds")).find(([,n])=>n.trim());return o?o[1].trim().split(/\s+/).slice(0,12).join(" "):i.noHeading},uo="textarea, input:no\
t([type]), input[type=text], input[type=url]",hn=`${uo}, input[name$='-image'], input[name$='-upload']`,fo=e=>new Set([...e.
querySelectorAll(uo)].filter(t=>t.value!==t.dataset.filled).map(t=>t.name)),St=e=>[...e.querySelectorAll(hn)].filter(t=>t.
name!=="byline"&&!t.name.endsWith("-credit")&&t.value.trim()),A=e=>St(e).length>0;function mo(e,t){let o=new Map;for(let[
n,r]of t)o.set(n,[...o.get(n)||[],r]);P(t,"draft")!==(e.elements.draft?.value||"")&&yn(e,!!P(t,"draft"));for(let n of e.
querySelectorAll("input, textarea, select")){let r=o.get(n.name);!n.name||n.type==="file"||["csrfmiddlewaretoken","block"].
includes(n.name)||n.name==="source_note"&&!r||(n.type==="checkbox"||n.type==="radio"?n.checked=r?.includes(n.value)??!1:
n.value=r?.[0]??"",o.delete(n.name))}for(let n of e.querySelectorAll("[data-held]"))n.remove();for(let[n,r]of o)["block",
"csrfmiddlewaretoken"].includes(n)||r.forEach(s=>e.append(Me(n,s)))}function yn(e,t){let o=e.elements.source_note,n=e.querySelector(
"[data-note-stays]");o.value=o.defaultValue="",o.toggleAttribute("data-stands",t),n.hidden=!t,t?o.setAttribute("aria-des\
cribedby",n.id):o.removeAttribute("aria-describedby")}function Me(e,t){let o=document.createElement("input");return Object.
assign(o,{type:"hidden",name:e,value:t}),o.dataset.held="",o}function ve(e){let t=o=>o.type==="hidden"||o.type==="file"?
!1:o.type==="checkbox"||o.type==="radio"?o.checked!==o.defaultChecked:o.value!==o.defaultValue;return e.hasAttribute("da\
ta-refused")||[...e.querySelectorAll("textarea, input")].some(t)}var Ne=e=>e.detail.requestConfig?.elt||e.detail.elt,z=e=>e.detail.requestConfig?.verb==="post"&&Ne(e).closest?.(".compos\
er[data-keep]")&&!Ne(e).matches("[type=file], [data-undo]"),po=!1,ho=()=>po;function F(e){po=e}var wn=1e3,yo=-1/0;document.body.addEventListener("htmx:afterRequest",({detail:e})=>{e.xhr?.getResponseHeader("Update-Id")&&
(yo=performance.now())});document.body.addEventListener("htmx:confirm",e=>{let t=e.detail.elt;!t.matches(".composer")||A(
t)||performance.now()-yo>wn||(e.preventDefault(),setTimeout(()=>{F(!1)}))});function me(e,t=`figure-${e.slice(0,8)}`){let o=document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(
!0);for(let n of[o,...o.querySelectorAll("*")])for(let r of n.attributes)r.value=r.value.replaceAll("figure-new",t);return o.
querySelector("[name=block]").value=t,o.querySelector("[name$=-upload]").value=e,o.querySelector("[data-awaited]").dataset.
awaited=e,o}var G=e=>e.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/,""),Re=e=>`${e.dataset.keep}#${e.elements.draft?.value||
""}`,M=e=>`${e.dataset.keep}#${e.elements.key?.value||""}`;async function Y(e,t){let o=String(O(e)),n=t.filter(([f])=>f==="block").map(([,f])=>f),r=f=>e.querySelector(`[id="block-\
form-${CSS.escape(f)}"]`),s=[];for(let f of new Set(n))s.push(r(f)||await go(f,t));if(String(O(e))!==o)return!1;let a=e.
querySelector(".blocks"),c=a.contains(document.activeElement)&&document.activeElement;s.length&&a.replaceChildren(...s);
for(let f of s)htmx.process(f);return mo(e,t),c&&gn(c.isConnected?c:a.querySelector("textarea")),e.dispatchEvent(new CustomEvent(
"desk:restored",{bubbles:!0})),!0}function gn(e){e?.focus({preventScroll:!0}),e?.setSelectionRange?.(e.value.length,e.value.
length)}var wo=document.querySelector("#composer .blk-text")?.outerHTML,bn=8e3;async function go(e,t){let o=e.split("-")[0];
if(o==="text"&&wo)return Sn(We(wo,e));if(o==="figure")return me(P(t,`${e}-upload`)||P(t,`${e}-image`),e);try{let n=await fetch(
i.block.replace("kind",o),{redirect:"manual",signal:AbortSignal.timeout(bn)}),r=We(await n.text(),e);if(n.ok&&r?.matches(
".blk"))return r}catch{}return vn(e,t)}function We(e,t){let o=document.createElement("template"),n=e.match(/name="block" value="([a-z0-9-]+)"/)?.[1];
return o.innerHTML=n?e.replaceAll(n,t):e,o.content.firstElementChild}function Sn(e){for(let t of e.querySelectorAll("tex\
tarea, [name$=-html]"))t.defaultValue="";for(let t of e.querySelectorAll(".err, .hint"))t.remove();return e}var vt=e=>`${e}\
-${crypto.randomUUID().slice(0,8)}`;function vn(e,t){let o=document.createElement("div");o.className="blk",o.id=`block-f\
orm-${e}`,o.dataset.unseen="";let n=document.createElement("p");n.className="soft xs",n.textContent=i.keptBlock,o.append(
n,Me("block",e));for(let[r,s]of t)r.startsWith(`${e}-`)&&o.append(Me(r,s));for(let r of o.querySelectorAll("input"))delete r.
dataset.held;return o}async function Q(e,t=()=>{}){let n=((await d.get(G(e),u.places))?.blank||[["byline",document.body.
dataset.byline||""]]).filter(([s])=>!["key","block"].includes(s)),r=await go(vt("text"),[]);t(),e.querySelector(".blocks").
replaceChildren(r),await Y(e,[...n,["key",crypto.randomUUID()]]);for(let s of["data-refused","data-version","data-hand"])
e.removeAttribute(s);for(let s of e.querySelectorAll(".err, .tell, .gone-block"))s.remove();for(let s of e.querySelectorAll(
"[aria-invalid]"))s.removeAttribute("aria-invalid")}document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,xhr:o}=e.detail,n=t?.elt;if(!n?.matches?.("[dat\
a-add]")||o.status!==200)return;e.detail.shouldSwap=!1;let r=document.createElement("template");r.innerHTML=o.response;let s=r.
content.querySelector("input[name=block]");s&&document.getElementById(`block-form-${s.value}`)&&r.content.replaceChildren(
We(o.response,vt(s.value.split("-")[0])));let a=[...r.content.children];m(n).querySelector(".blocks").append(...a);for(let w of a)
htmx.process(w);(a[0]?.querySelector(pt)||a[0]?.querySelector("button"))?.focus()});var xn=document.documentElement.lang.replace(/^en$/,"en-GB"),Ue=new Intl.RelativeTimeFormat(`${xn}-u-nu-latn`,{numeric:"\
auto",style:"short"});function xe(){for(let e of document.querySelectorAll(".row-update .when time")){let t=e.nextElementSibling,
o=Math.round((Date.now()-Date.parse(e.dateTime))/6e4);t&&(t.dataset.day??=t.textContent,t.textContent=o<1?g.now:o<60?Ue.
format(-o,"minute"):o<1440?Ue.format(-Math.round(o/60),"hour"):t.dataset.day)}}setInterval(()=>{document.hidden||xe()},6e4);async function He({id:e,url:t}){let o=await fetch(t,{redirect:"manual"}).catch(()=>null),n=document.getElementById(e);if(!o?.
ok||!n||n.querySelector(".composer, details[open]"))return;let r=document.createElement("template");r.innerHTML=await o.
text();let s=r.content.getElementById(e);if(!s)return;let a=n.contains(document.activeElement)?document.activeElement.id:
"";n.replaceWith(s),htmx.process(s),xe(),a&&document.getElementById(a)?.focus()}var pe=6e4,S=new Map,Fe=(e,t)=>`${C.uploads.replace("uploads/","pictures/")}${e}/${t}/`;function je(e){let t=[...crypto.
getRandomValues(new Uint8Array(16))].map(o=>o.toString(16).padStart(2,"0")).join("");return xt({name:t,file:e,fileName:e.
name||"",before:0})}function xt(e){let t={...e,sent:0,state:"waiting",problem:"",isKept:!0,failures:0,request:null,timer:0};
return S.set(t.name,t),t}async function kt(e){let{name:t,file:o,fileName:n,before:r}=e;try{await d.set(t,{name:t,file:o,
fileName:n,before:r},u.files)}catch{e.isKept=!1}}function ke(e){return clearTimeout(e.timer),e.request?.abort("cancelled"),
S.delete(e.name),d.del(e.name,u.files).catch(()=>{})}var Et=()=>Promise.all([...S.values()].map(ke)),Z=e=>S.has(e.name)&&
e.state!=="here"&&e.state!=="refused";var kn=20,En=6e4,qt=3e3,bo;async function So(e,t){await d.set(e,{name:e,instead:t,times:0},u.forgotten).catch(()=>{}),await vo(
{name:e,instead:t,times:0})}async function vo({name:e,instead:t,times:o}){try{ue()||await D();let n=await fetch(Fe(e,"fo\
rget"),{method:"POST",body:new URLSearchParams({instead:t}),redirect:"manual",headers:N(),signal:AbortSignal.timeout(pe)});
if(n.status===202&&(clearTimeout(bo),bo=setTimeout(()=>{qt=Math.min(qt*2,En),Ee()},qt)),n.status!==200)return;let r=await n.
json();if(r.name!==e)return;r.is_gone||o>=kn?await d.del(e,u.forgotten):await d.set(e,{name:e,instead:t,times:o+1},u.forgotten)}catch{}}
async function Ee(){for(let e of await d.values(u.forgotten).catch(()=>[]))await vo(e)}addEventListener("online",Ee);Ee();function V(e,t){let o=document.createElement("button");return o.type="button",o.className="btn",o.textContent=e,o.addEventListener(
"click",t),o}function qe(e,t){let o=document.createElement("a");return Object.assign(o,{href:e,className:"btn",textContent:t}),
o}function Ke(e,t,o,n,r){e.querySelector("[data-both]")?.remove();let s=document.createElement("div");s.className="tell in\
f both",s.dataset.both="",s.setAttribute("role","alert");let a=document.createElement("p");a.textContent=h(n,{time:ne(o)});
let c=V(i.showBoth,()=>{c.replaceWith(qn(t,r))});s.append(a,c),e.querySelector(".top").after(s)}function qn(e,t){let o=document.
createElement("div"),n=document.createElement("div");n.className="other";for(let[r,s]of e){if(!/^(heading|label|location)$|-(words|caption|alt|speaker|title|url|original)$/.
test(r)||!s.trim())continue;let a=document.createElement("p");a.textContent=s,n.append(a)}return o.append(n,V(i.takeOther,
()=>t(!0)),V(i.keepThis,()=>t(!1))),o}var L=new Map,Ot=e=>({id:crypto.randomUUID(),version:Number(e.dataset.version||0),isDirty:!1,isOpen:!0});function T(e){return L.
has(M(e))||At(e,Ot(e)),L.get(M(e))}function At(e,t){L.set(M(e),t),t.held=new Promise(o=>navigator.locks?navigator.locks.
request(`hand-${t.id}`,{mode:"shared"},()=>(o(),new Promise(()=>{}))).catch(o):o())}function X(e){clearTimeout(e.pause),
clearTimeout(e.next);for(let[t,o]of L)o===e&&L.delete(t)}var xo=(e,t)=>{let o=async()=>{let n=await d.get(e,u.writing);return n&&
t(n)};return navigator.locks?navigator.locks.request(`hand-${e}`,{ifAvailable:!0},n=>n&&o()):o()},ko=e=>L.get(M(e))?.isUnkept;
function ze(e){e.isOpen=e.isUnkept=!1,clearTimeout(e.pause),clearTimeout(e.next),e.next=null,e.request?.abort()}var Oe=()=>[
...L.values()].forEach(ze);async function Ge(e){let t=await d.get("sessions",B)||{};for(let[o,n]of Object.entries(t))o===e||(await fetch(i.session.
replace("token",n),{cache:"no-store"}).catch(()=>null))?.status!==410||(o===v&&Oe(),await ge(o),o===v&&location.assign(i.
login))}function x(e,t,o){let n=e.querySelector("[data-saved]");if(!(!n||"held"in n.dataset)&&!(n.matches(".bad")&&[i.here,i.there,
i.hereOffline,i.hereSignedOut].includes(t))){if(n.dataset.told!==t||!n.querySelector("[data-at]")){let r=document.createElement(
"b"),s=document.createElement("span"),a=document.createElement("span"),[c,f=""]=t.split("{time}");r.textContent=c.trim(),
a.textContent=f,s.dataset.at="",s.setAttribute("aria-hidden","true");let w=document.createElement("span");w.append(r," ",
s,a),n.replaceChildren(w),n.dataset.told=t,n.classList.remove("bad")}n.querySelector("[data-at]").textContent=o&&t.includes(
"{time}")?ne(o):""}}var On=300,Ye=3e3;function I(e,t){let o=T(e);o.isDirty=o.isUnkept=!0,t&&o.isSent&&(o.isOpen=o.isAdded=!0),o.isTyped||=!!t,
clearTimeout(o.pause),o.pause=setTimeout(()=>j(e),On)}async function j(e){let t=T(e);if(clearTimeout(t.pause),!t.isOpen||
!e.isConnected)return;let o={spot:Re(e),key:e.elements.key?.value||"",fields:O(e),at:K(),version:t.version,keep:e.dataset.
keep,isOnTheDesk:!!(t.isSaved&&!t.isDirty),isAdded:t.isAdded};try{if(t.isUnkept=!1,await t.held,A(e)?await no(u.writing,
t.id,o):await d.del(t.id,u.writing),t.isAdded)return x(e,i.sentAlready);!t.isSaved&&A(e)&&x(e,navigator.onLine?i.here:i.
hereOffline,o.at)}catch{t.isUnkept=!0,x(e,i.notHere)}t.next??=setTimeout(()=>se(e),Math.max(0,(t.sentAt||0)+Ye-Date.now()))}
var re=e=>e.held.then(()=>Promise.all([e.id,...e.offered||[]].map(t=>d.del(t,u.writing))));async function se(e){let t=T(
e),o=()=>t.isDirty&&t.isOpen&&!t.isAdded&&!t.isAsked&&!t.isBusy&&e.isConnected;t.isUnkept&&o()&&await j(e),clearTimeout(
t.next),t.next=null,o()&&(t.isDirty=!1,t.isBusy=!0,t.sentAt=Date.now(),t.going=Ae(e.dataset.keep,O(e),t).then(n=>(t.isBusy=
!1,t.isOpen&&An(e,t,n))),await t.going,t.isDirty&&t.isOpen&&(t.next??=setTimeout(()=>se(e),Ye)))}async function Ae(e,t,o){
let n=new FormData;for(let[r,s]of t)n.append(r,s);n.append("kept_hand",o.id),n.append("kept_version",String(o.version)),
o.request=new AbortController;try{ue()||await D();let r=AbortSignal.any([o.request.signal,AbortSignal.timeout(15e3)]),s=await fetch(
e,{method:"POST",body:n,signal:r,redirect:"manual",headers:N()}),a=s.headers.get("Content-Type")?.startsWith("applicatio\
n/json");return{status:s.status,...a?await s.json():{}}}catch{return null}}async function An(e,t,o){if(o?.version&&o.status===
200){t.version=o.version,t.isSaved=!0;let r=await d.get(t.id,u.writing);return r&&t.isOpen&&!t.isDirty&&await d.set(t.id,
{...r,version:t.version,isOnTheDesk:!0},u.writing),A(e)&&x(e,i.there,Date.parse(o.at))}if(t.isSaved=!1,o?.discarded)return Tn(
e,t);if(o?.sent)return Ln(e,t);if(o?.fields){t.isAsked=!0;let r=Lt(e,o.fields,{version:o.version});return Ke(e,o.fields,
Date.parse(o.at),i.elsewhere,r)}t.isDirty=!0;let n=o?.status===403&&await D();return n===null||n?.person===v?null:o?.status===
401||n?(Ge(),x(e,i.hereSignedOut,K())):A(e)&&x(e,i.hereOffline,K())}var Lt=(e,t,{version:o,id:n})=>async r=>{if(r&&!await Y(
e,t))return;let s=T(e);s.version=o??s.version,s.isAsked=!1,e.querySelector("[data-both]").remove(),I(e),e.querySelector(
"textarea")?.focus(),n&&(await j(e),await d.del(n,u.writing))};async function Ln(e,t){return t.isAdded=t.isTyped,t.isAdded?
j(e):(t.isOpen=!1,t.isSent=!0,await d.del(t.id,u.writing),x(e,i.sentAlready))}async function Tn(e,t){return await re(t),
X(t),!t.isTyped&&e.id==="composer"&&await Q(e),x(e,i.discarded)}var R=()=>document.querySelectorAll(".composer[data-keep\
]");async function Eo(){for(let t of R()){let o=L.get(M(t));o&&(o.isUnkept&&await j(t),await o.going?.catch(()=>null),await se(
t))}return(await d.values(u.writing)).filter(t=>!t.isOnTheDesk).length}var In=()=>document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;function qo(e,t={}){
for(let o of document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)){let n=c=>o.querySelector(`[name$="-${c}"\
]`),r=c=>!n(c).value.trim()||c==="credit"&&n(c).value===In();for(let c of["caption","credit","alt"])!t[c]||!r(c)||c==="a\
lt"&&n("is_decorative").checked||(n(c).value=n(c).dataset.filled=t[c],e.isFilled=!0);Cn(o,n,t);let s=o.querySelector("[d\
ata-from-file]");s.hidden=!t.from_file,s.querySelector("[data-said]").textContent=t.from_file||"";let a=s.querySelector(
"[data-add-place]");Object.assign(a.dataset,{addPlace:t.place||"",taken:t.taken_on||""}),a.hidden=!t.place&&!t.taken_on,
I(m(o))}}function Cn(e,t,o){"rights_seen"in o&&(t("own_pages_only").checked||=o.own_pages_only,t("ends_at").value||=o.ends_at&&
Dn(o.ends_at),t("rights_seen").value=o.rights_seen,(t("own_pages_only").checked||t("ends_at").value)&&(e.querySelector("\
.pic-rights").open=!0))}function Dn(e){let t={dateStyle:"short",timeStyle:"short",timeZone:document.body.dataset.zone||"\
UTC"};return new Intl.DateTimeFormat("sv",t).format(new Date(e)).replace(" ","T")}l("click","[data-add-place]",e=>{let{addPlace:t,
taken:o}=e.dataset,n=m(e).dataset.language.replace(/^en$/,"en-GB"),r=o&&new Intl.DateTimeFormat(`${n}-u-nu-latn`,{dateStyle:"\
long",timeZone:"UTC"}).format(new Date(o)),s=[t,r].filter(Boolean).join(", "),a=e.closest(".pic").querySelector("[name$=\
'-caption']"),c=a.value.trim(),f=/[.!?…]$/.test(c);a.value=c?`${c}${f?"":","} ${s}${f?".":""}`:s,e.hidden=!0,a.focus(),
a.dispatchEvent(new Event("input",{bubbles:!0}))});var $n={is_decorative:"owes_alt",owes_alt:"is_decorative"};l("change",
".instead input",e=>{let t=e.closest(".instead").querySelector(`[name$="-${$n[e.name.split("-").pop()]}"]`);e.checked&&t&&
(t.checked=!1)});var Tt=Promise.resolve();function It(e){Tt=Promise.race([e,new Promise(t=>{setTimeout(t,pe)})]);for(let t of S.values())
t.isSending&&t.request?.abort("words")}async function Oo(){for(let e;e!==Tt;)e=Tt,await e}document.body.addEventListener(
"htmx:beforeRequest",e=>{!e.detail.elt.closest(".composer")||e.detail.requestConfig.verb==="get"||It(new Promise(t=>{e.detail.
xhr.addEventListener("loadend",t)}))});var Ct=e=>new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`,{maximumFractionDigits:1,minimumFractionDigits:1}).
format(e&&Math.max(.1,e/1e6));function ae(e){let t=[...document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)],
o=document.querySelector(`#pictures [data-awaited="${e.name}"]`),n=!t.length&&S.has(e.name)&&e.state!=="here";n?o||(o=_n(
e)):o?.remove();for(let s of n?[...t,o]:t)Bn(s,e);let r=document.getElementById("pictures");r&&(r.hidden=!r.querySelector(
"li"))}function Ve(){for(let e of S.values())ae(e)}function _n(e){let t=document.querySelector("#pictures ul");return t?
(t.append(document.getElementById("picture-line").content.cloneNode(!0)),t.lastElementChild.dataset.awaited=e.name,t.lastElementChild.
querySelector("[data-name]").textContent=e.fileName,t.lastElementChild):null}function Bn(e,t){if(!e)return;e.dataset.state=
t.state,Pn(e.querySelector("[data-thumbnail]"),t);let o=t.state==="refused",n=e.querySelector("[data-told]");n.textContent=
Mn(t),o?n.setAttribute("role","alert"):n.removeAttribute("role");let r=e.querySelector("progress");r.hidden=o||t.state===
"here",r.value=t.sent/t.file.size,e.querySelector("[data-again]").hidden=!["offline","signedOut","failed"].includes(t.state);
let s=e.querySelector("[data-cancel]");s.hidden=t.state==="here",s.textContent=o?C.dismiss:C.cancel,Nn(e,t)}function Pn(e,t){
if(!e||e.firstChild)return;t.preview??=URL.createObjectURL(t.file);let o=new Image;o.alt="",o.addEventListener("error",()=>o.
remove()),o.src=t.preview,e.append(o)}function Mn(e){let t=Ct(e.file.size),o={name:e.fileName,problem:e.problem,status:e.
status,size:t,sent:Ct(e.sent),n:Math.floor(e.sent/e.file.size*100)},n=[h(C[e.state],o)];return e.before&&e.state!=="here"&&
e.state!=="refused"&&n.push(h(C.smaller,{size:t,before:Ct(e.before)})),e.isFilled&&e.state==="here"&&n.push(C.filled),!e.
isKept&&e.state!=="here"&&n.push(C.notKept),n.join(" ")}function Nn(e,t){let o=e.closest(".blk")?.querySelector("[data-f\
ocal]");!o||t.state!=="here"||(o.href=Fe(t.name,"focus"),o.hidden=!1)}var Rn=8,Io=4*1024,Wn=2*1024*1024,Xe=[1e3,2e3,4e3,8e3,15e3],Le=16*1024,Ao=Promise.resolve(),ie=class extends Error{constructor(t){
super(`Status ${t}`),this.status=t}};function J(e){clearTimeout(e.timer),Ao=Ao.then(()=>Z(e)&&!e.isSending&&!e.isHeld?Un(
e):null)}async function Un(e){e.isSending=!0;try{navigator.locks?await navigator.locks.request(`picture-${e.name}`,{ifAvailable:!0},
t=>{if(!t)throw new ie(202);return Lo(e)}):await Lo(e)}catch(t){jn(e,t)}finally{e.isSending=!1}}async function Lo(e){let t=new URLSearchParams(
{size_bytes:e.file.size,file_name:e.fileName}),o=await To(e,"POST",t);for(;!o.has_arrived&&!o.problem;){Te(e,"sending",o.
offset);let n=e.file.slice(o.offset,o.offset+Le),r=performance.now();o=await To(e,"PATCH",n,{"Upload-Offset":o.offset}),
Hn(n.size,(performance.now()-r)/1e3)}await Fn(e,o)}async function To(e,t,o,n={}){if(await Oo(),!Z(e)||e.isHeld)throw new ie(
0);e.request=new AbortController,ue()||await D();let r=await fetch(`${C.uploads}${e.name}/`,{method:t,body:o,redirect:"m\
anual",headers:{...N(),...n},signal:AbortSignal.any([e.request.signal,AbortSignal.timeout(pe)])});if(r.status!==200&&r.status!==
409)throw new ie(r.status);let s=await r.json();if(s.name!==e.name)throw new ie(0);if(r.status===409&&s.offset===n["Uplo\
ad-Offset"])throw new ie(409);return e.failures=0,s}function Hn(e,t){let o=Math.min(Wn,4*Le);Le=Math.round(Math.max(Io,Math.
min(o,e/t*Rn)))}async function Fn(e,t){t.has_arrived?(await d.del(e.name,u.files).catch(()=>{}),qo(e,t.known),Te(e,"here",
e.file.size),Ee()):(e.problem=t.problem,Te(e,"refused",e.sent));for(let o of t.rows)await He(o)}function jn(e,t){if(!S.has(
e.name)||e.isHeld)return;if(e.request?.signal.reason==="words"){e.request=null,J(e);return}let o=t.status||0;if(o===404){
e.problem=C.notYours,Te(e,"refused",e.sent);return}o===403&&D(),o!==202&&(Le=Math.max(Io,Math.round(Le/2)),e.status=o,Te(
e,{0:"offline",401:"signedOut",403:"signInChanged"}[o]||"failed",e.sent));let n=Xe[Math.min(e.failures++,Xe.length-1)];e.
timer=setTimeout(()=>J(e),n)}function Te(e,t,o){Object.assign(e,{state:t,sent:o}),ae(e)}function Co(){for(let e of S.values())
Z(e)&&(e.failures=0,J(e))}addEventListener("online",Co);document.addEventListener("visibilitychange",()=>{document.hidden||
Co()});var Je={start:216,photoshop:237,scan:218},Kn=256*1024,zn=200;async function Qe(e,t){if(e.type!=="image/jpeg"||t.type!=="\
image/jpeg")return e;let o=Gn(new Uint8Array(await t.slice(0,Kn).arrayBuffer()));return o.length?new Blob([e.slice(0,2),
Xn(o),e.slice(2)],{type:e.type}):e}function Gn(e){let t=o=>e[o]*256+e[o+1];if(e[0]!==255||e[1]!==Je.start)return[];for(let o=2;o+
4<e.length&&e[o]===255&&e[o+1]!==Je.scan;o+=2+t(o+2)){if(e[o+1]!==Je.photoshop)continue;let n=Yn(e.subarray(o+4,o+2+t(o+
2)));if(n.length)return n}return[]}function Yn(e){let t=new DataView(e.buffer,e.byteOffset,e.length);for(let o=14;o+12<=
e.length;){if(t.getUint32(o)!==943868237)return[];let n=o+6,r=n+e[n]+1+(e[n]+1)%2;if(r+4>e.length)return[];let[s,a]=[r+4,
t.getUint32(r)];if(t.getUint16(o+4)===1028)return Vn(e.subarray(s,s+a));o=s+a+a%2}return[]}function Vn(e){let t=[];for(let o=0;o+
5<=e.length&&e[o]===28;){let n=o+5+e[o+3]*256+e[o+4];if(e[o+3]>127||n>e.length)break;[1,2].includes(e[o+1])&&e[o+2]<zn&&
t.push(...e.subarray(o,n)),o=n}return t}function Xn(e){let t=e.length%2?[...e,0]:e,o=[...new TextEncoder().encode("Photo\
shop 3.0\x008BIM"),4,4,0,0,0,0,e.length>>8,e.length&255,...t],n=o.length+2;return n>65535?new Uint8Array:new Uint8Array(
[255,Je.photoshop,n>>8,n&255,...o])}var Jn=2560,Qn=2048,Zn=.85,Do=()=>{let e=navigator.connection;return!!e&&(e.saveData||/2g|3g/.test(e.effectiveType||""))};
async function $o(e){let t=Do()?2e5:2e6;if(e.size<=t||!/^image\/(jpeg|png|webp)$/.test(e.type))return e;let o;try{o=await createImageBitmap(
e,{imageOrientation:"from-image"})}catch{return e}let n=Do()?Qn:Jn,r=Math.min(1,n/Math.max(o.width,o.height)),s=new OffscreenCanvas(
Math.round(o.width*r),Math.round(o.height*r)),a=s.getContext("2d");a.fillStyle="white",a.fillRect(0,0,s.width,s.height),
a.drawImage(o,0,0,s.width,s.height),o.close();let c=await s.convertToBlob({type:"image/jpeg",quality:Zn});return c.size<
e.size?Qe(c,e):e}l("change","[data-pictures]",e=>{let t=[...e.files];e.value="",Dt(m(e),t)});function Dt(e,t){let o=t.map(n=>{let r=je(n),
s=me(r.name);return e.querySelector(".blocks").append(s),htmx.process(s),$t(r),s});o.length&&(o[0].querySelector("input:\
not([type=hidden])").focus(),o[0].dispatchEvent(new Event("input",{bubbles:!0})))}async function $t(e){ae(e),await kt(e);
let t=await $o(e.file);S.has(e.name)&&(t!==e.file&&(Object.assign(e,{before:e.file.size,file:t}),await kt(e),ae(e)),J(e))}
var _o=e=>S.get(e.closest("[data-awaited]").dataset.awaited);l("click","[data-again]",e=>{let t=_o(e);t.failures=0,J(t)});
l("click","[data-cancel]",async e=>{let t=_o(e),o=m(e),n=o?.querySelector(".add-pictures input")||document.querySelector(
"#composer .c-heading textarea");e.closest(".blk")?.remove();let r=Z(t);ke(t),ae(t),n?.focus(),o&&(o.dispatchEvent(new Event(
"input",{bubbles:!0})),y(o,h(C.cancelled,{name:t.fileName}))),r&&Bo(t)});async function Bo(e){try{let t=await fetch(`${C.
uploads}${e.name}/`,{method:"DELETE",headers:N(),redirect:"manual"});if(t.status===202)setTimeout(()=>Bo(e),Xe[0]);else if(t.
ok)for(let o of(await t.json()).rows)await He(o)}catch{}}var Po=e=>e.dataTransfer?.types.includes("Files");document.addEventListener(
"dragover",e=>{if(!Po(e))return;e.preventDefault();let t=e.target.closest?.(".composer");e.dataTransfer.dropEffect=t?"co\
py":"none",t?.classList.add("is-over")},!0);document.addEventListener("dragleave",e=>{let t=e.target.closest?.(".compose\
r");t&&!t.contains(e.relatedTarget)&&t.classList.remove("is-over")},!0);document.addEventListener("drop",e=>{if(!Po(e))return;
e.preventDefault(),e.stopPropagation();let t=e.target.closest?.(".composer");t?.classList.remove("is-over"),t&&Dt(t,[...e.
dataTransfer.files])},!0);document.addEventListener("paste",e=>{let t=e.target.closest?.(".composer"),{files:o,types:n}=e.
clipboardData;!t||!o.length||n.includes("text/plain")||(e.preventDefault(),e.stopPropagation(),Dt(t,[...o]))},!0);async function er(){
let e=await d.values(u.files).catch(()=>[]);for(let t of e)S.has(t.name)||J(xt(t));Ve()}document.body.addEventListener("\
htmx:afterSettle",Ve);document.addEventListener("desk:restored",Ve);er();document.body.addEventListener("htmx:afterSettle",({detail:{elt:e}})=>{if(!e.matches?.("[data-owed]"))return;(e.querySelector(
"[aria-invalid=true]")||document.querySelector("[data-owed] input[type=text]")||e).focus()});document.body.addEventListener("htmx:beforeRequest",e=>{e.detail.elt.matches("#desk-poll, [data-readers-now]")&&(document.
hidden||!navigator.onLine)&&e.preventDefault()});document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.
detail;t.matches(".row-update")&&t.querySelector(".composer")&&(e.detail.shouldSwap=!1);let n=t.contains(document.activeElement)||
t.querySelector("details[open]");if(["strip","about","queue"].includes(t.id)&&n&&(e.detail.shouldSwap=!1),t.id==="rows")
for(let r of[...o.children]){let s=document.getElementById(r.id);if(!s)continue;if(!(Number(r.dataset.revision)>Number(s.
dataset.revision))||s.querySelector(".composer")){r.remove();continue}s.replaceWith(r),htmx.process(r)}});document.body.
addEventListener("htmx:oobAfterSwap",()=>{let e=document.getElementById("desk-poll");if(!e?.dataset.arrived)return;let{arrived:t,
rows:o}=e.dataset;e.removeAttribute("data-arrived"),t.split(" ").some(n=>!document.getElementById(`row-${n}`))&&htmx.ajax(
"GET",o,{swap:"none"})});var tr=/(^|[\s([{<\u00a1\u00bf])$/,or=/[-\u2010-\u2015/]$/;function Ze(e,t,o){let[n,r,s,a]=o,[c,f]=t==='"'?[n,r]:[s,a],w=e.
lastIndexOf(c)>e.lastIndexOf(f),k=[n,s].some(p=>e.endsWith(p))&&!(w&&e.endsWith(c));return tr.test(e)||k||or.test(e)&&!w?
c:t==="'"&&!w?"\u2019":f}var et=e=>e.closest("[data-quotes]")?.dataset.quotes.split("|")||["\u201C","\u201D","\u2018","\u2019"];var nr="[type=url], [name$=-url], [name$=-original]";l("input",".composer textarea, .composer input[type=text]",(e,t)=>{
let o=t.data;if(t.inputType!=="insertText"||t.isComposing||!["'",'"'].includes(o)||e.matches(nr))return;let n=et(e),r=e.
selectionStart,s=e.value.slice(0,r-1).split(`
`).at(-1);e.value[r-1]===o&&(e.setSelectionRange(r-1,r),document.execCommand("insertText",!1,Ze(s,o,n)))});async function No(e,t,o){let n=m(e),r=await tt(n,"quote"),s=o&&await tt(n,"text");return!r||o&&!s?(y(n,q.notNow,{isBad:!0}),
!1):(e.after(...[r,s].filter(Boolean)),Mo(r,t),s&&(ee(s.querySelector("textarea.words")).value=o.html,Mo(s,o.text)),r.querySelector(
"[name$=-speaker]").focus(),y(n,q.quoted),!0)}function Mo(e,t){let o=e.querySelector("textarea.words");htmx.process(e),o.
value=t,o.dispatchEvent(new Event("input",{bubbles:!0}))}async function tt(e,t){try{let o=await fetch(e.querySelector(`.\
add-${t}`).getAttribute("hx-get"),{redirect:"error"}),n=document.createElement("template");return o.ok&&(n.innerHTML=rr(
await o.text())),n.content.querySelector(".blk")}catch{return null}}function rr(e){let[,t,o]=e.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/)||
[],n=Array.from(crypto.getRandomValues(new Uint8Array(4)),r=>r.toString(16).padStart(2,"0"));return t?e.replaceAll(t,`${o}\
-${n.join("")}`):e}var ee=e=>e.closest(".blk").querySelector("input[name$=-html]");var sr=".composer .blk-text textarea.words",_=new Map,Mt=!1,_t=null,Nt="";try{Nt=localStorage.getItem("desk-editor")||""}catch{}
function Uo(e){Nt=e;try{localStorage.setItem("desk-editor",e)}catch{}}function ar(){let e=navigator.connection;if(e)return e.
saveData||/2g|3g/.test(e.effectiveType);let[t]=performance.getEntriesByType("navigation");return t?.responseEnd-t?.requestStart>
2e3}var Ro=()=>Mt||Nt!=="plain"&&!ar();function ir(){return _t??=Promise.all([import(q.kit),import(q.rich)]).catch(e=>{throw _t=
null,e}),_t}var cr={words:q,fill:h,openDialog:Se,quotationMark:Ze,marksFor:et,makeQuote:No,usePlain:lr,say:y},Bt=()=>[...document.
querySelectorAll(sr)].filter(e=>!_.has(e));async function ot(){if(!(!Bt().length||!Fo)){if(!Ro())return Pt();try{let[e,t]=await ir();
if(!Ro())return;for(let o of Bt())o.matches(":focus")&&Rt||(Ho(o)?.remove(),_.set(o,t.mount(e,o,cr)))}catch(e){e instanceof
TypeError||console.error(e),Pt()}}}var Ho=e=>e.closest(".blk").querySelector("[data-rich]");function Pt(){for(let e of Bt()){
if(Ho(e))continue;let t=document.createElement("button");t.type="button",t.className="btn quiet",t.dataset.rich="",t.textContent=
q.offer,e.closest(".blk").querySelector("[data-tools]")?.append(t)}}l("click","[data-rich]",async e=>{let t=e.closest(".\
blk").querySelector("textarea.words");Uo(""),Mt=!0,e.setAttribute("aria-busy","true"),t.focus(),await ot(),e.removeAttribute(
"aria-busy"),_.has(t)?_.get(t).focus():y(m(e),q.notNow,{isBad:!0})});function lr(e){Uo("plain"),Mt=!1;for(let[t,o]of[..._])
_.delete(t),o.destroy();Pt(),e.focus()}var Rt=!1;document.addEventListener("compositionstart",()=>{Rt=!0});document.addEventListener(
"compositionend",()=>{Rt=!1,setTimeout(ot)});var Fo=!1;new MutationObserver(e=>{let t=o=>[...o.addedNodes].some(n=>n.matches?.(
".blk")||n.querySelector?.(".blk"));e.some(t)&&ot()}).observe(document.body,{childList:!0,subtree:!0});document.addEventListener(
"htmx:beforeCleanupElement",e=>{_.get(e.target)?.destroy(),_.delete(e.target)});document.addEventListener("desk:restored",
()=>{for(let e of _.values())e.read()});var dr=window.requestIdleCallback||(e=>setTimeout(e,200)),Wo=()=>dr(()=>{Fo=!0,ot()});
document.readyState==="complete"?Wo():addEventListener("load",Wo);var jo=".composer .blk-text textarea.words",Wt=new WeakMap;l("beforeinput",jo,e=>{let t=ee(e);t?.value&&Wt.set(e,{words:e.
value,html:t.value})});l("input",jo,(e,t)=>{if(!t.isTrusted||!ee(e)?.value)return;ee(e).value="";let o=document.createElement(
"p");o.className="hint",o.setAttribute("role","status"),o.append(`${q.formatGone} `);let n=document.createElement("butto\
n");n.type="button",n.className="btn quiet",n.textContent=q.formatBack,n.addEventListener("click",()=>{[e.value,ee(e).value]=
[Wt.get(e).words,Wt.get(e).html],o.remove(),e.dispatchEvent(new Event("input",{bubbles:!0})),e.focus()}),o.append(n),e.after(
o)});var Ko=/^https?:\/\/\S+$/i;l("paste",".composer .blk-text",e=>setTimeout(()=>{let t=e.querySelector("textarea.words");Ko.
test(t.value.trim())&&!e.querySelector("[data-address]")&&ur(e,t)}));l("input",".composer .blk-text",e=>{Ko.test(e.querySelector(
"textarea.words").value.trim())||e.querySelector("[data-address]")?.remove()});function ur(e,t){let o=document.createElement(
"p");o.className="hint",o.dataset.address="",o.setAttribute("role","status");for(let[n,r]of[["card",q.asCard],["embed",q.
asEmbed]]){if(!m(e).querySelector(`.add-${n}`))continue;let s=document.createElement("button");s.type="button",s.className=
"btn quiet",s.textContent=r,s.addEventListener("click",()=>fr(n,e,t)),o.append(s)}e.append(o)}async function fr(e,t,o){let n=await tt(
m(t),e);if(!n)return y(m(t),q.notNow,{isBad:!0});let r=o.value.trim();return t.after(n),htmx.process(n),n.querySelector(
"[name$=-url]").value=r,[o.value,ee(o).value]=["",""],o.dispatchEvent(new Event("input",{bubbles:!0})),n.querySelector("\
[name$=-title]").focus()}var zo=["key","draft","draft_seen","announces"],nt=/^[a-z]+-[a-z0-9]+-/;function rt(e,t){let o=new Set(t.map(String)),n=O(
e),r=n.filter(s=>!o.has(String(s))&&s[1]&&!zo.includes(s[0]));return{sent:new Map(t),now:n,typed:r,written:fo(e),blocks:[
...e.querySelectorAll(".blk")],caret:pr(e)}}async function st(e,t,o=!1){let{now:n,typed:r,blocks:s,caret:a}=t;if(r.length){
let c=O(e),f=([w])=>zo.includes(w);for(let w of s)document.getElementById(w.id)||e.querySelector(".blocks").append(w);await Y(
e,o?[...n.filter(w=>!f(w)),...c.filter(f)]:mr(c,t)),I(e)}a&&hr(e,a,o)}function mr(e,{sent:t,now:o,typed:n,written:r}){let s=new Set(
[...t.keys()].filter(p=>nt.test(p))),a=p=>p[0]==="block"?n.includes(p):nt.test(p[0])&&!s.has(p[0]),c=([p,U])=>U.startsWith(
t.get(p)||"")?U.slice((t.get(p)||"").length).trim():U,f=n.filter(([p])=>!nt.test(p)&&p!=="block").map(p=>[p[0],p[0]==="h\
eading"?c(p):p[1]]),w=n.filter(([p])=>s.has(p)&&r.has(p)).map(c),k=`${P(e,"block")}-words`;return[...e.filter(([p])=>p!==
k&&!f.some(([U])=>U===p)),...f,[k,w.join(`

`)],...o.filter(a)]}function pr(e){let t=document.activeElement,o=t.closest(".blk"),n=t.isContentEditable?o.querySelector(
"textarea.words"):t;if(!e.contains(n)||!n.name)return null;let r=_.get(n)?.caret()??n.selectionStart;return{n:[...e.querySelectorAll(
".blk")].indexOf(o),name:n.name.replace(nt,"-"),at:r}}function hr(e,{n:t,name:o,at:n},r){let s=e.querySelectorAll(".blk")[t]||
e.querySelector(".blk"),a=o.startsWith("-")?s.querySelector(`[name$="${o}"]`)||s.querySelector("textarea.words"):e.elements[o],
c=a?.value||r?a:e.querySelector(".blk textarea.words"),f=r?n:c.value.length;return _.has(c)?_.get(c).focus(r?void 0:"end"):
(c.focus({preventScroll:!0}),typeof c.selectionStart=="number"?c.setSelectionRange(f,f):void 0)}var yr=10*6e4,Go=6e4,Ht=15e3,Ie=document.getElementById("outbox"),Ce=[],ct=new BroadcastChannel(`outbox-${v}`),De=async()=>(await d.
values(u.outbox)).sort((e,t)=>e.n-t.n),Yo=e=>d.set(e.key,e,u.outbox),Ft=e=>d.get(e.key,u.outbox);async function jt(e,t){
let o=await Ft(e);o&&await Yo({...o,...t})}async function lt(e,t){let o=T(e);try{await wr(e,t)}catch{o.isOpen=!0,o.isQueued=
!1,x(e,i.notHere)}}async function wr(e,t){let o=T(e);o.isOpen=!1,o.isQueued=!0;let n=await De(),r=G(e),s={n:Math.max(Date.
now(),(n.at(-1)?.n||0)+1),key:P(t,"key"),fields:t,place:r,title:bt(t),at:K(),offset:oe,began:performance.now(),page:performance.
timeOrigin,state:"waiting"};await Yo(s),await re(o);let a;await Q(e,()=>{a=rt(e,t)}),X(o),x(e,i.queued),a.typed.length?await st(
e,a):e.querySelector(".c-heading textarea").focus({preventScroll:!0}),await W(),ct.postMessage("changed")}function gr(e){
let t=Math.abs(oe-e.offset)>Go,o=Math.max(K()-e.at,e.page===performance.timeOrigin?performance.now()-e.began:0);return t||
o<-Go?1/0:o}var it="",at=!1,Ut=!1;async function ce(){if(Ut=at,!at){at=!0;try{do Ut=!1,await br(Sr);while(Ut)}finally{at=
!1}}}var br=e=>navigator.locks?navigator.locks.request(`outbox-${v}`,{ifAvailable:!0},t=>t&&e()):e();async function Sr(){
let e=(await De()).filter(o=>o.state==="waiting");if(!e.length)return;let t=await D();if(it=t?t.person===v?"":i.signIn:i.
noConnection,!it)for(let o of e)!o.isDecided&&gr(o)>yr?await jt(o,{state:"old"}):await vr(o);await W(),ct.postMessage("c\
hanged")}async function vr(e){let t=xr(e);It(t);let o=await t;if(o?.key===e.key&&o.id){await d.del(e.key,u.outbox),Ce.unshift(
{...e,state:"sent",told:e.isDraft?i.savedAsDraft:o.told,href:o.href,fields:null}),e.isDraft||Er(e,o.html);return}if(!await Ft(
e))return;(o?.problem||[404,413,400].includes(o?.status))&&await jt(e,{state:"refused",problem:o.problem||h(i.refused,{status:o.
status})})}function xr(e){return new Promise(t=>{let o=new XMLHttpRequest,n=new FormData;for(let[r,s]of e.fields)n.append(
r,s);o.open("POST",`${e.place}${e.isDraft?"/drafts/":"/updates/"}`),o.timeout=Ht,o.setRequestHeader("HX-Request","true");
for(let[r,s]of Object.entries(N()))o.setRequestHeader(r,s);o.setRequestHeader("Idempotency-Key",e.key),o.upload.onprogress=
({loaded:r,total:s})=>Cr(e,r/s),o.onload=()=>t(kr(o)),o.onerror=o.ontimeout=()=>t(null),o.send(n)})}function kr(e){let t=new DOMParser().
parseFromString(e.response,"text/html"),o=t.querySelector("[data-saved]"),n=t.querySelector("[data-refused]")?[...t.querySelectorAll(
".composer .tell.bad, .composer .err")]:[];return{status:e.status,key:e.getResponseHeader("Idempotency-Key"),id:e.getResponseHeader(
"Update-Id"),html:e.response,told:o?.querySelector("b")?.textContent.trim()||i.live,href:o?.querySelector("a")?.getAttribute(
"href"),problem:n.map(r=>r.textContent.trim()).join(" ")}}function Er(e,t){let o=document.getElementById("composer");if(H||
!o||G(o)!==e.place)return;let n=document.createElement("template");n.innerHTML=t,n.content.querySelector("#composer")?.remove(),
htmx.swap(document.createElement("div"),n.innerHTML,{swapStyle:"none"}),htmx.trigger(document.body,"desk:published")}var qr={
waiting:"device",old:"clock",refused:"warn",sent:"check"};async function W(){if(!Ie)return;let e=await De();Ie.hidden=!e.
length&&!Ce.length,Ie.querySelector("[data-count]").textContent=e.length?h(i.notYetLive,{n:e.length}):"";let t=document.
activeElement,o=t?.closest("[data-entry]")?.dataset.entry,n=[...e,...Ce].map(Or),r=Ie.querySelector("[data-entries]");if(n.
length===r.children.length&&n.every((a,c)=>a.isEqualNode(r.children[c]))||(r.replaceChildren(...n),!o))return;let s=[...(n.
find(a=>a.dataset.entry===o)||n[0])?.querySelectorAll("button, a")||[]];(s.find(a=>a.textContent===t.textContent)||s[0])?.
focus()}function Or(e){let o=document.getElementById("outbox-entry").content.firstElementChild.cloneNode(!0);o.classList.
add(`is-${e.state}`),o.dataset.entry=e.key;for(let n of o.querySelectorAll("[data-icon]"))n.hidden=n.dataset.icon!==qr[e.
state];return o.querySelector("h3").textContent=e.title,o.querySelector("[data-state]").textContent=Ar(e),o.querySelector(
"[data-acts]").append(...Lr(e)),e.state==="old"&&Ir(e,o.querySelector("[data-since]")),o}var Ar=e=>h({waiting:`${i.waiting}\
 ${it||i.trying}`,old:i.old,refused:`${i.isRefused} ${e.problem||""}`,sent:e.told||""}[e.state],{time:ne(e.at)});function Lr(e){
let t={time:ne(e.at).slice(0,5)},o=(s,a)=>V(h(s,t),async()=>{await jt(e,{state:"waiting",isDecided:!0,...a}),await W(),await ce()}),
n=V(i.takeBack,()=>Tr(e)),r=V(i.drop,()=>fe(i.dropTitle,h(i.dropMeans,{title:e.title}),i.keepIt,i.drop,async()=>{await d.
del(e.key,u.outbox),await W()}));return e.state==="sent"?e.href?[qe(e.href,i.view)]:[]:e.state==="old"?[o(i.publishAsWritten),
o(i.toEditors,{isDraft:!0}),r]:it===i.signIn?[qe(`${i.login}?next=${location.pathname}`,i.doSignIn),n]:e.state==="refuse\
d"?[n,r]:[V(i.tryNow,ce),n]}async function Tr(e){let t=document.getElementById("composer");if(G(t)!==e.place){location.assign(
`${e.place}/`);return}let o=await Ft(e);if(!o)return W();if(A(t))return x(t,i.composerIsFull);if(!await Y(t,o.fields))return x(
t,i.composerIsFull);I(t),t.querySelector(".c-heading textarea").focus(),await j(t),await d.del(e.key,u.outbox),await W()}
async function Ir(e,t){t.hidden=!1;let o=i.since.replace("/-/",`/${e.place.split("/").at(-1)}/`).replace("/0/",`/${Math.
floor(e.at/1e3)}/`),n=await fetch(o,{redirect:"manual"}).catch(()=>null);n?.ok&&(t.innerHTML=await n.text())}function Cr(e,t){
let o=Ie?.querySelector(`[data-entry="${CSS.escape(e.key)}"]`);o&&(o.classList.add("is-moving"),o.querySelector("[data-s\
tate]").textContent=h(i.sendingPart,{n:Math.floor(t*100)}),o.querySelector("progress").value=t)}var Dr=new Set([0,408,429,
500,502,503,504]),Vo=e=>Dr.has(e.detail.xhr?.status||0)?Kt(e):null;function Kt({detail:{elt:e,xhr:t,requestConfig:o}}){let n=e.
closest?.("#composer");return n&&new URL(o.path,location.href).pathname===`${G(n)}/updates/`&&(A(n)||bt(t.sent)!==i.noHeading)?
n:null}var $r=["htmx:sendError","htmx:timeout","htmx:responseError"],zt={0:g.offline,401:g.signedOut,403:g.signInChanged,404:g.
mayNot,413:g.tooMuch,503:g.busy};function _r(e){if(e.detail.elt.matches("#desk-poll, [data-quiet]"))return;let t=e.detail.
elt.closest(".composer")||document.getElementById("composer"),o=e.detail.xhr?.status||0,n=Vo(e);if(n)return lt(n,e.detail.
xhr.sent);if(o===403&&z(e)&&!t.dataset.isAnew)return Br(t,e);if(!e.detail.elt.closest(".composer"))return Pr(e.detail.elt,
o);y(t,zt[o]||h(g.notPublished,{status:o}),{isBad:!0})}async function Br(e,{detail:{elt:t,requestConfig:o}}){return(await D())?.
person!==v?y(e,zt[403],{isBad:!0}):(e.dataset.isAnew="",((t.matches("button")?t:o.triggeringEvent?.submitter)||e.querySelector(
"[data-send]")).click())}function Pr(e,t){let o=e.closest("dialog form, .row-update")||document.querySelector(".composer");
o.querySelector(".problem")?.remove();let n=document.createElement("p");n.className="err problem",n.setAttribute("role",
"alert"),n.textContent=t?h(g.notDone,{status:t}):g.notDoneOffline,o.append(n)}for(let e of $r)document.body.addEventListener(
e,_r);document.body.addEventListener("htmx:beforeSwap",e=>{new URL(e.detail.xhr.responseURL||location.href).pathname.startsWith(
"/accounts/")&&(e.detail.shouldSwap=!1,y(document.querySelector(".composer"),zt[401],{isBad:!0}))});var Xo=e=>({detail:{
elt:t}})=>t.querySelector?.("[data-send]")?.setAttribute("aria-busy",e);document.body.addEventListener("htmx:beforeReque\
st",Xo("true"));document.body.addEventListener("htmx:afterRequest",Xo("false"));var dt=()=>htmx.ajax("GET",location.pathname,{target:"#unsent",select:"#unsent",swap:"outerHTML"});async function Jo(e){let t=T(e);ze(t),e.inert=!0;let o=(t.offered||[]).map(r=>["kept_hand",r]),n=await Ae(`${e.dataset.keep}\
discard/`,o,t);return e.inert=!1,n?.discarded?(await re(t).catch(()=>{}),X(t),document.querySelector("#unsent article")&&
dt(),!0):(t.isOpen=!0,I(e),!1)}l("submit","form[data-discards]",async(e,t)=>{t.preventDefault();let o=e.dataset.discards;
for(let n of[...L.values()])n.id===o&&(ze(n),X(n));await d.del(o,u.writing).catch(()=>{}),e.submit()});document.addEventListener("submit",e=>{e.target.matches(".composer")&&F(!0)});addEventListener("beforeunload",e=>{!ho()&&
[...document.querySelectorAll(".composer")].some(t=>t.dataset.keep?ko(t):ve(t))&&e.preventDefault()});document.body.addEventListener(
"htmx:afterRequest",()=>{F(!1)});document.body.addEventListener("htmx:confirm",e=>{let o=e.detail.elt.closest(".acts")?.
closest(".row-update")?.querySelector(".composer");o&&(e.preventDefault(),o.querySelector(".c-heading textarea").focus())});
document.body.addEventListener("htmx:beforeSwap",e=>{let{target:t,requestConfig:o}=e.detail,n=t.matches?.(".row-update")&&
t.querySelector(".composer");n&&!n.contains(o?.elt)&&(e.detail.shouldSwap=!1)});document.body.addEventListener("htmx:con\
firm",e=>{let t=e.detail.elt;!t.matches("[data-stop]")||!ve(t.closest(".composer"))||(e.preventDefault(),fe(g.discard,g.
discardMeans,g.keepEditing,g.discardMine,async()=>{let o=t.closest(".composer");await Jo(o)?e.detail.issueRequest(!0):y(
o,g.notDoneOffline,{isBad:!0})}))});l("input",".composer",I);l("change",".composer",I);function Qo(){for(let e of R())L.get(M(e))?.isUnkept&&j(e).then(()=>se(
e))}document.addEventListener("visibilitychange",()=>{document.hidden&&Qo()});addEventListener("pagehide",Qo);addEventListener(
"online",()=>{for(let e of R())L.get(M(e))?.isDirty&&se(e)});document.body.addEventListener("htmx:beforeRequest",e=>{if(!z(
e))return;let t=m(e.detail.elt),o=T(t);j(t),clearTimeout(o.next),o.next=null,o.isOpen=!1,o.request?.abort(),e.detail.xhr.
hand=o});document.body.addEventListener("htmx:afterRequest",e=>{let t=e.detail.xhr?.hand;if(!t)return;if(e.detail.xhr.getResponseHeader(
"Update-Id")){re(t),X(t);return}if(t.isQueued)return;t.isOpen=!0,t.isAsked&&=[...R()].some(n=>L.get(M(n))===t&&n.querySelector(
"[data-both]")),clearTimeout(t.next),t.next=setTimeout(()=>{for(let n of R())L.get(M(n))===t&&se(n)},Ye);let o=!document.
getElementById("composer")&&document.getElementById("correcting");o&&T(o)!==t&&(T(o).offered??=[]).push(t.id)});document.body.addEventListener("htmx:beforeRequest",e=>{z(e)&&(e.detail.xhr.sent=O(m(e.detail.elt)))});document.body.addEventListener(
"htmx:beforeRequest",e=>{let t=z(e)&&m(e.detail.elt);t?.id==="correcting"&&(e.detail.xhr.giveBack=[t,document.activeElement],
t.inert=!0)});document.body.addEventListener("htmx:afterRequest",({detail:{xhr:e}})=>{let[t,o]=e?.giveBack||[];t?.isConnected&&
(t.inert=!1,o.focus())});var ut=null;document.body.addEventListener("htmx:beforeSwap",({detail:{xhr:e,target:t,shouldSwap:o}})=>{
!e.sent||!o||t.id!=="composer"||(ut=rt(t,e.sent))});document.body.addEventListener("htmx:afterSwap",async({detail:{xhr:e}})=>{
let t=document.getElementById("composer");if(!e?.sent||!ut||!t)return;let o=ut;ut=null;let n=A(t);!o.typed.length&&(!n||
t.hasAttribute("data-refused"))||(t.dataset.goesOn="",await st(t,o,n))});document.body.addEventListener("htmx:beforeSwap",e=>{let{xhr:t}=e.detail,o=Ne(e),n=z(e)&&m(o);!n||t.status!==200||t.getResponseHeader(
"Update-Id")||/id="(composer|correcting)"/.test(t.response)||(e.detail.shouldSwap=!1,!new URL(t.responseURL||location.href,
location.href).pathname.startsWith("/accounts/")&&(Kt(e)?lt(n,t.sent):x(n,i.hereOffline,K())))});var ft=location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1],Mr=e=>i.blog.replace("/-/",`/${e}/`);async function Zo(e){
let t=document.querySelector("#strip h1");if(!t||e.dataset.version!=="0")return;let o=G(e),n=P(O(e),"draft")||A(e)?void 0:
O(e);await d.update(o,r=>({blank:r?.blank,...n&&{blank:n},headline:t.textContent,language:t.lang,direction:t.dir,zone:document.
body.dataset.zone,quotes:e.dataset.quotes}),u.places)}async function en(){let e=await d.entries(u.places),t=document.querySelector(
"[data-places]");for(let[k,{headline:te,language:p,direction:U}]of e){let mt=document.createElement("li"),he=qe(`${k}/`,
te);Object.assign(he,{lang:p,dir:U}),mt.append(he),t.append(mt)}let o=ft&&e.find(([k])=>`${k}/`===Mr(ft));document.querySelector(
"[data-unknown]").hidden=!!o;let n=document.getElementById("composer");if(!o)return;let[,{headline:r,language:s,direction:a,
blank:c,quotes:f}]=o;Object.assign(n.dataset,{language:s,quotes:f});let w=document.querySelector("#strip h1");Object.assign(
w,{textContent:r,lang:s,dir:a}),document.title=r,await Q(n),n.querySelector("[data-as]").textContent=P(c||[],"byline"),n.
hidden=!1,Be()}if(H&&ft){for(let e of["action","formaction","hx-post","data-keep"])for(let t of document.querySelectorAll(
`[${e}*="/live/-/"]`))t.setAttribute(e,t.getAttribute(e).replace("/live/-/",`/live/${ft}/`));htmx.process(document.body)}l("click","[data-clear-device]",async e=>{Oe(),await Et(),await ao(),Ce.length=0;for(let t of R())t.id==="composer"&&await Q(
t),x(t,i.cleared);await W(),e.closest(".menu")?.removeAttribute("open"),document.getElementById("cleared").textContent=i.
cleared});l("submit","form[action$='/logout/']",async(e,t)=>{if(e.dataset.isEmptied)return;t.preventDefault();let o=(await De()).
length+await Eo()+[...S.values()].filter(Z).length,n=async()=>{Oe(),await Et(),await ge(v),e.dataset.isEmptied="yes",F(!0),
e.submit()};o?fe(i.leaveTitle,h(i.leaveMeans,{n:o}),i.keepIt,i.leave,n):await n()});function Yt(e){let t=e?.querySelector("[name=due_at]"),o=e?.querySelector("[data-publish]"),n=e?.querySelector("[data-sc\
hedule]");if(!t||!o||!n)return;let r=t.value!=="";if(r!==e.classList.contains("is-timed")){e.classList.toggle("is-timed",
r),r?o.before(n):t.closest(".due").append(n);for(let[s,a]of[[n,r],[o,!r]])s.classList.toggle("go",a),s.toggleAttribute("\
data-send",a)}}l("input","[name=due_at]",e=>Yt(m(e)));l("click","[data-choose-time]",e=>{let t=m(e).querySelector(".when");
t.open=!0,t.querySelector("input").focus()});l("keydown","#composer input:not([type=checkbox], [type=file])",(e,t)=>{t.key!==
"Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),m(e).querySelector("[data-save]")?.click())});function Vt(){
for(let e of document.querySelectorAll("[data-until]")){let t=Math.ceil((Date.parse(e.dataset.until)-Date.now())/6e4);t>=
0&&t<60&&(e.textContent=Ue.format(t,"minute"))}}setInterval(()=>{document.hidden||Vt()},3e4);function tn(e){for(let t of e.
querySelectorAll("[data-undo]:not([data-counts])")){let o=Number(t.dataset.undo);t.dataset.counts="";let n=setInterval(()=>{
if(!t.isConnected)return clearInterval(n);t.matches(":hover, :focus-within")||(o-=.25,!(o>0)&&(clearInterval(n),t.remove()))},
250)}}document.body.addEventListener("htmx:configRequest",e=>{let t=document.getElementById("composer");!e.detail.elt.matches(
"[data-undo]")||!t||!ve(t)||(e.detail.parameters.keep_composer="1",Gt(t),t.querySelector("[data-saved]").replaceChildren(),
y(t,le.takenBack))});var on=Number(document.body.dataset.sendsAfter);document.body.addEventListener("htmx:confirm",e=>{let t=e.
detail.elt;!on||e.defaultPrevented||!t.matches(".composer")||(e.preventDefault(),t.querySelector("[data-cancel-sending]")||
Nr(t,e.detail))});function Nr(e,{issueRequest:t,triggeringEvent:o}){let n=e.querySelector(".send"),r=document.createElement(
"button"),s=n.querySelector("[data-send], [data-publish]"),a=on;r.type="button",r.className="btn",r.dataset.cancelSending=
"",r.textContent=le.cancel,n.insertBefore(r,s),s.setAttribute("aria-busy","true"),Gt(e),y(e,h(le.publishesIn,{n:a})),Rr(
e,o?.submitter),setTimeout(()=>{F(!1)});let c=()=>{clearInterval(w);let k=r===document.activeElement;r.remove(),s.setAttribute(
"aria-busy","false"),k&&s.focus()},f=()=>{c(),Gt(e),e.querySelector("[data-submitter]")?.remove(),y(e,le.cancelled)},w=setInterval(
()=>{if(a-=1,!e.isConnected)return c();if(a>0)return y(e,h(le.publishesIn,{n:a}));c(),F(!0),t(!0)},1e3);r.addEventListener(
"click",f),e.addEventListener("keydown",k=>{k.key==="Escape"&&r.isConnected&&f()})}var Gt=e=>{e.querySelector("[data-sav\
ed]").dataset.held=""};l("input",".composer",e=>{let t=e.querySelector("[data-saved]");t?.removeAttribute("data-held"),t?.
classList.remove("bad")});function Rr(e,t){if(!t?.name)return;let o=document.createElement("input");Object.assign(o,{type:"\
hidden",name:t.name,value:t.value}),o.dataset.submitter="",e.append(o)}document.body.addEventListener("htmx:beforeReques\
t",e=>{let{elt:t}=e.detail;t.id!=="queue"||t!==e.detail.requestConfig?.elt||(document.hidden||!navigator.onLine||t.contains(
document.activeElement))&&e.preventDefault()});var $e=document.getElementById("preview");l("click","[data-preview]",(e,t)=>{t.preventDefault();let o=e.form,n={action:o.
getAttribute("action"),target:o.target};$e.showModal(),o.action=e.formAction,o.target="preview",o.submit(),o.setAttribute(
"action",n.action),o.target=n.target});l("click","[data-width]",e=>{$e.classList.toggle("as-on-a-phone",e.dataset.width===
"phone");for(let n of $e.querySelectorAll("[data-width]"))n.setAttribute("aria-pressed",String(n===e));let{contentDocument:t,
contentWindow:o}=$e.querySelector("iframe");t.getElementById(o.location.hash.slice(1))?.scrollIntoView()});l("click","[d\
ata-close-preview]",()=>$e.close());async function Jt(e){if(e.dataset.isPickedUp||(e.dataset.isPickedUp="yes",e.autocomplete="off",new MutationObserver(()=>I(
e)).observe(e.querySelector(".blocks"),{childList:!0}),e.hasAttribute("data-refused")))return;nn(e)&&I(e);let t=(await d.
entries(u.writing)).filter(([,n])=>n.spot===Re(e)).sort(([,n],[,r])=>r.at-n.at),o=!1;for(let[n]of t)await xo(n,r=>o&&Qt(
e,r)?Xt(e,n,r):o?H||rn(n,r):(o=!0,Wr(e,n,r)))}var nn=e=>St(e).some(t=>t.value!==t.defaultValue),Qt=(e,t)=>t.key===(e.elements.
key?.value||"");function Xt(e,t,o){return Qt(e,o)&&(T(e).offered??=[]).push(t),Ke(e,o.fields,o.at,i.newerHere,Lt(e,o.fields,
{id:t}))}async function Wr(e,t,o){let n=Qt(e,o),r=e.dataset.hand===t||o.version===Number(e.dataset.version);if(n&&JSON.stringify(
o.fields)===JSON.stringify(O(e)))return d.del(t,u.writing);let s=!A(e)||!!e.elements.draft?.value||e.id==="correcting";if(n?
!r:e.dataset.hand||!s)return n?Xt(e,t,o):rn(t,o);if(nn(e)||!await Y(e,o.fields))return Xt(e,t,o);At(e,{...Ot(e),id:t,version:o.
version,isTyped:o.isAdded,isAdded:o.isAdded}),x(e,i.here,o.at),I(e)}async function rn(e,t){let o=await Ae(t.keep,t.fields,
{id:e,version:t.version}),n=o?.discarded||o?.sent&&!t.isAdded;o?.status!==200&&!n||(await d.del(e,u.writing),n||dt())}function Zt(){for(let e of document.querySelectorAll("#composer [data-send]:not([data-save]) .swap > :first-child")){let o=[
...e.childNodes].findLast(n=>n.nodeType===Node.TEXT_NODE&&n.data.trim());o&&(e.dataset.word??=o.data.trim(),o.data=` ${navigator.
onLine?e.dataset.word:i.whenConnected}`)}}async function Ur(){await so(),H&&await en();for(let t of R())t.id==="composer"&&
!H&&await Zo(t),await Jt(t);Zt(),await W();let e=await D();await Ge(e?.person),H&&e&&!e.isSignedOut&&(document.querySelector(
"[data-connected]").hidden=!1),await ce()}document.body.addEventListener("htmx:afterSettle",()=>{for(let e of R())Jt(e)});
addEventListener("offline",Zt);addEventListener("online",()=>{Zt(),ce()});document.addEventListener("visibilitychange",()=>{
document.hidden||ce()});ct.addEventListener("message",W);setInterval(ce,Ht);Ur();htmx.config.defaultSettleDelay=0;function sn(e){wt(e),xe(),Vt(),tn(e),Yt(e.getElementById("composer"))}document.body.addEventListener(
"htmx:afterSettle",e=>{sn(document);let{elt:t,requestConfig:o}=e.detail;if(t.id==="desk-poll")return;let n=o?.elt,r=n?.matches(
"[id^=correct-]")?t.querySelector?.("#correcting"):null,s=t.matches?.(".composer")?t:r;if(s&&!("goesOn"in s.dataset)){let a=s.
querySelector("[aria-invalid=true]");(a||s.querySelector(".c-heading textarea")).focus({preventScroll:s.id==="composer"&&
!a}),s.getBoundingClientRect().top<0&&!a&&s.scrollIntoView({block:"start"})}else!s&&t.matches?.(".row-update")&&n?.closest(
"#correcting")?t.querySelector("[id^=correct-]")?.focus({preventScroll:!0}):n?.matches(".held")&&yt(()=>document.querySelector(
"#rows .row-update h3"))});document.body.addEventListener("htmx:beforeHistoryUpdate",e=>{history.replaceState(history.state,
"",e.detail.history.path+location.hash)});Be();sn(document);var Hr=30,an=e=>e.querySelector("[name$='-upload']").value||e.querySelector("[name$='-image']").value;l("click","[data-r\
etouch]",async e=>{if(e.hasAttribute("aria-busy"))return;let t=e.closest(".blk"),o=e.closest("[data-figure-tools]").dataset,
n=S.get(an(t));e.setAttribute("aria-busy","true"),Fr(n);try{let r=await jr(e.dataset.retouch),s=n?.file||await zr(e.dataset.
picture,()=>y(m(e),o.making)),a=await Gr(r,s);a&&Yr(t,a,n?.fileName||""),a&&y(m(document.activeElement),o.edited)}catch(r){
let s={TypeError:"notNow",RangeError:"notMade"}[r.name]||"cannot";y(m(e),o[s],{isBad:!0})}finally{e.removeAttribute("ari\
a-busy"),n&&(n.isHeld=!1,J(n))}});function Fr(e){e&&(e.isHeld=!0,clearTimeout(e.timer),e.request?.abort("edited"))}async function jr(e){
let t=await fetch(e,{redirect:"manual"}),o=document.createElement("template");o.innerHTML=t.ok?await t.text():"";let n=o.
content.getElementById("retouch");if(!n)throw new TypeError("The tools did not come.");return await Kr(n.dataset.styles),
{tools:n,run:(await import(n.dataset.module)).run}}function Kr(e){if(document.querySelector(`link[href="${e}"]`))return null;
let t=Object.assign(document.createElement("link"),{rel:"stylesheet",href:e}),o=new Promise((n,r)=>{t.addEventListener("\
load",n),t.addEventListener("error",()=>{t.remove(),r(new TypeError("No styles."))})});return document.head.append(t),o}
async function zr(e,t){if(!e)throw new Error("It is on another device.");for(let o=0;o<Hr;o+=1){let n=await fetch(e,{redirect:"\
manual"});if(!n.ok)throw new TypeError("The picture did not come.");if(n.status!==202)return n.blob();t(),await new Promise(
r=>{setTimeout(r,1e3)})}throw new RangeError("It is not made yet.")}async function Gr({tools:e,run:t},o){if(o.type==="im\
age/gif")throw new Error("It may move.");let n=await createImageBitmap(o,{imageOrientation:"from-image"});Se(e);let r=new Promise(
a=>{b.addEventListener("close",()=>a(null),{once:!0})}),s=await Promise.race([r,t(e,n)]);return b.open&&b.close(),s&&Qe(
s,o)}function Yr(e,t,o){let n=`${o.replace(/\.[^.]*$/,"")||"edited"}.jpg`,r=an(e),s=je(new File([t],n,{type:t.type})),a=me(
s.name,e.querySelector("[name=block]").value);Vr(e,a),e.replaceWith(a),htmx.process(a),S.has(r)&&ke(S.get(r)),So(r,s.name),
$t(s),a.querySelector("[data-retouch]").focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))}function Vr(e,t){for(let o of e.
querySelectorAll("[name]")){if(o.name==="block"||/-(image|upload)$/.test(o.name))continue;let n=[...t.querySelectorAll("\
[name]")].find(r=>r.name===o.name&&(r.type!=="radio"||r.value===o.value));n&&(["checkbox","radio"].includes(o.type)?n.checked=
o.checked:n.value=o.value)}}l("click","[data-focal]",(e,t)=>{t.preventDefault(),htmx.ajax("GET",e.getAttribute("href"),{target:"#dialog",swap:"inner\
HTML",select:"#question",source:e})});var cn=e=>e.querySelector("[name=spot]:checked").value.split(" ").map(Number);function eo(e){
let[t,o]=cn(e),n=e.querySelector("[data-focal-mark]");n.hidden=!1,Object.assign(n.style,{left:`${t}%`,top:`${o}%`});for(let r of e.
querySelectorAll("[data-focal-crop]"))r.style.objectPosition=`${t}% ${o}%`}function ln(e,t,o){let n=a=>Math.round(Math.min(
100,Math.max(0,a))),r=e.querySelector("[data-focal-exact]");r.value=`${n(t)} ${n(o)}`,r.checked=!0,r.closest("label").hidden=
!1;let s=e.querySelector("[data-focal-told]");s.textContent=h(s.dataset.words,{x:n(t),y:n(o)}),eo(e)}l("click","[data-fo\
cal-pick]",(e,t)=>{let o=e.getBoundingClientRect();ln(e.closest("form"),(t.clientX-o.left)/o.width*100,(t.clientY-o.top)/
o.height*100)});var Xr={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};l("keydown","[data-focal-pick]",
(e,t)=>{let o=Xr[t.key];if(!o)return;t.preventDefault();let[n,r]=cn(e.closest("form")),s=t.shiftKey?10:1;ln(e.closest("f\
orm"),n+o[0]*s,r+o[1]*s)});l("change","[data-focal-form]",eo);var dn=()=>document.querySelectorAll("[data-focal-form]").
forEach(eo);document.body.addEventListener("htmx:afterSwap",dn);document.body.addEventListener("desk:focused",e=>{let t=e.
target.closest("[data-focal-form]")?.dataset.kept;b.open&&(b.close(),y(m(document.activeElement),t))});dn();var to=null;l("click","[data-library]",e=>{to=m(e)});document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,
xhr:o}=e.detail;if(!t?.elt.matches?.("[data-choose]")||o.status!==200)return;e.detail.shouldSwap=!1;let n=document.createElement(
"template");n.innerHTML=o.response;let r=n.content.firstElementChild;!r?.matches(".blk")||!to?.isConnected||(to.querySelector(
".blocks").append(r),htmx.process(r),io(r.querySelector("input:not([type=hidden])")),b.close(),r.dispatchEvent(new Event(
"input",{bubbles:!0})))});document.body.addEventListener("htmx:afterSwap",e=>{e.detail.requestConfig?.elt.matches?.("[da\
ta-older]")&&document.querySelector("#shelf button, #shelf a")?.focus()});
