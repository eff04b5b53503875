document.documentElement.classList.add("js");var $n=matchMedia("(min-width: 60rem)"),l=(e,t,o)=>document.addEventListener(
e,n=>{let r=n.target.closest?.(t);r&&o(r,n)}),f=e=>e.closest(".composer"),At="[contenteditable=true], textarea:not(.rich\
 + *), input:not([type=hidden])",He=(e,t)=>e.querySelector(At)?.focus(t),h=(e,t)=>e.replace(/\{(\w+)\}/g,(o,n)=>t[n]),g=(e,t,{
isBad:o=!1}={})=>{let n=e?.querySelector("[data-saved]");n&&(n.textContent!==t&&(n.textContent=t),n.classList.toggle("ba\
d",o))};function Fe(){$n.matches&&!location.hash&&document.querySelector("#composer .c-heading textarea")?.focus({preventScroll:!0})}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});var Se=e=>document.getElementById(e).dataset,w=Se("words"),i=Se("words-device"),L=Se("words-editor"),ue=Se("words-option\
s"),$=Se("words-pictures");var me=(e,t)=>idbKeyval.createStore(`desk-${e}-${t}`,"kept"),D=idbKeyval.createStore("desk","kept"),ve=Promise.resolve().
then(()=>idbKeyval.get("last",D)).then(()=>!0,()=>!1),fe=(e,t)=>async(...o)=>await ve?idbKeyval[e](...o):t,d={get:fe("ge\
t"),set:async(e,t,o)=>(await ve,idbKeyval.set(e,t,o)),del:fe("del"),clear:fe("clear"),update:fe("update"),values:fe("val\
ues",[]),entries:fe("entries",[])};async function je(e,t,o){await ve,await e("readwrite",n=>(n.put(o,t),n.transaction.commit(),
idbKeyval.promisifyRequest(n.transaction)))}var F="shell"in document.body.dataset,v=document.body.dataset.person||await d.get("last",D)||"",So=["writing","outbox","\
files","places","forgotten"],u=Object.fromEntries(So.map(e=>[e,me(v,e)])),ne=0;async function vo(){ne=await d.get("offse\
t",D)||0}var R=()=>Date.now()+ne,Dn=new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit",timeZone:document.
body.dataset.zone||void 0}),re=e=>Dn.format(new Date(e)),W=()=>JSON.parse(document.body.getAttribute("hx-headers")),pe=()=>W()["\
X-CSRFToken"];async function _(){let e=Date.now();try{let t=await fetch(i.contact,{redirect:"manual",signal:AbortSignal.
timeout(15e3),cache:"no-store"});if(t.type==="opaqueredirect")return{person:"",isSignedOut:!0};let o=await t.json();return!o.
token||!o.at?null:(o.person=String(o.person),ne=Date.parse(o.at)-(e+Date.now())/2,o.person===v&&_n(o.token),await ve&&(await d.
set("offset",ne,D),o.person===v&&await Bn(o.session)),o)}catch{return null}}function _n(e){document.body.setAttribute("h\
x-headers",JSON.stringify({"X-CSRFToken":e,"Desk-Person":v}));for(let t of document.querySelectorAll("[name=csrfmiddlewa\
retoken]"))t.value=e}async function Bn(e){await d.set("last",v,D),await d.update("sessions",t=>({...t,[v]:e}),D)}async function ke(e){
for(let o of So)await d.clear(me(e,o));let t=(o={})=>Object.fromEntries(Object.entries(o).filter(([n])=>n!==e));await d.
update("sessions",t,D)}async function ko(){let e=await d.get("sessions",D)||{};for(let t of new Set([...Object.keys(e),v]))
await ke(t);await d.clear(D);for(let t of await caches.keys())await caches.delete(t)}"serviceWorker"in navigator&&navigator.
serviceWorker.register(i.worker,{scope:i.scope}).catch(()=>{});navigator.storage?.persist?.().catch(()=>{});document.addEventListener("click",e=>{for(let t of document.querySelectorAll("details.menu[open]"))(!t.contains(e.target)||
e.target.closest(".pop button, .pop a"))&&(t.open=!1)});document.addEventListener("keydown",e=>{let t=document.querySelector(
"details.menu[open]");e.key!=="Escape"||!t||(t.open=!1,t.querySelector("summary").focus())});var S=document.getElementById(
"dialog"),xe=null;function Ke(e){xe=e}document.body.addEventListener("htmx:afterSwap",e=>{e.detail.target===S&&(xe=e.detail.
requestConfig?.elt,S.open||S.showModal(),(S.querySelector("[aria-invalid=true]")||S.querySelector("[autofocus]"))?.focus())});
S.addEventListener("close",()=>{S.open||(S.replaceChildren(),xe?.isConnected&&xe.focus())});l("click","dialog [data-clos\
e]",(e,t)=>{t.preventDefault(),S.close()});document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,target:o,
isError:n}=e.detail;!t?.elt.matches?.("[data-dialog]")||n||o===S||(S.close(),Lt(()=>{let r=document.getElementById(o.id),
s=r?.nextElementSibling;return r?.querySelector(".acts a")||s?.querySelector("h3")||s?.querySelector("a")}))});var Lt=e=>setTimeout(
()=>{let t=e();t&&(t.matches("h3")&&(t.tabIndex=-1),t.focus({preventScroll:!0}))}),Tt=e=>{for(let t of e.querySelectorAll(
"[data-note]")){let o=t.closest("form").querySelector("[value=wrong], [value=notice]");t.classList.toggle("is-not-asked",
!!o&&!o.checked)}};l("change",".pick input",e=>Tt(e.form));function G(e,t,o,n,r,s=[]){let a=document.createElement("div");
a.className="question";let c=document.createElement("h2");c.id="question-title",c.textContent=e;let m=document.createElement(
"p");m.textContent=t;let y=document.createElement("div");y.className="da";for(let{label:q,look:oe,chosen:p}of[{label:o,look:"\
btn",chosen:!1},{label:n,look:"btn stop go",chosen:!0}]){let A=document.createElement("button");A.type="button",A.className=
oe,A.textContent=q,A.addEventListener("click",()=>{S.close(),p&&r()}),y.append(A)}a.append(c,m,...s.length?[Pn(s)]:[],y),
Ee(a),y.firstElementChild.focus()}function Pn(e){let t=document.createElement("ul");for(let o of e){let n=document.createElement(
"li");n.dir="auto",n.textContent=o,t.append(n)}return t}function Ee(e){S.replaceChildren(e),xe=document.activeElement,S.
showModal()}function Ge(e,t){let o=Ct(e,t);o&&(t==="up"?e.after(o):e.before(o),Eo(e))}function Ct(e,t){let o=t==="up"?"previousEleme\
ntSibling":"nextElementSibling",n=e[o];for(;n&&!n.matches(".blk");)n=n[o];return n}function Eo(e){let t=[...e.parentElement.
querySelectorAll(":scope > .blk")];e.dispatchEvent(new Event("change",{bubbles:!0})),g(f(e),h(w.moved,{kind:e.dataset.kind,
n:t.indexOf(e)+1,all:t.length}))}l("click","[data-move]",e=>{let t=e.closest(".blk");Ge(t,e.dataset.move),t.querySelector(
"summary").focus()});l("keydown",".grip",(e,t)=>{t.altKey||!["ArrowUp","ArrowDown"].includes(t.key)||(t.preventDefault(),
Ge(e.closest(".blk"),t.key==="ArrowUp"?"up":"down"),e.scrollIntoView({block:"nearest"}))});var xo=72;l("pointerdown",".g\
rip",(e,t)=>{if(t.button)return;t.preventDefault(),e.focus(),e.setPointerCapture(t.pointerId);let o=e.closest(".blk"),n=[
...o.parentElement.children],r=()=>[...o.parentElement.children].indexOf(o),s=r(),a=t.clientY,c=0,m=a-o.getBoundingClientRect().
top,y=O=>{let B=O.getBoundingClientRect();return B.top+B.height/2},q=()=>{let[O,B]=[Ct(o,"up"),Ct(o,"down")],bo=a-m;O&&bo<
y(O)?o.after(O):B&&bo+o.offsetHeight>y(B)&&o.before(B)},oe=O=>{a=O.clientY,o.classList.add("is-dragged"),q()},p=()=>{let O=a<
xo*2?-8:a>innerHeight-xo?8:0;O&&o.matches(".is-dragged")&&(scrollBy(0,O),q()),c=requestAnimationFrame(p)},A=()=>{for(let[
O,B]of Object.entries(be))e.removeEventListener(O,B);cancelAnimationFrame(c),o.classList.remove("is-dragged"),r()!==s&&Eo(
o)},be={pointermove:oe,lostpointercapture:A,keydown:O=>{if(O.key!=="Escape")return;O.preventDefault();let B=n.indexOf(o);
o.before(...n.slice(0,B)),o.after(...n.slice(B+1)),A()}};for(let[O,B]of Object.entries(be))e.addEventListener(O,B);p()});l("keydown",".composer",(e,t)=>{let o=t.ctrlKey||t.metaKey;if(o&&t.key==="Enter")t.preventDefault(),e.querySelector("[da\
ta-send]").click();else if(o&&t.key.toLowerCase()==="s"&&e.querySelector("[data-save]"))t.preventDefault(),e.querySelector(
"[data-save]").click();else if(t.altKey&&(t.key==="ArrowUp"||t.key==="ArrowDown")){let n=t.target.closest(".blk");if(!n)
return;t.preventDefault(),Ge(n,t.key==="ArrowUp"?"up":"down")}});l("keydown",".c-heading textarea",(e,t)=>{t.key!=="Ente\
r"||t.ctrlKey||t.metaKey||(t.preventDefault(),He(f(e).querySelector(".blocks")))});l("click","[data-remove]",e=>{let t=e.closest(".blk"),o=document.createElement("p");o.className="gone-block",o.append(`${h(
w.removed,{kind:t.dataset.kind})} `);let n=document.createElement("button");n.type="button",n.className="btn quiet",n.textContent=
w.undo,n.addEventListener("click",()=>{o.replaceWith(t),He(t)}),o.append(n),t.replaceWith(o),n.focus()});var k=e=>[...new FormData(e)].filter(([t,o])=>typeof o=="string"&&t!=="csrfmiddlewaretoken");document.addEventListener("\
formdata",({target:e,formData:t})=>{let o=e.elements.source_note;o&&"stands"in o.dataset&&o.value===o.defaultValue&&t.delete(
"source_note")});var M=(e,t)=>e.find(([o])=>o===t)?.[1]??"",qe=e=>{let o=e.filter(([n])=>n==="heading"||n.endsWith("-wor\
ds")).find(([,n])=>n.trim());return o?o[1].trim().split(/\s+/).slice(0,12).join(" "):i.noHeading},qo="textarea, input:no\
t([type]), input[type=text], input[type=url]",Mn=`${qo}, input[name$='-image'], input[name$='-upload']`,Oo=e=>new Set([...e.
querySelectorAll(qo)].filter(t=>t.value!==t.dataset.filled).map(t=>t.name)),It=e=>[...e.querySelectorAll(Mn)].filter(t=>t.
name!=="byline"&&!t.name.endsWith("-credit")&&t.value.trim()),T=e=>It(e).length>0;function Ao(e,t){let o=new Map;for(let[
n,r]of t)o.set(n,[...o.get(n)||[],r]);M(t,"draft")!==(e.elements.draft?.value||"")&&Nn(e,!!M(t,"draft"));for(let n of e.
querySelectorAll("input, textarea, select")){let r=o.get(n.name);!n.name||n.type==="file"||["csrfmiddlewaretoken","block"].
includes(n.name)||n.name==="source_note"&&!r||(n.type==="checkbox"||n.type==="radio"?n.checked=r?.includes(n.value)??!1:
n.value=r?.[0]??"",o.delete(n.name))}for(let n of e.querySelectorAll("[data-held]"))n.remove();for(let[n,r]of o)["block",
"csrfmiddlewaretoken"].includes(n)||r.forEach(s=>e.append(he(n,s)))}function Nn(e,t){let o=e.elements.source_note,n=e.querySelector(
"[data-note-stays]");o.value=o.defaultValue="",o.toggleAttribute("data-stands",t),n.hidden=!t,t?o.setAttribute("aria-des\
cribedby",n.id):o.removeAttribute("aria-describedby")}function he(e,t){let o=document.createElement("input");return Object.
assign(o,{type:"hidden",name:e,value:t}),o.dataset.held="",o}function Oe(e){let t=o=>o.type==="hidden"||o.type==="file"?
!1:o.type==="checkbox"||o.type==="radio"?o.checked!==o.defaultChecked:o.value!==o.defaultValue;return e.hasAttribute("da\
ta-refused")||[...e.querySelectorAll("textarea, input")].some(t)}var ze=e=>e.detail.requestConfig?.elt||e.detail.elt,z=e=>e.detail.requestConfig?.verb==="post"&&ze(e).closest?.(".compos\
er[data-keep]")&&!ze(e).matches("[type=file], [data-undo]"),Lo=!1,Ye=()=>Lo;function j(e){Lo=e}var Rn=1e3,To=-1/0;document.body.addEventListener("htmx:afterRequest",({detail:e})=>{e.xhr?.getResponseHeader("Update-Id")&&
(To=performance.now())});document.body.addEventListener("htmx:confirm",e=>{let t=e.detail.elt;!t.matches(".composer")||T(
t)||performance.now()-To>Rn||(e.preventDefault(),setTimeout(()=>{j(!1)}))});function ye(e,t=`figure-${e.slice(0,8)}`){let o=document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(
!0);for(let n of[o,...o.querySelectorAll("*")])for(let r of n.attributes)r.value=r.value.replaceAll("figure-new",t);return o.
querySelector("[name=block]").value=t,o.querySelector("[name$=-upload]").value=e,o.querySelector("[data-awaited]").dataset.
awaited=e,o}var Y=e=>e.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/,""),Ve=e=>`${e.dataset.keep}#${e.elements.draft?.value||
""}`,N=e=>`${e.dataset.keep}#${e.elements.key?.value||""}`;async function V(e,t){let o=String(k(e)),n=t.filter(([m])=>m==="block").map(([,m])=>m),r=m=>e.querySelector(`[id="block-\
form-${CSS.escape(m)}"]`),s=[];for(let m of new Set(n))s.push(r(m)||await Io(m,t));if(String(k(e))!==o)return!1;let a=e.
querySelector(".blocks"),c=a.contains(document.activeElement)&&document.activeElement;s.length&&a.replaceChildren(...s);
for(let m of s)htmx.process(m);return Ao(e,t),c&&Wn(c.isConnected?c:a.querySelector("textarea")),e.dispatchEvent(new CustomEvent(
"desk:restored",{bubbles:!0})),!0}function Wn(e){e?.focus({preventScroll:!0}),e?.setSelectionRange?.(e.value.length,e.value.
length)}var Co=document.querySelector("#composer .blk-text")?.outerHTML,Un=8e3;async function Io(e,t){let o=e.split("-")[0];
if(o==="text"&&Co)return Hn(Xe(Co,e));if(o==="figure")return ye(M(t,`${e}-upload`)||M(t,`${e}-image`),e);try{let n=await fetch(
i.block.replace("kind",o),{redirect:"manual",signal:AbortSignal.timeout(Un)}),r=Xe(await n.text(),e);if(n.ok&&r?.matches(
".blk"))return r}catch{}return Fn(e,t)}function Xe(e,t){let o=document.createElement("template"),n=e.match(/name="block" value="([a-z0-9-]+)"/)?.[1];
return o.innerHTML=n?e.replaceAll(n,t):e,o.content.firstElementChild}function Hn(e){for(let t of e.querySelectorAll("tex\
tarea, [name$=-html]"))t.defaultValue="";for(let t of e.querySelectorAll(".err, .hint"))t.remove();return e}var $t=e=>`${e}\
-${crypto.randomUUID().slice(0,8)}`;function Fn(e,t){let o=document.createElement("div");o.className="blk",o.id=`block-f\
orm-${e}`,o.dataset.unseen="";let n=document.createElement("p");n.className="soft xs",n.textContent=i.keptBlock,o.append(
n,he("block",e));for(let[r,s]of t)r.startsWith(`${e}-`)&&o.append(he(r,s));for(let r of o.querySelectorAll("input"))delete r.
dataset.held;return o}async function Z(e,t=()=>{}){let n=((await d.get(Y(e),u.places))?.blank||[["byline",document.body.
dataset.byline||""]]).filter(([s])=>!["key","block"].includes(s)),r=await Io($t("text"),[]);t(),e.querySelector(".blocks").
replaceChildren(r),await V(e,[...n,["key",crypto.randomUUID()]]);for(let s of["data-refused","data-version","data-hand"])
e.removeAttribute(s);for(let s of e.querySelectorAll(".err, .tell, .gone-block"))s.remove();for(let s of e.querySelectorAll(
"[aria-invalid]"))s.removeAttribute("aria-invalid")}document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,xhr:o}=e.detail,n=t?.elt;if(!n?.matches?.("[dat\
a-add]")||o.status!==200)return;e.detail.shouldSwap=!1;let r=document.createElement("template");r.innerHTML=o.response;let s=r.
content.querySelector("input[name=block]");s&&document.getElementById(`block-form-${s.value}`)&&r.content.replaceChildren(
Xe(o.response,$t(s.value.split("-")[0])));let a=[...r.content.children];f(n).querySelector(".blocks").append(...a);for(let y of a)
htmx.process(y);(a[0]?.querySelector(At)||a[0]?.querySelector("button"))?.focus()});var jn=document.documentElement.lang.replace(/^en$/,"en-GB"),Je=new Intl.RelativeTimeFormat(`${jn}-u-nu-latn`,{numeric:"\
auto",style:"short"});function Ae(){for(let e of document.querySelectorAll(".row-update .when time")){let t=e.nextElementSibling,
o=Math.round((Date.now()-Date.parse(e.dateTime))/6e4);t&&(t.dataset.day??=t.textContent,t.textContent=o<1?w.now:o<60?Je.
format(-o,"minute"):o<1440?Je.format(-Math.round(o/60),"hour"):t.dataset.day)}}setInterval(()=>{document.hidden||Ae()},6e4);async function Qe({id:e,url:t}){let o=await fetch(t,{redirect:"manual"}).catch(()=>null),n=document.getElementById(e);if(!o?.
ok||!n||n.querySelector(".composer, details[open]"))return;let r=document.createElement("template");r.innerHTML=await o.
text();let s=r.content.getElementById(e);if(!s)return;let a=n.contains(document.activeElement)?document.activeElement.id:
"";n.replaceWith(s),htmx.process(s),Ae(),a&&document.getElementById(a)?.focus()}var ge=6e4,x=new Map,Ze=(e,t)=>`${$.uploads.replace("uploads/","pictures/")}${e}/${t}/`;function et(e){let t=[...crypto.
getRandomValues(new Uint8Array(16))].map(o=>o.toString(16).padStart(2,"0")).join("");return Dt({name:t,file:e,fileName:e.
name||"",before:0})}function Dt(e){let t={...e,sent:0,state:"waiting",problem:"",isKept:!0,failures:0,request:null,timer:0};
return x.set(t.name,t),t}async function _t(e){let{name:t,file:o,fileName:n,before:r}=e;try{await d.set(t,{name:t,file:o,
fileName:n,before:r},u.files)}catch{e.isKept=!1}}function Le(e){return clearTimeout(e.timer),e.request?.abort("cancelled"),
x.delete(e.name),d.del(e.name,u.files).catch(()=>{})}var Bt=()=>Promise.all([...x.values()].map(Le)),ee=e=>x.has(e.name)&&
e.state!=="here"&&e.state!=="refused";var Kn=20,Gn=6e4,Pt=3e3,$o;async function Do(e,t){await d.set(e,{name:e,instead:t,times:0},u.forgotten).catch(()=>{}),await _o(
{name:e,instead:t,times:0})}async function _o({name:e,instead:t,times:o}){try{pe()||await _();let n=await fetch(Ze(e,"fo\
rget"),{method:"POST",body:new URLSearchParams({instead:t}),redirect:"manual",headers:W(),signal:AbortSignal.timeout(ge)});
if(n.status===202&&(clearTimeout($o),$o=setTimeout(()=>{Pt=Math.min(Pt*2,Gn),Te()},Pt)),n.status!==200)return;let r=await n.
json();if(r.name!==e)return;r.is_gone||o>=Kn?await d.del(e,u.forgotten):await d.set(e,{name:e,instead:t,times:o+1},u.forgotten)}catch{}}
async function Te(){for(let e of await d.values(u.forgotten).catch(()=>[]))await _o(e)}addEventListener("online",Te);Te();function X(e,t){let o=document.createElement("button");return o.type="button",o.className="btn",o.textContent=e,o.addEventListener(
"click",t),o}function Ce(e,t){let o=document.createElement("a");return Object.assign(o,{href:e,className:"btn",textContent:t}),
o}function tt(e,t,o,n,r){e.querySelector("[data-both]")?.remove();let s=document.createElement("div");s.className="tell in\
f both",s.dataset.both="",s.setAttribute("role","alert");let a=document.createElement("p");a.textContent=h(n,{time:re(o)});
let c=X(i.showBoth,()=>{c.replaceWith(zn(t,r))});s.append(a,c),e.querySelector(".top").after(s)}function zn(e,t){let o=document.
createElement("div"),n=document.createElement("div");n.className="other";for(let[r,s]of e){if(!/^(heading|label|location)$|-(words|caption|alt|speaker|title|url|original)$/.
test(r)||!s.trim())continue;let a=document.createElement("p");a.textContent=s,n.append(a)}return o.append(n,X(i.takeOther,
()=>t(!0)),X(i.keepThis,()=>t(!1))),o}var C=new Map,Mt=e=>({id:crypto.randomUUID(),version:Number(e.dataset.version||0),isDirty:!1,isOpen:!0});function E(e){return C.
has(N(e))||Nt(e,Mt(e)),C.get(N(e))}function Nt(e,t){C.set(N(e),t),t.held=new Promise(o=>navigator.locks?navigator.locks.
request(`hand-${t.id}`,{mode:"shared"},()=>(o(),new Promise(()=>{}))).catch(o):o())}function J(e){clearTimeout(e.pause),
clearTimeout(e.next);for(let[t,o]of C)o===e&&C.delete(t)}var Bo=(e,t)=>{let o=async()=>{let n=await d.get(e,u.writing);return n&&
t(n)};return navigator.locks?navigator.locks.request(`hand-${e}`,{ifAvailable:!0},n=>n&&o()):o()},Po=e=>C.get(N(e))?.isUnkept;
function ot(e){e.isOpen=e.isUnkept=!1,clearTimeout(e.pause),clearTimeout(e.next),e.next=null,e.request?.abort()}var Ie=()=>[
...C.values()].forEach(ot);async function nt(e){let t=await d.get("sessions",D)||{};for(let[o,n]of Object.entries(t))o===e||(await fetch(i.session.
replace("token",n),{cache:"no-store"}).catch(()=>null))?.status!==410||(o===v&&Ie(),await ke(o),o===v&&location.assign(i.
login))}function b(e,t,o){let n=e.querySelector("[data-saved]");if(!(!n||"held"in n.dataset)&&!(n.matches(".bad")&&[i.here,i.there,
i.hereOffline,i.hereSignedOut].includes(t))){if(n.dataset.told!==t||!n.querySelector("[data-at]")){let r=document.createElement(
"b"),s=document.createElement("span"),a=document.createElement("span"),[c,m=""]=t.split("{time}");r.textContent=c.trim(),
a.textContent=m,s.dataset.at="",s.setAttribute("aria-hidden","true");let y=document.createElement("span");y.append(r," ",
s,a),n.replaceChildren(y),n.dataset.told=t,n.classList.remove("bad")}n.querySelector("[data-at]").textContent=o&&t.includes(
"{time}")?re(o):""}}var Yn=300,rt=3e3;function I(e,t){let o=E(e);o.isDirty=o.isUnkept=!0,t&&o.isSent&&(o.isOpen=o.isAdded=!0),o.isTyped||=!!t,
clearTimeout(o.pause),o.pause=setTimeout(()=>K(e),Yn)}async function K(e){let t=E(e);if(clearTimeout(t.pause),!t.isOpen||
!e.isConnected)return;let o={spot:Ve(e),key:e.elements.key?.value||"",fields:k(e),at:R(),version:t.version,keep:e.dataset.
keep,isOnTheDesk:!!(t.isSaved&&!t.isDirty),isAdded:t.isAdded};try{if(t.isUnkept=!1,await t.held,T(e)?await je(u.writing,
t.id,o):await d.del(t.id,u.writing),t.isAdded)return b(e,i.sentAlready);!t.isSaved&&T(e)&&b(e,navigator.onLine?i.here:i.
hereOffline,o.at)}catch{t.isUnkept=!0,b(e,i.notHere)}t.next??=setTimeout(()=>ae(e),Math.max(0,(t.sentAt||0)+rt-Date.now()))}
var se=e=>e.held.then(()=>Promise.all([e.id,...e.offered||[]].map(t=>d.del(t,u.writing))));async function ae(e){let t=E(
e),o=()=>t.isDirty&&t.isOpen&&!t.isAdded&&!t.isAsked&&!t.isBusy&&e.isConnected;t.isUnkept&&o()&&await K(e),clearTimeout(
t.next),t.next=null,o()&&(t.isDirty=!1,t.isBusy=!0,t.sentAt=Date.now(),t.going=$e(e.dataset.keep,k(e),t).then(n=>(t.isBusy=
!1,t.isOpen&&Vn(e,t,n))),await t.going,t.isDirty&&t.isOpen&&(t.next??=setTimeout(()=>ae(e),rt)))}async function $e(e,t,o){
let n=new FormData;for(let[r,s]of t)n.append(r,s);n.append("kept_hand",o.id),n.append("kept_version",String(o.version)),
o.request=new AbortController;try{pe()||await _();let r=AbortSignal.any([o.request.signal,AbortSignal.timeout(15e3)]),s=await fetch(
e,{method:"POST",body:n,signal:r,redirect:"manual",headers:W()}),a=s.headers.get("Content-Type")?.startsWith("applicatio\
n/json");return{status:s.status,...a?await s.json():{}}}catch{return null}}async function Vn(e,t,o){if(o?.version&&o.status===
200){t.version=o.version,t.isSaved=!0;let r=await d.get(t.id,u.writing);return r&&t.isOpen&&!t.isDirty&&await d.set(t.id,
{...r,version:t.version,isOnTheDesk:!0},u.writing),T(e)&&b(e,i.there,Date.parse(o.at))}if(t.isSaved=!1,o?.discarded)return Jn(
e,t);if(o?.sent)return Xn(e,t);if(o?.fields){t.isAsked=!0;let r=Rt(e,o.fields,{version:o.version});return tt(e,o.fields,
Date.parse(o.at),i.elsewhere,r)}t.isDirty=!0;let n=o?.status===403&&await _();return n===null||n?.person===v?null:o?.status===
401||n?(nt(),b(e,i.hereSignedOut,R())):T(e)&&b(e,i.hereOffline,R())}var Rt=(e,t,{version:o,id:n})=>async r=>{if(r&&!await V(
e,t))return;let s=E(e);s.version=o??s.version,s.isAsked=!1,e.querySelector("[data-both]").remove(),I(e),e.querySelector(
"textarea")?.focus(),n&&(await K(e),await d.del(n,u.writing))};async function Xn(e,t){return t.isAdded=t.isTyped,t.isAdded?
K(e):(t.isOpen=!1,t.isSent=!0,await d.del(t.id,u.writing),b(e,i.sentAlready))}async function Jn(e,t){return await se(t),
J(t),!t.isTyped&&e.id==="composer"&&await Z(e),b(e,i.discarded)}var U=()=>document.querySelectorAll(".composer[data-keep\
]"),Qn=4e3;async function Mo(){let e=[...U()].filter(r=>C.has(N(r)));for(let r of e)E(r).isUnkept&&await K(r);let t=e.map(
async r=>{await E(r).going?.catch(()=>null),await ae(r)}),o=new Promise(r=>{setTimeout(r,Qn)});return await Promise.race(
[Promise.all(t),o]),(await d.values(u.writing)).filter(r=>!r.isOnTheDesk)}var Zn=()=>document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;function No(e,t={}){
for(let o of document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)){let n=c=>o.querySelector(`[name$="-${c}"\
]`),r=c=>!n(c).value.trim()||c==="credit"&&n(c).value===Zn();for(let c of["caption","credit","alt"])!t[c]||!r(c)||c==="a\
lt"&&n("is_decorative").checked||(n(c).value=n(c).dataset.filled=t[c],e.isFilled=!0);er(o,n,t);let s=o.querySelector("[d\
ata-from-file]");s.hidden=!t.from_file,s.querySelector("[data-said]").textContent=t.from_file||"";let a=s.querySelector(
"[data-add-place]");Object.assign(a.dataset,{addPlace:t.place||"",taken:t.taken_on||""}),a.hidden=!t.place&&!t.taken_on,
I(f(o))}}function er(e,t,o){"rights_seen"in o&&(t("own_pages_only").checked||=o.own_pages_only,t("ends_at").value||=o.ends_at&&
tr(o.ends_at),t("rights_seen").value=o.rights_seen,(t("own_pages_only").checked||t("ends_at").value)&&(e.querySelector("\
.pic-rights").open=!0))}function tr(e){let t={dateStyle:"short",timeStyle:"short",timeZone:document.body.dataset.zone||"\
UTC"};return new Intl.DateTimeFormat("sv",t).format(new Date(e)).replace(" ","T")}l("click","[data-add-place]",e=>{let{addPlace:t,
taken:o}=e.dataset,n=f(e).dataset.language.replace(/^en$/,"en-GB"),r=o&&new Intl.DateTimeFormat(`${n}-u-nu-latn`,{dateStyle:"\
long",timeZone:"UTC"}).format(new Date(o)),s=[t,r].filter(Boolean).join(", "),a=e.closest(".pic").querySelector("[name$=\
'-caption']"),c=a.value.trim(),m=/[.!?…]$/.test(c);a.value=c?`${c}${m?"":","} ${s}${m?".":""}`:s,e.hidden=!0,a.focus(),
a.dispatchEvent(new Event("input",{bubbles:!0}))});var or={is_decorative:"owes_alt",owes_alt:"is_decorative"};l("change",
".instead input",e=>{let t=e.closest(".instead").querySelector(`[name$="-${or[e.name.split("-").pop()]}"]`);e.checked&&t&&
(t.checked=!1)});var Wt=Promise.resolve();function Ut(e){Wt=Promise.race([e,new Promise(t=>{setTimeout(t,ge)})]);for(let t of x.values())
t.isSending&&t.request?.abort("words")}async function Ro(){for(let e;e!==Wt;)e=Wt,await e}document.body.addEventListener(
"htmx:beforeRequest",e=>{!e.detail.elt.closest(".composer")||e.detail.requestConfig.verb==="get"||Ut(new Promise(t=>{e.detail.
xhr.addEventListener("loadend",t)}))});var Ht=e=>new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`,{maximumFractionDigits:1,minimumFractionDigits:1}).
format(e&&Math.max(.1,e/1e6));function ie(e){let t=[...document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)],
o=document.querySelector(`#pictures [data-awaited="${e.name}"]`),n=!t.length&&x.has(e.name)&&e.state!=="here";n?o||(o=nr(
e)):o?.remove();for(let s of n?[...t,o]:t)rr(s,e);let r=document.getElementById("pictures");r&&(r.hidden=!r.querySelector(
"li"))}function st(){for(let e of x.values())ie(e)}function nr(e){let t=document.querySelector("#pictures ul");return t?
(t.append(document.getElementById("picture-line").content.cloneNode(!0)),t.lastElementChild.dataset.awaited=e.name,t.lastElementChild.
querySelector("[data-name]").textContent=e.fileName,t.lastElementChild):null}function rr(e,t){if(!e)return;e.dataset.state=
t.state,sr(e.querySelector("[data-thumbnail]"),t);let o=t.state==="refused",n=e.querySelector("[data-told]");n.textContent=
ar(t),o?n.setAttribute("role","alert"):n.removeAttribute("role");let r=e.querySelector("progress");r.hidden=o||t.state===
"here",r.value=t.sent/t.file.size,e.querySelector("[data-again]").hidden=!["offline","signedOut","failed"].includes(t.state);
let s=e.querySelector("[data-cancel]");s.hidden=t.state==="here",s.textContent=o?$.dismiss:$.cancel,ir(e,t)}function sr(e,t){
if(!e||e.firstChild)return;t.preview??=URL.createObjectURL(t.file);let o=new Image;o.alt="",o.addEventListener("error",()=>o.
remove()),o.src=t.preview,e.append(o)}function ar(e){let t=Ht(e.file.size),o={name:e.fileName,problem:e.problem,status:e.
status,size:t,sent:Ht(e.sent),n:Math.floor(e.sent/e.file.size*100)},n=[h($[e.state],o)];return e.before&&e.state!=="here"&&
e.state!=="refused"&&n.push(h($.smaller,{size:t,before:Ht(e.before)})),e.isFilled&&e.state==="here"&&n.push($.filled),!e.
isKept&&e.state!=="here"&&n.push($.notKept),n.join(" ")}function ir(e,t){let o=e.closest(".blk")?.querySelector("[data-f\
ocal]");!o||t.state!=="here"||(o.href=Ze(t.name,"focus"),o.hidden=!1)}var cr=8,Fo=4*1024,lr=2*1024*1024,at=[1e3,2e3,4e3,8e3,15e3],De=16*1024,Wo=Promise.resolve(),ce=class extends Error{constructor(t){
super(`Status ${t}`),this.status=t}};function Q(e){clearTimeout(e.timer),Wo=Wo.then(()=>ee(e)&&!e.isSending&&!e.isHeld?dr(
e):null)}async function dr(e){e.isSending=!0;try{navigator.locks?await navigator.locks.request(`picture-${e.name}`,{ifAvailable:!0},
t=>{if(!t)throw new ce(202);return Uo(e)}):await Uo(e)}catch(t){mr(e,t)}finally{e.isSending=!1}}async function Uo(e){let t=new URLSearchParams(
{size_bytes:e.file.size,file_name:e.fileName}),o=await Ho(e,"POST",t);for(;!o.has_arrived&&!o.problem;){_e(e,"sending",o.
offset);let n=e.file.slice(o.offset,o.offset+De),r=performance.now();o=await Ho(e,"PATCH",n,{"Upload-Offset":o.offset}),
ur(n.size,(performance.now()-r)/1e3)}await fr(e,o)}async function Ho(e,t,o,n={}){if(await Ro(),!ee(e)||e.isHeld)throw new ce(
0);e.request=new AbortController,pe()||await _();let r=await fetch(`${$.uploads}${e.name}/`,{method:t,body:o,redirect:"m\
anual",headers:{...W(),...n},signal:AbortSignal.any([e.request.signal,AbortSignal.timeout(ge)])});if(r.status!==200&&r.status!==
409)throw new ce(r.status);let s=await r.json();if(s.name!==e.name)throw new ce(0);if(r.status===409&&s.offset===n["Uplo\
ad-Offset"])throw new ce(409);return e.failures=0,s}function ur(e,t){let o=Math.min(lr,4*De);De=Math.round(Math.max(Fo,Math.
min(o,e/t*cr)))}async function fr(e,t){t.has_arrived?(await d.del(e.name,u.files).catch(()=>{}),No(e,t.known),_e(e,"here",
e.file.size),Te()):(e.problem=t.problem,_e(e,"refused",e.sent));for(let o of t.rows)await Qe(o)}function mr(e,t){if(!x.has(
e.name)||e.isHeld)return;if(e.request?.signal.reason==="words"){e.request=null,Q(e);return}let o=t.status||0;if(o===404){
e.problem=$.notYours,_e(e,"refused",e.sent);return}o===403&&_(),o!==202&&(De=Math.max(Fo,Math.round(De/2)),e.status=o,_e(
e,{0:"offline",401:"signedOut",403:"signInChanged"}[o]||"failed",e.sent));let n=at[Math.min(e.failures++,at.length-1)];e.
timer=setTimeout(()=>Q(e),n)}function _e(e,t,o){Object.assign(e,{state:t,sent:o}),ie(e)}function jo(){for(let e of x.values())
ee(e)&&(e.failures=0,Q(e))}addEventListener("online",jo);document.addEventListener("visibilitychange",()=>{document.hidden||
jo()});var it={start:216,photoshop:237,scan:218},pr=256*1024,hr=200;async function ct(e,t){if(e.type!=="image/jpeg"||t.type!=="\
image/jpeg")return e;let o=yr(new Uint8Array(await t.slice(0,pr).arrayBuffer()));return o.length?new Blob([e.slice(0,2),
br(o),e.slice(2)],{type:e.type}):e}function yr(e){let t=o=>e[o]*256+e[o+1];if(e[0]!==255||e[1]!==it.start)return[];for(let o=2;o+
4<e.length&&e[o]===255&&e[o+1]!==it.scan;o+=2+t(o+2)){if(e[o+1]!==it.photoshop)continue;let n=gr(e.subarray(o+4,o+2+t(o+
2)));if(n.length)return n}return[]}function gr(e){let t=new DataView(e.buffer,e.byteOffset,e.length);for(let o=14;o+12<=
e.length;){if(t.getUint32(o)!==943868237)return[];let n=o+6,r=n+e[n]+1+(e[n]+1)%2;if(r+4>e.length)return[];let[s,a]=[r+4,
t.getUint32(r)];if(t.getUint16(o+4)===1028)return wr(e.subarray(s,s+a));o=s+a+a%2}return[]}function wr(e){let t=[];for(let o=0;o+
5<=e.length&&e[o]===28;){let n=o+5+e[o+3]*256+e[o+4];if(e[o+3]>127||n>e.length)break;[1,2].includes(e[o+1])&&e[o+2]<hr&&
t.push(...e.subarray(o,n)),o=n}return t}function br(e){let t=e.length%2?[...e,0]:e,o=[...new TextEncoder().encode("Photo\
shop 3.0\x008BIM"),4,4,0,0,0,0,e.length>>8,e.length&255,...t],n=o.length+2;return n>65535?new Uint8Array:new Uint8Array(
[255,it.photoshop,n>>8,n&255,...o])}var Sr=2560,vr=2048,kr=.85,Ko=()=>{let e=navigator.connection;return!!e&&(e.saveData||/2g|3g/.test(e.effectiveType||""))};
async function Go(e){let t=Ko()?2e5:2e6;if(e.size<=t||!/^image\/(jpeg|png|webp)$/.test(e.type))return e;let o;try{o=await createImageBitmap(
e,{imageOrientation:"from-image"})}catch{return e}let n=Ko()?vr:Sr,r=Math.min(1,n/Math.max(o.width,o.height)),s=new OffscreenCanvas(
Math.round(o.width*r),Math.round(o.height*r)),a=s.getContext("2d");a.fillStyle="white",a.fillRect(0,0,s.width,s.height),
a.drawImage(o,0,0,s.width,s.height),o.close();let c=await s.convertToBlob({type:"image/jpeg",quality:kr});return c.size<
e.size?ct(c,e):e}l("change","[data-pictures]",e=>{let t=[...e.files];e.value="",Ft(f(e),t)});function Ft(e,t){let o=t.map(n=>{let r=et(n),
s=ye(r.name);return e.querySelector(".blocks").append(s),htmx.process(s),jt(r),s});o.length&&(o[0].querySelector("input:\
not([type=hidden])").focus(),o[0].dispatchEvent(new Event("input",{bubbles:!0})))}async function jt(e){ie(e),await _t(e);
let t=await Go(e.file);x.has(e.name)&&(t!==e.file&&(Object.assign(e,{before:e.file.size,file:t}),await _t(e),ie(e)),Q(e))}
var zo=e=>x.get(e.closest("[data-awaited]").dataset.awaited);l("click","[data-again]",e=>{let t=zo(e);t.failures=0,Q(t)});
l("click","[data-cancel]",async e=>{let t=zo(e),o=f(e),n=o?.querySelector(".add-pictures input")||document.querySelector(
"#composer .c-heading textarea");e.closest(".blk")?.remove();let r=ee(t);Le(t),ie(t),n?.focus(),o&&(o.dispatchEvent(new Event(
"input",{bubbles:!0})),g(o,h($.cancelled,{name:t.fileName}))),r&&Yo(t)});async function Yo(e){try{let t=await fetch(`${$.
uploads}${e.name}/`,{method:"DELETE",headers:W(),redirect:"manual"});if(t.status===202)setTimeout(()=>Yo(e),at[0]);else if(t.
ok)for(let o of(await t.json()).rows)await Qe(o)}catch{}}var Vo=e=>e.dataTransfer?.types.includes("Files");document.addEventListener(
"dragover",e=>{if(!Vo(e))return;e.preventDefault();let t=e.target.closest?.(".composer");e.dataTransfer.dropEffect=t?"co\
py":"none",t?.classList.add("is-over")},!0);document.addEventListener("dragleave",e=>{let t=e.target.closest?.(".compose\
r");t&&!t.contains(e.relatedTarget)&&t.classList.remove("is-over")},!0);document.addEventListener("drop",e=>{if(!Vo(e))return;
e.preventDefault(),e.stopPropagation();let t=e.target.closest?.(".composer");t?.classList.remove("is-over"),t&&Ft(t,[...e.
dataTransfer.files])},!0);document.addEventListener("paste",e=>{let t=e.target.closest?.(".composer"),{files:o,types:n}=e.
clipboardData;!t||!o.length||n.includes("text/plain")||(e.preventDefault(),e.stopPropagation(),Ft(t,[...o]))},!0);async function xr(){
let e=await d.values(u.files).catch(()=>[]);for(let t of e)x.has(t.name)||Q(Dt(t));st()}document.body.addEventListener("\
htmx:afterSettle",st);document.addEventListener("desk:restored",st);xr();document.body.addEventListener("htmx:afterSettle",({detail:{elt:e}})=>{if(!e.matches?.("[data-owed]"))return;(e.querySelector(
"[aria-invalid=true]")||document.querySelector("[data-owed] input[type=text]")||e).focus()});document.body.addEventListener("htmx:beforeRequest",e=>{e.detail.elt.matches("#desk-poll, [data-readers-now]")&&(document.
hidden||!navigator.onLine)&&e.preventDefault()});document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.
detail;t.matches(".row-update")&&t.querySelector(".composer")&&(e.detail.shouldSwap=!1);let n=t.contains(document.activeElement)||
t.querySelector("details[open]");if(["strip","about","queue"].includes(t.id)&&n&&(e.detail.shouldSwap=!1),t.id==="rows")
for(let r of[...o.children]){let s=document.getElementById(r.id);if(!s)continue;if(!(Number(r.dataset.revision)>Number(s.
dataset.revision))||s.querySelector(".composer")){r.remove();continue}s.replaceWith(r),htmx.process(r)}});document.body.
addEventListener("htmx:oobAfterSwap",()=>{let e=document.getElementById("desk-poll");if(!e?.dataset.arrived)return;let{arrived:t,
rows:o}=e.dataset;e.removeAttribute("data-arrived"),t.split(" ").some(n=>!document.getElementById(`row-${n}`))&&htmx.ajax(
"GET",o,{swap:"none"})});var Er=/(^|[\s([{<\u00a1\u00bf])$/,qr=/[-\u2010-\u2015/]$/;function lt(e,t,o){let[n,r,s,a]=o,[c,m]=t==='"'?[n,r]:[s,a],y=e.
lastIndexOf(c)>e.lastIndexOf(m),q=[n,s].some(p=>e.endsWith(p))&&!(y&&e.endsWith(c));return Er.test(e)||q||qr.test(e)&&!y?
c:t==="'"&&!y?"\u2019":m}var dt=e=>e.closest("[data-quotes]")?.dataset.quotes.split("|")||["\u201C","\u201D","\u2018","\u2019"];var Or="[type=url], [name$=-url], [name$=-original]";l("input",".composer textarea, .composer input[type=text]",(e,t)=>{
let o=t.data;if(t.inputType!=="insertText"||t.isComposing||!["'",'"'].includes(o)||e.matches(Or))return;let n=dt(e),r=e.
selectionStart,s=e.value.slice(0,r-1).split(`
`).at(-1);e.value[r-1]===o&&(e.setSelectionRange(r-1,r),document.execCommand("insertText",!1,lt(s,o,n)))});async function Jo(e,t,o){let n=f(e),r=await ut(n,"quote"),s=o&&await ut(n,"text");return!r||o&&!s?(g(n,L.notNow,{isBad:!0}),
!1):(e.after(...[r,s].filter(Boolean)),Xo(r,t),s&&(te(s.querySelector("textarea.words")).value=o.html,Xo(s,o.text)),r.querySelector(
"[name$=-speaker]").focus(),g(n,L.quoted),!0)}function Xo(e,t){let o=e.querySelector("textarea.words");htmx.process(e),o.
value=t,o.dispatchEvent(new Event("input",{bubbles:!0}))}async function ut(e,t){try{let o=await fetch(e.querySelector(`.\
add-${t}`).getAttribute("hx-get"),{redirect:"error"}),n=document.createElement("template");return o.ok&&(n.innerHTML=Ar(
await o.text())),n.content.querySelector(".blk")}catch{return null}}function Ar(e){let[,t,o]=e.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/)||
[],n=Array.from(crypto.getRandomValues(new Uint8Array(4)),r=>r.toString(16).padStart(2,"0"));return t?e.replaceAll(t,`${o}\
-${n.join("")}`):e}var te=e=>e.closest(".blk").querySelector("input[name$=-html]");var Lr=".composer .blk-text textarea.words",P=new Map,Yt=!1,Kt=null,Vt="";try{Vt=localStorage.getItem("desk-editor")||""}catch{}
function en(e){Vt=e;try{localStorage.setItem("desk-editor",e)}catch{}}function Tr(){let e=navigator.connection;if(e)return e.
saveData||/2g|3g/.test(e.effectiveType);let[t]=performance.getEntriesByType("navigation");return t?.responseEnd-t?.requestStart>
2e3}var Qo=()=>Yt||Vt!=="plain"&&!Tr();function Cr(){return Kt??=Promise.all([import(L.kit),import(L.rich)]).catch(e=>{throw Kt=
null,e}),Kt}var Ir={words:L,fill:h,openDialog:Ee,quotationMark:lt,marksFor:dt,makeQuote:Jo,usePlain:$r,say:g},Gt=()=>[...document.
querySelectorAll(Lr)].filter(e=>!P.has(e));async function ft(){if(!(!Gt().length||!on)){if(!Qo())return zt();try{let[e,t]=await Cr();
if(!Qo())return;for(let o of Gt())o.matches(":focus")&&Xt||(tn(o)?.remove(),P.set(o,t.mount(e,o,Ir)))}catch(e){e instanceof
TypeError||console.error(e),zt()}}}var tn=e=>e.closest(".blk").querySelector("[data-rich]");function zt(){for(let e of Gt()){
if(tn(e))continue;let t=document.createElement("button");t.type="button",t.className="btn quiet",t.dataset.rich="",t.textContent=
L.offer,e.closest(".blk").querySelector("[data-tools]")?.append(t)}}l("click","[data-rich]",async e=>{let t=e.closest(".\
blk").querySelector("textarea.words");en(""),Yt=!0,e.setAttribute("aria-busy","true"),t.focus(),await ft(),e.removeAttribute(
"aria-busy"),P.has(t)?P.get(t).focus():g(f(e),L.notNow,{isBad:!0})});function $r(e){en("plain"),Yt=!1;for(let[t,o]of[...P])
P.delete(t),o.destroy();zt(),e.focus()}var Xt=!1;document.addEventListener("compositionstart",()=>{Xt=!0});document.addEventListener(
"compositionend",()=>{Xt=!1,setTimeout(ft)});var on=!1;new MutationObserver(e=>{let t=o=>[...o.addedNodes].some(n=>n.matches?.(
".blk")||n.querySelector?.(".blk"));e.some(t)&&ft()}).observe(document.body,{childList:!0,subtree:!0});document.addEventListener(
"htmx:beforeCleanupElement",e=>{P.get(e.target)?.destroy(),P.delete(e.target)});document.addEventListener("desk:restored",
()=>{for(let e of P.values())e.read()});var Dr=window.requestIdleCallback||(e=>setTimeout(e,200)),Zo=()=>Dr(()=>{on=!0,ft()});
document.readyState==="complete"?Zo():addEventListener("load",Zo);var nn=".composer .blk-text textarea.words",Jt=new WeakMap;l("beforeinput",nn,e=>{let t=te(e);t?.value&&Jt.set(e,{words:e.
value,html:t.value})});l("input",nn,(e,t)=>{if(!t.isTrusted||!te(e)?.value)return;te(e).value="";let o=document.createElement(
"p");o.className="hint",o.setAttribute("role","status"),o.append(`${L.formatGone} `);let n=document.createElement("butto\
n");n.type="button",n.className="btn quiet",n.textContent=L.formatBack,n.addEventListener("click",()=>{[e.value,te(e).value]=
[Jt.get(e).words,Jt.get(e).html],o.remove(),e.dispatchEvent(new Event("input",{bubbles:!0})),e.focus()}),o.append(n),e.after(
o)});var rn=/^https?:\/\/\S+$/i;l("paste",".composer .blk-text",e=>setTimeout(()=>{let t=e.querySelector("textarea.words");rn.
test(t.value.trim())&&!e.querySelector("[data-address]")&&_r(e,t)}));l("input",".composer .blk-text",e=>{rn.test(e.querySelector(
"textarea.words").value.trim())||e.querySelector("[data-address]")?.remove()});function _r(e,t){let o=document.createElement(
"p");o.className="hint",o.dataset.address="",o.setAttribute("role","status");for(let[n,r]of[["card",L.asCard],["embed",L.
asEmbed]]){if(!f(e).querySelector(`.add-${n}`))continue;let s=document.createElement("button");s.type="button",s.className=
"btn quiet",s.textContent=r,s.addEventListener("click",()=>Br(n,e,t)),o.append(s)}e.append(o)}async function Br(e,t,o){let n=await ut(
f(t),e);if(!n)return g(f(t),L.notNow,{isBad:!0});let r=o.value.trim();return t.after(n),htmx.process(n),n.querySelector(
"[name$=-url]").value=r,[o.value,te(o).value]=["",""],o.dispatchEvent(new Event("input",{bubbles:!0})),n.querySelector("\
[name$=-title]").focus()}var sn=["key","draft","draft_seen","announces"],mt=/^[a-z]+-[a-z0-9]+-/;function pt(e,t){let o=new Set(t.map(String)),n=k(
e),r=n.filter(s=>!o.has(String(s))&&s[1]&&!sn.includes(s[0]));return{sent:new Map(t),now:n,typed:r,written:Oo(e),blocks:[
...e.querySelectorAll(".blk")],caret:Mr(e)}}async function ht(e,t,o=!1){let{now:n,typed:r,blocks:s,caret:a}=t;if(r.length){
let c=k(e),m=([y])=>sn.includes(y);for(let y of s)document.getElementById(y.id)||e.querySelector(".blocks").append(y);await V(
e,o?[...n.filter(y=>!m(y)),...c.filter(m)]:Pr(c,t)),I(e)}a&&Nr(e,a,o)}function Pr(e,{sent:t,now:o,typed:n,written:r}){let s=new Set(
[...t.keys()].filter(p=>mt.test(p))),a=p=>p[0]==="block"?n.includes(p):mt.test(p[0])&&!s.has(p[0]),c=([p,A])=>A.startsWith(
t.get(p)||"")?A.slice((t.get(p)||"").length).trim():A,m=n.filter(([p])=>!mt.test(p)&&p!=="block").map(p=>[p[0],p[0]==="h\
eading"?c(p):p[1]]),y=n.filter(([p])=>s.has(p)&&r.has(p)).map(c),q=`${M(e,"block")}-words`;return[...e.filter(([p])=>p!==
q&&!m.some(([A])=>A===p)),...m,[q,y.join(`

`)],...o.filter(a)]}function Mr(e){let t=document.activeElement,o=t.closest(".blk"),n=t.isContentEditable?o.querySelector(
"textarea.words"):t;if(!e.contains(n)||!n.name)return null;let r=P.get(n)?.caret()??n.selectionStart;return{n:[...e.querySelectorAll(
".blk")].indexOf(o),name:n.name.replace(mt,"-"),at:r}}function Nr(e,{n:t,name:o,at:n},r){let s=e.querySelectorAll(".blk")[t]||
e.querySelector(".blk"),a=o.startsWith("-")?s.querySelector(`[name$="${o}"]`)||s.querySelector("textarea.words"):e.elements[o],
c=a?.value||r?a:e.querySelector(".blk textarea.words"),m=r?n:c.value.length;return P.has(c)?P.get(c).focus(r?void 0:"end"):
(c.focus({preventScroll:!0}),typeof c.selectionStart=="number"?c.setSelectionRange(m,m):void 0)}var Rr=10*6e4,an=6e4,Zt=15e3,Be=document.getElementById("outbox"),Pe=[],wt=new BroadcastChannel(`outbox-${v}`),Me=async()=>(await d.
values(u.outbox)).sort((e,t)=>e.n-t.n),cn=e=>d.set(e.key,e,u.outbox),eo=e=>d.get(e.key,u.outbox);async function to(e,t){
let o=await eo(e);o&&await cn({...o,...t})}async function bt(e,t){let o=E(e);try{await Wr(e,t)}catch{o.isOpen=!0,o.isQueued=
!1,b(e,i.notHere)}}async function Wr(e,t){let o=E(e);o.isOpen=!1,o.isQueued=!0;let n=await Me(),r=Y(e),s={n:Math.max(Date.
now(),(n.at(-1)?.n||0)+1),key:M(t,"key"),fields:t,place:r,title:qe(t),at:R(),offset:ne,began:performance.now(),page:performance.
timeOrigin,state:"waiting"};await cn(s),await se(o);let a;await Z(e,()=>{a=pt(e,t)}),J(o),b(e,i.queued),a.typed.length?await ht(
e,a):e.querySelector(".c-heading textarea").focus({preventScroll:!0}),await H(),wt.postMessage("changed")}function Ur(e){
let t=Math.abs(ne-e.offset)>an,o=Math.max(R()-e.at,e.page===performance.timeOrigin?performance.now()-e.began:0);return t||
o<-an?1/0:o}var gt="",yt=!1,Qt=!1;async function le(){if(Qt=yt,!yt){yt=!0;try{do Qt=!1,await Hr(Fr);while(Qt)}finally{yt=
!1}}}var Hr=e=>navigator.locks?navigator.locks.request(`outbox-${v}`,{ifAvailable:!0},t=>t&&e()):e();async function Fr(){
let e=(await Me()).filter(o=>o.state==="waiting");if(!e.length)return;let t=await _();if(gt=t?t.person===v?"":i.signIn:i.
noConnection,!gt)for(let o of e)!o.isDecided&&Ur(o)>Rr?await to(o,{state:"old"}):await jr(o);await H(),wt.postMessage("c\
hanged")}async function jr(e){let t=Kr(e);Ut(t);let o=await t;if(o?.key===e.key&&o.id){await d.del(e.key,u.outbox),Pe.unshift(
{...e,state:"sent",told:e.isDraft?i.savedAsDraft:o.told,href:o.href,fields:null}),e.isDraft||zr(e,o.html);return}if(!await eo(
e))return;(o?.problem||[404,413,400].includes(o?.status))&&await to(e,{state:"refused",problem:o.problem||h(i.refused,{status:o.
status})})}function Kr(e){return new Promise(t=>{let o=new XMLHttpRequest,n=new FormData;for(let[r,s]of e.fields)n.append(
r,s);o.open("POST",`${e.place}${e.isDraft?"/drafts/":"/updates/"}`),o.timeout=Zt,o.setRequestHeader("HX-Request","true");
for(let[r,s]of Object.entries(W()))o.setRequestHeader(r,s);o.setRequestHeader("Idempotency-Key",e.key),o.upload.onprogress=
({loaded:r,total:s})=>es(e,r/s),o.onload=()=>t(Gr(o)),o.onerror=o.ontimeout=()=>t(null),o.send(n)})}function Gr(e){let t=new DOMParser().
parseFromString(e.response,"text/html"),o=t.querySelector("[data-saved]"),n=t.querySelector("[data-refused]")?[...t.querySelectorAll(
".composer .tell.bad, .composer .err")]:[];return{status:e.status,key:e.getResponseHeader("Idempotency-Key"),id:e.getResponseHeader(
"Update-Id"),html:e.response,told:o?.querySelector("b")?.textContent.trim()||i.live,href:o?.querySelector("a")?.getAttribute(
"href"),problem:n.map(r=>r.textContent.trim()).join(" ")}}function zr(e,t){let o=document.getElementById("composer");if(F||
!o||Y(o)!==e.place)return;let n=document.createElement("template");n.innerHTML=t,n.content.querySelector("#composer")?.remove(),
htmx.swap(document.createElement("div"),n.innerHTML,{swapStyle:"none"}),htmx.trigger(document.body,"desk:published")}var Yr={
waiting:"device",old:"clock",refused:"warn",sent:"check"};async function H(){if(!Be)return;let e=await Me();Be.hidden=!e.
length&&!Pe.length,Be.querySelector("[data-count]").textContent=e.length?h(i.notYetLive,{n:e.length}):"";let t=document.
activeElement,o=t?.closest("[data-entry]")?.dataset.entry,n=[...e,...Pe].map(Vr),r=Be.querySelector("[data-entries]");if(n.
length===r.children.length&&n.every((a,c)=>a.isEqualNode(r.children[c]))||(r.replaceChildren(...n),!o))return;let s=[...(n.
find(a=>a.dataset.entry===o)||n[0])?.querySelectorAll("button, a")||[]];(s.find(a=>a.textContent===t.textContent)||s[0])?.
focus()}function Vr(e){let o=document.getElementById("outbox-entry").content.firstElementChild.cloneNode(!0);o.classList.
add(`is-${e.state}`),o.dataset.entry=e.key;for(let n of o.querySelectorAll("[data-icon]"))n.hidden=n.dataset.icon!==Yr[e.
state];return o.querySelector("h3").textContent=e.title,o.querySelector("[data-state]").textContent=Xr(e),o.querySelector(
"[data-acts]").append(...Jr(e)),e.state==="old"&&Zr(e,o.querySelector("[data-since]")),o}var Xr=e=>h({waiting:`${i.waiting}\
 ${gt||i.trying}`,old:i.old,refused:`${i.isRefused} ${e.problem||""}`,sent:e.told||""}[e.state],{time:re(e.at)});function Jr(e){
let t={time:re(e.at).slice(0,5)},o=(s,a)=>X(h(s,t),async()=>{await to(e,{state:"waiting",isDecided:!0,...a}),await H(),await le()}),
n=X(i.takeBack,()=>Qr(e)),r=X(i.drop,()=>G(i.dropTitle,h(i.dropMeans,{title:e.title}),i.keepIt,i.drop,async()=>{await d.
del(e.key,u.outbox),await H()}));return e.state==="sent"?e.href?[Ce(e.href,i.view)]:[]:e.state==="old"?[o(i.publishAsWritten),
o(i.toEditors,{isDraft:!0}),r]:gt===i.signIn?[Ce(`${i.login}?next=${location.pathname}`,i.doSignIn),n]:e.state==="refuse\
d"?[n,r]:[X(i.tryNow,le),n]}async function Qr(e){let t=document.getElementById("composer");if(Y(t)!==e.place){location.assign(
`${e.place}/`);return}let o=await eo(e);if(!o)return H();if(T(t))return b(t,i.composerIsFull);if(!await V(t,o.fields))return b(
t,i.composerIsFull);I(t),t.querySelector(".c-heading textarea").focus(),await K(t),await d.del(e.key,u.outbox),await H()}
async function Zr(e,t){t.hidden=!1;let o=i.since.replace("/-/",`/${e.place.split("/").at(-1)}/`).replace("/0/",`/${Math.
floor(e.at/1e3)}/`),n=await fetch(o,{redirect:"manual"}).catch(()=>null);n?.ok&&(t.innerHTML=await n.text())}function es(e,t){
let o=Be?.querySelector(`[data-entry="${CSS.escape(e.key)}"]`);o&&(o.classList.add("is-moving"),o.querySelector("[data-s\
tate]").textContent=h(i.sendingPart,{n:Math.floor(t*100)}),o.querySelector("progress").value=t)}var ts=new Set([0,408,429,
500,502,503,504]),ln=e=>ts.has(e.detail.xhr?.status||0)?oo(e):null;function oo({detail:{elt:e,xhr:t,requestConfig:o}}){let n=e.
closest?.("#composer");return n&&new URL(o.path,location.href).pathname===`${Y(n)}/updates/`&&(T(n)||qe(t.sent)!==i.noHeading)?
n:null}var os=["htmx:sendError","htmx:timeout","htmx:responseError"],no={0:w.offline,401:w.signedOut,403:w.signInChanged,404:w.
mayNot,413:w.tooMuch,503:w.busy};function ns(e){if(e.detail.elt.matches("#desk-poll, [data-quiet]"))return;let t=e.detail.
elt.closest(".composer, [data-settings]"),o=t||document.getElementById("composer"),n=e.detail.xhr?.status||0,r=ln(e);if(r)
return bt(r,e.detail.xhr.sent);let s=z(e)||t?.matches("[data-settings]");if(n===403&&s&&!o.dataset.isAnew)return rs(o,e);
if(!t)return ss(e.detail.elt,n);g(o,no[n]||h(w.notPublished,{status:n}),{isBad:!0})}async function rs(e,{detail:{elt:t,requestConfig:o}}){
return(await _())?.person!==v?g(e,no[403],{isBad:!0}):(e.dataset.isAnew="",((t.matches("button")?t:o.triggeringEvent?.submitter)||
e.querySelector("[data-send]")).click())}function ss(e,t){let o=e.closest("dialog form, .row-update")||document.querySelector(
".composer");o.querySelector(".problem")?.remove();let n=document.createElement("p");n.className="err problem",n.setAttribute(
"role","alert"),n.textContent=t?h(w.notDone,{status:t}):w.notDoneOffline,o.append(n)}for(let e of os)document.body.addEventListener(
e,ns);document.body.addEventListener("htmx:beforeSwap",e=>{new URL(e.detail.xhr.responseURL||location.href).pathname.startsWith(
"/accounts/")&&(e.detail.shouldSwap=!1,g(document.querySelector(".composer"),no[401],{isBad:!0}))});var dn=e=>({detail:{
elt:t}})=>t.querySelector?.("[data-send]")?.setAttribute("aria-busy",e);document.body.addEventListener("htmx:beforeReque\
st",dn("true"));document.body.addEventListener("htmx:afterRequest",dn("false"));var St=()=>htmx.ajax("GET",location.pathname,{target:"#unsent",select:"#unsent",swap:"outerHTML"});async function un(e){let t=E(e);ot(t),e.inert=!0;let o=(t.offered||[]).map(r=>["kept_hand",r]),n=await $e(`${e.dataset.keep}\
discard/`,o,t);return e.inert=!1,n?.discarded?(await se(t).catch(()=>{}),J(t),document.querySelector("#unsent article")&&
St(),!0):(t.isOpen=!0,I(e),!1)}l("submit","form[data-discards]",async(e,t)=>{t.preventDefault();let o=e.dataset.discards;
for(let n of[...C.values()])n.id===o&&(ot(n),J(n));await d.del(o,u.writing).catch(()=>{}),e.submit()});document.addEventListener("submit",e=>{e.target.matches(".composer")&&j(!0)});addEventListener("beforeunload",e=>{!Ye()&&
[...document.querySelectorAll(".composer")].some(t=>t.dataset.keep?Po(t):Oe(t))&&e.preventDefault()});document.body.addEventListener(
"htmx:afterRequest",()=>{j(!1)});document.body.addEventListener("htmx:confirm",e=>{let o=e.detail.elt.closest(".acts")?.
closest(".row-update")?.querySelector(".composer");o&&(e.preventDefault(),o.querySelector(".c-heading textarea").focus())});
document.body.addEventListener("htmx:beforeSwap",e=>{let{target:t,requestConfig:o}=e.detail,n=t.matches?.(".row-update")&&
t.querySelector(".composer");n&&!n.contains(o?.elt)&&(e.detail.shouldSwap=!1)});document.body.addEventListener("htmx:con\
firm",e=>{let t=e.detail.elt;!t.matches("[data-stop]")||!Oe(t.closest(".composer"))||(e.preventDefault(),G(w.discard,w.discardMeans,
w.keepEditing,w.discardMine,async()=>{let o=t.closest(".composer");await un(o)?e.detail.issueRequest(!0):g(o,w.notDoneOffline,
{isBad:!0})}))});l("input",".composer",I);l("change",".composer",I);function fn(){for(let e of U())C.get(N(e))?.isUnkept&&K(e).then(()=>ae(
e))}document.addEventListener("visibilitychange",()=>{document.hidden&&fn()});addEventListener("pagehide",fn);addEventListener(
"online",()=>{for(let e of U())C.get(N(e))?.isDirty&&ae(e)});document.body.addEventListener("htmx:beforeRequest",e=>{if(!z(
e))return;let t=f(e.detail.elt),o=E(t);K(t),clearTimeout(o.next),o.next=null,o.isOpen=!1,o.request?.abort(),e.detail.xhr.
hand=o});document.body.addEventListener("htmx:afterRequest",e=>{let t=e.detail.xhr?.hand;if(!t)return;if(e.detail.xhr.getResponseHeader(
"Update-Id")){se(t),J(t);return}if(t.isQueued)return;t.isOpen=!0,t.isAsked&&=[...U()].some(n=>C.get(N(n))===t&&n.querySelector(
"[data-both]")),clearTimeout(t.next),t.next=setTimeout(()=>{for(let n of U())C.get(N(n))===t&&ae(n)},rt);let o=!document.
getElementById("composer")&&document.getElementById("correcting");o&&E(o)!==t&&(E(o).offered??=[]).push(t.id)});document.body.addEventListener("htmx:beforeRequest",e=>{z(e)&&(e.detail.xhr.sent=k(f(e.detail.elt)))});document.body.addEventListener(
"htmx:beforeRequest",e=>{let t=z(e)&&f(e.detail.elt);t?.id==="correcting"&&(e.detail.xhr.giveBack=[t,document.activeElement],
t.inert=!0)});document.body.addEventListener("htmx:afterRequest",({detail:{xhr:e}})=>{let[t,o]=e?.giveBack||[];t?.isConnected&&
(t.inert=!1,o.focus())});var vt=null;document.body.addEventListener("htmx:beforeSwap",({detail:{xhr:e,target:t,shouldSwap:o}})=>{
!e.sent||!o||t.id!=="composer"||(vt=pt(t,e.sent))});document.body.addEventListener("htmx:afterSwap",async({detail:{xhr:e}})=>{
let t=document.getElementById("composer");if(!e?.sent||!vt||!t)return;let o=vt;vt=null;let n=T(t);!o.typed.length&&(!n||
t.hasAttribute("data-refused"))||(t.dataset.goesOn="",await ht(t,o,n))});document.body.addEventListener("htmx:beforeSwap",e=>{let{xhr:t}=e.detail,o=ze(e),n=z(e)&&f(o);!n||t.status!==200||t.getResponseHeader(
"Update-Id")||/id="(composer|correcting)"/.test(t.response)||(e.detail.shouldSwap=!1,!new URL(t.responseURL||location.href,
location.href).pathname.startsWith("/accounts/")&&(oo(e)?bt(n,t.sent):b(n,i.hereOffline,R())))});var kt=location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1],as=e=>i.blog.replace("/-/",`/${e}/`);async function mn(e){
let t=document.querySelector("#strip h1");if(!t||e.dataset.version!=="0")return;let o=Y(e),n=M(k(e),"draft")||T(e)?void 0:
k(e);await d.update(o,r=>({blank:r?.blank,...n&&{blank:n},headline:t.textContent,language:t.lang,direction:t.dir,zone:document.
body.dataset.zone,quotes:e.dataset.quotes}),u.places)}async function pn(){let e=await d.entries(u.places),t=document.querySelector(
"[data-places]");for(let[q,{headline:oe,language:p,direction:A}]of e){let Ot=document.createElement("li"),be=Ce(`${q}/`,
oe);Object.assign(be,{lang:p,dir:A}),Ot.append(be),t.append(Ot)}let o=kt&&e.find(([q])=>`${q}/`===as(kt));document.querySelector(
"[data-unknown]").hidden=!!o;let n=document.getElementById("composer");if(!o)return;let[,{headline:r,language:s,direction:a,
blank:c,quotes:m}]=o;Object.assign(n.dataset,{language:s,quotes:m});let y=document.querySelector("#strip h1");Object.assign(
y,{textContent:r,lang:s,dir:a}),document.title=r,await Z(n),n.querySelector("[data-as]").textContent=M(c||[],"byline"),n.
hidden=!1,Fe()}if(F&&kt){for(let e of["action","formaction","hx-post","data-keep"])for(let t of document.querySelectorAll(
`[${e}*="/live/-/"]`))t.setAttribute(e,t.getAttribute(e).replace("/live/-/",`/live/${kt}/`));htmx.process(document.body)}var is=300,Ne=`settings-${location.pathname}`,We=()=>document.querySelector("[data-settings]"),so="",xt=0,Re=!1,Et=!1,ao=e=>e.
hasAttribute("data-refused")||String(k(e))!==so||[...e.querySelectorAll("[type=file]")].some(t=>t.files.length);async function we(){
let e=We();if(clearTimeout(xt),!e||!Re)return;Re=!1;let t=R(),o=e.dataset.settings,n={spot:Ne,key:"",title:o,fields:k(e),
at:t,isOnTheDesk:!1};try{ao(e)?(await je(u.writing,Ne,n),b(e,i.here,t)):await d.del(Ne,u.writing)}catch{Re=!0,b(e,i.notHere)}}
function yn(){Re=!0,Et=!1,clearTimeout(xt),xt=setTimeout(we,is)}function qt(){clearTimeout(xt),Re=!1,We()?.reset()}var gn=()=>d.
del(Ne,u.writing).catch(()=>{});function wn(e){e.querySelector("[data-saved]").classList.remove("bad"),yn()}l("input","[\
data-settings]",wn);l("change","[data-settings]",wn);addEventListener("pagehide",we);document.addEventListener("visibili\
tychange",()=>{document.hidden&&we()});var de=(e,t)=>e.filter(([o])=>o===t).map(([,o])=>o.replaceAll(`\r
`,`
`)),cs=e=>e.startsWith("initial-")||e==="seen_revision";function ls(e,t){return[...new Set([...e,...t].map(([n])=>n).filter(
n=>!cs(n)))].filter(n=>{let r=e.some(([s])=>s===`initial-${n}`)?de(e,`initial-${n}`):de(t,n);return String(de(e,n))!==String(
r)})}function ro(e,t,o){let n=[...e.querySelectorAll(`[name="${CSS.escape(t)}"]`)];if(n.some(({type:r})=>r==="checkbox"))
for(let r of n)r.checked=o.includes(r.value);else if(n.some(({type:r})=>r!=="hidden"))n[0].value=o[0]??"";else{for(let r of n)
r.remove();e.append(...o.map(r=>he(t,r)))}}async function ds(e,{fields:t,at:o}){let n=ls(t,k(e));for(let a of n)a!=="kep\
t_hero"&&(ro(e,a,de(t,a)),t.some(([c])=>c===`initial-${a}`)&&ro(e,`initial-${a}`,de(t,`initial-${a}`)));let[r]=de(t,"see\
n_revision");n.length&&r&&ro(e,"seen_revision",[r]),e.querySelector("[data-drop-settings]").hidden=!1,b(e,i.asLeft,o);let[
s]=de(t,"kept_hero");s&&await htmx.ajax("GET",`${location.pathname}?kept_hero=${s}`,{target:"#kept-hero",select:"#kept-h\
ero",swap:"outerHTML"})}async function bn(e){if(so=String(k(e)),e.hasAttribute("data-refused"))return yn();let t=await d.
get(Ne,u.writing);return t&&String(k(e))===so&&await ds(e,t),null}var io=e=>e.detail.elt.matches("[data-settings]");document.
body.addEventListener("htmx:beforeRequest",e=>{io(e)&&(we(),e.detail.elt.inert=!0)});document.body.addEventListener("htm\
x:afterRequest",e=>{io(e)&&(e.detail.elt.inert=!1)});document.body.addEventListener("htmx:beforeOnLoad",async e=>{let t=e.
detail.xhr.getResponseHeader("HX-Redirect");!io(e)||!t||(e.preventDefault(),Et=!0,await gn(),location.assign(t))});document.
body.addEventListener("htmx:afterSettle",e=>{e.detail.elt.matches?.("[data-settings]")&&bn(e.detail.elt)});addEventListener(
"beforeunload",e=>{let t=We();t&&ao(t)&&!Et&&!Ye()&&e.preventDefault()});async function Sn(e){Et=!0,qt(),await gn(),location.
assign(e)}l("click","[data-cancel-settings]",(e,t)=>{ao(We())&&(t.preventDefault(),G(w.discardSettings,w.discardSettingsMeans,
w.keepEditing,w.discardMine,()=>Sn(e.href)))});l("click","[data-drop-settings]",()=>Sn(location.pathname));var hn=We();hn&&
bn(hn);async function co(){await we();let e=await Mo(),t=await Me(),o=[...x.values()].filter(ee);return[...t.map(({title:n})=>`${i.
kindOutbox}: ${n}`),...e.map(({title:n,fields:r})=>`${i.kindWriting}: ${n||qe(r)}`),...o.map(({fileName:n})=>`${i.kindPicture}\
: ${n}`)]}async function vn(){let e=await d.get("sessions",D)||{},t=0;for(let o of Object.keys(e)){if(o===v)continue;let n=await d.
values(me(o,"writing"));t+=n.filter(r=>!r.isOnTheDesk).length;for(let r of["outbox","files"])t+=(await d.values(me(o,r))).
length}return t?[h(i.ofOthers,{n:t})]:[]}l("click","[data-clear-device]",async e=>{let t=[...await co(),...await vn()];return t.length?(G(i.clearTitle,i.clearMeans,
i.keepIt,i.clear,()=>kn(e),t),Ke(e.closest(".menu")?.querySelector("summary"))):kn(e)});async function kn(e){Ie(),qt(),await Bt(),
await ko(),Pe.length=0;for(let t of U())t.id==="composer"&&await Z(t),b(t,i.cleared);await H(),e.closest(".menu")?.removeAttribute(
"open"),document.getElementById("cleared").textContent=i.cleared}l("submit","form[action$='/logout/']",async(e,t)=>{if(e.
dataset.isEmptied)return;t.preventDefault();let o=await co(),n=async()=>{Ie(),qt(),await Bt(),await ke(v),e.dataset.isEmptied=
"yes",j(!0),e.submit()};o.length?G(i.leaveTitle,h(i.leaveMeans,{n:o.length}),i.keepIt,i.leave,n,o):await n()});function uo(e){let t=e?.querySelector("[name=due_at]"),o=e?.querySelector("[data-publish]"),n=e?.querySelector("[data-sc\
hedule]");if(!t||!o||!n)return;let r=t.value!=="";if(r!==e.classList.contains("is-timed")){e.classList.toggle("is-timed",
r),r?o.before(n):t.closest(".due").append(n);for(let[s,a]of[[n,r],[o,!r]])s.classList.toggle("go",a),s.toggleAttribute("\
data-send",a)}}l("input","[name=due_at]",e=>uo(f(e)));l("click","[data-choose-time]",e=>{let t=f(e).querySelector(".when");
t.open=!0,t.querySelector("input").focus()});l("keydown","#composer input:not([type=checkbox], [type=file])",(e,t)=>{t.key!==
"Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),f(e).querySelector("[data-save]")?.click())});function fo(){
for(let e of document.querySelectorAll("[data-until]")){let t=Math.ceil((Date.parse(e.dataset.until)-Date.now())/6e4);t>=
0&&t<60&&(e.textContent=Je.format(t,"minute"))}}setInterval(()=>{document.hidden||fo()},3e4);function xn(e){for(let t of e.
querySelectorAll("[data-undo]:not([data-counts])")){let o=Number(t.dataset.undo);t.dataset.counts="";let n=setInterval(()=>{
if(!t.isConnected)return clearInterval(n);t.matches(":hover, :focus-within")||(o-=.25,!(o>0)&&(clearInterval(n),t.remove()))},
250)}}document.body.addEventListener("htmx:configRequest",e=>{let t=document.getElementById("composer");!e.detail.elt.matches(
"[data-undo]")||!t||!Oe(t)||(e.detail.parameters.keep_composer="1",lo(t),t.querySelector("[data-saved]").replaceChildren(),
g(t,ue.takenBack))});var En=Number(document.body.dataset.sendsAfter);document.body.addEventListener("htmx:confirm",e=>{let t=e.
detail.elt;!En||e.defaultPrevented||!t.matches(".composer")||(e.preventDefault(),t.querySelector("[data-cancel-sending]")||
us(t,e.detail))});function us(e,{issueRequest:t,triggeringEvent:o}){let n=e.querySelector(".send"),r=document.createElement(
"button"),s=n.querySelector("[data-send], [data-publish]"),a=En;r.type="button",r.className="btn",r.dataset.cancelSending=
"",r.textContent=ue.cancel,n.insertBefore(r,s),s.setAttribute("aria-busy","true"),lo(e),g(e,h(ue.publishesIn,{n:a})),fs(
e,o?.submitter),setTimeout(()=>{j(!1)});let c=()=>{clearInterval(y);let q=r===document.activeElement;r.remove(),s.setAttribute(
"aria-busy","false"),q&&s.focus()},m=()=>{c(),lo(e),e.querySelector("[data-submitter]")?.remove(),g(e,ue.cancelled)},y=setInterval(
()=>{if(a-=1,!e.isConnected)return c();if(a>0)return g(e,h(ue.publishesIn,{n:a}));c(),j(!0),t(!0)},1e3);r.addEventListener(
"click",m),e.addEventListener("keydown",q=>{q.key==="Escape"&&r.isConnected&&m()})}var lo=e=>{e.querySelector("[data-sav\
ed]").dataset.held=""};l("input",".composer",e=>{let t=e.querySelector("[data-saved]");t?.removeAttribute("data-held"),t?.
classList.remove("bad")});function fs(e,t){if(!t?.name)return;let o=document.createElement("input");Object.assign(o,{type:"\
hidden",name:t.name,value:t.value}),o.dataset.submitter="",e.append(o)}document.body.addEventListener("htmx:beforeReques\
t",e=>{let{elt:t}=e.detail;t.id!=="queue"||t!==e.detail.requestConfig?.elt||(document.hidden||!navigator.onLine||t.contains(
document.activeElement))&&e.preventDefault()});var Ue=document.getElementById("preview");l("click","[data-preview]",(e,t)=>{t.preventDefault();let o=e.form,n={action:o.
getAttribute("action"),target:o.target};Ue.showModal(),o.action=e.formAction,o.target="preview",o.submit(),o.setAttribute(
"action",n.action),o.target=n.target});l("click","[data-width]",e=>{Ue.classList.toggle("as-on-a-phone",e.dataset.width===
"phone");for(let n of Ue.querySelectorAll("[data-width]"))n.setAttribute("aria-pressed",String(n===e));let{contentDocument:t,
contentWindow:o}=Ue.querySelector("iframe");t.getElementById(o.location.hash.slice(1))?.scrollIntoView()});l("click","[d\
ata-close-preview]",()=>Ue.close());async function po(e){if(e.dataset.isPickedUp||(e.dataset.isPickedUp="yes",e.autocomplete="off",new MutationObserver(()=>I(
e)).observe(e.querySelector(".blocks"),{childList:!0}),e.hasAttribute("data-refused")))return;qn(e)&&I(e);let t=(await d.
entries(u.writing)).filter(([,n])=>n.spot===Ve(e)).sort(([,n],[,r])=>r.at-n.at),o=!1;for(let[n]of t)await Bo(n,r=>o&&ho(
e,r)?mo(e,n,r):o?F||On(n,r):(o=!0,ms(e,n,r)))}var qn=e=>It(e).some(t=>t.value!==t.defaultValue),ho=(e,t)=>t.key===(e.elements.
key?.value||"");function mo(e,t,o){return ho(e,o)&&(E(e).offered??=[]).push(t),tt(e,o.fields,o.at,i.newerHere,Rt(e,o.fields,
{id:t}))}async function ms(e,t,o){let n=ho(e,o),r=e.dataset.hand===t||o.version===Number(e.dataset.version);if(n&&JSON.stringify(
o.fields)===JSON.stringify(k(e)))return d.del(t,u.writing);let s=!T(e)||!!e.elements.draft?.value||e.id==="correcting";if(n?
!r:e.dataset.hand||!s)return n?mo(e,t,o):On(t,o);if(qn(e)||!await V(e,o.fields))return mo(e,t,o);Nt(e,{...Mt(e),id:t,version:o.
version,isTyped:o.isAdded,isAdded:o.isAdded}),b(e,i.here,o.at),I(e)}async function On(e,t){let o=await $e(t.keep,t.fields,
{id:e,version:t.version}),n=o?.discarded||o?.sent&&!t.isAdded;o?.status!==200&&!n||(await d.del(e,u.writing),n||St())}function yo(){for(let e of document.querySelectorAll("#composer [data-send]:not([data-save]) .swap > :first-child")){let o=[
...e.childNodes].findLast(n=>n.nodeType===Node.TEXT_NODE&&n.data.trim());o&&(e.dataset.word??=o.data.trim(),o.data=` ${navigator.
onLine?e.dataset.word:i.whenConnected}`)}}async function ps(){await vo(),F&&await pn();for(let t of U())t.id==="composer"&&
!F&&await mn(t),await po(t);yo(),await H();let e=await _();await nt(e?.person),F&&e&&!e.isSignedOut&&(document.querySelector(
"[data-connected]").hidden=!1),await le()}document.body.addEventListener("htmx:afterSettle",()=>{for(let e of U())po(e)});
addEventListener("offline",yo);addEventListener("online",()=>{yo(),le()});document.addEventListener("visibilitychange",()=>{
document.hidden||le()});wt.addEventListener("message",H);setInterval(le,Zt);ps();htmx.config.defaultSettleDelay=0;function An(e){Tt(e),Ae(),fo(),xn(e),uo(e.getElementById("composer"))}document.body.addEventListener(
"htmx:afterSettle",e=>{An(document);let{elt:t,requestConfig:o}=e.detail;if(t.id==="desk-poll")return;let n=o?.elt,r=n?.matches(
"[id^=correct-]")?t.querySelector?.("#correcting"):null,s=t.matches?.(".composer")?t:r;if(s&&!("goesOn"in s.dataset)){let a=s.
querySelector("[aria-invalid=true]");(a||s.querySelector(".c-heading textarea")).focus({preventScroll:s.id==="composer"&&
!a}),s.getBoundingClientRect().top<0&&!a&&s.scrollIntoView({block:"start"})}else!s&&t.matches?.(".row-update")&&n?.closest(
"#correcting")?t.querySelector("[id^=correct-]")?.focus({preventScroll:!0}):n?.matches(".held")&&Lt(()=>document.querySelector(
"#rows .row-update h3"))});document.body.addEventListener("htmx:beforeHistoryUpdate",e=>{history.replaceState(history.state,
"",e.detail.history.path+location.hash)});Fe();An(document);var hs=30,Ln=e=>e.querySelector("[name$='-upload']").value||e.querySelector("[name$='-image']").value;l("click","[data-r\
etouch]",async e=>{if(e.hasAttribute("aria-busy"))return;let t=e.closest(".blk"),o=e.closest("[data-figure-tools]").dataset,
n=x.get(Ln(t));e.setAttribute("aria-busy","true"),ys(n);try{let r=await gs(e.dataset.retouch),s=n?.file||await bs(e.dataset.
picture,()=>g(f(e),o.making)),a=await Ss(r,s);a&&vs(t,a,n?.fileName||""),a&&g(f(document.activeElement),o.edited)}catch(r){
let s={TypeError:"notNow",RangeError:"notMade"}[r.name]||"cannot";g(f(e),o[s],{isBad:!0})}finally{e.removeAttribute("ari\
a-busy"),n&&(n.isHeld=!1,Q(n))}});function ys(e){e&&(e.isHeld=!0,clearTimeout(e.timer),e.request?.abort("edited"))}async function gs(e){
let t=await fetch(e,{redirect:"manual"}),o=document.createElement("template");o.innerHTML=t.ok?await t.text():"";let n=o.
content.getElementById("retouch");if(!n)throw new TypeError("The tools did not come.");return await ws(n.dataset.styles),
{tools:n,run:(await import(n.dataset.module)).run}}function ws(e){if(document.querySelector(`link[href="${e}"]`))return null;
let t=Object.assign(document.createElement("link"),{rel:"stylesheet",href:e}),o=new Promise((n,r)=>{t.addEventListener("\
load",n),t.addEventListener("error",()=>{t.remove(),r(new TypeError("No styles."))})});return document.head.append(t),o}
async function bs(e,t){if(!e)throw new Error("It is on another device.");for(let o=0;o<hs;o+=1){let n=await fetch(e,{redirect:"\
manual"});if(!n.ok)throw new TypeError("The picture did not come.");if(n.status!==202)return n.blob();t(),await new Promise(
r=>{setTimeout(r,1e3)})}throw new RangeError("It is not made yet.")}async function Ss({tools:e,run:t},o){if(o.type==="im\
age/gif")throw new Error("It may move.");let n=await createImageBitmap(o,{imageOrientation:"from-image"});Ee(e);let r=new Promise(
a=>{S.addEventListener("close",()=>a(null),{once:!0})}),s=await Promise.race([r,t(e,n)]);return S.open&&S.close(),s&&ct(
s,o)}function vs(e,t,o){let n=`${o.replace(/\.[^.]*$/,"")||"edited"}.jpg`,r=Ln(e),s=et(new File([t],n,{type:t.type})),a=ye(
s.name,e.querySelector("[name=block]").value);ks(e,a),e.replaceWith(a),htmx.process(a),x.has(r)&&Le(x.get(r)),Do(r,s.name),
jt(s),a.querySelector("[data-retouch]").focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))}function ks(e,t){for(let o of e.
querySelectorAll("[name]")){if(o.name==="block"||/-(image|upload)$/.test(o.name))continue;let n=[...t.querySelectorAll("\
[name]")].find(r=>r.name===o.name&&(r.type!=="radio"||r.value===o.value));n&&(["checkbox","radio"].includes(o.type)?n.checked=
o.checked:n.value=o.value)}}l("click","[data-focal]",(e,t)=>{t.preventDefault(),htmx.ajax("GET",e.getAttribute("href"),{target:"#dialog",swap:"inner\
HTML",select:"#question",source:e})});var Tn=e=>e.querySelector("[name=spot]:checked").value.split(" ").map(Number);function go(e){
let[t,o]=Tn(e),n=e.querySelector("[data-focal-mark]");n.hidden=!1,Object.assign(n.style,{left:`${t}%`,top:`${o}%`});for(let r of e.
querySelectorAll("[data-focal-crop]"))r.style.objectPosition=`${t}% ${o}%`}function Cn(e,t,o){let n=a=>Math.round(Math.min(
100,Math.max(0,a))),r=e.querySelector("[data-focal-exact]");r.value=`${n(t)} ${n(o)}`,r.checked=!0,r.closest("label").hidden=
!1;let s=e.querySelector("[data-focal-told]");s.textContent=h(s.dataset.words,{x:n(t),y:n(o)}),go(e)}l("click","[data-fo\
cal-pick]",(e,t)=>{let o=e.getBoundingClientRect();Cn(e.closest("form"),(t.clientX-o.left)/o.width*100,(t.clientY-o.top)/
o.height*100)});var xs={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};l("keydown","[data-focal-pick]",
(e,t)=>{let o=xs[t.key];if(!o)return;t.preventDefault();let[n,r]=Tn(e.closest("form")),s=t.shiftKey?10:1;Cn(e.closest("f\
orm"),n+o[0]*s,r+o[1]*s)});l("change","[data-focal-form]",go);var In=()=>document.querySelectorAll("[data-focal-form]").
forEach(go);document.body.addEventListener("htmx:afterSwap",In);document.body.addEventListener("desk:focused",e=>{let t=e.
target.closest("[data-focal-form]")?.dataset.kept;S.open&&(S.close(),g(f(document.activeElement),t))});In();var wo=null;l("click","[data-library]",e=>{wo=f(e)});document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,
xhr:o}=e.detail;if(!t?.elt.matches?.("[data-choose]")||o.status!==200)return;e.detail.shouldSwap=!1;let n=document.createElement(
"template");n.innerHTML=o.response;let r=n.content.firstElementChild;!r?.matches(".blk")||!wo?.isConnected||(wo.querySelector(
".blocks").append(r),htmx.process(r),Ke(r.querySelector("input:not([type=hidden])")),S.close(),r.dispatchEvent(new Event(
"input",{bubbles:!0})))});document.body.addEventListener("htmx:afterSwap",e=>{e.detail.requestConfig?.elt.matches?.("[da\
ta-older]")&&document.querySelector("#shelf button, #shelf a")?.focus()});
