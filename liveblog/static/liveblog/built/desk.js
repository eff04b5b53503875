document.documentElement.classList.add("js");var ds=matchMedia("(min-width: 60rem)"),d=(e,t,o)=>document.addEventListener(
e,n=>{let r=n.target.closest?.(t);r&&o(r,n)}),p=e=>e.closest(".composer"),Ft="[contenteditable=true], textarea:not(.rich\
 + *), input:not([type=hidden])",tt=(e,t)=>e.querySelector(Ft)?.focus(t),h=(e,t)=>e.replace(/\{(\w+)\}/g,(o,n)=>t[n]),w=(e,t,{
isBad:o=!1}={})=>{let n=e?.querySelector("[data-saved]");n&&(n.textContent!==t&&(n.textContent=t),n.classList.toggle("ba\
d",o))};function ot(){ds.matches&&!location.hash&&document.querySelector("#composer .c-heading textarea")?.focus({preventScroll:!0})}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});var qe=e=>document.getElementById(e).dataset,k=qe("words"),i=qe("words-device"),L=qe("words-editor"),pe=qe("words-option\
s"),D=qe("words-pictures");var ge=(e,t)=>idbKeyval.createStore(`desk-${e}-${t}`,"kept"),N=idbKeyval.createStore("desk","kept"),Oe=Promise.resolve().
then(()=>idbKeyval.get("last",N)).then(()=>!0,()=>!1),he=(e,t)=>async(...o)=>await Oe?idbKeyval[e](...o):t,l={get:he("ge\
t"),set:async(e,t,o)=>(await Oe,idbKeyval.set(e,t,o)),del:he("del"),clear:he("clear"),update:he("update"),values:he("val\
ues",[]),entries:he("entries",[])};async function Ae(e,t,o,n=[]){await Oe,await e("readwrite",r=>{r.put(o,t);for(let s of n)
r.delete(s);return r.transaction.commit(),idbKeyval.promisifyRequest(r.transaction)})}var z="shell"in document.body.dataset,E=document.body.dataset.person||await l.get("last",N)||"",Mo=["writing","outbox","\
files","places","forgotten"],u=Object.fromEntries(Mo.map(e=>[e,ge(E,e)])),se=0;async function Wo(){se=await l.get("offse\
t",N)||0}var P=()=>Date.now()+se,us=new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit",timeZone:document.
body.dataset.zone||void 0}),ae=e=>us.format(new Date(e)),F=()=>JSON.parse(document.body.getAttribute("hx-headers")),nt=({
id:e,version:t=0})=>({"Editing-Session":e,"Seen-Version":String(t)}),ye=()=>F()["X-CSRFToken"];async function _(){let e=Date.
now();try{let t=await fetch(i.contact,{redirect:"manual",signal:AbortSignal.timeout(15e3),cache:"no-store"});if(t.type===
"opaqueredirect")return{person:"",isSignedOut:!0};let o=await t.json();return!o.token||!o.at?null:(o.person=String(o.person),
se=Date.parse(o.at)-(e+Date.now())/2,o.person===E&&fs(o.token),await Oe&&(await l.set("offset",se,N),o.person===E&&await ms(
o.session)),o)}catch{return null}}function fs(e){document.body.setAttribute("hx-headers",JSON.stringify({"X-CSRFToken":e,
"Desk-Person":E}));for(let t of document.querySelectorAll("[name=csrfmiddlewaretoken]"))t.value=e}async function ms(e){await l.
set("last",E,N),await l.update("sessions",t=>({...t,[E]:e}),N)}async function Te(e){for(let o of Mo)await l.clear(ge(e,o));
let t=(o={})=>Object.fromEntries(Object.entries(o).filter(([n])=>n!==e));await l.update("sessions",t,N)}async function Ro(){
let e=await l.get("sessions",N)||{};for(let t of new Set([...Object.keys(e),E]))await Te(t);await l.clear(N);for(let t of await caches.
keys())await caches.delete(t)}"serviceWorker"in navigator&&navigator.serviceWorker.register(i.worker,{scope:i.scope}).catch(
()=>{});navigator.storage?.persist?.().catch(()=>{});document.addEventListener("click",e=>{for(let t of document.querySelectorAll("details.menu[open]"))(!t.contains(e.target)||
e.target.closest(".pop button, .pop a"))&&(t.open=!1)});document.addEventListener("keydown",e=>{let t=document.querySelector(
"details.menu[open]");e.key!=="Escape"||!t||(t.open=!1,t.querySelector("summary").focus())});var x=document.getElementById(
"dialog"),Ie=null;function rt(e){Ie=e}document.body.addEventListener("htmx:afterSwap",e=>{e.detail.target===x&&(Ie=e.detail.
requestConfig?.elt,x.open||x.showModal(),(x.querySelector("[aria-invalid=true]")||x.querySelector("[autofocus]"))?.focus())});
x.addEventListener("close",()=>{x.open||(x.replaceChildren(),Ie?.isConnected&&Ie.focus())});d("click","dialog [data-clos\
e]",(e,t)=>{t.preventDefault(),x.close()});document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,target:o,
isError:n}=e.detail;!t?.elt.matches?.("[data-dialog]")||n||o===x||(x.close(),Kt(()=>{let r=document.getElementById(o.id),
s=r?.nextElementSibling;return r?.querySelector(".acts a")||s?.querySelector("h3")||s?.querySelector("a")}))});var Kt=e=>setTimeout(
()=>{let t=e();t&&(t.matches("h3")&&(t.tabIndex=-1),t.focus({preventScroll:!0}))}),jt=e=>{for(let t of e.querySelectorAll(
"[data-note]")){let o=t.closest("form").querySelector("[value=wrong], [value=notice]");t.classList.toggle("is-not-asked",
!!o&&!o.checked)}};d("change",".pick input",e=>jt(e.form));function J(e,t,o,n,r,s=[]){let a=document.createElement("div");
a.className="question";let c=document.createElement("h2");c.id="question-title",c.textContent=e;let f=document.createElement(
"p");f.textContent=t;let g=document.createElement("div");g.className="da";for(let{label:S,look:A,chosen:H}of[{label:o,look:"\
btn",chosen:!1},{label:n,look:"btn stop go",chosen:!0}]){let m=document.createElement("button");m.type="button",m.className=
A,m.textContent=S,m.addEventListener("click",()=>{x.close(),H&&r()}),g.append(m)}a.append(c,f,...s.length?[ps(s)]:[],g),
Le(a),g.firstElementChild.focus()}function ps(e){let t=document.createElement("ul");for(let o of e){let n=document.createElement(
"li");n.dir="auto",n.textContent=o,t.append(n)}return t}function Le(e){x.replaceChildren(e),Ie=document.activeElement,x.
showModal()}function st(e,t){let o=zt(e,t);o&&(t==="up"?e.after(o):e.before(o),Fo(e))}function zt(e,t){let o=t==="up"?"previousEleme\
ntSibling":"nextElementSibling",n=e[o];for(;n&&!n.matches(".blk");)n=n[o];return n}function Fo(e){let t=[...e.parentElement.
querySelectorAll(":scope > .blk")];e.dispatchEvent(new Event("change",{bubbles:!0})),w(p(e),h(k.moved,{kind:e.dataset.kind,
n:t.indexOf(e)+1,all:t.length}))}d("click","[data-move]",e=>{let t=e.closest(".blk");st(t,e.dataset.move),t.querySelector(
"summary").focus()});d("keydown",".grip",(e,t)=>{t.altKey||!["ArrowUp","ArrowDown"].includes(t.key)||(t.preventDefault(),
st(e.closest(".blk"),t.key==="ArrowUp"?"up":"down"),e.scrollIntoView({block:"nearest"}))});var Ho=72;d("pointerdown",".g\
rip",(e,t)=>{if(t.button)return;t.preventDefault(),e.focus(),e.setPointerCapture(t.pointerId);let o=e.closest(".blk"),n=[
...o.parentElement.children],r=()=>[...o.parentElement.children].indexOf(o),s=r(),a=t.clientY,c=0,f=a-o.getBoundingClientRect().
top,g=T=>{let $=T.getBoundingClientRect();return $.top+$.height/2},S=()=>{let[T,$]=[zt(o,"up"),zt(o,"down")],Uo=a-f;T&&Uo<
g(T)?o.after(T):$&&Uo+o.offsetHeight>g($)&&o.before($)},A=T=>{a=T.clientY,o.classList.add("is-dragged"),S()},H=()=>{let T=a<
Ho*2?-8:a>innerHeight-Ho?8:0;T&&o.matches(".is-dragged")&&(scrollBy(0,T),S()),c=requestAnimationFrame(H)},m=()=>{for(let[
T,$]of Object.entries(Ee))e.removeEventListener(T,$);cancelAnimationFrame(c),o.classList.remove("is-dragged"),r()!==s&&Fo(
o)},Ee={pointermove:A,lostpointercapture:m,keydown:T=>{if(T.key!=="Escape")return;T.preventDefault();let $=n.indexOf(o);
o.before(...n.slice(0,$)),o.after(...n.slice($+1)),m()}};for(let[T,$]of Object.entries(Ee))e.addEventListener(T,$);H()});d("keydown",".composer",(e,t)=>{let o=t.ctrlKey||t.metaKey;if(o&&t.key==="Enter")t.preventDefault(),e.querySelector("[da\
ta-send]").click();else if(o&&t.key.toLowerCase()==="s"&&e.querySelector("[data-save]"))t.preventDefault(),e.querySelector(
"[data-save]").click();else if(t.altKey&&(t.key==="ArrowUp"||t.key==="ArrowDown")){let n=t.target.closest(".blk");if(!n)
return;t.preventDefault(),st(n,t.key==="ArrowUp"?"up":"down")}});d("keydown",".c-heading textarea",(e,t)=>{t.key!=="Ente\
r"||t.ctrlKey||t.metaKey||(t.preventDefault(),tt(p(e).querySelector(".blocks")))});d("click","[data-remove]",e=>{let t=e.closest(".blk"),o=document.createElement("p");o.className="gone-block",o.append(`${h(
k.removed,{kind:t.dataset.kind})} `);let n=document.createElement("button");n.type="button",n.className="btn quiet",n.textContent=
k.undo,n.addEventListener("click",()=>{o.replaceWith(t),tt(t)}),o.append(n),t.replaceWith(o),n.focus()});var hs=document.documentElement.lang.replace(/^en$/,"en-GB"),at=new Intl.RelativeTimeFormat(`${hs}-u-nu-latn`,{numeric:"\
auto",style:"short"});function Ce(){for(let e of document.querySelectorAll(".row-update .when time")){let t=e.nextElementSibling,
o=Math.round((Date.now()-Date.parse(e.dateTime))/6e4);t&&(t.dataset.day??=t.textContent,t.textContent=o<1?k.now:o<60?at.
format(-o,"minute"):o<1440?at.format(-Math.round(o/60),"hour"):t.dataset.day)}}setInterval(()=>{document.hidden||Ce()},6e4);async function it({id:e,url:t}){let o=await fetch(t,{redirect:"manual"}).catch(()=>null),n=document.getElementById(e);if(!o?.
ok||!n||n.querySelector(".composer, details[open]"))return;let r=document.createElement("template");r.innerHTML=await o.
text();let s=r.content.getElementById(e);if(!s)return;let a=n.contains(document.activeElement)?document.activeElement.id:
"";n.replaceWith(s),htmx.process(s),Ce(),a&&document.getElementById(a)?.focus()}var we=6e4,b=new Map,Se=(e,t)=>`${D.uploads.replace("uploads/","pictures/")}${e}/${t}/`;function ct(e){let t=[...crypto.
getRandomValues(new Uint8Array(16))].map(o=>o.toString(16).padStart(2,"0")).join("");return Gt({name:t,file:e,fileName:e.
name||"",before:0})}function Gt(e){let t={...e,sent:0,state:"waiting",problem:"",isKept:!0,failures:0,request:null,timer:0};
return b.set(t.name,t),t}async function Vt(e){let{name:t,file:o,fileName:n,before:r}=e;try{await l.set(t,{name:t,file:o,
fileName:n,before:r},u.files)}catch{e.isKept=!1}}function De(e){return clearTimeout(e.timer),e.request?.abort("cancelled"),
b.delete(e.name),l.del(e.name,u.files).catch(()=>{})}var Yt=()=>Promise.all([...b.values()].map(De)),oe=e=>b.has(e.name)&&
e.state!=="here"&&e.state!=="refused";var gs=20,ys=6e4,Xt=3e3,Ko;async function jo(e,t){await l.set(e,{name:e,instead:t,times:0},u.forgotten).catch(()=>{}),await zo(
{name:e,instead:t,times:0})}async function zo({name:e,instead:t,times:o}){try{ye()||await _();let n=await fetch(Se(e,"fo\
rget"),{method:"POST",body:new URLSearchParams({instead:t}),redirect:"manual",headers:F(),signal:AbortSignal.timeout(we)});
if(n.status===202&&(clearTimeout(Ko),Ko=setTimeout(()=>{Xt=Math.min(Xt*2,ys),_e()},Xt)),n.status!==200)return;let r=await n.
json();if(r.name!==e)return;r.is_gone||o>=gs?await l.del(e,u.forgotten):await l.set(e,{name:e,instead:t,times:o+1},u.forgotten)}catch{}}
async function _e(){for(let e of await l.values(u.forgotten).catch(()=>[]))await zo(e)}addEventListener("online",_e);_e();var G=e=>e.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/,""),lt=e=>G(e).split("/").at(-1),dt=e=>`${e.dataset.keep}\
#${e.elements.draft?.value||""}`,W=e=>`${e.dataset.keep}#${e.elements.key?.value||""}`;var $e={is:"clean",goesOnIn:"",isUnkept:!1,isUnsaved:!1,isSaving:!1,isSaved:!1,isTyped:!1,isAdded:!1,hasNext:!1,wasAsked:!1,
wasSent:!1},ke=({isAdded:e=!1,isTyped:t=!1,isOnTheDesk:o=!1,wasSent:n=!1})=>({...$e,isAdded:e,wasSent:n,isTyped:e||t&&(n||
!o)}),ft={isUnkept:!0,isUnsaved:!0},q=(e,t)=>Object.fromEntries(e.split(" ").map(o=>[o,t])),Ne=()=>[{}],Go=e=>(t,o)=>(t.
isUnkept?e:Ne)(t,o),ut=()=>[{is:"typing",...ft},"keepSoon"],Be=()=>[ft,"keepSoon"],Jt=(e,t={})=>(o,n)=>{let[r,...s]=e(o,
n);return[{...r,isTyped:!0,...t},...s]},Qt=e=>(t,o)=>(t.isUnsaved&&!t.isSaving&&!t.isAdded?e:Ne)(t,o),Vo=()=>[{isUnsaved:!1,
isSaving:!0},"saveNow"],ws=({is:e,isSaving:t,isUnsaved:o,isTyped:n,wasSent:r},{goesOnIn:s})=>[{is:"sending",goesOnIn:s,isUnkept:!1,
isSaving:!1,isUnsaved:o||t,isTyped:n&&r,wasAsked:e==="asked",wasSent:!0},"stopSaving","keepHere"],Ss=(e,{isAsked:t})=>{let{
isUnkept:o,hasNext:n,wasAsked:r}=e,s=o||n,c={is:r&&t?"asked":s?"typing":"refused",goesOnIn:"",wasAsked:!1};return s?[{...c,
...ft},"keepSoon","saveLater"]:[c,"saveLater"]},ks=()=>[{...$e,is:"sent"},"letGo","goOn","dropKept"],Yo="clean typing ke\
pt refused",Xo={typed:{...q(Yo,Jt(ut)),...q("asked sending queued",Jt(Be)),sent:Jt(Be,{isAdded:!0})},changed:{...q(Yo,ut),
...q("asked sending queued",Be),sent:e=>(e.isAdded?Be:Ne)(e,null)},paused:{typing:()=>[{is:"kept",isUnkept:!1},"keepHere",
"saveWhenDue"],...q("asked sent",Go(()=>[{isUnkept:!1},"keepHere"])),...q("sending queued",Go(({goesOnIn:e})=>e==="same"?
[{isUnkept:!1},"keepHere"]:[{isUnkept:!1,hasNext:!0},"keepNext"]))},stored:{...q("clean typing kept refused asked sent",
({hasNext:e})=>e?[{hasNext:!1},"dropNext","tellKept"]:[{},"tellKept"])},notStored:{...q("typing kept refused",()=>[{is:"\
typing",isUnkept:!0},"tellNotKept"]),...q("asked sent sending queued",()=>[{isUnkept:!0},"tellNotKept"])},saveDue:{typing:Qt(
()=>[{is:"kept",isUnkept:!1},"keepHere","saveAfterwards"]),...q("kept refused",Qt(Vo))},keptFirst:q("typing kept refused",
Qt(Vo)),saved:q("typing kept refused",({isUnsaved:e})=>[{isSaving:!1,isSaved:!0},"noteVersion",e?"saveLater":"noteSaved",
"tellSaved"]),notSaved:q("typing kept refused",()=>[{isSaving:!1,isSaved:!1,isUnsaved:!0},"tellNotSaved","saveLater"]),foundOther:q(
"typing kept refused",()=>[{is:"asked",isSaving:!1,isSaved:!1},"showBoth"]),chosen:{...q("clean typing kept refused aske\
d",ut),sent:e=>(e.isAdded?Be:Ne)(e,null)},sentElsewhere:q("typing kept refused",({isTyped:e})=>[{is:"sent",isUnkept:!1,isSaving:!1,
isSaved:!1,isAdded:e},...e?["keepHere"]:["dropOwn","tellSent"]]),discardedElsewhere:q("typing kept refused",({isTyped:e})=>[
{...$e,is:"closed"},"letGo","dropKept",...e?[]:["makeBlank"],"tellDiscarded"]),send:q("clean typing kept refused asked s\
ent",ws),published:q("sending closed",ks),failed:{sending:Ss},queue:q("clean typing kept refused asked sending",()=>[{is:"\
queued",goesOnIn:"next",isSaving:!1},"stopSaving","putInOutbox"]),inOutbox:{queued:()=>[{},"startNext","dropKept","letGo",
"tellQueued"]},notInOutbox:{queued:()=>[{is:"typing",goesOnIn:"",...ft},"tellNotKept","saveLater"]},close:q("clean typin\
g kept refused asked sending queued sent",()=>[{is:"closed",isUnkept:!1,isSaving:!1},"stopSaving"]),reopen:{closed:ut}},
Vi=Object.keys(Xo);function Jo(e,t){let[o,...n]=(Xo[t.type][e.is]??Ne)(e,t);return{state:{...e,...o},effects:n}}var C=new Map,Pe=(e,t)=>({id:crypto.randomUUID(),version:Number(e.dataset.version||0),state:{...$e,wasSent:!!e.dataset.hand},
...t});function R(e){return C.has(W(e))||Ue(e,Pe(e)),C.get(W(e))}var U=()=>[...document.querySelectorAll(".composer[data\
-keep]")],mt=e=>U().find(t=>C.get(W(t))===e);function Ue(e,t){C.set(W(e),t),sessionStorage.setItem(Qo,JSON.stringify([...Zo(),
t.id].slice(-20))),t.held=Zt(t.id)}var Zt=e=>new Promise(t=>navigator.locks?navigator.locks.request(`editing-${e}`,{mode:"\
shared"},()=>(t(),new Promise(()=>{}))).catch(t):t()),Qo="editing",Zo=()=>JSON.parse(sessionStorage.getItem(Qo)??"[]"),vs=new Set(
Zo()),bs=300,xs=5e3,Es=100;async function en(e,t){let o=async()=>{let s=await l.get(e,u.writing);return await(s&&t(s)),!0};
if(!navigator.locks)return o();let n=()=>navigator.locks.request(`editing-${e}`,{ifAvailable:!0},s=>s&&o()),r=Date.now()+
(vs.has(e)?xs:bs);for(;!await n();){if(Date.now()>=r)return!1;await new Promise(s=>{setTimeout(s,Es)})}return!0}var tn=e=>!!C.
get(W(e))?.state.isUnkept;function Me(e){clearTimeout(e.pause),clearTimeout(e.due);for(let[t,o]of C)o===e&&C.delete(t)}var on={};
function nn(e){on=e}async function y(e,t){let o=mt(e),{state:n,effects:r}=Jo(e.state,t);e.state=n;for(let s of r){let a=on[s](
e,o,t);a instanceof Promise&&await a}}var B=(e,t)=>y(R(e),{type:t});function pt(e,t="changed"){return B(e,t),B(e,"paused")}
var We=()=>{for(let e of C.values())y(e,{type:"close"})};var qs=()=>document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;function rn(e,t={}){
for(let o of document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)){let n=c=>o.querySelector(`[name$="-${c}"\
]`),r=c=>!n(c).value.trim()||c==="credit"&&n(c).value===qs();for(let c of["caption","credit","alt"])!t[c]||!r(c)||c==="a\
lt"&&n("is_decorative").checked||(n(c).value=n(c).dataset.filled=t[c],e.isFilled=!0);Os(o,n,t);let s=o.querySelector("[d\
ata-from-file]");s.hidden=!t.from_file,s.querySelector("[data-said]").textContent=t.from_file||"";let a=s.querySelector(
"[data-add-place]");Object.assign(a.dataset,{addPlace:t.place||"",taken:t.taken_on||""}),a.hidden=!t.place&&!t.taken_on,
B(p(o),"changed")}}function Os(e,t,o){"rights_seen"in o&&(t("own_pages_only").checked||=o.own_pages_only,t("ends_at").value||=
o.ends_at&&As(o.ends_at),t("rights_seen").value=o.rights_seen,(t("own_pages_only").checked||t("ends_at").value)&&(e.querySelector(
".pic-rights").open=!0))}function As(e){let t={dateStyle:"short",timeStyle:"short",timeZone:document.body.dataset.zone||
"UTC"};return new Intl.DateTimeFormat("sv",t).format(new Date(e)).replace(" ","T")}d("click","[data-add-place]",e=>{let{
addPlace:t,taken:o}=e.dataset,n=p(e).dataset.language.replace(/^en$/,"en-GB"),r=o&&new Intl.DateTimeFormat(`${n}-u-nu-la\
tn`,{dateStyle:"long",timeZone:"UTC"}).format(new Date(o)),s=[t,r].filter(Boolean).join(", "),a=e.closest(".pic").querySelector(
"[name$='-caption']"),c=a.value.trim(),f=/[.!?…]$/.test(c);a.value=c?`${c}${f?"":","} ${s}${f?".":""}`:s,e.hidden=!0,a.
focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))});var Ts={is_decorative:"owes_alt",owes_alt:"is_decorative"};d(
"change",".instead input",e=>{let t=e.closest(".instead").querySelector(`[name$="-${Ts[e.name.split("-").pop()]}"]`);e.checked&&
t&&(t.checked=!1)});var eo=Promise.resolve();function to(e){eo=Promise.race([e,new Promise(t=>{setTimeout(t,we)})]);for(let t of b.values())
t.isSending&&t.request?.abort("words")}async function sn(){for(let e;e!==eo;)e=eo,await e}document.body.addEventListener(
"htmx:beforeRequest",e=>{!e.detail.elt.closest(".composer")||e.detail.requestConfig.verb==="get"||to(new Promise(t=>{e.detail.
xhr.addEventListener("loadend",t)}))});var oo=e=>new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`,{maximumFractionDigits:1,minimumFractionDigits:1}).
format(e&&Math.max(.1,e/1e6));function ie(e){let t=[...document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)],
o=document.querySelector(`#pictures [data-awaited="${e.name}"]`),n=!t.length&&b.has(e.name)&&e.state!=="here";n?o||(o=Is(
e)):o?.remove();for(let s of n?[...t,o]:t)Ls(s,e);let r=document.getElementById("pictures");r&&(r.hidden=!r.querySelector(
"li"))}function ht(){for(let e of b.values())ie(e)}function Is(e){let t=document.querySelector("#pictures ul");return t?
(t.append(document.getElementById("picture-line").content.cloneNode(!0)),t.lastElementChild.dataset.awaited=e.name,t.lastElementChild.
querySelector("[data-name]").textContent=e.fileName,t.lastElementChild):null}function Ls(e,t){if(!e)return;e.dataset.state=
t.state,Cs(e.querySelector("[data-thumbnail]"),t);let o=t.state==="refused",n=e.querySelector("[data-told]");n.textContent=
Ds(t),o?n.setAttribute("role","alert"):n.removeAttribute("role");let r=e.querySelector("progress");r.hidden=o||t.state===
"here",r.value=t.sent/t.file.size,e.querySelector("[data-again]").hidden=!["offline","signedOut","failed","noRoom"].includes(
t.state);let s=e.querySelector("[data-cancel]");s.hidden=t.state==="here",s.textContent=o?D.dismiss:D.cancel,_s(e,t)}function Cs(e,t){
if(!e||e.firstChild)return;t.preview??=URL.createObjectURL(t.file);let o=new Image;o.alt="",o.addEventListener("error",()=>o.
remove()),o.src=t.preview,e.append(o)}function Ds(e){let t=oo(e.file.size),o={name:e.fileName,problem:e.problem,status:e.
status,size:t,sent:oo(e.sent),n:Math.floor(e.sent/e.file.size*100)},n=[h(D[e.state],o)];return e.before&&e.state!=="here"&&
e.state!=="refused"&&n.push(h(D.smaller,{size:t,before:oo(e.before)})),e.isFilled&&e.state==="here"&&n.push(D.filled),!e.
isKept&&e.state!=="here"&&n.push(D.notKept),n.join(" ")}function _s(e,t){let o=e.closest(".blk")?.querySelector("[data-f\
ocal]");!o||t.state!=="here"||(o.href=Se(t.name,"focus"),o.hidden=!1)}var Bs=8,dn=4*1024,Ns=2*1024*1024,gt=[1e3,2e3,4e3,8e3,15e3],Re=16*1024,an=Promise.resolve(),ce=class extends Error{constructor(t){
super(`Status ${t}`),this.status=t}};function Q(e){clearTimeout(e.timer),an=an.then(()=>oe(e)&&!e.isSending&&!e.isHeld?$s(
e):null)}async function $s(e){e.isSending=!0;try{navigator.locks?await navigator.locks.request(`picture-${e.name}`,{ifAvailable:!0},
t=>{if(!t)throw new ce(202);return cn(e)}):await cn(e)}catch(t){Ms(e,t)}finally{e.isSending=!1}}async function cn(e){let t=new URLSearchParams(
{size_bytes:e.file.size,file_name:e.fileName}),o=await ln(e,"POST",t);for(;!o.has_arrived&&!o.problem;){He(e,"sending",o.
offset);let n=e.file.slice(o.offset,o.offset+Re),r=performance.now();o=await ln(e,"PATCH",n,{"Upload-Offset":o.offset}),
Ps(n.size,(performance.now()-r)/1e3)}await Us(e,o)}async function ln(e,t,o,n={}){if(await sn(),!oe(e)||e.isHeld)throw new ce(
0);e.request=new AbortController,ye()||await _();let r=await fetch(`${D.uploads}${e.name}/`,{method:t,body:o,redirect:"m\
anual",headers:{...F(),...n},signal:AbortSignal.any([e.request.signal,AbortSignal.timeout(we)])});if(r.status!==200&&r.status!==
409)throw new ce(r.status);let s=await r.json();if(s.name!==e.name)throw new ce(0);if(r.status===409&&s.offset===n["Uplo\
ad-Offset"])throw new ce(409);return e.failures=0,s}function Ps(e,t){let o=Math.min(Ns,4*Re);Re=Math.round(Math.max(dn,Math.
min(o,e/t*Bs)))}async function Us(e,t){t.has_arrived?(await l.del(e.name,u.files).catch(()=>{}),rn(e,t.known),He(e,"here",
e.file.size),_e()):(e.problem=t.problem,He(e,"refused",e.sent));for(let o of t.rows)await it(o)}function Ms(e,t){if(!b.has(
e.name)||e.isHeld)return;if(e.request?.signal.reason==="words"){e.request=null,Q(e);return}let o=t.status||0;if(o===404){
e.problem=D.notYours,He(e,"refused",e.sent);return}o===403&&_(),o!==202&&(Re=Math.max(dn,Math.round(Re/2)),e.status=o,He(
e,{0:"offline",401:"signedOut",403:"signInChanged",507:"noRoom"}[o]||"failed",e.sent));let n=gt[Math.min(e.failures++,gt.
length-1)];e.timer=setTimeout(()=>Q(e),n)}function He(e,t,o){Object.assign(e,{state:t,sent:o}),ie(e)}function un(){for(let e of b.
values())oe(e)&&(e.failures=0,Q(e))}addEventListener("online",un);document.addEventListener("visibilitychange",()=>{document.
hidden||un()});function le(e,t=`figure-${e.slice(0,8)}`){let o=document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(
!0);for(let n of[o,...o.querySelectorAll("*")])for(let r of n.attributes)r.value=r.value.replaceAll("figure-new",t);return o.
querySelector("[name=block]").value=t,o.querySelector("[name$=-upload]").value=e,o.querySelector("[data-awaited]").dataset.
awaited=e,o}var yt={start:216,photoshop:237,scan:218},Ws=256*1024,Rs=200;async function wt(e,t){if(e.type!=="image/jpeg"||t.type!=="\
image/jpeg")return e;let o=Hs(new Uint8Array(await t.slice(0,Ws).arrayBuffer()));return o.length?new Blob([e.slice(0,2),
js(o),e.slice(2)],{type:e.type}):e}function Hs(e){let t=o=>e[o]*256+e[o+1];if(e[0]!==255||e[1]!==yt.start)return[];for(let o=2;o+
4<e.length&&e[o]===255&&e[o+1]!==yt.scan;o+=2+t(o+2)){if(e[o+1]!==yt.photoshop)continue;let n=Fs(e.subarray(o+4,o+2+t(o+
2)));if(n.length)return n}return[]}function Fs(e){let t=new DataView(e.buffer,e.byteOffset,e.length);for(let o=14;o+12<=
e.length;){if(t.getUint32(o)!==943868237)return[];let n=o+6,r=n+e[n]+1+(e[n]+1)%2;if(r+4>e.length)return[];let[s,a]=[r+4,
t.getUint32(r)];if(t.getUint16(o+4)===1028)return Ks(e.subarray(s,s+a));o=s+a+a%2}return[]}function Ks(e){let t=[];for(let o=0;o+
5<=e.length&&e[o]===28;){let n=o+5+e[o+3]*256+e[o+4];if(e[o+3]>127||n>e.length)break;[1,2].includes(e[o+1])&&e[o+2]<Rs&&
t.push(...e.subarray(o,n)),o=n}return t}function js(e){let t=e.length%2?[...e,0]:e,o=[...new TextEncoder().encode("Photo\
shop 3.0\x008BIM"),4,4,0,0,0,0,e.length>>8,e.length&255,...t],n=o.length+2;return n>65535?new Uint8Array:new Uint8Array(
[255,yt.photoshop,n>>8,n&255,...o])}var zs=2560,Gs=2048,Vs=.85,fn=()=>{let e=navigator.connection;return!!e&&(e.saveData||/2g|3g/.test(e.effectiveType||""))};
async function mn(e){let t=fn()?2e5:2e6;if(e.size<=t||!/^image\/(jpeg|png|webp)$/.test(e.type))return e;let o;try{o=await createImageBitmap(
e,{imageOrientation:"from-image"})}catch{return e}let n=fn()?Gs:zs,r=Math.min(1,n/Math.max(o.width,o.height)),s=new OffscreenCanvas(
Math.round(o.width*r),Math.round(o.height*r)),a=s.getContext("2d");a.fillStyle="white",a.fillRect(0,0,s.width,s.height),
a.drawImage(o,0,0,s.width,s.height),o.close();let c=await s.convertToBlob({type:"image/jpeg",quality:Vs});return c.size<
e.size?wt(c,e):e}d("change","[data-pictures]",e=>{let t=[...e.files];e.value="",no(p(e),t)});function no(e,t){let o=t.map(n=>{let r=ct(n),
s=le(r.name);return e.querySelector(".blocks").append(s),htmx.process(s),ro(r),s});o.length&&(o[0].querySelector("input:\
not([type=hidden])").focus(),o[0].dispatchEvent(new Event("input",{bubbles:!0})))}async function ro(e){ie(e),await Vt(e);
let t=await mn(e.file);b.has(e.name)&&(t!==e.file&&(Object.assign(e,{before:e.file.size,file:t}),await Vt(e),ie(e)),Q(e))}
var pn=e=>b.get(e.closest("[data-awaited]").dataset.awaited);d("click","[data-again]",e=>{let t=pn(e);t.failures=0,Q(t)});
d("click","[data-cancel]",async e=>{let t=pn(e),o=p(e),n=o?.querySelector(".add-pictures input")||document.querySelector(
"#composer .c-heading textarea");e.closest(".blk")?.remove();let r=oe(t);De(t),ie(t),n?.focus(),o&&(o.dispatchEvent(new Event(
"input",{bubbles:!0})),w(o,h(D.cancelled,{name:t.fileName}))),r&&hn(t)});async function hn(e){try{let t=await fetch(`${D.
uploads}${e.name}/`,{method:"DELETE",headers:F(),redirect:"manual"});if(t.status===202)setTimeout(()=>hn(e),gt[0]);else if(t.
ok)for(let o of(await t.json()).rows)await it(o)}catch{}}var gn=e=>e.dataTransfer?.types.includes("Files");document.addEventListener(
"dragover",e=>{if(!gn(e))return;e.preventDefault();let t=e.target.closest?.(".composer");e.dataTransfer.dropEffect=t?"co\
py":"none",t?.classList.add("is-over")},!0);document.addEventListener("dragleave",e=>{let t=e.target.closest?.(".compose\
r");t&&!t.contains(e.relatedTarget)&&t.classList.remove("is-over")},!0);document.addEventListener("drop",e=>{if(!gn(e))return;
e.preventDefault(),e.stopPropagation();let t=e.target.closest?.(".composer");t?.classList.remove("is-over"),t&&no(t,[...e.
dataTransfer.files])},!0);document.addEventListener("paste",e=>{let t=e.target.closest?.(".composer"),{files:o,types:n}=e.
clipboardData;!t||!o.length||n.includes("text/plain")||(e.preventDefault(),e.stopPropagation(),no(t,[...o]))},!0);async function Ys(){
let e=await l.values(u.files).catch(()=>[]);for(let t of e)b.has(t.name)||Q(Gt(t));ht()}document.body.addEventListener("\
htmx:afterSettle",ht);document.addEventListener("desk:restored",ht);Ys();document.body.addEventListener("htmx:afterSettle",({detail:{elt:e}})=>{if(!e.matches?.("[data-owed]"))return;(e.querySelector(
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
one"})});var Xs=/(^|[\s([{<\u00a1\u00bf])$/,Js=/[-\u2010-\u2015/]$/;function St(e,t,o){let[n,r,s,a]=o,[c,f]=t==='"'?[n,r]:[s,a],g=e.
lastIndexOf(c)>e.lastIndexOf(f),S=[n,s].some(H=>e.endsWith(H))&&!(g&&e.endsWith(c));return Xs.test(e)||S||Js.test(e)&&!g?
c:t==="'"&&!g?"\u2019":f}var kt=e=>e.closest("[data-quotes]")?.dataset.quotes.split("|")||["\u201C","\u201D","\u2018","\u2019"];var Qs="[type=url], [name$=-url], [name$=-original]";d("input",".composer textarea, .composer input[type=text]",(e,t)=>{
let o=t.data;if(t.inputType!=="insertText"||t.isComposing||!["'",'"'].includes(o)||e.matches(Qs))return;let n=kt(e),r=e.
selectionStart,s=e.value.slice(0,r-1).split(`
`).at(-1);e.value[r-1]===o&&(e.setSelectionRange(r-1,r),document.execCommand("insertText",!1,St(s,o,n)))});async function wn(e,t,o){let n=p(e),r=await vt(n,"quote"),s=o&&await vt(n,"text");return!r||o&&!s?(w(n,L.notNow,{isBad:!0}),
!1):(e.after(...[r,s].filter(Boolean)),yn(r,t),s&&(ne(s.querySelector("textarea.words")).value=o.html,yn(s,o.text)),r.querySelector(
"[name$=-speaker]").focus(),w(n,L.quoted),!0)}function yn(e,t){let o=e.querySelector("textarea.words");htmx.process(e),o.
value=t,o.dispatchEvent(new Event("input",{bubbles:!0}))}async function vt(e,t){try{let o=await fetch(e.querySelector(`.\
add-${t}`).getAttribute("hx-get"),{redirect:"error"}),n=document.createElement("template");return o.ok&&(n.innerHTML=Zs(
await o.text())),n.content.querySelector(".blk")}catch{return null}}function Zs(e){let[,t,o]=e.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/)||
[],n=Array.from(crypto.getRandomValues(new Uint8Array(4)),r=>r.toString(16).padStart(2,"0"));return t?e.replaceAll(t,`${o}\
-${n.join("")}`):e}var ne=e=>e.closest(".blk").querySelector("input[name$=-html]");var ea=".composer .blk-text textarea.words",M=new Map,co=!1,so=null,lo="";try{lo=localStorage.getItem("desk-editor")||""}catch{}
function vn(e){lo=e;try{localStorage.setItem("desk-editor",e)}catch{}}function ta(){let e=navigator.connection;if(e)return e.
saveData||/2g|3g/.test(e.effectiveType);let[t]=performance.getEntriesByType("navigation");return t?.responseEnd-t?.requestStart>
2e3}var Sn=()=>co||lo!=="plain"&&!ta();function oa(){return so??=Promise.all([import(L.kit),import(L.rich)]).catch(e=>{throw so=
null,e}),so}var na={words:L,fill:h,openDialog:Le,quotationMark:St,marksFor:kt,makeQuote:wn,usePlain:ra,say:w},ao=()=>[...document.
querySelectorAll(ea)].filter(e=>!M.has(e));async function bt(){if(!(!ao().length||!xn)){if(!Sn())return io();try{let[e,t]=await oa();
if(!Sn())return;for(let o of ao())o.matches(":focus")&&uo||(bn(o)?.remove(),M.set(o,t.mount(e,o,na)))}catch(e){e instanceof
TypeError||console.error(e),io()}}}var bn=e=>e.closest(".blk").querySelector("[data-rich]");function io(){for(let e of ao()){
if(bn(e))continue;let t=document.createElement("button");t.type="button",t.className="btn quiet",t.dataset.rich="",t.textContent=
L.offer,e.closest(".blk").querySelector("[data-tools]")?.append(t)}}d("click","[data-rich]",async e=>{let t=e.closest(".\
blk").querySelector("textarea.words");vn(""),co=!0,e.setAttribute("aria-busy","true"),t.focus(),await bt(),e.removeAttribute(
"aria-busy"),M.has(t)?M.get(t).focus():w(p(e),L.notNow,{isBad:!0})});function ra(e){vn("plain"),co=!1;for(let[t,o]of[...M])
M.delete(t),o.destroy();io(),e.focus()}var uo=!1;document.addEventListener("compositionstart",()=>{uo=!0});document.addEventListener(
"compositionend",()=>{uo=!1,setTimeout(bt)});var xn=!1;new MutationObserver(e=>{let t=o=>[...o.addedNodes].some(n=>n.matches?.(
".blk")||n.querySelector?.(".blk"));e.some(t)&&bt()}).observe(document.body,{childList:!0,subtree:!0});document.addEventListener(
"htmx:beforeCleanupElement",e=>{M.get(e.target)?.destroy(),M.delete(e.target)});document.addEventListener("desk:restored",
()=>{for(let e of M.values())e.read()});var sa=window.requestIdleCallback||(e=>setTimeout(e,200)),kn=()=>sa(()=>{xn=!0,bt()});
document.readyState==="complete"?kn():addEventListener("load",kn);var En=".composer .blk-text textarea.words",fo=new WeakMap;d("beforeinput",En,e=>{let t=ne(e);t?.value&&fo.set(e,{words:e.
value,html:t.value})});d("input",En,(e,t)=>{if(!t.isTrusted||!ne(e)?.value)return;ne(e).value="";let o=document.createElement(
"p");o.className="hint",o.setAttribute("role","status"),o.append(`${L.formatGone} `);let n=document.createElement("butto\
n");n.type="button",n.className="btn quiet",n.textContent=L.formatBack,n.addEventListener("click",()=>{[e.value,ne(e).value]=
[fo.get(e).words,fo.get(e).html],o.remove(),e.dispatchEvent(new Event("input",{bubbles:!0})),e.focus()}),o.append(n),e.after(
o)});var qn=/^https?:\/\/\S+$/i;d("paste",".composer .blk-text",e=>setTimeout(()=>{let t=e.querySelector("textarea.words");qn.
test(t.value.trim())&&!e.querySelector("[data-address]")&&aa(e,t)}));d("input",".composer .blk-text",e=>{qn.test(e.querySelector(
"textarea.words").value.trim())||e.querySelector("[data-address]")?.remove()});function aa(e,t){let o=document.createElement(
"p");o.className="hint",o.dataset.address="",o.setAttribute("role","status");for(let[n,r]of[["card",L.asCard],["embed",L.
asEmbed]]){if(!p(e).querySelector(`.add-${n}`))continue;let s=document.createElement("button");s.type="button",s.className=
"btn quiet",s.textContent=r,s.addEventListener("click",()=>ia(n,e,t)),o.append(s)}e.append(o)}async function ia(e,t,o){let n=await vt(
p(t),e);if(!n)return w(p(t),L.notNow,{isBad:!0});let r=o.value.trim();return t.after(n),htmx.process(n),n.querySelector(
"[name$=-url]").value=r,[o.value,ne(o).value]=["",""],o.dispatchEvent(new Event("input",{bubbles:!0})),n.querySelector("\
[name$=-title]").focus()}var v=e=>[...new FormData(e)].filter(([t,o])=>typeof o=="string"&&t!=="csrfmiddlewaretoken");document.addEventListener("\
formdata",({target:e,formData:t})=>{let o=e.elements.source_note;o&&"stands"in o.dataset&&o.value===o.defaultValue&&t.delete(
"source_note")});var V=(e,t)=>e.find(([o])=>o===t)?.[1]??"",Fe=e=>{let o=e.filter(([n])=>n==="heading"||n.endsWith("-wor\
ds")).find(([,n])=>n.trim());return o?o[1].trim().split(/\s+/).slice(0,12).join(" "):i.noHeading},On="textarea, input:no\
t([type]), input[type=text], input[type=url]",ca=`${On}, input[name$='-image'], input[name$='-upload']`,xt=e=>new Set([...e.
querySelectorAll(On)].filter(t=>t.value!==t.dataset.filled).map(t=>t.name)),mo=e=>[...e.querySelectorAll(ca)].filter(t=>t.
name!=="byline"&&!t.name.endsWith("-credit")&&t.value.trim()),I=e=>mo(e).length>0;function An(e,t){let o=new Map;for(let[
n,r]of t)o.set(n,[...o.get(n)||[],r]);V(t,"draft")!==(e.elements.draft?.value||"")&&la(e,!!V(t,"draft"));for(let n of e.
querySelectorAll("input, textarea, select")){let r=o.get(n.name);!n.name||n.type==="file"||["csrfmiddlewaretoken","block"].
includes(n.name)||n.name==="source_note"&&!r||(n.type==="checkbox"||n.type==="radio"?n.checked=r?.includes(n.value)??!1:
n.value=r?.[0]??"",o.delete(n.name))}for(let n of e.querySelectorAll("[data-held]"))n.remove();for(let[n,r]of o)["block",
"csrfmiddlewaretoken"].includes(n)||r.forEach(s=>e.append(ve(n,s)))}function la(e,t){let o=e.elements.source_note,n=e.querySelector(
"[data-note-stays]");o.value=o.defaultValue="",o.toggleAttribute("data-stands",t),n.hidden=!t,t?o.setAttribute("aria-des\
cribedby",n.id):o.removeAttribute("aria-describedby")}function ve(e,t){let o=document.createElement("input");return Object.
assign(o,{type:"hidden",name:e,value:t}),o.dataset.held="",o}function Ke(e){let t=o=>o.type==="hidden"||o.type==="file"?
!1:o.type==="checkbox"||o.type==="radio"?o.checked!==o.defaultChecked:o.value!==o.defaultValue;return e.hasAttribute("da\
ta-refused")||[...e.querySelectorAll("textarea, input")].some(t)}async function Z(e,t){let o=String(v(e)),n=t.filter(([f])=>f==="block").map(([,f])=>f),r=f=>e.querySelector(`[id="block-\
form-${CSS.escape(f)}"]`),s=[];for(let f of new Set(n))s.push(r(f)||await Ln(f,t,e));if(String(v(e))!==o)return!1;let a=e.
querySelector(".blocks"),c=a.contains(document.activeElement)&&document.activeElement;s.length&&a.replaceChildren(...s);
for(let f of s)htmx.process(f);return An(e,t),c&&da(c.isConnected?c:a.querySelector("textarea")),e.dispatchEvent(new CustomEvent(
"desk:restored",{bubbles:!0})),!0}function da(e){e?.focus({preventScroll:!0}),e?.setSelectionRange?.(e.value.length,e.value.
length)}var Tn=document.querySelector("#composer .blk-text")?.outerHTML,ua=8e3;async function Ln(e,t,o){let n=e.split("-")[0];
if(n==="text"&&Tn)return fa(Et(Tn,e));if(n==="figure"){let s=V(t,`${e}-upload`)||V(t,`${e}-image`);if(!s||b.has(s))return le(
s,e);let a=`${Se(s,"block")}?blog=${lt(o)}`;return await In(a,e)||le(s,e)}return await In(i.block.replace("kind",n),e)||
ma(e,t)}async function In(e,t){try{let o=await fetch(e,{redirect:"manual",signal:AbortSignal.timeout(ua)}),n=Et(await o.
text(),t);if(o.ok&&n?.matches(".blk"))return n}catch{}return null}function Et(e,t){let o=document.createElement("templat\
e"),n=e.match(/name="block" value="([a-z0-9-]+)"/)?.[1];return o.innerHTML=n?e.replaceAll(n,t):e,o.content.firstElementChild}
function fa(e){for(let t of e.querySelectorAll("textarea, [name$=-html]"))t.defaultValue="";for(let t of e.querySelectorAll(
".err, .hint"))t.remove();return e}var po=e=>`${e}-${crypto.randomUUID().slice(0,8)}`;function ma(e,t){let o=document.createElement(
"div");o.className="blk",o.id=`block-form-${e}`,o.dataset.unseen="";let n=document.createElement("p");n.className="soft \
xs",n.textContent=i.keptBlock,o.append(n,ve("block",e));for(let[r,s]of t)r.startsWith(`${e}-`)&&o.append(ve(r,s));for(let r of o.
querySelectorAll("input"))delete r.dataset.held;return o}async function ho(e){return((await l.get(G(e),u.places))?.blank||
[["byline",document.body.dataset.byline||""]]).filter(([o])=>!["key","block"].includes(o))}async function Y(e,t=()=>{}){
let o=await ho(e),n=await Ln(po("text"),[],e);t(),e.querySelector(".blocks").replaceChildren(n),await Z(e,[...o,["key",crypto.
randomUUID()]]);for(let r of["data-refused","data-version","data-hand"])e.removeAttribute(r);for(let r of e.querySelectorAll(
".err, .tell, .gone-block"))r.remove();for(let r of e.querySelectorAll("[aria-invalid]"))r.removeAttribute("aria-invalid")}var Cn=["key","draft","draft_seen","announces"],re=/^[a-z]+-[a-z0-9]+-/;function de(e,t){let o=new Set(e.map(String));return t.
filter(n=>!o.has(String(n))&&n[1]&&!Cn.includes(n[0]))}function qt(e,t,o,n){let r=new Map(t),s=de(t,o),a=new Set([...r.keys()].
filter(m=>re.test(m))),c=m=>m[0]==="block"?s.includes(m):re.test(m[0])&&!a.has(m[0]),f=([m,X])=>X.startsWith(r.get(m)||"")?
X.slice((r.get(m)||"").length).trim():X,g=s.filter(([m])=>!re.test(m)&&m!=="block").map(m=>[m[0],m[0]==="heading"?f(m):m[1]]),
S=s.filter(([m])=>a.has(m)&&n.has(m)).map(f),A=`${e.find(([m])=>m==="block")?.[1]??""}-words`;return[...e.filter(([m])=>m!==
A&&!g.some(([X])=>X===m)),...g,[A,S.join(`

`)],...o.filter(c)]}function Dn(e,t,o){let n=new Set([...t,...o].map(([a])=>a)),r=([a])=>Cn.includes(a),s=a=>r(a)||!(n.has(
a[0])||re.test(a[0]));return[...o.filter(a=>!r(a)),...e.filter(s)]}var pa=e=>re.test(e)?e.replace(/-[a-z0-9]+-/,"-"):e,_n=(e,t)=>e.filter(([o,n])=>o===t&&n.trim()).map(([,o])=>o);function Bn(e,t,o){
return[...new Set([...t,...e].map(([r])=>r))].map(r=>({name:r,label:o[pa(r)],values:_n(t,r)})).filter(({name:r,label:s,values:a})=>s&&
String(a)!==String(_n(e,r)))}function ee(e,t){let o=document.createElement("button");return o.type="button",o.className="btn",o.textContent=e,o.addEventListener(
"click",t),o}function je(e,t){let o=document.createElement("a");return Object.assign(o,{href:e,className:"btn",textContent:t}),
o}function go(e,t,o,n,r){e.querySelector("[data-both]")?.remove();let s=document.createElement("div");s.className="tell in\
f both",s.dataset.both="",s.setAttribute("role","alert");let a=document.createElement("p");a.textContent=h(n,{time:ae(o)});
let c=ee(i.showBoth,()=>{c.replaceWith(ha(e,t,r))});s.append(a,c),e.querySelector(".top").after(s)}function ha(e,t,o){let n=document.
createElement("div"),r=document.createElement("div");r.className="other";let s=JSON.parse(e.querySelector(".blocks").dataset.
fields);for(let{name:a,label:c,values:f}of Bn(v(e),t,s)){let g=document.createElement("p"),S=document.createElement("b"),
A=document.createElement("span");S.textContent=c,A.dir="auto",A.textContent=f.map(H=>ga(e,a,H)).join(", ")||"\u2013",g.append(
S," ",A),r.append(g)}return n.append(r,ee(i.takeOther,()=>o(!0)),ee(i.keepThis,()=>o(!1))),n}function ga(e,t,o){let[n]=e.
querySelectorAll(`[name="${CSS.escape(t)}"]`);return n?.type==="checkbox"&&o==="on"?"\u2713":n?.querySelector(`option[va\
lue="${CSS.escape(o)}"]`)?.textContent.trim()||o}var yo=(e,t,{version:o,id:n})=>async r=>{if(r&&!await Z(e,t))return;let s=R(
e);s.version=o??s.version,e.querySelector("[data-both]").remove(),B(e,"chosen"),e.querySelector("textarea")?.focus(),n&&
(await B(e,"paused"),await l.del(n,u.writing))};function Nn(e,t,{answer:{fields:o,version:n,at:r}}){if(!t)return;let s=yo(
t,o,{version:n});go(t,o,Date.parse(r),i.elsewhere,s)}var $n=({version:e,state:t},{spot:o,keep:n,fields:r,at:s})=>({spot:o,keep:n,fields:r,at:s,version:e,key:r.find(([a])=>a===
"key")?.[1]??"",isOnTheDesk:t.isSaved&&!t.isUnsaved,isAdded:t.isAdded,isTyped:t.isTyped,wasSent:t.wasSent});function Pn(e,t,{
key:o,hand:n,version:r,fields:s,isFree:a,isBegun:c}){if(t.key===o){if(JSON.stringify(t.fields)===JSON.stringify(s))return t.
wasSent?"putBack":"forget";if(n!==e&&t.version!==r)return"offer"}else if(n||!a)return"handOver";return c?"offer":"putBac\
k"}var wo=(e,t,o)=>e.some(n=>n.key===t&&!de(n.fields,o).length),Un=(e,t)=>t?.status===200&&!e.wasSent||!!t?.discarded||!!(t?.
sent&&!ke(e).isTyped);var ya=300;function Mn(e){clearTimeout(e.pause),e.pause=setTimeout(()=>y(e,{type:"paused"}),ya)}function Wn(e,t){if(clearTimeout(
e.pause),!t)return null;let[o,n]=[dt(t),v(t)],r=$n(e,{spot:o,keep:t.dataset.keep,fields:n,at:P()});return wa(e,I(t)&&r)}
async function wa(e,t){try{await e.held,t?await Ae(u.writing,e.id,t,Sa(e)):await l.del(e.id,u.writing)}catch{return y(e,
{type:"notStored"})}return e.replaces=[],y(e,{type:"stored",at:t?.at})}var Rn=({id:e,next:t,offered:o=[]})=>[e,...t?[t.id]:
[],...o],Sa=({state:e,next:t,replaces:o=[]})=>t&&e.hasNext&&!e.goesOnIn?[...o,t.id]:o;function Hn(e,t){if(clearTimeout(e.
pause),!t)return null;if(!e.next){let[s,a]=[crypto.randomUUID(),crypto.randomUUID()];e.next={id:s,key:a,held:Zt(s)}}let[
o,n]=[v(t),xt(t)],r=ka(e,t,o,n);return e.next.stored=r.catch(()=>{}),r.catch(()=>y(e,{type:"notStored"}))}async function ka({
next:e,going:t},o,n,r){if(await e.held,!de(t.sent,n).length)return l.del(e.id,u.writing);let s=`text-${e.id.slice(0,8)}`,
a=[...await ho(o),["key",e.key],["block",s],[`${s}-words`,""]],{keep:c}=o.dataset;return Ae(u.writing,e.id,{spot:`${c}#`,
keep:c,key:e.key,fields:qt(a,t.sent,n,r),at:P(),version:0,isOnTheDesk:!1,isTyped:!0})}var So=e=>Promise.all(e.map(t=>l.del(
t,u.writing))).catch(()=>{}),Fn=({id:e})=>So([e]);async function Kn(e){let{next:t}=e;return e.next=void 0,await t?.stored,
t&&So([t.id])}async function Ot(e){return await Promise.all([e.held,e.next?.stored]),So(Rn(e))}function At(e,t){let o=R(
e);return o!==t&&(o.replaces=Rn(t)),pt(e)}function Tt(e,t){let o=v(e);return{sent:t,now:o,typed:de(t,o),written:xt(e),blocks:[...e.querySelectorAll(".blk")],caret:ba(
e)}}async function It(e,t,o=!1){let{sent:n,now:r,typed:s,written:a,blocks:c,caret:f}=t;if(s.length){let g=v(e);for(let S of c)
document.getElementById(S.id)||e.querySelector(".blocks").append(S);await Z(e,o?Dn(g,n,r):qt(g,n,r,a))}return f&&xa(e,f,
o),s.length>0}function ba(e){let t=document.activeElement,o=t.closest(".blk"),n=t.isContentEditable?o.querySelector("tex\
tarea.words"):t;if(!e.contains(n)||!n.name)return null;let r=M.get(n)?.caret()??n.selectionStart;return{n:[...e.querySelectorAll(
".blk")].indexOf(o),name:n.name.replace(re,"-"),at:r}}function xa(e,{n:t,name:o,at:n},r){let s=e.querySelectorAll(".blk")[t]||
e.querySelector(".blk"),a=o.startsWith("-")?s.querySelector(`[name$="${o}"]`)||s.querySelector("textarea.words"):e.elements[o],
c=a?.value||r?a:e.querySelector(".blk textarea.words"),f=r?n:c.value.length;return M.has(c)?M.get(c).focus(r?void 0:"end"):
(c.focus({preventScroll:!0}),typeof c.selectionStart=="number"?c.setSelectionRange(f,f):void 0)}var jn=(e,t)=>Math.max(t,(e.at(-1)?.n||0)+1);function Ea(e,{deskTime:t,offset:o,page:n,onPage:r}){let s=Math.abs(o-e.offset)>
6e4,a=Math.max(t-e.at,e.page===n?r-e.began:0);return s||a<-6e4?1/0:a}var zn=(e,t)=>!e.isDecided&&Ea(e,t)>6e5,Gn=e=>({address:`${e.
place}${e.isDraft?"/drafts/":"/updates/"}`,fields:e.fields,key:e.key});function Vn(e,t){return t?.key===e.key&&t.id?"sen\
t":t?.problem||[404,413,400].includes(t?.status)?"refused":"waiting"}function O(e,t,o){let n=e.querySelector("[data-saved]");if(!(!n||"held"in n.dataset)&&!(n.matches(".bad")&&[i.here,i.there,
i.hereOffline,i.hereSignedOut].includes(t))){if(n.dataset.told!==t||!n.querySelector("[data-at]")){let r=document.createElement(
"b"),s=document.createElement("span"),a=document.createElement("span"),[c,f=""]=t.split("{time}");r.textContent=c.trim(),
a.textContent=f,s.dataset.at="",s.setAttribute("aria-hidden","true");let g=document.createElement("span");g.append(r," ",
s,a),n.replaceChildren(g),n.dataset.told=t,n.classList.remove("bad")}n.querySelector("[data-at]").textContent=o&&t.includes(
"{time}")?ae(o):""}}var vo=15e3,ze=document.getElementById("outbox"),Ge=[],Dt=new BroadcastChannel(`outbox-${E}`),fe=async()=>(await l.values(
u.outbox)).sort((e,t)=>e.n-t.n),Yn=e=>l.set(e.id,e,u.outbox),bo=e=>l.get(e.id,u.outbox);async function xo(e,t){let o=await bo(
e);o&&await Yn({...o,...t})}async function Xn(e){let{sent:t,composer:o}=e.going;try{let n=await fe();await Yn({id:crypto.
randomUUID(),n:jn(n,Date.now()),key:V(t,"key"),session:e.id,version:e.version,fields:t,place:G(o),title:Fe(t),at:P(),offset:se,
began:performance.now(),page:performance.timeOrigin,state:"waiting"})}catch{return y(e,{type:"notInOutbox"})}return y(e,
{type:"inOutbox"})}async function Jn(e,t){if(!t)return;let{going:o}=e,n;if(await Y(t,()=>{n=Tt(t,o.sent)}),O(t,i.queued),
!n.typed.length)return t.querySelector(".c-heading textarea").focus({preventScroll:!0});await It(t,n),await At(t,e)}async function Qn(){
await K(),Dt.postMessage("changed")}var qa=()=>({deskTime:P(),offset:se,page:performance.timeOrigin,onPage:performance.now()}),
Ct="",Lt=!1,ko=!1;async function ue(){if(ko=Lt,!Lt){Lt=!0;try{do ko=!1,await Oa(Aa);while(ko)}finally{Lt=!1}}}var Oa=e=>navigator.
locks?navigator.locks.request(`outbox-${E}`,{ifAvailable:!0},t=>t&&e()):e();async function Aa(){let e=(await fe()).filter(
o=>o.state==="waiting");if(!e.length)return;let t=await _();if(Ct=t?t.person===E?"":i.signIn:i.noConnection,!Ct)for(let o of e)
zn(o,qa())?await xo(o,{state:"old"}):await Ta(o);await K(),Dt.postMessage("changed")}async function Ta(e){let t=Ia(e);to(
t);let o=await t,n=Vn(e,o);n==="sent"?(await l.del(e.id,u.outbox),Ge.unshift({...e,state:"sent",told:e.isDraft?i.savedAsDraft:
o.told,href:o.href,fields:null}),e.isDraft||Ca(e,o.html)):n==="refused"&&await bo(e)&&await xo(e,{state:"refused",problem:o.
problem||h(i.refused,{status:o.status})})}function Ia(e){return new Promise(t=>{let o=new XMLHttpRequest,n=new FormData,
{address:r,fields:s,key:a}=Gn(e);for(let[S,A]of s)n.append(S,A);o.open("POST",r),o.timeout=vo,o.setRequestHeader("HX-Req\
uest","true");let{session:c,version:f}=e,g=c?nt({id:c,version:f}):{};for(let[S,A]of Object.entries({...F(),...g}))o.setRequestHeader(
S,A);o.setRequestHeader("Idempotency-Key",a),o.upload.onprogress=({loaded:S,total:A})=>Ua(e,S/A),o.onload=()=>t(La(o)),o.
onerror=o.ontimeout=()=>t(null),o.send(n)})}function La(e){let t=new DOMParser().parseFromString(e.response,"text/html"),
o=t.querySelector("[data-saved]"),n=t.querySelector("[data-refused]")?[...t.querySelectorAll(".composer .tell.bad, .comp\
oser .err")]:[];return{status:e.status,key:e.getResponseHeader("Idempotency-Key"),id:e.getResponseHeader("Update-Id"),html:e.
response,told:o?.querySelector("b")?.textContent.trim()||i.live,href:o?.querySelector("a")?.getAttribute("href"),problem:n.
map(r=>r.textContent.trim()).join(" ")}}function Ca(e,t){let o=document.getElementById("composer");if(z||!o||G(o)!==e.place)
return;let n=document.createElement("template");n.innerHTML=t,n.content.querySelector("#composer")?.remove(),htmx.swap(document.
createElement("div"),n.innerHTML,{swapStyle:"none"}),htmx.trigger(document.body,"desk:published")}var Da={waiting:"devic\
e",old:"clock",refused:"warn",sent:"check"};async function K(){if(!ze)return;let e=await fe();ze.hidden=!e.length&&!Ge.length,
ze.querySelector("[data-count]").textContent=e.length?h(i.notYetLive,{n:e.length}):"";let t=document.activeElement,o=t?.
closest("[data-entry]")?.dataset.entry,n=[...e,...Ge].map(_a),r=ze.querySelector("[data-entries]");if(n.length===r.children.
length&&n.every((a,c)=>a.isEqualNode(r.children[c]))||(r.replaceChildren(...n),!o))return;let s=[...(n.find(a=>a.dataset.
entry===o)||n[0])?.querySelectorAll("button, a")||[]];(s.find(a=>a.textContent===t.textContent)||s[0])?.focus()}function _a(e){
let o=document.getElementById("outbox-entry").content.firstElementChild.cloneNode(!0);o.classList.add(`is-${e.state}`),o.
dataset.entry=e.id;for(let n of o.querySelectorAll("[data-icon]"))n.hidden=n.dataset.icon!==Da[e.state];return o.querySelector(
"h3").textContent=e.title,o.querySelector("[data-state]").textContent=Ba(e),o.querySelector("[data-acts]").append(...Na(
e)),e.state==="old"&&Pa(e,o.querySelector("[data-since]")),o}var Ba=e=>h({waiting:`${i.waiting} ${Ct||i.trying}`,old:i.old,
refused:`${i.isRefused} ${e.problem||""}`,sent:e.told||""}[e.state],{time:ae(e.at)});function Na(e){let t={time:ae(e.at).
slice(0,5)},o=(s,a)=>ee(h(s,t),async()=>{await xo(e,{state:"waiting",isDecided:!0,...a}),await K(),await ue()}),n=ee(i.takeBack,
()=>$a(e)),r=ee(i.drop,()=>J(i.dropTitle,h(i.dropMeans,{title:e.title}),i.keepIt,i.drop,async()=>{await l.del(e.id,u.outbox),
await K()}));return e.state==="sent"?e.href?[je(e.href,i.view)]:[]:e.state==="old"?[o(i.publishAsWritten),o(i.toEditors,
{isDraft:!0}),r]:Ct===i.signIn?[je(`${i.login}?next=${location.pathname}`,i.doSignIn),n]:e.state==="refused"?[n,r]:[ee(i.
tryNow,ue),n]}async function $a(e){let t=document.getElementById("composer");if(G(t)!==e.place){location.assign(`${e.place}\
/`);return}let o=await bo(e);if(!o)return K();if(I(t))return O(t,i.composerIsFull);if(!await Z(t,o.fields))return O(t,i.
composerIsFull);t.querySelector(".c-heading textarea").focus(),Ue(t,Pe(t,{state:ke({wasSent:!0})})),await pt(t,"typed"),
await l.del(e.id,u.outbox),await K()}async function Pa(e,t){t.hidden=!1;let o=i.since.replace("/-/",`/${e.place.split("/").
at(-1)}/`).replace("/0/",`/${Math.floor(e.at/1e3)}/`),n=await fetch(o,{redirect:"manual"}).catch(()=>null);n?.ok&&(t.innerHTML=
await n.text())}function Ua(e,t){let o=ze?.querySelector(`[data-entry="${CSS.escape(e.id)}"]`);o&&(o.classList.add("is-m\
oving"),o.querySelector("[data-state]").textContent=h(i.sendingPart,{n:Math.floor(t*100)}),o.querySelector("progress").value=
t)}var Ma=new Set([0,408,429,500,502,503,504]),Zn=(e,t)=>Ma.has(e.detail.xhr?.status||0)&&Eo(e,t);function Eo({detail:{requestConfig:e}},t){
if(t?.composer.id!=="composer")return!1;let{pathname:o}=new URL(e.path,location.href);return o!==`${G(t.composer)}/updat\
es/`?!1:I(t.composer)||Fe(t.sent)!==i.noHeading}var _t=()=>htmx.ajax("GET",location.pathname,{target:"#unsent",select:"#unsent",swap:"outerHTML"});var er=3e3;function tr(e,t){e.due??=setTimeout(()=>{e.due=null,mt(e)&&y(e,{type:"saveDue"})},t)}var or=e=>tr(e,er),nr=e=>tr(
e,Math.max(0,(e.savedAt||0)+er-Date.now())),rr=e=>mt(e)&&y(e,{type:"keptFirst"});function sr(e){clearTimeout(e.due),e.due=
null,e.request?.abort()}function ar(e,t){clearTimeout(e.due),e.due=null,e.savedAt=Date.now();let o=Ve(t.dataset.keep,v(t),
e),{signal:n}=e.request;return e.saving=o.then(r=>n.aborted?null:y(e,{type:Wa(r),answer:r})),e.saving}function Wa(e){return e?.
version&&e.status===200?"saved":e?.discarded?"discardedElsewhere":e?.sent?"sentElsewhere":e?.fields?"foundOther":"notSav\
ed"}async function Ve(e,t,o){let n=new FormData;for(let[r,s]of t)n.append(r,s);n.append("kept_hand",o.id),n.append("kept\
_version",String(o.version)),o.request=new AbortController;try{ye()||await _();let r=AbortSignal.any([o.request.signal,AbortSignal.
timeout(15e3)]),s=await fetch(e,{method:"POST",body:n,signal:r,redirect:"manual",headers:F()}),a=s.headers.get("Content-\
Type")?.startsWith("application/json");return{status:s.status,...a?await s.json():{}}}catch{return null}}function ir(e,t,{
answer:o}){e.version=o.version}async function cr(e){let{id:t,version:o}=e,n=await l.get(t,u.writing);return!n||e.state.isUnsaved||
!["kept","refused"].includes(e.state.is)?null:l.set(t,{...n,version:o,isOnTheDesk:!0},u.writing)}async function Bt(e){if(e.dataset.isPickedUp||(e.dataset.isPickedUp="yes",e.autocomplete="off",new MutationObserver(()=>B(
e,"changed")).observe(e.querySelector(".blocks"),{childList:!0}),e.hasAttribute("data-refused")))return;let t=await fe();
e.id==="composer"&&wo(t,Nt(e),v(e))&&await Y(e),lr(e)&&B(e,"changed"),await Ha(e,t)&&await Fa(e)}async function Ha(e,t){
let o=(await l.entries(u.writing)).filter(([,s])=>s.spot===dt(e)).sort(([,s],[,a])=>a.at-s.at),n=!1,r=!1;for(let[s]of o)
await en(s,async a=>{if(wo(t,a.key,a.fields))return l.del(s,u.writing);let c=a.key===Nt(e);if(n&&c)return dr(e,s,a);let f=n?
!z&&await ur(s,a):await Ka(e,s,a);n=!0,r||=f});return r}async function Fa(e){await B(e,"paused"),await B(e,"saveDue"),_t()}
var Nt=e=>e.elements.key?.value||"",lr=e=>mo(e).some(t=>t.value!==t.defaultValue);function dr(e,t,o){o.key===Nt(e)&&(R(e).
offered??=[]).push(t);let n=yo(e,o.fields,{id:t});return go(e,o.fields,o.at,i.newerHere,n)}async function Ka(e,t,o){let n=Pn(
t,o,{key:Nt(e),hand:e.dataset.hand,version:Number(e.dataset.version),fields:v(e),isFree:!I(e)||!!e.elements.draft?.value||
e.id==="correcting",isBegun:lr(e)});return n==="handOver"?ur(t,o):(n==="forget"?await l.del(t,u.writing):n==="offer"||!await Z(
e,o.fields)?dr(e,t,o):ja(e,t,o),!1)}function ja(e,t,o){let{version:n}=o;Ue(e,Pe(e,{id:t,version:n,state:ke(o)})),O(e,i.here,
o.at),B(e,"changed")}async function ur(e,t){let o=await Ve(t.keep,t.fields,{id:e,version:t.version});return Un(t,o)&&await l.
del(e,u.writing),o?.status===200}async function $t(e){let t=await l.get("sessions",N)||{};for(let[o,n]of Object.entries(t))o===e||(await fetch(i.session.
replace("token",n),{cache:"no-store"}).catch(()=>null))?.status!==410||(o===E&&We(),await Te(o),o===E&&location.assign(i.
login))}var qo=e=>(t,o)=>o&&O(o,e),fr=qo(i.notHere),mr=qo(i.sentAlready),pr=qo(i.discarded);function hr({state:e},t,{at:o}){return t?
e.isAdded?O(t,i.sentAlready):e.isSaved||!I(t)?null:O(t,navigator.onLine?i.here:i.hereOffline,o):null}var gr=(e,t,{answer:o})=>t&&
I(t)&&O(t,i.there,Date.parse(o.at));async function yr(e,t,{answer:o}){let n=o?.status===403&&await _();return!t||n===null||
n?.person===E?null:o?.status===401||n?($t(),O(t,i.hereSignedOut,P())):I(t)&&O(t,i.hereOffline,P())}function wr(e){let{requestConfig:t,xhr:o}=e.detail,n=t?.elt;if(!n?.matches?.("[data-add]")||o.status!==200)return;e.detail.
shouldSwap=!1;let r=document.createElement("template");r.innerHTML=o.response;let s=r.content.querySelector("input[name=\
block]");s&&document.getElementById(`block-form-${s.value}`)&&r.content.replaceChildren(Et(o.response,po(s.value.split("\
-")[0])));let a=[...r.content.children];p(n).querySelector(".blocks").append(...a);for(let g of a)htmx.process(g);(a[0]?.
querySelector(Ft)||a[0]?.querySelector("button"))?.focus()}var Sr=e=>e.detail.requestConfig?.elt||e.detail.elt,Ye=e=>(e.detail.requestConfig??e.detail).verb==="post"&&Sr(e).closest?.(
".composer[data-keep]")&&!Sr(e).matches("[type=file], [data-undo]"),Pt=({detail:{xhr:e}})=>new URL(e.responseURL||location.
href,location.href).pathname.startsWith("/accounts/"),kr=!1,Ut=()=>kr;function j(e){kr=e}var Ga=1e3,vr=-1/0;function br(){vr=performance.now()}function xr(e){let t=e.detail.elt;!t.matches(".composer")||I(t)||performance.
now()-vr>Ga||(e.preventDefault(),setTimeout(()=>{j(!1)}))}var be=new WeakMap,Va=({detail:{xhr:e}})=>be.get(e)?.going;function Er(e){Ye(e)&&Object.assign(e.detail.headers,nt(R(p(e.
detail.elt))))}function qr(e){let{elt:t,requestConfig:o,xhr:n}=e.detail;if(!Ye(e))return;let r=p(t),s=R(r);if(s.state.is===
"queued")return e.preventDefault();let a={composer:r,sent:v(r)},c=new URL(o.path,location.href).pathname.endsWith("/draf\
ts/"),f=r.id==="correcting";s.going=a,be.set(n,{session:s,going:a}),y(s,{type:"send",goesOnIn:c||f?"same":"next"}),f&&Ya(
a)}function Ya(e){e.focused=document.activeElement,e.composer.inert=!0}function Or(e){let{target:t,shouldSwap:o}=e.detail,
n=Va(e);n&&o&&t.id==="composer"&&(n.added=Tt(t,n.sent))}function Ar(e){let{session:t,going:o}=be.get(e.detail.xhr)??{},n=document.
getElementById("composer")||document.getElementById("correcting");if(!o?.added||!n)return;let r=I(n),s=n.id==="correctin\
g",a=!r||n.hasAttribute("data-refused");!o.added.typed.length&&a&&!s||(n.dataset.goesOn="",o.carried=It(n,o.added,r).then(
c=>(c||s)&&At(n,t)))}function Tr(e){let{xhr:t}=e.detail,o=!!t?.getResponseHeader("Update-Id");o&&br();let{session:n,going:r}=be.
get(t)??{};if(!n)return;if(r.focused&&r.composer.isConnected&&Xa(r),o){y(n,{type:"published"});return}let s=U().some(a=>C.
get(W(a))===n&&a.querySelector("[data-both]"));y(n,{type:"failed",isAsked:s})}function Xa({composer:e,focused:t}){e.inert=
!1,t.focus()}function Ir(e){let{xhr:t}=e.detail,{session:o,going:n}=be.get(t)??{};!o||t.status!==200||t.getResponseHeader(
"Update-Id")||/id="(composer|correcting)"/.test(t.response)||(e.detail.shouldSwap=!1,!Pt(e)&&(Eo(e,n)?y(o,{type:"queue"}):
O(n.composer,i.hereOffline,P())))}function Lr(e){let{session:t,going:o}=be.get(e.detail.xhr)??{};return!t||!Zn(e,o)?!1:(y(
t,{type:"queue"}),!0)}var Cr=({going:e})=>e?.carried;async function Dr(e){let t=R(e);y(t,{type:"close"}),e.inert=!0;let o=(t.offered||[]).map(r=>["kept_hand",r]),n=await Ve(
`${e.dataset.keep}discard/`,o,t);return e.inert=!1,n?.discarded?(await Ot(t),Me(t),document.querySelector("#unsent artic\
le")&&_t(),!0):(y(t,{type:"reopen"}),!1)}d("submit","form[data-discards]",async(e,t)=>{t.preventDefault();let o=e.dataset.
discards;for(let n of[...C.values()])n.id===o&&(y(n,{type:"close"}),Me(n));await l.del(o,u.writing).catch(()=>{}),e.submit()});document.addEventListener("submit",e=>{e.target.matches(".composer")&&j(!0)});addEventListener("beforeunload",e=>{!Ut()&&
[...document.querySelectorAll(".composer")].some(t=>t.dataset.keep?tn(t):Ke(t))&&e.preventDefault()});function _r(e){let o=e.
detail.elt.closest(".acts")?.closest(".row-update")?.querySelector(".composer");o&&(e.preventDefault(),o.querySelector("\
.c-heading textarea").focus())}function Br(e){let{target:t,requestConfig:o}=e.detail,n=t.matches?.(".row-update")&&t.querySelector(
".composer");n&&!n.contains(o?.elt)&&(e.detail.shouldSwap=!1)}function Nr(e){let t=e.detail.elt;!t.matches("[data-stop]")||
!Ke(t.closest(".composer"))||(e.preventDefault(),J(k.discard,k.discardMeans,k.keepEditing,k.discardMine,async()=>{let o=t.
closest(".composer");await Dr(o)?e.detail.issueRequest(!0):w(o,k.notDoneOffline,{isBad:!0})}))}function Ao(e){let t=e?.querySelector("[name=due_at]"),o=e?.querySelector("[data-publish]"),n=e?.querySelector("[data-sc\
hedule]");if(!t||!o||!n)return;let r=t.value!=="";if(r!==e.classList.contains("is-timed")){e.classList.toggle("is-timed",
r),r?o.before(n):t.closest(".due").append(n);for(let[s,a]of[[n,r],[o,!r]])s.classList.toggle("go",a),s.toggleAttribute("\
data-send",a)}}d("input","[name=due_at]",e=>Ao(p(e)));d("click","[data-choose-time]",e=>{let t=p(e).querySelector(".when");
t.open=!0,t.querySelector("input").focus()});d("keydown","#composer input:not([type=checkbox], [type=file])",(e,t)=>{t.key!==
"Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),p(e).querySelector("[data-save]")?.click())});function To(){
for(let e of document.querySelectorAll("[data-until]")){let t=Math.ceil((Date.parse(e.dataset.until)-Date.now())/6e4);t>=
0&&t<60&&(e.textContent=at.format(t,"minute"))}}setInterval(()=>{document.hidden||To()},3e4);function $r(e){for(let t of e.
querySelectorAll("[data-undo]:not([data-counts])")){let o=Number(t.dataset.undo);t.dataset.counts="";let n=setInterval(()=>{
if(!t.isConnected)return clearInterval(n);t.matches(":hover, :focus-within")||(o-=.25,!(o>0)&&(clearInterval(n),t.remove()))},
250)}}function Pr(e){let t=document.getElementById("composer");!e.detail.elt.matches("[data-undo]")||!t||!Ke(t)||(e.detail.
parameters.keep_composer="1",Oo(t),t.querySelector("[data-saved]").replaceChildren(),w(t,pe.takenBack))}var Ur=Number(document.
body.dataset.sendsAfter);function Mr(e){let t=e.detail.elt;!Ur||e.defaultPrevented||!t.matches(".composer")||(e.preventDefault(),
t.querySelector("[data-cancel-sending]")||Qa(t,e.detail))}function Qa(e,{issueRequest:t,triggeringEvent:o}){let n=e.querySelector(
".send"),r=document.createElement("button"),s=n.querySelector("[data-send], [data-publish]"),a=Ur;r.type="button",r.className=
"btn",r.dataset.cancelSending="",r.textContent=pe.cancel,n.insertBefore(r,s),s.setAttribute("aria-busy","true"),Oo(e),w(
e,h(pe.publishesIn,{n:a})),Za(e,o?.submitter),setTimeout(()=>{j(!1)});let c=()=>{clearInterval(g);let S=r===document.activeElement;
r.remove(),s.setAttribute("aria-busy","false"),S&&s.focus()},f=()=>{c(),Oo(e),e.querySelector("[data-submitter]")?.remove(),
w(e,pe.cancelled)},g=setInterval(()=>{if(a-=1,!e.isConnected)return c();if(a>0)return w(e,h(pe.publishesIn,{n:a}));c(),j(
!0),t(!0)},1e3);r.addEventListener("click",f),e.addEventListener("keydown",S=>{S.key==="Escape"&&r.isConnected&&f()})}var Oo=e=>{
e.querySelector("[data-saved]").dataset.held=""};d("input",".composer",e=>{let t=e.querySelector("[data-saved]");t?.removeAttribute(
"data-held"),t?.classList.remove("bad")});function Za(e,t){if(!t?.name)return;let o=document.createElement("input");Object.
assign(o,{type:"hidden",name:t.name,value:t.value}),o.dataset.submitter="",e.append(o)}var Io={0:k.offline,401:k.signedOut,403:k.signInChanged,404:k.mayNot,413:k.tooMuch,503:k.busy};function Wr(e){let t=e.detail.
elt.closest(".composer, [data-settings]"),o=t||document.getElementById("composer"),n=e.detail.xhr?.status||0,r=Ye(e)||t?.
matches("[data-settings]");if(n===403&&r&&!o.dataset.isAnew)return ei(o,e);if(!t)return ti(e.detail.elt,n);w(o,Io[n]||h(
k.notPublished,{status:n}),{isBad:!0})}async function ei(e,{detail:{elt:t,requestConfig:o}}){return(await _())?.person!==
E?w(e,Io[403],{isBad:!0}):(e.dataset.isAnew="",((t.matches("button")?t:o.triggeringEvent?.submitter)||e.querySelector("[\
data-send]")).click())}function ti(e,t){let o=e.closest("dialog form, .row-update")||document.querySelector(".composer");
o.querySelector(".problem")?.remove();let n=document.createElement("p");n.className="err problem",n.setAttribute("role",
"alert"),n.textContent=t?h(k.notDone,{status:t}):k.notDoneOffline,o.append(n)}function Rr(e){Pt(e)&&(e.detail.shouldSwap=
!1,w(document.querySelector(".composer"),Io[401],{isBad:!0}))}var Lo=({detail:{elt:e}},t)=>e.querySelector?.("[data-send\
]")?.setAttribute("aria-busy",String(t));htmx.config.defaultSettleDelay=0;function Hr(e){jt(e),Ce(),To(),$r(e),Ao(e.getElementById("composer"))}function Fr(e){Hr(
document);let{elt:t,requestConfig:o}=e.detail;if(t.id==="desk-poll")return;let n=o?.elt,r=n?.matches("[id^=correct-]")?t.
querySelector?.("#correcting"):null,s=t.matches?.(".composer")?t:r;if(s&&!("goesOn"in s.dataset)){let a=s.querySelector(
"[aria-invalid=true]");(a||s.querySelector(".c-heading textarea")).focus({preventScroll:s.id==="composer"&&!a}),s.getBoundingClientRect().
top<0&&!a&&s.scrollIntoView({block:"start"})}else!s&&t.matches?.(".row-update")&&n?.closest("#correcting")?t.querySelector(
"[id^=correct-]")?.focus({preventScroll:!0}):n?.matches(".held")&&Kt(()=>document.querySelector("#rows .row-update h3"))}
function Kr(e){history.replaceState(history.state,"",e.detail.history.path+location.hash)}ot();Hr(document);nn({keepSoon:Mn,keepHere:Wn,keepNext:Hn,dropNext:Kn,dropOwn:Fn,dropKept:Ot,saveWhenDue:nr,saveLater:or,saveAfterwards:rr,
saveNow:ar,stopSaving:sr,noteVersion:ir,noteSaved:cr,putInOutbox:Xn,startNext:Jn,goOn:Cr,letGo:Me,makeBlank:(e,t)=>t?.id===
"composer"&&Y(t),tellKept:hr,tellNotKept:fr,tellSaved:gr,tellNotSaved:yr,tellSent:mr,tellQueued:Qn,tellDiscarded:pr,showBoth:Nn});
var te=(e,...t)=>document.body.addEventListener(e,o=>{for(let n of t)n(o)}),jr=e=>t=>t.defaultPrevented||e(t),oi=e=>t=>t.
detail.shouldSwap&&e(t);te("htmx:confirm",xr,_r,Nr,Mr);te("htmx:configRequest",Pr,Er);te("htmx:beforeRequest",jr(qr),jr(
e=>Lo(e,!0)));te("htmx:beforeSwap",wr,Rr,Br,Ir,oi(Or));te("htmx:beforeHistoryUpdate",Kr);te("htmx:afterSwap",Ar);te("htm\
x:afterSettle",()=>U().forEach(Bt),Fr);te("htmx:afterRequest",e=>Lo(e,!1),()=>j(!1),Tr);for(let e of["htmx:sendError","h\
tmx:timeout","htmx:responseError"])te(e,t=>{t.detail.elt.matches("#desk-poll, [data-quiet]")||Lr(t)||Wr(t)});var zr=e=>B(e,"typed");d("input",".composer",zr);d("change",".composer",zr);var Gr=()=>U().flatMap(e=>C.get(W(e))??[]);async function ni(e){
e.state.isUnkept&&(await y(e,{type:"paused"}),await y(e,{type:"saveDue"}))}var Vr=()=>Gr().forEach(ni);document.addEventListener(
"visibilitychange",()=>{document.hidden&&Vr()});addEventListener("pagehide",Vr);addEventListener("online",()=>{for(let e of Gr())
y(e,{type:"saveDue"})});var Mt=location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1],ri=e=>i.blog.replace("/-/",`/${e}/`);async function Yr(e){
let t=document.querySelector("#strip h1");if(!t||e.dataset.version!=="0")return;let o=G(e),n=V(v(e),"draft")||I(e)?void 0:
v(e);await l.update(o,r=>({blank:r?.blank,...n&&{blank:n},headline:t.textContent,language:t.lang,direction:t.dir,zone:document.
body.dataset.zone,quotes:e.dataset.quotes}),u.places)}async function Xr(){let e=await l.entries(u.places),t=document.querySelector(
"[data-places]");for(let[S,{headline:A,language:H,direction:m}]of e){let X=document.createElement("li"),Ee=je(`${S}/`,A);
Object.assign(Ee,{lang:H,dir:m}),X.append(Ee),t.append(X)}let o=Mt&&e.find(([S])=>`${S}/`===ri(Mt));document.querySelector(
"[data-unknown]").hidden=!!o;let n=document.getElementById("composer");if(!o)return;let[,{headline:r,language:s,direction:a,
blank:c,quotes:f}]=o;Object.assign(n.dataset,{language:s,quotes:f});let g=document.querySelector("#strip h1");Object.assign(
g,{textContent:r,lang:s,dir:a}),document.title=r,await Y(n),n.querySelector("[data-as]").textContent=V(c||[],"byline"),n.
hidden=!1,ot()}if(z&&Mt){for(let e of["action","formaction","hx-post","data-keep"])for(let t of document.querySelectorAll(
`[${e}*="/live/-/"]`))t.setAttribute(e,t.getAttribute(e).replace("/live/-/",`/live/${Mt}/`));htmx.process(document.body)}var si=300,Xe=`settings-${location.pathname}`,Qe=()=>document.querySelector("[data-settings]"),Do="",Wt=0,Je=!1,Rt=!1,_o=e=>e.
hasAttribute("data-refused")||String(v(e))!==Do||[...e.querySelectorAll("[type=file]")].some(t=>t.files.length);async function xe(){
let e=Qe();if(clearTimeout(Wt),!e||!Je)return;Je=!1;let t=P(),o=e.dataset.settings,n={spot:Xe,key:"",title:o,fields:v(e),
at:t,isOnTheDesk:!1};try{_o(e)?(await Ae(u.writing,Xe,n),O(e,i.here,t)):await l.del(Xe,u.writing)}catch{Je=!0,O(e,i.notHere)}}
function Qr(){Je=!0,Rt=!1,clearTimeout(Wt),Wt=setTimeout(xe,si)}function Ht(){clearTimeout(Wt),Je=!1,Qe()?.reset()}var Zr=()=>l.
del(Xe,u.writing).catch(()=>{});function es(e){e.querySelector("[data-saved]").classList.remove("bad"),Qr()}d("input","[\
data-settings]",es);d("change","[data-settings]",es);addEventListener("pagehide",xe);document.addEventListener("visibili\
tychange",()=>{document.hidden&&xe()});var me=(e,t)=>e.filter(([o])=>o===t).map(([,o])=>o.replaceAll(`\r
`,`
`)),ai=e=>e.startsWith("initial-")||e==="seen_revision";function ii(e,t){return[...new Set([...e,...t].map(([n])=>n).filter(
n=>!ai(n)))].filter(n=>{let r=e.some(([s])=>s===`initial-${n}`)?me(e,`initial-${n}`):me(t,n);return String(me(e,n))!==String(
r)})}function Co(e,t,o){let n=[...e.querySelectorAll(`[name="${CSS.escape(t)}"]`)];if(n.some(({type:r})=>r==="checkbox"))
for(let r of n)r.checked=o.includes(r.value);else if(n.some(({type:r})=>r!=="hidden"))n[0].value=o[0]??"";else{for(let r of n)
r.remove();e.append(...o.map(r=>ve(t,r)))}}async function ci(e,{fields:t,at:o}){let n=ii(t,v(e));for(let a of n)a!=="kep\
t_hero"&&(Co(e,a,me(t,a)),t.some(([c])=>c===`initial-${a}`)&&Co(e,`initial-${a}`,me(t,`initial-${a}`)));let[r]=me(t,"see\
n_revision");n.length&&r&&Co(e,"seen_revision",[r]),e.querySelector("[data-drop-settings]").hidden=!1,O(e,i.asLeft,o);let[
s]=me(t,"kept_hero");s&&await htmx.ajax("GET",`${location.pathname}?kept_hero=${s}`,{target:"#kept-hero",select:"#kept-h\
ero",swap:"outerHTML"})}async function ts(e){if(Do=String(v(e)),e.hasAttribute("data-refused"))return Qr();let t=await l.
get(Xe,u.writing);return t&&String(v(e))===Do&&await ci(e,t),null}var Bo=e=>e.detail.elt.matches("[data-settings]");document.
body.addEventListener("htmx:beforeRequest",e=>{Bo(e)&&(xe(),e.detail.elt.inert=!0)});document.body.addEventListener("htm\
x:afterRequest",e=>{Bo(e)&&(e.detail.elt.inert=!1)});document.body.addEventListener("htmx:beforeOnLoad",async e=>{let t=e.
detail.xhr.getResponseHeader("HX-Redirect");!Bo(e)||!t||(e.preventDefault(),Rt=!0,await Zr(),location.assign(t))});document.
body.addEventListener("htmx:afterSettle",e=>{e.detail.elt.matches?.("[data-settings]")&&ts(e.detail.elt)});addEventListener(
"beforeunload",e=>{let t=Qe();t&&_o(t)&&!Rt&&!Ut()&&e.preventDefault()});async function os(e){Rt=!0,Ht(),await Zr(),location.
assign(e)}d("click","[data-cancel-settings]",(e,t)=>{_o(Qe())&&(t.preventDefault(),J(k.discardSettings,k.discardSettingsMeans,
k.keepEditing,k.discardMine,()=>os(e.href)))});d("click","[data-drop-settings]",()=>os(location.pathname));var Jr=Qe();Jr&&
ts(Jr);var li=4e3;async function ns(){let e=U().flatMap(r=>C.get(W(r))??[]);for(let r of e)await y(r,{type:"paused"});let t=e.map(
async r=>{await r.saving?.catch(()=>null),await y(r,{type:"saveDue"})}),o=new Promise(r=>{setTimeout(r,li)});return await Promise.
race([Promise.all(t),o]),(await l.values(u.writing)).filter(r=>!r.isOnTheDesk)}async function No(){await xe();let e=await ns(),t=await fe(),o=[...b.values()].filter(oe);return[...t.map(({title:n})=>`${i.
kindOutbox}: ${n}`),...e.map(({title:n,fields:r})=>`${i.kindWriting}: ${n||Fe(r)}`),...o.map(({fileName:n})=>`${i.kindPicture}\
: ${n}`)]}async function rs(){let e=await l.get("sessions",N)||{},t=0;for(let o of Object.keys(e)){if(o===E)continue;let n=await l.
values(ge(o,"writing"));t+=n.filter(r=>!r.isOnTheDesk).length;for(let r of["outbox","files"])t+=(await l.values(ge(o,r))).
length}return t?[h(i.ofOthers,{n:t})]:[]}d("click","[data-clear-device]",async e=>{let t=[...await No(),...await rs()];return t.length?(J(i.clearTitle,i.clearMeans,
i.keepIt,i.clear,()=>ss(e),t),rt(e.closest(".menu")?.querySelector("summary"))):ss(e)});async function ss(e){We(),Ht(),await Yt(),
await Ro(),Ge.length=0;for(let t of U())t.id==="composer"&&await Y(t),O(t,i.cleared);await K(),e.closest(".menu")?.removeAttribute(
"open"),document.getElementById("cleared").textContent=i.cleared}d("submit","form[action$='/logout/']",async(e,t)=>{if(e.
dataset.isEmptied)return;t.preventDefault();let o=await No(),n=async()=>{We(),Ht(),await Yt(),await Te(E),e.dataset.isEmptied=
"yes",j(!0),e.submit()};o.length?J(i.leaveTitle,h(i.leaveMeans,{n:o.length}),i.keepIt,i.leave,n,o):await n()});var Ze=document.getElementById("preview");d("click","[data-preview]",(e,t)=>{t.preventDefault();let o=e.form,n={action:o.
getAttribute("action"),target:o.target};Ze.showModal(),o.action=e.formAction,o.target="preview",o.submit(),o.setAttribute(
"action",n.action),o.target=n.target});d("click","[data-width]",e=>{Ze.classList.toggle("as-on-a-phone",e.dataset.width===
"phone");for(let n of Ze.querySelectorAll("[data-width]"))n.setAttribute("aria-pressed",String(n===e));let{contentDocument:t,
contentWindow:o}=Ze.querySelector("iframe");t.getElementById(o.location.hash.slice(1))?.scrollIntoView()});d("click","[d\
ata-close-preview]",()=>Ze.close());function $o(){for(let e of document.querySelectorAll("#composer [data-send]:not([data-save]) .swap > :first-child")){let o=[
...e.childNodes].findLast(n=>n.nodeType===Node.TEXT_NODE&&n.data.trim());o&&(e.dataset.word??=o.data.trim(),o.data=` ${navigator.
onLine?e.dataset.word:i.whenConnected}`)}}async function di(){await Wo(),z&&await Xr();for(let t of U())t.id==="composer"&&
!z&&await Yr(t),await Bt(t);$o(),await K();let e=await _();await $t(e?.person),z&&e&&!e.isSignedOut&&(document.querySelector(
"[data-connected]").hidden=!1),await ue()}addEventListener("offline",$o);addEventListener("online",()=>{$o(),ue()});document.
addEventListener("visibilitychange",()=>{document.hidden||ue()});Dt.addEventListener("message",K);setInterval(ue,vo);di();var ui=30,as=e=>e.querySelector("[name$='-upload']").value||e.querySelector("[name$='-image']").value;d("click","[data-r\
etouch]",async e=>{if(e.hasAttribute("aria-busy"))return;let t=e.closest(".blk"),o=e.closest("[data-figure-tools]").dataset,
n=b.get(as(t));e.setAttribute("aria-busy","true"),fi(n);try{let r=await mi(e.dataset.retouch),s=n?.file||await hi(e.dataset.
picture,()=>w(p(e),o.making)),a=await gi(r,s);a&&yi(t,a,n?.fileName||""),a&&w(p(document.activeElement),o.edited)}catch(r){
let s={TypeError:"notNow",RangeError:"notMade"}[r.name]||"cannot";w(p(e),o[s],{isBad:!0})}finally{e.removeAttribute("ari\
a-busy"),n&&(n.isHeld=!1,Q(n))}});function fi(e){e&&(e.isHeld=!0,clearTimeout(e.timer),e.request?.abort("edited"))}async function mi(e){
let t=await fetch(e,{redirect:"manual"}),o=document.createElement("template");o.innerHTML=t.ok?await t.text():"";let n=o.
content.getElementById("retouch");if(!n)throw new TypeError("The tools did not come.");return await pi(n.dataset.styles),
{tools:n,run:(await import(n.dataset.module)).run}}function pi(e){if(document.querySelector(`link[href="${e}"]`))return null;
let t=Object.assign(document.createElement("link"),{rel:"stylesheet",href:e}),o=new Promise((n,r)=>{t.addEventListener("\
load",n),t.addEventListener("error",()=>{t.remove(),r(new TypeError("No styles."))})});return document.head.append(t),o}
async function hi(e,t){if(!e)throw new Error("It is on another device.");for(let o=0;o<ui;o+=1){let n=await fetch(e,{redirect:"\
manual"});if(!n.ok)throw new TypeError("The picture did not come.");if(n.status!==202)return n.blob();t(),await new Promise(
r=>{setTimeout(r,1e3)})}throw new RangeError("It is not made yet.")}async function gi({tools:e,run:t},o){if(o.type==="im\
age/gif")throw new Error("It may move.");let n=await createImageBitmap(o,{imageOrientation:"from-image"});Le(e);let r=new Promise(
a=>{x.addEventListener("close",()=>a(null),{once:!0})}),s=await Promise.race([r,t(e,n)]);return x.open&&x.close(),s&&wt(
s,o)}function yi(e,t,o){let n=`${o.replace(/\.[^.]*$/,"")||"edited"}.jpg`,r=as(e),s=ct(new File([t],n,{type:t.type})),a=le(
s.name,e.querySelector("[name=block]").value);wi(e,a),e.replaceWith(a),htmx.process(a),b.has(r)&&De(b.get(r)),jo(r,s.name),
ro(s),a.querySelector("[data-retouch]").focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))}function wi(e,t){for(let o of e.
querySelectorAll("[name]")){if(o.name==="block"||/-(image|upload)$/.test(o.name))continue;let n=[...t.querySelectorAll("\
[name]")].find(r=>r.name===o.name&&(r.type!=="radio"||r.value===o.value));n&&(["checkbox","radio"].includes(o.type)?n.checked=
o.checked:n.value=o.value)}}d("click","[data-focal]",(e,t)=>{t.preventDefault(),htmx.ajax("GET",e.getAttribute("href"),{target:"#dialog",swap:"inner\
HTML",select:"#question",source:e})});var is=e=>e.querySelector("[name=spot]:checked").value.split(" ").map(Number);function Po(e){
let[t,o]=is(e),n=e.querySelector("[data-focal-mark]");n.hidden=!1,Object.assign(n.style,{left:`${t}%`,top:`${o}%`});for(let r of e.
querySelectorAll("[data-focal-crop]"))r.style.objectPosition=`${t}% ${o}%`}function cs(e,t,o){let n=a=>Math.round(Math.min(
100,Math.max(0,a))),r=e.querySelector("[data-focal-exact]");r.value=`${n(t)} ${n(o)}`,r.checked=!0,r.closest("label").hidden=
!1;let s=e.querySelector("[data-focal-told]");s.textContent=h(s.dataset.words,{x:n(t),y:n(o)}),Po(e)}d("click","[data-fo\
cal-pick]",(e,t)=>{let o=e.getBoundingClientRect();cs(e.closest("form"),(t.clientX-o.left)/o.width*100,(t.clientY-o.top)/
o.height*100)});var Si={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};d("keydown","[data-focal-pick]",
(e,t)=>{let o=Si[t.key];if(!o)return;t.preventDefault();let[n,r]=is(e.closest("form")),s=t.shiftKey?10:1;cs(e.closest("f\
orm"),n+o[0]*s,r+o[1]*s)});d("change","[data-focal-form]",Po);var ls=()=>document.querySelectorAll("[data-focal-form]").
forEach(Po);document.body.addEventListener("htmx:afterSwap",ls);document.body.addEventListener("desk:focused",e=>{let t=e.
target.closest("[data-focal-form]")?.dataset.kept;x.open&&(x.close(),w(p(document.activeElement),t))});ls();var et=null;d("click","[data-library]",e=>{et=p(e)});document.body.addEventListener("htmx:configRequest",({detail:{elt:e,
parameters:t}})=>{e.matches("[data-choose]")&&et&&(t.blog=lt(et))});document.body.addEventListener("htmx:beforeSwap",e=>{
let{requestConfig:t,xhr:o}=e.detail;if(!t?.elt.matches?.("[data-choose]")||o.status!==200)return;e.detail.shouldSwap=!1;
let n=document.createElement("template");n.innerHTML=o.response;let r=n.content.firstElementChild;!r?.matches(".blk")||!et?.
isConnected||(et.querySelector(".blocks").append(r),htmx.process(r),rt(r.querySelector("input:not([type=hidden])")),x.close(),
r.dispatchEvent(new Event("input",{bubbles:!0})))});document.body.addEventListener("htmx:afterSwap",e=>{e.detail.requestConfig?.
elt.matches?.("[data-older]")&&document.querySelector("#shelf button, #shelf a")?.focus()});
