document.documentElement.classList.add("js");var _n=matchMedia("(min-width: 60rem)"),l=(e,t,o)=>document.addEventListener(
e,n=>{let r=n.target.closest?.(t);r&&o(r,n)}),f=e=>e.closest(".composer"),Tt="[contenteditable=true], textarea:not(.rich\
 + *), input:not([type=hidden])",je=(e,t)=>e.querySelector(Tt)?.focus(t),h=(e,t)=>e.replace(/\{(\w+)\}/g,(o,n)=>t[n]),g=(e,t,{
isBad:o=!1}={})=>{let n=e?.querySelector("[data-saved]");n&&(n.textContent!==t&&(n.textContent=t),n.classList.toggle("ba\
d",o))};function Ke(){_n.matches&&!location.hash&&document.querySelector("#composer .c-heading textarea")?.focus({preventScroll:!0})}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});var ve=e=>document.getElementById(e).dataset,w=ve("words"),i=ve("words-device"),L=ve("words-editor"),fe=ve("words-option\
s"),$=ve("words-pictures");var pe=(e,t)=>idbKeyval.createStore(`desk-${e}-${t}`,"kept"),D=idbKeyval.createStore("desk","kept"),ke=Promise.resolve().
then(()=>idbKeyval.get("last",D)).then(()=>!0,()=>!1),me=(e,t)=>async(...o)=>await ke?idbKeyval[e](...o):t,d={get:me("ge\
t"),set:async(e,t,o)=>(await ke,idbKeyval.set(e,t,o)),del:me("del"),clear:me("clear"),update:me("update"),values:me("val\
ues",[]),entries:me("entries",[])};async function Ge(e,t,o){await ke,await e("readwrite",n=>(n.put(o,t),n.transaction.commit(),
idbKeyval.promisifyRequest(n.transaction)))}var F="shell"in document.body.dataset,k=document.body.dataset.person||await d.get("last",D)||"",vo=["writing","outbox","\
files","places","forgotten"],u=Object.fromEntries(vo.map(e=>[e,pe(k,e)])),ne=0;async function ko(){ne=await d.get("offse\
t",D)||0}var R=()=>Date.now()+ne,Bn=new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit",timeZone:document.
body.dataset.zone||void 0}),re=e=>Bn.format(new Date(e)),W=()=>JSON.parse(document.body.getAttribute("hx-headers")),he=()=>W()["\
X-CSRFToken"];async function _(){let e=Date.now();try{let t=await fetch(i.contact,{redirect:"manual",signal:AbortSignal.
timeout(15e3),cache:"no-store"});if(t.type==="opaqueredirect")return{person:"",isSignedOut:!0};let o=await t.json();return!o.
token||!o.at?null:(o.person=String(o.person),ne=Date.parse(o.at)-(e+Date.now())/2,o.person===k&&Pn(o.token),await ke&&(await d.
set("offset",ne,D),o.person===k&&await Mn(o.session)),o)}catch{return null}}function Pn(e){document.body.setAttribute("h\
x-headers",JSON.stringify({"X-CSRFToken":e,"Desk-Person":k}));for(let t of document.querySelectorAll("[name=csrfmiddlewa\
retoken]"))t.value=e}async function Mn(e){await d.set("last",k,D),await d.update("sessions",t=>({...t,[k]:e}),D)}async function xe(e){
for(let o of vo)await d.clear(pe(e,o));let t=(o={})=>Object.fromEntries(Object.entries(o).filter(([n])=>n!==e));await d.
update("sessions",t,D)}async function xo(){let e=await d.get("sessions",D)||{};for(let t of new Set([...Object.keys(e),k]))
await xe(t);await d.clear(D);for(let t of await caches.keys())await caches.delete(t)}"serviceWorker"in navigator&&navigator.
serviceWorker.register(i.worker,{scope:i.scope}).catch(()=>{});navigator.storage?.persist?.().catch(()=>{});document.addEventListener("click",e=>{for(let t of document.querySelectorAll("details.menu[open]"))(!t.contains(e.target)||
e.target.closest(".pop button, .pop a"))&&(t.open=!1)});document.addEventListener("keydown",e=>{let t=document.querySelector(
"details.menu[open]");e.key!=="Escape"||!t||(t.open=!1,t.querySelector("summary").focus())});var v=document.getElementById(
"dialog"),Ee=null;function ze(e){Ee=e}document.body.addEventListener("htmx:afterSwap",e=>{e.detail.target===v&&(Ee=e.detail.
requestConfig?.elt,v.open||v.showModal(),(v.querySelector("[aria-invalid=true]")||v.querySelector("[autofocus]"))?.focus())});
v.addEventListener("close",()=>{v.open||(v.replaceChildren(),Ee?.isConnected&&Ee.focus())});l("click","dialog [data-clos\
e]",(e,t)=>{t.preventDefault(),v.close()});document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,target:o,
isError:n}=e.detail;!t?.elt.matches?.("[data-dialog]")||n||o===v||(v.close(),Ct(()=>{let r=document.getElementById(o.id),
s=r?.nextElementSibling;return r?.querySelector(".acts a")||s?.querySelector("h3")||s?.querySelector("a")}))});var Ct=e=>setTimeout(
()=>{let t=e();t&&(t.matches("h3")&&(t.tabIndex=-1),t.focus({preventScroll:!0}))}),It=e=>{for(let t of e.querySelectorAll(
"[data-note]")){let o=t.closest("form").querySelector("[value=wrong], [value=notice]");t.classList.toggle("is-not-asked",
!!o&&!o.checked)}};l("change",".pick input",e=>It(e.form));function z(e,t,o,n,r,s=[]){let a=document.createElement("div");
a.className="question";let c=document.createElement("h2");c.id="question-title",c.textContent=e;let m=document.createElement(
"p");m.textContent=t;let y=document.createElement("div");y.className="da";for(let{label:q,look:oe,chosen:p}of[{label:o,look:"\
btn",chosen:!1},{label:n,look:"btn stop go",chosen:!0}]){let A=document.createElement("button");A.type="button",A.className=
oe,A.textContent=q,A.addEventListener("click",()=>{v.close(),p&&r()}),y.append(A)}a.append(c,m,...s.length?[Nn(s)]:[],y),
qe(a),y.firstElementChild.focus()}function Nn(e){let t=document.createElement("ul");for(let o of e){let n=document.createElement(
"li");n.dir="auto",n.textContent=o,t.append(n)}return t}function qe(e){v.replaceChildren(e),Ee=document.activeElement,v.
showModal()}function Ye(e,t){let o=$t(e,t);o&&(t==="up"?e.after(o):e.before(o),qo(e))}function $t(e,t){let o=t==="up"?"previousEleme\
ntSibling":"nextElementSibling",n=e[o];for(;n&&!n.matches(".blk");)n=n[o];return n}function qo(e){let t=[...e.parentElement.
querySelectorAll(":scope > .blk")];e.dispatchEvent(new Event("change",{bubbles:!0})),g(f(e),h(w.moved,{kind:e.dataset.kind,
n:t.indexOf(e)+1,all:t.length}))}l("click","[data-move]",e=>{let t=e.closest(".blk");Ye(t,e.dataset.move),t.querySelector(
"summary").focus()});l("keydown",".grip",(e,t)=>{t.altKey||!["ArrowUp","ArrowDown"].includes(t.key)||(t.preventDefault(),
Ye(e.closest(".blk"),t.key==="ArrowUp"?"up":"down"),e.scrollIntoView({block:"nearest"}))});var Eo=72;l("pointerdown",".g\
rip",(e,t)=>{if(t.button)return;t.preventDefault(),e.focus(),e.setPointerCapture(t.pointerId);let o=e.closest(".blk"),n=[
...o.parentElement.children],r=()=>[...o.parentElement.children].indexOf(o),s=r(),a=t.clientY,c=0,m=a-o.getBoundingClientRect().
top,y=O=>{let B=O.getBoundingClientRect();return B.top+B.height/2},q=()=>{let[O,B]=[$t(o,"up"),$t(o,"down")],So=a-m;O&&So<
y(O)?o.after(O):B&&So+o.offsetHeight>y(B)&&o.before(B)},oe=O=>{a=O.clientY,o.classList.add("is-dragged"),q()},p=()=>{let O=a<
Eo*2?-8:a>innerHeight-Eo?8:0;O&&o.matches(".is-dragged")&&(scrollBy(0,O),q()),c=requestAnimationFrame(p)},A=()=>{for(let[
O,B]of Object.entries(Se))e.removeEventListener(O,B);cancelAnimationFrame(c),o.classList.remove("is-dragged"),r()!==s&&qo(
o)},Se={pointermove:oe,lostpointercapture:A,keydown:O=>{if(O.key!=="Escape")return;O.preventDefault();let B=n.indexOf(o);
o.before(...n.slice(0,B)),o.after(...n.slice(B+1)),A()}};for(let[O,B]of Object.entries(Se))e.addEventListener(O,B);p()});l("keydown",".composer",(e,t)=>{let o=t.ctrlKey||t.metaKey;if(o&&t.key==="Enter")t.preventDefault(),e.querySelector("[da\
ta-send]").click();else if(o&&t.key.toLowerCase()==="s"&&e.querySelector("[data-save]"))t.preventDefault(),e.querySelector(
"[data-save]").click();else if(t.altKey&&(t.key==="ArrowUp"||t.key==="ArrowDown")){let n=t.target.closest(".blk");if(!n)
return;t.preventDefault(),Ye(n,t.key==="ArrowUp"?"up":"down")}});l("keydown",".c-heading textarea",(e,t)=>{t.key!=="Ente\
r"||t.ctrlKey||t.metaKey||(t.preventDefault(),je(f(e).querySelector(".blocks")))});l("click","[data-remove]",e=>{let t=e.closest(".blk"),o=document.createElement("p");o.className="gone-block",o.append(`${h(
w.removed,{kind:t.dataset.kind})} `);let n=document.createElement("button");n.type="button",n.className="btn quiet",n.textContent=
w.undo,n.addEventListener("click",()=>{o.replaceWith(t),je(t)}),o.append(n),t.replaceWith(o),n.focus()});var x=e=>[...new FormData(e)].filter(([t,o])=>typeof o=="string"&&t!=="csrfmiddlewaretoken");document.addEventListener("\
formdata",({target:e,formData:t})=>{let o=e.elements.source_note;o&&"stands"in o.dataset&&o.value===o.defaultValue&&t.delete(
"source_note")});var M=(e,t)=>e.find(([o])=>o===t)?.[1]??"",Oe=e=>{let o=e.filter(([n])=>n==="heading"||n.endsWith("-wor\
ds")).find(([,n])=>n.trim());return o?o[1].trim().split(/\s+/).slice(0,12).join(" "):i.noHeading},Oo="textarea, input:no\
t([type]), input[type=text], input[type=url]",Rn=`${Oo}, input[name$='-image'], input[name$='-upload']`,Ao=e=>new Set([...e.
querySelectorAll(Oo)].filter(t=>t.value!==t.dataset.filled).map(t=>t.name)),Dt=e=>[...e.querySelectorAll(Rn)].filter(t=>t.
name!=="byline"&&!t.name.endsWith("-credit")&&t.value.trim()),T=e=>Dt(e).length>0;function Lo(e,t){let o=new Map;for(let[
n,r]of t)o.set(n,[...o.get(n)||[],r]);M(t,"draft")!==(e.elements.draft?.value||"")&&Wn(e,!!M(t,"draft"));for(let n of e.
querySelectorAll("input, textarea, select")){let r=o.get(n.name);!n.name||n.type==="file"||["csrfmiddlewaretoken","block"].
includes(n.name)||n.name==="source_note"&&!r||(n.type==="checkbox"||n.type==="radio"?n.checked=r?.includes(n.value)??!1:
n.value=r?.[0]??"",o.delete(n.name))}for(let n of e.querySelectorAll("[data-held]"))n.remove();for(let[n,r]of o)["block",
"csrfmiddlewaretoken"].includes(n)||r.forEach(s=>e.append(ye(n,s)))}function Wn(e,t){let o=e.elements.source_note,n=e.querySelector(
"[data-note-stays]");o.value=o.defaultValue="",o.toggleAttribute("data-stands",t),n.hidden=!t,t?o.setAttribute("aria-des\
cribedby",n.id):o.removeAttribute("aria-describedby")}function ye(e,t){let o=document.createElement("input");return Object.
assign(o,{type:"hidden",name:e,value:t}),o.dataset.held="",o}function Ae(e){let t=o=>o.type==="hidden"||o.type==="file"?
!1:o.type==="checkbox"||o.type==="radio"?o.checked!==o.defaultChecked:o.value!==o.defaultValue;return e.hasAttribute("da\
ta-refused")||[...e.querySelectorAll("textarea, input")].some(t)}var Ve=e=>e.detail.requestConfig?.elt||e.detail.elt,Y=e=>e.detail.requestConfig?.verb==="post"&&Ve(e).closest?.(".compos\
er[data-keep]")&&!Ve(e).matches("[type=file], [data-undo]"),To=!1,Xe=()=>To;function j(e){To=e}var Un=1e3,Co=-1/0;document.body.addEventListener("htmx:afterRequest",({detail:e})=>{e.xhr?.getResponseHeader("Update-Id")&&
(Co=performance.now())});document.body.addEventListener("htmx:confirm",e=>{let t=e.detail.elt;!t.matches(".composer")||T(
t)||performance.now()-Co>Un||(e.preventDefault(),setTimeout(()=>{j(!1)}))});function se(e,t=`figure-${e.slice(0,8)}`){let o=document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(
!0);for(let n of[o,...o.querySelectorAll("*")])for(let r of n.attributes)r.value=r.value.replaceAll("figure-new",t);return o.
querySelector("[name=block]").value=t,o.querySelector("[name$=-upload]").value=e,o.querySelector("[data-awaited]").dataset.
awaited=e,o}var ge=6e4,b=new Map,we=(e,t)=>`${$.uploads.replace("uploads/","pictures/")}${e}/${t}/`;function Je(e){let t=[...crypto.
getRandomValues(new Uint8Array(16))].map(o=>o.toString(16).padStart(2,"0")).join("");return _t({name:t,file:e,fileName:e.
name||"",before:0})}function _t(e){let t={...e,sent:0,state:"waiting",problem:"",isKept:!0,failures:0,request:null,timer:0};
return b.set(t.name,t),t}async function Bt(e){let{name:t,file:o,fileName:n,before:r}=e;try{await d.set(t,{name:t,file:o,
fileName:n,before:r},u.files)}catch{e.isKept=!1}}function Le(e){return clearTimeout(e.timer),e.request?.abort("cancelled"),
b.delete(e.name),d.del(e.name,u.files).catch(()=>{})}var Pt=()=>Promise.all([...b.values()].map(Le)),Z=e=>b.has(e.name)&&
e.state!=="here"&&e.state!=="refused";var K=e=>e.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/,""),Qe=e=>K(e).split("/").at(-1),Ze=e=>`${e.dataset.keep}\
#${e.elements.draft?.value||""}`,N=e=>`${e.dataset.keep}#${e.elements.key?.value||""}`;async function V(e,t){let o=String(x(e)),n=t.filter(([m])=>m==="block").map(([,m])=>m),r=m=>e.querySelector(`[id="block-\
form-${CSS.escape(m)}"]`),s=[];for(let m of new Set(n))s.push(r(m)||await Do(m,t,e));if(String(x(e))!==o)return!1;let a=e.
querySelector(".blocks"),c=a.contains(document.activeElement)&&document.activeElement;s.length&&a.replaceChildren(...s);
for(let m of s)htmx.process(m);return Lo(e,t),c&&Hn(c.isConnected?c:a.querySelector("textarea")),e.dispatchEvent(new CustomEvent(
"desk:restored",{bubbles:!0})),!0}function Hn(e){e?.focus({preventScroll:!0}),e?.setSelectionRange?.(e.value.length,e.value.
length)}var Io=document.querySelector("#composer .blk-text")?.outerHTML,Fn=8e3;async function Do(e,t,o){let n=e.split("-")[0];
if(n==="text"&&Io)return jn(et(Io,e));if(n==="figure"){let s=M(t,`${e}-upload`)||M(t,`${e}-image`);if(!s||b.has(s))return se(
s,e);let a=`${we(s,"block")}?blog=${Qe(o)}`;return await $o(a,e)||se(s,e)}return await $o(i.block.replace("kind",n),e)||
Kn(e,t)}async function $o(e,t){try{let o=await fetch(e,{redirect:"manual",signal:AbortSignal.timeout(Fn)}),n=et(await o.
text(),t);if(o.ok&&n?.matches(".blk"))return n}catch{}return null}function et(e,t){let o=document.createElement("templat\
e"),n=e.match(/name="block" value="([a-z0-9-]+)"/)?.[1];return o.innerHTML=n?e.replaceAll(n,t):e,o.content.firstElementChild}
function jn(e){for(let t of e.querySelectorAll("textarea, [name$=-html]"))t.defaultValue="";for(let t of e.querySelectorAll(
".err, .hint"))t.remove();return e}var Mt=e=>`${e}-${crypto.randomUUID().slice(0,8)}`;function Kn(e,t){let o=document.createElement(
"div");o.className="blk",o.id=`block-form-${e}`,o.dataset.unseen="";let n=document.createElement("p");n.className="soft \
xs",n.textContent=i.keptBlock,o.append(n,ye("block",e));for(let[r,s]of t)r.startsWith(`${e}-`)&&o.append(ye(r,s));for(let r of o.
querySelectorAll("input"))delete r.dataset.held;return o}async function ee(e,t=()=>{}){let n=((await d.get(K(e),u.places))?.
blank||[["byline",document.body.dataset.byline||""]]).filter(([s])=>!["key","block"].includes(s)),r=await Do(Mt("text"),
[],e);t(),e.querySelector(".blocks").replaceChildren(r),await V(e,[...n,["key",crypto.randomUUID()]]);for(let s of["data\
-refused","data-version","data-hand"])e.removeAttribute(s);for(let s of e.querySelectorAll(".err, .tell, .gone-block"))s.
remove();for(let s of e.querySelectorAll("[aria-invalid]"))s.removeAttribute("aria-invalid")}document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,xhr:o}=e.detail,n=t?.elt;if(!n?.matches?.("[dat\
a-add]")||o.status!==200)return;e.detail.shouldSwap=!1;let r=document.createElement("template");r.innerHTML=o.response;let s=r.
content.querySelector("input[name=block]");s&&document.getElementById(`block-form-${s.value}`)&&r.content.replaceChildren(
et(o.response,Mt(s.value.split("-")[0])));let a=[...r.content.children];f(n).querySelector(".blocks").append(...a);for(let y of a)
htmx.process(y);(a[0]?.querySelector(Tt)||a[0]?.querySelector("button"))?.focus()});var Gn=document.documentElement.lang.replace(/^en$/,"en-GB"),tt=new Intl.RelativeTimeFormat(`${Gn}-u-nu-latn`,{numeric:"\
auto",style:"short"});function Te(){for(let e of document.querySelectorAll(".row-update .when time")){let t=e.nextElementSibling,
o=Math.round((Date.now()-Date.parse(e.dateTime))/6e4);t&&(t.dataset.day??=t.textContent,t.textContent=o<1?w.now:o<60?tt.
format(-o,"minute"):o<1440?tt.format(-Math.round(o/60),"hour"):t.dataset.day)}}setInterval(()=>{document.hidden||Te()},6e4);async function ot({id:e,url:t}){let o=await fetch(t,{redirect:"manual"}).catch(()=>null),n=document.getElementById(e);if(!o?.
ok||!n||n.querySelector(".composer, details[open]"))return;let r=document.createElement("template");r.innerHTML=await o.
text();let s=r.content.getElementById(e);if(!s)return;let a=n.contains(document.activeElement)?document.activeElement.id:
"";n.replaceWith(s),htmx.process(s),Te(),a&&document.getElementById(a)?.focus()}var zn=20,Yn=6e4,Nt=3e3,_o;async function Bo(e,t){await d.set(e,{name:e,instead:t,times:0},u.forgotten).catch(()=>{}),await Po(
{name:e,instead:t,times:0})}async function Po({name:e,instead:t,times:o}){try{he()||await _();let n=await fetch(we(e,"fo\
rget"),{method:"POST",body:new URLSearchParams({instead:t}),redirect:"manual",headers:W(),signal:AbortSignal.timeout(ge)});
if(n.status===202&&(clearTimeout(_o),_o=setTimeout(()=>{Nt=Math.min(Nt*2,Yn),Ce()},Nt)),n.status!==200)return;let r=await n.
json();if(r.name!==e)return;r.is_gone||o>=zn?await d.del(e,u.forgotten):await d.set(e,{name:e,instead:t,times:o+1},u.forgotten)}catch{}}
async function Ce(){for(let e of await d.values(u.forgotten).catch(()=>[]))await Po(e)}addEventListener("online",Ce);Ce();function X(e,t){let o=document.createElement("button");return o.type="button",o.className="btn",o.textContent=e,o.addEventListener(
"click",t),o}function Ie(e,t){let o=document.createElement("a");return Object.assign(o,{href:e,className:"btn",textContent:t}),
o}function nt(e,t,o,n,r){e.querySelector("[data-both]")?.remove();let s=document.createElement("div");s.className="tell in\
f both",s.dataset.both="",s.setAttribute("role","alert");let a=document.createElement("p");a.textContent=h(n,{time:re(o)});
let c=X(i.showBoth,()=>{c.replaceWith(Vn(t,r))});s.append(a,c),e.querySelector(".top").after(s)}function Vn(e,t){let o=document.
createElement("div"),n=document.createElement("div");n.className="other";for(let[r,s]of e){if(!/^(heading|label|location)$|-(words|caption|alt|speaker|title|url|original)$/.
test(r)||!s.trim())continue;let a=document.createElement("p");a.textContent=s,n.append(a)}return o.append(n,X(i.takeOther,
()=>t(!0)),X(i.keepThis,()=>t(!1))),o}var C=new Map,Rt=e=>({id:crypto.randomUUID(),version:Number(e.dataset.version||0),isDirty:!1,isOpen:!0});function E(e){return C.
has(N(e))||Wt(e,Rt(e)),C.get(N(e))}function Wt(e,t){C.set(N(e),t),t.held=new Promise(o=>navigator.locks?navigator.locks.
request(`hand-${t.id}`,{mode:"shared"},()=>(o(),new Promise(()=>{}))).catch(o):o())}function J(e){clearTimeout(e.pause),
clearTimeout(e.next);for(let[t,o]of C)o===e&&C.delete(t)}var Mo=(e,t)=>{let o=async()=>{let n=await d.get(e,u.writing);return n&&
t(n)};return navigator.locks?navigator.locks.request(`hand-${e}`,{ifAvailable:!0},n=>n&&o()):o()},No=e=>C.get(N(e))?.isUnkept;
function rt(e){e.isOpen=e.isUnkept=!1,clearTimeout(e.pause),clearTimeout(e.next),e.next=null,e.request?.abort()}var $e=()=>[
...C.values()].forEach(rt);async function st(e){let t=await d.get("sessions",D)||{};for(let[o,n]of Object.entries(t))o===e||(await fetch(i.session.
replace("token",n),{cache:"no-store"}).catch(()=>null))?.status!==410||(o===k&&$e(),await xe(o),o===k&&location.assign(i.
login))}function S(e,t,o){let n=e.querySelector("[data-saved]");if(!(!n||"held"in n.dataset)&&!(n.matches(".bad")&&[i.here,i.there,
i.hereOffline,i.hereSignedOut].includes(t))){if(n.dataset.told!==t||!n.querySelector("[data-at]")){let r=document.createElement(
"b"),s=document.createElement("span"),a=document.createElement("span"),[c,m=""]=t.split("{time}");r.textContent=c.trim(),
a.textContent=m,s.dataset.at="",s.setAttribute("aria-hidden","true");let y=document.createElement("span");y.append(r," ",
s,a),n.replaceChildren(y),n.dataset.told=t,n.classList.remove("bad")}n.querySelector("[data-at]").textContent=o&&t.includes(
"{time}")?re(o):""}}var Xn=300,at=3e3;function I(e,t){let o=E(e);o.isDirty=o.isUnkept=!0,t&&o.isSent&&(o.isOpen=o.isAdded=!0),o.isTyped||=!!t,
clearTimeout(o.pause),o.pause=setTimeout(()=>G(e),Xn)}async function G(e){let t=E(e);if(clearTimeout(t.pause),!t.isOpen||
!e.isConnected)return;let o={spot:Ze(e),key:e.elements.key?.value||"",fields:x(e),at:R(),version:t.version,keep:e.dataset.
keep,isOnTheDesk:!!(t.isSaved&&!t.isDirty),isAdded:t.isAdded};try{if(t.isUnkept=!1,await t.held,T(e)?await Ge(u.writing,
t.id,o):await d.del(t.id,u.writing),t.isAdded)return S(e,i.sentAlready);!t.isSaved&&T(e)&&S(e,navigator.onLine?i.here:i.
hereOffline,o.at)}catch{t.isUnkept=!0,S(e,i.notHere)}t.next??=setTimeout(()=>ie(e),Math.max(0,(t.sentAt||0)+at-Date.now()))}
var ae=e=>e.held.then(()=>Promise.all([e.id,...e.offered||[]].map(t=>d.del(t,u.writing))));async function ie(e){let t=E(
e),o=()=>t.isDirty&&t.isOpen&&!t.isAdded&&!t.isAsked&&!t.isBusy&&e.isConnected;t.isUnkept&&o()&&await G(e),clearTimeout(
t.next),t.next=null,o()&&(t.isDirty=!1,t.isBusy=!0,t.sentAt=Date.now(),t.going=De(e.dataset.keep,x(e),t).then(n=>(t.isBusy=
!1,t.isOpen&&Jn(e,t,n))),await t.going,t.isDirty&&t.isOpen&&(t.next??=setTimeout(()=>ie(e),at)))}async function De(e,t,o){
let n=new FormData;for(let[r,s]of t)n.append(r,s);n.append("kept_hand",o.id),n.append("kept_version",String(o.version)),
o.request=new AbortController;try{he()||await _();let r=AbortSignal.any([o.request.signal,AbortSignal.timeout(15e3)]),s=await fetch(
e,{method:"POST",body:n,signal:r,redirect:"manual",headers:W()}),a=s.headers.get("Content-Type")?.startsWith("applicatio\
n/json");return{status:s.status,...a?await s.json():{}}}catch{return null}}async function Jn(e,t,o){if(o?.version&&o.status===
200){t.version=o.version,t.isSaved=!0;let r=await d.get(t.id,u.writing);return r&&t.isOpen&&!t.isDirty&&await d.set(t.id,
{...r,version:t.version,isOnTheDesk:!0},u.writing),T(e)&&S(e,i.there,Date.parse(o.at))}if(t.isSaved=!1,o?.discarded)return Zn(
e,t);if(o?.sent)return Qn(e,t);if(o?.fields){t.isAsked=!0;let r=Ut(e,o.fields,{version:o.version});return nt(e,o.fields,
Date.parse(o.at),i.elsewhere,r)}t.isDirty=!0;let n=o?.status===403&&await _();return n===null||n?.person===k?null:o?.status===
401||n?(st(),S(e,i.hereSignedOut,R())):T(e)&&S(e,i.hereOffline,R())}var Ut=(e,t,{version:o,id:n})=>async r=>{if(r&&!await V(
e,t))return;let s=E(e);s.version=o??s.version,s.isAsked=!1,e.querySelector("[data-both]").remove(),I(e),e.querySelector(
"textarea")?.focus(),n&&(await G(e),await d.del(n,u.writing))};async function Qn(e,t){return t.isAdded=t.isTyped,t.isAdded?
G(e):(t.isOpen=!1,t.isSent=!0,await d.del(t.id,u.writing),S(e,i.sentAlready))}async function Zn(e,t){return await ae(t),
J(t),!t.isTyped&&e.id==="composer"&&await ee(e),S(e,i.discarded)}var U=()=>document.querySelectorAll(".composer[data-kee\
p]"),er=4e3;async function Ro(){let e=[...U()].filter(r=>C.has(N(r)));for(let r of e)E(r).isUnkept&&await G(r);let t=e.map(
async r=>{await E(r).going?.catch(()=>null),await ie(r)}),o=new Promise(r=>{setTimeout(r,er)});return await Promise.race(
[Promise.all(t),o]),(await d.values(u.writing)).filter(r=>!r.isOnTheDesk)}var tr=()=>document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;function Wo(e,t={}){
for(let o of document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)){let n=c=>o.querySelector(`[name$="-${c}"\
]`),r=c=>!n(c).value.trim()||c==="credit"&&n(c).value===tr();for(let c of["caption","credit","alt"])!t[c]||!r(c)||c==="a\
lt"&&n("is_decorative").checked||(n(c).value=n(c).dataset.filled=t[c],e.isFilled=!0);or(o,n,t);let s=o.querySelector("[d\
ata-from-file]");s.hidden=!t.from_file,s.querySelector("[data-said]").textContent=t.from_file||"";let a=s.querySelector(
"[data-add-place]");Object.assign(a.dataset,{addPlace:t.place||"",taken:t.taken_on||""}),a.hidden=!t.place&&!t.taken_on,
I(f(o))}}function or(e,t,o){"rights_seen"in o&&(t("own_pages_only").checked||=o.own_pages_only,t("ends_at").value||=o.ends_at&&
nr(o.ends_at),t("rights_seen").value=o.rights_seen,(t("own_pages_only").checked||t("ends_at").value)&&(e.querySelector("\
.pic-rights").open=!0))}function nr(e){let t={dateStyle:"short",timeStyle:"short",timeZone:document.body.dataset.zone||"\
UTC"};return new Intl.DateTimeFormat("sv",t).format(new Date(e)).replace(" ","T")}l("click","[data-add-place]",e=>{let{addPlace:t,
taken:o}=e.dataset,n=f(e).dataset.language.replace(/^en$/,"en-GB"),r=o&&new Intl.DateTimeFormat(`${n}-u-nu-latn`,{dateStyle:"\
long",timeZone:"UTC"}).format(new Date(o)),s=[t,r].filter(Boolean).join(", "),a=e.closest(".pic").querySelector("[name$=\
'-caption']"),c=a.value.trim(),m=/[.!?…]$/.test(c);a.value=c?`${c}${m?"":","} ${s}${m?".":""}`:s,e.hidden=!0,a.focus(),
a.dispatchEvent(new Event("input",{bubbles:!0}))});var rr={is_decorative:"owes_alt",owes_alt:"is_decorative"};l("change",
".instead input",e=>{let t=e.closest(".instead").querySelector(`[name$="-${rr[e.name.split("-").pop()]}"]`);e.checked&&t&&
(t.checked=!1)});var Ht=Promise.resolve();function Ft(e){Ht=Promise.race([e,new Promise(t=>{setTimeout(t,ge)})]);for(let t of b.values())
t.isSending&&t.request?.abort("words")}async function Uo(){for(let e;e!==Ht;)e=Ht,await e}document.body.addEventListener(
"htmx:beforeRequest",e=>{!e.detail.elt.closest(".composer")||e.detail.requestConfig.verb==="get"||Ft(new Promise(t=>{e.detail.
xhr.addEventListener("loadend",t)}))});var jt=e=>new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`,{maximumFractionDigits:1,minimumFractionDigits:1}).
format(e&&Math.max(.1,e/1e6));function ce(e){let t=[...document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)],
o=document.querySelector(`#pictures [data-awaited="${e.name}"]`),n=!t.length&&b.has(e.name)&&e.state!=="here";n?o||(o=sr(
e)):o?.remove();for(let s of n?[...t,o]:t)ar(s,e);let r=document.getElementById("pictures");r&&(r.hidden=!r.querySelector(
"li"))}function it(){for(let e of b.values())ce(e)}function sr(e){let t=document.querySelector("#pictures ul");return t?
(t.append(document.getElementById("picture-line").content.cloneNode(!0)),t.lastElementChild.dataset.awaited=e.name,t.lastElementChild.
querySelector("[data-name]").textContent=e.fileName,t.lastElementChild):null}function ar(e,t){if(!e)return;e.dataset.state=
t.state,ir(e.querySelector("[data-thumbnail]"),t);let o=t.state==="refused",n=e.querySelector("[data-told]");n.textContent=
cr(t),o?n.setAttribute("role","alert"):n.removeAttribute("role");let r=e.querySelector("progress");r.hidden=o||t.state===
"here",r.value=t.sent/t.file.size,e.querySelector("[data-again]").hidden=!["offline","signedOut","failed"].includes(t.state);
let s=e.querySelector("[data-cancel]");s.hidden=t.state==="here",s.textContent=o?$.dismiss:$.cancel,lr(e,t)}function ir(e,t){
if(!e||e.firstChild)return;t.preview??=URL.createObjectURL(t.file);let o=new Image;o.alt="",o.addEventListener("error",()=>o.
remove()),o.src=t.preview,e.append(o)}function cr(e){let t=jt(e.file.size),o={name:e.fileName,problem:e.problem,status:e.
status,size:t,sent:jt(e.sent),n:Math.floor(e.sent/e.file.size*100)},n=[h($[e.state],o)];return e.before&&e.state!=="here"&&
e.state!=="refused"&&n.push(h($.smaller,{size:t,before:jt(e.before)})),e.isFilled&&e.state==="here"&&n.push($.filled),!e.
isKept&&e.state!=="here"&&n.push($.notKept),n.join(" ")}function lr(e,t){let o=e.closest(".blk")?.querySelector("[data-f\
ocal]");!o||t.state!=="here"||(o.href=we(t.name,"focus"),o.hidden=!1)}var dr=8,Ko=4*1024,ur=2*1024*1024,ct=[1e3,2e3,4e3,8e3,15e3],_e=16*1024,Ho=Promise.resolve(),le=class extends Error{constructor(t){
super(`Status ${t}`),this.status=t}};function Q(e){clearTimeout(e.timer),Ho=Ho.then(()=>Z(e)&&!e.isSending&&!e.isHeld?fr(
e):null)}async function fr(e){e.isSending=!0;try{navigator.locks?await navigator.locks.request(`picture-${e.name}`,{ifAvailable:!0},
t=>{if(!t)throw new le(202);return Fo(e)}):await Fo(e)}catch(t){hr(e,t)}finally{e.isSending=!1}}async function Fo(e){let t=new URLSearchParams(
{size_bytes:e.file.size,file_name:e.fileName}),o=await jo(e,"POST",t);for(;!o.has_arrived&&!o.problem;){Be(e,"sending",o.
offset);let n=e.file.slice(o.offset,o.offset+_e),r=performance.now();o=await jo(e,"PATCH",n,{"Upload-Offset":o.offset}),
mr(n.size,(performance.now()-r)/1e3)}await pr(e,o)}async function jo(e,t,o,n={}){if(await Uo(),!Z(e)||e.isHeld)throw new le(
0);e.request=new AbortController,he()||await _();let r=await fetch(`${$.uploads}${e.name}/`,{method:t,body:o,redirect:"m\
anual",headers:{...W(),...n},signal:AbortSignal.any([e.request.signal,AbortSignal.timeout(ge)])});if(r.status!==200&&r.status!==
409)throw new le(r.status);let s=await r.json();if(s.name!==e.name)throw new le(0);if(r.status===409&&s.offset===n["Uplo\
ad-Offset"])throw new le(409);return e.failures=0,s}function mr(e,t){let o=Math.min(ur,4*_e);_e=Math.round(Math.max(Ko,Math.
min(o,e/t*dr)))}async function pr(e,t){t.has_arrived?(await d.del(e.name,u.files).catch(()=>{}),Wo(e,t.known),Be(e,"here",
e.file.size),Ce()):(e.problem=t.problem,Be(e,"refused",e.sent));for(let o of t.rows)await ot(o)}function hr(e,t){if(!b.has(
e.name)||e.isHeld)return;if(e.request?.signal.reason==="words"){e.request=null,Q(e);return}let o=t.status||0;if(o===404){
e.problem=$.notYours,Be(e,"refused",e.sent);return}o===403&&_(),o!==202&&(_e=Math.max(Ko,Math.round(_e/2)),e.status=o,Be(
e,{0:"offline",401:"signedOut",403:"signInChanged"}[o]||"failed",e.sent));let n=ct[Math.min(e.failures++,ct.length-1)];e.
timer=setTimeout(()=>Q(e),n)}function Be(e,t,o){Object.assign(e,{state:t,sent:o}),ce(e)}function Go(){for(let e of b.values())
Z(e)&&(e.failures=0,Q(e))}addEventListener("online",Go);document.addEventListener("visibilitychange",()=>{document.hidden||
Go()});var lt={start:216,photoshop:237,scan:218},yr=256*1024,gr=200;async function dt(e,t){if(e.type!=="image/jpeg"||t.type!=="\
image/jpeg")return e;let o=wr(new Uint8Array(await t.slice(0,yr).arrayBuffer()));return o.length?new Blob([e.slice(0,2),
vr(o),e.slice(2)],{type:e.type}):e}function wr(e){let t=o=>e[o]*256+e[o+1];if(e[0]!==255||e[1]!==lt.start)return[];for(let o=2;o+
4<e.length&&e[o]===255&&e[o+1]!==lt.scan;o+=2+t(o+2)){if(e[o+1]!==lt.photoshop)continue;let n=br(e.subarray(o+4,o+2+t(o+
2)));if(n.length)return n}return[]}function br(e){let t=new DataView(e.buffer,e.byteOffset,e.length);for(let o=14;o+12<=
e.length;){if(t.getUint32(o)!==943868237)return[];let n=o+6,r=n+e[n]+1+(e[n]+1)%2;if(r+4>e.length)return[];let[s,a]=[r+4,
t.getUint32(r)];if(t.getUint16(o+4)===1028)return Sr(e.subarray(s,s+a));o=s+a+a%2}return[]}function Sr(e){let t=[];for(let o=0;o+
5<=e.length&&e[o]===28;){let n=o+5+e[o+3]*256+e[o+4];if(e[o+3]>127||n>e.length)break;[1,2].includes(e[o+1])&&e[o+2]<gr&&
t.push(...e.subarray(o,n)),o=n}return t}function vr(e){let t=e.length%2?[...e,0]:e,o=[...new TextEncoder().encode("Photo\
shop 3.0\x008BIM"),4,4,0,0,0,0,e.length>>8,e.length&255,...t],n=o.length+2;return n>65535?new Uint8Array:new Uint8Array(
[255,lt.photoshop,n>>8,n&255,...o])}var kr=2560,xr=2048,Er=.85,zo=()=>{let e=navigator.connection;return!!e&&(e.saveData||/2g|3g/.test(e.effectiveType||""))};
async function Yo(e){let t=zo()?2e5:2e6;if(e.size<=t||!/^image\/(jpeg|png|webp)$/.test(e.type))return e;let o;try{o=await createImageBitmap(
e,{imageOrientation:"from-image"})}catch{return e}let n=zo()?xr:kr,r=Math.min(1,n/Math.max(o.width,o.height)),s=new OffscreenCanvas(
Math.round(o.width*r),Math.round(o.height*r)),a=s.getContext("2d");a.fillStyle="white",a.fillRect(0,0,s.width,s.height),
a.drawImage(o,0,0,s.width,s.height),o.close();let c=await s.convertToBlob({type:"image/jpeg",quality:Er});return c.size<
e.size?dt(c,e):e}l("change","[data-pictures]",e=>{let t=[...e.files];e.value="",Kt(f(e),t)});function Kt(e,t){let o=t.map(n=>{let r=Je(n),
s=se(r.name);return e.querySelector(".blocks").append(s),htmx.process(s),Gt(r),s});o.length&&(o[0].querySelector("input:\
not([type=hidden])").focus(),o[0].dispatchEvent(new Event("input",{bubbles:!0})))}async function Gt(e){ce(e),await Bt(e);
let t=await Yo(e.file);b.has(e.name)&&(t!==e.file&&(Object.assign(e,{before:e.file.size,file:t}),await Bt(e),ce(e)),Q(e))}
var Vo=e=>b.get(e.closest("[data-awaited]").dataset.awaited);l("click","[data-again]",e=>{let t=Vo(e);t.failures=0,Q(t)});
l("click","[data-cancel]",async e=>{let t=Vo(e),o=f(e),n=o?.querySelector(".add-pictures input")||document.querySelector(
"#composer .c-heading textarea");e.closest(".blk")?.remove();let r=Z(t);Le(t),ce(t),n?.focus(),o&&(o.dispatchEvent(new Event(
"input",{bubbles:!0})),g(o,h($.cancelled,{name:t.fileName}))),r&&Xo(t)});async function Xo(e){try{let t=await fetch(`${$.
uploads}${e.name}/`,{method:"DELETE",headers:W(),redirect:"manual"});if(t.status===202)setTimeout(()=>Xo(e),ct[0]);else if(t.
ok)for(let o of(await t.json()).rows)await ot(o)}catch{}}var Jo=e=>e.dataTransfer?.types.includes("Files");document.addEventListener(
"dragover",e=>{if(!Jo(e))return;e.preventDefault();let t=e.target.closest?.(".composer");e.dataTransfer.dropEffect=t?"co\
py":"none",t?.classList.add("is-over")},!0);document.addEventListener("dragleave",e=>{let t=e.target.closest?.(".compose\
r");t&&!t.contains(e.relatedTarget)&&t.classList.remove("is-over")},!0);document.addEventListener("drop",e=>{if(!Jo(e))return;
e.preventDefault(),e.stopPropagation();let t=e.target.closest?.(".composer");t?.classList.remove("is-over"),t&&Kt(t,[...e.
dataTransfer.files])},!0);document.addEventListener("paste",e=>{let t=e.target.closest?.(".composer"),{files:o,types:n}=e.
clipboardData;!t||!o.length||n.includes("text/plain")||(e.preventDefault(),e.stopPropagation(),Kt(t,[...o]))},!0);async function qr(){
let e=await d.values(u.files).catch(()=>[]);for(let t of e)b.has(t.name)||Q(_t(t));it()}document.body.addEventListener("\
htmx:afterSettle",it);document.addEventListener("desk:restored",it);qr();document.body.addEventListener("htmx:afterSettle",({detail:{elt:e}})=>{if(!e.matches?.("[data-owed]"))return;(e.querySelector(
"[aria-invalid=true]")||document.querySelector("[data-owed] input[type=text]")||e).focus()});document.body.addEventListener("htmx:beforeRequest",e=>{e.detail.elt.matches("#desk-poll, [data-readers-now]")&&(document.
hidden||!navigator.onLine)&&e.preventDefault()});document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.
detail;t.matches(".row-update")&&t.querySelector(".composer")&&(e.detail.shouldSwap=!1);let n=t.contains(document.activeElement)||
t.querySelector("details[open]");if(["strip","about","queue"].includes(t.id)&&n&&(e.detail.shouldSwap=!1),t.id==="rows")
for(let r of[...o.children]){let s=document.getElementById(r.id);if(!s)continue;if(!(Number(r.dataset.revision)>Number(s.
dataset.revision))||s.querySelector(".composer")){r.remove();continue}s.replaceWith(r),htmx.process(r)}});document.body.
addEventListener("htmx:oobAfterSwap",()=>{let e=document.getElementById("desk-poll");if(!e?.dataset.arrived)return;let{arrived:t,
rows:o}=e.dataset;e.removeAttribute("data-arrived"),t.split(" ").some(n=>!document.getElementById(`row-${n}`))&&htmx.ajax(
"GET",o,{swap:"none"})});var Or=/(^|[\s([{<\u00a1\u00bf])$/,Ar=/[-\u2010-\u2015/]$/;function ut(e,t,o){let[n,r,s,a]=o,[c,m]=t==='"'?[n,r]:[s,a],y=e.
lastIndexOf(c)>e.lastIndexOf(m),q=[n,s].some(p=>e.endsWith(p))&&!(y&&e.endsWith(c));return Or.test(e)||q||Ar.test(e)&&!y?
c:t==="'"&&!y?"\u2019":m}var ft=e=>e.closest("[data-quotes]")?.dataset.quotes.split("|")||["\u201C","\u201D","\u2018","\u2019"];var Lr="[type=url], [name$=-url], [name$=-original]";l("input",".composer textarea, .composer input[type=text]",(e,t)=>{
let o=t.data;if(t.inputType!=="insertText"||t.isComposing||!["'",'"'].includes(o)||e.matches(Lr))return;let n=ft(e),r=e.
selectionStart,s=e.value.slice(0,r-1).split(`
`).at(-1);e.value[r-1]===o&&(e.setSelectionRange(r-1,r),document.execCommand("insertText",!1,ut(s,o,n)))});async function Zo(e,t,o){let n=f(e),r=await mt(n,"quote"),s=o&&await mt(n,"text");return!r||o&&!s?(g(n,L.notNow,{isBad:!0}),
!1):(e.after(...[r,s].filter(Boolean)),Qo(r,t),s&&(te(s.querySelector("textarea.words")).value=o.html,Qo(s,o.text)),r.querySelector(
"[name$=-speaker]").focus(),g(n,L.quoted),!0)}function Qo(e,t){let o=e.querySelector("textarea.words");htmx.process(e),o.
value=t,o.dispatchEvent(new Event("input",{bubbles:!0}))}async function mt(e,t){try{let o=await fetch(e.querySelector(`.\
add-${t}`).getAttribute("hx-get"),{redirect:"error"}),n=document.createElement("template");return o.ok&&(n.innerHTML=Tr(
await o.text())),n.content.querySelector(".blk")}catch{return null}}function Tr(e){let[,t,o]=e.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/)||
[],n=Array.from(crypto.getRandomValues(new Uint8Array(4)),r=>r.toString(16).padStart(2,"0"));return t?e.replaceAll(t,`${o}\
-${n.join("")}`):e}var te=e=>e.closest(".blk").querySelector("input[name$=-html]");var Cr=".composer .blk-text textarea.words",P=new Map,Xt=!1,zt=null,Jt="";try{Jt=localStorage.getItem("desk-editor")||""}catch{}
function on(e){Jt=e;try{localStorage.setItem("desk-editor",e)}catch{}}function Ir(){let e=navigator.connection;if(e)return e.
saveData||/2g|3g/.test(e.effectiveType);let[t]=performance.getEntriesByType("navigation");return t?.responseEnd-t?.requestStart>
2e3}var en=()=>Xt||Jt!=="plain"&&!Ir();function $r(){return zt??=Promise.all([import(L.kit),import(L.rich)]).catch(e=>{throw zt=
null,e}),zt}var Dr={words:L,fill:h,openDialog:qe,quotationMark:ut,marksFor:ft,makeQuote:Zo,usePlain:_r,say:g},Yt=()=>[...document.
querySelectorAll(Cr)].filter(e=>!P.has(e));async function pt(){if(!(!Yt().length||!rn)){if(!en())return Vt();try{let[e,t]=await $r();
if(!en())return;for(let o of Yt())o.matches(":focus")&&Qt||(nn(o)?.remove(),P.set(o,t.mount(e,o,Dr)))}catch(e){e instanceof
TypeError||console.error(e),Vt()}}}var nn=e=>e.closest(".blk").querySelector("[data-rich]");function Vt(){for(let e of Yt()){
if(nn(e))continue;let t=document.createElement("button");t.type="button",t.className="btn quiet",t.dataset.rich="",t.textContent=
L.offer,e.closest(".blk").querySelector("[data-tools]")?.append(t)}}l("click","[data-rich]",async e=>{let t=e.closest(".\
blk").querySelector("textarea.words");on(""),Xt=!0,e.setAttribute("aria-busy","true"),t.focus(),await pt(),e.removeAttribute(
"aria-busy"),P.has(t)?P.get(t).focus():g(f(e),L.notNow,{isBad:!0})});function _r(e){on("plain"),Xt=!1;for(let[t,o]of[...P])
P.delete(t),o.destroy();Vt(),e.focus()}var Qt=!1;document.addEventListener("compositionstart",()=>{Qt=!0});document.addEventListener(
"compositionend",()=>{Qt=!1,setTimeout(pt)});var rn=!1;new MutationObserver(e=>{let t=o=>[...o.addedNodes].some(n=>n.matches?.(
".blk")||n.querySelector?.(".blk"));e.some(t)&&pt()}).observe(document.body,{childList:!0,subtree:!0});document.addEventListener(
"htmx:beforeCleanupElement",e=>{P.get(e.target)?.destroy(),P.delete(e.target)});document.addEventListener("desk:restored",
()=>{for(let e of P.values())e.read()});var Br=window.requestIdleCallback||(e=>setTimeout(e,200)),tn=()=>Br(()=>{rn=!0,pt()});
document.readyState==="complete"?tn():addEventListener("load",tn);var sn=".composer .blk-text textarea.words",Zt=new WeakMap;l("beforeinput",sn,e=>{let t=te(e);t?.value&&Zt.set(e,{words:e.
value,html:t.value})});l("input",sn,(e,t)=>{if(!t.isTrusted||!te(e)?.value)return;te(e).value="";let o=document.createElement(
"p");o.className="hint",o.setAttribute("role","status"),o.append(`${L.formatGone} `);let n=document.createElement("butto\
n");n.type="button",n.className="btn quiet",n.textContent=L.formatBack,n.addEventListener("click",()=>{[e.value,te(e).value]=
[Zt.get(e).words,Zt.get(e).html],o.remove(),e.dispatchEvent(new Event("input",{bubbles:!0})),e.focus()}),o.append(n),e.after(
o)});var an=/^https?:\/\/\S+$/i;l("paste",".composer .blk-text",e=>setTimeout(()=>{let t=e.querySelector("textarea.words");an.
test(t.value.trim())&&!e.querySelector("[data-address]")&&Pr(e,t)}));l("input",".composer .blk-text",e=>{an.test(e.querySelector(
"textarea.words").value.trim())||e.querySelector("[data-address]")?.remove()});function Pr(e,t){let o=document.createElement(
"p");o.className="hint",o.dataset.address="",o.setAttribute("role","status");for(let[n,r]of[["card",L.asCard],["embed",L.
asEmbed]]){if(!f(e).querySelector(`.add-${n}`))continue;let s=document.createElement("button");s.type="button",s.className=
"btn quiet",s.textContent=r,s.addEventListener("click",()=>Mr(n,e,t)),o.append(s)}e.append(o)}async function Mr(e,t,o){let n=await mt(
f(t),e);if(!n)return g(f(t),L.notNow,{isBad:!0});let r=o.value.trim();return t.after(n),htmx.process(n),n.querySelector(
"[name$=-url]").value=r,[o.value,te(o).value]=["",""],o.dispatchEvent(new Event("input",{bubbles:!0})),n.querySelector("\
[name$=-title]").focus()}var cn=["key","draft","draft_seen","announces"],ht=/^[a-z]+-[a-z0-9]+-/;function yt(e,t){let o=new Set(t.map(String)),n=x(
e),r=n.filter(s=>!o.has(String(s))&&s[1]&&!cn.includes(s[0]));return{sent:new Map(t),now:n,typed:r,written:Ao(e),blocks:[
...e.querySelectorAll(".blk")],caret:Rr(e)}}async function gt(e,t,o=!1){let{now:n,typed:r,blocks:s,caret:a}=t;if(r.length){
let c=x(e),m=([y])=>cn.includes(y);for(let y of s)document.getElementById(y.id)||e.querySelector(".blocks").append(y);await V(
e,o?[...n.filter(y=>!m(y)),...c.filter(m)]:Nr(c,t)),I(e)}a&&Wr(e,a,o)}function Nr(e,{sent:t,now:o,typed:n,written:r}){let s=new Set(
[...t.keys()].filter(p=>ht.test(p))),a=p=>p[0]==="block"?n.includes(p):ht.test(p[0])&&!s.has(p[0]),c=([p,A])=>A.startsWith(
t.get(p)||"")?A.slice((t.get(p)||"").length).trim():A,m=n.filter(([p])=>!ht.test(p)&&p!=="block").map(p=>[p[0],p[0]==="h\
eading"?c(p):p[1]]),y=n.filter(([p])=>s.has(p)&&r.has(p)).map(c),q=`${M(e,"block")}-words`;return[...e.filter(([p])=>p!==
q&&!m.some(([A])=>A===p)),...m,[q,y.join(`

`)],...o.filter(a)]}function Rr(e){let t=document.activeElement,o=t.closest(".blk"),n=t.isContentEditable?o.querySelector(
"textarea.words"):t;if(!e.contains(n)||!n.name)return null;let r=P.get(n)?.caret()??n.selectionStart;return{n:[...e.querySelectorAll(
".blk")].indexOf(o),name:n.name.replace(ht,"-"),at:r}}function Wr(e,{n:t,name:o,at:n},r){let s=e.querySelectorAll(".blk")[t]||
e.querySelector(".blk"),a=o.startsWith("-")?s.querySelector(`[name$="${o}"]`)||s.querySelector("textarea.words"):e.elements[o],
c=a?.value||r?a:e.querySelector(".blk textarea.words"),m=r?n:c.value.length;return P.has(c)?P.get(c).focus(r?void 0:"end"):
(c.focus({preventScroll:!0}),typeof c.selectionStart=="number"?c.setSelectionRange(m,m):void 0)}var Ur=10*6e4,ln=6e4,to=15e3,Pe=document.getElementById("outbox"),Me=[],St=new BroadcastChannel(`outbox-${k}`),Ne=async()=>(await d.
values(u.outbox)).sort((e,t)=>e.n-t.n),dn=e=>d.set(e.key,e,u.outbox),oo=e=>d.get(e.key,u.outbox);async function no(e,t){
let o=await oo(e);o&&await dn({...o,...t})}async function vt(e,t){let o=E(e);try{await Hr(e,t)}catch{o.isOpen=!0,o.isQueued=
!1,S(e,i.notHere)}}async function Hr(e,t){let o=E(e);o.isOpen=!1,o.isQueued=!0;let n=await Ne(),r=K(e),s={n:Math.max(Date.
now(),(n.at(-1)?.n||0)+1),key:M(t,"key"),fields:t,place:r,title:Oe(t),at:R(),offset:ne,began:performance.now(),page:performance.
timeOrigin,state:"waiting"};await dn(s),await ae(o);let a;await ee(e,()=>{a=yt(e,t)}),J(o),S(e,i.queued),a.typed.length?
await gt(e,a):e.querySelector(".c-heading textarea").focus({preventScroll:!0}),await H(),St.postMessage("changed")}function Fr(e){
let t=Math.abs(ne-e.offset)>ln,o=Math.max(R()-e.at,e.page===performance.timeOrigin?performance.now()-e.began:0);return t||
o<-ln?1/0:o}var bt="",wt=!1,eo=!1;async function de(){if(eo=wt,!wt){wt=!0;try{do eo=!1,await jr(Kr);while(eo)}finally{wt=
!1}}}var jr=e=>navigator.locks?navigator.locks.request(`outbox-${k}`,{ifAvailable:!0},t=>t&&e()):e();async function Kr(){
let e=(await Ne()).filter(o=>o.state==="waiting");if(!e.length)return;let t=await _();if(bt=t?t.person===k?"":i.signIn:i.
noConnection,!bt)for(let o of e)!o.isDecided&&Fr(o)>Ur?await no(o,{state:"old"}):await Gr(o);await H(),St.postMessage("c\
hanged")}async function Gr(e){let t=zr(e);Ft(t);let o=await t;if(o?.key===e.key&&o.id){await d.del(e.key,u.outbox),Me.unshift(
{...e,state:"sent",told:e.isDraft?i.savedAsDraft:o.told,href:o.href,fields:null}),e.isDraft||Vr(e,o.html);return}if(!await oo(
e))return;(o?.problem||[404,413,400].includes(o?.status))&&await no(e,{state:"refused",problem:o.problem||h(i.refused,{status:o.
status})})}function zr(e){return new Promise(t=>{let o=new XMLHttpRequest,n=new FormData;for(let[r,s]of e.fields)n.append(
r,s);o.open("POST",`${e.place}${e.isDraft?"/drafts/":"/updates/"}`),o.timeout=to,o.setRequestHeader("HX-Request","true");
for(let[r,s]of Object.entries(W()))o.setRequestHeader(r,s);o.setRequestHeader("Idempotency-Key",e.key),o.upload.onprogress=
({loaded:r,total:s})=>os(e,r/s),o.onload=()=>t(Yr(o)),o.onerror=o.ontimeout=()=>t(null),o.send(n)})}function Yr(e){let t=new DOMParser().
parseFromString(e.response,"text/html"),o=t.querySelector("[data-saved]"),n=t.querySelector("[data-refused]")?[...t.querySelectorAll(
".composer .tell.bad, .composer .err")]:[];return{status:e.status,key:e.getResponseHeader("Idempotency-Key"),id:e.getResponseHeader(
"Update-Id"),html:e.response,told:o?.querySelector("b")?.textContent.trim()||i.live,href:o?.querySelector("a")?.getAttribute(
"href"),problem:n.map(r=>r.textContent.trim()).join(" ")}}function Vr(e,t){let o=document.getElementById("composer");if(F||
!o||K(o)!==e.place)return;let n=document.createElement("template");n.innerHTML=t,n.content.querySelector("#composer")?.remove(),
htmx.swap(document.createElement("div"),n.innerHTML,{swapStyle:"none"}),htmx.trigger(document.body,"desk:published")}var Xr={
waiting:"device",old:"clock",refused:"warn",sent:"check"};async function H(){if(!Pe)return;let e=await Ne();Pe.hidden=!e.
length&&!Me.length,Pe.querySelector("[data-count]").textContent=e.length?h(i.notYetLive,{n:e.length}):"";let t=document.
activeElement,o=t?.closest("[data-entry]")?.dataset.entry,n=[...e,...Me].map(Jr),r=Pe.querySelector("[data-entries]");if(n.
length===r.children.length&&n.every((a,c)=>a.isEqualNode(r.children[c]))||(r.replaceChildren(...n),!o))return;let s=[...(n.
find(a=>a.dataset.entry===o)||n[0])?.querySelectorAll("button, a")||[]];(s.find(a=>a.textContent===t.textContent)||s[0])?.
focus()}function Jr(e){let o=document.getElementById("outbox-entry").content.firstElementChild.cloneNode(!0);o.classList.
add(`is-${e.state}`),o.dataset.entry=e.key;for(let n of o.querySelectorAll("[data-icon]"))n.hidden=n.dataset.icon!==Xr[e.
state];return o.querySelector("h3").textContent=e.title,o.querySelector("[data-state]").textContent=Qr(e),o.querySelector(
"[data-acts]").append(...Zr(e)),e.state==="old"&&ts(e,o.querySelector("[data-since]")),o}var Qr=e=>h({waiting:`${i.waiting}\
 ${bt||i.trying}`,old:i.old,refused:`${i.isRefused} ${e.problem||""}`,sent:e.told||""}[e.state],{time:re(e.at)});function Zr(e){
let t={time:re(e.at).slice(0,5)},o=(s,a)=>X(h(s,t),async()=>{await no(e,{state:"waiting",isDecided:!0,...a}),await H(),await de()}),
n=X(i.takeBack,()=>es(e)),r=X(i.drop,()=>z(i.dropTitle,h(i.dropMeans,{title:e.title}),i.keepIt,i.drop,async()=>{await d.
del(e.key,u.outbox),await H()}));return e.state==="sent"?e.href?[Ie(e.href,i.view)]:[]:e.state==="old"?[o(i.publishAsWritten),
o(i.toEditors,{isDraft:!0}),r]:bt===i.signIn?[Ie(`${i.login}?next=${location.pathname}`,i.doSignIn),n]:e.state==="refuse\
d"?[n,r]:[X(i.tryNow,de),n]}async function es(e){let t=document.getElementById("composer");if(K(t)!==e.place){location.assign(
`${e.place}/`);return}let o=await oo(e);if(!o)return H();if(T(t))return S(t,i.composerIsFull);if(!await V(t,o.fields))return S(
t,i.composerIsFull);I(t),t.querySelector(".c-heading textarea").focus(),await G(t),await d.del(e.key,u.outbox),await H()}
async function ts(e,t){t.hidden=!1;let o=i.since.replace("/-/",`/${e.place.split("/").at(-1)}/`).replace("/0/",`/${Math.
floor(e.at/1e3)}/`),n=await fetch(o,{redirect:"manual"}).catch(()=>null);n?.ok&&(t.innerHTML=await n.text())}function os(e,t){
let o=Pe?.querySelector(`[data-entry="${CSS.escape(e.key)}"]`);o&&(o.classList.add("is-moving"),o.querySelector("[data-s\
tate]").textContent=h(i.sendingPart,{n:Math.floor(t*100)}),o.querySelector("progress").value=t)}var ns=new Set([0,408,429,
500,502,503,504]),un=e=>ns.has(e.detail.xhr?.status||0)?ro(e):null;function ro({detail:{elt:e,xhr:t,requestConfig:o}}){let n=e.
closest?.("#composer");return n&&new URL(o.path,location.href).pathname===`${K(n)}/updates/`&&(T(n)||Oe(t.sent)!==i.noHeading)?
n:null}var rs=["htmx:sendError","htmx:timeout","htmx:responseError"],so={0:w.offline,401:w.signedOut,403:w.signInChanged,404:w.
mayNot,413:w.tooMuch,503:w.busy};function ss(e){if(e.detail.elt.matches("#desk-poll, [data-quiet]"))return;let t=e.detail.
elt.closest(".composer, [data-settings]"),o=t||document.getElementById("composer"),n=e.detail.xhr?.status||0,r=un(e);if(r)
return vt(r,e.detail.xhr.sent);let s=Y(e)||t?.matches("[data-settings]");if(n===403&&s&&!o.dataset.isAnew)return as(o,e);
if(!t)return is(e.detail.elt,n);g(o,so[n]||h(w.notPublished,{status:n}),{isBad:!0})}async function as(e,{detail:{elt:t,requestConfig:o}}){
return(await _())?.person!==k?g(e,so[403],{isBad:!0}):(e.dataset.isAnew="",((t.matches("button")?t:o.triggeringEvent?.submitter)||
e.querySelector("[data-send]")).click())}function is(e,t){let o=e.closest("dialog form, .row-update")||document.querySelector(
".composer");o.querySelector(".problem")?.remove();let n=document.createElement("p");n.className="err problem",n.setAttribute(
"role","alert"),n.textContent=t?h(w.notDone,{status:t}):w.notDoneOffline,o.append(n)}for(let e of rs)document.body.addEventListener(
e,ss);document.body.addEventListener("htmx:beforeSwap",e=>{new URL(e.detail.xhr.responseURL||location.href).pathname.startsWith(
"/accounts/")&&(e.detail.shouldSwap=!1,g(document.querySelector(".composer"),so[401],{isBad:!0}))});var fn=e=>({detail:{
elt:t}})=>t.querySelector?.("[data-send]")?.setAttribute("aria-busy",e);document.body.addEventListener("htmx:beforeReque\
st",fn("true"));document.body.addEventListener("htmx:afterRequest",fn("false"));var kt=()=>htmx.ajax("GET",location.pathname,{target:"#unsent",select:"#unsent",swap:"outerHTML"});async function mn(e){let t=E(e);rt(t),e.inert=!0;let o=(t.offered||[]).map(r=>["kept_hand",r]),n=await De(`${e.dataset.keep}\
discard/`,o,t);return e.inert=!1,n?.discarded?(await ae(t).catch(()=>{}),J(t),document.querySelector("#unsent article")&&
kt(),!0):(t.isOpen=!0,I(e),!1)}l("submit","form[data-discards]",async(e,t)=>{t.preventDefault();let o=e.dataset.discards;
for(let n of[...C.values()])n.id===o&&(rt(n),J(n));await d.del(o,u.writing).catch(()=>{}),e.submit()});document.addEventListener("submit",e=>{e.target.matches(".composer")&&j(!0)});addEventListener("beforeunload",e=>{!Xe()&&
[...document.querySelectorAll(".composer")].some(t=>t.dataset.keep?No(t):Ae(t))&&e.preventDefault()});document.body.addEventListener(
"htmx:afterRequest",()=>{j(!1)});document.body.addEventListener("htmx:confirm",e=>{let o=e.detail.elt.closest(".acts")?.
closest(".row-update")?.querySelector(".composer");o&&(e.preventDefault(),o.querySelector(".c-heading textarea").focus())});
document.body.addEventListener("htmx:beforeSwap",e=>{let{target:t,requestConfig:o}=e.detail,n=t.matches?.(".row-update")&&
t.querySelector(".composer");n&&!n.contains(o?.elt)&&(e.detail.shouldSwap=!1)});document.body.addEventListener("htmx:con\
firm",e=>{let t=e.detail.elt;!t.matches("[data-stop]")||!Ae(t.closest(".composer"))||(e.preventDefault(),z(w.discard,w.discardMeans,
w.keepEditing,w.discardMine,async()=>{let o=t.closest(".composer");await mn(o)?e.detail.issueRequest(!0):g(o,w.notDoneOffline,
{isBad:!0})}))});l("input",".composer",I);l("change",".composer",I);function pn(){for(let e of U())C.get(N(e))?.isUnkept&&G(e).then(()=>ie(
e))}document.addEventListener("visibilitychange",()=>{document.hidden&&pn()});addEventListener("pagehide",pn);addEventListener(
"online",()=>{for(let e of U())C.get(N(e))?.isDirty&&ie(e)});document.body.addEventListener("htmx:beforeRequest",e=>{if(!Y(
e))return;let t=f(e.detail.elt),o=E(t);G(t),clearTimeout(o.next),o.next=null,o.isOpen=!1,o.request?.abort(),e.detail.xhr.
hand=o});document.body.addEventListener("htmx:afterRequest",e=>{let t=e.detail.xhr?.hand;if(!t)return;if(e.detail.xhr.getResponseHeader(
"Update-Id")){ae(t),J(t);return}if(t.isQueued)return;t.isOpen=!0,t.isAsked&&=[...U()].some(n=>C.get(N(n))===t&&n.querySelector(
"[data-both]")),clearTimeout(t.next),t.next=setTimeout(()=>{for(let n of U())C.get(N(n))===t&&ie(n)},at);let o=!document.
getElementById("composer")&&document.getElementById("correcting");o&&E(o)!==t&&(E(o).offered??=[]).push(t.id)});document.body.addEventListener("htmx:beforeRequest",e=>{Y(e)&&(e.detail.xhr.sent=x(f(e.detail.elt)))});document.body.addEventListener(
"htmx:beforeRequest",e=>{let t=Y(e)&&f(e.detail.elt);t?.id==="correcting"&&(e.detail.xhr.giveBack=[t,document.activeElement],
t.inert=!0)});document.body.addEventListener("htmx:afterRequest",({detail:{xhr:e}})=>{let[t,o]=e?.giveBack||[];t?.isConnected&&
(t.inert=!1,o.focus())});var xt=null;document.body.addEventListener("htmx:beforeSwap",({detail:{xhr:e,target:t,shouldSwap:o}})=>{
!e.sent||!o||t.id!=="composer"||(xt=yt(t,e.sent))});document.body.addEventListener("htmx:afterSwap",async({detail:{xhr:e}})=>{
let t=document.getElementById("composer");if(!e?.sent||!xt||!t)return;let o=xt;xt=null;let n=T(t);!o.typed.length&&(!n||
t.hasAttribute("data-refused"))||(t.dataset.goesOn="",await gt(t,o,n))});document.body.addEventListener("htmx:beforeSwap",e=>{let{xhr:t}=e.detail,o=Ve(e),n=Y(e)&&f(o);!n||t.status!==200||t.getResponseHeader(
"Update-Id")||/id="(composer|correcting)"/.test(t.response)||(e.detail.shouldSwap=!1,!new URL(t.responseURL||location.href,
location.href).pathname.startsWith("/accounts/")&&(ro(e)?vt(n,t.sent):S(n,i.hereOffline,R())))});var Et=location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1],cs=e=>i.blog.replace("/-/",`/${e}/`);async function hn(e){
let t=document.querySelector("#strip h1");if(!t||e.dataset.version!=="0")return;let o=K(e),n=M(x(e),"draft")||T(e)?void 0:
x(e);await d.update(o,r=>({blank:r?.blank,...n&&{blank:n},headline:t.textContent,language:t.lang,direction:t.dir,zone:document.
body.dataset.zone,quotes:e.dataset.quotes}),u.places)}async function yn(){let e=await d.entries(u.places),t=document.querySelector(
"[data-places]");for(let[q,{headline:oe,language:p,direction:A}]of e){let Lt=document.createElement("li"),Se=Ie(`${q}/`,
oe);Object.assign(Se,{lang:p,dir:A}),Lt.append(Se),t.append(Lt)}let o=Et&&e.find(([q])=>`${q}/`===cs(Et));document.querySelector(
"[data-unknown]").hidden=!!o;let n=document.getElementById("composer");if(!o)return;let[,{headline:r,language:s,direction:a,
blank:c,quotes:m}]=o;Object.assign(n.dataset,{language:s,quotes:m});let y=document.querySelector("#strip h1");Object.assign(
y,{textContent:r,lang:s,dir:a}),document.title=r,await ee(n),n.querySelector("[data-as]").textContent=M(c||[],"byline"),
n.hidden=!1,Ke()}if(F&&Et){for(let e of["action","formaction","hx-post","data-keep"])for(let t of document.querySelectorAll(
`[${e}*="/live/-/"]`))t.setAttribute(e,t.getAttribute(e).replace("/live/-/",`/live/${Et}/`));htmx.process(document.body)}var ls=300,Re=`settings-${location.pathname}`,Ue=()=>document.querySelector("[data-settings]"),io="",qt=0,We=!1,Ot=!1,co=e=>e.
hasAttribute("data-refused")||String(x(e))!==io||[...e.querySelectorAll("[type=file]")].some(t=>t.files.length);async function be(){
let e=Ue();if(clearTimeout(qt),!e||!We)return;We=!1;let t=R(),o=e.dataset.settings,n={spot:Re,key:"",title:o,fields:x(e),
at:t,isOnTheDesk:!1};try{co(e)?(await Ge(u.writing,Re,n),S(e,i.here,t)):await d.del(Re,u.writing)}catch{We=!0,S(e,i.notHere)}}
function wn(){We=!0,Ot=!1,clearTimeout(qt),qt=setTimeout(be,ls)}function At(){clearTimeout(qt),We=!1,Ue()?.reset()}var bn=()=>d.
del(Re,u.writing).catch(()=>{});function Sn(e){e.querySelector("[data-saved]").classList.remove("bad"),wn()}l("input","[\
data-settings]",Sn);l("change","[data-settings]",Sn);addEventListener("pagehide",be);document.addEventListener("visibili\
tychange",()=>{document.hidden&&be()});var ue=(e,t)=>e.filter(([o])=>o===t).map(([,o])=>o.replaceAll(`\r
`,`
`)),ds=e=>e.startsWith("initial-")||e==="seen_revision";function us(e,t){return[...new Set([...e,...t].map(([n])=>n).filter(
n=>!ds(n)))].filter(n=>{let r=e.some(([s])=>s===`initial-${n}`)?ue(e,`initial-${n}`):ue(t,n);return String(ue(e,n))!==String(
r)})}function ao(e,t,o){let n=[...e.querySelectorAll(`[name="${CSS.escape(t)}"]`)];if(n.some(({type:r})=>r==="checkbox"))
for(let r of n)r.checked=o.includes(r.value);else if(n.some(({type:r})=>r!=="hidden"))n[0].value=o[0]??"";else{for(let r of n)
r.remove();e.append(...o.map(r=>ye(t,r)))}}async function fs(e,{fields:t,at:o}){let n=us(t,x(e));for(let a of n)a!=="kep\
t_hero"&&(ao(e,a,ue(t,a)),t.some(([c])=>c===`initial-${a}`)&&ao(e,`initial-${a}`,ue(t,`initial-${a}`)));let[r]=ue(t,"see\
n_revision");n.length&&r&&ao(e,"seen_revision",[r]),e.querySelector("[data-drop-settings]").hidden=!1,S(e,i.asLeft,o);let[
s]=ue(t,"kept_hero");s&&await htmx.ajax("GET",`${location.pathname}?kept_hero=${s}`,{target:"#kept-hero",select:"#kept-h\
ero",swap:"outerHTML"})}async function vn(e){if(io=String(x(e)),e.hasAttribute("data-refused"))return wn();let t=await d.
get(Re,u.writing);return t&&String(x(e))===io&&await fs(e,t),null}var lo=e=>e.detail.elt.matches("[data-settings]");document.
body.addEventListener("htmx:beforeRequest",e=>{lo(e)&&(be(),e.detail.elt.inert=!0)});document.body.addEventListener("htm\
x:afterRequest",e=>{lo(e)&&(e.detail.elt.inert=!1)});document.body.addEventListener("htmx:beforeOnLoad",async e=>{let t=e.
detail.xhr.getResponseHeader("HX-Redirect");!lo(e)||!t||(e.preventDefault(),Ot=!0,await bn(),location.assign(t))});document.
body.addEventListener("htmx:afterSettle",e=>{e.detail.elt.matches?.("[data-settings]")&&vn(e.detail.elt)});addEventListener(
"beforeunload",e=>{let t=Ue();t&&co(t)&&!Ot&&!Xe()&&e.preventDefault()});async function kn(e){Ot=!0,At(),await bn(),location.
assign(e)}l("click","[data-cancel-settings]",(e,t)=>{co(Ue())&&(t.preventDefault(),z(w.discardSettings,w.discardSettingsMeans,
w.keepEditing,w.discardMine,()=>kn(e.href)))});l("click","[data-drop-settings]",()=>kn(location.pathname));var gn=Ue();gn&&
vn(gn);async function uo(){await be();let e=await Ro(),t=await Ne(),o=[...b.values()].filter(Z);return[...t.map(({title:n})=>`${i.
kindOutbox}: ${n}`),...e.map(({title:n,fields:r})=>`${i.kindWriting}: ${n||Oe(r)}`),...o.map(({fileName:n})=>`${i.kindPicture}\
: ${n}`)]}async function xn(){let e=await d.get("sessions",D)||{},t=0;for(let o of Object.keys(e)){if(o===k)continue;let n=await d.
values(pe(o,"writing"));t+=n.filter(r=>!r.isOnTheDesk).length;for(let r of["outbox","files"])t+=(await d.values(pe(o,r))).
length}return t?[h(i.ofOthers,{n:t})]:[]}l("click","[data-clear-device]",async e=>{let t=[...await uo(),...await xn()];return t.length?(z(i.clearTitle,i.clearMeans,
i.keepIt,i.clear,()=>En(e),t),ze(e.closest(".menu")?.querySelector("summary"))):En(e)});async function En(e){$e(),At(),await Pt(),
await xo(),Me.length=0;for(let t of U())t.id==="composer"&&await ee(t),S(t,i.cleared);await H(),e.closest(".menu")?.removeAttribute(
"open"),document.getElementById("cleared").textContent=i.cleared}l("submit","form[action$='/logout/']",async(e,t)=>{if(e.
dataset.isEmptied)return;t.preventDefault();let o=await uo(),n=async()=>{$e(),At(),await Pt(),await xe(k),e.dataset.isEmptied=
"yes",j(!0),e.submit()};o.length?z(i.leaveTitle,h(i.leaveMeans,{n:o.length}),i.keepIt,i.leave,n,o):await n()});function mo(e){let t=e?.querySelector("[name=due_at]"),o=e?.querySelector("[data-publish]"),n=e?.querySelector("[data-sc\
hedule]");if(!t||!o||!n)return;let r=t.value!=="";if(r!==e.classList.contains("is-timed")){e.classList.toggle("is-timed",
r),r?o.before(n):t.closest(".due").append(n);for(let[s,a]of[[n,r],[o,!r]])s.classList.toggle("go",a),s.toggleAttribute("\
data-send",a)}}l("input","[name=due_at]",e=>mo(f(e)));l("click","[data-choose-time]",e=>{let t=f(e).querySelector(".when");
t.open=!0,t.querySelector("input").focus()});l("keydown","#composer input:not([type=checkbox], [type=file])",(e,t)=>{t.key!==
"Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),f(e).querySelector("[data-save]")?.click())});function po(){
for(let e of document.querySelectorAll("[data-until]")){let t=Math.ceil((Date.parse(e.dataset.until)-Date.now())/6e4);t>=
0&&t<60&&(e.textContent=tt.format(t,"minute"))}}setInterval(()=>{document.hidden||po()},3e4);function qn(e){for(let t of e.
querySelectorAll("[data-undo]:not([data-counts])")){let o=Number(t.dataset.undo);t.dataset.counts="";let n=setInterval(()=>{
if(!t.isConnected)return clearInterval(n);t.matches(":hover, :focus-within")||(o-=.25,!(o>0)&&(clearInterval(n),t.remove()))},
250)}}document.body.addEventListener("htmx:configRequest",e=>{let t=document.getElementById("composer");!e.detail.elt.matches(
"[data-undo]")||!t||!Ae(t)||(e.detail.parameters.keep_composer="1",fo(t),t.querySelector("[data-saved]").replaceChildren(),
g(t,fe.takenBack))});var On=Number(document.body.dataset.sendsAfter);document.body.addEventListener("htmx:confirm",e=>{let t=e.
detail.elt;!On||e.defaultPrevented||!t.matches(".composer")||(e.preventDefault(),t.querySelector("[data-cancel-sending]")||
ms(t,e.detail))});function ms(e,{issueRequest:t,triggeringEvent:o}){let n=e.querySelector(".send"),r=document.createElement(
"button"),s=n.querySelector("[data-send], [data-publish]"),a=On;r.type="button",r.className="btn",r.dataset.cancelSending=
"",r.textContent=fe.cancel,n.insertBefore(r,s),s.setAttribute("aria-busy","true"),fo(e),g(e,h(fe.publishesIn,{n:a})),ps(
e,o?.submitter),setTimeout(()=>{j(!1)});let c=()=>{clearInterval(y);let q=r===document.activeElement;r.remove(),s.setAttribute(
"aria-busy","false"),q&&s.focus()},m=()=>{c(),fo(e),e.querySelector("[data-submitter]")?.remove(),g(e,fe.cancelled)},y=setInterval(
()=>{if(a-=1,!e.isConnected)return c();if(a>0)return g(e,h(fe.publishesIn,{n:a}));c(),j(!0),t(!0)},1e3);r.addEventListener(
"click",m),e.addEventListener("keydown",q=>{q.key==="Escape"&&r.isConnected&&m()})}var fo=e=>{e.querySelector("[data-sav\
ed]").dataset.held=""};l("input",".composer",e=>{let t=e.querySelector("[data-saved]");t?.removeAttribute("data-held"),t?.
classList.remove("bad")});function ps(e,t){if(!t?.name)return;let o=document.createElement("input");Object.assign(o,{type:"\
hidden",name:t.name,value:t.value}),o.dataset.submitter="",e.append(o)}document.body.addEventListener("htmx:beforeReques\
t",e=>{let{elt:t}=e.detail;t.id!=="queue"||t!==e.detail.requestConfig?.elt||(document.hidden||!navigator.onLine||t.contains(
document.activeElement))&&e.preventDefault()});var He=document.getElementById("preview");l("click","[data-preview]",(e,t)=>{t.preventDefault();let o=e.form,n={action:o.
getAttribute("action"),target:o.target};He.showModal(),o.action=e.formAction,o.target="preview",o.submit(),o.setAttribute(
"action",n.action),o.target=n.target});l("click","[data-width]",e=>{He.classList.toggle("as-on-a-phone",e.dataset.width===
"phone");for(let n of He.querySelectorAll("[data-width]"))n.setAttribute("aria-pressed",String(n===e));let{contentDocument:t,
contentWindow:o}=He.querySelector("iframe");t.getElementById(o.location.hash.slice(1))?.scrollIntoView()});l("click","[d\
ata-close-preview]",()=>He.close());async function yo(e){if(e.dataset.isPickedUp||(e.dataset.isPickedUp="yes",e.autocomplete="off",new MutationObserver(()=>I(
e)).observe(e.querySelector(".blocks"),{childList:!0}),e.hasAttribute("data-refused")))return;An(e)&&I(e);let t=(await d.
entries(u.writing)).filter(([,n])=>n.spot===Ze(e)).sort(([,n],[,r])=>r.at-n.at),o=!1;for(let[n]of t)await Mo(n,r=>o&&go(
e,r)?ho(e,n,r):o?F||Ln(n,r):(o=!0,hs(e,n,r)))}var An=e=>Dt(e).some(t=>t.value!==t.defaultValue),go=(e,t)=>t.key===(e.elements.
key?.value||"");function ho(e,t,o){return go(e,o)&&(E(e).offered??=[]).push(t),nt(e,o.fields,o.at,i.newerHere,Ut(e,o.fields,
{id:t}))}async function hs(e,t,o){let n=go(e,o),r=e.dataset.hand===t||o.version===Number(e.dataset.version);if(n&&JSON.stringify(
o.fields)===JSON.stringify(x(e)))return d.del(t,u.writing);let s=!T(e)||!!e.elements.draft?.value||e.id==="correcting";if(n?
!r:e.dataset.hand||!s)return n?ho(e,t,o):Ln(t,o);if(An(e)||!await V(e,o.fields))return ho(e,t,o);Wt(e,{...Rt(e),id:t,version:o.
version,isTyped:o.isAdded,isAdded:o.isAdded}),S(e,i.here,o.at),I(e)}async function Ln(e,t){let o=await De(t.keep,t.fields,
{id:e,version:t.version}),n=o?.discarded||o?.sent&&!t.isAdded;o?.status!==200&&!n||(await d.del(e,u.writing),n||kt())}function wo(){for(let e of document.querySelectorAll("#composer [data-send]:not([data-save]) .swap > :first-child")){let o=[
...e.childNodes].findLast(n=>n.nodeType===Node.TEXT_NODE&&n.data.trim());o&&(e.dataset.word??=o.data.trim(),o.data=` ${navigator.
onLine?e.dataset.word:i.whenConnected}`)}}async function ys(){await ko(),F&&await yn();for(let t of U())t.id==="composer"&&
!F&&await hn(t),await yo(t);wo(),await H();let e=await _();await st(e?.person),F&&e&&!e.isSignedOut&&(document.querySelector(
"[data-connected]").hidden=!1),await de()}document.body.addEventListener("htmx:afterSettle",()=>{for(let e of U())yo(e)});
addEventListener("offline",wo);addEventListener("online",()=>{wo(),de()});document.addEventListener("visibilitychange",()=>{
document.hidden||de()});St.addEventListener("message",H);setInterval(de,to);ys();htmx.config.defaultSettleDelay=0;function Tn(e){It(e),Te(),po(),qn(e),mo(e.getElementById("composer"))}document.body.addEventListener(
"htmx:afterSettle",e=>{Tn(document);let{elt:t,requestConfig:o}=e.detail;if(t.id==="desk-poll")return;let n=o?.elt,r=n?.matches(
"[id^=correct-]")?t.querySelector?.("#correcting"):null,s=t.matches?.(".composer")?t:r;if(s&&!("goesOn"in s.dataset)){let a=s.
querySelector("[aria-invalid=true]");(a||s.querySelector(".c-heading textarea")).focus({preventScroll:s.id==="composer"&&
!a}),s.getBoundingClientRect().top<0&&!a&&s.scrollIntoView({block:"start"})}else!s&&t.matches?.(".row-update")&&n?.closest(
"#correcting")?t.querySelector("[id^=correct-]")?.focus({preventScroll:!0}):n?.matches(".held")&&Ct(()=>document.querySelector(
"#rows .row-update h3"))});document.body.addEventListener("htmx:beforeHistoryUpdate",e=>{history.replaceState(history.state,
"",e.detail.history.path+location.hash)});Ke();Tn(document);var gs=30,Cn=e=>e.querySelector("[name$='-upload']").value||e.querySelector("[name$='-image']").value;l("click","[data-r\
etouch]",async e=>{if(e.hasAttribute("aria-busy"))return;let t=e.closest(".blk"),o=e.closest("[data-figure-tools]").dataset,
n=b.get(Cn(t));e.setAttribute("aria-busy","true"),ws(n);try{let r=await bs(e.dataset.retouch),s=n?.file||await vs(e.dataset.
picture,()=>g(f(e),o.making)),a=await ks(r,s);a&&xs(t,a,n?.fileName||""),a&&g(f(document.activeElement),o.edited)}catch(r){
let s={TypeError:"notNow",RangeError:"notMade"}[r.name]||"cannot";g(f(e),o[s],{isBad:!0})}finally{e.removeAttribute("ari\
a-busy"),n&&(n.isHeld=!1,Q(n))}});function ws(e){e&&(e.isHeld=!0,clearTimeout(e.timer),e.request?.abort("edited"))}async function bs(e){
let t=await fetch(e,{redirect:"manual"}),o=document.createElement("template");o.innerHTML=t.ok?await t.text():"";let n=o.
content.getElementById("retouch");if(!n)throw new TypeError("The tools did not come.");return await Ss(n.dataset.styles),
{tools:n,run:(await import(n.dataset.module)).run}}function Ss(e){if(document.querySelector(`link[href="${e}"]`))return null;
let t=Object.assign(document.createElement("link"),{rel:"stylesheet",href:e}),o=new Promise((n,r)=>{t.addEventListener("\
load",n),t.addEventListener("error",()=>{t.remove(),r(new TypeError("No styles."))})});return document.head.append(t),o}
async function vs(e,t){if(!e)throw new Error("It is on another device.");for(let o=0;o<gs;o+=1){let n=await fetch(e,{redirect:"\
manual"});if(!n.ok)throw new TypeError("The picture did not come.");if(n.status!==202)return n.blob();t(),await new Promise(
r=>{setTimeout(r,1e3)})}throw new RangeError("It is not made yet.")}async function ks({tools:e,run:t},o){if(o.type==="im\
age/gif")throw new Error("It may move.");let n=await createImageBitmap(o,{imageOrientation:"from-image"});qe(e);let r=new Promise(
a=>{v.addEventListener("close",()=>a(null),{once:!0})}),s=await Promise.race([r,t(e,n)]);return v.open&&v.close(),s&&dt(
s,o)}function xs(e,t,o){let n=`${o.replace(/\.[^.]*$/,"")||"edited"}.jpg`,r=Cn(e),s=Je(new File([t],n,{type:t.type})),a=se(
s.name,e.querySelector("[name=block]").value);Es(e,a),e.replaceWith(a),htmx.process(a),b.has(r)&&Le(b.get(r)),Bo(r,s.name),
Gt(s),a.querySelector("[data-retouch]").focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))}function Es(e,t){for(let o of e.
querySelectorAll("[name]")){if(o.name==="block"||/-(image|upload)$/.test(o.name))continue;let n=[...t.querySelectorAll("\
[name]")].find(r=>r.name===o.name&&(r.type!=="radio"||r.value===o.value));n&&(["checkbox","radio"].includes(o.type)?n.checked=
o.checked:n.value=o.value)}}l("click","[data-focal]",(e,t)=>{t.preventDefault(),htmx.ajax("GET",e.getAttribute("href"),{target:"#dialog",swap:"inner\
HTML",select:"#question",source:e})});var In=e=>e.querySelector("[name=spot]:checked").value.split(" ").map(Number);function bo(e){
let[t,o]=In(e),n=e.querySelector("[data-focal-mark]");n.hidden=!1,Object.assign(n.style,{left:`${t}%`,top:`${o}%`});for(let r of e.
querySelectorAll("[data-focal-crop]"))r.style.objectPosition=`${t}% ${o}%`}function $n(e,t,o){let n=a=>Math.round(Math.min(
100,Math.max(0,a))),r=e.querySelector("[data-focal-exact]");r.value=`${n(t)} ${n(o)}`,r.checked=!0,r.closest("label").hidden=
!1;let s=e.querySelector("[data-focal-told]");s.textContent=h(s.dataset.words,{x:n(t),y:n(o)}),bo(e)}l("click","[data-fo\
cal-pick]",(e,t)=>{let o=e.getBoundingClientRect();$n(e.closest("form"),(t.clientX-o.left)/o.width*100,(t.clientY-o.top)/
o.height*100)});var qs={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};l("keydown","[data-focal-pick]",
(e,t)=>{let o=qs[t.key];if(!o)return;t.preventDefault();let[n,r]=In(e.closest("form")),s=t.shiftKey?10:1;$n(e.closest("f\
orm"),n+o[0]*s,r+o[1]*s)});l("change","[data-focal-form]",bo);var Dn=()=>document.querySelectorAll("[data-focal-form]").
forEach(bo);document.body.addEventListener("htmx:afterSwap",Dn);document.body.addEventListener("desk:focused",e=>{let t=e.
target.closest("[data-focal-form]")?.dataset.kept;v.open&&(v.close(),g(f(document.activeElement),t))});Dn();var Fe=null;l("click","[data-library]",e=>{Fe=f(e)});document.body.addEventListener("htmx:configRequest",({detail:{elt:e,
parameters:t}})=>{e.matches("[data-choose]")&&Fe&&(t.blog=Qe(Fe))});document.body.addEventListener("htmx:beforeSwap",e=>{
let{requestConfig:t,xhr:o}=e.detail;if(!t?.elt.matches?.("[data-choose]")||o.status!==200)return;e.detail.shouldSwap=!1;
let n=document.createElement("template");n.innerHTML=o.response;let r=n.content.firstElementChild;!r?.matches(".blk")||!Fe?.
isConnected||(Fe.querySelector(".blocks").append(r),htmx.process(r),ze(r.querySelector("input:not([type=hidden])")),v.close(),
r.dispatchEvent(new Event("input",{bubbles:!0})))});document.body.addEventListener("htmx:afterSwap",e=>{e.detail.requestConfig?.
elt.matches?.("[data-older]")&&document.querySelector("#shelf button, #shelf a")?.focus()});
