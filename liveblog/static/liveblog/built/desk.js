document.documentElement.classList.add("js");var cs=matchMedia("(min-width: 60rem)"),d=(e,t,o)=>document.addEventListener(
e,n=>{let r=n.target.closest?.(t);r&&o(r,n)}),p=e=>e.closest(".composer"),Ht="[contenteditable=true], textarea:not(.rich\
 + *), input:not([type=hidden])",et=(e,t)=>e.querySelector(Ht)?.focus(t),h=(e,t)=>e.replace(/\{(\w+)\}/g,(o,n)=>t[n]),w=(e,t,{
isBad:o=!1}={})=>{let n=e?.querySelector("[data-saved]");n&&(n.textContent!==t&&(n.textContent=t),n.classList.toggle("ba\
d",o))};function tt(){cs.matches&&!location.hash&&document.querySelector("#composer .c-heading textarea")?.focus({preventScroll:!0})}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});var Oe=e=>document.getElementById(e).dataset,S=Oe("words"),i=Oe("words-device"),I=Oe("words-editor"),he=Oe("words-option\
s"),C=Oe("words-pictures");var ye=(e,t)=>idbKeyval.createStore(`desk-${e}-${t}`,"kept"),B=idbKeyval.createStore("desk","kept"),Ae=Promise.resolve().
then(()=>idbKeyval.get("last",B)).then(()=>!0,()=>!1),ge=(e,t)=>async(...o)=>await Ae?idbKeyval[e](...o):t,l={get:ge("ge\
t"),set:async(e,t,o)=>(await Ae,idbKeyval.set(e,t,o)),del:ge("del"),clear:ge("clear"),update:ge("update"),values:ge("val\
ues",[]),entries:ge("entries",[])};async function Te(e,t,o,n=[]){await Ae,await e("readwrite",r=>{r.put(o,t);for(let s of n)
r.delete(s);return r.transaction.commit(),idbKeyval.promisifyRequest(r.transaction)})}var z="shell"in document.body.dataset,x=document.body.dataset.person||await l.get("last",B)||"",Mo=["writing","outbox","\
files","places","forgotten"],f=Object.fromEntries(Mo.map(e=>[e,ye(x,e)])),se=0;async function Uo(){se=await l.get("offse\
t",B)||0}var P=()=>Date.now()+se,ls=new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit",timeZone:document.
body.dataset.zone||void 0}),ae=e=>ls.format(new Date(e)),H=()=>JSON.parse(document.body.getAttribute("hx-headers")),we=()=>H()["\
X-CSRFToken"];async function D(){let e=Date.now();try{let t=await fetch(i.contact,{redirect:"manual",signal:AbortSignal.
timeout(15e3),cache:"no-store"});if(t.type==="opaqueredirect")return{person:"",isSignedOut:!0};let o=await t.json();return!o.
token||!o.at?null:(o.person=String(o.person),se=Date.parse(o.at)-(e+Date.now())/2,o.person===x&&ds(o.token),await Ae&&(await l.
set("offset",se,B),o.person===x&&await us(o.session)),o)}catch{return null}}function ds(e){document.body.setAttribute("h\
x-headers",JSON.stringify({"X-CSRFToken":e,"Desk-Person":x}));for(let t of document.querySelectorAll("[name=csrfmiddlewa\
retoken]"))t.value=e}async function us(e){await l.set("last",x,B),await l.update("sessions",t=>({...t,[x]:e}),B)}async function Ie(e){
for(let o of Mo)await l.clear(ye(e,o));let t=(o={})=>Object.fromEntries(Object.entries(o).filter(([n])=>n!==e));await l.
update("sessions",t,B)}async function Wo(){let e=await l.get("sessions",B)||{};for(let t of new Set([...Object.keys(e),x]))
await Ie(t);await l.clear(B);for(let t of await caches.keys())await caches.delete(t)}"serviceWorker"in navigator&&navigator.
serviceWorker.register(i.worker,{scope:i.scope}).catch(()=>{});navigator.storage?.persist?.().catch(()=>{});document.addEventListener("click",e=>{for(let t of document.querySelectorAll("details.menu[open]"))(!t.contains(e.target)||
e.target.closest(".pop button, .pop a"))&&(t.open=!1)});document.addEventListener("keydown",e=>{let t=document.querySelector(
"details.menu[open]");e.key!=="Escape"||!t||(t.open=!1,t.querySelector("summary").focus())});var E=document.getElementById(
"dialog"),Le=null;function ot(e){Le=e}document.body.addEventListener("htmx:afterSwap",e=>{e.detail.target===E&&(Le=e.detail.
requestConfig?.elt,E.open||E.showModal(),E.querySelector("[autofocus]")?.focus())});E.addEventListener("close",()=>{E.open||
(E.replaceChildren(),Le?.isConnected&&Le.focus())});d("click","dialog [data-close]",(e,t)=>{t.preventDefault(),E.close()});
document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,target:o,isError:n}=e.detail;!t?.elt.matches?.(
"[data-dialog]")||n||o===E||(E.close(),Ft(()=>{let r=document.getElementById(o.id),s=r?.nextElementSibling;return r?.querySelector(
".acts a")||s?.querySelector("h3")||s?.querySelector("a")}))});var Ft=e=>setTimeout(()=>{let t=e();t&&(t.matches("h3")&&
(t.tabIndex=-1),t.focus({preventScroll:!0}))}),Kt=e=>{for(let t of e.querySelectorAll("[data-note]")){let o=t.closest("f\
orm").querySelector("[value=wrong], [value=notice]");t.classList.toggle("is-not-asked",!!o&&!o.checked)}};d("change",".p\
ick input",e=>Kt(e.form));function J(e,t,o,n,r,s=[]){let a=document.createElement("div");a.className="question";let c=document.
createElement("h2");c.id="question-title",c.textContent=e;let u=document.createElement("p");u.textContent=t;let y=document.
createElement("div");y.className="da";for(let{label:b,look:N,chosen:R}of[{label:o,look:"btn",chosen:!1},{label:n,look:"b\
tn stop go",chosen:!0}]){let m=document.createElement("button");m.type="button",m.className=N,m.textContent=b,m.addEventListener(
"click",()=>{E.close(),R&&r()}),y.append(m)}a.append(c,u,...s.length?[fs(s)]:[],y),Ce(a),y.firstElementChild.focus()}function fs(e){
let t=document.createElement("ul");for(let o of e){let n=document.createElement("li");n.dir="auto",n.textContent=o,t.append(
n)}return t}function Ce(e){E.replaceChildren(e),Le=document.activeElement,E.showModal()}function nt(e,t){let o=jt(e,t);o&&(t==="up"?e.after(o):e.before(o),Ho(e))}function jt(e,t){let o=t==="up"?"previousEleme\
ntSibling":"nextElementSibling",n=e[o];for(;n&&!n.matches(".blk");)n=n[o];return n}function Ho(e){let t=[...e.parentElement.
querySelectorAll(":scope > .blk")];e.dispatchEvent(new Event("change",{bubbles:!0})),w(p(e),h(S.moved,{kind:e.dataset.kind,
n:t.indexOf(e)+1,all:t.length}))}d("click","[data-move]",e=>{let t=e.closest(".blk");nt(t,e.dataset.move),t.querySelector(
"summary").focus()});d("keydown",".grip",(e,t)=>{t.altKey||!["ArrowUp","ArrowDown"].includes(t.key)||(t.preventDefault(),
nt(e.closest(".blk"),t.key==="ArrowUp"?"up":"down"),e.scrollIntoView({block:"nearest"}))});var Ro=72;d("pointerdown",".g\
rip",(e,t)=>{if(t.button)return;t.preventDefault(),e.focus(),e.setPointerCapture(t.pointerId);let o=e.closest(".blk"),n=[
...o.parentElement.children],r=()=>[...o.parentElement.children].indexOf(o),s=r(),a=t.clientY,c=0,u=a-o.getBoundingClientRect().
top,y=A=>{let $=A.getBoundingClientRect();return $.top+$.height/2},b=()=>{let[A,$]=[jt(o,"up"),jt(o,"down")],Po=a-u;A&&Po<
y(A)?o.after(A):$&&Po+o.offsetHeight>y($)&&o.before($)},N=A=>{a=A.clientY,o.classList.add("is-dragged"),b()},R=()=>{let A=a<
Ro*2?-8:a>innerHeight-Ro?8:0;A&&o.matches(".is-dragged")&&(scrollBy(0,A),b()),c=requestAnimationFrame(R)},m=()=>{for(let[
A,$]of Object.entries(qe))e.removeEventListener(A,$);cancelAnimationFrame(c),o.classList.remove("is-dragged"),r()!==s&&Ho(
o)},qe={pointermove:N,lostpointercapture:m,keydown:A=>{if(A.key!=="Escape")return;A.preventDefault();let $=n.indexOf(o);
o.before(...n.slice(0,$)),o.after(...n.slice($+1)),m()}};for(let[A,$]of Object.entries(qe))e.addEventListener(A,$);R()});d("keydown",".composer",(e,t)=>{let o=t.ctrlKey||t.metaKey;if(o&&t.key==="Enter")t.preventDefault(),e.querySelector("[da\
ta-send]").click();else if(o&&t.key.toLowerCase()==="s"&&e.querySelector("[data-save]"))t.preventDefault(),e.querySelector(
"[data-save]").click();else if(t.altKey&&(t.key==="ArrowUp"||t.key==="ArrowDown")){let n=t.target.closest(".blk");if(!n)
return;t.preventDefault(),nt(n,t.key==="ArrowUp"?"up":"down")}});d("keydown",".c-heading textarea",(e,t)=>{t.key!=="Ente\
r"||t.ctrlKey||t.metaKey||(t.preventDefault(),et(p(e).querySelector(".blocks")))});d("click","[data-remove]",e=>{let t=e.closest(".blk"),o=document.createElement("p");o.className="gone-block",o.append(`${h(
S.removed,{kind:t.dataset.kind})} `);let n=document.createElement("button");n.type="button",n.className="btn quiet",n.textContent=
S.undo,n.addEventListener("click",()=>{o.replaceWith(t),et(t)}),o.append(n),t.replaceWith(o),n.focus()});var ms=document.documentElement.lang.replace(/^en$/,"en-GB"),rt=new Intl.RelativeTimeFormat(`${ms}-u-nu-latn`,{numeric:"\
auto",style:"short"});function De(){for(let e of document.querySelectorAll(".row-update .when time")){let t=e.nextElementSibling,
o=Math.round((Date.now()-Date.parse(e.dateTime))/6e4);t&&(t.dataset.day??=t.textContent,t.textContent=o<1?S.now:o<60?rt.
format(-o,"minute"):o<1440?rt.format(-Math.round(o/60),"hour"):t.dataset.day)}}setInterval(()=>{document.hidden||De()},6e4);async function st({id:e,url:t}){let o=await fetch(t,{redirect:"manual"}).catch(()=>null),n=document.getElementById(e);if(!o?.
ok||!n||n.querySelector(".composer, details[open]"))return;let r=document.createElement("template");r.innerHTML=await o.
text();let s=r.content.getElementById(e);if(!s)return;let a=n.contains(document.activeElement)?document.activeElement.id:
"";n.replaceWith(s),htmx.process(s),De(),a&&document.getElementById(a)?.focus()}var Se=6e4,v=new Map,ke=(e,t)=>`${C.uploads.replace("uploads/","pictures/")}${e}/${t}/`;function at(e){let t=[...crypto.
getRandomValues(new Uint8Array(16))].map(o=>o.toString(16).padStart(2,"0")).join("");return zt({name:t,file:e,fileName:e.
name||"",before:0})}function zt(e){let t={...e,sent:0,state:"waiting",problem:"",isKept:!0,failures:0,request:null,timer:0};
return v.set(t.name,t),t}async function Gt(e){let{name:t,file:o,fileName:n,before:r}=e;try{await l.set(t,{name:t,file:o,
fileName:n,before:r},f.files)}catch{e.isKept=!1}}function _e(e){return clearTimeout(e.timer),e.request?.abort("cancelled"),
v.delete(e.name),l.del(e.name,f.files).catch(()=>{})}var Vt=()=>Promise.all([...v.values()].map(_e)),oe=e=>v.has(e.name)&&
e.state!=="here"&&e.state!=="refused";var ps=20,hs=6e4,Yt=3e3,Fo;async function Ko(e,t){await l.set(e,{name:e,instead:t,times:0},f.forgotten).catch(()=>{}),await jo(
{name:e,instead:t,times:0})}async function jo({name:e,instead:t,times:o}){try{we()||await D();let n=await fetch(ke(e,"fo\
rget"),{method:"POST",body:new URLSearchParams({instead:t}),redirect:"manual",headers:H(),signal:AbortSignal.timeout(Se)});
if(n.status===202&&(clearTimeout(Fo),Fo=setTimeout(()=>{Yt=Math.min(Yt*2,hs),Be()},Yt)),n.status!==200)return;let r=await n.
json();if(r.name!==e)return;r.is_gone||o>=ps?await l.del(e,f.forgotten):await l.set(e,{name:e,instead:t,times:o+1},f.forgotten)}catch{}}
async function Be(){for(let e of await l.values(f.forgotten).catch(()=>[]))await jo(e)}addEventListener("online",Be);Be();var G=e=>e.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/,""),it=e=>G(e).split("/").at(-1),ct=e=>`${e.dataset.keep}\
#${e.elements.draft?.value||""}`,W=e=>`${e.dataset.keep}#${e.elements.key?.value||""}`;var Pe={is:"clean",goesOnIn:"",isUnkept:!1,isUnsaved:!1,isSaving:!1,isSaved:!1,isTyped:!1,isAdded:!1,hasNext:!1,wasAsked:!1,
wasSent:!1},ve=({isAdded:e=!1,isTyped:t=!1,isOnTheDesk:o=!1,wasSent:n=!1})=>({...Pe,isAdded:e,wasSent:n,isTyped:e||t&&(n||
!o)}),dt={isUnkept:!0,isUnsaved:!0},q=(e,t)=>Object.fromEntries(e.split(" ").map(o=>[o,t])),$e=()=>[{}],zo=e=>(t,o)=>(t.
isUnkept?e:$e)(t,o),lt=()=>[{is:"typing",...dt},"keepSoon"],Ne=()=>[dt,"keepSoon"],Xt=(e,t={})=>(o,n)=>{let[r,...s]=e(o,
n);return[{...r,isTyped:!0,...t},...s]},Jt=e=>(t,o)=>(t.isUnsaved&&!t.isSaving&&!t.isAdded?e:$e)(t,o),Go=()=>[{isUnsaved:!1,
isSaving:!0},"saveNow"],gs=({is:e,isSaving:t,isUnsaved:o,isTyped:n,wasSent:r},{goesOnIn:s})=>[{is:"sending",goesOnIn:s,isUnkept:!1,
isSaving:!1,isUnsaved:o||t,isTyped:n&&r,wasAsked:e==="asked",wasSent:!0},"stopSaving","keepHere"],ys=(e,{isAsked:t})=>{let{
isUnkept:o,hasNext:n,wasAsked:r}=e,s=o||n,c={is:r&&t?"asked":s?"typing":"refused",goesOnIn:"",wasAsked:!1};return s?[{...c,
...dt},"keepSoon","saveLater"]:[c,"saveLater"]},ws=()=>[{...Pe,is:"sent"},"letGo","goOn","dropKept"],Vo="clean typing ke\
pt refused",Yo={typed:{...q(Vo,Xt(lt)),...q("asked sending queued",Xt(Ne)),sent:Xt(Ne,{isAdded:!0})},changed:{...q(Vo,lt),
...q("asked sending queued",Ne),sent:e=>(e.isAdded?Ne:$e)(e,null)},paused:{typing:()=>[{is:"kept",isUnkept:!1},"keepHere",
"saveWhenDue"],...q("asked sent",zo(()=>[{isUnkept:!1},"keepHere"])),...q("sending queued",zo(({goesOnIn:e})=>e==="same"?
[{isUnkept:!1},"keepHere"]:[{isUnkept:!1,hasNext:!0},"keepNext"]))},stored:{...q("clean typing kept refused asked sent",
({hasNext:e})=>e?[{hasNext:!1},"dropNext","tellKept"]:[{},"tellKept"])},notStored:{...q("typing kept refused",()=>[{is:"\
typing",isUnkept:!0},"tellNotKept"]),...q("asked sent sending queued",()=>[{isUnkept:!0},"tellNotKept"])},saveDue:{typing:Jt(
()=>[{is:"kept",isUnkept:!1},"keepHere","saveAfterwards"]),...q("kept refused",Jt(Go))},keptFirst:q("typing kept refused",
Jt(Go)),saved:q("typing kept refused",({isUnsaved:e})=>[{isSaving:!1,isSaved:!0},"noteVersion",e?"saveLater":"noteSaved",
"tellSaved"]),notSaved:q("typing kept refused",()=>[{isSaving:!1,isSaved:!1,isUnsaved:!0},"tellNotSaved","saveLater"]),foundOther:q(
"typing kept refused",()=>[{is:"asked",isSaving:!1,isSaved:!1},"showBoth"]),chosen:{...q("clean typing kept refused aske\
d",lt),sent:e=>(e.isAdded?Ne:$e)(e,null)},sentElsewhere:q("typing kept refused",({isTyped:e})=>[{is:"sent",isUnkept:!1,isSaving:!1,
isSaved:!1,isAdded:e},...e?["keepHere"]:["dropOwn","tellSent"]]),discardedElsewhere:q("typing kept refused",({isTyped:e})=>[
{...Pe,is:"closed"},"letGo","dropKept",...e?[]:["makeBlank"],"tellDiscarded"]),send:q("clean typing kept refused asked s\
ent",gs),published:q("sending closed",ws),failed:{sending:ys},queue:q("clean typing kept refused asked sending",()=>[{is:"\
queued",goesOnIn:"next",isSaving:!1},"stopSaving","putInOutbox"]),inOutbox:{queued:()=>[{},"startNext","dropKept","letGo",
"tellQueued"]},notInOutbox:{queued:()=>[{is:"typing",goesOnIn:"",...dt},"tellNotKept","saveLater"]},close:q("clean typin\
g kept refused asked sending queued sent",()=>[{is:"closed",isUnkept:!1,isSaving:!1},"stopSaving"]),reopen:{closed:lt}},
zi=Object.keys(Yo);function Xo(e,t){let[o,...n]=(Yo[t.type][e.is]??$e)(e,t);return{state:{...e,...o},effects:n}}var L=new Map,Me=(e,t)=>({id:crypto.randomUUID(),version:Number(e.dataset.version||0),state:{...Pe,wasSent:!!e.dataset.hand},
...t});function F(e){return L.has(W(e))||Ue(e,Me(e)),L.get(W(e))}var M=()=>[...document.querySelectorAll(".composer[data\
-keep]")],ut=e=>M().find(t=>L.get(W(t))===e);function Ue(e,t){L.set(W(e),t),sessionStorage.setItem(Jo,JSON.stringify([...Qo(),
t.id].slice(-20))),t.held=Qt(t.id)}var Qt=e=>new Promise(t=>navigator.locks?navigator.locks.request(`editing-${e}`,{mode:"\
shared"},()=>(t(),new Promise(()=>{}))).catch(t):t()),Jo="editing",Qo=()=>JSON.parse(sessionStorage.getItem(Jo)??"[]"),Ss=new Set(
Qo()),ks=300,vs=5e3,bs=100;async function Zo(e,t){let o=async()=>{let s=await l.get(e,f.writing);return await(s&&t(s)),!0};
if(!navigator.locks)return o();let n=()=>navigator.locks.request(`editing-${e}`,{ifAvailable:!0},s=>s&&o()),r=Date.now()+
(Ss.has(e)?vs:ks);for(;!await n();){if(Date.now()>=r)return!1;await new Promise(s=>{setTimeout(s,bs)})}return!0}var en=e=>!!L.
get(W(e))?.state.isUnkept;function We(e){clearTimeout(e.pause),clearTimeout(e.due);for(let[t,o]of L)o===e&&L.delete(t)}var tn={};
function on(e){tn=e}async function g(e,t){let o=ut(e),{state:n,effects:r}=Xo(e.state,t);e.state=n;for(let s of r){let a=tn[s](
e,o,t);a instanceof Promise&&await a}}var _=(e,t)=>g(F(e),{type:t});function ft(e,t="changed"){return _(e,t),_(e,"paused")}
var Re=()=>{for(let e of L.values())g(e,{type:"close"})};var xs=()=>document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;function nn(e,t={}){
for(let o of document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)){let n=c=>o.querySelector(`[name$="-${c}"\
]`),r=c=>!n(c).value.trim()||c==="credit"&&n(c).value===xs();for(let c of["caption","credit","alt"])!t[c]||!r(c)||c==="a\
lt"&&n("is_decorative").checked||(n(c).value=n(c).dataset.filled=t[c],e.isFilled=!0);Es(o,n,t);let s=o.querySelector("[d\
ata-from-file]");s.hidden=!t.from_file,s.querySelector("[data-said]").textContent=t.from_file||"";let a=s.querySelector(
"[data-add-place]");Object.assign(a.dataset,{addPlace:t.place||"",taken:t.taken_on||""}),a.hidden=!t.place&&!t.taken_on,
_(p(o),"changed")}}function Es(e,t,o){"rights_seen"in o&&(t("own_pages_only").checked||=o.own_pages_only,t("ends_at").value||=
o.ends_at&&qs(o.ends_at),t("rights_seen").value=o.rights_seen,(t("own_pages_only").checked||t("ends_at").value)&&(e.querySelector(
".pic-rights").open=!0))}function qs(e){let t={dateStyle:"short",timeStyle:"short",timeZone:document.body.dataset.zone||
"UTC"};return new Intl.DateTimeFormat("sv",t).format(new Date(e)).replace(" ","T")}d("click","[data-add-place]",e=>{let{
addPlace:t,taken:o}=e.dataset,n=p(e).dataset.language.replace(/^en$/,"en-GB"),r=o&&new Intl.DateTimeFormat(`${n}-u-nu-la\
tn`,{dateStyle:"long",timeZone:"UTC"}).format(new Date(o)),s=[t,r].filter(Boolean).join(", "),a=e.closest(".pic").querySelector(
"[name$='-caption']"),c=a.value.trim(),u=/[.!?…]$/.test(c);a.value=c?`${c}${u?"":","} ${s}${u?".":""}`:s,e.hidden=!0,a.
focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))});var Os={is_decorative:"owes_alt",owes_alt:"is_decorative"};d(
"change",".instead input",e=>{let t=e.closest(".instead").querySelector(`[name$="-${Os[e.name.split("-").pop()]}"]`);e.checked&&
t&&(t.checked=!1)});var Zt=Promise.resolve();function eo(e){Zt=Promise.race([e,new Promise(t=>{setTimeout(t,Se)})]);for(let t of v.values())
t.isSending&&t.request?.abort("words")}async function rn(){for(let e;e!==Zt;)e=Zt,await e}document.body.addEventListener(
"htmx:beforeRequest",e=>{!e.detail.elt.closest(".composer")||e.detail.requestConfig.verb==="get"||eo(new Promise(t=>{e.detail.
xhr.addEventListener("loadend",t)}))});var to=e=>new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`,{maximumFractionDigits:1,minimumFractionDigits:1}).
format(e&&Math.max(.1,e/1e6));function ie(e){let t=[...document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)],
o=document.querySelector(`#pictures [data-awaited="${e.name}"]`),n=!t.length&&v.has(e.name)&&e.state!=="here";n?o||(o=As(
e)):o?.remove();for(let s of n?[...t,o]:t)Ts(s,e);let r=document.getElementById("pictures");r&&(r.hidden=!r.querySelector(
"li"))}function mt(){for(let e of v.values())ie(e)}function As(e){let t=document.querySelector("#pictures ul");return t?
(t.append(document.getElementById("picture-line").content.cloneNode(!0)),t.lastElementChild.dataset.awaited=e.name,t.lastElementChild.
querySelector("[data-name]").textContent=e.fileName,t.lastElementChild):null}function Ts(e,t){if(!e)return;e.dataset.state=
t.state,Is(e.querySelector("[data-thumbnail]"),t);let o=t.state==="refused",n=e.querySelector("[data-told]");n.textContent=
Ls(t),o?n.setAttribute("role","alert"):n.removeAttribute("role");let r=e.querySelector("progress");r.hidden=o||t.state===
"here",r.value=t.sent/t.file.size,e.querySelector("[data-again]").hidden=!["offline","signedOut","failed"].includes(t.state);
let s=e.querySelector("[data-cancel]");s.hidden=t.state==="here",s.textContent=o?C.dismiss:C.cancel,Cs(e,t)}function Is(e,t){
if(!e||e.firstChild)return;t.preview??=URL.createObjectURL(t.file);let o=new Image;o.alt="",o.addEventListener("error",()=>o.
remove()),o.src=t.preview,e.append(o)}function Ls(e){let t=to(e.file.size),o={name:e.fileName,problem:e.problem,status:e.
status,size:t,sent:to(e.sent),n:Math.floor(e.sent/e.file.size*100)},n=[h(C[e.state],o)];return e.before&&e.state!=="here"&&
e.state!=="refused"&&n.push(h(C.smaller,{size:t,before:to(e.before)})),e.isFilled&&e.state==="here"&&n.push(C.filled),!e.
isKept&&e.state!=="here"&&n.push(C.notKept),n.join(" ")}function Cs(e,t){let o=e.closest(".blk")?.querySelector("[data-f\
ocal]");!o||t.state!=="here"||(o.href=ke(t.name,"focus"),o.hidden=!1)}var Ds=8,ln=4*1024,_s=2*1024*1024,pt=[1e3,2e3,4e3,8e3,15e3],He=16*1024,sn=Promise.resolve(),ce=class extends Error{constructor(t){
super(`Status ${t}`),this.status=t}};function Q(e){clearTimeout(e.timer),sn=sn.then(()=>oe(e)&&!e.isSending&&!e.isHeld?Bs(
e):null)}async function Bs(e){e.isSending=!0;try{navigator.locks?await navigator.locks.request(`picture-${e.name}`,{ifAvailable:!0},
t=>{if(!t)throw new ce(202);return an(e)}):await an(e)}catch(t){Ps(e,t)}finally{e.isSending=!1}}async function an(e){let t=new URLSearchParams(
{size_bytes:e.file.size,file_name:e.fileName}),o=await cn(e,"POST",t);for(;!o.has_arrived&&!o.problem;){Fe(e,"sending",o.
offset);let n=e.file.slice(o.offset,o.offset+He),r=performance.now();o=await cn(e,"PATCH",n,{"Upload-Offset":o.offset}),
Ns(n.size,(performance.now()-r)/1e3)}await $s(e,o)}async function cn(e,t,o,n={}){if(await rn(),!oe(e)||e.isHeld)throw new ce(
0);e.request=new AbortController,we()||await D();let r=await fetch(`${C.uploads}${e.name}/`,{method:t,body:o,redirect:"m\
anual",headers:{...H(),...n},signal:AbortSignal.any([e.request.signal,AbortSignal.timeout(Se)])});if(r.status!==200&&r.status!==
409)throw new ce(r.status);let s=await r.json();if(s.name!==e.name)throw new ce(0);if(r.status===409&&s.offset===n["Uplo\
ad-Offset"])throw new ce(409);return e.failures=0,s}function Ns(e,t){let o=Math.min(_s,4*He);He=Math.round(Math.max(ln,Math.
min(o,e/t*Ds)))}async function $s(e,t){t.has_arrived?(await l.del(e.name,f.files).catch(()=>{}),nn(e,t.known),Fe(e,"here",
e.file.size),Be()):(e.problem=t.problem,Fe(e,"refused",e.sent));for(let o of t.rows)await st(o)}function Ps(e,t){if(!v.has(
e.name)||e.isHeld)return;if(e.request?.signal.reason==="words"){e.request=null,Q(e);return}let o=t.status||0;if(o===404){
e.problem=C.notYours,Fe(e,"refused",e.sent);return}o===403&&D(),o!==202&&(He=Math.max(ln,Math.round(He/2)),e.status=o,Fe(
e,{0:"offline",401:"signedOut",403:"signInChanged"}[o]||"failed",e.sent));let n=pt[Math.min(e.failures++,pt.length-1)];e.
timer=setTimeout(()=>Q(e),n)}function Fe(e,t,o){Object.assign(e,{state:t,sent:o}),ie(e)}function dn(){for(let e of v.values())
oe(e)&&(e.failures=0,Q(e))}addEventListener("online",dn);document.addEventListener("visibilitychange",()=>{document.hidden||
dn()});function le(e,t=`figure-${e.slice(0,8)}`){let o=document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(
!0);for(let n of[o,...o.querySelectorAll("*")])for(let r of n.attributes)r.value=r.value.replaceAll("figure-new",t);return o.
querySelector("[name=block]").value=t,o.querySelector("[name$=-upload]").value=e,o.querySelector("[data-awaited]").dataset.
awaited=e,o}var ht={start:216,photoshop:237,scan:218},Ms=256*1024,Us=200;async function gt(e,t){if(e.type!=="image/jpeg"||t.type!=="\
image/jpeg")return e;let o=Ws(new Uint8Array(await t.slice(0,Ms).arrayBuffer()));return o.length?new Blob([e.slice(0,2),
Fs(o),e.slice(2)],{type:e.type}):e}function Ws(e){let t=o=>e[o]*256+e[o+1];if(e[0]!==255||e[1]!==ht.start)return[];for(let o=2;o+
4<e.length&&e[o]===255&&e[o+1]!==ht.scan;o+=2+t(o+2)){if(e[o+1]!==ht.photoshop)continue;let n=Rs(e.subarray(o+4,o+2+t(o+
2)));if(n.length)return n}return[]}function Rs(e){let t=new DataView(e.buffer,e.byteOffset,e.length);for(let o=14;o+12<=
e.length;){if(t.getUint32(o)!==943868237)return[];let n=o+6,r=n+e[n]+1+(e[n]+1)%2;if(r+4>e.length)return[];let[s,a]=[r+4,
t.getUint32(r)];if(t.getUint16(o+4)===1028)return Hs(e.subarray(s,s+a));o=s+a+a%2}return[]}function Hs(e){let t=[];for(let o=0;o+
5<=e.length&&e[o]===28;){let n=o+5+e[o+3]*256+e[o+4];if(e[o+3]>127||n>e.length)break;[1,2].includes(e[o+1])&&e[o+2]<Us&&
t.push(...e.subarray(o,n)),o=n}return t}function Fs(e){let t=e.length%2?[...e,0]:e,o=[...new TextEncoder().encode("Photo\
shop 3.0\x008BIM"),4,4,0,0,0,0,e.length>>8,e.length&255,...t],n=o.length+2;return n>65535?new Uint8Array:new Uint8Array(
[255,ht.photoshop,n>>8,n&255,...o])}var Ks=2560,js=2048,zs=.85,un=()=>{let e=navigator.connection;return!!e&&(e.saveData||/2g|3g/.test(e.effectiveType||""))};
async function fn(e){let t=un()?2e5:2e6;if(e.size<=t||!/^image\/(jpeg|png|webp)$/.test(e.type))return e;let o;try{o=await createImageBitmap(
e,{imageOrientation:"from-image"})}catch{return e}let n=un()?js:Ks,r=Math.min(1,n/Math.max(o.width,o.height)),s=new OffscreenCanvas(
Math.round(o.width*r),Math.round(o.height*r)),a=s.getContext("2d");a.fillStyle="white",a.fillRect(0,0,s.width,s.height),
a.drawImage(o,0,0,s.width,s.height),o.close();let c=await s.convertToBlob({type:"image/jpeg",quality:zs});return c.size<
e.size?gt(c,e):e}d("change","[data-pictures]",e=>{let t=[...e.files];e.value="",oo(p(e),t)});function oo(e,t){let o=t.map(n=>{let r=at(n),
s=le(r.name);return e.querySelector(".blocks").append(s),htmx.process(s),no(r),s});o.length&&(o[0].querySelector("input:\
not([type=hidden])").focus(),o[0].dispatchEvent(new Event("input",{bubbles:!0})))}async function no(e){ie(e),await Gt(e);
let t=await fn(e.file);v.has(e.name)&&(t!==e.file&&(Object.assign(e,{before:e.file.size,file:t}),await Gt(e),ie(e)),Q(e))}
var mn=e=>v.get(e.closest("[data-awaited]").dataset.awaited);d("click","[data-again]",e=>{let t=mn(e);t.failures=0,Q(t)});
d("click","[data-cancel]",async e=>{let t=mn(e),o=p(e),n=o?.querySelector(".add-pictures input")||document.querySelector(
"#composer .c-heading textarea");e.closest(".blk")?.remove();let r=oe(t);_e(t),ie(t),n?.focus(),o&&(o.dispatchEvent(new Event(
"input",{bubbles:!0})),w(o,h(C.cancelled,{name:t.fileName}))),r&&pn(t)});async function pn(e){try{let t=await fetch(`${C.
uploads}${e.name}/`,{method:"DELETE",headers:H(),redirect:"manual"});if(t.status===202)setTimeout(()=>pn(e),pt[0]);else if(t.
ok)for(let o of(await t.json()).rows)await st(o)}catch{}}var hn=e=>e.dataTransfer?.types.includes("Files");document.addEventListener(
"dragover",e=>{if(!hn(e))return;e.preventDefault();let t=e.target.closest?.(".composer");e.dataTransfer.dropEffect=t?"co\
py":"none",t?.classList.add("is-over")},!0);document.addEventListener("dragleave",e=>{let t=e.target.closest?.(".compose\
r");t&&!t.contains(e.relatedTarget)&&t.classList.remove("is-over")},!0);document.addEventListener("drop",e=>{if(!hn(e))return;
e.preventDefault(),e.stopPropagation();let t=e.target.closest?.(".composer");t?.classList.remove("is-over"),t&&oo(t,[...e.
dataTransfer.files])},!0);document.addEventListener("paste",e=>{let t=e.target.closest?.(".composer"),{files:o,types:n}=e.
clipboardData;!t||!o.length||n.includes("text/plain")||(e.preventDefault(),e.stopPropagation(),oo(t,[...o]))},!0);async function Gs(){
let e=await l.values(f.files).catch(()=>[]);for(let t of e)v.has(t.name)||Q(zt(t));mt()}document.body.addEventListener("\
htmx:afterSettle",mt);document.addEventListener("desk:restored",mt);Gs();document.body.addEventListener("htmx:afterSettle",({detail:{elt:e}})=>{if(!e.matches?.("[data-owed]"))return;(e.querySelector(
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
one"})});var Vs=/(^|[\s([{<\u00a1\u00bf])$/,Ys=/[-\u2010-\u2015/]$/;function yt(e,t,o){let[n,r,s,a]=o,[c,u]=t==='"'?[n,r]:[s,a],y=e.
lastIndexOf(c)>e.lastIndexOf(u),b=[n,s].some(R=>e.endsWith(R))&&!(y&&e.endsWith(c));return Vs.test(e)||b||Ys.test(e)&&!y?
c:t==="'"&&!y?"\u2019":u}var wt=e=>e.closest("[data-quotes]")?.dataset.quotes.split("|")||["\u201C","\u201D","\u2018","\u2019"];var Xs="[type=url], [name$=-url], [name$=-original]";d("input",".composer textarea, .composer input[type=text]",(e,t)=>{
let o=t.data;if(t.inputType!=="insertText"||t.isComposing||!["'",'"'].includes(o)||e.matches(Xs))return;let n=wt(e),r=e.
selectionStart,s=e.value.slice(0,r-1).split(`
`).at(-1);e.value[r-1]===o&&(e.setSelectionRange(r-1,r),document.execCommand("insertText",!1,yt(s,o,n)))});async function yn(e,t,o){let n=p(e),r=await St(n,"quote"),s=o&&await St(n,"text");return!r||o&&!s?(w(n,I.notNow,{isBad:!0}),
!1):(e.after(...[r,s].filter(Boolean)),gn(r,t),s&&(ne(s.querySelector("textarea.words")).value=o.html,gn(s,o.text)),r.querySelector(
"[name$=-speaker]").focus(),w(n,I.quoted),!0)}function gn(e,t){let o=e.querySelector("textarea.words");htmx.process(e),o.
value=t,o.dispatchEvent(new Event("input",{bubbles:!0}))}async function St(e,t){try{let o=await fetch(e.querySelector(`.\
add-${t}`).getAttribute("hx-get"),{redirect:"error"}),n=document.createElement("template");return o.ok&&(n.innerHTML=Js(
await o.text())),n.content.querySelector(".blk")}catch{return null}}function Js(e){let[,t,o]=e.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/)||
[],n=Array.from(crypto.getRandomValues(new Uint8Array(4)),r=>r.toString(16).padStart(2,"0"));return t?e.replaceAll(t,`${o}\
-${n.join("")}`):e}var ne=e=>e.closest(".blk").querySelector("input[name$=-html]");var Qs=".composer .blk-text textarea.words",U=new Map,io=!1,ro=null,co="";try{co=localStorage.getItem("desk-editor")||""}catch{}
function kn(e){co=e;try{localStorage.setItem("desk-editor",e)}catch{}}function Zs(){let e=navigator.connection;if(e)return e.
saveData||/2g|3g/.test(e.effectiveType);let[t]=performance.getEntriesByType("navigation");return t?.responseEnd-t?.requestStart>
2e3}var wn=()=>io||co!=="plain"&&!Zs();function ea(){return ro??=Promise.all([import(I.kit),import(I.rich)]).catch(e=>{throw ro=
null,e}),ro}var ta={words:I,fill:h,openDialog:Ce,quotationMark:yt,marksFor:wt,makeQuote:yn,usePlain:oa,say:w},so=()=>[...document.
querySelectorAll(Qs)].filter(e=>!U.has(e));async function kt(){if(!(!so().length||!bn)){if(!wn())return ao();try{let[e,t]=await ea();
if(!wn())return;for(let o of so())o.matches(":focus")&&lo||(vn(o)?.remove(),U.set(o,t.mount(e,o,ta)))}catch(e){e instanceof
TypeError||console.error(e),ao()}}}var vn=e=>e.closest(".blk").querySelector("[data-rich]");function ao(){for(let e of so()){
if(vn(e))continue;let t=document.createElement("button");t.type="button",t.className="btn quiet",t.dataset.rich="",t.textContent=
I.offer,e.closest(".blk").querySelector("[data-tools]")?.append(t)}}d("click","[data-rich]",async e=>{let t=e.closest(".\
blk").querySelector("textarea.words");kn(""),io=!0,e.setAttribute("aria-busy","true"),t.focus(),await kt(),e.removeAttribute(
"aria-busy"),U.has(t)?U.get(t).focus():w(p(e),I.notNow,{isBad:!0})});function oa(e){kn("plain"),io=!1;for(let[t,o]of[...U])
U.delete(t),o.destroy();ao(),e.focus()}var lo=!1;document.addEventListener("compositionstart",()=>{lo=!0});document.addEventListener(
"compositionend",()=>{lo=!1,setTimeout(kt)});var bn=!1;new MutationObserver(e=>{let t=o=>[...o.addedNodes].some(n=>n.matches?.(
".blk")||n.querySelector?.(".blk"));e.some(t)&&kt()}).observe(document.body,{childList:!0,subtree:!0});document.addEventListener(
"htmx:beforeCleanupElement",e=>{U.get(e.target)?.destroy(),U.delete(e.target)});document.addEventListener("desk:restored",
()=>{for(let e of U.values())e.read()});var na=window.requestIdleCallback||(e=>setTimeout(e,200)),Sn=()=>na(()=>{bn=!0,kt()});
document.readyState==="complete"?Sn():addEventListener("load",Sn);var xn=".composer .blk-text textarea.words",uo=new WeakMap;d("beforeinput",xn,e=>{let t=ne(e);t?.value&&uo.set(e,{words:e.
value,html:t.value})});d("input",xn,(e,t)=>{if(!t.isTrusted||!ne(e)?.value)return;ne(e).value="";let o=document.createElement(
"p");o.className="hint",o.setAttribute("role","status"),o.append(`${I.formatGone} `);let n=document.createElement("butto\
n");n.type="button",n.className="btn quiet",n.textContent=I.formatBack,n.addEventListener("click",()=>{[e.value,ne(e).value]=
[uo.get(e).words,uo.get(e).html],o.remove(),e.dispatchEvent(new Event("input",{bubbles:!0})),e.focus()}),o.append(n),e.after(
o)});var En=/^https?:\/\/\S+$/i;d("paste",".composer .blk-text",e=>setTimeout(()=>{let t=e.querySelector("textarea.words");En.
test(t.value.trim())&&!e.querySelector("[data-address]")&&ra(e,t)}));d("input",".composer .blk-text",e=>{En.test(e.querySelector(
"textarea.words").value.trim())||e.querySelector("[data-address]")?.remove()});function ra(e,t){let o=document.createElement(
"p");o.className="hint",o.dataset.address="",o.setAttribute("role","status");for(let[n,r]of[["card",I.asCard],["embed",I.
asEmbed]]){if(!p(e).querySelector(`.add-${n}`))continue;let s=document.createElement("button");s.type="button",s.className=
"btn quiet",s.textContent=r,s.addEventListener("click",()=>sa(n,e,t)),o.append(s)}e.append(o)}async function sa(e,t,o){let n=await St(
p(t),e);if(!n)return w(p(t),I.notNow,{isBad:!0});let r=o.value.trim();return t.after(n),htmx.process(n),n.querySelector(
"[name$=-url]").value=r,[o.value,ne(o).value]=["",""],o.dispatchEvent(new Event("input",{bubbles:!0})),n.querySelector("\
[name$=-title]").focus()}var k=e=>[...new FormData(e)].filter(([t,o])=>typeof o=="string"&&t!=="csrfmiddlewaretoken");document.addEventListener("\
formdata",({target:e,formData:t})=>{let o=e.elements.source_note;o&&"stands"in o.dataset&&o.value===o.defaultValue&&t.delete(
"source_note")});var V=(e,t)=>e.find(([o])=>o===t)?.[1]??"",Ke=e=>{let o=e.filter(([n])=>n==="heading"||n.endsWith("-wor\
ds")).find(([,n])=>n.trim());return o?o[1].trim().split(/\s+/).slice(0,12).join(" "):i.noHeading},qn="textarea, input:no\
t([type]), input[type=text], input[type=url]",aa=`${qn}, input[name$='-image'], input[name$='-upload']`,vt=e=>new Set([...e.
querySelectorAll(qn)].filter(t=>t.value!==t.dataset.filled).map(t=>t.name)),fo=e=>[...e.querySelectorAll(aa)].filter(t=>t.
name!=="byline"&&!t.name.endsWith("-credit")&&t.value.trim()),T=e=>fo(e).length>0;function On(e,t){let o=new Map;for(let[
n,r]of t)o.set(n,[...o.get(n)||[],r]);V(t,"draft")!==(e.elements.draft?.value||"")&&ia(e,!!V(t,"draft"));for(let n of e.
querySelectorAll("input, textarea, select")){let r=o.get(n.name);!n.name||n.type==="file"||["csrfmiddlewaretoken","block"].
includes(n.name)||n.name==="source_note"&&!r||(n.type==="checkbox"||n.type==="radio"?n.checked=r?.includes(n.value)??!1:
n.value=r?.[0]??"",o.delete(n.name))}for(let n of e.querySelectorAll("[data-held]"))n.remove();for(let[n,r]of o)["block",
"csrfmiddlewaretoken"].includes(n)||r.forEach(s=>e.append(be(n,s)))}function ia(e,t){let o=e.elements.source_note,n=e.querySelector(
"[data-note-stays]");o.value=o.defaultValue="",o.toggleAttribute("data-stands",t),n.hidden=!t,t?o.setAttribute("aria-des\
cribedby",n.id):o.removeAttribute("aria-describedby")}function be(e,t){let o=document.createElement("input");return Object.
assign(o,{type:"hidden",name:e,value:t}),o.dataset.held="",o}function je(e){let t=o=>o.type==="hidden"||o.type==="file"?
!1:o.type==="checkbox"||o.type==="radio"?o.checked!==o.defaultChecked:o.value!==o.defaultValue;return e.hasAttribute("da\
ta-refused")||[...e.querySelectorAll("textarea, input")].some(t)}async function Z(e,t){let o=String(k(e)),n=t.filter(([u])=>u==="block").map(([,u])=>u),r=u=>e.querySelector(`[id="block-\
form-${CSS.escape(u)}"]`),s=[];for(let u of new Set(n))s.push(r(u)||await In(u,t,e));if(String(k(e))!==o)return!1;let a=e.
querySelector(".blocks"),c=a.contains(document.activeElement)&&document.activeElement;s.length&&a.replaceChildren(...s);
for(let u of s)htmx.process(u);return On(e,t),c&&ca(c.isConnected?c:a.querySelector("textarea")),e.dispatchEvent(new CustomEvent(
"desk:restored",{bubbles:!0})),!0}function ca(e){e?.focus({preventScroll:!0}),e?.setSelectionRange?.(e.value.length,e.value.
length)}var An=document.querySelector("#composer .blk-text")?.outerHTML,la=8e3;async function In(e,t,o){let n=e.split("-")[0];
if(n==="text"&&An)return da(bt(An,e));if(n==="figure"){let s=V(t,`${e}-upload`)||V(t,`${e}-image`);if(!s||v.has(s))return le(
s,e);let a=`${ke(s,"block")}?blog=${it(o)}`;return await Tn(a,e)||le(s,e)}return await Tn(i.block.replace("kind",n),e)||
ua(e,t)}async function Tn(e,t){try{let o=await fetch(e,{redirect:"manual",signal:AbortSignal.timeout(la)}),n=bt(await o.
text(),t);if(o.ok&&n?.matches(".blk"))return n}catch{}return null}function bt(e,t){let o=document.createElement("templat\
e"),n=e.match(/name="block" value="([a-z0-9-]+)"/)?.[1];return o.innerHTML=n?e.replaceAll(n,t):e,o.content.firstElementChild}
function da(e){for(let t of e.querySelectorAll("textarea, [name$=-html]"))t.defaultValue="";for(let t of e.querySelectorAll(
".err, .hint"))t.remove();return e}var mo=e=>`${e}-${crypto.randomUUID().slice(0,8)}`;function ua(e,t){let o=document.createElement(
"div");o.className="blk",o.id=`block-form-${e}`,o.dataset.unseen="";let n=document.createElement("p");n.className="soft \
xs",n.textContent=i.keptBlock,o.append(n,be("block",e));for(let[r,s]of t)r.startsWith(`${e}-`)&&o.append(be(r,s));for(let r of o.
querySelectorAll("input"))delete r.dataset.held;return o}async function po(e){return((await l.get(G(e),f.places))?.blank||
[["byline",document.body.dataset.byline||""]]).filter(([o])=>!["key","block"].includes(o))}async function Y(e,t=()=>{}){
let o=await po(e),n=await In(mo("text"),[],e);t(),e.querySelector(".blocks").replaceChildren(n),await Z(e,[...o,["key",crypto.
randomUUID()]]);for(let r of["data-refused","data-version","data-hand"])e.removeAttribute(r);for(let r of e.querySelectorAll(
".err, .tell, .gone-block"))r.remove();for(let r of e.querySelectorAll("[aria-invalid]"))r.removeAttribute("aria-invalid")}var Ln=["key","draft","draft_seen","announces"],re=/^[a-z]+-[a-z0-9]+-/;function de(e,t){let o=new Set(e.map(String));return t.
filter(n=>!o.has(String(n))&&n[1]&&!Ln.includes(n[0]))}function xt(e,t,o,n){let r=new Map(t),s=de(t,o),a=new Set([...r.keys()].
filter(m=>re.test(m))),c=m=>m[0]==="block"?s.includes(m):re.test(m[0])&&!a.has(m[0]),u=([m,X])=>X.startsWith(r.get(m)||"")?
X.slice((r.get(m)||"").length).trim():X,y=s.filter(([m])=>!re.test(m)&&m!=="block").map(m=>[m[0],m[0]==="heading"?u(m):m[1]]),
b=s.filter(([m])=>a.has(m)&&n.has(m)).map(u),N=`${e.find(([m])=>m==="block")?.[1]??""}-words`;return[...e.filter(([m])=>m!==
N&&!y.some(([X])=>X===m)),...y,[N,b.join(`

`)],...o.filter(c)]}function Cn(e,t,o){let n=new Set([...t,...o].map(([a])=>a)),r=([a])=>Ln.includes(a),s=a=>r(a)||!(n.has(
a[0])||re.test(a[0]));return[...o.filter(a=>!r(a)),...e.filter(s)]}var fa=e=>re.test(e)?e.replace(/-[a-z0-9]+-/,"-"):e,Dn=(e,t)=>e.filter(([o,n])=>o===t&&n.trim()).map(([,o])=>o);function _n(e,t,o){
return[...new Set([...t,...e].map(([r])=>r))].map(r=>({name:r,label:o[fa(r)],values:Dn(t,r)})).filter(({name:r,label:s,values:a})=>s&&
String(a)!==String(Dn(e,r)))}function ee(e,t){let o=document.createElement("button");return o.type="button",o.className="btn",o.textContent=e,o.addEventListener(
"click",t),o}function ze(e,t){let o=document.createElement("a");return Object.assign(o,{href:e,className:"btn",textContent:t}),
o}function ho(e,t,o,n,r){e.querySelector("[data-both]")?.remove();let s=document.createElement("div");s.className="tell in\
f both",s.dataset.both="",s.setAttribute("role","alert");let a=document.createElement("p");a.textContent=h(n,{time:ae(o)});
let c=ee(i.showBoth,()=>{c.replaceWith(ma(e,t,r))});s.append(a,c),e.querySelector(".top").after(s)}function ma(e,t,o){let n=document.
createElement("div"),r=document.createElement("div");r.className="other";let s=JSON.parse(e.querySelector(".blocks").dataset.
fields);for(let{name:a,label:c,values:u}of _n(k(e),t,s)){let y=document.createElement("p"),b=document.createElement("b"),
N=document.createElement("span");b.textContent=c,N.dir="auto",N.textContent=u.map(R=>pa(e,a,R)).join(", ")||"\u2013",y.append(
b," ",N),r.append(y)}return n.append(r,ee(i.takeOther,()=>o(!0)),ee(i.keepThis,()=>o(!1))),n}function pa(e,t,o){let[n]=e.
querySelectorAll(`[name="${CSS.escape(t)}"]`);return n?.type==="checkbox"&&o==="on"?"\u2713":n?.querySelector(`option[va\
lue="${CSS.escape(o)}"]`)?.textContent.trim()||o}var go=(e,t,{version:o,id:n})=>async r=>{if(r&&!await Z(e,t))return;let s=F(
e);s.version=o??s.version,e.querySelector("[data-both]").remove(),_(e,"chosen"),e.querySelector("textarea")?.focus(),n&&
(await _(e,"paused"),await l.del(n,f.writing))};function Bn(e,t,{answer:{fields:o,version:n,at:r}}){if(!t)return;let s=go(
t,o,{version:n});ho(t,o,Date.parse(r),i.elsewhere,s)}var Nn=({version:e,state:t},{spot:o,keep:n,fields:r,at:s})=>({spot:o,keep:n,fields:r,at:s,version:e,key:r.find(([a])=>a===
"key")?.[1]??"",isOnTheDesk:t.isSaved&&!t.isUnsaved,isAdded:t.isAdded,isTyped:t.isTyped,wasSent:t.wasSent});function $n(e,t,{
key:o,hand:n,version:r,fields:s,isFree:a,isBegun:c}){if(t.key===o){if(JSON.stringify(t.fields)===JSON.stringify(s))return t.
wasSent?"putBack":"forget";if(n!==e&&t.version!==r)return"offer"}else if(n||!a)return"handOver";return c?"offer":"putBac\
k"}var yo=(e,t,o)=>e.some(n=>n.key===t&&!de(n.fields,o).length),Pn=(e,t)=>t?.status===200&&!e.wasSent||!!t?.discarded||!!(t?.
sent&&!ve(e).isTyped);var ha=300;function Mn(e){clearTimeout(e.pause),e.pause=setTimeout(()=>g(e,{type:"paused"}),ha)}function Un(e,t){if(clearTimeout(
e.pause),!t)return null;let[o,n]=[ct(t),k(t)],r=Nn(e,{spot:o,keep:t.dataset.keep,fields:n,at:P()});return ga(e,T(t)&&r)}
async function ga(e,t){try{await e.held,t?await Te(f.writing,e.id,t,ya(e)):await l.del(e.id,f.writing)}catch{return g(e,
{type:"notStored"})}return e.replaces=[],g(e,{type:"stored",at:t?.at})}var Wn=({id:e,next:t,offered:o=[]})=>[e,...t?[t.id]:
[],...o],ya=({state:e,next:t,replaces:o=[]})=>t&&e.hasNext&&!e.goesOnIn?[...o,t.id]:o;function Rn(e,t){if(clearTimeout(e.
pause),!t)return null;if(!e.next){let[s,a]=[crypto.randomUUID(),crypto.randomUUID()];e.next={id:s,key:a,held:Qt(s)}}let[
o,n]=[k(t),vt(t)],r=wa(e,t,o,n);return e.next.stored=r.catch(()=>{}),r.catch(()=>g(e,{type:"notStored"}))}async function wa({
next:e,going:t},o,n,r){if(await e.held,!de(t.sent,n).length)return l.del(e.id,f.writing);let s=`text-${e.id.slice(0,8)}`,
a=[...await po(o),["key",e.key],["block",s],[`${s}-words`,""]],{keep:c}=o.dataset;return Te(f.writing,e.id,{spot:`${c}#`,
keep:c,key:e.key,fields:xt(a,t.sent,n,r),at:P(),version:0,isOnTheDesk:!1,isTyped:!0})}var wo=e=>Promise.all(e.map(t=>l.del(
t,f.writing))).catch(()=>{}),Hn=({id:e})=>wo([e]);async function Fn(e){let{next:t}=e;return e.next=void 0,await t?.stored,
t&&wo([t.id])}async function Et(e){return await Promise.all([e.held,e.next?.stored]),wo(Wn(e))}function qt(e,t){let o=F(
e);return o!==t&&(o.replaces=Wn(t)),ft(e)}function Ot(e,t){let o=k(e);return{sent:t,now:o,typed:de(t,o),written:vt(e),blocks:[...e.querySelectorAll(".blk")],caret:ka(
e)}}async function At(e,t,o=!1){let{sent:n,now:r,typed:s,written:a,blocks:c,caret:u}=t;if(s.length){let y=k(e);for(let b of c)
document.getElementById(b.id)||e.querySelector(".blocks").append(b);await Z(e,o?Cn(y,n,r):xt(y,n,r,a))}return u&&va(e,u,
o),s.length>0}function ka(e){let t=document.activeElement,o=t.closest(".blk"),n=t.isContentEditable?o.querySelector("tex\
tarea.words"):t;if(!e.contains(n)||!n.name)return null;let r=U.get(n)?.caret()??n.selectionStart;return{n:[...e.querySelectorAll(
".blk")].indexOf(o),name:n.name.replace(re,"-"),at:r}}function va(e,{n:t,name:o,at:n},r){let s=e.querySelectorAll(".blk")[t]||
e.querySelector(".blk"),a=o.startsWith("-")?s.querySelector(`[name$="${o}"]`)||s.querySelector("textarea.words"):e.elements[o],
c=a?.value||r?a:e.querySelector(".blk textarea.words"),u=r?n:c.value.length;return U.has(c)?U.get(c).focus(r?void 0:"end"):
(c.focus({preventScroll:!0}),typeof c.selectionStart=="number"?c.setSelectionRange(u,u):void 0)}var Kn=(e,t)=>Math.max(t,(e.at(-1)?.n||0)+1);function ba(e,{deskTime:t,offset:o,page:n,onPage:r}){let s=Math.abs(o-e.offset)>
6e4,a=Math.max(t-e.at,e.page===n?r-e.began:0);return s||a<-6e4?1/0:a}var jn=(e,t)=>!e.isDecided&&ba(e,t)>6e5,zn=e=>({address:`${e.
place}${e.isDraft?"/drafts/":"/updates/"}`,fields:e.fields,key:e.key});function Gn(e,t){return t?.key===e.key&&t.id?"sen\
t":t?.problem||[404,413,400].includes(t?.status)?"refused":"waiting"}function O(e,t,o){let n=e.querySelector("[data-saved]");if(!(!n||"held"in n.dataset)&&!(n.matches(".bad")&&[i.here,i.there,
i.hereOffline,i.hereSignedOut].includes(t))){if(n.dataset.told!==t||!n.querySelector("[data-at]")){let r=document.createElement(
"b"),s=document.createElement("span"),a=document.createElement("span"),[c,u=""]=t.split("{time}");r.textContent=c.trim(),
a.textContent=u,s.dataset.at="",s.setAttribute("aria-hidden","true");let y=document.createElement("span");y.append(r," ",
s,a),n.replaceChildren(y),n.dataset.told=t,n.classList.remove("bad")}n.querySelector("[data-at]").textContent=o&&t.includes(
"{time}")?ae(o):""}}var ko=15e3,Ge=document.getElementById("outbox"),Ve=[],Lt=new BroadcastChannel(`outbox-${x}`),fe=async()=>(await l.values(
f.outbox)).sort((e,t)=>e.n-t.n),Vn=e=>l.set(e.id,e,f.outbox),vo=e=>l.get(e.id,f.outbox);async function bo(e,t){let o=await vo(
e);o&&await Vn({...o,...t})}async function Yn(e){let{sent:t,composer:o}=e.going;try{let n=await fe();await Vn({id:crypto.
randomUUID(),n:Kn(n,Date.now()),key:V(t,"key"),fields:t,place:G(o),title:Ke(t),at:P(),offset:se,began:performance.now(),
page:performance.timeOrigin,state:"waiting"})}catch{return g(e,{type:"notInOutbox"})}return g(e,{type:"inOutbox"})}async function Xn(e,t){
if(!t)return;let{going:o}=e,n;if(await Y(t,()=>{n=Ot(t,o.sent)}),O(t,i.queued),!n.typed.length)return t.querySelector(".\
c-heading textarea").focus({preventScroll:!0});await At(t,n),await qt(t,e)}async function Jn(){await K(),Lt.postMessage(
"changed")}var xa=()=>({deskTime:P(),offset:se,page:performance.timeOrigin,onPage:performance.now()}),It="",Tt=!1,So=!1;
async function ue(){if(So=Tt,!Tt){Tt=!0;try{do So=!1,await Ea(qa);while(So)}finally{Tt=!1}}}var Ea=e=>navigator.locks?navigator.
locks.request(`outbox-${x}`,{ifAvailable:!0},t=>t&&e()):e();async function qa(){let e=(await fe()).filter(o=>o.state==="\
waiting");if(!e.length)return;let t=await D();if(It=t?t.person===x?"":i.signIn:i.noConnection,!It)for(let o of e)jn(o,xa())?
await bo(o,{state:"old"}):await Oa(o);await K(),Lt.postMessage("changed")}async function Oa(e){let t=Aa(e);eo(t);let o=await t,
n=Gn(e,o);n==="sent"?(await l.del(e.id,f.outbox),Ve.unshift({...e,state:"sent",told:e.isDraft?i.savedAsDraft:o.told,href:o.
href,fields:null}),e.isDraft||Ia(e,o.html)):n==="refused"&&await vo(e)&&await bo(e,{state:"refused",problem:o.problem||h(
i.refused,{status:o.status})})}function Aa(e){return new Promise(t=>{let o=new XMLHttpRequest,n=new FormData,{address:r,
fields:s,key:a}=zn(e);for(let[c,u]of s)n.append(c,u);o.open("POST",r),o.timeout=ko,o.setRequestHeader("HX-Request","true");
for(let[c,u]of Object.entries(H()))o.setRequestHeader(c,u);o.setRequestHeader("Idempotency-Key",a),o.upload.onprogress=({
loaded:c,total:u})=>$a(e,c/u),o.onload=()=>t(Ta(o)),o.onerror=o.ontimeout=()=>t(null),o.send(n)})}function Ta(e){let t=new DOMParser().
parseFromString(e.response,"text/html"),o=t.querySelector("[data-saved]"),n=t.querySelector("[data-refused]")?[...t.querySelectorAll(
".composer .tell.bad, .composer .err")]:[];return{status:e.status,key:e.getResponseHeader("Idempotency-Key"),id:e.getResponseHeader(
"Update-Id"),html:e.response,told:o?.querySelector("b")?.textContent.trim()||i.live,href:o?.querySelector("a")?.getAttribute(
"href"),problem:n.map(r=>r.textContent.trim()).join(" ")}}function Ia(e,t){let o=document.getElementById("composer");if(z||
!o||G(o)!==e.place)return;let n=document.createElement("template");n.innerHTML=t,n.content.querySelector("#composer")?.remove(),
htmx.swap(document.createElement("div"),n.innerHTML,{swapStyle:"none"}),htmx.trigger(document.body,"desk:published")}var La={
waiting:"device",old:"clock",refused:"warn",sent:"check"};async function K(){if(!Ge)return;let e=await fe();Ge.hidden=!e.
length&&!Ve.length,Ge.querySelector("[data-count]").textContent=e.length?h(i.notYetLive,{n:e.length}):"";let t=document.
activeElement,o=t?.closest("[data-entry]")?.dataset.entry,n=[...e,...Ve].map(Ca),r=Ge.querySelector("[data-entries]");if(n.
length===r.children.length&&n.every((a,c)=>a.isEqualNode(r.children[c]))||(r.replaceChildren(...n),!o))return;let s=[...(n.
find(a=>a.dataset.entry===o)||n[0])?.querySelectorAll("button, a")||[]];(s.find(a=>a.textContent===t.textContent)||s[0])?.
focus()}function Ca(e){let o=document.getElementById("outbox-entry").content.firstElementChild.cloneNode(!0);o.classList.
add(`is-${e.state}`),o.dataset.entry=e.id;for(let n of o.querySelectorAll("[data-icon]"))n.hidden=n.dataset.icon!==La[e.
state];return o.querySelector("h3").textContent=e.title,o.querySelector("[data-state]").textContent=Da(e),o.querySelector(
"[data-acts]").append(..._a(e)),e.state==="old"&&Na(e,o.querySelector("[data-since]")),o}var Da=e=>h({waiting:`${i.waiting}\
 ${It||i.trying}`,old:i.old,refused:`${i.isRefused} ${e.problem||""}`,sent:e.told||""}[e.state],{time:ae(e.at)});function _a(e){
let t={time:ae(e.at).slice(0,5)},o=(s,a)=>ee(h(s,t),async()=>{await bo(e,{state:"waiting",isDecided:!0,...a}),await K(),
await ue()}),n=ee(i.takeBack,()=>Ba(e)),r=ee(i.drop,()=>J(i.dropTitle,h(i.dropMeans,{title:e.title}),i.keepIt,i.drop,async()=>{
await l.del(e.id,f.outbox),await K()}));return e.state==="sent"?e.href?[ze(e.href,i.view)]:[]:e.state==="old"?[o(i.publishAsWritten),
o(i.toEditors,{isDraft:!0}),r]:It===i.signIn?[ze(`${i.login}?next=${location.pathname}`,i.doSignIn),n]:e.state==="refuse\
d"?[n,r]:[ee(i.tryNow,ue),n]}async function Ba(e){let t=document.getElementById("composer");if(G(t)!==e.place){location.
assign(`${e.place}/`);return}let o=await vo(e);if(!o)return K();if(T(t))return O(t,i.composerIsFull);if(!await Z(t,o.fields))
return O(t,i.composerIsFull);t.querySelector(".c-heading textarea").focus(),Ue(t,Me(t,{state:ve({wasSent:!0})})),await ft(
t,"typed"),await l.del(e.id,f.outbox),await K()}async function Na(e,t){t.hidden=!1;let o=i.since.replace("/-/",`/${e.place.
split("/").at(-1)}/`).replace("/0/",`/${Math.floor(e.at/1e3)}/`),n=await fetch(o,{redirect:"manual"}).catch(()=>null);n?.
ok&&(t.innerHTML=await n.text())}function $a(e,t){let o=Ge?.querySelector(`[data-entry="${CSS.escape(e.id)}"]`);o&&(o.classList.
add("is-moving"),o.querySelector("[data-state]").textContent=h(i.sendingPart,{n:Math.floor(t*100)}),o.querySelector("pro\
gress").value=t)}var Pa=new Set([0,408,429,500,502,503,504]),Qn=(e,t)=>Pa.has(e.detail.xhr?.status||0)&&xo(e,t);function xo({
detail:{requestConfig:e}},t){if(t?.composer.id!=="composer")return!1;let{pathname:o}=new URL(e.path,location.href);return o!==
`${G(t.composer)}/updates/`?!1:T(t.composer)||Ke(t.sent)!==i.noHeading}var Ct=()=>htmx.ajax("GET",location.pathname,{target:"#unsent",select:"#unsent",swap:"outerHTML"});var Zn=3e3;function er(e,t){e.due??=setTimeout(()=>{e.due=null,ut(e)&&g(e,{type:"saveDue"})},t)}var tr=e=>er(e,Zn),or=e=>er(
e,Math.max(0,(e.savedAt||0)+Zn-Date.now())),nr=e=>ut(e)&&g(e,{type:"keptFirst"});function rr(e){clearTimeout(e.due),e.due=
null,e.request?.abort()}function sr(e,t){clearTimeout(e.due),e.due=null,e.savedAt=Date.now();let o=Ye(t.dataset.keep,k(t),
e),{signal:n}=e.request;return e.saving=o.then(r=>n.aborted?null:g(e,{type:Ma(r),answer:r})),e.saving}function Ma(e){return e?.
version&&e.status===200?"saved":e?.discarded?"discardedElsewhere":e?.sent?"sentElsewhere":e?.fields?"foundOther":"notSav\
ed"}async function Ye(e,t,o){let n=new FormData;for(let[r,s]of t)n.append(r,s);n.append("kept_hand",o.id),n.append("kept\
_version",String(o.version)),o.request=new AbortController;try{we()||await D();let r=AbortSignal.any([o.request.signal,AbortSignal.
timeout(15e3)]),s=await fetch(e,{method:"POST",body:n,signal:r,redirect:"manual",headers:H()}),a=s.headers.get("Content-\
Type")?.startsWith("application/json");return{status:s.status,...a?await s.json():{}}}catch{return null}}function ar(e,t,{
answer:o}){e.version=o.version}async function ir(e){let{id:t,version:o}=e,n=await l.get(t,f.writing);return!n||e.state.isUnsaved||
!["kept","refused"].includes(e.state.is)?null:l.set(t,{...n,version:o,isOnTheDesk:!0},f.writing)}async function Dt(e){if(e.dataset.isPickedUp||(e.dataset.isPickedUp="yes",e.autocomplete="off",new MutationObserver(()=>_(
e,"changed")).observe(e.querySelector(".blocks"),{childList:!0}),e.hasAttribute("data-refused")))return;let t=await fe();
e.id==="composer"&&yo(t,_t(e),k(e))&&await Y(e),cr(e)&&_(e,"changed"),await Wa(e,t)&&await Ra(e)}async function Wa(e,t){
let o=(await l.entries(f.writing)).filter(([,s])=>s.spot===ct(e)).sort(([,s],[,a])=>a.at-s.at),n=!1,r=!1;for(let[s]of o)
await Zo(s,async a=>{if(yo(t,a.key,a.fields))return l.del(s,f.writing);let c=a.key===_t(e);if(n&&c)return lr(e,s,a);let u=n?
!z&&await dr(s,a):await Ha(e,s,a);n=!0,r||=u});return r}async function Ra(e){await _(e,"paused"),await _(e,"saveDue"),Ct()}
var _t=e=>e.elements.key?.value||"",cr=e=>fo(e).some(t=>t.value!==t.defaultValue);function lr(e,t,o){o.key===_t(e)&&(F(e).
offered??=[]).push(t);let n=go(e,o.fields,{id:t});return ho(e,o.fields,o.at,i.newerHere,n)}async function Ha(e,t,o){let n=$n(
t,o,{key:_t(e),hand:e.dataset.hand,version:Number(e.dataset.version),fields:k(e),isFree:!T(e)||!!e.elements.draft?.value||
e.id==="correcting",isBegun:cr(e)});return n==="handOver"?dr(t,o):(n==="forget"?await l.del(t,f.writing):n==="offer"||!await Z(
e,o.fields)?lr(e,t,o):Fa(e,t,o),!1)}function Fa(e,t,o){let{version:n}=o;Ue(e,Me(e,{id:t,version:n,state:ve(o)})),O(e,i.here,
o.at),_(e,"changed")}async function dr(e,t){let o=await Ye(t.keep,t.fields,{id:e,version:t.version});return Pn(t,o)&&await l.
del(e,f.writing),o?.status===200}async function Bt(e){let t=await l.get("sessions",B)||{};for(let[o,n]of Object.entries(t))o===e||(await fetch(i.session.
replace("token",n),{cache:"no-store"}).catch(()=>null))?.status!==410||(o===x&&Re(),await Ie(o),o===x&&location.assign(i.
login))}var Eo=e=>(t,o)=>o&&O(o,e),ur=Eo(i.notHere),fr=Eo(i.sentAlready),mr=Eo(i.discarded);function pr({state:e},t,{at:o}){return t?
e.isAdded?O(t,i.sentAlready):e.isSaved||!T(t)?null:O(t,navigator.onLine?i.here:i.hereOffline,o):null}var hr=(e,t,{answer:o})=>t&&
T(t)&&O(t,i.there,Date.parse(o.at));async function gr(e,t,{answer:o}){let n=o?.status===403&&await D();return!t||n===null||
n?.person===x?null:o?.status===401||n?(Bt(),O(t,i.hereSignedOut,P())):T(t)&&O(t,i.hereOffline,P())}function yr(e){let{requestConfig:t,xhr:o}=e.detail,n=t?.elt;if(!n?.matches?.("[data-add]")||o.status!==200)return;e.detail.
shouldSwap=!1;let r=document.createElement("template");r.innerHTML=o.response;let s=r.content.querySelector("input[name=\
block]");s&&document.getElementById(`block-form-${s.value}`)&&r.content.replaceChildren(bt(o.response,mo(s.value.split("\
-")[0])));let a=[...r.content.children];p(n).querySelector(".blocks").append(...a);for(let y of a)htmx.process(y);(a[0]?.
querySelector(Ht)||a[0]?.querySelector("button"))?.focus()}var wr=e=>e.detail.requestConfig?.elt||e.detail.elt,Nt=e=>e.detail.requestConfig?.verb==="post"&&wr(e).closest?.(".compo\
ser[data-keep]")&&!wr(e).matches("[type=file], [data-undo]"),$t=({detail:{xhr:e}})=>new URL(e.responseURL||location.href,
location.href).pathname.startsWith("/accounts/"),Sr=!1,Pt=()=>Sr;function j(e){Sr=e}var ja=1e3,kr=-1/0;function vr(){kr=performance.now()}function br(e){let t=e.detail.elt;!t.matches(".composer")||T(t)||performance.
now()-kr>ja||(e.preventDefault(),setTimeout(()=>{j(!1)}))}var xe=new WeakMap,za=({detail:{xhr:e}})=>xe.get(e)?.going;function xr(e){let{elt:t,requestConfig:o,xhr:n}=e.detail;if(!Nt(
e))return;let r=p(t),s=F(r);if(s.state.is==="queued")return e.preventDefault();let a={composer:r,sent:k(r)},c=new URL(o.
path,location.href).pathname.endsWith("/drafts/"),u=r.id==="correcting";s.going=a,xe.set(n,{session:s,going:a}),g(s,{type:"\
send",goesOnIn:c||u?"same":"next"}),u&&Ga(a)}function Ga(e){e.focused=document.activeElement,e.composer.inert=!0}function Er(e){
let{target:t,shouldSwap:o}=e.detail,n=za(e);n&&o&&t.id==="composer"&&(n.added=Ot(t,n.sent))}function qr(e){let{session:t,
going:o}=xe.get(e.detail.xhr)??{},n=document.getElementById("composer")||document.getElementById("correcting");if(!o?.added||
!n)return;let r=T(n),s=n.id==="correcting",a=!r||n.hasAttribute("data-refused");!o.added.typed.length&&a&&!s||(n.dataset.
goesOn="",o.carried=At(n,o.added,r).then(c=>(c||s)&&qt(n,t)))}function Or(e){let{xhr:t}=e.detail,o=!!t?.getResponseHeader(
"Update-Id");o&&vr();let{session:n,going:r}=xe.get(t)??{};if(!n)return;if(r.focused&&r.composer.isConnected&&Va(r),o){g(
n,{type:"published"});return}let s=M().some(a=>L.get(W(a))===n&&a.querySelector("[data-both]"));g(n,{type:"failed",isAsked:s})}
function Va({composer:e,focused:t}){e.inert=!1,t.focus()}function Ar(e){let{xhr:t}=e.detail,{session:o,going:n}=xe.get(t)??
{};!o||t.status!==200||t.getResponseHeader("Update-Id")||/id="(composer|correcting)"/.test(t.response)||(e.detail.shouldSwap=
!1,!$t(e)&&(xo(e,n)?g(o,{type:"queue"}):O(n.composer,i.hereOffline,P())))}function Tr(e){let{session:t,going:o}=xe.get(e.
detail.xhr)??{};return!t||!Qn(e,o)?!1:(g(t,{type:"queue"}),!0)}var Ir=({going:e})=>e?.carried;async function Lr(e){let t=F(e);g(t,{type:"close"}),e.inert=!0;let o=(t.offered||[]).map(r=>["kept_hand",r]),n=await Ye(
`${e.dataset.keep}discard/`,o,t);return e.inert=!1,n?.discarded?(await Et(t),We(t),document.querySelector("#unsent artic\
le")&&Ct(),!0):(g(t,{type:"reopen"}),!1)}d("submit","form[data-discards]",async(e,t)=>{t.preventDefault();let o=e.dataset.
discards;for(let n of[...L.values()])n.id===o&&(g(n,{type:"close"}),We(n));await l.del(o,f.writing).catch(()=>{}),e.submit()});document.addEventListener("submit",e=>{e.target.matches(".composer")&&j(!0)});addEventListener("beforeunload",e=>{!Pt()&&
[...document.querySelectorAll(".composer")].some(t=>t.dataset.keep?en(t):je(t))&&e.preventDefault()});function Cr(e){let o=e.
detail.elt.closest(".acts")?.closest(".row-update")?.querySelector(".composer");o&&(e.preventDefault(),o.querySelector("\
.c-heading textarea").focus())}function Dr(e){let{target:t,requestConfig:o}=e.detail,n=t.matches?.(".row-update")&&t.querySelector(
".composer");n&&!n.contains(o?.elt)&&(e.detail.shouldSwap=!1)}function _r(e){let t=e.detail.elt;!t.matches("[data-stop]")||
!je(t.closest(".composer"))||(e.preventDefault(),J(S.discard,S.discardMeans,S.keepEditing,S.discardMine,async()=>{let o=t.
closest(".composer");await Lr(o)?e.detail.issueRequest(!0):w(o,S.notDoneOffline,{isBad:!0})}))}function Oo(e){let t=e?.querySelector("[name=due_at]"),o=e?.querySelector("[data-publish]"),n=e?.querySelector("[data-sc\
hedule]");if(!t||!o||!n)return;let r=t.value!=="";if(r!==e.classList.contains("is-timed")){e.classList.toggle("is-timed",
r),r?o.before(n):t.closest(".due").append(n);for(let[s,a]of[[n,r],[o,!r]])s.classList.toggle("go",a),s.toggleAttribute("\
data-send",a)}}d("input","[name=due_at]",e=>Oo(p(e)));d("click","[data-choose-time]",e=>{let t=p(e).querySelector(".when");
t.open=!0,t.querySelector("input").focus()});d("keydown","#composer input:not([type=checkbox], [type=file])",(e,t)=>{t.key!==
"Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),p(e).querySelector("[data-save]")?.click())});function Ao(){
for(let e of document.querySelectorAll("[data-until]")){let t=Math.ceil((Date.parse(e.dataset.until)-Date.now())/6e4);t>=
0&&t<60&&(e.textContent=rt.format(t,"minute"))}}setInterval(()=>{document.hidden||Ao()},3e4);function Br(e){for(let t of e.
querySelectorAll("[data-undo]:not([data-counts])")){let o=Number(t.dataset.undo);t.dataset.counts="";let n=setInterval(()=>{
if(!t.isConnected)return clearInterval(n);t.matches(":hover, :focus-within")||(o-=.25,!(o>0)&&(clearInterval(n),t.remove()))},
250)}}function Nr(e){let t=document.getElementById("composer");!e.detail.elt.matches("[data-undo]")||!t||!je(t)||(e.detail.
parameters.keep_composer="1",qo(t),t.querySelector("[data-saved]").replaceChildren(),w(t,he.takenBack))}var $r=Number(document.
body.dataset.sendsAfter);function Pr(e){let t=e.detail.elt;!$r||e.defaultPrevented||!t.matches(".composer")||(e.preventDefault(),
t.querySelector("[data-cancel-sending]")||Xa(t,e.detail))}function Xa(e,{issueRequest:t,triggeringEvent:o}){let n=e.querySelector(
".send"),r=document.createElement("button"),s=n.querySelector("[data-send], [data-publish]"),a=$r;r.type="button",r.className=
"btn",r.dataset.cancelSending="",r.textContent=he.cancel,n.insertBefore(r,s),s.setAttribute("aria-busy","true"),qo(e),w(
e,h(he.publishesIn,{n:a})),Ja(e,o?.submitter),setTimeout(()=>{j(!1)});let c=()=>{clearInterval(y);let b=r===document.activeElement;
r.remove(),s.setAttribute("aria-busy","false"),b&&s.focus()},u=()=>{c(),qo(e),e.querySelector("[data-submitter]")?.remove(),
w(e,he.cancelled)},y=setInterval(()=>{if(a-=1,!e.isConnected)return c();if(a>0)return w(e,h(he.publishesIn,{n:a}));c(),j(
!0),t(!0)},1e3);r.addEventListener("click",u),e.addEventListener("keydown",b=>{b.key==="Escape"&&r.isConnected&&u()})}var qo=e=>{
e.querySelector("[data-saved]").dataset.held=""};d("input",".composer",e=>{let t=e.querySelector("[data-saved]");t?.removeAttribute(
"data-held"),t?.classList.remove("bad")});function Ja(e,t){if(!t?.name)return;let o=document.createElement("input");Object.
assign(o,{type:"hidden",name:t.name,value:t.value}),o.dataset.submitter="",e.append(o)}var To={0:S.offline,401:S.signedOut,403:S.signInChanged,404:S.mayNot,413:S.tooMuch,503:S.busy};function Mr(e){let t=e.detail.
elt.closest(".composer, [data-settings]"),o=t||document.getElementById("composer"),n=e.detail.xhr?.status||0,r=Nt(e)||t?.
matches("[data-settings]");if(n===403&&r&&!o.dataset.isAnew)return Qa(o,e);if(!t)return Za(e.detail.elt,n);w(o,To[n]||h(
S.notPublished,{status:n}),{isBad:!0})}async function Qa(e,{detail:{elt:t,requestConfig:o}}){return(await D())?.person!==
x?w(e,To[403],{isBad:!0}):(e.dataset.isAnew="",((t.matches("button")?t:o.triggeringEvent?.submitter)||e.querySelector("[\
data-send]")).click())}function Za(e,t){let o=e.closest("dialog form, .row-update")||document.querySelector(".composer");
o.querySelector(".problem")?.remove();let n=document.createElement("p");n.className="err problem",n.setAttribute("role",
"alert"),n.textContent=t?h(S.notDone,{status:t}):S.notDoneOffline,o.append(n)}function Ur(e){$t(e)&&(e.detail.shouldSwap=
!1,w(document.querySelector(".composer"),To[401],{isBad:!0}))}var Io=({detail:{elt:e}},t)=>e.querySelector?.("[data-send\
]")?.setAttribute("aria-busy",String(t));htmx.config.defaultSettleDelay=0;function Wr(e){Kt(e),De(),Ao(),Br(e),Oo(e.getElementById("composer"))}function Rr(e){Wr(
document);let{elt:t,requestConfig:o}=e.detail;if(t.id==="desk-poll")return;let n=o?.elt,r=n?.matches("[id^=correct-]")?t.
querySelector?.("#correcting"):null,s=t.matches?.(".composer")?t:r;if(s&&!("goesOn"in s.dataset)){let a=s.querySelector(
"[aria-invalid=true]");(a||s.querySelector(".c-heading textarea")).focus({preventScroll:s.id==="composer"&&!a}),s.getBoundingClientRect().
top<0&&!a&&s.scrollIntoView({block:"start"})}else!s&&t.matches?.(".row-update")&&n?.closest("#correcting")?t.querySelector(
"[id^=correct-]")?.focus({preventScroll:!0}):n?.matches(".held")&&Ft(()=>document.querySelector("#rows .row-update h3"))}
function Hr(e){history.replaceState(history.state,"",e.detail.history.path+location.hash)}tt();Wr(document);on({keepSoon:Mn,keepHere:Un,keepNext:Rn,dropNext:Fn,dropOwn:Hn,dropKept:Et,saveWhenDue:or,saveLater:tr,saveAfterwards:nr,
saveNow:sr,stopSaving:rr,noteVersion:ar,noteSaved:ir,putInOutbox:Yn,startNext:Xn,goOn:Ir,letGo:We,makeBlank:(e,t)=>t?.id===
"composer"&&Y(t),tellKept:pr,tellNotKept:ur,tellSaved:hr,tellNotSaved:gr,tellSent:fr,tellQueued:Jn,tellDiscarded:mr,showBoth:Bn});
var te=(e,...t)=>document.body.addEventListener(e,o=>{for(let n of t)n(o)}),Fr=e=>t=>t.defaultPrevented||e(t),ei=e=>t=>t.
detail.shouldSwap&&e(t);te("htmx:confirm",br,Cr,_r,Pr);te("htmx:configRequest",Nr);te("htmx:beforeRequest",Fr(xr),Fr(e=>Io(
e,!0)));te("htmx:beforeSwap",yr,Ur,Dr,Ar,ei(Er));te("htmx:beforeHistoryUpdate",Hr);te("htmx:afterSwap",qr);te("htmx:afte\
rSettle",()=>M().forEach(Dt),Rr);te("htmx:afterRequest",e=>Io(e,!1),()=>j(!1),Or);for(let e of["htmx:sendError","htmx:ti\
meout","htmx:responseError"])te(e,t=>{t.detail.elt.matches("#desk-poll, [data-quiet]")||Tr(t)||Mr(t)});var Kr=e=>_(e,"typed");d("input",".composer",Kr);d("change",".composer",Kr);var jr=()=>M().flatMap(e=>L.get(W(e))??[]);async function ti(e){
e.state.isUnkept&&(await g(e,{type:"paused"}),await g(e,{type:"saveDue"}))}var zr=()=>jr().forEach(ti);document.addEventListener(
"visibilitychange",()=>{document.hidden&&zr()});addEventListener("pagehide",zr);addEventListener("online",()=>{for(let e of jr())
g(e,{type:"saveDue"})});var Mt=location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1],oi=e=>i.blog.replace("/-/",`/${e}/`);async function Gr(e){
let t=document.querySelector("#strip h1");if(!t||e.dataset.version!=="0")return;let o=G(e),n=V(k(e),"draft")||T(e)?void 0:
k(e);await l.update(o,r=>({blank:r?.blank,...n&&{blank:n},headline:t.textContent,language:t.lang,direction:t.dir,zone:document.
body.dataset.zone,quotes:e.dataset.quotes}),f.places)}async function Vr(){let e=await l.entries(f.places),t=document.querySelector(
"[data-places]");for(let[b,{headline:N,language:R,direction:m}]of e){let X=document.createElement("li"),qe=ze(`${b}/`,N);
Object.assign(qe,{lang:R,dir:m}),X.append(qe),t.append(X)}let o=Mt&&e.find(([b])=>`${b}/`===oi(Mt));document.querySelector(
"[data-unknown]").hidden=!!o;let n=document.getElementById("composer");if(!o)return;let[,{headline:r,language:s,direction:a,
blank:c,quotes:u}]=o;Object.assign(n.dataset,{language:s,quotes:u});let y=document.querySelector("#strip h1");Object.assign(
y,{textContent:r,lang:s,dir:a}),document.title=r,await Y(n),n.querySelector("[data-as]").textContent=V(c||[],"byline"),n.
hidden=!1,tt()}if(z&&Mt){for(let e of["action","formaction","hx-post","data-keep"])for(let t of document.querySelectorAll(
`[${e}*="/live/-/"]`))t.setAttribute(e,t.getAttribute(e).replace("/live/-/",`/live/${Mt}/`));htmx.process(document.body)}var ni=300,Xe=`settings-${location.pathname}`,Qe=()=>document.querySelector("[data-settings]"),Co="",Ut=0,Je=!1,Wt=!1,Do=e=>e.
hasAttribute("data-refused")||String(k(e))!==Co||[...e.querySelectorAll("[type=file]")].some(t=>t.files.length);async function Ee(){
let e=Qe();if(clearTimeout(Ut),!e||!Je)return;Je=!1;let t=P(),o=e.dataset.settings,n={spot:Xe,key:"",title:o,fields:k(e),
at:t,isOnTheDesk:!1};try{Do(e)?(await Te(f.writing,Xe,n),O(e,i.here,t)):await l.del(Xe,f.writing)}catch{Je=!0,O(e,i.notHere)}}
function Xr(){Je=!0,Wt=!1,clearTimeout(Ut),Ut=setTimeout(Ee,ni)}function Rt(){clearTimeout(Ut),Je=!1,Qe()?.reset()}var Jr=()=>l.
del(Xe,f.writing).catch(()=>{});function Qr(e){e.querySelector("[data-saved]").classList.remove("bad"),Xr()}d("input","[\
data-settings]",Qr);d("change","[data-settings]",Qr);addEventListener("pagehide",Ee);document.addEventListener("visibili\
tychange",()=>{document.hidden&&Ee()});var me=(e,t)=>e.filter(([o])=>o===t).map(([,o])=>o.replaceAll(`\r
`,`
`)),ri=e=>e.startsWith("initial-")||e==="seen_revision";function si(e,t){return[...new Set([...e,...t].map(([n])=>n).filter(
n=>!ri(n)))].filter(n=>{let r=e.some(([s])=>s===`initial-${n}`)?me(e,`initial-${n}`):me(t,n);return String(me(e,n))!==String(
r)})}function Lo(e,t,o){let n=[...e.querySelectorAll(`[name="${CSS.escape(t)}"]`)];if(n.some(({type:r})=>r==="checkbox"))
for(let r of n)r.checked=o.includes(r.value);else if(n.some(({type:r})=>r!=="hidden"))n[0].value=o[0]??"";else{for(let r of n)
r.remove();e.append(...o.map(r=>be(t,r)))}}async function ai(e,{fields:t,at:o}){let n=si(t,k(e));for(let a of n)a!=="kep\
t_hero"&&(Lo(e,a,me(t,a)),t.some(([c])=>c===`initial-${a}`)&&Lo(e,`initial-${a}`,me(t,`initial-${a}`)));let[r]=me(t,"see\
n_revision");n.length&&r&&Lo(e,"seen_revision",[r]),e.querySelector("[data-drop-settings]").hidden=!1,O(e,i.asLeft,o);let[
s]=me(t,"kept_hero");s&&await htmx.ajax("GET",`${location.pathname}?kept_hero=${s}`,{target:"#kept-hero",select:"#kept-h\
ero",swap:"outerHTML"})}async function Zr(e){if(Co=String(k(e)),e.hasAttribute("data-refused"))return Xr();let t=await l.
get(Xe,f.writing);return t&&String(k(e))===Co&&await ai(e,t),null}var _o=e=>e.detail.elt.matches("[data-settings]");document.
body.addEventListener("htmx:beforeRequest",e=>{_o(e)&&(Ee(),e.detail.elt.inert=!0)});document.body.addEventListener("htm\
x:afterRequest",e=>{_o(e)&&(e.detail.elt.inert=!1)});document.body.addEventListener("htmx:beforeOnLoad",async e=>{let t=e.
detail.xhr.getResponseHeader("HX-Redirect");!_o(e)||!t||(e.preventDefault(),Wt=!0,await Jr(),location.assign(t))});document.
body.addEventListener("htmx:afterSettle",e=>{e.detail.elt.matches?.("[data-settings]")&&Zr(e.detail.elt)});addEventListener(
"beforeunload",e=>{let t=Qe();t&&Do(t)&&!Wt&&!Pt()&&e.preventDefault()});async function es(e){Wt=!0,Rt(),await Jr(),location.
assign(e)}d("click","[data-cancel-settings]",(e,t)=>{Do(Qe())&&(t.preventDefault(),J(S.discardSettings,S.discardSettingsMeans,
S.keepEditing,S.discardMine,()=>es(e.href)))});d("click","[data-drop-settings]",()=>es(location.pathname));var Yr=Qe();Yr&&
Zr(Yr);var ii=4e3;async function ts(){let e=M().flatMap(r=>L.get(W(r))??[]);for(let r of e)await g(r,{type:"paused"});let t=e.map(
async r=>{await r.saving?.catch(()=>null),await g(r,{type:"saveDue"})}),o=new Promise(r=>{setTimeout(r,ii)});return await Promise.
race([Promise.all(t),o]),(await l.values(f.writing)).filter(r=>!r.isOnTheDesk)}async function Bo(){await Ee();let e=await ts(),t=await fe(),o=[...v.values()].filter(oe);return[...t.map(({title:n})=>`${i.
kindOutbox}: ${n}`),...e.map(({title:n,fields:r})=>`${i.kindWriting}: ${n||Ke(r)}`),...o.map(({fileName:n})=>`${i.kindPicture}\
: ${n}`)]}async function os(){let e=await l.get("sessions",B)||{},t=0;for(let o of Object.keys(e)){if(o===x)continue;let n=await l.
values(ye(o,"writing"));t+=n.filter(r=>!r.isOnTheDesk).length;for(let r of["outbox","files"])t+=(await l.values(ye(o,r))).
length}return t?[h(i.ofOthers,{n:t})]:[]}d("click","[data-clear-device]",async e=>{let t=[...await Bo(),...await os()];return t.length?(J(i.clearTitle,i.clearMeans,
i.keepIt,i.clear,()=>ns(e),t),ot(e.closest(".menu")?.querySelector("summary"))):ns(e)});async function ns(e){Re(),Rt(),await Vt(),
await Wo(),Ve.length=0;for(let t of M())t.id==="composer"&&await Y(t),O(t,i.cleared);await K(),e.closest(".menu")?.removeAttribute(
"open"),document.getElementById("cleared").textContent=i.cleared}d("submit","form[action$='/logout/']",async(e,t)=>{if(e.
dataset.isEmptied)return;t.preventDefault();let o=await Bo(),n=async()=>{Re(),Rt(),await Vt(),await Ie(x),e.dataset.isEmptied=
"yes",j(!0),e.submit()};o.length?J(i.leaveTitle,h(i.leaveMeans,{n:o.length}),i.keepIt,i.leave,n,o):await n()});var pe=document.getElementById("preview");d("click","[data-preview]",(e,t)=>{t.preventDefault();let o=e.form,n={action:o.
getAttribute("action"),target:o.target};pe.showModal(),o.action=e.formAction,o.target="preview",o.submit(),o.setAttribute(
"action",n.action),o.target=n.target});d("click","[data-preview-page]",(e,t)=>{t.preventDefault(),pe.showModal(),pe.querySelector(
"iframe").src=e.href});d("click","[data-width]",e=>{pe.classList.toggle("as-on-a-phone",e.dataset.width==="phone");for(let n of pe.
querySelectorAll("[data-width]"))n.setAttribute("aria-pressed",String(n===e));let{contentDocument:t,contentWindow:o}=pe.
querySelector("iframe");t.getElementById(o.location.hash.slice(1))?.scrollIntoView()});d("click","[data-close-preview]",
()=>pe.close());function No(){for(let e of document.querySelectorAll("#composer [data-send]:not([data-save]) .swap > :first-child")){let o=[
...e.childNodes].findLast(n=>n.nodeType===Node.TEXT_NODE&&n.data.trim());o&&(e.dataset.word??=o.data.trim(),o.data=` ${navigator.
onLine?e.dataset.word:i.whenConnected}`)}}async function ci(){await Uo(),z&&await Vr();for(let t of M())t.id==="composer"&&
!z&&await Gr(t),await Dt(t);No(),await K();let e=await D();await Bt(e?.person),z&&e&&!e.isSignedOut&&(document.querySelector(
"[data-connected]").hidden=!1),await ue()}addEventListener("offline",No);addEventListener("online",()=>{No(),ue()});document.
addEventListener("visibilitychange",()=>{document.hidden||ue()});Lt.addEventListener("message",K);setInterval(ue,ko);ci();var li=30,rs=e=>e.querySelector("[name$='-upload']").value||e.querySelector("[name$='-image']").value;d("click","[data-r\
etouch]",async e=>{if(e.hasAttribute("aria-busy"))return;let t=e.closest(".blk"),o=e.closest("[data-figure-tools]").dataset,
n=v.get(rs(t));e.setAttribute("aria-busy","true"),di(n);try{let r=await ui(e.dataset.retouch),s=n?.file||await mi(e.dataset.
picture,()=>w(p(e),o.making)),a=await pi(r,s);a&&hi(t,a,n?.fileName||""),a&&w(p(document.activeElement),o.edited)}catch(r){
let s={TypeError:"notNow",RangeError:"notMade"}[r.name]||"cannot";w(p(e),o[s],{isBad:!0})}finally{e.removeAttribute("ari\
a-busy"),n&&(n.isHeld=!1,Q(n))}});function di(e){e&&(e.isHeld=!0,clearTimeout(e.timer),e.request?.abort("edited"))}async function ui(e){
let t=await fetch(e,{redirect:"manual"}),o=document.createElement("template");o.innerHTML=t.ok?await t.text():"";let n=o.
content.getElementById("retouch");if(!n)throw new TypeError("The tools did not come.");return await fi(n.dataset.styles),
{tools:n,run:(await import(n.dataset.module)).run}}function fi(e){if(document.querySelector(`link[href="${e}"]`))return null;
let t=Object.assign(document.createElement("link"),{rel:"stylesheet",href:e}),o=new Promise((n,r)=>{t.addEventListener("\
load",n),t.addEventListener("error",()=>{t.remove(),r(new TypeError("No styles."))})});return document.head.append(t),o}
async function mi(e,t){if(!e)throw new Error("It is on another device.");for(let o=0;o<li;o+=1){let n=await fetch(e,{redirect:"\
manual"});if(!n.ok)throw new TypeError("The picture did not come.");if(n.status!==202)return n.blob();t(),await new Promise(
r=>{setTimeout(r,1e3)})}throw new RangeError("It is not made yet.")}async function pi({tools:e,run:t},o){if(o.type==="im\
age/gif")throw new Error("It may move.");let n=await createImageBitmap(o,{imageOrientation:"from-image"});Ce(e);let r=new Promise(
a=>{E.addEventListener("close",()=>a(null),{once:!0})}),s=await Promise.race([r,t(e,n)]);return E.open&&E.close(),s&&gt(
s,o)}function hi(e,t,o){let n=`${o.replace(/\.[^.]*$/,"")||"edited"}.jpg`,r=rs(e),s=at(new File([t],n,{type:t.type})),a=le(
s.name,e.querySelector("[name=block]").value);gi(e,a),e.replaceWith(a),htmx.process(a),v.has(r)&&_e(v.get(r)),Ko(r,s.name),
no(s),a.querySelector("[data-retouch]").focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))}function gi(e,t){for(let o of e.
querySelectorAll("[name]")){if(o.name==="block"||/-(image|upload)$/.test(o.name))continue;let n=[...t.querySelectorAll("\
[name]")].find(r=>r.name===o.name&&(r.type!=="radio"||r.value===o.value));n&&(["checkbox","radio"].includes(o.type)?n.checked=
o.checked:n.value=o.value)}}d("click","[data-focal]",(e,t)=>{t.preventDefault(),htmx.ajax("GET",e.getAttribute("href"),{target:"#dialog",swap:"inner\
HTML",select:"#question",source:e})});var ss=e=>e.querySelector("[name=spot]:checked").value.split(" ").map(Number);function $o(e){
let[t,o]=ss(e),n=e.querySelector("[data-focal-mark]");n.hidden=!1,Object.assign(n.style,{left:`${t}%`,top:`${o}%`});for(let r of e.
querySelectorAll("[data-focal-crop]"))r.style.objectPosition=`${t}% ${o}%`}function as(e,t,o){let n=a=>Math.round(Math.min(
100,Math.max(0,a))),r=e.querySelector("[data-focal-exact]");r.value=`${n(t)} ${n(o)}`,r.checked=!0,r.closest("label").hidden=
!1;let s=e.querySelector("[data-focal-told]");s.textContent=h(s.dataset.words,{x:n(t),y:n(o)}),$o(e)}d("click","[data-fo\
cal-pick]",(e,t)=>{let o=e.getBoundingClientRect();as(e.closest("form"),(t.clientX-o.left)/o.width*100,(t.clientY-o.top)/
o.height*100)});var yi={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};d("keydown","[data-focal-pick]",
(e,t)=>{let o=yi[t.key];if(!o)return;t.preventDefault();let[n,r]=ss(e.closest("form")),s=t.shiftKey?10:1;as(e.closest("f\
orm"),n+o[0]*s,r+o[1]*s)});d("change","[data-focal-form]",$o);var is=()=>document.querySelectorAll("[data-focal-form]").
forEach($o);document.body.addEventListener("htmx:afterSwap",is);document.body.addEventListener("desk:focused",e=>{let t=e.
target.closest("[data-focal-form]")?.dataset.kept;E.open&&(E.close(),w(p(document.activeElement),t))});is();var Ze=null;d("click","[data-library]",e=>{Ze=p(e)});document.body.addEventListener("htmx:configRequest",({detail:{elt:e,
parameters:t}})=>{e.matches("[data-choose]")&&Ze&&(t.blog=it(Ze))});document.body.addEventListener("htmx:beforeSwap",e=>{
let{requestConfig:t,xhr:o}=e.detail;if(!t?.elt.matches?.("[data-choose]")||o.status!==200)return;e.detail.shouldSwap=!1;
let n=document.createElement("template");n.innerHTML=o.response;let r=n.content.firstElementChild;!r?.matches(".blk")||!Ze?.
isConnected||(Ze.querySelector(".blocks").append(r),htmx.process(r),ot(r.querySelector("input:not([type=hidden])")),E.close(),
r.dispatchEvent(new Event("input",{bubbles:!0})))});document.body.addEventListener("htmx:afterSwap",e=>{e.detail.requestConfig?.
elt.matches?.("[data-older]")&&document.querySelector("#shelf button, #shelf a")?.focus()});
