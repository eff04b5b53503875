document.documentElement.classList.add("js");var ws=matchMedia("(min-width: 60rem)"),d=(e,t,o)=>document.addEventListener(
e,n=>{let r=n.target.closest?.(t);r&&o(r,n)}),h=e=>e.closest(".composer"),Ft="[contenteditable=true], textarea:not(.rich\
 + *), input:not([type=hidden])",tt=(e,t)=>e.querySelector(Ft)?.focus(t),p=(e,t)=>e.replace(/\{(\w+)\}/g,(o,n)=>t[n]),S=(e,t,{
isBad:o=!1}={})=>{let n=e?.querySelector("[data-saved]");n&&(n.textContent!==t&&(n.textContent=t),n.classList.toggle("ba\
d",o))};function ot(){ws.matches&&!location.hash&&document.querySelector("#composer .c-heading textarea")?.focus({preventScroll:!0})}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});var Oe=e=>document.getElementById(e).dataset,y=Oe("words"),i=Oe("words-device"),L=Oe("words-editor"),he=Oe("words-option\
s"),B=Oe("words-pictures");var ye=(e,t)=>idbKeyval.createStore(`desk-${e}-${t}`,"kept"),D=idbKeyval.createStore("desk","kept"),Ae=Promise.resolve().
then(()=>idbKeyval.get("last",D)).then(()=>!0,()=>!1),ge=(e,t)=>async(...o)=>await Ae?idbKeyval[e](...o):t,l={get:ge("ge\
t"),set:async(e,t,o)=>(await Ae,idbKeyval.set(e,t,o)),del:ge("del"),clear:ge("clear"),update:ge("update"),values:ge("val\
ues",[]),entries:ge("entries",[])};async function Te(e,t,o,n=[]){await Ae,await e("readwrite",r=>{r.put(o,t);for(let s of n)
r.delete(s);return r.transaction.commit(),idbKeyval.promisifyRequest(r.transaction)})}var z="shell"in document.body.dataset,E=document.body.dataset.person||await l.get("last",D)||"",Ho=["writing","outbox","\
files","places","forgotten"],f=Object.fromEntries(Ho.map(e=>[e,ye(E,e)])),se=0;async function Fo(){se=await l.get("offse\
t",D)||0}var P=()=>Date.now()+se,Ss=new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit",timeZone:document.
body.dataset.zone||void 0}),ae=e=>Ss.format(new Date(e)),H=()=>JSON.parse(document.body.getAttribute("hx-headers")),we=()=>H()["\
X-CSRFToken"];async function T(){let e=Date.now();try{let t=await fetch(i.contact,{redirect:"manual",signal:AbortSignal.
timeout(15e3),cache:"no-store"});if(t.type==="opaqueredirect")return{person:"",isSignedOut:!0};let o=await t.json();return!o.
token||!o.at?null:(o.person=String(o.person),se=Date.parse(o.at)-(e+Date.now())/2,o.person===E&&ks(o.token),await Ae&&(await l.
set("offset",se,D),o.person===E&&await vs(o.session)),o)}catch{return null}}function ks(e){document.body.setAttribute("h\
x-headers",JSON.stringify({"X-CSRFToken":e,"Desk-Person":E}));for(let t of document.querySelectorAll("[name=csrfmiddlewa\
retoken]"))t.value=e}async function vs(e){await l.set("last",E,D),await l.update("sessions",t=>({...t,[E]:e}),D)}async function Ie(e){
for(let o of Ho)await l.clear(ye(e,o));let t=(o={})=>Object.fromEntries(Object.entries(o).filter(([n])=>n!==e));await l.
update("sessions",t,D)}async function Ko(){let e=await l.get("sessions",D)||{};for(let t of new Set([...Object.keys(e),E]))
await Ie(t);await l.clear(D);for(let t of await caches.keys())await caches.delete(t)}"serviceWorker"in navigator&&navigator.
serviceWorker.register(i.worker,{scope:i.scope}).catch(()=>{});navigator.storage?.persist?.().catch(()=>{});document.addEventListener("click",e=>{for(let t of document.querySelectorAll("details.menu[open]"))(!t.contains(e.target)||
e.target.closest(".pop button, .pop a"))&&(t.open=!1)});document.addEventListener("keydown",e=>{let t=document.querySelector(
"details.menu[open]");e.key!=="Escape"||!t||(t.open=!1,t.querySelector("summary").focus())});var x=document.getElementById(
"dialog"),Le=null;function nt(e){Le=e}document.body.addEventListener("htmx:afterSwap",e=>{e.detail.target===x&&(Le=e.detail.
requestConfig?.elt,x.open||x.showModal(),(x.querySelector("[aria-invalid=true]")||x.querySelector("[autofocus]"))?.focus())});
x.addEventListener("close",()=>{x.open||(x.replaceChildren(),Le?.isConnected&&Le.focus())});d("click","dialog [data-clos\
e]",(e,t)=>{t.preventDefault(),x.close()});document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,target:o,
isError:n}=e.detail;!t?.elt.matches?.("[data-dialog]")||n||o===x||(x.close(),Kt(()=>{let r=document.getElementById(o.id),
s=r?.nextElementSibling;return r?.querySelector(".acts a")||s?.querySelector("h3")||s?.querySelector("a")}))});var Kt=e=>setTimeout(
()=>{let t=e();t&&(t.matches("h3")&&(t.tabIndex=-1),t.focus({preventScroll:!0}))}),jt=e=>{for(let t of e.querySelectorAll(
"[data-note]")){let o=t.closest("form").querySelector("[value=wrong], [value=notice]");t.classList.toggle("is-not-asked",
!!o&&!o.checked)}};d("change",".pick input",e=>jt(e.form));function J(e,t,o,n,r,s=[]){let a=document.createElement("div");
a.className="question";let c=document.createElement("h2");c.id="question-title",c.textContent=e;let u=document.createElement(
"p");u.textContent=t;let g=document.createElement("div");g.className="da";for(let{label:v,look:N,chosen:R}of[{label:o,look:"\
btn",chosen:!1},{label:n,look:"btn stop go",chosen:!0}]){let m=document.createElement("button");m.type="button",m.className=
N,m.textContent=v,m.addEventListener("click",()=>{x.close(),R&&r()}),g.append(m)}a.append(c,u,...s.length?[bs(s)]:[],g),
Ce(a),g.firstElementChild.focus()}function bs(e){let t=document.createElement("ul");for(let o of e){let n=document.createElement(
"li");n.dir="auto",n.textContent=o,t.append(n)}return t}function Ce(e){x.replaceChildren(e),Le=document.activeElement,x.
showModal()}function rt(e,t){let o=zt(e,t);o&&(t==="up"?e.after(o):e.before(o),zo(e))}function zt(e,t){let o=t==="up"?"previousEleme\
ntSibling":"nextElementSibling",n=e[o];for(;n&&!n.matches(".blk");)n=n[o];return n}function zo(e){let t=[...e.parentElement.
querySelectorAll(":scope > .blk")];e.dispatchEvent(new Event("change",{bubbles:!0})),S(h(e),p(y.moved,{kind:e.dataset.kind,
n:t.indexOf(e)+1,all:t.length}))}d("click","[data-move]",e=>{let t=e.closest(".blk");rt(t,e.dataset.move),t.querySelector(
"summary").focus()});d("keydown",".grip",(e,t)=>{t.altKey||!["ArrowUp","ArrowDown"].includes(t.key)||(t.preventDefault(),
rt(e.closest(".blk"),t.key==="ArrowUp"?"up":"down"),e.scrollIntoView({block:"nearest"}))});var jo=72;d("pointerdown",".g\
rip",(e,t)=>{if(t.button)return;t.preventDefault(),e.focus(),e.setPointerCapture(t.pointerId);let o=e.closest(".blk"),n=[
...o.parentElement.children],r=()=>[...o.parentElement.children].indexOf(o),s=r(),a=t.clientY,c=0,u=a-o.getBoundingClientRect().
top,g=A=>{let $=A.getBoundingClientRect();return $.top+$.height/2},v=()=>{let[A,$]=[zt(o,"up"),zt(o,"down")],Ro=a-u;A&&Ro<
g(A)?o.after(A):$&&Ro+o.offsetHeight>g($)&&o.before($)},N=A=>{a=A.clientY,o.classList.add("is-dragged"),v()},R=()=>{let A=a<
jo*2?-8:a>innerHeight-jo?8:0;A&&o.matches(".is-dragged")&&(scrollBy(0,A),v()),c=requestAnimationFrame(R)},m=()=>{for(let[
A,$]of Object.entries(qe))e.removeEventListener(A,$);cancelAnimationFrame(c),o.classList.remove("is-dragged"),r()!==s&&zo(
o)},qe={pointermove:N,lostpointercapture:m,keydown:A=>{if(A.key!=="Escape")return;A.preventDefault();let $=n.indexOf(o);
o.before(...n.slice(0,$)),o.after(...n.slice($+1)),m()}};for(let[A,$]of Object.entries(qe))e.addEventListener(A,$);R()});d("keydown",".composer",(e,t)=>{let o=t.ctrlKey||t.metaKey;if(o&&t.key==="Enter")t.preventDefault(),e.querySelector("[da\
ta-send]").click();else if(o&&t.key.toLowerCase()==="s"&&e.querySelector("[data-save]"))t.preventDefault(),e.querySelector(
"[data-save]").click();else if(t.altKey&&(t.key==="ArrowUp"||t.key==="ArrowDown")){let n=t.target.closest(".blk");if(!n)
return;t.preventDefault(),rt(n,t.key==="ArrowUp"?"up":"down")}});d("keydown",".c-heading textarea",(e,t)=>{t.key!=="Ente\
r"||t.ctrlKey||t.metaKey||(t.preventDefault(),tt(h(e).querySelector(".blocks")))});d("click","[data-remove]",e=>{let t=e.closest(".blk"),o=document.createElement("p");o.className="gone-block",o.append(`${p(
y.removed,{kind:t.dataset.kind})} `);let n=document.createElement("button");n.type="button",n.className="btn quiet",n.textContent=
y.undo,n.addEventListener("click",()=>{o.replaceWith(t),tt(t)}),o.append(n),t.replaceWith(o),n.focus()});var xs=document.documentElement.lang.replace(/^en$/,"en-GB"),st=new Intl.RelativeTimeFormat(`${xs}-u-nu-latn`,{numeric:"\
auto",style:"short"});function Be(){for(let e of document.querySelectorAll(".row-update .when time")){let t=e.nextElementSibling,
o=Math.round((Date.now()-Date.parse(e.dateTime))/6e4);t&&(t.dataset.day??=t.textContent,t.textContent=o<1?y.now:o<60?st.
format(-o,"minute"):o<1440?st.format(-Math.round(o/60),"hour"):t.dataset.day)}}setInterval(()=>{document.hidden||Be()},6e4);async function at({id:e,url:t}){let o=await fetch(t,{redirect:"manual"}).catch(()=>null),n=document.getElementById(e);if(!o?.
ok||!n||n.querySelector(".composer, details[open]"))return;let r=document.createElement("template");r.innerHTML=await o.
text();let s=r.content.getElementById(e);if(!s)return;let a=n.contains(document.activeElement)?document.activeElement.id:
"";n.replaceWith(s),htmx.process(s),Be(),a&&document.getElementById(a)?.focus()}var Se=6e4,b=new Map,ke=(e,t)=>`${B.uploads.replace("uploads/","pictures/")}${e}/${t}/`;function it(e){let t=[...crypto.
getRandomValues(new Uint8Array(16))].map(o=>o.toString(16).padStart(2,"0")).join("");return Gt({name:t,file:e,fileName:e.
name||"",before:0})}function Gt(e){let t={...e,sent:0,state:"waiting",problem:"",isKept:!0,failures:0,request:null,timer:0};
return b.set(t.name,t),t}async function Vt(e){let{name:t,file:o,fileName:n,before:r}=e;try{await l.set(t,{name:t,file:o,
fileName:n,before:r},f.files)}catch{e.isKept=!1}}function _e(e){return clearTimeout(e.timer),e.request?.abort("cancelled"),
b.delete(e.name),l.del(e.name,f.files).catch(()=>{})}var Yt=()=>Promise.all([...b.values()].map(_e)),oe=e=>b.has(e.name)&&
e.state!=="here"&&e.state!=="refused";var Es=20,qs=6e4,Xt=3e3,Go;async function Vo(e,t){await l.set(e,{name:e,instead:t,times:0},f.forgotten).catch(()=>{}),await Yo(
{name:e,instead:t,times:0})}async function Yo({name:e,instead:t,times:o}){try{we()||await T();let n=await fetch(ke(e,"fo\
rget"),{method:"POST",body:new URLSearchParams({instead:t}),redirect:"manual",headers:H(),signal:AbortSignal.timeout(Se)});
if(n.status===202&&(clearTimeout(Go),Go=setTimeout(()=>{Xt=Math.min(Xt*2,qs),De()},Xt)),n.status!==200)return;let r=await n.
json();if(r.name!==e)return;r.is_gone||o>=Es?await l.del(e,f.forgotten):await l.set(e,{name:e,instead:t,times:o+1},f.forgotten)}catch{}}
async function De(){for(let e of await l.values(f.forgotten).catch(()=>[]))await Yo(e)}addEventListener("online",De);De();var G=e=>e.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/,""),ct=e=>G(e).split("/").at(-1),lt=e=>`${e.dataset.keep}\
#${e.elements.draft?.value||""}`,W=e=>`${e.dataset.keep}#${e.elements.key?.value||""}`;var Pe={is:"clean",goesOnIn:"",isUnkept:!1,isUnsaved:!1,isSaving:!1,isSaved:!1,isTyped:!1,isAdded:!1,hasNext:!1,wasAsked:!1,
wasSent:!1},ve=({isAdded:e=!1,isTyped:t=!1,isOnTheDesk:o=!1,wasSent:n=!1})=>({...Pe,isAdded:e,wasSent:n,isTyped:e||t&&(n||
!o)}),ut={isUnkept:!0,isUnsaved:!0},O=(e,t)=>Object.fromEntries(e.split(" ").map(o=>[o,t])),$e=()=>[{}],Xo=e=>(t,o)=>(t.
isUnkept?e:$e)(t,o),dt=()=>[{is:"typing",...ut},"keepSoon"],Ne=()=>[ut,"keepSoon"],Jt=(e,t={})=>(o,n)=>{let[r,...s]=e(o,
n);return[{...r,isTyped:!0,...t},...s]},Qt=e=>(t,o)=>(t.isUnsaved&&!t.isSaving&&!t.isAdded?e:$e)(t,o),Jo=()=>[{isUnsaved:!1,
isSaving:!0},"saveNow"],Os=({is:e,isSaving:t,isUnsaved:o,isTyped:n,wasSent:r},{goesOnIn:s})=>[{is:"sending",goesOnIn:s,isUnkept:!1,
isSaving:!1,isUnsaved:o||t,isTyped:n&&r,wasAsked:e==="asked",wasSent:!0},"stopSaving","keepHere"],As=(e,{isAsked:t})=>{let{
isUnkept:o,hasNext:n,wasAsked:r}=e,s=o||n,c={is:r&&t?"asked":s?"typing":"refused",goesOnIn:"",wasAsked:!1};return s?[{...c,
...ut},"keepSoon","saveLater"]:[c,"saveLater"]},Ts=()=>[{...Pe,is:"sent"},"letGo","goOn","dropKept"],Qo="clean typing ke\
pt refused",Zo={typed:{...O(Qo,Jt(dt)),...O("asked sending queued",Jt(Ne)),sent:Jt(Ne,{isAdded:!0})},changed:{...O(Qo,dt),
...O("asked sending queued",Ne),sent:e=>(e.isAdded?Ne:$e)(e,null)},paused:{typing:()=>[{is:"kept",isUnkept:!1},"keepHere",
"saveWhenDue"],...O("asked sent",Xo(()=>[{isUnkept:!1},"keepHere"])),...O("sending queued",Xo(({goesOnIn:e})=>e==="same"?
[{isUnkept:!1},"keepHere"]:[{isUnkept:!1,hasNext:!0},"keepNext"]))},stored:{...O("clean typing kept refused asked sent",
({hasNext:e})=>e?[{hasNext:!1},"dropNext","tellKept"]:[{},"tellKept"])},notStored:{...O("typing kept refused",()=>[{is:"\
typing",isUnkept:!0},"tellNotKept"]),...O("asked sent sending queued",()=>[{isUnkept:!0},"tellNotKept"])},saveDue:{typing:Qt(
()=>[{is:"kept",isUnkept:!1},"keepHere","saveAfterwards"]),...O("kept refused",Qt(Jo))},keptFirst:O("typing kept refused",
Qt(Jo)),saved:O("typing kept refused",({isUnsaved:e})=>[{isSaving:!1,isSaved:!0},"noteVersion",e?"saveLater":"noteSaved",
"tellSaved"]),notSaved:O("typing kept refused",()=>[{isSaving:!1,isSaved:!1,isUnsaved:!0},"tellNotSaved","saveLater"]),foundOther:O(
"typing kept refused",()=>[{is:"asked",isSaving:!1,isSaved:!1},"showBoth"]),chosen:{...O("clean typing kept refused aske\
d",dt),sent:e=>(e.isAdded?Ne:$e)(e,null)},sentElsewhere:O("typing kept refused",({isTyped:e})=>[{is:"sent",isUnkept:!1,isSaving:!1,
isSaved:!1,isAdded:e},...e?["keepHere"]:["dropOwn","tellSent"]]),discardedElsewhere:O("typing kept refused",({isTyped:e})=>[
{...Pe,is:"closed"},"letGo","dropKept",...e?[]:["makeBlank"],"tellDiscarded"]),send:O("clean typing kept refused asked s\
ent",Os),published:O("sending closed",Ts),failed:{sending:As},queue:O("clean typing kept refused asked sending",()=>[{is:"\
queued",goesOnIn:"next",isSaving:!1},"stopSaving","putInOutbox"]),inOutbox:{queued:()=>[{},"startNext","dropKept","letGo",
"tellQueued"]},notInOutbox:{queued:()=>[{is:"typing",goesOnIn:"",...ut},"tellNotKept","saveLater"]},close:O("clean typin\
g kept refused asked sending queued sent",()=>[{is:"closed",isUnkept:!1,isSaving:!1},"stopSaving"]),reopen:{closed:dt}},
ac=Object.keys(Zo);function en(e,t){let[o,...n]=(Zo[t.type][e.is]??$e)(e,t);return{state:{...e,...o},effects:n}}var C=new Map,Me=(e,t)=>({id:crypto.randomUUID(),version:Number(e.dataset.version||0),state:{...Pe,wasSent:!!e.dataset.hand},
...t});function F(e){return C.has(W(e))||Ue(e,Me(e)),C.get(W(e))}var M=()=>[...document.querySelectorAll(".composer[data\
-keep]")],ft=e=>M().find(t=>C.get(W(t))===e);function Ue(e,t){C.set(W(e),t),sessionStorage.setItem(tn,JSON.stringify([...on(),
t.id].slice(-20))),t.held=Zt(t.id)}var Zt=e=>new Promise(t=>navigator.locks?navigator.locks.request(`editing-${e}`,{mode:"\
shared"},()=>(t(),new Promise(()=>{}))).catch(t):t()),tn="editing",on=()=>JSON.parse(sessionStorage.getItem(tn)??"[]"),Is=new Set(
on()),eo=e=>Is.has(e),Ls=300,Cs=5e3,Bs=100;async function nn(e,t){let o=async()=>{let s=await l.get(e,f.writing);return await(s&&
t(s)),!0};if(!navigator.locks)return o();let n=()=>navigator.locks.request(`editing-${e}`,{ifAvailable:!0},s=>s&&o()),r=Date.
now()+(eo(e)?Cs:Ls);for(;!await n();){if(Date.now()>=r)return!1;await new Promise(s=>{setTimeout(s,Bs)})}return!0}var rn=e=>!!C.
get(W(e))?.state.isUnkept;function We(e){clearTimeout(e.pause),clearTimeout(e.due);for(let[t,o]of C)o===e&&C.delete(t)}var sn={};
function an(e){sn=e}async function w(e,t){let o=ft(e),{state:n,effects:r}=en(e.state,t);e.state=n;for(let s of r){let a=sn[s](
e,o,t);a instanceof Promise&&await a}}var _=(e,t)=>w(F(e),{type:t});function mt(e,t="changed"){return _(e,t),_(e,"paused")}
var Re=()=>{for(let e of C.values())w(e,{type:"close"})};var _s=()=>document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;function cn(e,t={}){
for(let o of document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)){let n=c=>o.querySelector(`[name$="-${c}"\
]`),r=c=>!n(c).value.trim()||c==="credit"&&n(c).value===_s();for(let c of["caption","credit","alt"])!t[c]||!r(c)||c==="a\
lt"&&n("is_decorative").checked||(n(c).value=n(c).dataset.filled=t[c],e.isFilled=!0);Ds(o,n,t);let s=o.querySelector("[d\
ata-from-file]");s.hidden=!t.from_file,s.querySelector("[data-said]").textContent=t.from_file||"";let a=s.querySelector(
"[data-add-place]");Object.assign(a.dataset,{addPlace:t.place||"",taken:t.taken_on||""}),a.hidden=!t.place&&!t.taken_on,
_(h(o),"changed")}}function Ds(e,t,o){"rights_seen"in o&&(t("own_pages_only").checked||=o.own_pages_only,t("ends_at").value||=
o.ends_at&&Ns(o.ends_at),t("rights_seen").value=o.rights_seen,(t("own_pages_only").checked||t("ends_at").value)&&(e.querySelector(
".pic-rights").open=!0))}function Ns(e){let t={dateStyle:"short",timeStyle:"short",timeZone:document.body.dataset.zone||
"UTC"};return new Intl.DateTimeFormat("sv",t).format(new Date(e)).replace(" ","T")}d("click","[data-add-place]",e=>{let{
addPlace:t,taken:o}=e.dataset,n=h(e).dataset.language.replace(/^en$/,"en-GB"),r=o&&new Intl.DateTimeFormat(`${n}-u-nu-la\
tn`,{dateStyle:"long",timeZone:"UTC"}).format(new Date(o)),s=[t,r].filter(Boolean).join(", "),a=e.closest(".pic").querySelector(
"[name$='-caption']"),c=a.value.trim(),u=/[.!?…]$/.test(c);a.value=c?`${c}${u?"":","} ${s}${u?".":""}`:s,e.hidden=!0,a.
focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))});var $s={is_decorative:"owes_alt",owes_alt:"is_decorative"};d(
"change",".instead input",e=>{let t=e.closest(".instead").querySelector(`[name$="-${$s[e.name.split("-").pop()]}"]`);e.checked&&
t&&(t.checked=!1)});var to=Promise.resolve();function oo(e){to=Promise.race([e,new Promise(t=>{setTimeout(t,Se)})]);for(let t of b.values())
t.isSending&&t.request?.abort("words")}async function ln(){for(let e;e!==to;)e=to,await e}document.body.addEventListener(
"htmx:beforeRequest",e=>{!e.detail.elt.closest(".composer")||e.detail.requestConfig.verb==="get"||oo(new Promise(t=>{e.detail.
xhr.addEventListener("loadend",t)}))});var no=e=>new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`,{maximumFractionDigits:1,minimumFractionDigits:1}).
format(e&&Math.max(.1,e/1e6));function ie(e){let t=[...document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)],
o=document.querySelector(`#pictures [data-awaited="${e.name}"]`),n=!t.length&&b.has(e.name)&&e.state!=="here";n?o||(o=Ps(
e)):o?.remove();for(let s of n?[...t,o]:t)Ms(s,e);let r=document.getElementById("pictures");r&&(r.hidden=!r.querySelector(
"li"))}function pt(){for(let e of b.values())ie(e)}function Ps(e){let t=document.querySelector("#pictures ul");return t?
(t.append(document.getElementById("picture-line").content.cloneNode(!0)),t.lastElementChild.dataset.awaited=e.name,t.lastElementChild.
querySelector("[data-name]").textContent=e.fileName,t.lastElementChild):null}function Ms(e,t){if(!e)return;e.dataset.state=
t.state,Us(e.querySelector("[data-thumbnail]"),t);let o=t.state==="refused",n=e.querySelector("[data-told]");n.textContent=
Ws(t),o?n.setAttribute("role","alert"):n.removeAttribute("role");let r=e.querySelector("progress");r.hidden=o||t.state===
"here",r.value=t.sent/t.file.size,e.querySelector("[data-again]").hidden=!["offline","signedOut","failed"].includes(t.state);
let s=e.querySelector("[data-cancel]");s.hidden=t.state==="here",s.textContent=o?B.dismiss:B.cancel,Rs(e,t)}function Us(e,t){
if(!e||e.firstChild)return;t.preview??=URL.createObjectURL(t.file);let o=new Image;o.alt="",o.addEventListener("error",()=>o.
remove()),o.src=t.preview,e.append(o)}function Ws(e){let t=no(e.file.size),o={name:e.fileName,problem:e.problem,status:e.
status,size:t,sent:no(e.sent),n:Math.floor(e.sent/e.file.size*100)},n=[p(B[e.state],o)];return e.before&&e.state!=="here"&&
e.state!=="refused"&&n.push(p(B.smaller,{size:t,before:no(e.before)})),e.isFilled&&e.state==="here"&&n.push(B.filled),!e.
isKept&&e.state!=="here"&&n.push(B.notKept),n.join(" ")}function Rs(e,t){let o=e.closest(".blk")?.querySelector("[data-f\
ocal]");!o||t.state!=="here"||(o.href=ke(t.name,"focus"),o.hidden=!1)}var Hs=8,mn=4*1024,Fs=2*1024*1024,ht=[1e3,2e3,4e3,8e3,15e3],He=16*1024,dn=Promise.resolve(),ce=class extends Error{constructor(t){
super(`Status ${t}`),this.status=t}};function Q(e){clearTimeout(e.timer),dn=dn.then(()=>oe(e)&&!e.isSending&&!e.isHeld?Ks(
e):null)}async function Ks(e){e.isSending=!0;try{navigator.locks?await navigator.locks.request(`picture-${e.name}`,{ifAvailable:!0},
t=>{if(!t)throw new ce(202);return un(e)}):await un(e)}catch(t){Gs(e,t)}finally{e.isSending=!1}}async function un(e){let t=new URLSearchParams(
{size_bytes:e.file.size,file_name:e.fileName}),o=await fn(e,"POST",t);for(;!o.has_arrived&&!o.problem;){Fe(e,"sending",o.
offset);let n=e.file.slice(o.offset,o.offset+He),r=performance.now();o=await fn(e,"PATCH",n,{"Upload-Offset":o.offset}),
js(n.size,(performance.now()-r)/1e3)}await zs(e,o)}async function fn(e,t,o,n={}){if(await ln(),!oe(e)||e.isHeld)throw new ce(
0);e.request=new AbortController,we()||await T();let r=await fetch(`${B.uploads}${e.name}/`,{method:t,body:o,redirect:"m\
anual",headers:{...H(),...n},signal:AbortSignal.any([e.request.signal,AbortSignal.timeout(Se)])});if(r.status!==200&&r.status!==
409)throw new ce(r.status);let s=await r.json();if(s.name!==e.name)throw new ce(0);if(r.status===409&&s.offset===n["Uplo\
ad-Offset"])throw new ce(409);return e.failures=0,s}function js(e,t){let o=Math.min(Fs,4*He);He=Math.round(Math.max(mn,Math.
min(o,e/t*Hs)))}async function zs(e,t){t.has_arrived?(await l.del(e.name,f.files).catch(()=>{}),cn(e,t.known),Fe(e,"here",
e.file.size),De()):(e.problem=t.problem,Fe(e,"refused",e.sent));for(let o of t.rows)await at(o)}function Gs(e,t){if(!b.has(
e.name)||e.isHeld)return;if(e.request?.signal.reason==="words"){e.request=null,Q(e);return}let o=t.status||0;if(o===404){
e.problem=B.notYours,Fe(e,"refused",e.sent);return}o===403&&T(),o!==202&&(He=Math.max(mn,Math.round(He/2)),e.status=o,Fe(
e,{0:"offline",401:"signedOut",403:"signInChanged"}[o]||"failed",e.sent));let n=ht[Math.min(e.failures++,ht.length-1)];e.
timer=setTimeout(()=>Q(e),n)}function Fe(e,t,o){Object.assign(e,{state:t,sent:o}),ie(e)}function pn(){for(let e of b.values())
oe(e)&&(e.failures=0,Q(e))}addEventListener("online",pn);document.addEventListener("visibilitychange",()=>{document.hidden||
pn()});function le(e,t=`figure-${e.slice(0,8)}`){let o=document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(
!0);for(let n of[o,...o.querySelectorAll("*")])for(let r of n.attributes)r.value=r.value.replaceAll("figure-new",t);return o.
querySelector("[name=block]").value=t,o.querySelector("[name$=-upload]").value=e,o.querySelector("[data-awaited]").dataset.
awaited=e,o}var gt={start:216,photoshop:237,scan:218},Vs=256*1024,Ys=200;async function yt(e,t){if(e.type!=="image/jpeg"||t.type!=="\
image/jpeg")return e;let o=Xs(new Uint8Array(await t.slice(0,Vs).arrayBuffer()));return o.length?new Blob([e.slice(0,2),
Zs(o),e.slice(2)],{type:e.type}):e}function Xs(e){let t=o=>e[o]*256+e[o+1];if(e[0]!==255||e[1]!==gt.start)return[];for(let o=2;o+
4<e.length&&e[o]===255&&e[o+1]!==gt.scan;o+=2+t(o+2)){if(e[o+1]!==gt.photoshop)continue;let n=Js(e.subarray(o+4,o+2+t(o+
2)));if(n.length)return n}return[]}function Js(e){let t=new DataView(e.buffer,e.byteOffset,e.length);for(let o=14;o+12<=
e.length;){if(t.getUint32(o)!==943868237)return[];let n=o+6,r=n+e[n]+1+(e[n]+1)%2;if(r+4>e.length)return[];let[s,a]=[r+4,
t.getUint32(r)];if(t.getUint16(o+4)===1028)return Qs(e.subarray(s,s+a));o=s+a+a%2}return[]}function Qs(e){let t=[];for(let o=0;o+
5<=e.length&&e[o]===28;){let n=o+5+e[o+3]*256+e[o+4];if(e[o+3]>127||n>e.length)break;[1,2].includes(e[o+1])&&e[o+2]<Ys&&
t.push(...e.subarray(o,n)),o=n}return t}function Zs(e){let t=e.length%2?[...e,0]:e,o=[...new TextEncoder().encode("Photo\
shop 3.0\x008BIM"),4,4,0,0,0,0,e.length>>8,e.length&255,...t],n=o.length+2;return n>65535?new Uint8Array:new Uint8Array(
[255,gt.photoshop,n>>8,n&255,...o])}var ea=2560,ta=2048,oa=.85,hn=()=>{let e=navigator.connection;return!!e&&(e.saveData||/2g|3g/.test(e.effectiveType||""))};
async function gn(e){let t=hn()?2e5:2e6;if(e.size<=t||!/^image\/(jpeg|png|webp)$/.test(e.type))return e;let o;try{o=await createImageBitmap(
e,{imageOrientation:"from-image"})}catch{return e}let n=hn()?ta:ea,r=Math.min(1,n/Math.max(o.width,o.height)),s=new OffscreenCanvas(
Math.round(o.width*r),Math.round(o.height*r)),a=s.getContext("2d");a.fillStyle="white",a.fillRect(0,0,s.width,s.height),
a.drawImage(o,0,0,s.width,s.height),o.close();let c=await s.convertToBlob({type:"image/jpeg",quality:oa});return c.size<
e.size?yt(c,e):e}d("change","[data-pictures]",e=>{let t=[...e.files];e.value="",ro(h(e),t)});function ro(e,t){let o=t.map(n=>{let r=it(n),
s=le(r.name);return e.querySelector(".blocks").append(s),htmx.process(s),so(r),s});o.length&&(o[0].querySelector("input:\
not([type=hidden])").focus(),o[0].dispatchEvent(new Event("input",{bubbles:!0})))}async function so(e){ie(e),await Vt(e);
let t=await gn(e.file);b.has(e.name)&&(t!==e.file&&(Object.assign(e,{before:e.file.size,file:t}),await Vt(e),ie(e)),Q(e))}
var yn=e=>b.get(e.closest("[data-awaited]").dataset.awaited);d("click","[data-again]",e=>{let t=yn(e);t.failures=0,Q(t)});
d("click","[data-cancel]",async e=>{let t=yn(e),o=h(e),n=o?.querySelector(".add-pictures input")||document.querySelector(
"#composer .c-heading textarea");e.closest(".blk")?.remove();let r=oe(t);_e(t),ie(t),n?.focus(),o&&(o.dispatchEvent(new Event(
"input",{bubbles:!0})),S(o,p(B.cancelled,{name:t.fileName}))),r&&wn(t)});async function wn(e){try{let t=await fetch(`${B.
uploads}${e.name}/`,{method:"DELETE",headers:H(),redirect:"manual"});if(t.status===202)setTimeout(()=>wn(e),ht[0]);else if(t.
ok)for(let o of(await t.json()).rows)await at(o)}catch{}}var Sn=e=>e.dataTransfer?.types.includes("Files");document.addEventListener(
"dragover",e=>{if(!Sn(e))return;e.preventDefault();let t=e.target.closest?.(".composer");e.dataTransfer.dropEffect=t?"co\
py":"none",t?.classList.add("is-over")},!0);document.addEventListener("dragleave",e=>{let t=e.target.closest?.(".compose\
r");t&&!t.contains(e.relatedTarget)&&t.classList.remove("is-over")},!0);document.addEventListener("drop",e=>{if(!Sn(e))return;
e.preventDefault(),e.stopPropagation();let t=e.target.closest?.(".composer");t?.classList.remove("is-over"),t&&ro(t,[...e.
dataTransfer.files])},!0);document.addEventListener("paste",e=>{let t=e.target.closest?.(".composer"),{files:o,types:n}=e.
clipboardData;!t||!o.length||n.includes("text/plain")||(e.preventDefault(),e.stopPropagation(),ro(t,[...o]))},!0);async function na(){
let e=await l.values(f.files).catch(()=>[]);for(let t of e)b.has(t.name)||Q(Gt(t));pt()}document.body.addEventListener("\
htmx:afterSettle",pt);document.addEventListener("desk:restored",pt);na();document.body.addEventListener("htmx:afterSettle",({detail:{elt:e}})=>{if(!e.matches?.("[data-owed]"))return;(e.querySelector(
"[aria-invalid=true]")||document.querySelector("[data-owed] input[type=text]")||e).focus()});document.body.addEventListener("htmx:beforeRequest",e=>{e.detail.elt.matches("#desk-poll, [data-readers-now]")&&(document.
hidden||!navigator.onLine)&&e.preventDefault()});document.body.addEventListener("htmx:beforeRequest",e=>{let{elt:t}=e.detail;
t.id!=="queue"||t!==e.detail.requestConfig?.elt||(document.hidden||!navigator.onLine||t.contains(document.activeElement))&&
e.preventDefault()});document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail;t.matches(
".row-update")&&t.querySelector(".composer")&&(e.detail.shouldSwap=!1);let n=t.contains(document.activeElement)||t.querySelector(
"details[open]");if(["strip","about","queue"].includes(t.id)&&n&&(e.detail.shouldSwap=!1),t.id==="rows")for(let r of[...o.
children]){let s=document.getElementById(r.id);if(!s)continue;if(!(Number(r.dataset.revision)>Number(s.dataset.revision))||
s.querySelector(".composer")){r.remove();continue}s.replaceWith(r),htmx.process(r)}});document.body.addEventListener("ht\
mx:oobAfterSwap",()=>{let e=document.getElementById("desk-poll");if(!e?.dataset.arrived)return;let{arrived:t,rows:o}=e.dataset;
e.removeAttribute("data-arrived"),t.split(" ").some(n=>!document.getElementById(`row-${n}`))&&htmx.ajax("GET",o,{swap:"n\
one"})});var ra=/(^|[\s([{<\u00a1\u00bf])$/,sa=/[-\u2010-\u2015/]$/;function wt(e,t,o){let[n,r,s,a]=o,[c,u]=t==='"'?[n,r]:[s,a],g=e.
lastIndexOf(c)>e.lastIndexOf(u),v=[n,s].some(R=>e.endsWith(R))&&!(g&&e.endsWith(c));return ra.test(e)||v||sa.test(e)&&!g?
c:t==="'"&&!g?"\u2019":u}var St=e=>e.closest("[data-quotes]")?.dataset.quotes.split("|")||["\u201C","\u201D","\u2018","\u2019"];var aa="[type=url], [name$=-url], [name$=-original]";d("input",".composer textarea, .composer input[type=text]",(e,t)=>{
let o=t.data;if(t.inputType!=="insertText"||t.isComposing||!["'",'"'].includes(o)||e.matches(aa))return;let n=St(e),r=e.
selectionStart,s=e.value.slice(0,r-1).split(`
`).at(-1);e.value[r-1]===o&&(e.setSelectionRange(r-1,r),document.execCommand("insertText",!1,wt(s,o,n)))});async function vn(e,t,o){let n=h(e),r=await kt(n,"quote"),s=o&&await kt(n,"text");return!r||o&&!s?(S(n,L.notNow,{isBad:!0}),
!1):(e.after(...[r,s].filter(Boolean)),kn(r,t),s&&(ne(s.querySelector("textarea.words")).value=o.html,kn(s,o.text)),r.querySelector(
"[name$=-speaker]").focus(),S(n,L.quoted),!0)}function kn(e,t){let o=e.querySelector("textarea.words");htmx.process(e),o.
value=t,o.dispatchEvent(new Event("input",{bubbles:!0}))}async function kt(e,t){try{let o=await fetch(e.querySelector(`.\
add-${t}`).getAttribute("hx-get"),{redirect:"error"}),n=document.createElement("template");return o.ok&&(n.innerHTML=ia(
await o.text())),n.content.querySelector(".blk")}catch{return null}}function ia(e){let[,t,o]=e.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/)||
[],n=Array.from(crypto.getRandomValues(new Uint8Array(4)),r=>r.toString(16).padStart(2,"0"));return t?e.replaceAll(t,`${o}\
-${n.join("")}`):e}var ne=e=>e.closest(".blk").querySelector("input[name$=-html]");var ca=".composer .blk-text textarea.words",U=new Map,lo=!1,ao=null,uo="";try{uo=localStorage.getItem("desk-editor")||""}catch{}
function En(e){uo=e;try{localStorage.setItem("desk-editor",e)}catch{}}function la(){let e=navigator.connection;if(e)return e.
saveData||/2g|3g/.test(e.effectiveType);let[t]=performance.getEntriesByType("navigation");return t?.responseEnd-t?.requestStart>
2e3}var bn=()=>lo||uo!=="plain"&&!la();function da(){return ao??=Promise.all([import(L.kit),import(L.rich)]).catch(e=>{throw ao=
null,e}),ao}var ua={words:L,fill:p,openDialog:Ce,quotationMark:wt,marksFor:St,makeQuote:vn,usePlain:fa,say:S},io=()=>[...document.
querySelectorAll(ca)].filter(e=>!U.has(e));async function vt(){if(!(!io().length||!On)){if(!bn())return co();try{let[e,t]=await da();
if(!bn())return;for(let o of io())o.matches(":focus")&&fo||(qn(o)?.remove(),U.set(o,t.mount(e,o,ua)))}catch(e){e instanceof
TypeError||console.error(e),co()}}}var qn=e=>e.closest(".blk").querySelector("[data-rich]");function co(){for(let e of io()){
if(qn(e))continue;let t=document.createElement("button");t.type="button",t.className="btn quiet",t.dataset.rich="",t.textContent=
L.offer,e.closest(".blk").querySelector("[data-tools]")?.append(t)}}d("click","[data-rich]",async e=>{let t=e.closest(".\
blk").querySelector("textarea.words");En(""),lo=!0,e.setAttribute("aria-busy","true"),t.focus(),await vt(),e.removeAttribute(
"aria-busy"),U.has(t)?U.get(t).focus():S(h(e),L.notNow,{isBad:!0})});function fa(e){En("plain"),lo=!1;for(let[t,o]of[...U])
U.delete(t),o.destroy();co(),e.focus()}var fo=!1;document.addEventListener("compositionstart",()=>{fo=!0});document.addEventListener(
"compositionend",()=>{fo=!1,setTimeout(vt)});var On=!1;new MutationObserver(e=>{let t=o=>[...o.addedNodes].some(n=>n.matches?.(
".blk")||n.querySelector?.(".blk"));e.some(t)&&vt()}).observe(document.body,{childList:!0,subtree:!0});document.addEventListener(
"htmx:beforeCleanupElement",e=>{U.get(e.target)?.destroy(),U.delete(e.target)});document.addEventListener("desk:restored",
()=>{for(let e of U.values())e.read()});var ma=window.requestIdleCallback||(e=>setTimeout(e,200)),xn=()=>ma(()=>{On=!0,vt()});
document.readyState==="complete"?xn():addEventListener("load",xn);var An=".composer .blk-text textarea.words",mo=new WeakMap;d("beforeinput",An,e=>{let t=ne(e);t?.value&&mo.set(e,{words:e.
value,html:t.value})});d("input",An,(e,t)=>{if(!t.isTrusted||!ne(e)?.value)return;ne(e).value="";let o=document.createElement(
"p");o.className="hint",o.setAttribute("role","status"),o.append(`${L.formatGone} `);let n=document.createElement("butto\
n");n.type="button",n.className="btn quiet",n.textContent=L.formatBack,n.addEventListener("click",()=>{[e.value,ne(e).value]=
[mo.get(e).words,mo.get(e).html],o.remove(),e.dispatchEvent(new Event("input",{bubbles:!0})),e.focus()}),o.append(n),e.after(
o)});var Tn=/^https?:\/\/\S+$/i;d("paste",".composer .blk-text",e=>setTimeout(()=>{let t=e.querySelector("textarea.words");Tn.
test(t.value.trim())&&!e.querySelector("[data-address]")&&pa(e,t)}));d("input",".composer .blk-text",e=>{Tn.test(e.querySelector(
"textarea.words").value.trim())||e.querySelector("[data-address]")?.remove()});function pa(e,t){let o=document.createElement(
"p");o.className="hint",o.dataset.address="",o.setAttribute("role","status");for(let[n,r]of[["card",L.asCard],["embed",L.
asEmbed]]){if(!h(e).querySelector(`.add-${n}`))continue;let s=document.createElement("button");s.type="button",s.className=
"btn quiet",s.textContent=r,s.addEventListener("click",()=>ha(n,e,t)),o.append(s)}e.append(o)}async function ha(e,t,o){let n=await kt(
h(t),e);if(!n)return S(h(t),L.notNow,{isBad:!0});let r=o.value.trim();return t.after(n),htmx.process(n),n.querySelector(
"[name$=-url]").value=r,[o.value,ne(o).value]=["",""],o.dispatchEvent(new Event("input",{bubbles:!0})),n.querySelector("\
[name$=-title]").focus()}var k=e=>[...new FormData(e)].filter(([t,o])=>typeof o=="string"&&t!=="csrfmiddlewaretoken");document.addEventListener("\
formdata",({target:e,formData:t})=>{let o=e.elements.source_note;o&&"stands"in o.dataset&&o.value===o.defaultValue&&t.delete(
"source_note")});var V=(e,t)=>e.find(([o])=>o===t)?.[1]??"",Ke=e=>{let o=e.filter(([n])=>n==="heading"||n.endsWith("-wor\
ds")).find(([,n])=>n.trim());return o?o[1].trim().split(/\s+/).slice(0,12).join(" "):i.noHeading},In="textarea, input:no\
t([type]), input[type=text], input[type=url]",ga=`${In}, input[name$='-image'], input[name$='-upload']`,bt=e=>new Set([...e.
querySelectorAll(In)].filter(t=>t.value!==t.dataset.filled).map(t=>t.name)),po=e=>[...e.querySelectorAll(ga)].filter(t=>t.
name!=="byline"&&!t.name.endsWith("-credit")&&t.value.trim()),I=e=>po(e).length>0;function Ln(e,t){let o=new Map;for(let[
n,r]of t)o.set(n,[...o.get(n)||[],r]);V(t,"draft")!==(e.elements.draft?.value||"")&&ya(e,!!V(t,"draft"));for(let n of e.
querySelectorAll("input, textarea, select")){let r=o.get(n.name);!n.name||n.type==="file"||["csrfmiddlewaretoken","block"].
includes(n.name)||n.name==="source_note"&&!r||(n.type==="checkbox"||n.type==="radio"?n.checked=r?.includes(n.value)??!1:
n.value=r?.[0]??"",o.delete(n.name))}for(let n of e.querySelectorAll("[data-held]"))n.remove();for(let[n,r]of o)["block",
"csrfmiddlewaretoken"].includes(n)||r.forEach(s=>e.append(be(n,s)))}function ya(e,t){let o=e.elements.source_note,n=e.querySelector(
"[data-note-stays]");o.value=o.defaultValue="",o.toggleAttribute("data-stands",t),n.hidden=!t,t?o.setAttribute("aria-des\
cribedby",n.id):o.removeAttribute("aria-describedby")}function be(e,t){let o=document.createElement("input");return Object.
assign(o,{type:"hidden",name:e,value:t}),o.dataset.held="",o}function je(e){let t=o=>o.type==="hidden"||o.type==="file"?
!1:o.type==="checkbox"||o.type==="radio"?o.checked!==o.defaultChecked:o.value!==o.defaultValue;return e.hasAttribute("da\
ta-refused")||[...e.querySelectorAll("textarea, input")].some(t)}async function Z(e,t){let o=String(k(e)),n=t.filter(([u])=>u==="block").map(([,u])=>u),r=u=>e.querySelector(`[id="block-\
form-${CSS.escape(u)}"]`),s=[];for(let u of new Set(n))s.push(r(u)||await _n(u,t,e));if(String(k(e))!==o)return!1;let a=e.
querySelector(".blocks"),c=a.contains(document.activeElement)&&document.activeElement;s.length&&a.replaceChildren(...s);
for(let u of s)htmx.process(u);return Ln(e,t),c&&wa(c.isConnected?c:a.querySelector("textarea")),e.dispatchEvent(new CustomEvent(
"desk:restored",{bubbles:!0})),!0}function wa(e){e?.focus({preventScroll:!0}),e?.setSelectionRange?.(e.value.length,e.value.
length)}var Cn=document.querySelector("#composer .blk-text")?.outerHTML,Sa=8e3;async function _n(e,t,o){let n=e.split("-")[0];
if(n==="text"&&Cn)return ka(xt(Cn,e));if(n==="figure"){let s=V(t,`${e}-upload`)||V(t,`${e}-image`);if(!s||b.has(s))return le(
s,e);let a=`${ke(s,"block")}?blog=${ct(o)}`;return await Bn(a,e)||le(s,e)}return await Bn(i.block.replace("kind",n),e)||
va(e,t)}async function Bn(e,t){try{let o=await fetch(e,{redirect:"manual",signal:AbortSignal.timeout(Sa)}),n=xt(await o.
text(),t);if(o.ok&&n?.matches(".blk"))return n}catch{}return null}function xt(e,t){let o=document.createElement("templat\
e"),n=e.match(/name="block" value="([a-z0-9-]+)"/)?.[1];return o.innerHTML=n?e.replaceAll(n,t):e,o.content.firstElementChild}
function ka(e){for(let t of e.querySelectorAll("textarea, [name$=-html]"))t.defaultValue="";for(let t of e.querySelectorAll(
".err, .hint"))t.remove();return e}var ho=e=>`${e}-${crypto.randomUUID().slice(0,8)}`;function va(e,t){let o=document.createElement(
"div");o.className="blk",o.id=`block-form-${e}`,o.dataset.unseen="";let n=document.createElement("p");n.className="soft \
xs",n.textContent=i.keptBlock,o.append(n,be("block",e));for(let[r,s]of t)r.startsWith(`${e}-`)&&o.append(be(r,s));for(let r of o.
querySelectorAll("input"))delete r.dataset.held;return o}async function go(e){return((await l.get(G(e),f.places))?.blank||
[["byline",document.body.dataset.byline||""]]).filter(([o])=>!["key","block"].includes(o))}async function Y(e,t=()=>{}){
let o=await go(e),n=await _n(ho("text"),[],e);t(),e.querySelector(".blocks").replaceChildren(n),await Z(e,[...o,["key",crypto.
randomUUID()]]);for(let r of["data-refused","data-version","data-hand"])e.removeAttribute(r);for(let r of e.querySelectorAll(
".err, .tell, .gone-block"))r.remove();for(let r of e.querySelectorAll("[aria-invalid]"))r.removeAttribute("aria-invalid")}var Dn=["key","draft","draft_seen","announces"],re=/^[a-z]+-[a-z0-9]+-/;function de(e,t){let o=new Set(e.map(String));return t.
filter(n=>!o.has(String(n))&&n[1]&&!Dn.includes(n[0]))}function Et(e,t,o,n){let r=new Map(t),s=de(t,o),a=new Set([...r.keys()].
filter(m=>re.test(m))),c=m=>m[0]==="block"?s.includes(m):re.test(m[0])&&!a.has(m[0]),u=([m,X])=>X.startsWith(r.get(m)||"")?
X.slice((r.get(m)||"").length).trim():X,g=s.filter(([m])=>!re.test(m)&&m!=="block").map(m=>[m[0],m[0]==="heading"?u(m):m[1]]),
v=s.filter(([m])=>a.has(m)&&n.has(m)).map(u),N=`${e.find(([m])=>m==="block")?.[1]??""}-words`;return[...e.filter(([m])=>m!==
N&&!g.some(([X])=>X===m)),...g,[N,v.join(`

`)],...o.filter(c)]}function Nn(e,t,o){let n=new Set([...t,...o].map(([a])=>a)),r=([a])=>Dn.includes(a),s=a=>r(a)||!(n.has(
a[0])||re.test(a[0]));return[...o.filter(a=>!r(a)),...e.filter(s)]}var ba=e=>re.test(e)?e.replace(/-[a-z0-9]+-/,"-"):e,$n=(e,t)=>e.filter(([o,n])=>o===t&&n.trim()).map(([,o])=>o);function Pn(e,t,o){
return[...new Set([...t,...e].map(([r])=>r))].map(r=>({name:r,label:o[ba(r)],values:$n(t,r)})).filter(({name:r,label:s,values:a})=>s&&
String(a)!==String($n(e,r)))}function ee(e,t){let o=document.createElement("button");return o.type="button",o.className="btn",o.textContent=e,o.addEventListener(
"click",t),o}function ze(e,t){let o=document.createElement("a");return Object.assign(o,{href:e,className:"btn",textContent:t}),
o}function yo(e,t,o,n,r){e.querySelector("[data-both]")?.remove();let s=document.createElement("div");s.className="tell in\
f both",s.dataset.both="",s.setAttribute("role","alert");let a=document.createElement("p");a.textContent=p(n,{time:ae(o)});
let c=ee(i.showBoth,()=>{c.replaceWith(xa(e,t,r))});s.append(a,c),e.querySelector(".top").after(s)}function xa(e,t,o){let n=document.
createElement("div"),r=document.createElement("div");r.className="other";let s=JSON.parse(e.querySelector(".blocks").dataset.
fields);for(let{name:a,label:c,values:u}of Pn(k(e),t,s)){let g=document.createElement("p"),v=document.createElement("b"),
N=document.createElement("span");v.textContent=c,N.dir="auto",N.textContent=u.map(R=>Ea(e,a,R)).join(", ")||"\u2013",g.append(
v," ",N),r.append(g)}return n.append(r,ee(i.takeOther,()=>o(!0)),ee(i.keepThis,()=>o(!1))),n}function Ea(e,t,o){let[n]=e.
querySelectorAll(`[name="${CSS.escape(t)}"]`);return n?.type==="checkbox"&&o==="on"?"\u2713":n?.querySelector(`option[va\
lue="${CSS.escape(o)}"]`)?.textContent.trim()||o}var wo=(e,t,{version:o,id:n})=>async r=>{if(r&&!await Z(e,t))return;let s=F(
e);s.version=o??s.version,e.querySelector("[data-both]").remove(),_(e,"chosen"),e.querySelector("textarea")?.focus(),n&&
(await _(e,"paused"),await l.del(n,f.writing))};function Mn(e,t,{answer:{fields:o,version:n,at:r}}){if(!t)return;let s=wo(
t,o,{version:n});yo(t,o,Date.parse(r),i.elsewhere,s)}var Un=({version:e,state:t},{spot:o,keep:n,fields:r,at:s})=>({spot:o,keep:n,fields:r,at:s,version:e,key:r.find(([a])=>a===
"key")?.[1]??"",isOnTheDesk:t.isSaved&&!t.isUnsaved,isAdded:t.isAdded,isTyped:t.isTyped,wasSent:t.wasSent});function Wn(e,t,o){
let{key:n,hand:r,version:s,fields:a,savedAt:c,isFree:u,isBegun:g,isOfThisTab:v}=o;if(t.key===n){if(JSON.stringify(t.fields)===
JSON.stringify(a))return t.wasSent?"putBack":"forget";if(r!==e&&t.version!==s)return"offer"}else{if(r&&v&&t.at>c&&!g)return"\
putInstead";if(r||!u)return"handOver"}return g?"offer":"putBack"}var So=(e,t,o)=>e.some(n=>n.key===t&&!de(n.fields,o).length),
Rn=(e,t)=>t?.status===200&&!e.wasSent||!!t?.discarded||!!(t?.sent&&!ve(e).isTyped);var qa=300;function Hn(e){clearTimeout(e.pause),e.pause=setTimeout(()=>w(e,{type:"paused"}),qa)}function Fn(e,t){if(clearTimeout(
e.pause),!t)return null;let[o,n]=[lt(t),k(t)],r=Un(e,{spot:o,keep:t.dataset.keep,fields:n,at:P()});return Oa(e,I(t)&&r)}
async function Oa(e,t){try{await e.held,t?await Te(f.writing,e.id,t,Aa(e)):await l.del(e.id,f.writing)}catch{return w(e,
{type:"notStored"})}return e.replaces=[],w(e,{type:"stored",at:t?.at})}var Kn=({id:e,next:t,offered:o=[]})=>[e,...t?[t.id]:
[],...o],Aa=({state:e,next:t,replaces:o=[]})=>t&&e.hasNext&&!e.goesOnIn?[...o,t.id]:o;function jn(e,t){if(clearTimeout(e.
pause),!t)return null;if(!e.next){let[s,a]=[crypto.randomUUID(),crypto.randomUUID()];e.next={id:s,key:a,held:Zt(s)}}let[
o,n]=[k(t),bt(t)],r=Ta(e,t,o,n);return e.next.stored=r.catch(()=>{}),r.catch(()=>w(e,{type:"notStored"}))}async function Ta({
next:e,going:t},o,n,r){if(await e.held,!de(t.sent,n).length)return l.del(e.id,f.writing);let s=`text-${e.id.slice(0,8)}`,
a=[...await go(o),["key",e.key],["block",s],[`${s}-words`,""]],{keep:c}=o.dataset;return Te(f.writing,e.id,{spot:`${c}#`,
keep:c,key:e.key,fields:Et(a,t.sent,n,r),at:P(),version:0,isOnTheDesk:!1,isTyped:!0})}var ko=e=>Promise.all(e.map(t=>l.del(
t,f.writing))).catch(()=>{}),zn=({id:e})=>ko([e]);async function Gn(e){let{next:t}=e;return e.next=void 0,await t?.stored,
t&&ko([t.id])}async function qt(e){return await Promise.all([e.held,e.next?.stored]),ko(Kn(e))}function Ot(e,t){let o=F(
e);return o!==t&&(o.replaces=Kn(t)),mt(e)}function At(e,t){let o=k(e);return{sent:t,now:o,typed:de(t,o),written:bt(e),blocks:[...e.querySelectorAll(".blk")],caret:La(
e)}}async function Tt(e,t,o=!1){let{sent:n,now:r,typed:s,written:a,blocks:c,caret:u}=t;if(s.length){let g=k(e);for(let v of c)
document.getElementById(v.id)||e.querySelector(".blocks").append(v);await Z(e,o?Nn(g,n,r):Et(g,n,r,a))}return u&&Ca(e,u,
o),s.length>0}function La(e){let t=document.activeElement,o=t.closest(".blk"),n=t.isContentEditable?o.querySelector("tex\
tarea.words"):t;if(!e.contains(n)||!n.name)return null;let r=U.get(n)?.caret()??n.selectionStart;return{n:[...e.querySelectorAll(
".blk")].indexOf(o),name:n.name.replace(re,"-"),at:r}}function Ca(e,{n:t,name:o,at:n},r){let s=e.querySelectorAll(".blk")[t]||
e.querySelector(".blk"),a=o.startsWith("-")?s.querySelector(`[name$="${o}"]`)||s.querySelector("textarea.words"):e.elements[o],
c=a?.value||r?a:e.querySelector(".blk textarea.words"),u=r?n:c.value.length;return U.has(c)?U.get(c).focus(r?void 0:"end"):
(c.focus({preventScroll:!0}),typeof c.selectionStart=="number"?c.setSelectionRange(u,u):void 0)}var Vn=(e,t)=>Math.max(t,(e.at(-1)?.n||0)+1);function Ba(e,{deskTime:t,offset:o,page:n,onPage:r}){let s=Math.abs(o-e.offset)>
6e4,a=Math.max(t-e.at,e.page===n?r-e.began:0);return s||a<-6e4?1/0:a}var Yn=(e,t)=>!e.isDecided&&Ba(e,t)>6e5,Xn=e=>({address:`${e.
place}${e.isDraft?"/drafts/":"/updates/"}`,fields:e.fields,key:e.key});function Jn(e,t){return t?.key===e.key&&t.id?"sen\
t":t?.problem||[404,413,400].includes(t?.status)?"refused":"waiting"}function q(e,t,o){let n=e.querySelector("[data-saved]");if(!(!n||"held"in n.dataset)&&!(n.matches(".bad")&&[i.here,i.there,
i.hereOffline,i.hereSignedOut].includes(t))){if(n.dataset.told!==t||!n.querySelector("[data-at]")){let r=document.createElement(
"b"),s=document.createElement("span"),a=document.createElement("span"),[c,u=""]=t.split("{time}");r.textContent=c.trim(),
a.textContent=u,s.dataset.at="",s.setAttribute("aria-hidden","true");let g=document.createElement("span");g.append(r," ",
s,a),n.replaceChildren(g),n.dataset.told=t,n.classList.remove("bad")}n.querySelector("[data-at]").textContent=o&&t.includes(
"{time}")?ae(o):""}}var xo=15e3,Ge=document.getElementById("outbox"),ue=[],bo="",Ve=new BroadcastChannel(`outbox-${E}`),me=async()=>(await l.
values(f.outbox)).sort((e,t)=>e.n-t.n),Qn=e=>l.set(e.id,e,f.outbox),Eo=e=>l.get(e.id,f.outbox);async function qo(e,t){let o=await Eo(
e);o&&await Qn({...o,...t})}async function Zn(e){let{sent:t,composer:o}=e.going;bo=crypto.randomUUID();try{let n=await me();
await Qn({id:bo,n:Vn(n,Date.now()),key:V(t,"key"),fields:t,place:G(o),title:Ke(t),at:P(),offset:se,began:performance.now(),
page:performance.timeOrigin,state:"waiting"})}catch{return w(e,{type:"notInOutbox"})}return w(e,{type:"inOutbox"})}async function er(e,t){
if(!t)return;let{going:o}=e,n;if(await Y(t,()=>{n=At(t,o.sent)}),q(t,i.queued),!n.typed.length)return t.querySelector(".\
c-heading textarea").focus({preventScroll:!0});await Tt(t,n),await Ot(t,e)}async function tr(){await K(),Ve.postMessage(
{})}function _a(e){let t=document.getElementById("composer");if(t?.querySelector("[data-saved]")?.dataset.told!==i.queued)
return;let o=e.find(({id:n})=>n===bo);o&&o.state!=="waiting"&&q(t,nr(o))}function or({data:e}){return e.sent&&ue.unshift(
e.sent),K()}var Da=()=>({deskTime:P(),offset:se,page:performance.timeOrigin,onPage:performance.now()}),Lt="",It=!1,vo=!1;
async function fe(){if(vo=It,!It){It=!0;try{do vo=!1,await Na($a);while(vo)}finally{It=!1}}}var Na=e=>navigator.locks?navigator.
locks.request(`outbox-${E}`,{ifAvailable:!0},t=>t&&e()):e();async function $a(){let e=(await me()).filter(o=>o.state==="\
waiting");if(!e.length)return;let t=await T();if(Lt=t?t.person===E?"":i.signIn:i.noConnection,!Lt)for(let o of e)Yn(o,Da())?
await qo(o,{state:"old"}):await Pa(o);await K(),Ve.postMessage({})}async function Pa(e){let t=Ma(e);oo(t);let o=await t,
n=Jn(e,o);if(n==="sent"){await l.del(e.id,f.outbox);let r={...e,state:"sent",told:e.isDraft?i.savedAsDraft:o.told,href:o.
href,fields:null};ue.unshift(r),Ve.postMessage({sent:r}),e.isDraft||Wa(e,o.html)}else n==="refused"&&await Eo(e)&&await qo(
e,{state:"refused",problem:o.problem||p(i.refused,{status:o.status})})}function Ma(e){return new Promise(t=>{let o=new XMLHttpRequest,
n=new FormData,{address:r,fields:s,key:a}=Xn(e);for(let[c,u]of s)n.append(c,u);o.open("POST",r),o.timeout=xo,o.setRequestHeader(
"HX-Request","true");for(let[c,u]of Object.entries(H()))o.setRequestHeader(c,u);o.setRequestHeader("Idempotency-Key",a),
o.upload.onprogress=({loaded:c,total:u})=>za(e,c/u),o.onload=()=>t(Ua(o)),o.onerror=o.ontimeout=()=>t(null),o.send(n)})}
function Ua(e){let t=new DOMParser().parseFromString(e.response,"text/html"),o=t.querySelector("[data-saved]"),n=t.querySelector(
"[data-refused]")?[...t.querySelectorAll(".composer .tell.bad, .composer .err")]:[];return{status:e.status,key:e.getResponseHeader(
"Idempotency-Key"),id:e.getResponseHeader("Update-Id"),html:e.response,told:o?.querySelector("b")?.textContent.trim()||i.
live,href:o?.querySelector("a")?.getAttribute("href"),problem:n.map(r=>r.textContent.trim()).join(" ")}}function Wa(e,t){
let o=document.getElementById("composer");if(z||!o||G(o)!==e.place)return;let n=document.createElement("template");n.innerHTML=
t,n.content.querySelector("#composer")?.remove(),htmx.swap(document.createElement("div"),n.innerHTML,{swapStyle:"none"}),
htmx.trigger(document.body,"desk:published")}var Ra={waiting:"device",old:"clock",refused:"warn",sent:"check"};async function K(){
if(!Ge)return;let e=await me();_a([...e,...ue]),Ge.hidden=!e.length&&!ue.length,Ge.querySelector("[data-count]").textContent=
e.length?p(i.notYetLive,{n:e.length}):"";let t=document.activeElement,o=t?.closest("[data-entry]")?.dataset.entry,n=[...e,
...ue].map(Ha),r=Ge.querySelector("[data-entries]");if(n.length===r.children.length&&n.every((a,c)=>a.isEqualNode(r.children[c]))||
(r.replaceChildren(...n),!o))return;let s=[...(n.find(a=>a.dataset.entry===o)||n[0])?.querySelectorAll("button, a")||[]];
(s.find(a=>a.textContent===t.textContent)||s[0])?.focus()}function Ha(e){let o=document.getElementById("outbox-entry").content.
firstElementChild.cloneNode(!0);o.classList.add(`is-${e.state}`),o.dataset.entry=e.id;for(let n of o.querySelectorAll("[\
data-icon]"))n.hidden=n.dataset.icon!==Ra[e.state];return o.querySelector("h3").textContent=e.title,o.querySelector("[da\
ta-state]").textContent=nr(e),o.querySelector("[data-acts]").append(...Fa(e)),e.state==="old"&&ja(e,o.querySelector("[da\
ta-since]")),o}var nr=e=>p({waiting:`${i.waiting} ${Lt||i.trying}`,old:i.old,refused:`${i.isRefused} ${e.problem||""}`,sent:e.
told||""}[e.state],{time:ae(e.at)});function Fa(e){let t={time:ae(e.at).slice(0,5)},o=(s,a)=>ee(p(s,t),async()=>{await qo(
e,{state:"waiting",isDecided:!0,...a}),await K(),await fe()}),n=ee(i.takeBack,()=>Ka(e)),r=ee(i.drop,()=>J(i.dropTitle,p(
i.dropMeans,{title:e.title}),i.keepIt,i.drop,async()=>{await l.del(e.id,f.outbox),await K()}));return e.state==="sent"?e.
href?[ze(e.href,i.view)]:[]:e.state==="old"?[o(i.publishAsWritten),o(i.toEditors,{isDraft:!0}),r]:Lt===i.signIn?[ze(`${i.
login}?next=${location.pathname}`,i.doSignIn),n]:e.state==="refused"?[n,r]:[ee(i.tryNow,fe),n]}async function Ka(e){let t=document.
getElementById("composer");if(G(t)!==e.place){location.assign(`${e.place}/`);return}let o=await Eo(e);if(!o)return K();if(I(
t))return q(t,i.composerIsFull);if(!await Z(t,o.fields))return q(t,i.composerIsFull);t.querySelector(".c-heading textare\
a").focus(),Ue(t,Me(t,{state:ve({wasSent:!0})})),await mt(t,"typed"),await l.del(e.id,f.outbox),await K()}async function ja(e,t){
t.hidden=!1;let o=i.since.replace("/-/",`/${e.place.split("/").at(-1)}/`).replace("/0/",`/${Math.floor(e.at/1e3)}/`),n=await fetch(
o,{redirect:"manual"}).catch(()=>null);n?.ok&&(t.innerHTML=await n.text())}function za(e,t){let o=Ge?.querySelector(`[da\
ta-entry="${CSS.escape(e.id)}"]`);o&&(o.classList.add("is-moving"),o.querySelector("[data-state]").textContent=p(i.sendingPart,
{n:Math.floor(t*100)}),o.querySelector("progress").value=t)}var Ga=new Set([0,408,429,500,502,503,504]),rr=(e,t)=>Ga.has(
e.detail.xhr?.status||0)&&Oo(e,t);function Oo({detail:{requestConfig:e}},t){if(t?.composer.id!=="composer")return!1;let{
pathname:o}=new URL(e.path,location.href);return o!==`${G(t.composer)}/updates/`?!1:I(t.composer)||Ke(t.sent)!==i.noHeading}function Va(e,t){let o=e.trim();return o.length>t?[...o].length:o.length}function Ct(e){for(let t of e.querySelectorAll(
"[data-most]:is(textarea, input)"))sr(t);Xa(e)}function sr(e){let t=Number(e.dataset.most),o=Va(e.value,t),n=o>t?p(y.tooLong,
{most:t,n:o}):"";n?e.setAttribute("aria-invalid","true"):document.getElementById(`${e.id}_error`)?.matches("[data-over]")&&
e.removeAttribute("aria-invalid"),ar(`${e.id}_error`,n,r=>Ya(e,r))}function Ya(e,t){let o=e.closest(".field");o?o.append(
t):(e.closest(".c-heading")||e).after(t)}function Xa(e){let t=e.querySelector(".blocks"),o=Number(t.dataset.most),n=t.querySelectorAll(
":scope > .blk").length,r=n>o?p(y.tooManyBlocks,{most:o,n}):"";ar(`${e.id}-too-many`,r,s=>t.after(s))}function ar(e,t,o){
let n=document.getElementById(e);if(!t){n?.matches("[data-over]")&&n.remove();return}let r=n??document.createElement("p");
n||(Object.assign(r,{id:e,className:"err"}),r.setAttribute("role","alert"),o(r)),r.dataset.over="",r.textContent!==t&&(r.
textContent=t)}d("input",".composer [data-most]:is(textarea, input)",sr);document.addEventListener("desk:restored",({target:e})=>Ct(
e));var Bt=()=>htmx.ajax("GET",location.pathname,{target:"#unsent",select:"#unsent",swap:"outerHTML"});var ir=3e3;function cr(e,t){e.due??=setTimeout(()=>{e.due=null,ft(e)&&w(e,{type:"saveDue"})},t)}var lr=e=>cr(e,ir),dr=e=>cr(
e,Math.max(0,(e.savedAt||0)+ir-Date.now())),ur=e=>ft(e)&&w(e,{type:"keptFirst"});function fr(e){clearTimeout(e.due),e.due=
null,e.request?.abort()}function mr(e,t){clearTimeout(e.due),e.due=null,e.savedAt=Date.now();let o=Ye(t.dataset.keep,k(t),
e),{signal:n}=e.request;return e.saving=o.then(r=>n.aborted?null:w(e,{type:Ja(r),answer:r})),e.saving}function Ja(e){return e?.
version&&e.status===200?"saved":e?.discarded?"discardedElsewhere":e?.sent?"sentElsewhere":e?.fields?"foundOther":"notSav\
ed"}async function Ye(e,t,o){let n=new FormData;for(let[r,s]of t)n.append(r,s);n.append("kept_hand",o.id),n.append("kept\
_version",String(o.version)),o.request=new AbortController;try{we()||await T();let r=AbortSignal.any([o.request.signal,AbortSignal.
timeout(15e3)]),s=await fetch(e,{method:"POST",body:n,signal:r,redirect:"manual",headers:H()}),a=s.headers.get("Content-\
Type")?.startsWith("application/json");return{status:s.status,...a?await s.json():{}}}catch{return null}}function pr(e,t,{
answer:o}){e.version=o.version}async function hr(e){let{id:t,version:o}=e,n=await l.get(t,f.writing);return!n||e.state.isUnsaved||
!["kept","refused"].includes(e.state.is)?null:l.set(t,{...n,version:o,isOnTheDesk:!0},f.writing)}async function _t(e){if(e.dataset.isPickedUp||(e.dataset.isPickedUp="yes",e.autocomplete="off",new MutationObserver(()=>{
_(e,"changed"),Ct(e)}).observe(e.querySelector(".blocks"),{childList:!0}),Ct(e),e.hasAttribute("data-refused")))return;let t=await me();
e.id==="composer"&&So(t,Dt(e),k(e))&&await Y(e),gr(e)&&_(e,"changed"),await Za(e,t)&&await ei(e)}async function Za(e,t){
let o=(await l.entries(f.writing)).filter(([,s])=>s.spot===lt(e)).sort(([,s],[,a])=>a.at-s.at),n=!1,r=!1;for(let[s]of o)
await nn(s,async a=>{if(So(t,a.key,a.fields))return l.del(s,f.writing);let c=a.key===Dt(e);if(n&&c)return yr(e,s,a);let u=n?
!z&&await wr(s,a):await ti(e,s,a);n=!0,r||=u});return r}async function ei(e){await _(e,"paused"),await _(e,"saveDue"),Bt()}
var Dt=e=>e.elements.key?.value||"",gr=e=>po(e).some(t=>t.value!==t.defaultValue);function yr(e,t,o){o.key===Dt(e)&&(F(e).
offered??=[]).push(t);let n=wo(e,o.fields,{id:t});return yo(e,o.fields,o.at,i.newerHere,n)}async function ti(e,t,o){let n=Wn(
t,o,{key:Dt(e),hand:e.dataset.hand,version:Number(e.dataset.version),fields:k(e),savedAt:Date.parse(e.dataset.savedAt)||
0,isOfThisTab:eo(t),isFree:!I(e)||!!e.elements.draft?.value||e.id==="correcting",isBegun:gr(e)});if(n==="handOver")return wr(
t,o);if(n==="forget")await l.del(t,f.writing);else if(n==="offer"||!await Z(e,o.fields))yr(e,t,o);else return oi(e,t,o),
n==="putInstead";return!1}function oi(e,t,o){let{version:n}=o;Ue(e,Me(e,{id:t,version:n,state:ve(o)})),q(e,i.here,o.at),
_(e,"changed")}async function wr(e,t){let o=await Ye(t.keep,t.fields,{id:e,version:t.version});return Rn(t,o)&&await l.del(
e,f.writing),o?.status===200}async function Nt(e){let t=await l.get("sessions",D)||{};for(let[o,n]of Object.entries(t))o===e||(await fetch(i.session.
replace("token",n),{cache:"no-store"}).catch(()=>null))?.status!==410||(o===E&&Re(),await Ie(o),o===E&&location.assign(i.
login))}var Ao=e=>(t,o)=>o&&q(o,e),Sr=Ao(i.notHere),kr=Ao(i.sentAlready),vr=Ao(i.discarded);function br({state:e},t,{at:o}){return t?
e.isAdded?q(t,i.sentAlready):e.isSaved||!I(t)?null:q(t,navigator.onLine?i.here:i.hereOffline,o):null}var xr=(e,t,{answer:o})=>t&&
I(t)&&q(t,i.there,Date.parse(o.at));async function Er(e,t,{answer:o}){let n=o?.status===403&&await T();return!t||n===null||
n?.person===E?null:o?.status===401||n?(Nt(),q(t,i.hereSignedOut,P())):I(t)&&q(t,i.hereOffline,P())}function qr(e){let{requestConfig:t,xhr:o}=e.detail,n=t?.elt;if(!n?.matches?.("[data-add]")||o.status!==200)return;e.detail.
shouldSwap=!1;let r=document.createElement("template");r.innerHTML=o.response;let s=r.content.querySelector("input[name=\
block]");s&&document.getElementById(`block-form-${s.value}`)&&r.content.replaceChildren(xt(o.response,ho(s.value.split("\
-")[0])));let a=[...r.content.children];h(n).querySelector(".blocks").append(...a);for(let g of a)htmx.process(g);(a[0]?.
querySelector(Ft)||a[0]?.querySelector("button"))?.focus()}var Or=e=>e.detail.requestConfig?.elt||e.detail.elt,$t=e=>e.detail.requestConfig?.verb==="post"&&Or(e).closest?.(".compo\
ser[data-keep]")&&!Or(e).matches("[type=file], [data-undo]"),Pt=({detail:{xhr:e}})=>new URL(e.responseURL||location.href,
location.href).pathname.startsWith("/accounts/"),Ar=!1,Mt=()=>Ar;function j(e){Ar=e}var ri=1e3,Tr=-1/0;function Ir(){Tr=performance.now()}function Lr(e){let t=e.detail.elt;!t.matches(".composer")||I(t)||performance.
now()-Tr>ri||(e.preventDefault(),setTimeout(()=>{j(!1)}))}var xe=new WeakMap,si=({detail:{xhr:e}})=>xe.get(e)?.going;function Cr(e){let{elt:t,requestConfig:o,xhr:n}=e.detail;if(!$t(
e))return;let r=h(t),s=F(r);if(s.state.is==="queued")return e.preventDefault();let a={composer:r,sent:k(r)},c=new URL(o.
path,location.href).pathname.endsWith("/drafts/"),u=r.id==="correcting";s.going=a,xe.set(n,{session:s,going:a}),w(s,{type:"\
send",goesOnIn:c||u?"same":"next"}),u&&ai(a)}function ai(e){e.focused=document.activeElement,e.composer.inert=!0}function Br(e){
let{target:t,shouldSwap:o}=e.detail,n=si(e);n&&o&&t.id==="composer"&&(n.added=At(t,n.sent))}function _r(e){let{session:t,
going:o}=xe.get(e.detail.xhr)??{},n=document.getElementById("composer")||document.getElementById("correcting");if(!o?.added||
!n)return;let r=I(n),s=n.id==="correcting",a=!r||n.hasAttribute("data-refused");!o.added.typed.length&&a&&!s||(n.dataset.
goesOn="",o.carried=Tt(n,o.added,r).then(c=>(c||s)&&Ot(n,t)))}function Dr(e){let{xhr:t}=e.detail,o=!!t?.getResponseHeader(
"Update-Id");o&&Ir();let{session:n,going:r}=xe.get(t)??{};if(!n)return;if(r.focused&&r.composer.isConnected&&ii(r),o){w(
n,{type:"published"});return}let s=M().some(a=>C.get(W(a))===n&&a.querySelector("[data-both]"));w(n,{type:"failed",isAsked:s})}
function ii({composer:e,focused:t}){e.inert=!1,t.focus()}function Nr(e){let{xhr:t}=e.detail,{session:o,going:n}=xe.get(t)??
{};!o||t.status!==200||t.getResponseHeader("Update-Id")||/id="(composer|correcting)"/.test(t.response)||(e.detail.shouldSwap=
!1,!Pt(e)&&(Oo(e,n)?w(o,{type:"queue"}):q(n.composer,i.hereOffline,P())))}function $r(e){let{session:t,going:o}=xe.get(e.
detail.xhr)??{};return!t||!rr(e,o)?!1:(w(t,{type:"queue"}),!0)}var Pr=({going:e})=>e?.carried;async function Mr(e){let t=F(e);w(t,{type:"close"}),e.inert=!0;let o=(t.offered||[]).map(r=>["kept_hand",r]),n=await Ye(
`${e.dataset.keep}discard/`,o,t);return e.inert=!1,n?.discarded?(await qt(t),We(t),document.querySelector("#unsent artic\
le")&&Bt(),!0):(w(t,{type:"reopen"}),!1)}d("submit","form[data-discards]",async(e,t)=>{t.preventDefault();let o=e.dataset.
discards;for(let n of[...C.values()])n.id===o&&(w(n,{type:"close"}),We(n));await l.del(o,f.writing).catch(()=>{}),e.submit()});document.addEventListener("submit",e=>{e.target.matches(".composer")&&j(!0)});addEventListener("beforeunload",e=>{!Mt()&&
[...document.querySelectorAll(".composer")].some(t=>t.dataset.keep?rn(t):je(t))&&e.preventDefault()});function Ur(e){let o=e.
detail.elt.closest(".acts")?.closest(".row-update")?.querySelector(".composer");o&&(e.preventDefault(),o.querySelector("\
.c-heading textarea").focus())}function Wr(e){let{target:t,requestConfig:o}=e.detail,n=t.matches?.(".row-update")&&t.querySelector(
".composer");n&&!n.contains(o?.elt)&&(e.detail.shouldSwap=!1)}function Rr(e){let t=e.detail.elt;!t.matches("[data-stop]")||
!je(t.closest(".composer"))||(e.preventDefault(),J(y.discard,y.discardMeans,y.keepEditing,y.discardMine,async()=>{let o=t.
closest(".composer");await Mr(o)?e.detail.issueRequest(!0):S(o,y.notDoneOffline,{isBad:!0})}))}function Io(e){let t=e?.querySelector("[name=due_at]"),o=e?.querySelector("[data-publish]"),n=e?.querySelector("[data-sc\
hedule]");if(!t||!o||!n)return;let r=t.value!=="";if(r!==e.classList.contains("is-timed")){e.classList.toggle("is-timed",
r),r?o.before(n):t.closest(".due").append(n);for(let[s,a]of[[n,r],[o,!r]])s.classList.toggle("go",a),s.toggleAttribute("\
data-send",a)}}d("input","[name=due_at]",e=>Io(h(e)));d("click","[data-choose-time]",e=>{let t=h(e).querySelector(".when");
t.open=!0,t.querySelector("input").focus()});d("keydown","#composer input:not([type=checkbox], [type=file])",(e,t)=>{t.key!==
"Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),h(e).querySelector("[data-save]")?.click())});function Lo(){
for(let e of document.querySelectorAll("[data-until]")){let t=Math.ceil((Date.parse(e.dataset.until)-Date.now())/6e4);t>=
0&&t<60&&(e.textContent=st.format(t,"minute"))}}setInterval(()=>{document.hidden||Lo()},3e4);function Hr(e){for(let t of e.
querySelectorAll("[data-undo]:not([data-counts])")){let o=Number(t.dataset.undo);t.dataset.counts="";let n=setInterval(()=>{
if(!t.isConnected)return clearInterval(n);t.matches(":hover, :focus-within")||(o-=.25,!(o>0)&&(clearInterval(n),t.remove()))},
250)}}function Fr(e){let t=document.getElementById("composer");!e.detail.elt.matches("[data-undo]")||!t||!je(t)||(e.detail.
parameters.keep_composer="1",To(t),t.querySelector("[data-saved]").replaceChildren(),S(t,he.takenBack))}var Kr=Number(document.
body.dataset.sendsAfter);function jr(e){let t=e.detail.elt;!Kr||e.defaultPrevented||!t.matches(".composer")||(e.preventDefault(),
t.querySelector("[data-cancel-sending]")||li(t,e.detail))}function li(e,{issueRequest:t,triggeringEvent:o}){let n=e.querySelector(
".send"),r=document.createElement("button"),s=n.querySelector("[data-send], [data-publish]"),a=Kr;r.type="button",r.className=
"btn",r.dataset.cancelSending="",r.textContent=he.cancel,n.insertBefore(r,s),s.setAttribute("aria-busy","true"),To(e),S(
e,p(he.publishesIn,{n:a})),di(e,o?.submitter),setTimeout(()=>{j(!1)});let c=()=>{clearInterval(g);let v=r===document.activeElement;
r.remove(),s.setAttribute("aria-busy","false"),v&&s.focus()},u=()=>{c(),To(e),e.querySelector("[data-submitter]")?.remove(),
S(e,he.cancelled)},g=setInterval(()=>{if(a-=1,!e.isConnected)return c();if(a>0)return S(e,p(he.publishesIn,{n:a}));c(),j(
!0),t(!0)},1e3);r.addEventListener("click",u),e.addEventListener("keydown",v=>{v.key==="Escape"&&r.isConnected&&u()})}var To=e=>{
e.querySelector("[data-saved]").dataset.held=""};d("input",".composer",e=>{let t=e.querySelector("[data-saved]");t?.removeAttribute(
"data-held"),t?.classList.remove("bad")});function di(e,t){if(!t?.name)return;let o=document.createElement("input");Object.
assign(o,{type:"hidden",name:t.name,value:t.value}),o.dataset.submitter="",e.append(o)}var Co={0:y.offline,401:y.signedOut,403:y.signInChanged,404:y.mayNot,413:y.tooMuch,503:y.busy};function zr(e){let t=e.detail.
elt.closest(".composer, [data-settings]"),o=t||document.getElementById("composer"),n=e.detail.xhr?.status||0,r=$t(e)||t?.
matches("[data-settings]");if(n===403&&r&&!o.dataset.isAnew)return ui(o,e);if(!t)return fi(e.detail.elt,n);S(o,Co[n]||p(
y.notPublished,{status:n}),{isBad:!0})}async function ui(e,{detail:{elt:t,requestConfig:o}}){return(await T())?.person!==
E?S(e,Co[403],{isBad:!0}):(e.dataset.isAnew="",((t.matches("button")?t:o.triggeringEvent?.submitter)||e.querySelector("[\
data-send]")).click())}function fi(e,t){let o=e.closest("dialog form, .row-update")||document.querySelector(".composer");
o.querySelector(".problem")?.remove();let n=document.createElement("p");n.className="err problem",n.setAttribute("role",
"alert"),n.textContent=t?p(y.notDone,{status:t}):y.notDoneOffline,o.append(n)}function Gr(e){Pt(e)&&(e.detail.shouldSwap=
!1,S(document.querySelector(".composer"),Co[401],{isBad:!0}))}var Bo=({detail:{elt:e}},t)=>e.querySelector?.("[data-send\
]")?.setAttribute("aria-busy",String(t));htmx.config.defaultSettleDelay=0;function Vr(e){jt(e),Be(),Lo(),Hr(e),Io(e.getElementById("composer"))}function Yr(e){Vr(
document);let{elt:t,requestConfig:o}=e.detail;if(t.id==="desk-poll")return;let n=o?.elt,r=n?.matches("[id^=correct-]")?t.
querySelector?.("#correcting"):null,s=t.matches?.(".composer")?t:r;if(s&&!("goesOn"in s.dataset)){let a=s.querySelector(
"[aria-invalid=true]");(a||s.querySelector(".c-heading textarea")).focus({preventScroll:s.id==="composer"&&!a}),s.getBoundingClientRect().
top<0&&!a&&s.scrollIntoView({block:"start"})}else!s&&t.matches?.(".row-update")&&n?.closest("#correcting")?t.querySelector(
"[id^=correct-]")?.focus({preventScroll:!0}):n?.matches(".held")&&Kt(()=>document.querySelector("#rows .row-update h3"))}
function Xr(e){history.replaceState(history.state,"",e.detail.history.path+location.hash)}ot();Vr(document);an({keepSoon:Hn,keepHere:Fn,keepNext:jn,dropNext:Gn,dropOwn:zn,dropKept:qt,saveWhenDue:dr,saveLater:lr,saveAfterwards:ur,
saveNow:mr,stopSaving:fr,noteVersion:pr,noteSaved:hr,putInOutbox:Zn,startNext:er,goOn:Pr,letGo:We,makeBlank:(e,t)=>t?.id===
"composer"&&Y(t),tellKept:br,tellNotKept:Sr,tellSaved:xr,tellNotSaved:Er,tellSent:kr,tellQueued:tr,tellDiscarded:vr,showBoth:Mn});
var te=(e,...t)=>document.body.addEventListener(e,o=>{for(let n of t)n(o)}),Jr=e=>t=>t.defaultPrevented||e(t),mi=e=>t=>t.
detail.shouldSwap&&e(t);te("htmx:confirm",Lr,Ur,Rr,jr);te("htmx:configRequest",Fr);te("htmx:beforeRequest",Jr(Cr),Jr(e=>Bo(
e,!0)));te("htmx:beforeSwap",qr,Gr,Wr,Nr,mi(Br));te("htmx:beforeHistoryUpdate",Xr);te("htmx:afterSwap",_r);te("htmx:afte\
rSettle",()=>M().forEach(_t),Yr);te("htmx:afterRequest",e=>Bo(e,!1),()=>j(!1),Dr);for(let e of["htmx:sendError","htmx:ti\
meout","htmx:responseError"])te(e,t=>{t.detail.elt.matches("#desk-poll, [data-quiet]")||$r(t)||zr(t)});var Qr=e=>_(e,"typed");d("input",".composer",Qr);d("change",".composer",Qr);var Zr=()=>M().flatMap(e=>C.get(W(e))??[]);async function pi(e){
e.state.isUnkept&&(await w(e,{type:"paused"}),await w(e,{type:"saveDue"}))}var es=()=>Zr().forEach(pi);document.addEventListener(
"visibilitychange",()=>{document.hidden&&es()});addEventListener("pagehide",es);addEventListener("online",()=>{for(let e of Zr())
w(e,{type:"saveDue"})});var Ut=location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1],hi=e=>i.blog.replace("/-/",`/${e}/`);async function os(e){
let t=document.querySelector("#strip h1");if(!t||e.dataset.version!=="0")return;let o=G(e),n=V(k(e),"draft")||I(e)?void 0:
k(e);await l.update(o,r=>({blank:r?.blank,...n&&{blank:n},headline:t.textContent,language:t.lang,direction:t.dir,zone:document.
body.dataset.zone,quotes:e.dataset.quotes}),f.places)}async function ns(){let e=await l.entries(f.places),t=document.querySelector(
"[data-places]");for(let[v,{headline:N,language:R,direction:m}]of e){let X=document.createElement("li"),qe=ze(`${v}/`,N);
Object.assign(qe,{lang:R,dir:m}),X.append(qe),t.append(X)}let o=Ut&&e.find(([v])=>`${v}/`===hi(Ut));document.querySelector(
"[data-unknown]").hidden=!!o;let n=document.getElementById("composer");if(!o)return;let[,{headline:r,language:s,direction:a,
blank:c,quotes:u}]=o;Object.assign(n.dataset,{language:s,quotes:u});let g=document.querySelector("#strip h1");Object.assign(
g,{textContent:r,lang:s,dir:a}),document.title=r,await Y(n),n.querySelector("[data-as]").textContent=V(c||[],"byline"),n.
hidden=!1,ot()}var gi=15e3;function _o(e){for(let t of document.querySelectorAll("[data-no-connection]"))t.hidden=e;document.
querySelector("[data-connected]").hidden=!e}var ts=async()=>_o(!!await T());function rs(e){_o(e),addEventListener("onlin\
e",ts),addEventListener("offline",()=>_o(!1)),setInterval(()=>{document.hidden||ts()},gi)}if(z&&Ut){for(let e of["action",
"formaction","hx-post","data-keep"])for(let t of document.querySelectorAll(`[${e}*="/live/-/"]`))t.setAttribute(e,t.getAttribute(
e).replace("/live/-/",`/live/${Ut}/`));htmx.process(document.body)}var yi=300,Xe=`settings-${location.pathname}`,Qe=()=>document.querySelector("[data-settings]"),No="",Wt=0,Je=!1,Rt=!1,$o=e=>e.
hasAttribute("data-refused")||String(k(e))!==No||[...e.querySelectorAll("[type=file]")].some(t=>t.files.length);async function Ee(){
let e=Qe();if(clearTimeout(Wt),!e||!Je)return;Je=!1;let t=P(),o=e.dataset.settings,n={spot:Xe,key:"",title:o,fields:k(e),
at:t,isOnTheDesk:!1};try{$o(e)?(await Te(f.writing,Xe,n),q(e,i.here,t)):await l.del(Xe,f.writing)}catch{Je=!0,q(e,i.notHere)}}
function as(){Je=!0,Rt=!1,clearTimeout(Wt),Wt=setTimeout(Ee,yi)}function Ht(){clearTimeout(Wt),Je=!1,Qe()?.reset()}var is=()=>l.
del(Xe,f.writing).catch(()=>{});function cs(e){e.querySelector("[data-saved]").classList.remove("bad"),as()}d("input","[\
data-settings]",cs);d("change","[data-settings]",cs);addEventListener("pagehide",Ee);document.addEventListener("visibili\
tychange",()=>{document.hidden&&Ee()});var pe=(e,t)=>e.filter(([o])=>o===t).map(([,o])=>o.replaceAll(`\r
`,`
`)),wi=e=>e.startsWith("initial-")||e==="seen_revision";function Si(e,t){return[...new Set([...e,...t].map(([n])=>n).filter(
n=>!wi(n)))].filter(n=>{let r=e.some(([s])=>s===`initial-${n}`)?pe(e,`initial-${n}`):pe(t,n);return String(pe(e,n))!==String(
r)})}function Do(e,t,o){let n=[...e.querySelectorAll(`[name="${CSS.escape(t)}"]`)];if(n.some(({type:r})=>r==="checkbox"))
for(let r of n)r.checked=o.includes(r.value);else if(n.some(({type:r})=>r!=="hidden"))n[0].value=o[0]??"";else{for(let r of n)
r.remove();e.append(...o.map(r=>be(t,r)))}}async function ki(e,{fields:t,at:o}){let n=Si(t,k(e));for(let a of n)a!=="kep\
t_hero"&&(Do(e,a,pe(t,a)),t.some(([c])=>c===`initial-${a}`)&&Do(e,`initial-${a}`,pe(t,`initial-${a}`)));let[r]=pe(t,"see\
n_revision");n.length&&r&&Do(e,"seen_revision",[r]),e.querySelector("[data-drop-settings]").hidden=!1,q(e,i.asLeft,o);let[
s]=pe(t,"kept_hero");s&&await htmx.ajax("GET",`${location.pathname}?kept_hero=${s}`,{target:"#kept-hero",select:"#kept-h\
ero",swap:"outerHTML"})}async function ls(e){if(No=String(k(e)),e.hasAttribute("data-refused"))return as();let t=await l.
get(Xe,f.writing);return t&&String(k(e))===No&&await ki(e,t),null}var Po=e=>e.detail.elt.matches("[data-settings]");document.
body.addEventListener("htmx:beforeRequest",e=>{Po(e)&&(Ee(),e.detail.elt.inert=!0)});document.body.addEventListener("htm\
x:afterRequest",e=>{Po(e)&&(e.detail.elt.inert=!1)});document.body.addEventListener("htmx:beforeOnLoad",async e=>{let t=e.
detail.xhr.getResponseHeader("HX-Redirect");!Po(e)||!t||(e.preventDefault(),Rt=!0,await is(),location.assign(t))});document.
body.addEventListener("htmx:afterSettle",e=>{e.detail.elt.matches?.("[data-settings]")&&ls(e.detail.elt)});addEventListener(
"beforeunload",e=>{let t=Qe();t&&$o(t)&&!Rt&&!Mt()&&e.preventDefault()});async function ds(e){Rt=!0,Ht(),await is(),location.
assign(e)}d("click","[data-cancel-settings]",(e,t)=>{$o(Qe())&&(t.preventDefault(),J(y.discardSettings,y.discardSettingsMeans,
y.keepEditing,y.discardMine,()=>ds(e.href)))});d("click","[data-drop-settings]",()=>ds(location.pathname));var ss=Qe();ss&&
ls(ss);var vi=4e3;async function us(){let e=M().flatMap(r=>C.get(W(r))??[]);for(let r of e)await w(r,{type:"paused"});let t=e.map(
async r=>{await r.saving?.catch(()=>null),await w(r,{type:"saveDue"})}),o=new Promise(r=>{setTimeout(r,vi)});return await Promise.
race([Promise.all(t),o]),(await l.values(f.writing)).filter(r=>!r.isOnTheDesk)}async function Mo(){await Ee();let e=await us(),t=await me(),o=[...b.values()].filter(oe);return[...t.map(({title:n})=>`${i.
kindOutbox}: ${n}`),...e.map(({title:n,fields:r})=>`${i.kindWriting}: ${n||Ke(r)}`),...o.map(({fileName:n})=>`${i.kindPicture}\
: ${n}`)]}async function fs(){let e=await l.get("sessions",D)||{},t=0;for(let o of Object.keys(e)){if(o===E)continue;let n=await l.
values(ye(o,"writing"));t+=n.filter(r=>!r.isOnTheDesk).length;for(let r of["outbox","files"])t+=(await l.values(ye(o,r))).
length}return t?[p(i.ofOthers,{n:t})]:[]}d("click","[data-clear-device]",async e=>{let t=[...await Mo(),...await fs()];return t.length?(J(i.clearTitle,i.clearMeans,
i.keepIt,i.clear,()=>ms(e),t),nt(e.closest(".menu")?.querySelector("summary"))):ms(e)});async function ms(e){Re(),Ht(),await Yt(),
await Ko(),ue.length=0;for(let t of M())t.id==="composer"&&await Y(t),q(t,i.cleared);await K(),e.closest(".menu")?.removeAttribute(
"open"),document.getElementById("cleared").textContent=i.cleared}d("submit","form[action$='/logout/']",async(e,t)=>{if(e.
dataset.isEmptied)return;t.preventDefault();let o=await Mo(),n=async()=>{Re(),Ht(),await Yt(),await Ie(E),e.dataset.isEmptied=
"yes",j(!0),e.submit()};o.length?J(i.leaveTitle,p(i.leaveMeans,{n:o.length}),i.keepIt,i.leave,n,o):await n()});var Ze=document.getElementById("preview");d("click","[data-preview]",(e,t)=>{t.preventDefault();let o=e.form,n={action:o.
getAttribute("action"),target:o.target};Ze.showModal(),o.action=e.formAction,o.target="preview",o.submit(),o.setAttribute(
"action",n.action),o.target=n.target});d("click","[data-width]",e=>{Ze.classList.toggle("as-on-a-phone",e.dataset.width===
"phone");for(let n of Ze.querySelectorAll("[data-width]"))n.setAttribute("aria-pressed",String(n===e));let{contentDocument:t,
contentWindow:o}=Ze.querySelector("iframe");t.getElementById(o.location.hash.slice(1))?.scrollIntoView()});d("click","[d\
ata-close-preview]",()=>Ze.close());function Uo(){for(let e of document.querySelectorAll("#composer [data-send]:not([data-save]) .swap > :first-child")){let o=[
...e.childNodes].findLast(n=>n.nodeType===Node.TEXT_NODE&&n.data.trim());o&&(e.dataset.word??=o.data.trim(),o.data=` ${navigator.
onLine?e.dataset.word:i.whenConnected}`)}}async function bi(){await Fo(),z&&await ns();for(let t of M())t.id==="composer"&&
!z&&await os(t),await _t(t);Uo(),await K();let e=await T();await Nt(e?.person),z&&rs(!!e),await fe()}addEventListener("o\
ffline",Uo);addEventListener("online",()=>{Uo(),fe()});document.addEventListener("visibilitychange",()=>{document.hidden||
fe()});Ve.addEventListener("message",or);setInterval(fe,xo);bi();var xi=30,ps=e=>e.querySelector("[name$='-upload']").value||e.querySelector("[name$='-image']").value;d("click","[data-r\
etouch]",async e=>{if(e.hasAttribute("aria-busy"))return;let t=e.closest(".blk"),o=e.closest("[data-figure-tools]").dataset,
n=b.get(ps(t));e.setAttribute("aria-busy","true"),Ei(n);try{let r=await qi(e.dataset.retouch),s=n?.file||await Ai(e.dataset.
picture,()=>S(h(e),o.making)),a=await Ti(r,s);a&&Ii(t,a,n?.fileName||""),a&&S(h(document.activeElement),o.edited)}catch(r){
let s={TypeError:"notNow",RangeError:"notMade"}[r.name]||"cannot";S(h(e),o[s],{isBad:!0})}finally{e.removeAttribute("ari\
a-busy"),n&&(n.isHeld=!1,Q(n))}});function Ei(e){e&&(e.isHeld=!0,clearTimeout(e.timer),e.request?.abort("edited"))}async function qi(e){
let t=await fetch(e,{redirect:"manual"}),o=document.createElement("template");o.innerHTML=t.ok?await t.text():"";let n=o.
content.getElementById("retouch");if(!n)throw new TypeError("The tools did not come.");return await Oi(n.dataset.styles),
{tools:n,run:(await import(n.dataset.module)).run}}function Oi(e){if(document.querySelector(`link[href="${e}"]`))return null;
let t=Object.assign(document.createElement("link"),{rel:"stylesheet",href:e}),o=new Promise((n,r)=>{t.addEventListener("\
load",n),t.addEventListener("error",()=>{t.remove(),r(new TypeError("No styles."))})});return document.head.append(t),o}
async function Ai(e,t){if(!e)throw new Error("It is on another device.");for(let o=0;o<xi;o+=1){let n=await fetch(e,{redirect:"\
manual"});if(!n.ok)throw new TypeError("The picture did not come.");if(n.status!==202)return n.blob();t(),await new Promise(
r=>{setTimeout(r,1e3)})}throw new RangeError("It is not made yet.")}async function Ti({tools:e,run:t},o){if(o.type==="im\
age/gif")throw new Error("It may move.");let n=await createImageBitmap(o,{imageOrientation:"from-image"});Ce(e);let r=new Promise(
a=>{x.addEventListener("close",()=>a(null),{once:!0})}),s=await Promise.race([r,t(e,n)]);return x.open&&x.close(),s&&yt(
s,o)}function Ii(e,t,o){let n=`${o.replace(/\.[^.]*$/,"")||"edited"}.jpg`,r=ps(e),s=it(new File([t],n,{type:t.type})),a=le(
s.name,e.querySelector("[name=block]").value);Li(e,a),e.replaceWith(a),htmx.process(a),b.has(r)&&_e(b.get(r)),Vo(r,s.name),
so(s),a.querySelector("[data-retouch]").focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))}function Li(e,t){for(let o of e.
querySelectorAll("[name]")){if(o.name==="block"||/-(image|upload)$/.test(o.name))continue;let n=[...t.querySelectorAll("\
[name]")].find(r=>r.name===o.name&&(r.type!=="radio"||r.value===o.value));n&&(["checkbox","radio"].includes(o.type)?n.checked=
o.checked:n.value=o.value)}}d("click","[data-focal]",(e,t)=>{t.preventDefault(),htmx.ajax("GET",e.getAttribute("href"),{target:"#dialog",swap:"inner\
HTML",select:"#question",source:e})});var hs=e=>e.querySelector("[name=spot]:checked").value.split(" ").map(Number);function Wo(e){
let[t,o]=hs(e),n=e.querySelector("[data-focal-mark]");n.hidden=!1,Object.assign(n.style,{left:`${t}%`,top:`${o}%`});for(let r of e.
querySelectorAll("[data-focal-crop]"))r.style.objectPosition=`${t}% ${o}%`}function gs(e,t,o){let n=a=>Math.round(Math.min(
100,Math.max(0,a))),r=e.querySelector("[data-focal-exact]");r.value=`${n(t)} ${n(o)}`,r.checked=!0,r.closest("label").hidden=
!1;let s=e.querySelector("[data-focal-told]");s.textContent=p(s.dataset.words,{x:n(t),y:n(o)}),Wo(e)}d("click","[data-fo\
cal-pick]",(e,t)=>{let o=e.getBoundingClientRect();gs(e.closest("form"),(t.clientX-o.left)/o.width*100,(t.clientY-o.top)/
o.height*100)});var Ci={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};d("keydown","[data-focal-pick]",
(e,t)=>{let o=Ci[t.key];if(!o)return;t.preventDefault();let[n,r]=hs(e.closest("form")),s=t.shiftKey?10:1;gs(e.closest("f\
orm"),n+o[0]*s,r+o[1]*s)});d("change","[data-focal-form]",Wo);var ys=()=>document.querySelectorAll("[data-focal-form]").
forEach(Wo);document.body.addEventListener("htmx:afterSwap",ys);document.body.addEventListener("desk:focused",e=>{let t=e.
target.closest("[data-focal-form]")?.dataset.kept;x.open&&(x.close(),S(h(document.activeElement),t))});ys();var et=null;d("click","[data-library]",e=>{et=h(e)});document.body.addEventListener("htmx:configRequest",({detail:{elt:e,
parameters:t}})=>{e.matches("[data-choose]")&&et&&(t.blog=ct(et))});document.body.addEventListener("htmx:beforeSwap",e=>{
let{requestConfig:t,xhr:o}=e.detail;if(!t?.elt.matches?.("[data-choose]")||o.status!==200)return;e.detail.shouldSwap=!1;
let n=document.createElement("template");n.innerHTML=o.response;let r=n.content.firstElementChild;!r?.matches(".blk")||!et?.
isConnected||(et.querySelector(".blocks").append(r),htmx.process(r),nt(r.querySelector("input:not([type=hidden])")),x.close(),
r.dispatchEvent(new Event("input",{bubbles:!0})))});document.body.addEventListener("htmx:afterSwap",e=>{e.detail.requestConfig?.
elt.matches?.("[data-older]")&&document.querySelector("#shelf button, #shelf a")?.focus()});
