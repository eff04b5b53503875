document.documentElement.classList.add("js");var fs=matchMedia("(min-width: 60rem)"),l=(e,t,o)=>document.addEventListener(
e,n=>{let r=n.target.closest?.(t);r&&o(r,n)}),p=e=>e.closest(".composer"),Kt="[contenteditable=true], textarea:not(.rich\
 + *), input:not([type=hidden])",ot=(e,t)=>e.querySelector(Kt)?.focus(t),h=(e,t)=>e.replace(/\{(\w+)\}/g,(o,n)=>t[n]),w=(e,t,{
isBad:o=!1}={})=>{let n=e?.querySelector("[data-saved]");n&&(n.textContent!==t&&(n.textContent=t),n.classList.toggle("ba\
d",o))};function nt(){fs.matches&&!location.hash&&document.querySelector("#composer .c-heading textarea")?.focus({preventScroll:!0})}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});var Ae=e=>document.getElementById(e).dataset,S=Ae("words"),i=Ae("words-device"),I=Ae("words-editor"),he=Ae("words-option\
s"),C=Ae("words-pictures");var ye=(e,t)=>idbKeyval.createStore(`desk-${e}-${t}`,"kept"),B=idbKeyval.createStore("desk","kept"),Te=Promise.resolve().
then(()=>idbKeyval.get("last",B)).then(()=>!0,()=>!1),ge=(e,t)=>async(...o)=>await Te?idbKeyval[e](...o):t,d={get:ge("ge\
t"),set:async(e,t,o)=>(await Te,idbKeyval.set(e,t,o)),del:ge("del"),clear:ge("clear"),update:ge("update"),values:ge("val\
ues",[]),entries:ge("entries",[])};async function Ie(e,t,o,n=[]){await Te,await e("readwrite",r=>{r.put(o,t);for(let s of n)
r.delete(s);return r.transaction.commit(),idbKeyval.promisifyRequest(r.transaction)})}var z="shell"in document.body.dataset,x=document.body.dataset.person||await d.get("last",B)||"",Wo=["writing","outbox","\
files","places","forgotten"],f=Object.fromEntries(Wo.map(e=>[e,ye(x,e)])),se=0;async function Ro(){se=await d.get("offse\
t",B)||0}var P=()=>Date.now()+se,ms=new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit",timeZone:document.
body.dataset.zone||void 0}),ae=e=>ms.format(new Date(e)),H=()=>JSON.parse(document.body.getAttribute("hx-headers")),we=()=>H()["\
X-CSRFToken"];async function D(){let e=Date.now();try{let t=await fetch(i.contact,{redirect:"manual",signal:AbortSignal.
timeout(15e3),cache:"no-store"});if(t.type==="opaqueredirect")return{person:"",isSignedOut:!0};let o=await t.json();return!o.
token||!o.at?null:(o.person=String(o.person),se=Date.parse(o.at)-(e+Date.now())/2,o.person===x&&ps(o.token),await Te&&(await d.
set("offset",se,B),o.person===x&&await hs(o.session)),o)}catch{return null}}function ps(e){document.body.setAttribute("h\
x-headers",JSON.stringify({"X-CSRFToken":e,"Desk-Person":x}));for(let t of document.querySelectorAll("[name=csrfmiddlewa\
retoken]"))t.value=e}async function hs(e){await d.set("last",x,B),await d.update("sessions",t=>({...t,[x]:e}),B)}async function Le(e){
for(let o of Wo)await d.clear(ye(e,o));let t=(o={})=>Object.fromEntries(Object.entries(o).filter(([n])=>n!==e));await d.
update("sessions",t,B)}async function Ho(){let e=await d.get("sessions",B)||{};for(let t of new Set([...Object.keys(e),x]))
await Le(t);await d.clear(B);for(let t of await caches.keys())await caches.delete(t)}"serviceWorker"in navigator&&navigator.
serviceWorker.register(i.worker,{scope:i.scope}).catch(()=>{});navigator.storage?.persist?.().catch(()=>{});document.addEventListener("click",e=>{for(let t of document.querySelectorAll("details.menu[open]"))(!t.contains(e.target)||
e.target.closest(".pop button, .pop a"))&&(t.open=!1)});document.addEventListener("keydown",e=>{let t=document.querySelector(
"details.menu[open]");e.key!=="Escape"||!t||(t.open=!1,t.querySelector("summary").focus())});var E=document.getElementById(
"dialog"),Ce=null;function rt(e){Ce=e}document.body.addEventListener("htmx:afterSwap",e=>{e.detail.target===E&&(Ce=e.detail.
requestConfig?.elt,E.open||E.showModal(),E.querySelector("[autofocus]")?.focus())});E.addEventListener("close",()=>{E.open||
(E.replaceChildren(),Ce?.isConnected&&Ce.focus())});l("click","dialog [data-close]",(e,t)=>{t.preventDefault(),E.close()});
document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,target:o,isError:n}=e.detail;!t?.elt.matches?.(
"[data-dialog]")||n||o===E||(E.close(),De(()=>{let r=document.getElementById(o.id),s=r?.nextElementSibling;return r?.querySelector(
".acts a")||s?.querySelector("h3")||s?.querySelector("a")}))});var De=e=>setTimeout(()=>{let t=e();t&&(t.matches("h3")&&
(t.tabIndex=-1),t.focus({preventScroll:!0}))}),jt=e=>{for(let t of e.querySelectorAll("[data-note]")){let o=t.closest("f\
orm").querySelector("[value=wrong], [value=notice]");t.classList.toggle("is-not-asked",!!o&&!o.checked)}};l("change",".p\
ick input",e=>jt(e.form));function J(e,t,o,n,r,s=[]){let a=document.createElement("div");a.className="question";let c=document.
createElement("h2");c.id="question-title",c.textContent=e;let u=document.createElement("p");u.textContent=t;let y=document.
createElement("div");y.className="da";for(let{label:b,look:N,chosen:R}of[{label:o,look:"btn",chosen:!1},{label:n,look:"b\
tn stop go",chosen:!0}]){let m=document.createElement("button");m.type="button",m.className=N,m.textContent=b,m.addEventListener(
"click",()=>{E.close(),R&&r()}),y.append(m)}a.append(c,u,...s.length?[gs(s)]:[],y),_e(a),y.firstElementChild.focus()}function gs(e){
let t=document.createElement("ul");for(let o of e){let n=document.createElement("li");n.dir="auto",n.textContent=o,t.append(
n)}return t}function _e(e){E.replaceChildren(e),Ce=document.activeElement,E.showModal()}function zt(e){let t={dateStyle:"short",timeStyle:"short",timeZone:document.body.dataset.zone||"UTC"},[o,n]=new Intl.DateTimeFormat(
"sv",t).format(new Date(e)).split(" ");return[n,o]}var ys=e=>e.closest(".moment").querySelector("[type=date]");function Fo(e,t){
e.value=t,e.dispatchEvent(new Event("input",{bubbles:!0}))}l("input","[data-time]",e=>{let t=ys(e);if(e.value.trim()&&!Se(
t)){let[,o]=zt(Date.now());t.dataset.today=o,Fo(t,o)}else!e.value.trim()&&t.value===t.dataset.today&&(delete t.dataset.today,
Fo(t,""))});var Se=e=>e.value.trim()!==""||e.validity.badInput;document.addEventListener("formdata",({target:e,formData:t})=>{
let o=e;for(let n of o.querySelectorAll("[type=date]"))n.validity.badInput&&t.set(n.name,"?")});l("keydown","textarea[data-line]",(e,t)=>{t.key==="Enter"&&!t.ctrlKey&&!t.metaKey&&!t.isComposing&&t.preventDefault()});document.body.addEventListener("htmx:beforeSwap",({detail:{requestConfig:e,isError:t}})=>{t||!e?.elt.matches?.("[id^=unp\
in-]")||(e.elt.querySelector("button").blur(),De(()=>{let o=document.querySelector("#about h2");return o.tabIndex=-1,document.
querySelector("#about [id^=unpin-] button")||o}))});function st(e,t){let o=Gt(e,t);o&&(t==="up"?e.after(o):e.before(o),jo(e))}function Gt(e,t){let o=t==="up"?"previousEleme\
ntSibling":"nextElementSibling",n=e[o];for(;n&&!n.matches(".blk");)n=n[o];return n}function jo(e){let t=[...e.parentElement.
querySelectorAll(":scope > .blk")];e.dispatchEvent(new Event("change",{bubbles:!0})),w(p(e),h(S.moved,{kind:e.dataset.kind,
n:t.indexOf(e)+1,all:t.length}))}l("click","[data-move]",e=>{let t=e.closest(".blk");st(t,e.dataset.move),t.querySelector(
"summary").focus()});l("keydown",".grip",(e,t)=>{t.altKey||!["ArrowUp","ArrowDown"].includes(t.key)||(t.preventDefault(),
st(e.closest(".blk"),t.key==="ArrowUp"?"up":"down"),e.scrollIntoView({block:"nearest"}))});var Ko=72;l("pointerdown",".g\
rip",(e,t)=>{if(t.button)return;t.preventDefault(),e.focus(),e.setPointerCapture(t.pointerId);let o=e.closest(".blk"),n=[
...o.parentElement.children],r=()=>[...o.parentElement.children].indexOf(o),s=r(),a=t.clientY,c=0,u=a-o.getBoundingClientRect().
top,y=A=>{let $=A.getBoundingClientRect();return $.top+$.height/2},b=()=>{let[A,$]=[Gt(o,"up"),Gt(o,"down")],Mo=a-u;A&&Mo<
y(A)?o.after(A):$&&Mo+o.offsetHeight>y($)&&o.before($)},N=A=>{a=A.clientY,o.classList.add("is-dragged"),b()},R=()=>{let A=a<
Ko*2?-8:a>innerHeight-Ko?8:0;A&&o.matches(".is-dragged")&&(scrollBy(0,A),b()),c=requestAnimationFrame(R)},m=()=>{for(let[
A,$]of Object.entries(Oe))e.removeEventListener(A,$);cancelAnimationFrame(c),o.classList.remove("is-dragged"),r()!==s&&jo(
o)},Oe={pointermove:N,lostpointercapture:m,keydown:A=>{if(A.key!=="Escape")return;A.preventDefault();let $=n.indexOf(o);
o.before(...n.slice(0,$)),o.after(...n.slice($+1)),m()}};for(let[A,$]of Object.entries(Oe))e.addEventListener(A,$);R()});l("keydown",".composer",(e,t)=>{let o=t.ctrlKey||t.metaKey;if(o&&t.key==="Enter")t.preventDefault(),e.querySelector("[da\
ta-send]").click();else if(o&&t.key.toLowerCase()==="s"&&e.querySelector("[data-save]"))t.preventDefault(),e.querySelector(
"[data-save]").click();else if(t.altKey&&(t.key==="ArrowUp"||t.key==="ArrowDown")){let n=t.target.closest(".blk");if(!n)
return;t.preventDefault(),st(n,t.key==="ArrowUp"?"up":"down")}});l("keydown",".c-heading textarea",(e,t)=>{t.key!=="Ente\
r"||t.ctrlKey||t.metaKey||(t.preventDefault(),ot(p(e).querySelector(".blocks")))});l("click","[data-remove]",e=>{let t=e.closest(".blk"),o=document.createElement("p");o.className="gone-block",o.append(`${h(
S.removed,{kind:t.dataset.kind})} `);let n=document.createElement("button");n.type="button",n.className="btn quiet",n.textContent=
S.undo,n.addEventListener("click",()=>{o.replaceWith(t),ot(t)}),o.append(n),t.replaceWith(o),n.focus()});var ws=document.documentElement.lang.replace(/^en$/,"en-GB"),at=new Intl.RelativeTimeFormat(`${ws}-u-nu-latn`,{numeric:"\
auto",style:"short"});function Be(){for(let e of document.querySelectorAll(".row-update .when time")){let t=e.nextElementSibling,
o=Math.round((Date.now()-Date.parse(e.dateTime))/6e4);t&&(t.dataset.day??=t.textContent,t.textContent=o<1?S.now:o<60?at.
format(-o,"minute"):o<1440?at.format(-Math.round(o/60),"hour"):t.dataset.day)}}setInterval(()=>{document.hidden||Be()},6e4);async function it({id:e,url:t}){let o=await fetch(t,{redirect:"manual"}).catch(()=>null),n=document.getElementById(e);if(!o?.
ok||!n||n.querySelector(".composer, details[open]"))return;let r=document.createElement("template");r.innerHTML=await o.
text();let s=r.content.getElementById(e);if(!s)return;let a=n.contains(document.activeElement)?document.activeElement.id:
"";n.replaceWith(s),htmx.process(s),Be(),a&&document.getElementById(a)?.focus()}var ke=6e4,v=new Map,ve=(e,t)=>`${C.uploads.replace("uploads/","pictures/")}${e}/${t}/`;function ct(e){let t=[...crypto.
getRandomValues(new Uint8Array(16))].map(o=>o.toString(16).padStart(2,"0")).join("");return Vt({name:t,file:e,fileName:e.
name||"",before:0})}function Vt(e){let t={...e,sent:0,state:"waiting",problem:"",isKept:!0,failures:0,request:null,timer:0};
return v.set(t.name,t),t}async function Yt(e){let{name:t,file:o,fileName:n,before:r}=e;try{await d.set(t,{name:t,file:o,
fileName:n,before:r},f.files)}catch{e.isKept=!1}}function Ne(e){return clearTimeout(e.timer),e.request?.abort("cancelled"),
v.delete(e.name),d.del(e.name,f.files).catch(()=>{})}var Xt=()=>Promise.all([...v.values()].map(Ne)),oe=e=>v.has(e.name)&&
e.state!=="here"&&e.state!=="refused";var Ss=20,ks=6e4,Jt=3e3,zo;async function Go(e,t){await d.set(e,{name:e,instead:t,times:0},f.forgotten).catch(()=>{}),await Vo(
{name:e,instead:t,times:0})}async function Vo({name:e,instead:t,times:o}){try{we()||await D();let n=await fetch(ve(e,"fo\
rget"),{method:"POST",body:new URLSearchParams({instead:t}),redirect:"manual",headers:H(),signal:AbortSignal.timeout(ke)});
if(n.status===202&&(clearTimeout(zo),zo=setTimeout(()=>{Jt=Math.min(Jt*2,ks),$e()},Jt)),n.status!==200)return;let r=await n.
json();if(r.name!==e)return;r.is_gone||o>=Ss?await d.del(e,f.forgotten):await d.set(e,{name:e,instead:t,times:o+1},f.forgotten)}catch{}}
async function $e(){for(let e of await d.values(f.forgotten).catch(()=>[]))await Vo(e)}addEventListener("online",$e);$e();var G=e=>e.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/,""),lt=e=>G(e).split("/").at(-1),dt=e=>`${e.dataset.keep}\
#${e.elements.draft?.value||""}`,W=e=>`${e.dataset.keep}#${e.elements.key?.value||""}`;var Me={is:"clean",goesOnIn:"",isUnkept:!1,isUnsaved:!1,isSaving:!1,isSaved:!1,isTyped:!1,isAdded:!1,hasNext:!1,wasAsked:!1,
wasSent:!1},be=({isAdded:e=!1,isTyped:t=!1,isOnTheDesk:o=!1,wasSent:n=!1})=>({...Me,isAdded:e,wasSent:n,isTyped:e||t&&(n||
!o)}),ft={isUnkept:!0,isUnsaved:!0},q=(e,t)=>Object.fromEntries(e.split(" ").map(o=>[o,t])),Ue=()=>[{}],Yo=e=>(t,o)=>(t.
isUnkept?e:Ue)(t,o),ut=()=>[{is:"typing",...ft},"keepSoon"],Pe=()=>[ft,"keepSoon"],Qt=(e,t={})=>(o,n)=>{let[r,...s]=e(o,
n);return[{...r,isTyped:!0,...t},...s]},Zt=e=>(t,o)=>(t.isUnsaved&&!t.isSaving&&!t.isAdded?e:Ue)(t,o),Xo=()=>[{isUnsaved:!1,
isSaving:!0},"saveNow"],vs=({is:e,isSaving:t,isUnsaved:o,isTyped:n,wasSent:r},{goesOnIn:s})=>[{is:"sending",goesOnIn:s,isUnkept:!1,
isSaving:!1,isUnsaved:o||t,isTyped:n&&r,wasAsked:e==="asked",wasSent:!0},"stopSaving","keepHere"],bs=(e,{isAsked:t})=>{let{
isUnkept:o,hasNext:n,wasAsked:r}=e,s=o||n,c={is:r&&t?"asked":s?"typing":"refused",goesOnIn:"",wasAsked:!1};return s?[{...c,
...ft},"keepSoon","saveLater"]:[c,"saveLater"]},xs=()=>[{...Me,is:"sent"},"letGo","goOn","dropKept"],Jo="clean typing ke\
pt refused",Qo={typed:{...q(Jo,Qt(ut)),...q("asked sending queued",Qt(Pe)),sent:Qt(Pe,{isAdded:!0})},changed:{...q(Jo,ut),
...q("asked sending queued",Pe),sent:e=>(e.isAdded?Pe:Ue)(e,null)},paused:{typing:()=>[{is:"kept",isUnkept:!1},"keepHere",
"saveWhenDue"],...q("asked sent",Yo(()=>[{isUnkept:!1},"keepHere"])),...q("sending queued",Yo(({goesOnIn:e})=>e==="same"?
[{isUnkept:!1},"keepHere"]:[{isUnkept:!1,hasNext:!0},"keepNext"]))},stored:{...q("clean typing kept refused asked sent",
({hasNext:e})=>e?[{hasNext:!1},"dropNext","tellKept"]:[{},"tellKept"])},notStored:{...q("typing kept refused",()=>[{is:"\
typing",isUnkept:!0},"tellNotKept"]),...q("asked sent sending queued",()=>[{isUnkept:!0},"tellNotKept"])},saveDue:{typing:Zt(
()=>[{is:"kept",isUnkept:!1},"keepHere","saveAfterwards"]),...q("kept refused",Zt(Xo))},keptFirst:q("typing kept refused",
Zt(Xo)),saved:q("typing kept refused",({isUnsaved:e})=>[{isSaving:!1,isSaved:!0},"noteVersion",e?"saveLater":"noteSaved",
"tellSaved"]),notSaved:q("typing kept refused",()=>[{isSaving:!1,isSaved:!1,isUnsaved:!0},"tellNotSaved","saveLater"]),foundOther:q(
"typing kept refused",()=>[{is:"asked",isSaving:!1,isSaved:!1},"showBoth"]),chosen:{...q("clean typing kept refused aske\
d",ut),sent:e=>(e.isAdded?Pe:Ue)(e,null)},sentElsewhere:q("typing kept refused",({isTyped:e})=>[{is:"sent",isUnkept:!1,isSaving:!1,
isSaved:!1,isAdded:e},...e?["keepHere"]:["dropOwn","tellSent"]]),discardedElsewhere:q("typing kept refused",({isTyped:e})=>[
{...Me,is:"closed"},"letGo","dropKept",...e?[]:["makeBlank"],"tellDiscarded"]),send:q("clean typing kept refused asked s\
ent",vs),published:q("sending closed",xs),failed:{sending:bs},queue:q("clean typing kept refused asked sending",()=>[{is:"\
queued",goesOnIn:"next",isSaving:!1},"stopSaving","putInOutbox"]),inOutbox:{queued:()=>[{},"startNext","dropKept","letGo",
"tellQueued"]},notInOutbox:{queued:()=>[{is:"typing",goesOnIn:"",...ft},"tellNotKept","saveLater"]},close:q("clean typin\
g kept refused asked sending queued sent",()=>[{is:"closed",isUnkept:!1,isSaving:!1},"stopSaving"]),reopen:{closed:ut}},
ec=Object.keys(Qo);function Zo(e,t){let[o,...n]=(Qo[t.type][e.is]??Ue)(e,t);return{state:{...e,...o},effects:n}}var L=new Map,We=(e,t)=>({id:crypto.randomUUID(),version:Number(e.dataset.version||0),state:{...Me,wasSent:!!e.dataset.hand},
...t});function F(e){return L.has(W(e))||Re(e,We(e)),L.get(W(e))}var U=()=>[...document.querySelectorAll(".composer[data\
-keep]")],mt=e=>U().find(t=>L.get(W(t))===e);function Re(e,t){L.set(W(e),t),sessionStorage.setItem(en,JSON.stringify([...tn(),
t.id].slice(-20))),t.held=eo(t.id)}var eo=e=>new Promise(t=>navigator.locks?navigator.locks.request(`editing-${e}`,{mode:"\
shared"},()=>(t(),new Promise(()=>{}))).catch(t):t()),en="editing",tn=()=>JSON.parse(sessionStorage.getItem(en)??"[]"),Es=new Set(
tn()),qs=300,Os=5e3,As=100;async function on(e,t){let o=async()=>{let s=await d.get(e,f.writing);return await(s&&t(s)),!0};
if(!navigator.locks)return o();let n=()=>navigator.locks.request(`editing-${e}`,{ifAvailable:!0},s=>s&&o()),r=Date.now()+
(Es.has(e)?Os:qs);for(;!await n();){if(Date.now()>=r)return!1;await new Promise(s=>{setTimeout(s,As)})}return!0}var nn=e=>!!L.
get(W(e))?.state.isUnkept;function He(e){clearTimeout(e.pause),clearTimeout(e.due);for(let[t,o]of L)o===e&&L.delete(t)}var rn={};
function sn(e){rn=e}async function g(e,t){let o=mt(e),{state:n,effects:r}=Zo(e.state,t);e.state=n;for(let s of r){let a=rn[s](
e,o,t);a instanceof Promise&&await a}}var _=(e,t)=>g(F(e),{type:t});function pt(e,t="changed"){return _(e,t),_(e,"paused")}
var Fe=()=>{for(let e of L.values())g(e,{type:"close"})};var Ts=()=>document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;function an(e,t={}){
for(let o of document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)){let n=c=>o.querySelector(`[name$="-${c}"\
]`),r=c=>!n(c).value.trim()||c==="credit"&&n(c).value===Ts();for(let c of["caption","credit","alt"])!t[c]||!r(c)||c==="a\
lt"&&n("is_decorative").checked||(n(c).value=n(c).dataset.filled=t[c],e.isFilled=!0);Is(o,n,t);let s=o.querySelector("[d\
ata-from-file]");s.hidden=!t.from_file,s.querySelector("[data-said]").textContent=t.from_file||"";let a=s.querySelector(
"[data-add-place]");Object.assign(a.dataset,{addPlace:t.place||"",taken:t.taken_on||""}),a.hidden=!t.place&&!t.taken_on,
_(p(o),"changed")}}function Is(e,t,o){if(!("rights_seen"in o))return;t("own_pages_only").checked||=o.own_pages_only;let n=[
t("ends_at_time"),t("ends_at_date")];o.ends_at&&!n.some(Se)&&zt(o.ends_at).forEach((r,s)=>n[s].value=r),t("rights_seen").
value=o.rights_seen,(t("own_pages_only").checked||n.some(Se))&&(e.querySelector(".pic-rights").open=!0)}l("click","[data\
-add-place]",e=>{let{addPlace:t,taken:o}=e.dataset,n=p(e).dataset.language.replace(/^en$/,"en-GB"),r=o&&new Intl.DateTimeFormat(
`${n}-u-nu-latn`,{dateStyle:"long",timeZone:"UTC"}).format(new Date(o)),s=[t,r].filter(Boolean).join(", "),a=e.closest("\
.pic").querySelector("[name$='-caption']"),c=a.value.trim(),u=/[.!?…]$/.test(c);a.value=c?`${c}${u?"":","} ${s}${u?".":
""}`:s,e.hidden=!0,a.focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))});var Ls={is_decorative:"owes_alt",owes_alt:"\
is_decorative"};l("change",".instead input",e=>{let t=e.closest(".instead").querySelector(`[name$="-${Ls[e.name.split("-").
pop()]}"]`);e.checked&&t&&(t.checked=!1)});var to=Promise.resolve();function oo(e){to=Promise.race([e,new Promise(t=>{setTimeout(t,ke)})]);for(let t of v.values())
t.isSending&&t.request?.abort("words")}async function cn(){for(let e;e!==to;)e=to,await e}document.body.addEventListener(
"htmx:beforeRequest",e=>{!e.detail.elt.closest(".composer")||e.detail.requestConfig.verb==="get"||oo(new Promise(t=>{e.detail.
xhr.addEventListener("loadend",t)}))});var no=e=>new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`,{maximumFractionDigits:1,minimumFractionDigits:1}).
format(e&&Math.max(.1,e/1e6));function ie(e){let t=[...document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)],
o=document.querySelector(`#pictures [data-awaited="${e.name}"]`),n=!t.length&&v.has(e.name)&&e.state!=="here";n?o||(o=Cs(
e)):o?.remove();for(let s of n?[...t,o]:t)Ds(s,e);let r=document.getElementById("pictures");r&&(r.hidden=!r.querySelector(
"li"))}function ht(){for(let e of v.values())ie(e)}function Cs(e){let t=document.querySelector("#pictures ul");return t?
(t.append(document.getElementById("picture-line").content.cloneNode(!0)),t.lastElementChild.dataset.awaited=e.name,t.lastElementChild.
querySelector("[data-name]").textContent=e.fileName,t.lastElementChild):null}function Ds(e,t){if(!e)return;e.dataset.state=
t.state,_s(e.querySelector("[data-thumbnail]"),t);let o=t.state==="refused",n=e.querySelector("[data-told]");n.textContent=
Bs(t),o?n.setAttribute("role","alert"):n.removeAttribute("role");let r=e.querySelector("progress");r.hidden=o||t.state===
"here",r.value=t.sent/t.file.size,e.querySelector("[data-again]").hidden=!["offline","signedOut","failed"].includes(t.state);
let s=e.querySelector("[data-cancel]");s.hidden=t.state==="here",s.textContent=o?C.dismiss:C.cancel,Ns(e,t)}function _s(e,t){
if(!e||e.firstChild)return;t.preview??=URL.createObjectURL(t.file);let o=new Image;o.alt="",o.addEventListener("error",()=>o.
remove()),o.src=t.preview,e.append(o)}function Bs(e){let t=no(e.file.size),o={name:e.fileName,problem:e.problem,status:e.
status,size:t,sent:no(e.sent),n:Math.floor(e.sent/e.file.size*100)},n=[h(C[e.state],o)];return e.before&&e.state!=="here"&&
e.state!=="refused"&&n.push(h(C.smaller,{size:t,before:no(e.before)})),e.isFilled&&e.state==="here"&&n.push(C.filled),!e.
isKept&&e.state!=="here"&&n.push(C.notKept),n.join(" ")}function Ns(e,t){let o=e.closest(".blk")?.querySelector("[data-f\
ocal]");!o||t.state!=="here"||(o.href=ve(t.name,"focus"),o.hidden=!1)}var $s=8,fn=4*1024,Ps=2*1024*1024,gt=[1e3,2e3,4e3,8e3,15e3],Ke=16*1024,ln=Promise.resolve(),ce=class extends Error{constructor(t){
super(`Status ${t}`),this.status=t}};function Q(e){clearTimeout(e.timer),ln=ln.then(()=>oe(e)&&!e.isSending&&!e.isHeld?Us(
e):null)}async function Us(e){e.isSending=!0;try{navigator.locks?await navigator.locks.request(`picture-${e.name}`,{ifAvailable:!0},
t=>{if(!t)throw new ce(202);return dn(e)}):await dn(e)}catch(t){Rs(e,t)}finally{e.isSending=!1}}async function dn(e){let t=new URLSearchParams(
{size_bytes:e.file.size,file_name:e.fileName}),o=await un(e,"POST",t);for(;!o.has_arrived&&!o.problem;){je(e,"sending",o.
offset);let n=e.file.slice(o.offset,o.offset+Ke),r=performance.now();o=await un(e,"PATCH",n,{"Upload-Offset":o.offset}),
Ms(n.size,(performance.now()-r)/1e3)}await Ws(e,o)}async function un(e,t,o,n={}){if(await cn(),!oe(e)||e.isHeld)throw new ce(
0);e.request=new AbortController,we()||await D();let r=await fetch(`${C.uploads}${e.name}/`,{method:t,body:o,redirect:"m\
anual",headers:{...H(),...n},signal:AbortSignal.any([e.request.signal,AbortSignal.timeout(ke)])});if(r.status!==200&&r.status!==
409)throw new ce(r.status);let s=await r.json();if(s.name!==e.name)throw new ce(0);if(r.status===409&&s.offset===n["Uplo\
ad-Offset"])throw new ce(409);return e.failures=0,s}function Ms(e,t){let o=Math.min(Ps,4*Ke);Ke=Math.round(Math.max(fn,Math.
min(o,e/t*$s)))}async function Ws(e,t){t.has_arrived?(await d.del(e.name,f.files).catch(()=>{}),an(e,t.known),je(e,"here",
e.file.size),$e()):(e.problem=t.problem,je(e,"refused",e.sent));for(let o of t.rows)await it(o)}function Rs(e,t){if(!v.has(
e.name)||e.isHeld)return;if(e.request?.signal.reason==="words"){e.request=null,Q(e);return}let o=t.status||0;if(o===404){
e.problem=C.notYours,je(e,"refused",e.sent);return}o===403&&D(),o!==202&&(Ke=Math.max(fn,Math.round(Ke/2)),e.status=o,je(
e,{0:"offline",401:"signedOut",403:"signInChanged"}[o]||"failed",e.sent));let n=gt[Math.min(e.failures++,gt.length-1)];e.
timer=setTimeout(()=>Q(e),n)}function je(e,t,o){Object.assign(e,{state:t,sent:o}),ie(e)}function mn(){for(let e of v.values())
oe(e)&&(e.failures=0,Q(e))}addEventListener("online",mn);document.addEventListener("visibilitychange",()=>{document.hidden||
mn()});function le(e,t=`figure-${e.slice(0,8)}`){let o=document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(
!0);for(let n of[o,...o.querySelectorAll("*")])for(let r of n.attributes)r.value=r.value.replaceAll("figure-new",t);return o.
querySelector("[name=block]").value=t,o.querySelector("[name$=-upload]").value=e,o.querySelector("[data-awaited]").dataset.
awaited=e,o}var yt={start:216,photoshop:237,scan:218},Hs=256*1024,Fs=200;async function wt(e,t){if(e.type!=="image/jpeg"||t.type!=="\
image/jpeg")return e;let o=Ks(new Uint8Array(await t.slice(0,Hs).arrayBuffer()));return o.length?new Blob([e.slice(0,2),
Gs(o),e.slice(2)],{type:e.type}):e}function Ks(e){let t=o=>e[o]*256+e[o+1];if(e[0]!==255||e[1]!==yt.start)return[];for(let o=2;o+
4<e.length&&e[o]===255&&e[o+1]!==yt.scan;o+=2+t(o+2)){if(e[o+1]!==yt.photoshop)continue;let n=js(e.subarray(o+4,o+2+t(o+
2)));if(n.length)return n}return[]}function js(e){let t=new DataView(e.buffer,e.byteOffset,e.length);for(let o=14;o+12<=
e.length;){if(t.getUint32(o)!==943868237)return[];let n=o+6,r=n+e[n]+1+(e[n]+1)%2;if(r+4>e.length)return[];let[s,a]=[r+4,
t.getUint32(r)];if(t.getUint16(o+4)===1028)return zs(e.subarray(s,s+a));o=s+a+a%2}return[]}function zs(e){let t=[];for(let o=0;o+
5<=e.length&&e[o]===28;){let n=o+5+e[o+3]*256+e[o+4];if(e[o+3]>127||n>e.length)break;[1,2].includes(e[o+1])&&e[o+2]<Fs&&
t.push(...e.subarray(o,n)),o=n}return t}function Gs(e){let t=e.length%2?[...e,0]:e,o=[...new TextEncoder().encode("Photo\
shop 3.0\x008BIM"),4,4,0,0,0,0,e.length>>8,e.length&255,...t],n=o.length+2;return n>65535?new Uint8Array:new Uint8Array(
[255,yt.photoshop,n>>8,n&255,...o])}var Vs=2560,Ys=2048,Xs=.85,pn=()=>{let e=navigator.connection;return!!e&&(e.saveData||/2g|3g/.test(e.effectiveType||""))};
async function hn(e){let t=pn()?2e5:2e6;if(e.size<=t||!/^image\/(jpeg|png|webp)$/.test(e.type))return e;let o;try{o=await createImageBitmap(
e,{imageOrientation:"from-image"})}catch{return e}let n=pn()?Ys:Vs,r=Math.min(1,n/Math.max(o.width,o.height)),s=new OffscreenCanvas(
Math.round(o.width*r),Math.round(o.height*r)),a=s.getContext("2d");a.fillStyle="white",a.fillRect(0,0,s.width,s.height),
a.drawImage(o,0,0,s.width,s.height),o.close();let c=await s.convertToBlob({type:"image/jpeg",quality:Xs});return c.size<
e.size?wt(c,e):e}l("change","[data-pictures]",e=>{let t=[...e.files];e.value="",ro(p(e),t)});function ro(e,t){let o=t.map(n=>{let r=ct(n),
s=le(r.name);return e.querySelector(".blocks").append(s),htmx.process(s),so(r),s});o.length&&(o[0].querySelector("input:\
not([type=hidden])").focus(),o[0].dispatchEvent(new Event("input",{bubbles:!0})))}async function so(e){ie(e),await Yt(e);
let t=await hn(e.file);v.has(e.name)&&(t!==e.file&&(Object.assign(e,{before:e.file.size,file:t}),await Yt(e),ie(e)),Q(e))}
var gn=e=>v.get(e.closest("[data-awaited]").dataset.awaited);l("click","[data-again]",e=>{let t=gn(e);t.failures=0,Q(t)});
l("click","[data-cancel]",async e=>{let t=gn(e),o=p(e),n=o?.querySelector(".add-pictures input")||document.querySelector(
"#composer .c-heading textarea");e.closest(".blk")?.remove();let r=oe(t);Ne(t),ie(t),n?.focus(),o&&(o.dispatchEvent(new Event(
"input",{bubbles:!0})),w(o,h(C.cancelled,{name:t.fileName}))),r&&yn(t)});async function yn(e){try{let t=await fetch(`${C.
uploads}${e.name}/`,{method:"DELETE",headers:H(),redirect:"manual"});if(t.status===202)setTimeout(()=>yn(e),gt[0]);else if(t.
ok)for(let o of(await t.json()).rows)await it(o)}catch{}}var wn=e=>e.dataTransfer?.types.includes("Files");document.addEventListener(
"dragover",e=>{if(!wn(e))return;e.preventDefault();let t=e.target.closest?.(".composer");e.dataTransfer.dropEffect=t?"co\
py":"none",t?.classList.add("is-over")},!0);document.addEventListener("dragleave",e=>{let t=e.target.closest?.(".compose\
r");t&&!t.contains(e.relatedTarget)&&t.classList.remove("is-over")},!0);document.addEventListener("drop",e=>{if(!wn(e))return;
e.preventDefault(),e.stopPropagation();let t=e.target.closest?.(".composer");t?.classList.remove("is-over"),t&&ro(t,[...e.
dataTransfer.files])},!0);document.addEventListener("paste",e=>{let t=e.target.closest?.(".composer"),{files:o,types:n}=e.
clipboardData;!t||!o.length||n.includes("text/plain")||(e.preventDefault(),e.stopPropagation(),ro(t,[...o]))},!0);async function Js(){
let e=await d.values(f.files).catch(()=>[]);for(let t of e)v.has(t.name)||Q(Vt(t));ht()}document.body.addEventListener("\
htmx:afterSettle",ht);document.addEventListener("desk:restored",ht);Js();document.body.addEventListener("htmx:afterSettle",({detail:{elt:e}})=>{if(!e.matches?.("[data-owed]"))return;(e.querySelector(
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
one"})});var Qs=/(^|[\s([{<\u00a1\u00bf])$/,Zs=/[-\u2010-\u2015/]$/;function St(e,t,o){let[n,r,s,a]=o,[c,u]=t==='"'?[n,r]:[s,a],y=e.
lastIndexOf(c)>e.lastIndexOf(u),b=[n,s].some(R=>e.endsWith(R))&&!(y&&e.endsWith(c));return Qs.test(e)||b||Zs.test(e)&&!y?
c:t==="'"&&!y?"\u2019":u}var kt=e=>{let t=e.closest("[data-quotes]");return(t?.querySelector("select[name=language] opti\
on:checked")||t)?.dataset.quotes.split("|")||["\u201C","\u201D","\u2018","\u2019"]};var ea="[type=url], [name$=url], [name=slug], [name$=-original]";l("input","[data-quotes] textarea, [data-quotes] input[\
type=text]",(e,t)=>{let o=t.data;if(t.inputType!=="insertText"||t.isComposing||!["'",'"'].includes(o)||e.matches(ea))return;
let n=kt(e),r=e.selectionStart,s=e.value.slice(0,r-1).split(`
`).at(-1);e.value[r-1]===o&&(e.setSelectionRange(r-1,r),document.execCommand("insertText",!1,St(s,o,n)))});async function kn(e,t,o){let n=p(e),r=await vt(n,"quote"),s=o&&await vt(n,"text");return!r||o&&!s?(w(n,I.notNow,{isBad:!0}),
!1):(e.after(...[r,s].filter(Boolean)),Sn(r,t),s&&(ne(s.querySelector("textarea.words")).value=o.html,Sn(s,o.text)),r.querySelector(
"[name$=-speaker]").focus(),w(n,I.quoted),!0)}function Sn(e,t){let o=e.querySelector("textarea.words");htmx.process(e),o.
value=t,o.dispatchEvent(new Event("input",{bubbles:!0}))}async function vt(e,t){try{let o=await fetch(e.querySelector(`.\
add-${t}`).getAttribute("hx-get"),{redirect:"error"}),n=document.createElement("template");return o.ok&&(n.innerHTML=ta(
await o.text())),n.content.querySelector(".blk")}catch{return null}}function ta(e){let[,t,o]=e.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/)||
[],n=Array.from(crypto.getRandomValues(new Uint8Array(4)),r=>r.toString(16).padStart(2,"0"));return t?e.replaceAll(t,`${o}\
-${n.join("")}`):e}var ne=e=>e.closest(".blk").querySelector("input[name$=-html]");var oa=".composer .blk-text textarea.words",M=new Map,lo=!1,ao=null,uo="";try{uo=localStorage.getItem("desk-editor")||""}catch{}
function xn(e){uo=e;try{localStorage.setItem("desk-editor",e)}catch{}}function na(){let e=navigator.connection;if(e)return e.
saveData||/2g|3g/.test(e.effectiveType);let[t]=performance.getEntriesByType("navigation");return t?.responseEnd-t?.requestStart>
2e3}var vn=()=>lo||uo!=="plain"&&!na();function ra(){return ao??=Promise.all([import(I.kit),import(I.rich)]).catch(e=>{throw ao=
null,e}),ao}var sa={words:I,fill:h,openDialog:_e,quotationMark:St,marksFor:kt,makeQuote:kn,usePlain:aa,say:w},io=()=>[...document.
querySelectorAll(oa)].filter(e=>!M.has(e));async function bt(){if(!(!io().length||!qn)){if(!vn())return co();try{let[e,t]=await ra();
if(!vn())return;for(let o of io())o.matches(":focus")&&fo||(En(o)?.remove(),M.set(o,t.mount(e,o,sa)))}catch(e){e instanceof
TypeError||console.error(e),co()}}}var En=e=>e.closest(".blk").querySelector("[data-rich]");function co(){for(let e of io()){
if(En(e))continue;let t=document.createElement("button");t.type="button",t.className="btn quiet",t.dataset.rich="",t.textContent=
I.offer,e.closest(".blk").querySelector("[data-tools]")?.append(t)}}l("click","[data-rich]",async e=>{let t=e.closest(".\
blk").querySelector("textarea.words");xn(""),lo=!0,e.setAttribute("aria-busy","true"),t.focus(),await bt(),e.removeAttribute(
"aria-busy"),M.has(t)?M.get(t).focus():w(p(e),I.notNow,{isBad:!0})});function aa(e){xn("plain"),lo=!1;for(let[t,o]of[...M])
M.delete(t),o.destroy();co(),e.focus()}var fo=!1;document.addEventListener("compositionstart",()=>{fo=!0});document.addEventListener(
"compositionend",()=>{fo=!1,setTimeout(bt)});var qn=!1;new MutationObserver(e=>{let t=o=>[...o.addedNodes].some(n=>n.matches?.(
".blk")||n.querySelector?.(".blk"));e.some(t)&&bt()}).observe(document.body,{childList:!0,subtree:!0});document.addEventListener(
"htmx:beforeCleanupElement",e=>{M.get(e.target)?.destroy(),M.delete(e.target)});document.addEventListener("desk:restored",
()=>{for(let e of M.values())e.read()});var ia=window.requestIdleCallback||(e=>setTimeout(e,200)),bn=()=>ia(()=>{qn=!0,bt()});
document.readyState==="complete"?bn():addEventListener("load",bn);var On=".composer .blk-text textarea.words",mo=new WeakMap;l("beforeinput",On,e=>{let t=ne(e);t?.value&&mo.set(e,{words:e.
value,html:t.value})});l("input",On,(e,t)=>{if(!t.isTrusted||!ne(e)?.value)return;ne(e).value="";let o=document.createElement(
"p");o.className="hint",o.setAttribute("role","status"),o.append(`${I.formatGone} `);let n=document.createElement("butto\
n");n.type="button",n.className="btn quiet",n.textContent=I.formatBack,n.addEventListener("click",()=>{[e.value,ne(e).value]=
[mo.get(e).words,mo.get(e).html],o.remove(),e.dispatchEvent(new Event("input",{bubbles:!0})),e.focus()}),o.append(n),e.after(
o)});var An=/^https?:\/\/\S+$/i;l("paste",".composer .blk-text",e=>setTimeout(()=>{let t=e.querySelector("textarea.words");An.
test(t.value.trim())&&!e.querySelector("[data-address]")&&ca(e,t)}));l("input",".composer .blk-text",e=>{An.test(e.querySelector(
"textarea.words").value.trim())||e.querySelector("[data-address]")?.remove()});function ca(e,t){let o=document.createElement(
"p");o.className="hint",o.dataset.address="",o.setAttribute("role","status");for(let[n,r]of[["card",I.asCard],["embed",I.
asEmbed]]){if(!p(e).querySelector(`.add-${n}`))continue;let s=document.createElement("button");s.type="button",s.className=
"btn quiet",s.textContent=r,s.addEventListener("click",()=>la(n,e,t)),o.append(s)}e.append(o)}async function la(e,t,o){let n=await vt(
p(t),e);if(!n)return w(p(t),I.notNow,{isBad:!0});let r=o.value.trim();return t.after(n),htmx.process(n),n.querySelector(
"[name$=-url]").value=r,[o.value,ne(o).value]=["",""],o.dispatchEvent(new Event("input",{bubbles:!0})),n.querySelector("\
[name$=-title]").focus()}var k=e=>[...new FormData(e)].filter(([t,o])=>typeof o=="string"&&t!=="csrfmiddlewaretoken");document.addEventListener("\
formdata",({target:e,formData:t})=>{let o=e.elements.source_note;o&&"stands"in o.dataset&&o.value===o.defaultValue&&t.delete(
"source_note")});var V=(e,t)=>e.find(([o])=>o===t)?.[1]??"",ze=e=>{let o=e.filter(([n])=>n==="heading"||n.endsWith("-wor\
ds")).find(([,n])=>n.trim());return o?o[1].trim().split(/\s+/).slice(0,12).join(" "):i.noHeading},Tn="textarea, input:no\
t([type]), input[type=text]:not([data-time]), input[type=url]",da=`${Tn}, input[name$='-image'], input[name$='-upload']`,
xt=e=>new Set([...e.querySelectorAll(Tn)].filter(t=>t.value!==t.dataset.filled).map(t=>t.name)),po=e=>[...e.querySelectorAll(
da)].filter(t=>t.name!=="byline"&&!t.name.endsWith("-credit")&&t.value.trim()),T=e=>po(e).length>0;function In(e,t){let o=new Map;
for(let[n,r]of t)o.set(n,[...o.get(n)||[],r]);V(t,"draft")!==(e.elements.draft?.value||"")&&ua(e,!!V(t,"draft"));for(let n of e.
querySelectorAll("input, textarea, select")){let r=o.get(n.name);!n.name||n.type==="file"||["csrfmiddlewaretoken","block"].
includes(n.name)||n.name==="source_note"&&!r||(n.type==="checkbox"||n.type==="radio"?n.checked=r?.includes(n.value)??!1:
n.value=r?.[0]??"",o.delete(n.name))}for(let n of e.querySelectorAll("[data-held]"))n.remove();for(let[n,r]of o)["block",
"csrfmiddlewaretoken"].includes(n)||r.forEach(s=>e.append(xe(n,s)))}function ua(e,t){let o=e.elements.source_note,n=e.querySelector(
"[data-note-stays]");o.value=o.defaultValue="",o.toggleAttribute("data-stands",t),n.hidden=!t,t?o.setAttribute("aria-des\
cribedby",n.id):o.removeAttribute("aria-describedby")}function xe(e,t){let o=document.createElement("input");return Object.
assign(o,{type:"hidden",name:e,value:t}),o.dataset.held="",o}function Ge(e){let t=o=>o.type==="hidden"||o.type==="file"?
!1:o.type==="checkbox"||o.type==="radio"?o.checked!==o.defaultChecked:o.value!==o.defaultValue;return e.hasAttribute("da\
ta-refused")||[...e.querySelectorAll("textarea, input")].some(t)}async function Z(e,t){let o=String(k(e)),n=t.filter(([u])=>u==="block").map(([,u])=>u),r=u=>e.querySelector(`[id="block-\
form-${CSS.escape(u)}"]`),s=[];for(let u of new Set(n))s.push(r(u)||await Dn(u,t,e));if(String(k(e))!==o)return!1;let a=e.
querySelector(".blocks"),c=a.contains(document.activeElement)&&document.activeElement;s.length&&a.replaceChildren(...s);
for(let u of s)htmx.process(u);return In(e,t),c&&fa(c.isConnected?c:a.querySelector("textarea")),e.dispatchEvent(new CustomEvent(
"desk:restored",{bubbles:!0})),!0}function fa(e){e?.focus({preventScroll:!0}),e?.setSelectionRange?.(e.value.length,e.value.
length)}var Ln=document.querySelector("#composer .blk-text")?.outerHTML,ma=8e3;async function Dn(e,t,o){let n=e.split("-")[0];
if(n==="text"&&Ln)return pa(Et(Ln,e));if(n==="figure"){let s=V(t,`${e}-upload`)||V(t,`${e}-image`);if(!s||v.has(s))return le(
s,e);let a=`${ve(s,"block")}?blog=${lt(o)}`;return await Cn(a,e)||le(s,e)}return await Cn(i.block.replace("kind",n),e)||
ha(e,t)}async function Cn(e,t){try{let o=await fetch(e,{redirect:"manual",signal:AbortSignal.timeout(ma)}),n=Et(await o.
text(),t);if(o.ok&&n?.matches(".blk"))return n}catch{}return null}function Et(e,t){let o=document.createElement("templat\
e"),n=e.match(/name="block" value="([a-z0-9-]+)"/)?.[1];return o.innerHTML=n?e.replaceAll(n,t):e,o.content.firstElementChild}
function pa(e){for(let t of e.querySelectorAll("textarea, [name$=-html]"))t.defaultValue="";for(let t of e.querySelectorAll(
".err, .hint"))t.remove();return e}var ho=e=>`${e}-${crypto.randomUUID().slice(0,8)}`;function ha(e,t){let o=document.createElement(
"div");o.className="blk",o.id=`block-form-${e}`,o.dataset.unseen="";let n=document.createElement("p");n.className="soft \
xs",n.textContent=i.keptBlock,o.append(n,xe("block",e));for(let[r,s]of t)r.startsWith(`${e}-`)&&o.append(xe(r,s));for(let r of o.
querySelectorAll("input"))delete r.dataset.held;return o}async function go(e){return((await d.get(G(e),f.places))?.blank||
[["byline",document.body.dataset.byline||""]]).filter(([o])=>!["key","block"].includes(o))}async function Y(e,t=()=>{}){
let o=await go(e),n=await Dn(ho("text"),[],e);t(),e.querySelector(".blocks").replaceChildren(n),await Z(e,[...o,["key",crypto.
randomUUID()]]);for(let r of["data-refused","data-version","data-hand"])e.removeAttribute(r);for(let r of e.querySelectorAll(
".err, .tell, .gone-block"))r.remove();for(let r of e.querySelectorAll("[aria-invalid]"))r.removeAttribute("aria-invalid")}var _n=["key","draft","draft_seen","announces"],re=/^[a-z]+-[a-z0-9]+-/;function de(e,t){let o=new Set(e.map(String));return t.
filter(n=>!o.has(String(n))&&n[1]&&!_n.includes(n[0]))}function qt(e,t,o,n){let r=new Map(t),s=de(t,o),a=new Set([...r.keys()].
filter(m=>re.test(m))),c=m=>m[0]==="block"?s.includes(m):re.test(m[0])&&!a.has(m[0]),u=([m,X])=>X.startsWith(r.get(m)||"")?
X.slice((r.get(m)||"").length).trim():X,y=s.filter(([m])=>!re.test(m)&&m!=="block").map(m=>[m[0],m[0]==="heading"?u(m):m[1]]),
b=s.filter(([m])=>a.has(m)&&n.has(m)).map(u),N=`${e.find(([m])=>m==="block")?.[1]??""}-words`;return[...e.filter(([m])=>m!==
N&&!y.some(([X])=>X===m)),...y,[N,b.join(`

`)],...o.filter(c)]}function Bn(e,t,o){let n=new Set([...t,...o].map(([a])=>a)),r=([a])=>_n.includes(a),s=a=>r(a)||!(n.has(
a[0])||re.test(a[0]));return[...o.filter(a=>!r(a)),...e.filter(s)]}var ga=e=>re.test(e)?e.replace(/-[a-z0-9]+-/,"-"):e,Nn=(e,t)=>e.filter(([o,n])=>o===t&&n.trim()).map(([,o])=>o);function $n(e,t,o){
return[...new Set([...t,...e].map(([r])=>r))].map(r=>({name:r,label:o[ga(r)],values:Nn(t,r)})).filter(({name:r,label:s,values:a})=>s&&
String(a)!==String(Nn(e,r)))}function ee(e,t){let o=document.createElement("button");return o.type="button",o.className="btn",o.textContent=e,o.addEventListener(
"click",t),o}function Ve(e,t){let o=document.createElement("a");return Object.assign(o,{href:e,className:"btn",textContent:t}),
o}function yo(e,t,o,n,r){e.querySelector("[data-both]")?.remove();let s=document.createElement("div");s.className="tell in\
f both",s.dataset.both="",s.setAttribute("role","alert");let a=document.createElement("p");a.textContent=h(n,{time:ae(o)});
let c=ee(i.showBoth,()=>{c.replaceWith(ya(e,t,r))});s.append(a,c),e.querySelector(".top").after(s)}function ya(e,t,o){let n=document.
createElement("div"),r=document.createElement("div");r.className="other";let s=JSON.parse(e.querySelector(".blocks").dataset.
fields);for(let{name:a,label:c,values:u}of $n(k(e),t,s)){let y=document.createElement("p"),b=document.createElement("b"),
N=document.createElement("span");b.textContent=c,N.dir="auto",N.textContent=u.map(R=>wa(e,a,R)).join(", ")||"\u2013",y.append(
b," ",N),r.append(y)}return n.append(r,ee(i.takeOther,()=>o(!0)),ee(i.keepThis,()=>o(!1))),n}function wa(e,t,o){let[n]=e.
querySelectorAll(`[name="${CSS.escape(t)}"]`);return n?.type==="checkbox"&&o==="on"?"\u2713":n?.querySelector(`option[va\
lue="${CSS.escape(o)}"]`)?.textContent.trim()||o}var wo=(e,t,{version:o,id:n})=>async r=>{if(r&&!await Z(e,t))return;let s=F(
e);s.version=o??s.version,e.querySelector("[data-both]").remove(),_(e,"chosen"),e.querySelector("textarea")?.focus(),n&&
(await _(e,"paused"),await d.del(n,f.writing))};function Pn(e,t,{answer:{fields:o,version:n,at:r}}){if(!t)return;let s=wo(
t,o,{version:n});yo(t,o,Date.parse(r),i.elsewhere,s)}var Un=({version:e,state:t},{spot:o,keep:n,fields:r,at:s})=>({spot:o,keep:n,fields:r,at:s,version:e,key:r.find(([a])=>a===
"key")?.[1]??"",isOnTheDesk:t.isSaved&&!t.isUnsaved,isAdded:t.isAdded,isTyped:t.isTyped,wasSent:t.wasSent});function Mn(e,t,{
key:o,hand:n,version:r,fields:s,isFree:a,isBegun:c}){if(t.key===o){if(JSON.stringify(t.fields)===JSON.stringify(s))return t.
wasSent?"putBack":"forget";if(n!==e&&t.version!==r)return"offer"}else if(n||!a)return"handOver";return c?"offer":"putBac\
k"}var So=(e,t,o)=>e.some(n=>n.key===t&&!de(n.fields,o).length),Wn=(e,t)=>t?.status===200&&!e.wasSent||!!t?.discarded||!!(t?.
sent&&!be(e).isTyped);var Sa=300;function Rn(e){clearTimeout(e.pause),e.pause=setTimeout(()=>g(e,{type:"paused"}),Sa)}function Hn(e,t){if(clearTimeout(
e.pause),!t)return null;let[o,n]=[dt(t),k(t)],r=Un(e,{spot:o,keep:t.dataset.keep,fields:n,at:P()});return ka(e,T(t)&&r)}
async function ka(e,t){try{await e.held,t?await Ie(f.writing,e.id,t,va(e)):await d.del(e.id,f.writing)}catch{return g(e,
{type:"notStored"})}return e.replaces=[],g(e,{type:"stored",at:t?.at})}var Fn=({id:e,next:t,offered:o=[]})=>[e,...t?[t.id]:
[],...o],va=({state:e,next:t,replaces:o=[]})=>t&&e.hasNext&&!e.goesOnIn?[...o,t.id]:o;function Kn(e,t){if(clearTimeout(e.
pause),!t)return null;if(!e.next){let[s,a]=[crypto.randomUUID(),crypto.randomUUID()];e.next={id:s,key:a,held:eo(s)}}let[
o,n]=[k(t),xt(t)],r=ba(e,t,o,n);return e.next.stored=r.catch(()=>{}),r.catch(()=>g(e,{type:"notStored"}))}async function ba({
next:e,going:t},o,n,r){if(await e.held,!de(t.sent,n).length)return d.del(e.id,f.writing);let s=`text-${e.id.slice(0,8)}`,
a=[...await go(o),["key",e.key],["block",s],[`${s}-words`,""]],{keep:c}=o.dataset;return Ie(f.writing,e.id,{spot:`${c}#`,
keep:c,key:e.key,fields:qt(a,t.sent,n,r),at:P(),version:0,isOnTheDesk:!1,isTyped:!0})}var ko=e=>Promise.all(e.map(t=>d.del(
t,f.writing))).catch(()=>{}),jn=({id:e})=>ko([e]);async function zn(e){let{next:t}=e;return e.next=void 0,await t?.stored,
t&&ko([t.id])}async function Ot(e){return await Promise.all([e.held,e.next?.stored]),ko(Fn(e))}function At(e,t){let o=F(
e);return o!==t&&(o.replaces=Fn(t)),pt(e)}function Tt(e,t){let o=k(e);return{sent:t,now:o,typed:de(t,o),written:xt(e),blocks:[...e.querySelectorAll(".blk")],caret:Ea(
e)}}async function It(e,t,o=!1){let{sent:n,now:r,typed:s,written:a,blocks:c,caret:u}=t;if(s.length){let y=k(e);for(let b of c)
document.getElementById(b.id)||e.querySelector(".blocks").append(b);await Z(e,o?Bn(y,n,r):qt(y,n,r,a))}return u&&qa(e,u,
o),s.length>0}function Ea(e){let t=document.activeElement,o=t.closest(".blk"),n=t.isContentEditable?o.querySelector("tex\
tarea.words"):t;if(!e.contains(n)||!n.name)return null;let r=M.get(n)?.caret()??n.selectionStart;return{n:[...e.querySelectorAll(
".blk")].indexOf(o),name:n.name.replace(re,"-"),at:r}}function qa(e,{n:t,name:o,at:n},r){let s=e.querySelectorAll(".blk")[t]||
e.querySelector(".blk"),a=o.startsWith("-")?s.querySelector(`[name$="${o}"]`)||s.querySelector("textarea.words"):e.elements[o],
c=a?.value||r?a:e.querySelector(".blk textarea.words"),u=r?n:c.value.length;return M.has(c)?M.get(c).focus(r?void 0:"end"):
(c.focus({preventScroll:!0}),typeof c.selectionStart=="number"?c.setSelectionRange(u,u):void 0)}var Gn=(e,t)=>Math.max(t,(e.at(-1)?.n||0)+1);function Oa(e,{deskTime:t,offset:o,page:n,onPage:r}){let s=Math.abs(o-e.offset)>
6e4,a=Math.max(t-e.at,e.page===n?r-e.began:0);return s||a<-6e4?1/0:a}var Vn=(e,t)=>!e.isDecided&&Oa(e,t)>6e5,Yn=e=>({address:`${e.
place}${e.isDraft?"/drafts/":"/updates/"}`,fields:e.fields,key:e.key});function Xn(e,t){return t?.key===e.key&&t.id?"sen\
t":t?.problem||[404,413,400].includes(t?.status)?"refused":"waiting"}function O(e,t,o){let n=e.querySelector("[data-saved]");if(!(!n||"held"in n.dataset)&&!(n.matches(".bad")&&[i.here,i.there,
i.hereOffline,i.hereSignedOut].includes(t))){if(n.dataset.told!==t||!n.querySelector("[data-at]")){let r=document.createElement(
"b"),s=document.createElement("span"),a=document.createElement("span"),[c,u=""]=t.split("{time}");r.textContent=c.trim(),
a.textContent=u,s.dataset.at="",s.setAttribute("aria-hidden","true");let y=document.createElement("span");y.append(r," ",
s,a),n.replaceChildren(y),n.dataset.told=t,n.classList.remove("bad")}n.querySelector("[data-at]").textContent=o&&t.includes(
"{time}")?ae(o):""}}var bo=15e3,Ye=document.getElementById("outbox"),Xe=[],Dt=new BroadcastChannel(`outbox-${x}`),fe=async()=>(await d.values(
f.outbox)).sort((e,t)=>e.n-t.n),Jn=e=>d.set(e.id,e,f.outbox),xo=e=>d.get(e.id,f.outbox);async function Eo(e,t){let o=await xo(
e);o&&await Jn({...o,...t})}async function Qn(e){let{sent:t,composer:o}=e.going;try{let n=await fe();await Jn({id:crypto.
randomUUID(),n:Gn(n,Date.now()),key:V(t,"key"),fields:t,place:G(o),title:ze(t),at:P(),offset:se,began:performance.now(),
page:performance.timeOrigin,state:"waiting"})}catch{return g(e,{type:"notInOutbox"})}return g(e,{type:"inOutbox"})}async function Zn(e,t){
if(!t)return;let{going:o}=e,n;if(await Y(t,()=>{n=Tt(t,o.sent)}),O(t,i.queued),!n.typed.length)return t.querySelector(".\
c-heading textarea").focus({preventScroll:!0});await It(t,n),await At(t,e)}async function er(){await K(),Dt.postMessage(
"changed")}var Aa=()=>({deskTime:P(),offset:se,page:performance.timeOrigin,onPage:performance.now()}),Ct="",Lt=!1,vo=!1;
async function ue(){if(vo=Lt,!Lt){Lt=!0;try{do vo=!1,await Ta(Ia);while(vo)}finally{Lt=!1}}}var Ta=e=>navigator.locks?navigator.
locks.request(`outbox-${x}`,{ifAvailable:!0},t=>t&&e()):e();async function Ia(){let e=(await fe()).filter(o=>o.state==="\
waiting");if(!e.length)return;let t=await D();if(Ct=t?t.person===x?"":i.signIn:i.noConnection,!Ct)for(let o of e)Vn(o,Aa())?
await Eo(o,{state:"old"}):await La(o);await K(),Dt.postMessage("changed")}async function La(e){let t=Ca(e);oo(t);let o=await t,
n=Xn(e,o);n==="sent"?(await d.del(e.id,f.outbox),Xe.unshift({...e,state:"sent",told:e.isDraft?i.savedAsDraft:o.told,href:o.
href,fields:null}),e.isDraft||_a(e,o.html)):n==="refused"&&await xo(e)&&await Eo(e,{state:"refused",problem:o.problem||h(
i.refused,{status:o.status})})}function Ca(e){return new Promise(t=>{let o=new XMLHttpRequest,n=new FormData,{address:r,
fields:s,key:a}=Yn(e);for(let[c,u]of s)n.append(c,u);o.open("POST",r),o.timeout=bo,o.setRequestHeader("HX-Request","true");
for(let[c,u]of Object.entries(H()))o.setRequestHeader(c,u);o.setRequestHeader("Idempotency-Key",a),o.upload.onprogress=({
loaded:c,total:u})=>Wa(e,c/u),o.onload=()=>t(Da(o)),o.onerror=o.ontimeout=()=>t(null),o.send(n)})}function Da(e){let t=new DOMParser().
parseFromString(e.response,"text/html"),o=t.querySelector("[data-saved]"),n=t.querySelector("[data-refused]")?[...t.querySelectorAll(
".composer .tell.bad, .composer .err")]:[];return{status:e.status,key:e.getResponseHeader("Idempotency-Key"),id:e.getResponseHeader(
"Update-Id"),html:e.response,told:o?.querySelector("b")?.textContent.trim()||i.live,href:o?.querySelector("a")?.getAttribute(
"href"),problem:n.map(r=>r.textContent.trim()).join(" ")}}function _a(e,t){let o=document.getElementById("composer");if(z||
!o||G(o)!==e.place)return;let n=document.createElement("template");n.innerHTML=t,n.content.querySelector("#composer")?.remove(),
htmx.swap(document.createElement("div"),n.innerHTML,{swapStyle:"none"}),htmx.trigger(document.body,"desk:published")}var Ba={
waiting:"device",old:"clock",refused:"warn",sent:"check"};async function K(){if(!Ye)return;let e=await fe();Ye.hidden=!e.
length&&!Xe.length,Ye.querySelector("[data-count]").textContent=e.length?h(i.notYetLive,{n:e.length}):"";let t=document.
activeElement,o=t?.closest("[data-entry]")?.dataset.entry,n=[...e,...Xe].map(Na),r=Ye.querySelector("[data-entries]");if(n.
length===r.children.length&&n.every((a,c)=>a.isEqualNode(r.children[c]))||(r.replaceChildren(...n),!o))return;let s=[...(n.
find(a=>a.dataset.entry===o)||n[0])?.querySelectorAll("button, a")||[]];(s.find(a=>a.textContent===t.textContent)||s[0])?.
focus()}function Na(e){let o=document.getElementById("outbox-entry").content.firstElementChild.cloneNode(!0);o.classList.
add(`is-${e.state}`),o.dataset.entry=e.id;for(let n of o.querySelectorAll("[data-icon]"))n.hidden=n.dataset.icon!==Ba[e.
state];return o.querySelector("h3").textContent=e.title,o.querySelector("[data-state]").textContent=$a(e),o.querySelector(
"[data-acts]").append(...Pa(e)),e.state==="old"&&Ma(e,o.querySelector("[data-since]")),o}var $a=e=>h({waiting:`${i.waiting}\
 ${Ct||i.trying}`,old:i.old,refused:`${i.isRefused} ${e.problem||""}`,sent:e.told||""}[e.state],{time:ae(e.at)});function Pa(e){
let t={time:ae(e.at).slice(0,5)},o=(s,a)=>ee(h(s,t),async()=>{await Eo(e,{state:"waiting",isDecided:!0,...a}),await K(),
await ue()}),n=ee(i.takeBack,()=>Ua(e)),r=ee(i.drop,()=>J(i.dropTitle,h(i.dropMeans,{title:e.title}),i.keepIt,i.drop,async()=>{
await d.del(e.id,f.outbox),await K()}));return e.state==="sent"?e.href?[Ve(e.href,i.view)]:[]:e.state==="old"?[o(i.publishAsWritten),
o(i.toEditors,{isDraft:!0}),r]:Ct===i.signIn?[Ve(`${i.login}?next=${location.pathname}`,i.doSignIn),n]:e.state==="refuse\
d"?[n,r]:[ee(i.tryNow,ue),n]}async function Ua(e){let t=document.getElementById("composer");if(G(t)!==e.place){location.
assign(`${e.place}/`);return}let o=await xo(e);if(!o)return K();if(T(t))return O(t,i.composerIsFull);if(!await Z(t,o.fields))
return O(t,i.composerIsFull);t.querySelector(".c-heading textarea").focus(),Re(t,We(t,{state:be({wasSent:!0})})),await pt(
t,"typed"),await d.del(e.id,f.outbox),await K()}async function Ma(e,t){t.hidden=!1;let o=i.since.replace("/-/",`/${e.place.
split("/").at(-1)}/`).replace("/0/",`/${Math.floor(e.at/1e3)}/`),n=await fetch(o,{redirect:"manual"}).catch(()=>null);n?.
ok&&(t.innerHTML=await n.text())}function Wa(e,t){let o=Ye?.querySelector(`[data-entry="${CSS.escape(e.id)}"]`);o&&(o.classList.
add("is-moving"),o.querySelector("[data-state]").textContent=h(i.sendingPart,{n:Math.floor(t*100)}),o.querySelector("pro\
gress").value=t)}var Ra=new Set([0,408,429,500,502,503,504]),tr=(e,t)=>Ra.has(e.detail.xhr?.status||0)&&qo(e,t);function qo({
detail:{requestConfig:e}},t){if(t?.composer.id!=="composer")return!1;let{pathname:o}=new URL(e.path,location.href);return o!==
`${G(t.composer)}/updates/`?!1:T(t.composer)||ze(t.sent)!==i.noHeading}var _t=()=>htmx.ajax("GET",location.pathname,{target:"#unsent",select:"#unsent",swap:"outerHTML"});var or=3e3;function nr(e,t){e.due??=setTimeout(()=>{e.due=null,mt(e)&&g(e,{type:"saveDue"})},t)}var rr=e=>nr(e,or),sr=e=>nr(
e,Math.max(0,(e.savedAt||0)+or-Date.now())),ar=e=>mt(e)&&g(e,{type:"keptFirst"});function ir(e){clearTimeout(e.due),e.due=
null,e.request?.abort()}function cr(e,t){clearTimeout(e.due),e.due=null,e.savedAt=Date.now();let o=Je(t.dataset.keep,k(t),
e),{signal:n}=e.request;return e.saving=o.then(r=>n.aborted?null:g(e,{type:Ha(r),answer:r})),e.saving}function Ha(e){return e?.
version&&e.status===200?"saved":e?.discarded?"discardedElsewhere":e?.sent?"sentElsewhere":e?.fields?"foundOther":"notSav\
ed"}async function Je(e,t,o){let n=new FormData;for(let[r,s]of t)n.append(r,s);n.append("kept_hand",o.id),n.append("kept\
_version",String(o.version)),o.request=new AbortController;try{we()||await D();let r=AbortSignal.any([o.request.signal,AbortSignal.
timeout(15e3)]),s=await fetch(e,{method:"POST",body:n,signal:r,redirect:"manual",headers:H()}),a=s.headers.get("Content-\
Type")?.startsWith("application/json");return{status:s.status,...a?await s.json():{}}}catch{return null}}function lr(e,t,{
answer:o}){e.version=o.version}async function dr(e){let{id:t,version:o}=e,n=await d.get(t,f.writing);return!n||e.state.isUnsaved||
!["kept","refused"].includes(e.state.is)?null:d.set(t,{...n,version:o,isOnTheDesk:!0},f.writing)}async function Bt(e){if(e.dataset.isPickedUp||(e.dataset.isPickedUp="yes",e.autocomplete="off",new MutationObserver(()=>_(
e,"changed")).observe(e.querySelector(".blocks"),{childList:!0}),e.hasAttribute("data-refused")))return;let t=await fe();
e.id==="composer"&&So(t,Nt(e),k(e))&&await Y(e),ur(e)&&_(e,"changed"),await Ka(e,t)&&await ja(e)}async function Ka(e,t){
let o=(await d.entries(f.writing)).filter(([,s])=>s.spot===dt(e)).sort(([,s],[,a])=>a.at-s.at),n=!1,r=!1;for(let[s]of o)
await on(s,async a=>{if(So(t,a.key,a.fields))return d.del(s,f.writing);let c=a.key===Nt(e);if(n&&c)return fr(e,s,a);let u=n?
!z&&await mr(s,a):await za(e,s,a);n=!0,r||=u});return r}async function ja(e){await _(e,"paused"),await _(e,"saveDue"),_t()}
var Nt=e=>e.elements.key?.value||"",ur=e=>po(e).some(t=>t.value!==t.defaultValue);function fr(e,t,o){o.key===Nt(e)&&(F(e).
offered??=[]).push(t);let n=wo(e,o.fields,{id:t});return yo(e,o.fields,o.at,i.newerHere,n)}async function za(e,t,o){let n=Mn(
t,o,{key:Nt(e),hand:e.dataset.hand,version:Number(e.dataset.version),fields:k(e),isFree:!T(e)||!!e.elements.draft?.value||
e.id==="correcting",isBegun:ur(e)});return n==="handOver"?mr(t,o):(n==="forget"?await d.del(t,f.writing):n==="offer"||!await Z(
e,o.fields)?fr(e,t,o):Ga(e,t,o),!1)}function Ga(e,t,o){let{version:n}=o;Re(e,We(e,{id:t,version:n,state:be(o)})),O(e,i.here,
o.at),e.querySelector("[data-start-new]")?.removeAttribute("hidden"),_(e,"changed")}async function mr(e,t){let o=await Je(
t.keep,t.fields,{id:e,version:t.version});return Wn(t,o)&&await d.del(e,f.writing),o?.status===200}async function $t(e){let t=await d.get("sessions",B)||{};for(let[o,n]of Object.entries(t))o===e||(await fetch(i.session.
replace("token",n),{cache:"no-store"}).catch(()=>null))?.status!==410||(o===x&&Fe(),await Le(o),o===x&&location.assign(i.
login))}var Oo=e=>(t,o)=>o&&O(o,e),pr=Oo(i.notHere),hr=Oo(i.sentAlready),gr=Oo(i.discarded);function yr({state:e},t,{at:o}){return t?
e.isAdded?O(t,i.sentAlready):e.isSaved||!T(t)?null:O(t,navigator.onLine?i.here:i.hereOffline,o):null}var wr=(e,t,{answer:o})=>t&&
T(t)&&O(t,i.there,Date.parse(o.at));async function Sr(e,t,{answer:o}){let n=o?.status===403&&await D();return!t||n===null||
n?.person===x?null:o?.status===401||n?($t(),O(t,i.hereSignedOut,P())):T(t)&&O(t,i.hereOffline,P())}function kr(e){let{requestConfig:t,xhr:o}=e.detail,n=t?.elt;if(!n?.matches?.("[data-add]")||o.status!==200)return;e.detail.
shouldSwap=!1;let r=document.createElement("template");r.innerHTML=o.response;let s=r.content.querySelector("input[name=\
block]");s&&document.getElementById(`block-form-${s.value}`)&&r.content.replaceChildren(Et(o.response,ho(s.value.split("\
-")[0])));let a=[...r.content.children];p(n).querySelector(".blocks").append(...a);for(let y of a)htmx.process(y);(a[0]?.
querySelector(Kt)||a[0]?.querySelector("button"))?.focus()}var vr=e=>e.detail.requestConfig?.elt||e.detail.elt,Pt=e=>e.detail.requestConfig?.verb==="post"&&vr(e).closest?.(".compo\
ser[data-keep]")&&!vr(e).matches("[type=file], [data-undo]"),Ut=({detail:{xhr:e}})=>new URL(e.responseURL||location.href,
location.href).pathname.startsWith("/accounts/"),br=!1,Mt=()=>br;function j(e){br=e}var Ya=1e3,xr=-1/0;function Er(){xr=performance.now()}function qr(e){let t=e.detail.elt;!t.matches(".composer")||T(t)||performance.
now()-xr>Ya||(e.preventDefault(),setTimeout(()=>{j(!1)}))}var Ee=new WeakMap,Xa=({detail:{xhr:e}})=>Ee.get(e)?.going;function Or(e){let{elt:t,requestConfig:o,xhr:n}=e.detail;if(!Pt(
e))return;let r=p(t),s=F(r);if(s.state.is==="queued")return e.preventDefault();let a={composer:r,sent:k(r)},c=new URL(o.
path,location.href).pathname.endsWith("/drafts/"),u=r.id==="correcting";s.going=a,Ee.set(n,{session:s,going:a}),g(s,{type:"\
send",goesOnIn:c||u?"same":"next"}),u&&Ja(a)}function Ja(e){e.focused=document.activeElement,e.composer.inert=!0}function Ar(e){
let{target:t,shouldSwap:o}=e.detail,n=Xa(e);n&&o&&t.id==="composer"&&(n.added=Tt(t,n.sent))}function Tr(e){let{session:t,
going:o}=Ee.get(e.detail.xhr)??{},n=document.getElementById("composer")||document.getElementById("correcting");if(!o?.added||
!n)return;let r=T(n),s=n.id==="correcting",a=!r||n.hasAttribute("data-refused");!o.added.typed.length&&a&&!s||(n.dataset.
goesOn="",o.carried=It(n,o.added,r).then(c=>(c||s)&&At(n,t)))}function Ir(e){let{xhr:t}=e.detail,o=!!t?.getResponseHeader(
"Update-Id");o&&Er();let{session:n,going:r}=Ee.get(t)??{};if(!n)return;if(r.focused&&r.composer.isConnected&&Qa(r),o){g(
n,{type:"published"});return}let s=U().some(a=>L.get(W(a))===n&&a.querySelector("[data-both]"));g(n,{type:"failed",isAsked:s})}
function Qa({composer:e,focused:t}){e.inert=!1,t.focus()}function Lr(e){let{xhr:t}=e.detail,{session:o,going:n}=Ee.get(t)??
{};!o||t.status!==200||t.getResponseHeader("Update-Id")||/id="(composer|correcting)"/.test(t.response)||(e.detail.shouldSwap=
!1,!Ut(e)&&(qo(e,n)?g(o,{type:"queue"}):O(n.composer,i.hereOffline,P())))}function Cr(e){let{session:t,going:o}=Ee.get(e.
detail.xhr)??{};return!t||!tr(e,o)?!1:(g(t,{type:"queue"}),!0)}var Dr=({going:e})=>e?.carried;async function _r(e){let t=F(e);g(t,{type:"close"}),e.inert=!0;let o=(t.offered||[]).map(r=>["kept_hand",r]),n=await Je(
`${e.dataset.keep}discard/`,o,t);return e.inert=!1,n?.discarded?(await Ot(t),He(t),document.querySelector("#unsent artic\
le")&&_t(),!0):(g(t,{type:"reopen"}),!1)}l("submit","form[data-discards]",async(e,t)=>{t.preventDefault();let o=e.dataset.
discards;for(let n of[...L.values()])n.id===o&&(g(n,{type:"close"}),He(n));await d.del(o,f.writing).catch(()=>{}),e.submit()});document.addEventListener("submit",e=>{e.target.matches(".composer")&&j(!0)});addEventListener("beforeunload",e=>{!Mt()&&
[...document.querySelectorAll(".composer")].some(t=>t.dataset.keep?nn(t):Ge(t))&&e.preventDefault()});function Br(e){let o=e.
detail.elt.closest(".acts")?.closest(".row-update")?.querySelector(".composer");o&&(e.preventDefault(),o.querySelector("\
.c-heading textarea").focus())}function Nr(e){let{target:t,requestConfig:o}=e.detail,n=t.matches?.(".row-update")&&t.querySelector(
".composer");n&&!n.contains(o?.elt)&&(e.detail.shouldSwap=!1)}function $r(e){let t=e.detail.elt;!t.matches("[data-stop]")||
!Ge(t.closest(".composer"))||(e.preventDefault(),J(S.discard,S.discardMeans,S.keepEditing,S.discardMine,async()=>{let o=t.
closest(".composer");await _r(o)?e.detail.issueRequest(!0):w(o,S.notDoneOffline,{isBad:!0})}))}var Pr="[name^=due_at_]";function To(e){let t=[...e?.querySelectorAll(Pr)??[]],o=e?.querySelector("[data-publish]"),n=e?.
querySelector("[data-schedule]");if(!t.length||!o||!n)return;let r=t.some(Se);if(r!==e.classList.contains("is-timed")){e.
classList.toggle("is-timed",r),r?o.before(n):t[0].closest(".due").append(n);for(let[s,a]of[[n,r],[o,!r]])s.classList.toggle(
"go",a),s.toggleAttribute("data-send",a)}}l("input",Pr,e=>To(p(e)));l("click","[data-choose-time]",e=>{let t=p(e).querySelector(
".when");t.open=!0,t.querySelector("input").focus()});l("keydown","#composer input:not([type=checkbox], [type=file])",(e,t)=>{
t.key!=="Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),p(e).querySelector("[data-save]")?.click())});
function Io(){for(let e of document.querySelectorAll("[data-until]")){let t=Math.ceil((Date.parse(e.dataset.until)-Date.
now())/6e4);t>=0&&t<60&&(e.textContent=at.format(t,"minute"))}}setInterval(()=>{document.hidden||Io()},3e4);function Ur(e){
for(let t of e.querySelectorAll("[data-undo]:not([data-counts])")){let o=Number(t.dataset.undo);t.dataset.counts="";let n=setInterval(
()=>{if(!t.isConnected)return clearInterval(n);t.matches(":hover, :focus-within")||(o-=.25,!(o>0)&&(clearInterval(n),t.remove()))},
250)}}function Mr(e){let t=document.getElementById("composer");!e.detail.elt.matches("[data-undo]")||!t||!Ge(t)||(e.detail.
parameters.keep_composer="1",Ao(t),t.querySelector("[data-saved]").replaceChildren(),w(t,he.takenBack))}var Wr=Number(document.
body.dataset.sendsAfter);function Rr(e){let t=e.detail.elt;!Wr||e.defaultPrevented||!t.matches(".composer")||(e.preventDefault(),
t.querySelector("[data-cancel-sending]")||ei(t,e.detail))}function ei(e,{issueRequest:t,triggeringEvent:o}){let n=e.querySelector(
".send"),r=document.createElement("button"),s=n.querySelector("[data-send], [data-publish]"),a=Wr;r.type="button",r.className=
"btn",r.dataset.cancelSending="",r.textContent=he.cancel,n.insertBefore(r,s),s.setAttribute("aria-busy","true"),Ao(e),w(
e,h(he.publishesIn,{n:a})),ti(e,o?.submitter),setTimeout(()=>{j(!1)});let c=()=>{clearInterval(y);let b=r===document.activeElement;
r.remove(),s.setAttribute("aria-busy","false"),b&&s.focus()},u=()=>{c(),Ao(e),e.querySelector("[data-submitter]")?.remove(),
w(e,he.cancelled)},y=setInterval(()=>{if(a-=1,!e.isConnected)return c();if(a>0)return w(e,h(he.publishesIn,{n:a}));c(),j(
!0),t(!0)},1e3);r.addEventListener("click",u),e.addEventListener("keydown",b=>{b.key==="Escape"&&r.isConnected&&u()})}var Ao=e=>{
e.querySelector("[data-saved]").dataset.held=""};l("input",".composer",e=>{let t=e.querySelector("[data-saved]");t?.removeAttribute(
"data-held"),t?.classList.remove("bad")});function ti(e,t){if(!t?.name)return;let o=document.createElement("input");Object.
assign(o,{type:"hidden",name:t.name,value:t.value}),o.dataset.submitter="",e.append(o)}var Lo={0:S.offline,401:S.signedOut,403:S.signInChanged,404:S.mayNot,413:S.tooMuch,503:S.busy};function Hr(e){let t=e.detail.
elt.closest(".composer, [data-settings]"),o=t||document.getElementById("composer"),n=e.detail.xhr?.status||0,r=Pt(e)||t?.
matches("[data-settings]");if(n===403&&r&&!o.dataset.isAnew)return oi(o,e);if(!t)return ni(e.detail.elt,n);w(o,Lo[n]||h(
S.notPublished,{status:n}),{isBad:!0})}async function oi(e,{detail:{elt:t,requestConfig:o}}){return(await D())?.person!==
x?w(e,Lo[403],{isBad:!0}):(e.dataset.isAnew="",((t.matches("button")?t:o.triggeringEvent?.submitter)||e.querySelector("[\
data-send]")).click())}function ni(e,t){let o=e.closest("dialog form, .row-update")||document.querySelector(".composer");
o.querySelector(".problem")?.remove();let n=document.createElement("p");n.className="err problem",n.setAttribute("role",
"alert"),n.textContent=t?h(S.notDone,{status:t}):S.notDoneOffline,o.append(n)}function Fr(e){Ut(e)&&(e.detail.shouldSwap=
!1,w(document.querySelector(".composer"),Lo[401],{isBad:!0}))}var Co=({detail:{elt:e}},t)=>e.querySelector?.("[data-send\
]")?.setAttribute("aria-busy",String(t));htmx.config.defaultSettleDelay=0;function Kr(e){jt(e),Be(),Io(),Ur(e),To(e.getElementById("composer"))}function jr(e){Kr(
document);let{elt:t,requestConfig:o}=e.detail;if(t.id==="desk-poll")return;let n=o?.elt,r=n?.matches("[id^=correct-]")?t.
querySelector?.("#correcting"):null,s=t.matches?.(".composer")?t:r;if(s&&!("goesOn"in s.dataset)){let a=s.querySelector(
"[aria-invalid=true]");(a||s.querySelector(".c-heading textarea")).focus({preventScroll:s.id==="composer"&&!a}),s.getBoundingClientRect().
top<0&&!a&&s.scrollIntoView({block:"start"})}else!s&&t.matches?.(".row-update")&&n?.closest("#correcting")?t.querySelector(
"[id^=correct-]")?.focus({preventScroll:!0}):n?.matches(".held")&&De(()=>document.querySelector("#rows .row-update h3"))}
function zr(e){history.replaceState(history.state,"",e.detail.history.path+location.hash)}nt();Kr(document);sn({keepSoon:Rn,keepHere:Hn,keepNext:Kn,dropNext:zn,dropOwn:jn,dropKept:Ot,saveWhenDue:sr,saveLater:rr,saveAfterwards:ar,
saveNow:cr,stopSaving:ir,noteVersion:lr,noteSaved:dr,putInOutbox:Qn,startNext:Zn,goOn:Dr,letGo:He,makeBlank:(e,t)=>t?.id===
"composer"&&Y(t),tellKept:yr,tellNotKept:pr,tellSaved:wr,tellNotSaved:Sr,tellSent:hr,tellQueued:er,tellDiscarded:gr,showBoth:Pn});
var te=(e,...t)=>document.body.addEventListener(e,o=>{for(let n of t)n(o)}),Gr=e=>t=>t.defaultPrevented||e(t),ri=e=>t=>t.
detail.shouldSwap&&e(t);te("htmx:confirm",qr,Br,$r,Rr);te("htmx:configRequest",Mr);te("htmx:beforeRequest",Gr(Or),Gr(e=>Co(
e,!0)));te("htmx:beforeSwap",kr,Fr,Nr,Lr,ri(Ar));te("htmx:beforeHistoryUpdate",zr);te("htmx:afterSwap",Tr);te("htmx:afte\
rSettle",()=>U().forEach(Bt),jr);te("htmx:afterRequest",e=>Co(e,!1),()=>j(!1),Ir);for(let e of["htmx:sendError","htmx:ti\
meout","htmx:responseError"])te(e,t=>{t.detail.elt.matches("#desk-poll, [data-quiet]")||Cr(t)||Hr(t)});var Vr=e=>_(e,"typed");l("input",".composer",Vr);l("change",".composer",Vr);var Yr=()=>U().flatMap(e=>L.get(W(e))??[]);async function si(e){
e.state.isUnkept&&(await g(e,{type:"paused"}),await g(e,{type:"saveDue"}))}var Xr=()=>Yr().forEach(si);document.addEventListener(
"visibilitychange",()=>{document.hidden&&Xr()});addEventListener("pagehide",Xr);addEventListener("online",()=>{for(let e of Yr())
g(e,{type:"saveDue"})});var Wt=location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1],ai=e=>i.blog.replace("/-/",`/${e}/`);async function Jr(e){
let t=document.querySelector("#strip h1");if(!t||e.dataset.version!=="0")return;let o=G(e),n=V(k(e),"draft")||T(e)?void 0:
k(e);await d.update(o,r=>({blank:r?.blank,...n&&{blank:n},headline:t.textContent,language:t.lang,direction:t.dir,zone:document.
body.dataset.zone,quotes:e.dataset.quotes}),f.places)}async function Qr(){let e=await d.entries(f.places),t=document.querySelector(
"[data-places]");for(let[b,{headline:N,language:R,direction:m}]of e){let X=document.createElement("li"),Oe=Ve(`${b}/`,N);
Object.assign(Oe,{lang:R,dir:m}),X.append(Oe),t.append(X)}let o=Wt&&e.find(([b])=>`${b}/`===ai(Wt));document.querySelector(
"[data-unknown]").hidden=!!o;let n=document.getElementById("composer");if(!o)return;let[,{headline:r,language:s,direction:a,
blank:c,quotes:u}]=o;Object.assign(n.dataset,{language:s,quotes:u});let y=document.querySelector("#strip h1");Object.assign(
y,{textContent:r,lang:s,dir:a}),document.title=r,await Y(n),n.querySelector("[data-as]").textContent=V(c||[],"byline"),n.
hidden=!1,nt()}if(z&&Wt){for(let e of["action","formaction","hx-post","data-keep"])for(let t of document.querySelectorAll(
`[${e}*="/live/-/"]`))t.setAttribute(e,t.getAttribute(e).replace("/live/-/",`/live/${Wt}/`));htmx.process(document.body)}var ii=300,Qe=`settings-${location.pathname}`,et=()=>document.querySelector("[data-settings]"),_o="",Rt=0,Ze=!1,Ht=!1,Bo=e=>e.
hasAttribute("data-refused")||String(k(e))!==_o||[...e.querySelectorAll("[type=file]")].some(t=>t.files.length);async function qe(){
let e=et();if(clearTimeout(Rt),!e||!Ze)return;Ze=!1;let t=P(),o=e.dataset.settings,n={spot:Qe,key:"",title:o,fields:k(e),
at:t,isOnTheDesk:!1};try{Bo(e)?(await Ie(f.writing,Qe,n),O(e,i.here,t)):await d.del(Qe,f.writing)}catch{Ze=!0,O(e,i.notHere)}}
function es(){Ze=!0,Ht=!1,clearTimeout(Rt),Rt=setTimeout(qe,ii)}function Ft(){clearTimeout(Rt),Ze=!1,et()?.reset()}var ts=()=>d.
del(Qe,f.writing).catch(()=>{});function os(e){e.querySelector("[data-saved]").classList.remove("bad"),es()}l("input","[\
data-settings]",os);l("change","[data-settings]",os);addEventListener("pagehide",qe);document.addEventListener("visibili\
tychange",()=>{document.hidden&&qe()});var me=(e,t)=>e.filter(([o])=>o===t).map(([,o])=>o.replaceAll(`\r
`,`
`)),ci=e=>e.startsWith("initial-")||e==="seen_revision";function li(e,t){return[...new Set([...e,...t].map(([n])=>n).filter(
n=>!ci(n)))].filter(n=>{let r=e.some(([s])=>s===`initial-${n}`)?me(e,`initial-${n}`):me(t,n);return String(me(e,n))!==String(
r)})}function Do(e,t,o){let n=[...e.querySelectorAll(`[name="${CSS.escape(t)}"]`)];if(n.some(({type:r})=>r==="checkbox"))
for(let r of n)r.checked=o.includes(r.value);else if(n.some(({type:r})=>r!=="hidden"))n[0].value=o[0]??"";else{for(let r of n)
r.remove();e.append(...o.map(r=>xe(t,r)))}}async function di(e,{fields:t,at:o}){let n=li(t,k(e));for(let a of n)a!=="kep\
t_hero"&&(Do(e,a,me(t,a)),t.some(([c])=>c===`initial-${a}`)&&Do(e,`initial-${a}`,me(t,`initial-${a}`)));let[r]=me(t,"see\
n_revision");n.length&&r&&Do(e,"seen_revision",[r]),e.querySelector("[data-drop-settings]").hidden=!1,O(e,i.asLeft,o);let[
s]=me(t,"kept_hero");s&&await htmx.ajax("GET",`${location.pathname}?kept_hero=${s}`,{target:"#kept-hero",select:"#kept-h\
ero",swap:"outerHTML"})}async function ns(e){if(_o=String(k(e)),e.hasAttribute("data-refused"))return es();let t=await d.
get(Qe,f.writing);return t&&String(k(e))===_o&&await di(e,t),null}var No=e=>e.detail.elt.matches("[data-settings]");document.
body.addEventListener("htmx:beforeRequest",e=>{No(e)&&(qe(),e.detail.elt.inert=!0)});document.body.addEventListener("htm\
x:afterRequest",e=>{No(e)&&(e.detail.elt.inert=!1)});document.body.addEventListener("htmx:beforeOnLoad",async e=>{let t=e.
detail.xhr.getResponseHeader("HX-Redirect");!No(e)||!t||(e.preventDefault(),Ht=!0,await ts(),location.assign(t))});document.
body.addEventListener("htmx:afterSettle",e=>{e.detail.elt.matches?.("[data-settings]")&&ns(e.detail.elt)});addEventListener(
"beforeunload",e=>{let t=et();t&&Bo(t)&&!Ht&&!Mt()&&e.preventDefault()});async function rs(e){Ht=!0,Ft(),await ts(),location.
assign(e)}l("click","[data-cancel-settings]",(e,t)=>{Bo(et())&&(t.preventDefault(),J(S.discardSettings,S.discardSettingsMeans,
S.keepEditing,S.discardMine,()=>rs(e.href)))});l("click","[data-drop-settings]",()=>rs(location.pathname));var Zr=et();Zr&&
ns(Zr);var ui=4e3;async function ss(){let e=U().flatMap(r=>L.get(W(r))??[]);for(let r of e)await g(r,{type:"paused"});let t=e.map(
async r=>{await r.saving?.catch(()=>null),await g(r,{type:"saveDue"})}),o=new Promise(r=>{setTimeout(r,ui)});return await Promise.
race([Promise.all(t),o]),(await d.values(f.writing)).filter(r=>!r.isOnTheDesk)}async function $o(){await qe();let e=await ss(),t=await fe(),o=[...v.values()].filter(oe);return[...t.map(({title:n})=>`${i.
kindOutbox}: ${n}`),...e.map(({title:n,fields:r})=>`${i.kindWriting}: ${n||ze(r)}`),...o.map(({fileName:n})=>`${i.kindPicture}\
: ${n}`)]}async function as(){let e=await d.get("sessions",B)||{},t=0;for(let o of Object.keys(e)){if(o===x)continue;let n=await d.
values(ye(o,"writing"));t+=n.filter(r=>!r.isOnTheDesk).length;for(let r of["outbox","files"])t+=(await d.values(ye(o,r))).
length}return t?[h(i.ofOthers,{n:t})]:[]}l("click","[data-clear-device]",async e=>{let t=[...await $o(),...await as()];return t.length?(J(i.clearTitle,i.clearMeans,
i.keepIt,i.clear,()=>is(e),t),rt(e.closest(".menu")?.querySelector("summary"))):is(e)});async function is(e){Fe(),Ft(),await Xt(),
await Ho(),Xe.length=0;for(let t of U())t.id==="composer"&&await Y(t),O(t,i.cleared);await K(),e.closest(".menu")?.removeAttribute(
"open"),document.getElementById("cleared").textContent=i.cleared}l("submit","form[action$='/logout/']",async(e,t)=>{if(e.
dataset.isEmptied)return;t.preventDefault();let o=await $o(),n=async()=>{Fe(),Ft(),await Xt(),await Le(x),e.dataset.isEmptied=
"yes",j(!0),e.submit()};o.length?J(i.leaveTitle,h(i.leaveMeans,{n:o.length}),i.keepIt,i.leave,n,o):await n()});var pe=document.getElementById("preview");l("click","[data-preview]",(e,t)=>{t.preventDefault();let o=e.form,n={action:o.
getAttribute("action"),target:o.target};pe.showModal(),o.action=e.formAction,o.target="preview",o.submit(),o.setAttribute(
"action",n.action),o.target=n.target});l("click","[data-preview-page]",(e,t)=>{t.preventDefault(),pe.showModal(),pe.querySelector(
"iframe").src=e.href});l("click","[data-width]",e=>{pe.classList.toggle("as-on-a-phone",e.dataset.width==="phone");for(let n of pe.
querySelectorAll("[data-width]"))n.setAttribute("aria-pressed",String(n===e));let{contentDocument:t,contentWindow:o}=pe.
querySelector("iframe");t.getElementById(o.location.hash.slice(1))?.scrollIntoView()});l("click","[data-close-preview]",
()=>pe.close());function Po(){for(let e of document.querySelectorAll("#composer [data-send]:not([data-save]) .swap > :first-child")){let o=[
...e.childNodes].findLast(n=>n.nodeType===Node.TEXT_NODE&&n.data.trim());o&&(e.dataset.word??=o.data.trim(),o.data=` ${navigator.
onLine?e.dataset.word:i.whenConnected}`)}}async function fi(){await Ro(),z&&await Qr();for(let t of U())t.id==="composer"&&
!z&&await Jr(t),await Bt(t);Po(),await K();let e=await D();await $t(e?.person),z&&e&&!e.isSignedOut&&(document.querySelector(
"[data-connected]").hidden=!1),await ue()}addEventListener("offline",Po);addEventListener("online",()=>{Po(),ue()});document.
addEventListener("visibilitychange",()=>{document.hidden||ue()});Dt.addEventListener("message",K);setInterval(ue,bo);fi();var mi=30,cs=e=>e.querySelector("[name$='-upload']").value||e.querySelector("[name$='-image']").value;l("click","[data-r\
etouch]",async e=>{if(e.hasAttribute("aria-busy"))return;let t=e.closest(".blk"),o=e.closest("[data-figure-tools]").dataset,
n=v.get(cs(t));e.setAttribute("aria-busy","true"),pi(n);try{let r=await hi(e.dataset.retouch),s=n?.file||await yi(e.dataset.
picture,()=>w(p(e),o.making)),a=await wi(r,s);a&&Si(t,a,n?.fileName||""),a&&w(p(document.activeElement),o.edited)}catch(r){
let s={TypeError:"notNow",RangeError:"notMade"}[r.name]||"cannot";w(p(e),o[s],{isBad:!0})}finally{e.removeAttribute("ari\
a-busy"),n&&(n.isHeld=!1,Q(n))}});function pi(e){e&&(e.isHeld=!0,clearTimeout(e.timer),e.request?.abort("edited"))}async function hi(e){
let t=await fetch(e,{redirect:"manual"}),o=document.createElement("template");o.innerHTML=t.ok?await t.text():"";let n=o.
content.getElementById("retouch");if(!n)throw new TypeError("The tools did not come.");return await gi(n.dataset.styles),
{tools:n,run:(await import(n.dataset.module)).run}}function gi(e){if(document.querySelector(`link[href="${e}"]`))return null;
let t=Object.assign(document.createElement("link"),{rel:"stylesheet",href:e}),o=new Promise((n,r)=>{t.addEventListener("\
load",n),t.addEventListener("error",()=>{t.remove(),r(new TypeError("No styles."))})});return document.head.append(t),o}
async function yi(e,t){if(!e)throw new Error("It is on another device.");for(let o=0;o<mi;o+=1){let n=await fetch(e,{redirect:"\
manual"});if(!n.ok)throw new TypeError("The picture did not come.");if(n.status!==202)return n.blob();t(),await new Promise(
r=>{setTimeout(r,1e3)})}throw new RangeError("It is not made yet.")}async function wi({tools:e,run:t},o){if(o.type==="im\
age/gif")throw new Error("It may move.");let n=await createImageBitmap(o,{imageOrientation:"from-image"});_e(e);let r=new Promise(
a=>{E.addEventListener("close",()=>a(null),{once:!0})}),s=await Promise.race([r,t(e,n)]);return E.open&&E.close(),s&&wt(
s,o)}function Si(e,t,o){let n=`${o.replace(/\.[^.]*$/,"")||"edited"}.jpg`,r=cs(e),s=ct(new File([t],n,{type:t.type})),a=le(
s.name,e.querySelector("[name=block]").value);ki(e,a),e.replaceWith(a),htmx.process(a),v.has(r)&&Ne(v.get(r)),Go(r,s.name),
so(s),a.querySelector("[data-retouch]").focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))}function ki(e,t){for(let o of e.
querySelectorAll("[name]")){if(o.name==="block"||/-(image|upload)$/.test(o.name))continue;let n=[...t.querySelectorAll("\
[name]")].find(r=>r.name===o.name&&(r.type!=="radio"||r.value===o.value));n&&(["checkbox","radio"].includes(o.type)?n.checked=
o.checked:n.value=o.value)}}l("click","[data-focal]",(e,t)=>{t.preventDefault(),htmx.ajax("GET",e.getAttribute("href"),{target:"#dialog",swap:"inner\
HTML",select:"#question",source:e})});var ls=e=>e.querySelector("[name=spot]:checked").value.split(" ").map(Number);function Uo(e){
let[t,o]=ls(e),n=e.querySelector("[data-focal-mark]");n.hidden=!1,Object.assign(n.style,{left:`${t}%`,top:`${o}%`});for(let r of e.
querySelectorAll("[data-focal-crop]"))r.style.objectPosition=`${t}% ${o}%`}function ds(e,t,o){let n=a=>Math.round(Math.min(
100,Math.max(0,a))),r=e.querySelector("[data-focal-exact]");r.value=`${n(t)} ${n(o)}`,r.checked=!0,r.closest("label").hidden=
!1;let s=e.querySelector("[data-focal-told]");s.textContent=h(s.dataset.words,{x:n(t),y:n(o)}),Uo(e)}l("click","[data-fo\
cal-pick]",(e,t)=>{let o=e.getBoundingClientRect();ds(e.closest("form"),(t.clientX-o.left)/o.width*100,(t.clientY-o.top)/
o.height*100)});var vi={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};l("keydown","[data-focal-pick]",
(e,t)=>{let o=vi[t.key];if(!o)return;t.preventDefault();let[n,r]=ls(e.closest("form")),s=t.shiftKey?10:1;ds(e.closest("f\
orm"),n+o[0]*s,r+o[1]*s)});l("change","[data-focal-form]",Uo);var us=()=>document.querySelectorAll("[data-focal-form]").
forEach(Uo);document.body.addEventListener("htmx:afterSwap",us);document.body.addEventListener("desk:focused",e=>{let t=e.
target.closest("[data-focal-form]")?.dataset.kept;E.open&&(E.close(),w(p(document.activeElement),t))});us();var tt=null;l("click","[data-library]",e=>{tt=p(e)});document.body.addEventListener("htmx:configRequest",({detail:{elt:e,
parameters:t}})=>{e.matches("[data-choose]")&&tt&&(t.blog=lt(tt))});document.body.addEventListener("htmx:beforeSwap",e=>{
let{requestConfig:t,xhr:o}=e.detail;if(!t?.elt.matches?.("[data-choose]")||o.status!==200)return;e.detail.shouldSwap=!1;
let n=document.createElement("template");n.innerHTML=o.response;let r=n.content.firstElementChild;!r?.matches(".blk")||!tt?.
isConnected||(tt.querySelector(".blocks").append(r),htmx.process(r),rt(r.querySelector("input:not([type=hidden])")),E.close(),
r.dispatchEvent(new Event("input",{bubbles:!0})))});document.body.addEventListener("htmx:afterSwap",e=>{e.detail.requestConfig?.
elt.matches?.("[data-older]")&&document.querySelector("#shelf button, #shelf a")?.focus()});
