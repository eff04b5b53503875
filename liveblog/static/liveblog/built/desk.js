document.documentElement.classList.add("js");var pn=matchMedia("(min-width: 60rem)"),d=(e,t,o)=>document.addEventListener(
e,n=>{let r=n.target.closest?.(t);r&&o(r,n)}),f=e=>e.closest(".composer"),wt="[contenteditable=true], textarea:not(.rich\
 + *), input:not([type=hidden])",Pe=(e,t)=>e.querySelector(wt)?.focus(t),h=(e,t)=>e.replace(/\{(\w+)\}/g,(o,n)=>t[n]),w=(e,t,{
isBad:o=!1}={})=>{let n=e?.querySelector("[data-saved]");n&&(n.textContent!==t&&(n.textContent=t),n.classList.toggle("ba\
d",o))};function Me(){pn.matches&&!location.hash&&document.querySelector("#composer .c-heading textarea")?.focus({preventScroll:!0})}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});var we=e=>document.getElementById(e).dataset,g=we("words"),i=we("words-device"),A=we("words-editor"),de=we("words-option\
s"),D=we("words-pictures");var fe=(e,t)=>idbKeyval.createStore(`desk-${e}-${t}`,"kept"),$=idbKeyval.createStore("desk","kept"),ge=Promise.resolve().
then(()=>idbKeyval.get("last",$)).then(()=>!0,()=>!1),ue=(e,t)=>async(...o)=>await ge?idbKeyval[e](...o):t,l={get:ue("ge\
t"),set:async(e,t,o)=>(await ge,idbKeyval.set(e,t,o)),del:ue("del"),clear:ue("clear"),update:ue("update"),values:ue("val\
ues",[]),entries:ue("entries",[])};async function so(e,t,o){await ge,await e("readwrite",n=>(n.put(o,t),n.transaction.commit(),
idbKeyval.promisifyRequest(n.transaction)))}var H="shell"in document.body.dataset,v=document.body.dataset.person||await l.get("last",$)||"",ao=["writing","outbox","\
files","places","forgotten"],u=Object.fromEntries(ao.map(e=>[e,fe(v,e)])),oe=0;async function io(){oe=await l.get("offse\
t",$)||0}var K=()=>Date.now()+oe,hn=new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit",timeZone:document.
body.dataset.zone||void 0}),ne=e=>hn.format(new Date(e)),R=()=>JSON.parse(document.body.getAttribute("hx-headers")),me=()=>R()["\
X-CSRFToken"];async function _(){let e=Date.now();try{let t=await fetch(i.contact,{redirect:"manual",signal:AbortSignal.
timeout(15e3),cache:"no-store"});if(t.type==="opaqueredirect")return{person:"",isSignedOut:!0};let o=await t.json();return!o.
token||!o.at?null:(o.person=String(o.person),oe=Date.parse(o.at)-(e+Date.now())/2,o.person===v&&yn(o.token),await ge&&(await l.
set("offset",oe,$),o.person===v&&await wn(o.session)),o)}catch{return null}}function yn(e){document.body.setAttribute("h\
x-headers",JSON.stringify({"X-CSRFToken":e,"Desk-Person":v}));for(let t of document.querySelectorAll("[name=csrfmiddlewa\
retoken]"))t.value=e}async function wn(e){await l.set("last",v,$),await l.update("sessions",t=>({...t,[v]:e}),$)}async function be(e){
for(let o of ao)await l.clear(fe(e,o));let t=(o={})=>Object.fromEntries(Object.entries(o).filter(([n])=>n!==e));await l.
update("sessions",t,$)}async function co(){let e=await l.get("sessions",$)||{};for(let t of new Set([...Object.keys(e),v]))
await be(t);await l.clear($);for(let t of await caches.keys())await caches.delete(t)}"serviceWorker"in navigator&&navigator.
serviceWorker.register(i.worker,{scope:i.scope}).catch(()=>{});navigator.storage?.persist?.().catch(()=>{});document.addEventListener("click",e=>{for(let t of document.querySelectorAll("details.menu[open]"))(!t.contains(e.target)||
e.target.closest(".pop button, .pop a"))&&(t.open=!1)});document.addEventListener("keydown",e=>{let t=document.querySelector(
"details.menu[open]");e.key!=="Escape"||!t||(t.open=!1,t.querySelector("summary").focus())});var b=document.getElementById(
"dialog"),ve=null;function Ne(e){ve=e}document.body.addEventListener("htmx:afterSwap",e=>{e.detail.target===b&&(ve=e.detail.
requestConfig?.elt,b.open||b.showModal(),(b.querySelector("[aria-invalid=true]")||b.querySelector("[autofocus]"))?.focus())});
b.addEventListener("close",()=>{b.open||(b.replaceChildren(),ve?.isConnected&&ve.focus())});d("click","dialog [data-clos\
e]",(e,t)=>{t.preventDefault(),b.close()});document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,target:o,
isError:n}=e.detail;!t?.elt.matches?.("[data-dialog]")||n||o===b||(b.close(),gt(()=>{let r=document.getElementById(o.id),
s=r?.nextElementSibling;return r?.querySelector(".acts a")||s?.querySelector("h3")||s?.querySelector("a")}))});var gt=e=>setTimeout(
()=>{let t=e();t&&(t.matches("h3")&&(t.tabIndex=-1),t.focus({preventScroll:!0}))}),bt=e=>{for(let t of e.querySelectorAll(
"[data-note]")){let o=t.closest("form").querySelector("[value=wrong], [value=notice]");t.classList.toggle("is-not-asked",
!!o&&!o.checked)}};d("change",".pick input",e=>bt(e.form));function re(e,t,o,n,r,s=[]){let a=document.createElement("div");
a.className="question";let c=document.createElement("h2");c.id="question-title",c.textContent=e;let m=document.createElement(
"p");m.textContent=t;let y=document.createElement("div");y.className="da";for(let{label:E,look:te,chosen:p}of[{label:o,look:"\
btn",chosen:!1},{label:n,look:"btn stop go",chosen:!0}]){let O=document.createElement("button");O.type="button",O.className=
te,O.textContent=E,O.addEventListener("click",()=>{b.close(),p&&r()}),y.append(O)}a.append(c,m,...s.length?[gn(s)]:[],y),
Se(a),y.firstElementChild.focus()}function gn(e){let t=document.createElement("ul");for(let o of e){let n=document.createElement(
"li");n.dir="auto",n.textContent=o,t.append(n)}return t}function Se(e){b.replaceChildren(e),ve=document.activeElement,b.
showModal()}function Re(e,t){let o=vt(e,t);o&&(t==="up"?e.after(o):e.before(o),uo(e))}function vt(e,t){let o=t==="up"?"previousEleme\
ntSibling":"nextElementSibling",n=e[o];for(;n&&!n.matches(".blk");)n=n[o];return n}function uo(e){let t=[...e.parentElement.
querySelectorAll(":scope > .blk")];e.dispatchEvent(new Event("change",{bubbles:!0})),w(f(e),h(g.moved,{kind:e.dataset.kind,
n:t.indexOf(e)+1,all:t.length}))}d("click","[data-move]",e=>{let t=e.closest(".blk");Re(t,e.dataset.move),t.querySelector(
"summary").focus()});d("keydown",".grip",(e,t)=>{t.altKey||!["ArrowUp","ArrowDown"].includes(t.key)||(t.preventDefault(),
Re(e.closest(".blk"),t.key==="ArrowUp"?"up":"down"),e.scrollIntoView({block:"nearest"}))});var lo=72;d("pointerdown",".g\
rip",(e,t)=>{if(t.button)return;t.preventDefault(),e.focus(),e.setPointerCapture(t.pointerId);let o=e.closest(".blk"),n=[
...o.parentElement.children],r=()=>[...o.parentElement.children].indexOf(o),s=r(),a=t.clientY,c=0,m=a-o.getBoundingClientRect().
top,y=q=>{let B=q.getBoundingClientRect();return B.top+B.height/2},E=()=>{let[q,B]=[vt(o,"up"),vt(o,"down")],ro=a-m;q&&ro<
y(q)?o.after(q):B&&ro+o.offsetHeight>y(B)&&o.before(B)},te=q=>{a=q.clientY,o.classList.add("is-dragged"),E()},p=()=>{let q=a<
lo*2?-8:a>innerHeight-lo?8:0;q&&o.matches(".is-dragged")&&(scrollBy(0,q),E()),c=requestAnimationFrame(p)},O=()=>{for(let[
q,B]of Object.entries(ye))e.removeEventListener(q,B);cancelAnimationFrame(c),o.classList.remove("is-dragged"),r()!==s&&uo(
o)},ye={pointermove:te,lostpointercapture:O,keydown:q=>{if(q.key!=="Escape")return;q.preventDefault();let B=n.indexOf(o);
o.before(...n.slice(0,B)),o.after(...n.slice(B+1)),O()}};for(let[q,B]of Object.entries(ye))e.addEventListener(q,B);p()});d("keydown",".composer",(e,t)=>{let o=t.ctrlKey||t.metaKey;if(o&&t.key==="Enter")t.preventDefault(),e.querySelector("[da\
ta-send]").click();else if(o&&t.key.toLowerCase()==="s"&&e.querySelector("[data-save]"))t.preventDefault(),e.querySelector(
"[data-save]").click();else if(t.altKey&&(t.key==="ArrowUp"||t.key==="ArrowDown")){let n=t.target.closest(".blk");if(!n)
return;t.preventDefault(),Re(n,t.key==="ArrowUp"?"up":"down")}});d("keydown",".c-heading textarea",(e,t)=>{t.key!=="Ente\
r"||t.ctrlKey||t.metaKey||(t.preventDefault(),Pe(f(e).querySelector(".blocks")))});d("click","[data-remove]",e=>{let t=e.closest(".blk"),o=document.createElement("p");o.className="gone-block",o.append(`${h(
g.removed,{kind:t.dataset.kind})} `);let n=document.createElement("button");n.type="button",n.className="btn quiet",n.textContent=
g.undo,n.addEventListener("click",()=>{o.replaceWith(t),Pe(t)}),o.append(n),t.replaceWith(o),n.focus()});var L=e=>[...new FormData(e)].filter(([t,o])=>typeof o=="string"&&t!=="csrfmiddlewaretoken");document.addEventListener("\
formdata",({target:e,formData:t})=>{let o=e.elements.source_note;o&&"stands"in o.dataset&&o.value===o.defaultValue&&t.delete(
"source_note")});var M=(e,t)=>e.find(([o])=>o===t)?.[1]??"",ke=e=>{let o=e.filter(([n])=>n==="heading"||n.endsWith("-wor\
ds")).find(([,n])=>n.trim());return o?o[1].trim().split(/\s+/).slice(0,12).join(" "):i.noHeading},fo="textarea, input:no\
t([type]), input[type=text], input[type=url]",bn=`${fo}, input[name$='-image'], input[name$='-upload']`,mo=e=>new Set([...e.
querySelectorAll(fo)].filter(t=>t.value!==t.dataset.filled).map(t=>t.name)),St=e=>[...e.querySelectorAll(bn)].filter(t=>t.
name!=="byline"&&!t.name.endsWith("-credit")&&t.value.trim()),T=e=>St(e).length>0;function po(e,t){let o=new Map;for(let[
n,r]of t)o.set(n,[...o.get(n)||[],r]);M(t,"draft")!==(e.elements.draft?.value||"")&&vn(e,!!M(t,"draft"));for(let n of e.
querySelectorAll("input, textarea, select")){let r=o.get(n.name);!n.name||n.type==="file"||["csrfmiddlewaretoken","block"].
includes(n.name)||n.name==="source_note"&&!r||(n.type==="checkbox"||n.type==="radio"?n.checked=r?.includes(n.value)??!1:
n.value=r?.[0]??"",o.delete(n.name))}for(let n of e.querySelectorAll("[data-held]"))n.remove();for(let[n,r]of o)["block",
"csrfmiddlewaretoken"].includes(n)||r.forEach(s=>e.append(We(n,s)))}function vn(e,t){let o=e.elements.source_note,n=e.querySelector(
"[data-note-stays]");o.value=o.defaultValue="",o.toggleAttribute("data-stands",t),n.hidden=!t,t?o.setAttribute("aria-des\
cribedby",n.id):o.removeAttribute("aria-describedby")}function We(e,t){let o=document.createElement("input");return Object.
assign(o,{type:"hidden",name:e,value:t}),o.dataset.held="",o}function xe(e){let t=o=>o.type==="hidden"||o.type==="file"?
!1:o.type==="checkbox"||o.type==="radio"?o.checked!==o.defaultChecked:o.value!==o.defaultValue;return e.hasAttribute("da\
ta-refused")||[...e.querySelectorAll("textarea, input")].some(t)}var Ue=e=>e.detail.requestConfig?.elt||e.detail.elt,z=e=>e.detail.requestConfig?.verb==="post"&&Ue(e).closest?.(".compos\
er[data-keep]")&&!Ue(e).matches("[type=file], [data-undo]"),ho=!1,yo=()=>ho;function F(e){ho=e}var Sn=1e3,wo=-1/0;document.body.addEventListener("htmx:afterRequest",({detail:e})=>{e.xhr?.getResponseHeader("Update-Id")&&
(wo=performance.now())});document.body.addEventListener("htmx:confirm",e=>{let t=e.detail.elt;!t.matches(".composer")||T(
t)||performance.now()-wo>Sn||(e.preventDefault(),setTimeout(()=>{F(!1)}))});function pe(e,t=`figure-${e.slice(0,8)}`){let o=document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(
!0);for(let n of[o,...o.querySelectorAll("*")])for(let r of n.attributes)r.value=r.value.replaceAll("figure-new",t);return o.
querySelector("[name=block]").value=t,o.querySelector("[name$=-upload]").value=e,o.querySelector("[data-awaited]").dataset.
awaited=e,o}var G=e=>e.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/,""),He=e=>`${e.dataset.keep}#${e.elements.draft?.value||
""}`,N=e=>`${e.dataset.keep}#${e.elements.key?.value||""}`;async function Y(e,t){let o=String(L(e)),n=t.filter(([m])=>m==="block").map(([,m])=>m),r=m=>e.querySelector(`[id="block-\
form-${CSS.escape(m)}"]`),s=[];for(let m of new Set(n))s.push(r(m)||await bo(m,t));if(String(L(e))!==o)return!1;let a=e.
querySelector(".blocks"),c=a.contains(document.activeElement)&&document.activeElement;s.length&&a.replaceChildren(...s);
for(let m of s)htmx.process(m);return po(e,t),c&&kn(c.isConnected?c:a.querySelector("textarea")),e.dispatchEvent(new CustomEvent(
"desk:restored",{bubbles:!0})),!0}function kn(e){e?.focus({preventScroll:!0}),e?.setSelectionRange?.(e.value.length,e.value.
length)}var go=document.querySelector("#composer .blk-text")?.outerHTML,xn=8e3;async function bo(e,t){let o=e.split("-")[0];
if(o==="text"&&go)return En(Fe(go,e));if(o==="figure")return pe(M(t,`${e}-upload`)||M(t,`${e}-image`),e);try{let n=await fetch(
i.block.replace("kind",o),{redirect:"manual",signal:AbortSignal.timeout(xn)}),r=Fe(await n.text(),e);if(n.ok&&r?.matches(
".blk"))return r}catch{}return qn(e,t)}function Fe(e,t){let o=document.createElement("template"),n=e.match(/name="block" value="([a-z0-9-]+)"/)?.[1];
return o.innerHTML=n?e.replaceAll(n,t):e,o.content.firstElementChild}function En(e){for(let t of e.querySelectorAll("tex\
tarea, [name$=-html]"))t.defaultValue="";for(let t of e.querySelectorAll(".err, .hint"))t.remove();return e}var kt=e=>`${e}\
-${crypto.randomUUID().slice(0,8)}`;function qn(e,t){let o=document.createElement("div");o.className="blk",o.id=`block-f\
orm-${e}`,o.dataset.unseen="";let n=document.createElement("p");n.className="soft xs",n.textContent=i.keptBlock,o.append(
n,We("block",e));for(let[r,s]of t)r.startsWith(`${e}-`)&&o.append(We(r,s));for(let r of o.querySelectorAll("input"))delete r.
dataset.held;return o}async function Q(e,t=()=>{}){let n=((await l.get(G(e),u.places))?.blank||[["byline",document.body.
dataset.byline||""]]).filter(([s])=>!["key","block"].includes(s)),r=await bo(kt("text"),[]);t(),e.querySelector(".blocks").
replaceChildren(r),await Y(e,[...n,["key",crypto.randomUUID()]]);for(let s of["data-refused","data-version","data-hand"])
e.removeAttribute(s);for(let s of e.querySelectorAll(".err, .tell, .gone-block"))s.remove();for(let s of e.querySelectorAll(
"[aria-invalid]"))s.removeAttribute("aria-invalid")}document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,xhr:o}=e.detail,n=t?.elt;if(!n?.matches?.("[dat\
a-add]")||o.status!==200)return;e.detail.shouldSwap=!1;let r=document.createElement("template");r.innerHTML=o.response;let s=r.
content.querySelector("input[name=block]");s&&document.getElementById(`block-form-${s.value}`)&&r.content.replaceChildren(
Fe(o.response,kt(s.value.split("-")[0])));let a=[...r.content.children];f(n).querySelector(".blocks").append(...a);for(let y of a)
htmx.process(y);(a[0]?.querySelector(wt)||a[0]?.querySelector("button"))?.focus()});var On=document.documentElement.lang.replace(/^en$/,"en-GB"),je=new Intl.RelativeTimeFormat(`${On}-u-nu-latn`,{numeric:"\
auto",style:"short"});function Ee(){for(let e of document.querySelectorAll(".row-update .when time")){let t=e.nextElementSibling,
o=Math.round((Date.now()-Date.parse(e.dateTime))/6e4);t&&(t.dataset.day??=t.textContent,t.textContent=o<1?g.now:o<60?je.
format(-o,"minute"):o<1440?je.format(-Math.round(o/60),"hour"):t.dataset.day)}}setInterval(()=>{document.hidden||Ee()},6e4);async function Ke({id:e,url:t}){let o=await fetch(t,{redirect:"manual"}).catch(()=>null),n=document.getElementById(e);if(!o?.
ok||!n||n.querySelector(".composer, details[open]"))return;let r=document.createElement("template");r.innerHTML=await o.
text();let s=r.content.getElementById(e);if(!s)return;let a=n.contains(document.activeElement)?document.activeElement.id:
"";n.replaceWith(s),htmx.process(s),Ee(),a&&document.getElementById(a)?.focus()}var he=6e4,S=new Map,ze=(e,t)=>`${D.uploads.replace("uploads/","pictures/")}${e}/${t}/`;function Ge(e){let t=[...crypto.
getRandomValues(new Uint8Array(16))].map(o=>o.toString(16).padStart(2,"0")).join("");return xt({name:t,file:e,fileName:e.
name||"",before:0})}function xt(e){let t={...e,sent:0,state:"waiting",problem:"",isKept:!0,failures:0,request:null,timer:0};
return S.set(t.name,t),t}async function Et(e){let{name:t,file:o,fileName:n,before:r}=e;try{await l.set(t,{name:t,file:o,
fileName:n,before:r},u.files)}catch{e.isKept=!1}}function qe(e){return clearTimeout(e.timer),e.request?.abort("cancelled"),
S.delete(e.name),l.del(e.name,u.files).catch(()=>{})}var qt=()=>Promise.all([...S.values()].map(qe)),Z=e=>S.has(e.name)&&
e.state!=="here"&&e.state!=="refused";var An=20,Ln=6e4,Ot=3e3,vo;async function So(e,t){await l.set(e,{name:e,instead:t,times:0},u.forgotten).catch(()=>{}),await ko(
{name:e,instead:t,times:0})}async function ko({name:e,instead:t,times:o}){try{me()||await _();let n=await fetch(ze(e,"fo\
rget"),{method:"POST",body:new URLSearchParams({instead:t}),redirect:"manual",headers:R(),signal:AbortSignal.timeout(he)});
if(n.status===202&&(clearTimeout(vo),vo=setTimeout(()=>{Ot=Math.min(Ot*2,Ln),Oe()},Ot)),n.status!==200)return;let r=await n.
json();if(r.name!==e)return;r.is_gone||o>=An?await l.del(e,u.forgotten):await l.set(e,{name:e,instead:t,times:o+1},u.forgotten)}catch{}}
async function Oe(){for(let e of await l.values(u.forgotten).catch(()=>[]))await ko(e)}addEventListener("online",Oe);Oe();function V(e,t){let o=document.createElement("button");return o.type="button",o.className="btn",o.textContent=e,o.addEventListener(
"click",t),o}function Ae(e,t){let o=document.createElement("a");return Object.assign(o,{href:e,className:"btn",textContent:t}),
o}function Ye(e,t,o,n,r){e.querySelector("[data-both]")?.remove();let s=document.createElement("div");s.className="tell in\
f both",s.dataset.both="",s.setAttribute("role","alert");let a=document.createElement("p");a.textContent=h(n,{time:ne(o)});
let c=V(i.showBoth,()=>{c.replaceWith(Tn(t,r))});s.append(a,c),e.querySelector(".top").after(s)}function Tn(e,t){let o=document.
createElement("div"),n=document.createElement("div");n.className="other";for(let[r,s]of e){if(!/^(heading|label|location)$|-(words|caption|alt|speaker|title|url|original)$/.
test(r)||!s.trim())continue;let a=document.createElement("p");a.textContent=s,n.append(a)}return o.append(n,V(i.takeOther,
()=>t(!0)),V(i.keepThis,()=>t(!1))),o}var C=new Map,At=e=>({id:crypto.randomUUID(),version:Number(e.dataset.version||0),isDirty:!1,isOpen:!0});function x(e){return C.
has(N(e))||Lt(e,At(e)),C.get(N(e))}function Lt(e,t){C.set(N(e),t),t.held=new Promise(o=>navigator.locks?navigator.locks.
request(`hand-${t.id}`,{mode:"shared"},()=>(o(),new Promise(()=>{}))).catch(o):o())}function X(e){clearTimeout(e.pause),
clearTimeout(e.next);for(let[t,o]of C)o===e&&C.delete(t)}var xo=(e,t)=>{let o=async()=>{let n=await l.get(e,u.writing);return n&&
t(n)};return navigator.locks?navigator.locks.request(`hand-${e}`,{ifAvailable:!0},n=>n&&o()):o()},Eo=e=>C.get(N(e))?.isUnkept;
function Ve(e){e.isOpen=e.isUnkept=!1,clearTimeout(e.pause),clearTimeout(e.next),e.next=null,e.request?.abort()}var Le=()=>[
...C.values()].forEach(Ve);async function Xe(e){let t=await l.get("sessions",$)||{};for(let[o,n]of Object.entries(t))o===e||(await fetch(i.session.
replace("token",n),{cache:"no-store"}).catch(()=>null))?.status!==410||(o===v&&Le(),await be(o),o===v&&location.assign(i.
login))}function k(e,t,o){let n=e.querySelector("[data-saved]");if(!(!n||"held"in n.dataset)&&!(n.matches(".bad")&&[i.here,i.there,
i.hereOffline,i.hereSignedOut].includes(t))){if(n.dataset.told!==t||!n.querySelector("[data-at]")){let r=document.createElement(
"b"),s=document.createElement("span"),a=document.createElement("span"),[c,m=""]=t.split("{time}");r.textContent=c.trim(),
a.textContent=m,s.dataset.at="",s.setAttribute("aria-hidden","true");let y=document.createElement("span");y.append(r," ",
s,a),n.replaceChildren(y),n.dataset.told=t,n.classList.remove("bad")}n.querySelector("[data-at]").textContent=o&&t.includes(
"{time}")?ne(o):""}}var Cn=300,Je=3e3;function I(e,t){let o=x(e);o.isDirty=o.isUnkept=!0,t&&o.isSent&&(o.isOpen=o.isAdded=!0),o.isTyped||=!!t,
clearTimeout(o.pause),o.pause=setTimeout(()=>j(e),Cn)}async function j(e){let t=x(e);if(clearTimeout(t.pause),!t.isOpen||
!e.isConnected)return;let o={spot:He(e),key:e.elements.key?.value||"",fields:L(e),at:K(),version:t.version,keep:e.dataset.
keep,isOnTheDesk:!!(t.isSaved&&!t.isDirty),isAdded:t.isAdded};try{if(t.isUnkept=!1,await t.held,T(e)?await so(u.writing,
t.id,o):await l.del(t.id,u.writing),t.isAdded)return k(e,i.sentAlready);!t.isSaved&&T(e)&&k(e,navigator.onLine?i.here:i.
hereOffline,o.at)}catch{t.isUnkept=!0,k(e,i.notHere)}t.next??=setTimeout(()=>ae(e),Math.max(0,(t.sentAt||0)+Je-Date.now()))}
var se=e=>e.held.then(()=>Promise.all([e.id,...e.offered||[]].map(t=>l.del(t,u.writing))));async function ae(e){let t=x(
e),o=()=>t.isDirty&&t.isOpen&&!t.isAdded&&!t.isAsked&&!t.isBusy&&e.isConnected;t.isUnkept&&o()&&await j(e),clearTimeout(
t.next),t.next=null,o()&&(t.isDirty=!1,t.isBusy=!0,t.sentAt=Date.now(),t.going=Te(e.dataset.keep,L(e),t).then(n=>(t.isBusy=
!1,t.isOpen&&In(e,t,n))),await t.going,t.isDirty&&t.isOpen&&(t.next??=setTimeout(()=>ae(e),Je)))}async function Te(e,t,o){
let n=new FormData;for(let[r,s]of t)n.append(r,s);n.append("kept_hand",o.id),n.append("kept_version",String(o.version)),
o.request=new AbortController;try{me()||await _();let r=AbortSignal.any([o.request.signal,AbortSignal.timeout(15e3)]),s=await fetch(
e,{method:"POST",body:n,signal:r,redirect:"manual",headers:R()}),a=s.headers.get("Content-Type")?.startsWith("applicatio\
n/json");return{status:s.status,...a?await s.json():{}}}catch{return null}}async function In(e,t,o){if(o?.version&&o.status===
200){t.version=o.version,t.isSaved=!0;let r=await l.get(t.id,u.writing);return r&&t.isOpen&&!t.isDirty&&await l.set(t.id,
{...r,version:t.version,isOnTheDesk:!0},u.writing),T(e)&&k(e,i.there,Date.parse(o.at))}if(t.isSaved=!1,o?.discarded)return $n(
e,t);if(o?.sent)return Dn(e,t);if(o?.fields){t.isAsked=!0;let r=Tt(e,o.fields,{version:o.version});return Ye(e,o.fields,
Date.parse(o.at),i.elsewhere,r)}t.isDirty=!0;let n=o?.status===403&&await _();return n===null||n?.person===v?null:o?.status===
401||n?(Xe(),k(e,i.hereSignedOut,K())):T(e)&&k(e,i.hereOffline,K())}var Tt=(e,t,{version:o,id:n})=>async r=>{if(r&&!await Y(
e,t))return;let s=x(e);s.version=o??s.version,s.isAsked=!1,e.querySelector("[data-both]").remove(),I(e),e.querySelector(
"textarea")?.focus(),n&&(await j(e),await l.del(n,u.writing))};async function Dn(e,t){return t.isAdded=t.isTyped,t.isAdded?
j(e):(t.isOpen=!1,t.isSent=!0,await l.del(t.id,u.writing),k(e,i.sentAlready))}async function $n(e,t){return await se(t),
X(t),!t.isTyped&&e.id==="composer"&&await Q(e),k(e,i.discarded)}var W=()=>document.querySelectorAll(".composer[data-keep\
]"),_n=4e3;async function qo(){let e=[...W()].filter(r=>C.has(N(r)));for(let r of e)x(r).isUnkept&&await j(r);let t=e.map(
async r=>{await x(r).going?.catch(()=>null),await ae(r)}),o=new Promise(r=>{setTimeout(r,_n)});return await Promise.race(
[Promise.all(t),o]),(await l.values(u.writing)).filter(r=>!r.isOnTheDesk)}var Bn=()=>document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;function Oo(e,t={}){
for(let o of document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)){let n=c=>o.querySelector(`[name$="-${c}"\
]`),r=c=>!n(c).value.trim()||c==="credit"&&n(c).value===Bn();for(let c of["caption","credit","alt"])!t[c]||!r(c)||c==="a\
lt"&&n("is_decorative").checked||(n(c).value=n(c).dataset.filled=t[c],e.isFilled=!0);Pn(o,n,t);let s=o.querySelector("[d\
ata-from-file]");s.hidden=!t.from_file,s.querySelector("[data-said]").textContent=t.from_file||"";let a=s.querySelector(
"[data-add-place]");Object.assign(a.dataset,{addPlace:t.place||"",taken:t.taken_on||""}),a.hidden=!t.place&&!t.taken_on,
I(f(o))}}function Pn(e,t,o){"rights_seen"in o&&(t("own_pages_only").checked||=o.own_pages_only,t("ends_at").value||=o.ends_at&&
Mn(o.ends_at),t("rights_seen").value=o.rights_seen,(t("own_pages_only").checked||t("ends_at").value)&&(e.querySelector("\
.pic-rights").open=!0))}function Mn(e){let t={dateStyle:"short",timeStyle:"short",timeZone:document.body.dataset.zone||"\
UTC"};return new Intl.DateTimeFormat("sv",t).format(new Date(e)).replace(" ","T")}d("click","[data-add-place]",e=>{let{addPlace:t,
taken:o}=e.dataset,n=f(e).dataset.language.replace(/^en$/,"en-GB"),r=o&&new Intl.DateTimeFormat(`${n}-u-nu-latn`,{dateStyle:"\
long",timeZone:"UTC"}).format(new Date(o)),s=[t,r].filter(Boolean).join(", "),a=e.closest(".pic").querySelector("[name$=\
'-caption']"),c=a.value.trim(),m=/[.!?…]$/.test(c);a.value=c?`${c}${m?"":","} ${s}${m?".":""}`:s,e.hidden=!0,a.focus(),
a.dispatchEvent(new Event("input",{bubbles:!0}))});var Nn={is_decorative:"owes_alt",owes_alt:"is_decorative"};d("change",
".instead input",e=>{let t=e.closest(".instead").querySelector(`[name$="-${Nn[e.name.split("-").pop()]}"]`);e.checked&&t&&
(t.checked=!1)});var Ct=Promise.resolve();function It(e){Ct=Promise.race([e,new Promise(t=>{setTimeout(t,he)})]);for(let t of S.values())
t.isSending&&t.request?.abort("words")}async function Ao(){for(let e;e!==Ct;)e=Ct,await e}document.body.addEventListener(
"htmx:beforeRequest",e=>{!e.detail.elt.closest(".composer")||e.detail.requestConfig.verb==="get"||It(new Promise(t=>{e.detail.
xhr.addEventListener("loadend",t)}))});var Dt=e=>new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`,{maximumFractionDigits:1,minimumFractionDigits:1}).
format(e&&Math.max(.1,e/1e6));function ie(e){let t=[...document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)],
o=document.querySelector(`#pictures [data-awaited="${e.name}"]`),n=!t.length&&S.has(e.name)&&e.state!=="here";n?o||(o=Rn(
e)):o?.remove();for(let s of n?[...t,o]:t)Wn(s,e);let r=document.getElementById("pictures");r&&(r.hidden=!r.querySelector(
"li"))}function Qe(){for(let e of S.values())ie(e)}function Rn(e){let t=document.querySelector("#pictures ul");return t?
(t.append(document.getElementById("picture-line").content.cloneNode(!0)),t.lastElementChild.dataset.awaited=e.name,t.lastElementChild.
querySelector("[data-name]").textContent=e.fileName,t.lastElementChild):null}function Wn(e,t){if(!e)return;e.dataset.state=
t.state,Un(e.querySelector("[data-thumbnail]"),t);let o=t.state==="refused",n=e.querySelector("[data-told]");n.textContent=
Hn(t),o?n.setAttribute("role","alert"):n.removeAttribute("role");let r=e.querySelector("progress");r.hidden=o||t.state===
"here",r.value=t.sent/t.file.size,e.querySelector("[data-again]").hidden=!["offline","signedOut","failed"].includes(t.state);
let s=e.querySelector("[data-cancel]");s.hidden=t.state==="here",s.textContent=o?D.dismiss:D.cancel,Fn(e,t)}function Un(e,t){
if(!e||e.firstChild)return;t.preview??=URL.createObjectURL(t.file);let o=new Image;o.alt="",o.addEventListener("error",()=>o.
remove()),o.src=t.preview,e.append(o)}function Hn(e){let t=Dt(e.file.size),o={name:e.fileName,problem:e.problem,status:e.
status,size:t,sent:Dt(e.sent),n:Math.floor(e.sent/e.file.size*100)},n=[h(D[e.state],o)];return e.before&&e.state!=="here"&&
e.state!=="refused"&&n.push(h(D.smaller,{size:t,before:Dt(e.before)})),e.isFilled&&e.state==="here"&&n.push(D.filled),!e.
isKept&&e.state!=="here"&&n.push(D.notKept),n.join(" ")}function Fn(e,t){let o=e.closest(".blk")?.querySelector("[data-f\
ocal]");!o||t.state!=="here"||(o.href=ze(t.name,"focus"),o.hidden=!1)}var jn=8,Io=4*1024,Kn=2*1024*1024,Ze=[1e3,2e3,4e3,8e3,15e3],Ce=16*1024,Lo=Promise.resolve(),ce=class extends Error{constructor(t){
super(`Status ${t}`),this.status=t}};function J(e){clearTimeout(e.timer),Lo=Lo.then(()=>Z(e)&&!e.isSending&&!e.isHeld?zn(
e):null)}async function zn(e){e.isSending=!0;try{navigator.locks?await navigator.locks.request(`picture-${e.name}`,{ifAvailable:!0},
t=>{if(!t)throw new ce(202);return To(e)}):await To(e)}catch(t){Vn(e,t)}finally{e.isSending=!1}}async function To(e){let t=new URLSearchParams(
{size_bytes:e.file.size,file_name:e.fileName}),o=await Co(e,"POST",t);for(;!o.has_arrived&&!o.problem;){Ie(e,"sending",o.
offset);let n=e.file.slice(o.offset,o.offset+Ce),r=performance.now();o=await Co(e,"PATCH",n,{"Upload-Offset":o.offset}),
Gn(n.size,(performance.now()-r)/1e3)}await Yn(e,o)}async function Co(e,t,o,n={}){if(await Ao(),!Z(e)||e.isHeld)throw new ce(
0);e.request=new AbortController,me()||await _();let r=await fetch(`${D.uploads}${e.name}/`,{method:t,body:o,redirect:"m\
anual",headers:{...R(),...n},signal:AbortSignal.any([e.request.signal,AbortSignal.timeout(he)])});if(r.status!==200&&r.status!==
409)throw new ce(r.status);let s=await r.json();if(s.name!==e.name)throw new ce(0);if(r.status===409&&s.offset===n["Uplo\
ad-Offset"])throw new ce(409);return e.failures=0,s}function Gn(e,t){let o=Math.min(Kn,4*Ce);Ce=Math.round(Math.max(Io,Math.
min(o,e/t*jn)))}async function Yn(e,t){t.has_arrived?(await l.del(e.name,u.files).catch(()=>{}),Oo(e,t.known),Ie(e,"here",
e.file.size),Oe()):(e.problem=t.problem,Ie(e,"refused",e.sent));for(let o of t.rows)await Ke(o)}function Vn(e,t){if(!S.has(
e.name)||e.isHeld)return;if(e.request?.signal.reason==="words"){e.request=null,J(e);return}let o=t.status||0;if(o===404){
e.problem=D.notYours,Ie(e,"refused",e.sent);return}o===403&&_(),o!==202&&(Ce=Math.max(Io,Math.round(Ce/2)),e.status=o,Ie(
e,{0:"offline",401:"signedOut",403:"signInChanged"}[o]||"failed",e.sent));let n=Ze[Math.min(e.failures++,Ze.length-1)];e.
timer=setTimeout(()=>J(e),n)}function Ie(e,t,o){Object.assign(e,{state:t,sent:o}),ie(e)}function Do(){for(let e of S.values())
Z(e)&&(e.failures=0,J(e))}addEventListener("online",Do);document.addEventListener("visibilitychange",()=>{document.hidden||
Do()});var et={start:216,photoshop:237,scan:218},Xn=256*1024,Jn=200;async function tt(e,t){if(e.type!=="image/jpeg"||t.type!=="\
image/jpeg")return e;let o=Qn(new Uint8Array(await t.slice(0,Xn).arrayBuffer()));return o.length?new Blob([e.slice(0,2),
tr(o),e.slice(2)],{type:e.type}):e}function Qn(e){let t=o=>e[o]*256+e[o+1];if(e[0]!==255||e[1]!==et.start)return[];for(let o=2;o+
4<e.length&&e[o]===255&&e[o+1]!==et.scan;o+=2+t(o+2)){if(e[o+1]!==et.photoshop)continue;let n=Zn(e.subarray(o+4,o+2+t(o+
2)));if(n.length)return n}return[]}function Zn(e){let t=new DataView(e.buffer,e.byteOffset,e.length);for(let o=14;o+12<=
e.length;){if(t.getUint32(o)!==943868237)return[];let n=o+6,r=n+e[n]+1+(e[n]+1)%2;if(r+4>e.length)return[];let[s,a]=[r+4,
t.getUint32(r)];if(t.getUint16(o+4)===1028)return er(e.subarray(s,s+a));o=s+a+a%2}return[]}function er(e){let t=[];for(let o=0;o+
5<=e.length&&e[o]===28;){let n=o+5+e[o+3]*256+e[o+4];if(e[o+3]>127||n>e.length)break;[1,2].includes(e[o+1])&&e[o+2]<Jn&&
t.push(...e.subarray(o,n)),o=n}return t}function tr(e){let t=e.length%2?[...e,0]:e,o=[...new TextEncoder().encode("Photo\
shop 3.0\x008BIM"),4,4,0,0,0,0,e.length>>8,e.length&255,...t],n=o.length+2;return n>65535?new Uint8Array:new Uint8Array(
[255,et.photoshop,n>>8,n&255,...o])}var or=2560,nr=2048,rr=.85,$o=()=>{let e=navigator.connection;return!!e&&(e.saveData||/2g|3g/.test(e.effectiveType||""))};
async function _o(e){let t=$o()?2e5:2e6;if(e.size<=t||!/^image\/(jpeg|png|webp)$/.test(e.type))return e;let o;try{o=await createImageBitmap(
e,{imageOrientation:"from-image"})}catch{return e}let n=$o()?nr:or,r=Math.min(1,n/Math.max(o.width,o.height)),s=new OffscreenCanvas(
Math.round(o.width*r),Math.round(o.height*r)),a=s.getContext("2d");a.fillStyle="white",a.fillRect(0,0,s.width,s.height),
a.drawImage(o,0,0,s.width,s.height),o.close();let c=await s.convertToBlob({type:"image/jpeg",quality:rr});return c.size<
e.size?tt(c,e):e}d("change","[data-pictures]",e=>{let t=[...e.files];e.value="",$t(f(e),t)});function $t(e,t){let o=t.map(n=>{let r=Ge(n),
s=pe(r.name);return e.querySelector(".blocks").append(s),htmx.process(s),_t(r),s});o.length&&(o[0].querySelector("input:\
not([type=hidden])").focus(),o[0].dispatchEvent(new Event("input",{bubbles:!0})))}async function _t(e){ie(e),await Et(e);
let t=await _o(e.file);S.has(e.name)&&(t!==e.file&&(Object.assign(e,{before:e.file.size,file:t}),await Et(e),ie(e)),J(e))}
var Bo=e=>S.get(e.closest("[data-awaited]").dataset.awaited);d("click","[data-again]",e=>{let t=Bo(e);t.failures=0,J(t)});
d("click","[data-cancel]",async e=>{let t=Bo(e),o=f(e),n=o?.querySelector(".add-pictures input")||document.querySelector(
"#composer .c-heading textarea");e.closest(".blk")?.remove();let r=Z(t);qe(t),ie(t),n?.focus(),o&&(o.dispatchEvent(new Event(
"input",{bubbles:!0})),w(o,h(D.cancelled,{name:t.fileName}))),r&&Po(t)});async function Po(e){try{let t=await fetch(`${D.
uploads}${e.name}/`,{method:"DELETE",headers:R(),redirect:"manual"});if(t.status===202)setTimeout(()=>Po(e),Ze[0]);else if(t.
ok)for(let o of(await t.json()).rows)await Ke(o)}catch{}}var Mo=e=>e.dataTransfer?.types.includes("Files");document.addEventListener(
"dragover",e=>{if(!Mo(e))return;e.preventDefault();let t=e.target.closest?.(".composer");e.dataTransfer.dropEffect=t?"co\
py":"none",t?.classList.add("is-over")},!0);document.addEventListener("dragleave",e=>{let t=e.target.closest?.(".compose\
r");t&&!t.contains(e.relatedTarget)&&t.classList.remove("is-over")},!0);document.addEventListener("drop",e=>{if(!Mo(e))return;
e.preventDefault(),e.stopPropagation();let t=e.target.closest?.(".composer");t?.classList.remove("is-over"),t&&$t(t,[...e.
dataTransfer.files])},!0);document.addEventListener("paste",e=>{let t=e.target.closest?.(".composer"),{files:o,types:n}=e.
clipboardData;!t||!o.length||n.includes("text/plain")||(e.preventDefault(),e.stopPropagation(),$t(t,[...o]))},!0);async function sr(){
let e=await l.values(u.files).catch(()=>[]);for(let t of e)S.has(t.name)||J(xt(t));Qe()}document.body.addEventListener("\
htmx:afterSettle",Qe);document.addEventListener("desk:restored",Qe);sr();document.body.addEventListener("htmx:afterSettle",({detail:{elt:e}})=>{if(!e.matches?.("[data-owed]"))return;(e.querySelector(
"[aria-invalid=true]")||document.querySelector("[data-owed] input[type=text]")||e).focus()});document.body.addEventListener("htmx:beforeRequest",e=>{e.detail.elt.matches("#desk-poll, [data-readers-now]")&&(document.
hidden||!navigator.onLine)&&e.preventDefault()});document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.
detail;t.matches(".row-update")&&t.querySelector(".composer")&&(e.detail.shouldSwap=!1);let n=t.contains(document.activeElement)||
t.querySelector("details[open]");if(["strip","about","queue"].includes(t.id)&&n&&(e.detail.shouldSwap=!1),t.id==="rows")
for(let r of[...o.children]){let s=document.getElementById(r.id);if(!s)continue;if(!(Number(r.dataset.revision)>Number(s.
dataset.revision))||s.querySelector(".composer")){r.remove();continue}s.replaceWith(r),htmx.process(r)}});document.body.
addEventListener("htmx:oobAfterSwap",()=>{let e=document.getElementById("desk-poll");if(!e?.dataset.arrived)return;let{arrived:t,
rows:o}=e.dataset;e.removeAttribute("data-arrived"),t.split(" ").some(n=>!document.getElementById(`row-${n}`))&&htmx.ajax(
"GET",o,{swap:"none"})});var ar=/(^|[\s([{<\u00a1\u00bf])$/,ir=/[-\u2010-\u2015/]$/;function ot(e,t,o){let[n,r,s,a]=o,[c,m]=t==='"'?[n,r]:[s,a],y=e.
lastIndexOf(c)>e.lastIndexOf(m),E=[n,s].some(p=>e.endsWith(p))&&!(y&&e.endsWith(c));return ar.test(e)||E||ir.test(e)&&!y?
c:t==="'"&&!y?"\u2019":m}var nt=e=>e.closest("[data-quotes]")?.dataset.quotes.split("|")||["\u201C","\u201D","\u2018","\u2019"];var cr="[type=url], [name$=-url], [name$=-original]";d("input",".composer textarea, .composer input[type=text]",(e,t)=>{
let o=t.data;if(t.inputType!=="insertText"||t.isComposing||!["'",'"'].includes(o)||e.matches(cr))return;let n=nt(e),r=e.
selectionStart,s=e.value.slice(0,r-1).split(`
`).at(-1);e.value[r-1]===o&&(e.setSelectionRange(r-1,r),document.execCommand("insertText",!1,ot(s,o,n)))});async function Ro(e,t,o){let n=f(e),r=await rt(n,"quote"),s=o&&await rt(n,"text");return!r||o&&!s?(w(n,A.notNow,{isBad:!0}),
!1):(e.after(...[r,s].filter(Boolean)),No(r,t),s&&(ee(s.querySelector("textarea.words")).value=o.html,No(s,o.text)),r.querySelector(
"[name$=-speaker]").focus(),w(n,A.quoted),!0)}function No(e,t){let o=e.querySelector("textarea.words");htmx.process(e),o.
value=t,o.dispatchEvent(new Event("input",{bubbles:!0}))}async function rt(e,t){try{let o=await fetch(e.querySelector(`.\
add-${t}`).getAttribute("hx-get"),{redirect:"error"}),n=document.createElement("template");return o.ok&&(n.innerHTML=lr(
await o.text())),n.content.querySelector(".blk")}catch{return null}}function lr(e){let[,t,o]=e.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/)||
[],n=Array.from(crypto.getRandomValues(new Uint8Array(4)),r=>r.toString(16).padStart(2,"0"));return t?e.replaceAll(t,`${o}\
-${n.join("")}`):e}var ee=e=>e.closest(".blk").querySelector("input[name$=-html]");var dr=".composer .blk-text textarea.words",P=new Map,Nt=!1,Bt=null,Rt="";try{Rt=localStorage.getItem("desk-editor")||""}catch{}
function Ho(e){Rt=e;try{localStorage.setItem("desk-editor",e)}catch{}}function ur(){let e=navigator.connection;if(e)return e.
saveData||/2g|3g/.test(e.effectiveType);let[t]=performance.getEntriesByType("navigation");return t?.responseEnd-t?.requestStart>
2e3}var Wo=()=>Nt||Rt!=="plain"&&!ur();function fr(){return Bt??=Promise.all([import(A.kit),import(A.rich)]).catch(e=>{throw Bt=
null,e}),Bt}var mr={words:A,fill:h,openDialog:Se,quotationMark:ot,marksFor:nt,makeQuote:Ro,usePlain:pr,say:w},Pt=()=>[...document.
querySelectorAll(dr)].filter(e=>!P.has(e));async function st(){if(!(!Pt().length||!jo)){if(!Wo())return Mt();try{let[e,t]=await fr();
if(!Wo())return;for(let o of Pt())o.matches(":focus")&&Wt||(Fo(o)?.remove(),P.set(o,t.mount(e,o,mr)))}catch(e){e instanceof
TypeError||console.error(e),Mt()}}}var Fo=e=>e.closest(".blk").querySelector("[data-rich]");function Mt(){for(let e of Pt()){
if(Fo(e))continue;let t=document.createElement("button");t.type="button",t.className="btn quiet",t.dataset.rich="",t.textContent=
A.offer,e.closest(".blk").querySelector("[data-tools]")?.append(t)}}d("click","[data-rich]",async e=>{let t=e.closest(".\
blk").querySelector("textarea.words");Ho(""),Nt=!0,e.setAttribute("aria-busy","true"),t.focus(),await st(),e.removeAttribute(
"aria-busy"),P.has(t)?P.get(t).focus():w(f(e),A.notNow,{isBad:!0})});function pr(e){Ho("plain"),Nt=!1;for(let[t,o]of[...P])
P.delete(t),o.destroy();Mt(),e.focus()}var Wt=!1;document.addEventListener("compositionstart",()=>{Wt=!0});document.addEventListener(
"compositionend",()=>{Wt=!1,setTimeout(st)});var jo=!1;new MutationObserver(e=>{let t=o=>[...o.addedNodes].some(n=>n.matches?.(
".blk")||n.querySelector?.(".blk"));e.some(t)&&st()}).observe(document.body,{childList:!0,subtree:!0});document.addEventListener(
"htmx:beforeCleanupElement",e=>{P.get(e.target)?.destroy(),P.delete(e.target)});document.addEventListener("desk:restored",
()=>{for(let e of P.values())e.read()});var hr=window.requestIdleCallback||(e=>setTimeout(e,200)),Uo=()=>hr(()=>{jo=!0,st()});
document.readyState==="complete"?Uo():addEventListener("load",Uo);var Ko=".composer .blk-text textarea.words",Ut=new WeakMap;d("beforeinput",Ko,e=>{let t=ee(e);t?.value&&Ut.set(e,{words:e.
value,html:t.value})});d("input",Ko,(e,t)=>{if(!t.isTrusted||!ee(e)?.value)return;ee(e).value="";let o=document.createElement(
"p");o.className="hint",o.setAttribute("role","status"),o.append(`${A.formatGone} `);let n=document.createElement("butto\
n");n.type="button",n.className="btn quiet",n.textContent=A.formatBack,n.addEventListener("click",()=>{[e.value,ee(e).value]=
[Ut.get(e).words,Ut.get(e).html],o.remove(),e.dispatchEvent(new Event("input",{bubbles:!0})),e.focus()}),o.append(n),e.after(
o)});var zo=/^https?:\/\/\S+$/i;d("paste",".composer .blk-text",e=>setTimeout(()=>{let t=e.querySelector("textarea.words");zo.
test(t.value.trim())&&!e.querySelector("[data-address]")&&yr(e,t)}));d("input",".composer .blk-text",e=>{zo.test(e.querySelector(
"textarea.words").value.trim())||e.querySelector("[data-address]")?.remove()});function yr(e,t){let o=document.createElement(
"p");o.className="hint",o.dataset.address="",o.setAttribute("role","status");for(let[n,r]of[["card",A.asCard],["embed",A.
asEmbed]]){if(!f(e).querySelector(`.add-${n}`))continue;let s=document.createElement("button");s.type="button",s.className=
"btn quiet",s.textContent=r,s.addEventListener("click",()=>wr(n,e,t)),o.append(s)}e.append(o)}async function wr(e,t,o){let n=await rt(
f(t),e);if(!n)return w(f(t),A.notNow,{isBad:!0});let r=o.value.trim();return t.after(n),htmx.process(n),n.querySelector(
"[name$=-url]").value=r,[o.value,ee(o).value]=["",""],o.dispatchEvent(new Event("input",{bubbles:!0})),n.querySelector("\
[name$=-title]").focus()}var Go=["key","draft","draft_seen","announces"],at=/^[a-z]+-[a-z0-9]+-/;function it(e,t){let o=new Set(t.map(String)),n=L(
e),r=n.filter(s=>!o.has(String(s))&&s[1]&&!Go.includes(s[0]));return{sent:new Map(t),now:n,typed:r,written:mo(e),blocks:[
...e.querySelectorAll(".blk")],caret:br(e)}}async function ct(e,t,o=!1){let{now:n,typed:r,blocks:s,caret:a}=t;if(r.length){
let c=L(e),m=([y])=>Go.includes(y);for(let y of s)document.getElementById(y.id)||e.querySelector(".blocks").append(y);await Y(
e,o?[...n.filter(y=>!m(y)),...c.filter(m)]:gr(c,t)),I(e)}a&&vr(e,a,o)}function gr(e,{sent:t,now:o,typed:n,written:r}){let s=new Set(
[...t.keys()].filter(p=>at.test(p))),a=p=>p[0]==="block"?n.includes(p):at.test(p[0])&&!s.has(p[0]),c=([p,O])=>O.startsWith(
t.get(p)||"")?O.slice((t.get(p)||"").length).trim():O,m=n.filter(([p])=>!at.test(p)&&p!=="block").map(p=>[p[0],p[0]==="h\
eading"?c(p):p[1]]),y=n.filter(([p])=>s.has(p)&&r.has(p)).map(c),E=`${M(e,"block")}-words`;return[...e.filter(([p])=>p!==
E&&!m.some(([O])=>O===p)),...m,[E,y.join(`

`)],...o.filter(a)]}function br(e){let t=document.activeElement,o=t.closest(".blk"),n=t.isContentEditable?o.querySelector(
"textarea.words"):t;if(!e.contains(n)||!n.name)return null;let r=P.get(n)?.caret()??n.selectionStart;return{n:[...e.querySelectorAll(
".blk")].indexOf(o),name:n.name.replace(at,"-"),at:r}}function vr(e,{n:t,name:o,at:n},r){let s=e.querySelectorAll(".blk")[t]||
e.querySelector(".blk"),a=o.startsWith("-")?s.querySelector(`[name$="${o}"]`)||s.querySelector("textarea.words"):e.elements[o],
c=a?.value||r?a:e.querySelector(".blk textarea.words"),m=r?n:c.value.length;return P.has(c)?P.get(c).focus(r?void 0:"end"):
(c.focus({preventScroll:!0}),typeof c.selectionStart=="number"?c.setSelectionRange(m,m):void 0)}var Sr=10*6e4,Yo=6e4,Ft=15e3,De=document.getElementById("outbox"),$e=[],ut=new BroadcastChannel(`outbox-${v}`),_e=async()=>(await l.
values(u.outbox)).sort((e,t)=>e.n-t.n),Vo=e=>l.set(e.key,e,u.outbox),jt=e=>l.get(e.key,u.outbox);async function Kt(e,t){
let o=await jt(e);o&&await Vo({...o,...t})}async function ft(e,t){let o=x(e);try{await kr(e,t)}catch{o.isOpen=!0,o.isQueued=
!1,k(e,i.notHere)}}async function kr(e,t){let o=x(e);o.isOpen=!1,o.isQueued=!0;let n=await _e(),r=G(e),s={n:Math.max(Date.
now(),(n.at(-1)?.n||0)+1),key:M(t,"key"),fields:t,place:r,title:ke(t),at:K(),offset:oe,began:performance.now(),page:performance.
timeOrigin,state:"waiting"};await Vo(s),await se(o);let a;await Q(e,()=>{a=it(e,t)}),X(o),k(e,i.queued),a.typed.length?await ct(
e,a):e.querySelector(".c-heading textarea").focus({preventScroll:!0}),await U(),ut.postMessage("changed")}function xr(e){
let t=Math.abs(oe-e.offset)>Yo,o=Math.max(K()-e.at,e.page===performance.timeOrigin?performance.now()-e.began:0);return t||
o<-Yo?1/0:o}var dt="",lt=!1,Ht=!1;async function le(){if(Ht=lt,!lt){lt=!0;try{do Ht=!1,await Er(qr);while(Ht)}finally{lt=
!1}}}var Er=e=>navigator.locks?navigator.locks.request(`outbox-${v}`,{ifAvailable:!0},t=>t&&e()):e();async function qr(){
let e=(await _e()).filter(o=>o.state==="waiting");if(!e.length)return;let t=await _();if(dt=t?t.person===v?"":i.signIn:i.
noConnection,!dt)for(let o of e)!o.isDecided&&xr(o)>Sr?await Kt(o,{state:"old"}):await Or(o);await U(),ut.postMessage("c\
hanged")}async function Or(e){let t=Ar(e);It(t);let o=await t;if(o?.key===e.key&&o.id){await l.del(e.key,u.outbox),$e.unshift(
{...e,state:"sent",told:e.isDraft?i.savedAsDraft:o.told,href:o.href,fields:null}),e.isDraft||Tr(e,o.html);return}if(!await jt(
e))return;(o?.problem||[404,413,400].includes(o?.status))&&await Kt(e,{state:"refused",problem:o.problem||h(i.refused,{status:o.
status})})}function Ar(e){return new Promise(t=>{let o=new XMLHttpRequest,n=new FormData;for(let[r,s]of e.fields)n.append(
r,s);o.open("POST",`${e.place}${e.isDraft?"/drafts/":"/updates/"}`),o.timeout=Ft,o.setRequestHeader("HX-Request","true");
for(let[r,s]of Object.entries(R()))o.setRequestHeader(r,s);o.setRequestHeader("Idempotency-Key",e.key),o.upload.onprogress=
({loaded:r,total:s})=>Pr(e,r/s),o.onload=()=>t(Lr(o)),o.onerror=o.ontimeout=()=>t(null),o.send(n)})}function Lr(e){let t=new DOMParser().
parseFromString(e.response,"text/html"),o=t.querySelector("[data-saved]"),n=t.querySelector("[data-refused]")?[...t.querySelectorAll(
".composer .tell.bad, .composer .err")]:[];return{status:e.status,key:e.getResponseHeader("Idempotency-Key"),id:e.getResponseHeader(
"Update-Id"),html:e.response,told:o?.querySelector("b")?.textContent.trim()||i.live,href:o?.querySelector("a")?.getAttribute(
"href"),problem:n.map(r=>r.textContent.trim()).join(" ")}}function Tr(e,t){let o=document.getElementById("composer");if(H||
!o||G(o)!==e.place)return;let n=document.createElement("template");n.innerHTML=t,n.content.querySelector("#composer")?.remove(),
htmx.swap(document.createElement("div"),n.innerHTML,{swapStyle:"none"}),htmx.trigger(document.body,"desk:published")}var Cr={
waiting:"device",old:"clock",refused:"warn",sent:"check"};async function U(){if(!De)return;let e=await _e();De.hidden=!e.
length&&!$e.length,De.querySelector("[data-count]").textContent=e.length?h(i.notYetLive,{n:e.length}):"";let t=document.
activeElement,o=t?.closest("[data-entry]")?.dataset.entry,n=[...e,...$e].map(Ir),r=De.querySelector("[data-entries]");if(n.
length===r.children.length&&n.every((a,c)=>a.isEqualNode(r.children[c]))||(r.replaceChildren(...n),!o))return;let s=[...(n.
find(a=>a.dataset.entry===o)||n[0])?.querySelectorAll("button, a")||[]];(s.find(a=>a.textContent===t.textContent)||s[0])?.
focus()}function Ir(e){let o=document.getElementById("outbox-entry").content.firstElementChild.cloneNode(!0);o.classList.
add(`is-${e.state}`),o.dataset.entry=e.key;for(let n of o.querySelectorAll("[data-icon]"))n.hidden=n.dataset.icon!==Cr[e.
state];return o.querySelector("h3").textContent=e.title,o.querySelector("[data-state]").textContent=Dr(e),o.querySelector(
"[data-acts]").append(...$r(e)),e.state==="old"&&Br(e,o.querySelector("[data-since]")),o}var Dr=e=>h({waiting:`${i.waiting}\
 ${dt||i.trying}`,old:i.old,refused:`${i.isRefused} ${e.problem||""}`,sent:e.told||""}[e.state],{time:ne(e.at)});function $r(e){
let t={time:ne(e.at).slice(0,5)},o=(s,a)=>V(h(s,t),async()=>{await Kt(e,{state:"waiting",isDecided:!0,...a}),await U(),await le()}),
n=V(i.takeBack,()=>_r(e)),r=V(i.drop,()=>re(i.dropTitle,h(i.dropMeans,{title:e.title}),i.keepIt,i.drop,async()=>{await l.
del(e.key,u.outbox),await U()}));return e.state==="sent"?e.href?[Ae(e.href,i.view)]:[]:e.state==="old"?[o(i.publishAsWritten),
o(i.toEditors,{isDraft:!0}),r]:dt===i.signIn?[Ae(`${i.login}?next=${location.pathname}`,i.doSignIn),n]:e.state==="refuse\
d"?[n,r]:[V(i.tryNow,le),n]}async function _r(e){let t=document.getElementById("composer");if(G(t)!==e.place){location.assign(
`${e.place}/`);return}let o=await jt(e);if(!o)return U();if(T(t))return k(t,i.composerIsFull);if(!await Y(t,o.fields))return k(
t,i.composerIsFull);I(t),t.querySelector(".c-heading textarea").focus(),await j(t),await l.del(e.key,u.outbox),await U()}
async function Br(e,t){t.hidden=!1;let o=i.since.replace("/-/",`/${e.place.split("/").at(-1)}/`).replace("/0/",`/${Math.
floor(e.at/1e3)}/`),n=await fetch(o,{redirect:"manual"}).catch(()=>null);n?.ok&&(t.innerHTML=await n.text())}function Pr(e,t){
let o=De?.querySelector(`[data-entry="${CSS.escape(e.key)}"]`);o&&(o.classList.add("is-moving"),o.querySelector("[data-s\
tate]").textContent=h(i.sendingPart,{n:Math.floor(t*100)}),o.querySelector("progress").value=t)}var Mr=new Set([0,408,429,
500,502,503,504]),Xo=e=>Mr.has(e.detail.xhr?.status||0)?zt(e):null;function zt({detail:{elt:e,xhr:t,requestConfig:o}}){let n=e.
closest?.("#composer");return n&&new URL(o.path,location.href).pathname===`${G(n)}/updates/`&&(T(n)||ke(t.sent)!==i.noHeading)?
n:null}var Nr=["htmx:sendError","htmx:timeout","htmx:responseError"],Gt={0:g.offline,401:g.signedOut,403:g.signInChanged,404:g.
mayNot,413:g.tooMuch,503:g.busy};function Rr(e){if(e.detail.elt.matches("#desk-poll, [data-quiet]"))return;let t=e.detail.
elt.closest(".composer")||document.getElementById("composer"),o=e.detail.xhr?.status||0,n=Xo(e);if(n)return ft(n,e.detail.
xhr.sent);if(o===403&&z(e)&&!t.dataset.isAnew)return Wr(t,e);if(!e.detail.elt.closest(".composer"))return Ur(e.detail.elt,
o);w(t,Gt[o]||h(g.notPublished,{status:o}),{isBad:!0})}async function Wr(e,{detail:{elt:t,requestConfig:o}}){return(await _())?.
person!==v?w(e,Gt[403],{isBad:!0}):(e.dataset.isAnew="",((t.matches("button")?t:o.triggeringEvent?.submitter)||e.querySelector(
"[data-send]")).click())}function Ur(e,t){let o=e.closest("dialog form, .row-update")||document.querySelector(".composer");
o.querySelector(".problem")?.remove();let n=document.createElement("p");n.className="err problem",n.setAttribute("role",
"alert"),n.textContent=t?h(g.notDone,{status:t}):g.notDoneOffline,o.append(n)}for(let e of Nr)document.body.addEventListener(
e,Rr);document.body.addEventListener("htmx:beforeSwap",e=>{new URL(e.detail.xhr.responseURL||location.href).pathname.startsWith(
"/accounts/")&&(e.detail.shouldSwap=!1,w(document.querySelector(".composer"),Gt[401],{isBad:!0}))});var Jo=e=>({detail:{
elt:t}})=>t.querySelector?.("[data-send]")?.setAttribute("aria-busy",e);document.body.addEventListener("htmx:beforeReque\
st",Jo("true"));document.body.addEventListener("htmx:afterRequest",Jo("false"));var mt=()=>htmx.ajax("GET",location.pathname,{target:"#unsent",select:"#unsent",swap:"outerHTML"});async function Qo(e){let t=x(e);Ve(t),e.inert=!0;let o=(t.offered||[]).map(r=>["kept_hand",r]),n=await Te(`${e.dataset.keep}\
discard/`,o,t);return e.inert=!1,n?.discarded?(await se(t).catch(()=>{}),X(t),document.querySelector("#unsent article")&&
mt(),!0):(t.isOpen=!0,I(e),!1)}d("submit","form[data-discards]",async(e,t)=>{t.preventDefault();let o=e.dataset.discards;
for(let n of[...C.values()])n.id===o&&(Ve(n),X(n));await l.del(o,u.writing).catch(()=>{}),e.submit()});document.addEventListener("submit",e=>{e.target.matches(".composer")&&F(!0)});addEventListener("beforeunload",e=>{!yo()&&
[...document.querySelectorAll(".composer")].some(t=>t.dataset.keep?Eo(t):xe(t))&&e.preventDefault()});document.body.addEventListener(
"htmx:afterRequest",()=>{F(!1)});document.body.addEventListener("htmx:confirm",e=>{let o=e.detail.elt.closest(".acts")?.
closest(".row-update")?.querySelector(".composer");o&&(e.preventDefault(),o.querySelector(".c-heading textarea").focus())});
document.body.addEventListener("htmx:beforeSwap",e=>{let{target:t,requestConfig:o}=e.detail,n=t.matches?.(".row-update")&&
t.querySelector(".composer");n&&!n.contains(o?.elt)&&(e.detail.shouldSwap=!1)});document.body.addEventListener("htmx:con\
firm",e=>{let t=e.detail.elt;!t.matches("[data-stop]")||!xe(t.closest(".composer"))||(e.preventDefault(),re(g.discard,g.
discardMeans,g.keepEditing,g.discardMine,async()=>{let o=t.closest(".composer");await Qo(o)?e.detail.issueRequest(!0):w(
o,g.notDoneOffline,{isBad:!0})}))});d("input",".composer",I);d("change",".composer",I);function Zo(){for(let e of W())C.get(N(e))?.isUnkept&&j(e).then(()=>ae(
e))}document.addEventListener("visibilitychange",()=>{document.hidden&&Zo()});addEventListener("pagehide",Zo);addEventListener(
"online",()=>{for(let e of W())C.get(N(e))?.isDirty&&ae(e)});document.body.addEventListener("htmx:beforeRequest",e=>{if(!z(
e))return;let t=f(e.detail.elt),o=x(t);j(t),clearTimeout(o.next),o.next=null,o.isOpen=!1,o.request?.abort(),e.detail.xhr.
hand=o});document.body.addEventListener("htmx:afterRequest",e=>{let t=e.detail.xhr?.hand;if(!t)return;if(e.detail.xhr.getResponseHeader(
"Update-Id")){se(t),X(t);return}if(t.isQueued)return;t.isOpen=!0,t.isAsked&&=[...W()].some(n=>C.get(N(n))===t&&n.querySelector(
"[data-both]")),clearTimeout(t.next),t.next=setTimeout(()=>{for(let n of W())C.get(N(n))===t&&ae(n)},Je);let o=!document.
getElementById("composer")&&document.getElementById("correcting");o&&x(o)!==t&&(x(o).offered??=[]).push(t.id)});document.body.addEventListener("htmx:beforeRequest",e=>{z(e)&&(e.detail.xhr.sent=L(f(e.detail.elt)))});document.body.addEventListener(
"htmx:beforeRequest",e=>{let t=z(e)&&f(e.detail.elt);t?.id==="correcting"&&(e.detail.xhr.giveBack=[t,document.activeElement],
t.inert=!0)});document.body.addEventListener("htmx:afterRequest",({detail:{xhr:e}})=>{let[t,o]=e?.giveBack||[];t?.isConnected&&
(t.inert=!1,o.focus())});var pt=null;document.body.addEventListener("htmx:beforeSwap",({detail:{xhr:e,target:t,shouldSwap:o}})=>{
!e.sent||!o||t.id!=="composer"||(pt=it(t,e.sent))});document.body.addEventListener("htmx:afterSwap",async({detail:{xhr:e}})=>{
let t=document.getElementById("composer");if(!e?.sent||!pt||!t)return;let o=pt;pt=null;let n=T(t);!o.typed.length&&(!n||
t.hasAttribute("data-refused"))||(t.dataset.goesOn="",await ct(t,o,n))});document.body.addEventListener("htmx:beforeSwap",e=>{let{xhr:t}=e.detail,o=Ue(e),n=z(e)&&f(o);!n||t.status!==200||t.getResponseHeader(
"Update-Id")||/id="(composer|correcting)"/.test(t.response)||(e.detail.shouldSwap=!1,!new URL(t.responseURL||location.href,
location.href).pathname.startsWith("/accounts/")&&(zt(e)?ft(n,t.sent):k(n,i.hereOffline,K())))});var ht=location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1],Hr=e=>i.blog.replace("/-/",`/${e}/`);async function en(e){
let t=document.querySelector("#strip h1");if(!t||e.dataset.version!=="0")return;let o=G(e),n=M(L(e),"draft")||T(e)?void 0:
L(e);await l.update(o,r=>({blank:r?.blank,...n&&{blank:n},headline:t.textContent,language:t.lang,direction:t.dir,zone:document.
body.dataset.zone,quotes:e.dataset.quotes}),u.places)}async function tn(){let e=await l.entries(u.places),t=document.querySelector(
"[data-places]");for(let[E,{headline:te,language:p,direction:O}]of e){let yt=document.createElement("li"),ye=Ae(`${E}/`,
te);Object.assign(ye,{lang:p,dir:O}),yt.append(ye),t.append(yt)}let o=ht&&e.find(([E])=>`${E}/`===Hr(ht));document.querySelector(
"[data-unknown]").hidden=!!o;let n=document.getElementById("composer");if(!o)return;let[,{headline:r,language:s,direction:a,
blank:c,quotes:m}]=o;Object.assign(n.dataset,{language:s,quotes:m});let y=document.querySelector("#strip h1");Object.assign(
y,{textContent:r,lang:s,dir:a}),document.title=r,await Q(n),n.querySelector("[data-as]").textContent=M(c||[],"byline"),n.
hidden=!1,Me()}if(H&&ht){for(let e of["action","formaction","hx-post","data-keep"])for(let t of document.querySelectorAll(
`[${e}*="/live/-/"]`))t.setAttribute(e,t.getAttribute(e).replace("/live/-/",`/live/${ht}/`));htmx.process(document.body)}async function Yt(){let e=await qo(),t=await _e(),o=[...S.values()].filter(Z);return[...t.map(({title:n})=>`${i.kindOutbox}\
: ${n}`),...e.map(({title:n,fields:r})=>`${i.kindWriting}: ${n||ke(r)}`),...o.map(({fileName:n})=>`${i.kindPicture}: ${n}`)]}
async function on(){let e=await l.get("sessions",$)||{},t=0;for(let o of Object.keys(e)){if(o===v)continue;let n=await l.
values(fe(o,"writing"));t+=n.filter(r=>!r.isOnTheDesk).length;for(let r of["outbox","files"])t+=(await l.values(fe(o,r))).
length}return t?[h(i.ofOthers,{n:t})]:[]}d("click","[data-clear-device]",async e=>{let t=[...await Yt(),...await on()];return t.length?(re(i.clearTitle,i.clearMeans,
i.keepIt,i.clear,()=>nn(e),t),Ne(e.closest(".menu")?.querySelector("summary"))):nn(e)});async function nn(e){Le(),await qt(),
await co(),$e.length=0;for(let t of W())t.id==="composer"&&await Q(t),k(t,i.cleared);await U(),e.closest(".menu")?.removeAttribute(
"open"),document.getElementById("cleared").textContent=i.cleared}d("submit","form[action$='/logout/']",async(e,t)=>{if(e.
dataset.isEmptied)return;t.preventDefault();let o=await Yt(),n=async()=>{Le(),await qt(),await be(v),e.dataset.isEmptied=
"yes",F(!0),e.submit()};o.length?re(i.leaveTitle,h(i.leaveMeans,{n:o.length}),i.keepIt,i.leave,n,o):await n()});function Xt(e){let t=e?.querySelector("[name=due_at]"),o=e?.querySelector("[data-publish]"),n=e?.querySelector("[data-sc\
hedule]");if(!t||!o||!n)return;let r=t.value!=="";if(r!==e.classList.contains("is-timed")){e.classList.toggle("is-timed",
r),r?o.before(n):t.closest(".due").append(n);for(let[s,a]of[[n,r],[o,!r]])s.classList.toggle("go",a),s.toggleAttribute("\
data-send",a)}}d("input","[name=due_at]",e=>Xt(f(e)));d("click","[data-choose-time]",e=>{let t=f(e).querySelector(".when");
t.open=!0,t.querySelector("input").focus()});d("keydown","#composer input:not([type=checkbox], [type=file])",(e,t)=>{t.key!==
"Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),f(e).querySelector("[data-save]")?.click())});function Jt(){
for(let e of document.querySelectorAll("[data-until]")){let t=Math.ceil((Date.parse(e.dataset.until)-Date.now())/6e4);t>=
0&&t<60&&(e.textContent=je.format(t,"minute"))}}setInterval(()=>{document.hidden||Jt()},3e4);function rn(e){for(let t of e.
querySelectorAll("[data-undo]:not([data-counts])")){let o=Number(t.dataset.undo);t.dataset.counts="";let n=setInterval(()=>{
if(!t.isConnected)return clearInterval(n);t.matches(":hover, :focus-within")||(o-=.25,!(o>0)&&(clearInterval(n),t.remove()))},
250)}}document.body.addEventListener("htmx:configRequest",e=>{let t=document.getElementById("composer");!e.detail.elt.matches(
"[data-undo]")||!t||!xe(t)||(e.detail.parameters.keep_composer="1",Vt(t),t.querySelector("[data-saved]").replaceChildren(),
w(t,de.takenBack))});var sn=Number(document.body.dataset.sendsAfter);document.body.addEventListener("htmx:confirm",e=>{let t=e.
detail.elt;!sn||e.defaultPrevented||!t.matches(".composer")||(e.preventDefault(),t.querySelector("[data-cancel-sending]")||
Fr(t,e.detail))});function Fr(e,{issueRequest:t,triggeringEvent:o}){let n=e.querySelector(".send"),r=document.createElement(
"button"),s=n.querySelector("[data-send], [data-publish]"),a=sn;r.type="button",r.className="btn",r.dataset.cancelSending=
"",r.textContent=de.cancel,n.insertBefore(r,s),s.setAttribute("aria-busy","true"),Vt(e),w(e,h(de.publishesIn,{n:a})),jr(
e,o?.submitter),setTimeout(()=>{F(!1)});let c=()=>{clearInterval(y);let E=r===document.activeElement;r.remove(),s.setAttribute(
"aria-busy","false"),E&&s.focus()},m=()=>{c(),Vt(e),e.querySelector("[data-submitter]")?.remove(),w(e,de.cancelled)},y=setInterval(
()=>{if(a-=1,!e.isConnected)return c();if(a>0)return w(e,h(de.publishesIn,{n:a}));c(),F(!0),t(!0)},1e3);r.addEventListener(
"click",m),e.addEventListener("keydown",E=>{E.key==="Escape"&&r.isConnected&&m()})}var Vt=e=>{e.querySelector("[data-sav\
ed]").dataset.held=""};d("input",".composer",e=>{let t=e.querySelector("[data-saved]");t?.removeAttribute("data-held"),t?.
classList.remove("bad")});function jr(e,t){if(!t?.name)return;let o=document.createElement("input");Object.assign(o,{type:"\
hidden",name:t.name,value:t.value}),o.dataset.submitter="",e.append(o)}document.body.addEventListener("htmx:beforeReques\
t",e=>{let{elt:t}=e.detail;t.id!=="queue"||t!==e.detail.requestConfig?.elt||(document.hidden||!navigator.onLine||t.contains(
document.activeElement))&&e.preventDefault()});var Be=document.getElementById("preview");d("click","[data-preview]",(e,t)=>{t.preventDefault();let o=e.form,n={action:o.
getAttribute("action"),target:o.target};Be.showModal(),o.action=e.formAction,o.target="preview",o.submit(),o.setAttribute(
"action",n.action),o.target=n.target});d("click","[data-width]",e=>{Be.classList.toggle("as-on-a-phone",e.dataset.width===
"phone");for(let n of Be.querySelectorAll("[data-width]"))n.setAttribute("aria-pressed",String(n===e));let{contentDocument:t,
contentWindow:o}=Be.querySelector("iframe");t.getElementById(o.location.hash.slice(1))?.scrollIntoView()});d("click","[d\
ata-close-preview]",()=>Be.close());async function Zt(e){if(e.dataset.isPickedUp||(e.dataset.isPickedUp="yes",e.autocomplete="off",new MutationObserver(()=>I(
e)).observe(e.querySelector(".blocks"),{childList:!0}),e.hasAttribute("data-refused")))return;an(e)&&I(e);let t=(await l.
entries(u.writing)).filter(([,n])=>n.spot===He(e)).sort(([,n],[,r])=>r.at-n.at),o=!1;for(let[n]of t)await xo(n,r=>o&&eo(
e,r)?Qt(e,n,r):o?H||cn(n,r):(o=!0,Kr(e,n,r)))}var an=e=>St(e).some(t=>t.value!==t.defaultValue),eo=(e,t)=>t.key===(e.elements.
key?.value||"");function Qt(e,t,o){return eo(e,o)&&(x(e).offered??=[]).push(t),Ye(e,o.fields,o.at,i.newerHere,Tt(e,o.fields,
{id:t}))}async function Kr(e,t,o){let n=eo(e,o),r=e.dataset.hand===t||o.version===Number(e.dataset.version);if(n&&JSON.stringify(
o.fields)===JSON.stringify(L(e)))return l.del(t,u.writing);let s=!T(e)||!!e.elements.draft?.value||e.id==="correcting";if(n?
!r:e.dataset.hand||!s)return n?Qt(e,t,o):cn(t,o);if(an(e)||!await Y(e,o.fields))return Qt(e,t,o);Lt(e,{...At(e),id:t,version:o.
version,isTyped:o.isAdded,isAdded:o.isAdded}),k(e,i.here,o.at),I(e)}async function cn(e,t){let o=await Te(t.keep,t.fields,
{id:e,version:t.version}),n=o?.discarded||o?.sent&&!t.isAdded;o?.status!==200&&!n||(await l.del(e,u.writing),n||mt())}function to(){for(let e of document.querySelectorAll("#composer [data-send]:not([data-save]) .swap > :first-child")){let o=[
...e.childNodes].findLast(n=>n.nodeType===Node.TEXT_NODE&&n.data.trim());o&&(e.dataset.word??=o.data.trim(),o.data=` ${navigator.
onLine?e.dataset.word:i.whenConnected}`)}}async function zr(){await io(),H&&await tn();for(let t of W())t.id==="composer"&&
!H&&await en(t),await Zt(t);to(),await U();let e=await _();await Xe(e?.person),H&&e&&!e.isSignedOut&&(document.querySelector(
"[data-connected]").hidden=!1),await le()}document.body.addEventListener("htmx:afterSettle",()=>{for(let e of W())Zt(e)});
addEventListener("offline",to);addEventListener("online",()=>{to(),le()});document.addEventListener("visibilitychange",()=>{
document.hidden||le()});ut.addEventListener("message",U);setInterval(le,Ft);zr();htmx.config.defaultSettleDelay=0;function ln(e){bt(e),Ee(),Jt(),rn(e),Xt(e.getElementById("composer"))}document.body.addEventListener(
"htmx:afterSettle",e=>{ln(document);let{elt:t,requestConfig:o}=e.detail;if(t.id==="desk-poll")return;let n=o?.elt,r=n?.matches(
"[id^=correct-]")?t.querySelector?.("#correcting"):null,s=t.matches?.(".composer")?t:r;if(s&&!("goesOn"in s.dataset)){let a=s.
querySelector("[aria-invalid=true]");(a||s.querySelector(".c-heading textarea")).focus({preventScroll:s.id==="composer"&&
!a}),s.getBoundingClientRect().top<0&&!a&&s.scrollIntoView({block:"start"})}else!s&&t.matches?.(".row-update")&&n?.closest(
"#correcting")?t.querySelector("[id^=correct-]")?.focus({preventScroll:!0}):n?.matches(".held")&&gt(()=>document.querySelector(
"#rows .row-update h3"))});document.body.addEventListener("htmx:beforeHistoryUpdate",e=>{history.replaceState(history.state,
"",e.detail.history.path+location.hash)});Me();ln(document);var Gr=30,dn=e=>e.querySelector("[name$='-upload']").value||e.querySelector("[name$='-image']").value;d("click","[data-r\
etouch]",async e=>{if(e.hasAttribute("aria-busy"))return;let t=e.closest(".blk"),o=e.closest("[data-figure-tools]").dataset,
n=S.get(dn(t));e.setAttribute("aria-busy","true"),Yr(n);try{let r=await Vr(e.dataset.retouch),s=n?.file||await Jr(e.dataset.
picture,()=>w(f(e),o.making)),a=await Qr(r,s);a&&Zr(t,a,n?.fileName||""),a&&w(f(document.activeElement),o.edited)}catch(r){
let s={TypeError:"notNow",RangeError:"notMade"}[r.name]||"cannot";w(f(e),o[s],{isBad:!0})}finally{e.removeAttribute("ari\
a-busy"),n&&(n.isHeld=!1,J(n))}});function Yr(e){e&&(e.isHeld=!0,clearTimeout(e.timer),e.request?.abort("edited"))}async function Vr(e){
let t=await fetch(e,{redirect:"manual"}),o=document.createElement("template");o.innerHTML=t.ok?await t.text():"";let n=o.
content.getElementById("retouch");if(!n)throw new TypeError("The tools did not come.");return await Xr(n.dataset.styles),
{tools:n,run:(await import(n.dataset.module)).run}}function Xr(e){if(document.querySelector(`link[href="${e}"]`))return null;
let t=Object.assign(document.createElement("link"),{rel:"stylesheet",href:e}),o=new Promise((n,r)=>{t.addEventListener("\
load",n),t.addEventListener("error",()=>{t.remove(),r(new TypeError("No styles."))})});return document.head.append(t),o}
async function Jr(e,t){if(!e)throw new Error("It is on another device.");for(let o=0;o<Gr;o+=1){let n=await fetch(e,{redirect:"\
manual"});if(!n.ok)throw new TypeError("The picture did not come.");if(n.status!==202)return n.blob();t(),await new Promise(
r=>{setTimeout(r,1e3)})}throw new RangeError("It is not made yet.")}async function Qr({tools:e,run:t},o){if(o.type==="im\
age/gif")throw new Error("It may move.");let n=await createImageBitmap(o,{imageOrientation:"from-image"});Se(e);let r=new Promise(
a=>{b.addEventListener("close",()=>a(null),{once:!0})}),s=await Promise.race([r,t(e,n)]);return b.open&&b.close(),s&&tt(
s,o)}function Zr(e,t,o){let n=`${o.replace(/\.[^.]*$/,"")||"edited"}.jpg`,r=dn(e),s=Ge(new File([t],n,{type:t.type})),a=pe(
s.name,e.querySelector("[name=block]").value);es(e,a),e.replaceWith(a),htmx.process(a),S.has(r)&&qe(S.get(r)),So(r,s.name),
_t(s),a.querySelector("[data-retouch]").focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))}function es(e,t){for(let o of e.
querySelectorAll("[name]")){if(o.name==="block"||/-(image|upload)$/.test(o.name))continue;let n=[...t.querySelectorAll("\
[name]")].find(r=>r.name===o.name&&(r.type!=="radio"||r.value===o.value));n&&(["checkbox","radio"].includes(o.type)?n.checked=
o.checked:n.value=o.value)}}d("click","[data-focal]",(e,t)=>{t.preventDefault(),htmx.ajax("GET",e.getAttribute("href"),{target:"#dialog",swap:"inner\
HTML",select:"#question",source:e})});var un=e=>e.querySelector("[name=spot]:checked").value.split(" ").map(Number);function oo(e){
let[t,o]=un(e),n=e.querySelector("[data-focal-mark]");n.hidden=!1,Object.assign(n.style,{left:`${t}%`,top:`${o}%`});for(let r of e.
querySelectorAll("[data-focal-crop]"))r.style.objectPosition=`${t}% ${o}%`}function fn(e,t,o){let n=a=>Math.round(Math.min(
100,Math.max(0,a))),r=e.querySelector("[data-focal-exact]");r.value=`${n(t)} ${n(o)}`,r.checked=!0,r.closest("label").hidden=
!1;let s=e.querySelector("[data-focal-told]");s.textContent=h(s.dataset.words,{x:n(t),y:n(o)}),oo(e)}d("click","[data-fo\
cal-pick]",(e,t)=>{let o=e.getBoundingClientRect();fn(e.closest("form"),(t.clientX-o.left)/o.width*100,(t.clientY-o.top)/
o.height*100)});var ts={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};d("keydown","[data-focal-pick]",
(e,t)=>{let o=ts[t.key];if(!o)return;t.preventDefault();let[n,r]=un(e.closest("form")),s=t.shiftKey?10:1;fn(e.closest("f\
orm"),n+o[0]*s,r+o[1]*s)});d("change","[data-focal-form]",oo);var mn=()=>document.querySelectorAll("[data-focal-form]").
forEach(oo);document.body.addEventListener("htmx:afterSwap",mn);document.body.addEventListener("desk:focused",e=>{let t=e.
target.closest("[data-focal-form]")?.dataset.kept;b.open&&(b.close(),w(f(document.activeElement),t))});mn();var no=null;d("click","[data-library]",e=>{no=f(e)});document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,
xhr:o}=e.detail;if(!t?.elt.matches?.("[data-choose]")||o.status!==200)return;e.detail.shouldSwap=!1;let n=document.createElement(
"template");n.innerHTML=o.response;let r=n.content.firstElementChild;!r?.matches(".blk")||!no?.isConnected||(no.querySelector(
".blocks").append(r),htmx.process(r),Ne(r.querySelector("input:not([type=hidden])")),b.close(),r.dispatchEvent(new Event(
"input",{bubbles:!0})))});document.body.addEventListener("htmx:afterSwap",e=>{e.detail.requestConfig?.elt.matches?.("[da\
ta-older]")&&document.querySelector("#shelf button, #shelf a")?.focus()});
