document.documentElement.classList.add("js");var us=matchMedia("(min-width: 60rem)"),d=(e,t,o)=>document.addEventListener(
e,n=>{let r=n.target.closest?.(t);r&&o(r,n)}),h=e=>e.closest(".composer"),Ft="[contenteditable=true], textarea:not(.rich\
 + *), input:not([type=hidden])",et=(e,t)=>e.querySelector(Ft)?.focus(t),p=(e,t)=>e.replace(/\{(\w+)\}/g,(o,n)=>t[n]),S=(e,t,{
isBad:o=!1}={})=>{let n=e?.querySelector("[data-saved]");n&&(n.textContent!==t&&(n.textContent=t),n.classList.toggle("ba\
d",o))};function tt(){us.matches&&!location.hash&&document.querySelector("#composer .c-heading textarea")?.focus({preventScroll:!0})}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});var qe=e=>document.getElementById(e).dataset,g=qe("words"),i=qe("words-device"),I=qe("words-editor"),pe=qe("words-option\
s"),C=qe("words-pictures");var ge=(e,t)=>idbKeyval.createStore(`desk-${e}-${t}`,"kept"),D=idbKeyval.createStore("desk","kept"),Oe=Promise.resolve().
then(()=>idbKeyval.get("last",D)).then(()=>!0,()=>!1),he=(e,t)=>async(...o)=>await Oe?idbKeyval[e](...o):t,l={get:he("ge\
t"),set:async(e,t,o)=>(await Oe,idbKeyval.set(e,t,o)),del:he("del"),clear:he("clear"),update:he("update"),values:he("val\
ues",[]),entries:he("entries",[])};async function Ae(e,t,o,n=[]){await Oe,await e("readwrite",r=>{r.put(o,t);for(let s of n)
r.delete(s);return r.transaction.commit(),idbKeyval.promisifyRequest(r.transaction)})}var z="shell"in document.body.dataset,E=document.body.dataset.person||await l.get("last",D)||"",Uo=["writing","outbox","\
files","places","forgotten"],f=Object.fromEntries(Uo.map(e=>[e,ge(E,e)])),se=0;async function Wo(){se=await l.get("offse\
t",D)||0}var P=()=>Date.now()+se,fs=new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit",timeZone:document.
body.dataset.zone||void 0}),ae=e=>fs.format(new Date(e)),H=()=>JSON.parse(document.body.getAttribute("hx-headers")),ye=()=>H()["\
X-CSRFToken"];async function B(){let e=Date.now();try{let t=await fetch(i.contact,{redirect:"manual",signal:AbortSignal.
timeout(15e3),cache:"no-store"});if(t.type==="opaqueredirect")return{person:"",isSignedOut:!0};let o=await t.json();return!o.
token||!o.at?null:(o.person=String(o.person),se=Date.parse(o.at)-(e+Date.now())/2,o.person===E&&ms(o.token),await Oe&&(await l.
set("offset",se,D),o.person===E&&await ps(o.session)),o)}catch{return null}}function ms(e){document.body.setAttribute("h\
x-headers",JSON.stringify({"X-CSRFToken":e,"Desk-Person":E}));for(let t of document.querySelectorAll("[name=csrfmiddlewa\
retoken]"))t.value=e}async function ps(e){await l.set("last",E,D),await l.update("sessions",t=>({...t,[E]:e}),D)}async function Te(e){
for(let o of Uo)await l.clear(ge(e,o));let t=(o={})=>Object.fromEntries(Object.entries(o).filter(([n])=>n!==e));await l.
update("sessions",t,D)}async function Ro(){let e=await l.get("sessions",D)||{};for(let t of new Set([...Object.keys(e),E]))
await Te(t);await l.clear(D);for(let t of await caches.keys())await caches.delete(t)}"serviceWorker"in navigator&&navigator.
serviceWorker.register(i.worker,{scope:i.scope}).catch(()=>{});navigator.storage?.persist?.().catch(()=>{});document.addEventListener("click",e=>{for(let t of document.querySelectorAll("details.menu[open]"))(!t.contains(e.target)||
e.target.closest(".pop button, .pop a"))&&(t.open=!1)});document.addEventListener("keydown",e=>{let t=document.querySelector(
"details.menu[open]");e.key!=="Escape"||!t||(t.open=!1,t.querySelector("summary").focus())});var b=document.getElementById(
"dialog"),Ie=null;function ot(e){Ie=e}document.body.addEventListener("htmx:afterSwap",e=>{e.detail.target===b&&(Ie=e.detail.
requestConfig?.elt,b.open||b.showModal(),(b.querySelector("[aria-invalid=true]")||b.querySelector("[autofocus]"))?.focus())});
b.addEventListener("close",()=>{b.open||(b.replaceChildren(),Ie?.isConnected&&Ie.focus())});d("click","dialog [data-clos\
e]",(e,t)=>{t.preventDefault(),b.close()});document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,target:o,
isError:n}=e.detail;!t?.elt.matches?.("[data-dialog]")||n||o===b||(b.close(),Kt(()=>{let r=document.getElementById(o.id),
s=r?.nextElementSibling;return r?.querySelector(".acts a")||s?.querySelector("h3")||s?.querySelector("a")}))});var Kt=e=>setTimeout(
()=>{let t=e();t&&(t.matches("h3")&&(t.tabIndex=-1),t.focus({preventScroll:!0}))}),jt=e=>{for(let t of e.querySelectorAll(
"[data-note]")){let o=t.closest("form").querySelector("[value=wrong], [value=notice]");t.classList.toggle("is-not-asked",
!!o&&!o.checked)}};d("change",".pick input",e=>jt(e.form));function J(e,t,o,n,r,s=[]){let a=document.createElement("div");
a.className="question";let c=document.createElement("h2");c.id="question-title",c.textContent=e;let u=document.createElement(
"p");u.textContent=t;let w=document.createElement("div");w.className="da";for(let{label:x,look:N,chosen:R}of[{label:o,look:"\
btn",chosen:!1},{label:n,look:"btn stop go",chosen:!0}]){let m=document.createElement("button");m.type="button",m.className=
N,m.textContent=x,m.addEventListener("click",()=>{b.close(),R&&r()}),w.append(m)}a.append(c,u,...s.length?[hs(s)]:[],w),
Le(a),w.firstElementChild.focus()}function hs(e){let t=document.createElement("ul");for(let o of e){let n=document.createElement(
"li");n.dir="auto",n.textContent=o,t.append(n)}return t}function Le(e){b.replaceChildren(e),Ie=document.activeElement,b.
showModal()}function nt(e,t){let o=zt(e,t);o&&(t==="up"?e.after(o):e.before(o),Fo(e))}function zt(e,t){let o=t==="up"?"previousEleme\
ntSibling":"nextElementSibling",n=e[o];for(;n&&!n.matches(".blk");)n=n[o];return n}function Fo(e){let t=[...e.parentElement.
querySelectorAll(":scope > .blk")];e.dispatchEvent(new Event("change",{bubbles:!0})),S(h(e),p(g.moved,{kind:e.dataset.kind,
n:t.indexOf(e)+1,all:t.length}))}d("click","[data-move]",e=>{let t=e.closest(".blk");nt(t,e.dataset.move),t.querySelector(
"summary").focus()});d("keydown",".grip",(e,t)=>{t.altKey||!["ArrowUp","ArrowDown"].includes(t.key)||(t.preventDefault(),
nt(e.closest(".blk"),t.key==="ArrowUp"?"up":"down"),e.scrollIntoView({block:"nearest"}))});var Ho=72;d("pointerdown",".g\
rip",(e,t)=>{if(t.button)return;t.preventDefault(),e.focus(),e.setPointerCapture(t.pointerId);let o=e.closest(".blk"),n=[
...o.parentElement.children],r=()=>[...o.parentElement.children].indexOf(o),s=r(),a=t.clientY,c=0,u=a-o.getBoundingClientRect().
top,w=A=>{let $=A.getBoundingClientRect();return $.top+$.height/2},x=()=>{let[A,$]=[zt(o,"up"),zt(o,"down")],Mo=a-u;A&&Mo<
w(A)?o.after(A):$&&Mo+o.offsetHeight>w($)&&o.before($)},N=A=>{a=A.clientY,o.classList.add("is-dragged"),x()},R=()=>{let A=a<
Ho*2?-8:a>innerHeight-Ho?8:0;A&&o.matches(".is-dragged")&&(scrollBy(0,A),x()),c=requestAnimationFrame(R)},m=()=>{for(let[
A,$]of Object.entries(Ee))e.removeEventListener(A,$);cancelAnimationFrame(c),o.classList.remove("is-dragged"),r()!==s&&Fo(
o)},Ee={pointermove:N,lostpointercapture:m,keydown:A=>{if(A.key!=="Escape")return;A.preventDefault();let $=n.indexOf(o);
o.before(...n.slice(0,$)),o.after(...n.slice($+1)),m()}};for(let[A,$]of Object.entries(Ee))e.addEventListener(A,$);R()});d("keydown",".composer",(e,t)=>{let o=t.ctrlKey||t.metaKey;if(o&&t.key==="Enter")t.preventDefault(),e.querySelector("[da\
ta-send]").click();else if(o&&t.key.toLowerCase()==="s"&&e.querySelector("[data-save]"))t.preventDefault(),e.querySelector(
"[data-save]").click();else if(t.altKey&&(t.key==="ArrowUp"||t.key==="ArrowDown")){let n=t.target.closest(".blk");if(!n)
return;t.preventDefault(),nt(n,t.key==="ArrowUp"?"up":"down")}});d("keydown",".c-heading textarea",(e,t)=>{t.key!=="Ente\
r"||t.ctrlKey||t.metaKey||(t.preventDefault(),et(h(e).querySelector(".blocks")))});d("click","[data-remove]",e=>{let t=e.closest(".blk"),o=document.createElement("p");o.className="gone-block",o.append(`${p(
g.removed,{kind:t.dataset.kind})} `);let n=document.createElement("button");n.type="button",n.className="btn quiet",n.textContent=
g.undo,n.addEventListener("click",()=>{o.replaceWith(t),et(t)}),o.append(n),t.replaceWith(o),n.focus()});var gs=document.documentElement.lang.replace(/^en$/,"en-GB"),rt=new Intl.RelativeTimeFormat(`${gs}-u-nu-latn`,{numeric:"\
auto",style:"short"});function Ce(){for(let e of document.querySelectorAll(".row-update .when time")){let t=e.nextElementSibling,
o=Math.round((Date.now()-Date.parse(e.dateTime))/6e4);t&&(t.dataset.day??=t.textContent,t.textContent=o<1?g.now:o<60?rt.
format(-o,"minute"):o<1440?rt.format(-Math.round(o/60),"hour"):t.dataset.day)}}setInterval(()=>{document.hidden||Ce()},6e4);async function st({id:e,url:t}){let o=await fetch(t,{redirect:"manual"}).catch(()=>null),n=document.getElementById(e);if(!o?.
ok||!n||n.querySelector(".composer, details[open]"))return;let r=document.createElement("template");r.innerHTML=await o.
text();let s=r.content.getElementById(e);if(!s)return;let a=n.contains(document.activeElement)?document.activeElement.id:
"";n.replaceWith(s),htmx.process(s),Ce(),a&&document.getElementById(a)?.focus()}var we=6e4,v=new Map,Se=(e,t)=>`${C.uploads.replace("uploads/","pictures/")}${e}/${t}/`;function at(e){let t=[...crypto.
getRandomValues(new Uint8Array(16))].map(o=>o.toString(16).padStart(2,"0")).join("");return Gt({name:t,file:e,fileName:e.
name||"",before:0})}function Gt(e){let t={...e,sent:0,state:"waiting",problem:"",isKept:!0,failures:0,request:null,timer:0};
return v.set(t.name,t),t}async function Vt(e){let{name:t,file:o,fileName:n,before:r}=e;try{await l.set(t,{name:t,file:o,
fileName:n,before:r},f.files)}catch{e.isKept=!1}}function Be(e){return clearTimeout(e.timer),e.request?.abort("cancelled"),
v.delete(e.name),l.del(e.name,f.files).catch(()=>{})}var Yt=()=>Promise.all([...v.values()].map(Be)),oe=e=>v.has(e.name)&&
e.state!=="here"&&e.state!=="refused";var ys=20,ws=6e4,Xt=3e3,Ko;async function jo(e,t){await l.set(e,{name:e,instead:t,times:0},f.forgotten).catch(()=>{}),await zo(
{name:e,instead:t,times:0})}async function zo({name:e,instead:t,times:o}){try{ye()||await B();let n=await fetch(Se(e,"fo\
rget"),{method:"POST",body:new URLSearchParams({instead:t}),redirect:"manual",headers:H(),signal:AbortSignal.timeout(we)});
if(n.status===202&&(clearTimeout(Ko),Ko=setTimeout(()=>{Xt=Math.min(Xt*2,ws),_e()},Xt)),n.status!==200)return;let r=await n.
json();if(r.name!==e)return;r.is_gone||o>=ys?await l.del(e,f.forgotten):await l.set(e,{name:e,instead:t,times:o+1},f.forgotten)}catch{}}
async function _e(){for(let e of await l.values(f.forgotten).catch(()=>[]))await zo(e)}addEventListener("online",_e);_e();var G=e=>e.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/,""),it=e=>G(e).split("/").at(-1),ct=e=>`${e.dataset.keep}\
#${e.elements.draft?.value||""}`,W=e=>`${e.dataset.keep}#${e.elements.key?.value||""}`;var $e={is:"clean",goesOnIn:"",isUnkept:!1,isUnsaved:!1,isSaving:!1,isSaved:!1,isTyped:!1,isAdded:!1,hasNext:!1,wasAsked:!1,
wasSent:!1},ke=({isAdded:e=!1,isTyped:t=!1,isOnTheDesk:o=!1,wasSent:n=!1})=>({...$e,isAdded:e,wasSent:n,isTyped:e||t&&(n||
!o)}),dt={isUnkept:!0,isUnsaved:!0},q=(e,t)=>Object.fromEntries(e.split(" ").map(o=>[o,t])),Ne=()=>[{}],Go=e=>(t,o)=>(t.
isUnkept?e:Ne)(t,o),lt=()=>[{is:"typing",...dt},"keepSoon"],De=()=>[dt,"keepSoon"],Jt=(e,t={})=>(o,n)=>{let[r,...s]=e(o,
n);return[{...r,isTyped:!0,...t},...s]},Qt=e=>(t,o)=>(t.isUnsaved&&!t.isSaving&&!t.isAdded?e:Ne)(t,o),Vo=()=>[{isUnsaved:!1,
isSaving:!0},"saveNow"],Ss=({is:e,isSaving:t,isUnsaved:o,isTyped:n,wasSent:r},{goesOnIn:s})=>[{is:"sending",goesOnIn:s,isUnkept:!1,
isSaving:!1,isUnsaved:o||t,isTyped:n&&r,wasAsked:e==="asked",wasSent:!0},"stopSaving","keepHere"],ks=(e,{isAsked:t})=>{let{
isUnkept:o,hasNext:n,wasAsked:r}=e,s=o||n,c={is:r&&t?"asked":s?"typing":"refused",goesOnIn:"",wasAsked:!1};return s?[{...c,
...dt},"keepSoon","saveLater"]:[c,"saveLater"]},vs=()=>[{...$e,is:"sent"},"letGo","goOn","dropKept"],Yo="clean typing ke\
pt refused",Xo={typed:{...q(Yo,Jt(lt)),...q("asked sending queued",Jt(De)),sent:Jt(De,{isAdded:!0})},changed:{...q(Yo,lt),
...q("asked sending queued",De),sent:e=>(e.isAdded?De:Ne)(e,null)},paused:{typing:()=>[{is:"kept",isUnkept:!1},"keepHere",
"saveWhenDue"],...q("asked sent",Go(()=>[{isUnkept:!1},"keepHere"])),...q("sending queued",Go(({goesOnIn:e})=>e==="same"?
[{isUnkept:!1},"keepHere"]:[{isUnkept:!1,hasNext:!0},"keepNext"]))},stored:{...q("clean typing kept refused asked sent",
({hasNext:e})=>e?[{hasNext:!1},"dropNext","tellKept"]:[{},"tellKept"])},notStored:{...q("typing kept refused",()=>[{is:"\
typing",isUnkept:!0},"tellNotKept"]),...q("asked sent sending queued",()=>[{isUnkept:!0},"tellNotKept"])},saveDue:{typing:Qt(
()=>[{is:"kept",isUnkept:!1},"keepHere","saveAfterwards"]),...q("kept refused",Qt(Vo))},keptFirst:q("typing kept refused",
Qt(Vo)),saved:q("typing kept refused",({isUnsaved:e})=>[{isSaving:!1,isSaved:!0},"noteVersion",e?"saveLater":"noteSaved",
"tellSaved"]),notSaved:q("typing kept refused",()=>[{isSaving:!1,isSaved:!1,isUnsaved:!0},"tellNotSaved","saveLater"]),foundOther:q(
"typing kept refused",()=>[{is:"asked",isSaving:!1,isSaved:!1},"showBoth"]),chosen:{...q("clean typing kept refused aske\
d",lt),sent:e=>(e.isAdded?De:Ne)(e,null)},sentElsewhere:q("typing kept refused",({isTyped:e})=>[{is:"sent",isUnkept:!1,isSaving:!1,
isSaved:!1,isAdded:e},...e?["keepHere"]:["dropOwn","tellSent"]]),discardedElsewhere:q("typing kept refused",({isTyped:e})=>[
{...$e,is:"closed"},"letGo","dropKept",...e?[]:["makeBlank"],"tellDiscarded"]),send:q("clean typing kept refused asked s\
ent",Ss),published:q("sending closed",vs),failed:{sending:ks},queue:q("clean typing kept refused asked sending",()=>[{is:"\
queued",goesOnIn:"next",isSaving:!1},"stopSaving","putInOutbox"]),inOutbox:{queued:()=>[{},"startNext","dropKept","letGo",
"tellQueued"]},notInOutbox:{queued:()=>[{is:"typing",goesOnIn:"",...dt},"tellNotKept","saveLater"]},close:q("clean typin\
g kept refused asked sending queued sent",()=>[{is:"closed",isUnkept:!1,isSaving:!1},"stopSaving"]),reopen:{closed:lt}},
Qi=Object.keys(Xo);function Jo(e,t){let[o,...n]=(Xo[t.type][e.is]??Ne)(e,t);return{state:{...e,...o},effects:n}}var L=new Map,Pe=(e,t)=>({id:crypto.randomUUID(),version:Number(e.dataset.version||0),state:{...$e,wasSent:!!e.dataset.hand},
...t});function F(e){return L.has(W(e))||Me(e,Pe(e)),L.get(W(e))}var M=()=>[...document.querySelectorAll(".composer[data\
-keep]")],ut=e=>M().find(t=>L.get(W(t))===e);function Me(e,t){L.set(W(e),t),sessionStorage.setItem(Qo,JSON.stringify([...Zo(),
t.id].slice(-20))),t.held=Zt(t.id)}var Zt=e=>new Promise(t=>navigator.locks?navigator.locks.request(`editing-${e}`,{mode:"\
shared"},()=>(t(),new Promise(()=>{}))).catch(t):t()),Qo="editing",Zo=()=>JSON.parse(sessionStorage.getItem(Qo)??"[]"),bs=new Set(
Zo()),xs=300,Es=5e3,qs=100;async function en(e,t){let o=async()=>{let s=await l.get(e,f.writing);return await(s&&t(s)),!0};
if(!navigator.locks)return o();let n=()=>navigator.locks.request(`editing-${e}`,{ifAvailable:!0},s=>s&&o()),r=Date.now()+
(bs.has(e)?Es:xs);for(;!await n();){if(Date.now()>=r)return!1;await new Promise(s=>{setTimeout(s,qs)})}return!0}var tn=e=>!!L.
get(W(e))?.state.isUnkept;function Ue(e){clearTimeout(e.pause),clearTimeout(e.due);for(let[t,o]of L)o===e&&L.delete(t)}var on={};
function nn(e){on=e}async function y(e,t){let o=ut(e),{state:n,effects:r}=Jo(e.state,t);e.state=n;for(let s of r){let a=on[s](
e,o,t);a instanceof Promise&&await a}}var _=(e,t)=>y(F(e),{type:t});function ft(e,t="changed"){return _(e,t),_(e,"paused")}
var We=()=>{for(let e of L.values())y(e,{type:"close"})};var Os=()=>document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;function rn(e,t={}){
for(let o of document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)){let n=c=>o.querySelector(`[name$="-${c}"\
]`),r=c=>!n(c).value.trim()||c==="credit"&&n(c).value===Os();for(let c of["caption","credit","alt"])!t[c]||!r(c)||c==="a\
lt"&&n("is_decorative").checked||(n(c).value=n(c).dataset.filled=t[c],e.isFilled=!0);As(o,n,t);let s=o.querySelector("[d\
ata-from-file]");s.hidden=!t.from_file,s.querySelector("[data-said]").textContent=t.from_file||"";let a=s.querySelector(
"[data-add-place]");Object.assign(a.dataset,{addPlace:t.place||"",taken:t.taken_on||""}),a.hidden=!t.place&&!t.taken_on,
_(h(o),"changed")}}function As(e,t,o){"rights_seen"in o&&(t("own_pages_only").checked||=o.own_pages_only,t("ends_at").value||=
o.ends_at&&Ts(o.ends_at),t("rights_seen").value=o.rights_seen,(t("own_pages_only").checked||t("ends_at").value)&&(e.querySelector(
".pic-rights").open=!0))}function Ts(e){let t={dateStyle:"short",timeStyle:"short",timeZone:document.body.dataset.zone||
"UTC"};return new Intl.DateTimeFormat("sv",t).format(new Date(e)).replace(" ","T")}d("click","[data-add-place]",e=>{let{
addPlace:t,taken:o}=e.dataset,n=h(e).dataset.language.replace(/^en$/,"en-GB"),r=o&&new Intl.DateTimeFormat(`${n}-u-nu-la\
tn`,{dateStyle:"long",timeZone:"UTC"}).format(new Date(o)),s=[t,r].filter(Boolean).join(", "),a=e.closest(".pic").querySelector(
"[name$='-caption']"),c=a.value.trim(),u=/[.!?…]$/.test(c);a.value=c?`${c}${u?"":","} ${s}${u?".":""}`:s,e.hidden=!0,a.
focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))});var Is={is_decorative:"owes_alt",owes_alt:"is_decorative"};d(
"change",".instead input",e=>{let t=e.closest(".instead").querySelector(`[name$="-${Is[e.name.split("-").pop()]}"]`);e.checked&&
t&&(t.checked=!1)});var eo=Promise.resolve();function to(e){eo=Promise.race([e,new Promise(t=>{setTimeout(t,we)})]);for(let t of v.values())
t.isSending&&t.request?.abort("words")}async function sn(){for(let e;e!==eo;)e=eo,await e}document.body.addEventListener(
"htmx:beforeRequest",e=>{!e.detail.elt.closest(".composer")||e.detail.requestConfig.verb==="get"||to(new Promise(t=>{e.detail.
xhr.addEventListener("loadend",t)}))});var oo=e=>new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`,{maximumFractionDigits:1,minimumFractionDigits:1}).
format(e&&Math.max(.1,e/1e6));function ie(e){let t=[...document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)],
o=document.querySelector(`#pictures [data-awaited="${e.name}"]`),n=!t.length&&v.has(e.name)&&e.state!=="here";n?o||(o=Ls(
e)):o?.remove();for(let s of n?[...t,o]:t)Cs(s,e);let r=document.getElementById("pictures");r&&(r.hidden=!r.querySelector(
"li"))}function mt(){for(let e of v.values())ie(e)}function Ls(e){let t=document.querySelector("#pictures ul");return t?
(t.append(document.getElementById("picture-line").content.cloneNode(!0)),t.lastElementChild.dataset.awaited=e.name,t.lastElementChild.
querySelector("[data-name]").textContent=e.fileName,t.lastElementChild):null}function Cs(e,t){if(!e)return;e.dataset.state=
t.state,Bs(e.querySelector("[data-thumbnail]"),t);let o=t.state==="refused",n=e.querySelector("[data-told]");n.textContent=
_s(t),o?n.setAttribute("role","alert"):n.removeAttribute("role");let r=e.querySelector("progress");r.hidden=o||t.state===
"here",r.value=t.sent/t.file.size,e.querySelector("[data-again]").hidden=!["offline","signedOut","failed"].includes(t.state);
let s=e.querySelector("[data-cancel]");s.hidden=t.state==="here",s.textContent=o?C.dismiss:C.cancel,Ds(e,t)}function Bs(e,t){
if(!e||e.firstChild)return;t.preview??=URL.createObjectURL(t.file);let o=new Image;o.alt="",o.addEventListener("error",()=>o.
remove()),o.src=t.preview,e.append(o)}function _s(e){let t=oo(e.file.size),o={name:e.fileName,problem:e.problem,status:e.
status,size:t,sent:oo(e.sent),n:Math.floor(e.sent/e.file.size*100)},n=[p(C[e.state],o)];return e.before&&e.state!=="here"&&
e.state!=="refused"&&n.push(p(C.smaller,{size:t,before:oo(e.before)})),e.isFilled&&e.state==="here"&&n.push(C.filled),!e.
isKept&&e.state!=="here"&&n.push(C.notKept),n.join(" ")}function Ds(e,t){let o=e.closest(".blk")?.querySelector("[data-f\
ocal]");!o||t.state!=="here"||(o.href=Se(t.name,"focus"),o.hidden=!1)}var Ns=8,dn=4*1024,$s=2*1024*1024,pt=[1e3,2e3,4e3,8e3,15e3],Re=16*1024,an=Promise.resolve(),ce=class extends Error{constructor(t){
super(`Status ${t}`),this.status=t}};function Q(e){clearTimeout(e.timer),an=an.then(()=>oe(e)&&!e.isSending&&!e.isHeld?Ps(
e):null)}async function Ps(e){e.isSending=!0;try{navigator.locks?await navigator.locks.request(`picture-${e.name}`,{ifAvailable:!0},
t=>{if(!t)throw new ce(202);return cn(e)}):await cn(e)}catch(t){Ws(e,t)}finally{e.isSending=!1}}async function cn(e){let t=new URLSearchParams(
{size_bytes:e.file.size,file_name:e.fileName}),o=await ln(e,"POST",t);for(;!o.has_arrived&&!o.problem;){He(e,"sending",o.
offset);let n=e.file.slice(o.offset,o.offset+Re),r=performance.now();o=await ln(e,"PATCH",n,{"Upload-Offset":o.offset}),
Ms(n.size,(performance.now()-r)/1e3)}await Us(e,o)}async function ln(e,t,o,n={}){if(await sn(),!oe(e)||e.isHeld)throw new ce(
0);e.request=new AbortController,ye()||await B();let r=await fetch(`${C.uploads}${e.name}/`,{method:t,body:o,redirect:"m\
anual",headers:{...H(),...n},signal:AbortSignal.any([e.request.signal,AbortSignal.timeout(we)])});if(r.status!==200&&r.status!==
409)throw new ce(r.status);let s=await r.json();if(s.name!==e.name)throw new ce(0);if(r.status===409&&s.offset===n["Uplo\
ad-Offset"])throw new ce(409);return e.failures=0,s}function Ms(e,t){let o=Math.min($s,4*Re);Re=Math.round(Math.max(dn,Math.
min(o,e/t*Ns)))}async function Us(e,t){t.has_arrived?(await l.del(e.name,f.files).catch(()=>{}),rn(e,t.known),He(e,"here",
e.file.size),_e()):(e.problem=t.problem,He(e,"refused",e.sent));for(let o of t.rows)await st(o)}function Ws(e,t){if(!v.has(
e.name)||e.isHeld)return;if(e.request?.signal.reason==="words"){e.request=null,Q(e);return}let o=t.status||0;if(o===404){
e.problem=C.notYours,He(e,"refused",e.sent);return}o===403&&B(),o!==202&&(Re=Math.max(dn,Math.round(Re/2)),e.status=o,He(
e,{0:"offline",401:"signedOut",403:"signInChanged"}[o]||"failed",e.sent));let n=pt[Math.min(e.failures++,pt.length-1)];e.
timer=setTimeout(()=>Q(e),n)}function He(e,t,o){Object.assign(e,{state:t,sent:o}),ie(e)}function un(){for(let e of v.values())
oe(e)&&(e.failures=0,Q(e))}addEventListener("online",un);document.addEventListener("visibilitychange",()=>{document.hidden||
un()});function le(e,t=`figure-${e.slice(0,8)}`){let o=document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(
!0);for(let n of[o,...o.querySelectorAll("*")])for(let r of n.attributes)r.value=r.value.replaceAll("figure-new",t);return o.
querySelector("[name=block]").value=t,o.querySelector("[name$=-upload]").value=e,o.querySelector("[data-awaited]").dataset.
awaited=e,o}var ht={start:216,photoshop:237,scan:218},Rs=256*1024,Hs=200;async function gt(e,t){if(e.type!=="image/jpeg"||t.type!=="\
image/jpeg")return e;let o=Fs(new Uint8Array(await t.slice(0,Rs).arrayBuffer()));return o.length?new Blob([e.slice(0,2),
zs(o),e.slice(2)],{type:e.type}):e}function Fs(e){let t=o=>e[o]*256+e[o+1];if(e[0]!==255||e[1]!==ht.start)return[];for(let o=2;o+
4<e.length&&e[o]===255&&e[o+1]!==ht.scan;o+=2+t(o+2)){if(e[o+1]!==ht.photoshop)continue;let n=Ks(e.subarray(o+4,o+2+t(o+
2)));if(n.length)return n}return[]}function Ks(e){let t=new DataView(e.buffer,e.byteOffset,e.length);for(let o=14;o+12<=
e.length;){if(t.getUint32(o)!==943868237)return[];let n=o+6,r=n+e[n]+1+(e[n]+1)%2;if(r+4>e.length)return[];let[s,a]=[r+4,
t.getUint32(r)];if(t.getUint16(o+4)===1028)return js(e.subarray(s,s+a));o=s+a+a%2}return[]}function js(e){let t=[];for(let o=0;o+
5<=e.length&&e[o]===28;){let n=o+5+e[o+3]*256+e[o+4];if(e[o+3]>127||n>e.length)break;[1,2].includes(e[o+1])&&e[o+2]<Hs&&
t.push(...e.subarray(o,n)),o=n}return t}function zs(e){let t=e.length%2?[...e,0]:e,o=[...new TextEncoder().encode("Photo\
shop 3.0\x008BIM"),4,4,0,0,0,0,e.length>>8,e.length&255,...t],n=o.length+2;return n>65535?new Uint8Array:new Uint8Array(
[255,ht.photoshop,n>>8,n&255,...o])}var Gs=2560,Vs=2048,Ys=.85,fn=()=>{let e=navigator.connection;return!!e&&(e.saveData||/2g|3g/.test(e.effectiveType||""))};
async function mn(e){let t=fn()?2e5:2e6;if(e.size<=t||!/^image\/(jpeg|png|webp)$/.test(e.type))return e;let o;try{o=await createImageBitmap(
e,{imageOrientation:"from-image"})}catch{return e}let n=fn()?Vs:Gs,r=Math.min(1,n/Math.max(o.width,o.height)),s=new OffscreenCanvas(
Math.round(o.width*r),Math.round(o.height*r)),a=s.getContext("2d");a.fillStyle="white",a.fillRect(0,0,s.width,s.height),
a.drawImage(o,0,0,s.width,s.height),o.close();let c=await s.convertToBlob({type:"image/jpeg",quality:Ys});return c.size<
e.size?gt(c,e):e}d("change","[data-pictures]",e=>{let t=[...e.files];e.value="",no(h(e),t)});function no(e,t){let o=t.map(n=>{let r=at(n),
s=le(r.name);return e.querySelector(".blocks").append(s),htmx.process(s),ro(r),s});o.length&&(o[0].querySelector("input:\
not([type=hidden])").focus(),o[0].dispatchEvent(new Event("input",{bubbles:!0})))}async function ro(e){ie(e),await Vt(e);
let t=await mn(e.file);v.has(e.name)&&(t!==e.file&&(Object.assign(e,{before:e.file.size,file:t}),await Vt(e),ie(e)),Q(e))}
var pn=e=>v.get(e.closest("[data-awaited]").dataset.awaited);d("click","[data-again]",e=>{let t=pn(e);t.failures=0,Q(t)});
d("click","[data-cancel]",async e=>{let t=pn(e),o=h(e),n=o?.querySelector(".add-pictures input")||document.querySelector(
"#composer .c-heading textarea");e.closest(".blk")?.remove();let r=oe(t);Be(t),ie(t),n?.focus(),o&&(o.dispatchEvent(new Event(
"input",{bubbles:!0})),S(o,p(C.cancelled,{name:t.fileName}))),r&&hn(t)});async function hn(e){try{let t=await fetch(`${C.
uploads}${e.name}/`,{method:"DELETE",headers:H(),redirect:"manual"});if(t.status===202)setTimeout(()=>hn(e),pt[0]);else if(t.
ok)for(let o of(await t.json()).rows)await st(o)}catch{}}var gn=e=>e.dataTransfer?.types.includes("Files");document.addEventListener(
"dragover",e=>{if(!gn(e))return;e.preventDefault();let t=e.target.closest?.(".composer");e.dataTransfer.dropEffect=t?"co\
py":"none",t?.classList.add("is-over")},!0);document.addEventListener("dragleave",e=>{let t=e.target.closest?.(".compose\
r");t&&!t.contains(e.relatedTarget)&&t.classList.remove("is-over")},!0);document.addEventListener("drop",e=>{if(!gn(e))return;
e.preventDefault(),e.stopPropagation();let t=e.target.closest?.(".composer");t?.classList.remove("is-over"),t&&no(t,[...e.
dataTransfer.files])},!0);document.addEventListener("paste",e=>{let t=e.target.closest?.(".composer"),{files:o,types:n}=e.
clipboardData;!t||!o.length||n.includes("text/plain")||(e.preventDefault(),e.stopPropagation(),no(t,[...o]))},!0);async function Xs(){
let e=await l.values(f.files).catch(()=>[]);for(let t of e)v.has(t.name)||Q(Gt(t));mt()}document.body.addEventListener("\
htmx:afterSettle",mt);document.addEventListener("desk:restored",mt);Xs();document.body.addEventListener("htmx:afterSettle",({detail:{elt:e}})=>{if(!e.matches?.("[data-owed]"))return;(e.querySelector(
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
one"})});var Js=/(^|[\s([{<\u00a1\u00bf])$/,Qs=/[-\u2010-\u2015/]$/;function yt(e,t,o){let[n,r,s,a]=o,[c,u]=t==='"'?[n,r]:[s,a],w=e.
lastIndexOf(c)>e.lastIndexOf(u),x=[n,s].some(R=>e.endsWith(R))&&!(w&&e.endsWith(c));return Js.test(e)||x||Qs.test(e)&&!w?
c:t==="'"&&!w?"\u2019":u}var wt=e=>e.closest("[data-quotes]")?.dataset.quotes.split("|")||["\u201C","\u201D","\u2018","\u2019"];var Zs="[type=url], [name$=-url], [name$=-original]";d("input",".composer textarea, .composer input[type=text]",(e,t)=>{
let o=t.data;if(t.inputType!=="insertText"||t.isComposing||!["'",'"'].includes(o)||e.matches(Zs))return;let n=wt(e),r=e.
selectionStart,s=e.value.slice(0,r-1).split(`
`).at(-1);e.value[r-1]===o&&(e.setSelectionRange(r-1,r),document.execCommand("insertText",!1,yt(s,o,n)))});async function wn(e,t,o){let n=h(e),r=await St(n,"quote"),s=o&&await St(n,"text");return!r||o&&!s?(S(n,I.notNow,{isBad:!0}),
!1):(e.after(...[r,s].filter(Boolean)),yn(r,t),s&&(ne(s.querySelector("textarea.words")).value=o.html,yn(s,o.text)),r.querySelector(
"[name$=-speaker]").focus(),S(n,I.quoted),!0)}function yn(e,t){let o=e.querySelector("textarea.words");htmx.process(e),o.
value=t,o.dispatchEvent(new Event("input",{bubbles:!0}))}async function St(e,t){try{let o=await fetch(e.querySelector(`.\
add-${t}`).getAttribute("hx-get"),{redirect:"error"}),n=document.createElement("template");return o.ok&&(n.innerHTML=ea(
await o.text())),n.content.querySelector(".blk")}catch{return null}}function ea(e){let[,t,o]=e.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/)||
[],n=Array.from(crypto.getRandomValues(new Uint8Array(4)),r=>r.toString(16).padStart(2,"0"));return t?e.replaceAll(t,`${o}\
-${n.join("")}`):e}var ne=e=>e.closest(".blk").querySelector("input[name$=-html]");var ta=".composer .blk-text textarea.words",U=new Map,co=!1,so=null,lo="";try{lo=localStorage.getItem("desk-editor")||""}catch{}
function vn(e){lo=e;try{localStorage.setItem("desk-editor",e)}catch{}}function oa(){let e=navigator.connection;if(e)return e.
saveData||/2g|3g/.test(e.effectiveType);let[t]=performance.getEntriesByType("navigation");return t?.responseEnd-t?.requestStart>
2e3}var Sn=()=>co||lo!=="plain"&&!oa();function na(){return so??=Promise.all([import(I.kit),import(I.rich)]).catch(e=>{throw so=
null,e}),so}var ra={words:I,fill:p,openDialog:Le,quotationMark:yt,marksFor:wt,makeQuote:wn,usePlain:sa,say:S},ao=()=>[...document.
querySelectorAll(ta)].filter(e=>!U.has(e));async function kt(){if(!(!ao().length||!xn)){if(!Sn())return io();try{let[e,t]=await na();
if(!Sn())return;for(let o of ao())o.matches(":focus")&&uo||(bn(o)?.remove(),U.set(o,t.mount(e,o,ra)))}catch(e){e instanceof
TypeError||console.error(e),io()}}}var bn=e=>e.closest(".blk").querySelector("[data-rich]");function io(){for(let e of ao()){
if(bn(e))continue;let t=document.createElement("button");t.type="button",t.className="btn quiet",t.dataset.rich="",t.textContent=
I.offer,e.closest(".blk").querySelector("[data-tools]")?.append(t)}}d("click","[data-rich]",async e=>{let t=e.closest(".\
blk").querySelector("textarea.words");vn(""),co=!0,e.setAttribute("aria-busy","true"),t.focus(),await kt(),e.removeAttribute(
"aria-busy"),U.has(t)?U.get(t).focus():S(h(e),I.notNow,{isBad:!0})});function sa(e){vn("plain"),co=!1;for(let[t,o]of[...U])
U.delete(t),o.destroy();io(),e.focus()}var uo=!1;document.addEventListener("compositionstart",()=>{uo=!0});document.addEventListener(
"compositionend",()=>{uo=!1,setTimeout(kt)});var xn=!1;new MutationObserver(e=>{let t=o=>[...o.addedNodes].some(n=>n.matches?.(
".blk")||n.querySelector?.(".blk"));e.some(t)&&kt()}).observe(document.body,{childList:!0,subtree:!0});document.addEventListener(
"htmx:beforeCleanupElement",e=>{U.get(e.target)?.destroy(),U.delete(e.target)});document.addEventListener("desk:restored",
()=>{for(let e of U.values())e.read()});var aa=window.requestIdleCallback||(e=>setTimeout(e,200)),kn=()=>aa(()=>{xn=!0,kt()});
document.readyState==="complete"?kn():addEventListener("load",kn);var En=".composer .blk-text textarea.words",fo=new WeakMap;d("beforeinput",En,e=>{let t=ne(e);t?.value&&fo.set(e,{words:e.
value,html:t.value})});d("input",En,(e,t)=>{if(!t.isTrusted||!ne(e)?.value)return;ne(e).value="";let o=document.createElement(
"p");o.className="hint",o.setAttribute("role","status"),o.append(`${I.formatGone} `);let n=document.createElement("butto\
n");n.type="button",n.className="btn quiet",n.textContent=I.formatBack,n.addEventListener("click",()=>{[e.value,ne(e).value]=
[fo.get(e).words,fo.get(e).html],o.remove(),e.dispatchEvent(new Event("input",{bubbles:!0})),e.focus()}),o.append(n),e.after(
o)});var qn=/^https?:\/\/\S+$/i;d("paste",".composer .blk-text",e=>setTimeout(()=>{let t=e.querySelector("textarea.words");qn.
test(t.value.trim())&&!e.querySelector("[data-address]")&&ia(e,t)}));d("input",".composer .blk-text",e=>{qn.test(e.querySelector(
"textarea.words").value.trim())||e.querySelector("[data-address]")?.remove()});function ia(e,t){let o=document.createElement(
"p");o.className="hint",o.dataset.address="",o.setAttribute("role","status");for(let[n,r]of[["card",I.asCard],["embed",I.
asEmbed]]){if(!h(e).querySelector(`.add-${n}`))continue;let s=document.createElement("button");s.type="button",s.className=
"btn quiet",s.textContent=r,s.addEventListener("click",()=>ca(n,e,t)),o.append(s)}e.append(o)}async function ca(e,t,o){let n=await St(
h(t),e);if(!n)return S(h(t),I.notNow,{isBad:!0});let r=o.value.trim();return t.after(n),htmx.process(n),n.querySelector(
"[name$=-url]").value=r,[o.value,ne(o).value]=["",""],o.dispatchEvent(new Event("input",{bubbles:!0})),n.querySelector("\
[name$=-title]").focus()}var k=e=>[...new FormData(e)].filter(([t,o])=>typeof o=="string"&&t!=="csrfmiddlewaretoken");document.addEventListener("\
formdata",({target:e,formData:t})=>{let o=e.elements.source_note;o&&"stands"in o.dataset&&o.value===o.defaultValue&&t.delete(
"source_note")});var V=(e,t)=>e.find(([o])=>o===t)?.[1]??"",Fe=e=>{let o=e.filter(([n])=>n==="heading"||n.endsWith("-wor\
ds")).find(([,n])=>n.trim());return o?o[1].trim().split(/\s+/).slice(0,12).join(" "):i.noHeading},On="textarea, input:no\
t([type]), input[type=text], input[type=url]",la=`${On}, input[name$='-image'], input[name$='-upload']`,vt=e=>new Set([...e.
querySelectorAll(On)].filter(t=>t.value!==t.dataset.filled).map(t=>t.name)),mo=e=>[...e.querySelectorAll(la)].filter(t=>t.
name!=="byline"&&!t.name.endsWith("-credit")&&t.value.trim()),T=e=>mo(e).length>0;function An(e,t){let o=new Map;for(let[
n,r]of t)o.set(n,[...o.get(n)||[],r]);V(t,"draft")!==(e.elements.draft?.value||"")&&da(e,!!V(t,"draft"));for(let n of e.
querySelectorAll("input, textarea, select")){let r=o.get(n.name);!n.name||n.type==="file"||["csrfmiddlewaretoken","block"].
includes(n.name)||n.name==="source_note"&&!r||(n.type==="checkbox"||n.type==="radio"?n.checked=r?.includes(n.value)??!1:
n.value=r?.[0]??"",o.delete(n.name))}for(let n of e.querySelectorAll("[data-held]"))n.remove();for(let[n,r]of o)["block",
"csrfmiddlewaretoken"].includes(n)||r.forEach(s=>e.append(ve(n,s)))}function da(e,t){let o=e.elements.source_note,n=e.querySelector(
"[data-note-stays]");o.value=o.defaultValue="",o.toggleAttribute("data-stands",t),n.hidden=!t,t?o.setAttribute("aria-des\
cribedby",n.id):o.removeAttribute("aria-describedby")}function ve(e,t){let o=document.createElement("input");return Object.
assign(o,{type:"hidden",name:e,value:t}),o.dataset.held="",o}function Ke(e){let t=o=>o.type==="hidden"||o.type==="file"?
!1:o.type==="checkbox"||o.type==="radio"?o.checked!==o.defaultChecked:o.value!==o.defaultValue;return e.hasAttribute("da\
ta-refused")||[...e.querySelectorAll("textarea, input")].some(t)}async function Z(e,t){let o=String(k(e)),n=t.filter(([u])=>u==="block").map(([,u])=>u),r=u=>e.querySelector(`[id="block-\
form-${CSS.escape(u)}"]`),s=[];for(let u of new Set(n))s.push(r(u)||await Ln(u,t,e));if(String(k(e))!==o)return!1;let a=e.
querySelector(".blocks"),c=a.contains(document.activeElement)&&document.activeElement;s.length&&a.replaceChildren(...s);
for(let u of s)htmx.process(u);return An(e,t),c&&ua(c.isConnected?c:a.querySelector("textarea")),e.dispatchEvent(new CustomEvent(
"desk:restored",{bubbles:!0})),!0}function ua(e){e?.focus({preventScroll:!0}),e?.setSelectionRange?.(e.value.length,e.value.
length)}var Tn=document.querySelector("#composer .blk-text")?.outerHTML,fa=8e3;async function Ln(e,t,o){let n=e.split("-")[0];
if(n==="text"&&Tn)return ma(bt(Tn,e));if(n==="figure"){let s=V(t,`${e}-upload`)||V(t,`${e}-image`);if(!s||v.has(s))return le(
s,e);let a=`${Se(s,"block")}?blog=${it(o)}`;return await In(a,e)||le(s,e)}return await In(i.block.replace("kind",n),e)||
pa(e,t)}async function In(e,t){try{let o=await fetch(e,{redirect:"manual",signal:AbortSignal.timeout(fa)}),n=bt(await o.
text(),t);if(o.ok&&n?.matches(".blk"))return n}catch{}return null}function bt(e,t){let o=document.createElement("templat\
e"),n=e.match(/name="block" value="([a-z0-9-]+)"/)?.[1];return o.innerHTML=n?e.replaceAll(n,t):e,o.content.firstElementChild}
function ma(e){for(let t of e.querySelectorAll("textarea, [name$=-html]"))t.defaultValue="";for(let t of e.querySelectorAll(
".err, .hint"))t.remove();return e}var po=e=>`${e}-${crypto.randomUUID().slice(0,8)}`;function pa(e,t){let o=document.createElement(
"div");o.className="blk",o.id=`block-form-${e}`,o.dataset.unseen="";let n=document.createElement("p");n.className="soft \
xs",n.textContent=i.keptBlock,o.append(n,ve("block",e));for(let[r,s]of t)r.startsWith(`${e}-`)&&o.append(ve(r,s));for(let r of o.
querySelectorAll("input"))delete r.dataset.held;return o}async function ho(e){return((await l.get(G(e),f.places))?.blank||
[["byline",document.body.dataset.byline||""]]).filter(([o])=>!["key","block"].includes(o))}async function Y(e,t=()=>{}){
let o=await ho(e),n=await Ln(po("text"),[],e);t(),e.querySelector(".blocks").replaceChildren(n),await Z(e,[...o,["key",crypto.
randomUUID()]]);for(let r of["data-refused","data-version","data-hand"])e.removeAttribute(r);for(let r of e.querySelectorAll(
".err, .tell, .gone-block"))r.remove();for(let r of e.querySelectorAll("[aria-invalid]"))r.removeAttribute("aria-invalid")}var Cn=["key","draft","draft_seen","announces"],re=/^[a-z]+-[a-z0-9]+-/;function de(e,t){let o=new Set(e.map(String));return t.
filter(n=>!o.has(String(n))&&n[1]&&!Cn.includes(n[0]))}function xt(e,t,o,n){let r=new Map(t),s=de(t,o),a=new Set([...r.keys()].
filter(m=>re.test(m))),c=m=>m[0]==="block"?s.includes(m):re.test(m[0])&&!a.has(m[0]),u=([m,X])=>X.startsWith(r.get(m)||"")?
X.slice((r.get(m)||"").length).trim():X,w=s.filter(([m])=>!re.test(m)&&m!=="block").map(m=>[m[0],m[0]==="heading"?u(m):m[1]]),
x=s.filter(([m])=>a.has(m)&&n.has(m)).map(u),N=`${e.find(([m])=>m==="block")?.[1]??""}-words`;return[...e.filter(([m])=>m!==
N&&!w.some(([X])=>X===m)),...w,[N,x.join(`

`)],...o.filter(c)]}function Bn(e,t,o){let n=new Set([...t,...o].map(([a])=>a)),r=([a])=>Cn.includes(a),s=a=>r(a)||!(n.has(
a[0])||re.test(a[0]));return[...o.filter(a=>!r(a)),...e.filter(s)]}var ha=e=>re.test(e)?e.replace(/-[a-z0-9]+-/,"-"):e,_n=(e,t)=>e.filter(([o,n])=>o===t&&n.trim()).map(([,o])=>o);function Dn(e,t,o){
return[...new Set([...t,...e].map(([r])=>r))].map(r=>({name:r,label:o[ha(r)],values:_n(t,r)})).filter(({name:r,label:s,values:a})=>s&&
String(a)!==String(_n(e,r)))}function ee(e,t){let o=document.createElement("button");return o.type="button",o.className="btn",o.textContent=e,o.addEventListener(
"click",t),o}function je(e,t){let o=document.createElement("a");return Object.assign(o,{href:e,className:"btn",textContent:t}),
o}function go(e,t,o,n,r){e.querySelector("[data-both]")?.remove();let s=document.createElement("div");s.className="tell in\
f both",s.dataset.both="",s.setAttribute("role","alert");let a=document.createElement("p");a.textContent=p(n,{time:ae(o)});
let c=ee(i.showBoth,()=>{c.replaceWith(ga(e,t,r))});s.append(a,c),e.querySelector(".top").after(s)}function ga(e,t,o){let n=document.
createElement("div"),r=document.createElement("div");r.className="other";let s=JSON.parse(e.querySelector(".blocks").dataset.
fields);for(let{name:a,label:c,values:u}of Dn(k(e),t,s)){let w=document.createElement("p"),x=document.createElement("b"),
N=document.createElement("span");x.textContent=c,N.dir="auto",N.textContent=u.map(R=>ya(e,a,R)).join(", ")||"\u2013",w.append(
x," ",N),r.append(w)}return n.append(r,ee(i.takeOther,()=>o(!0)),ee(i.keepThis,()=>o(!1))),n}function ya(e,t,o){let[n]=e.
querySelectorAll(`[name="${CSS.escape(t)}"]`);return n?.type==="checkbox"&&o==="on"?"\u2713":n?.querySelector(`option[va\
lue="${CSS.escape(o)}"]`)?.textContent.trim()||o}var yo=(e,t,{version:o,id:n})=>async r=>{if(r&&!await Z(e,t))return;let s=F(
e);s.version=o??s.version,e.querySelector("[data-both]").remove(),_(e,"chosen"),e.querySelector("textarea")?.focus(),n&&
(await _(e,"paused"),await l.del(n,f.writing))};function Nn(e,t,{answer:{fields:o,version:n,at:r}}){if(!t)return;let s=yo(
t,o,{version:n});go(t,o,Date.parse(r),i.elsewhere,s)}var $n=({version:e,state:t},{spot:o,keep:n,fields:r,at:s})=>({spot:o,keep:n,fields:r,at:s,version:e,key:r.find(([a])=>a===
"key")?.[1]??"",isOnTheDesk:t.isSaved&&!t.isUnsaved,isAdded:t.isAdded,isTyped:t.isTyped,wasSent:t.wasSent});function Pn(e,t,{
key:o,hand:n,version:r,fields:s,isFree:a,isBegun:c}){if(t.key===o){if(JSON.stringify(t.fields)===JSON.stringify(s))return t.
wasSent?"putBack":"forget";if(n!==e&&t.version!==r)return"offer"}else if(n||!a)return"handOver";return c?"offer":"putBac\
k"}var wo=(e,t,o)=>e.some(n=>n.key===t&&!de(n.fields,o).length),Mn=(e,t)=>t?.status===200&&!e.wasSent||!!t?.discarded||!!(t?.
sent&&!ke(e).isTyped);var wa=300;function Un(e){clearTimeout(e.pause),e.pause=setTimeout(()=>y(e,{type:"paused"}),wa)}function Wn(e,t){if(clearTimeout(
e.pause),!t)return null;let[o,n]=[ct(t),k(t)],r=$n(e,{spot:o,keep:t.dataset.keep,fields:n,at:P()});return Sa(e,T(t)&&r)}
async function Sa(e,t){try{await e.held,t?await Ae(f.writing,e.id,t,ka(e)):await l.del(e.id,f.writing)}catch{return y(e,
{type:"notStored"})}return e.replaces=[],y(e,{type:"stored",at:t?.at})}var Rn=({id:e,next:t,offered:o=[]})=>[e,...t?[t.id]:
[],...o],ka=({state:e,next:t,replaces:o=[]})=>t&&e.hasNext&&!e.goesOnIn?[...o,t.id]:o;function Hn(e,t){if(clearTimeout(e.
pause),!t)return null;if(!e.next){let[s,a]=[crypto.randomUUID(),crypto.randomUUID()];e.next={id:s,key:a,held:Zt(s)}}let[
o,n]=[k(t),vt(t)],r=va(e,t,o,n);return e.next.stored=r.catch(()=>{}),r.catch(()=>y(e,{type:"notStored"}))}async function va({
next:e,going:t},o,n,r){if(await e.held,!de(t.sent,n).length)return l.del(e.id,f.writing);let s=`text-${e.id.slice(0,8)}`,
a=[...await ho(o),["key",e.key],["block",s],[`${s}-words`,""]],{keep:c}=o.dataset;return Ae(f.writing,e.id,{spot:`${c}#`,
keep:c,key:e.key,fields:xt(a,t.sent,n,r),at:P(),version:0,isOnTheDesk:!1,isTyped:!0})}var So=e=>Promise.all(e.map(t=>l.del(
t,f.writing))).catch(()=>{}),Fn=({id:e})=>So([e]);async function Kn(e){let{next:t}=e;return e.next=void 0,await t?.stored,
t&&So([t.id])}async function Et(e){return await Promise.all([e.held,e.next?.stored]),So(Rn(e))}function qt(e,t){let o=F(
e);return o!==t&&(o.replaces=Rn(t)),ft(e)}function Ot(e,t){let o=k(e);return{sent:t,now:o,typed:de(t,o),written:vt(e),blocks:[...e.querySelectorAll(".blk")],caret:xa(
e)}}async function At(e,t,o=!1){let{sent:n,now:r,typed:s,written:a,blocks:c,caret:u}=t;if(s.length){let w=k(e);for(let x of c)
document.getElementById(x.id)||e.querySelector(".blocks").append(x);await Z(e,o?Bn(w,n,r):xt(w,n,r,a))}return u&&Ea(e,u,
o),s.length>0}function xa(e){let t=document.activeElement,o=t.closest(".blk"),n=t.isContentEditable?o.querySelector("tex\
tarea.words"):t;if(!e.contains(n)||!n.name)return null;let r=U.get(n)?.caret()??n.selectionStart;return{n:[...e.querySelectorAll(
".blk")].indexOf(o),name:n.name.replace(re,"-"),at:r}}function Ea(e,{n:t,name:o,at:n},r){let s=e.querySelectorAll(".blk")[t]||
e.querySelector(".blk"),a=o.startsWith("-")?s.querySelector(`[name$="${o}"]`)||s.querySelector("textarea.words"):e.elements[o],
c=a?.value||r?a:e.querySelector(".blk textarea.words"),u=r?n:c.value.length;return U.has(c)?U.get(c).focus(r?void 0:"end"):
(c.focus({preventScroll:!0}),typeof c.selectionStart=="number"?c.setSelectionRange(u,u):void 0)}var jn=(e,t)=>Math.max(t,(e.at(-1)?.n||0)+1);function qa(e,{deskTime:t,offset:o,page:n,onPage:r}){let s=Math.abs(o-e.offset)>
6e4,a=Math.max(t-e.at,e.page===n?r-e.began:0);return s||a<-6e4?1/0:a}var zn=(e,t)=>!e.isDecided&&qa(e,t)>6e5,Gn=e=>({address:`${e.
place}${e.isDraft?"/drafts/":"/updates/"}`,fields:e.fields,key:e.key});function Vn(e,t){return t?.key===e.key&&t.id?"sen\
t":t?.problem||[404,413,400].includes(t?.status)?"refused":"waiting"}function O(e,t,o){let n=e.querySelector("[data-saved]");if(!(!n||"held"in n.dataset)&&!(n.matches(".bad")&&[i.here,i.there,
i.hereOffline,i.hereSignedOut].includes(t))){if(n.dataset.told!==t||!n.querySelector("[data-at]")){let r=document.createElement(
"b"),s=document.createElement("span"),a=document.createElement("span"),[c,u=""]=t.split("{time}");r.textContent=c.trim(),
a.textContent=u,s.dataset.at="",s.setAttribute("aria-hidden","true");let w=document.createElement("span");w.append(r," ",
s,a),n.replaceChildren(w),n.dataset.told=t,n.classList.remove("bad")}n.querySelector("[data-at]").textContent=o&&t.includes(
"{time}")?ae(o):""}}var vo=15e3,ze=document.getElementById("outbox"),Ge=[],Lt=new BroadcastChannel(`outbox-${E}`),fe=async()=>(await l.values(
f.outbox)).sort((e,t)=>e.n-t.n),Yn=e=>l.set(e.id,e,f.outbox),bo=e=>l.get(e.id,f.outbox);async function xo(e,t){let o=await bo(
e);o&&await Yn({...o,...t})}async function Xn(e){let{sent:t,composer:o}=e.going;try{let n=await fe();await Yn({id:crypto.
randomUUID(),n:jn(n,Date.now()),key:V(t,"key"),fields:t,place:G(o),title:Fe(t),at:P(),offset:se,began:performance.now(),
page:performance.timeOrigin,state:"waiting"})}catch{return y(e,{type:"notInOutbox"})}return y(e,{type:"inOutbox"})}async function Jn(e,t){
if(!t)return;let{going:o}=e,n;if(await Y(t,()=>{n=Ot(t,o.sent)}),O(t,i.queued),!n.typed.length)return t.querySelector(".\
c-heading textarea").focus({preventScroll:!0});await At(t,n),await qt(t,e)}async function Qn(){await K(),Lt.postMessage(
"changed")}var Oa=()=>({deskTime:P(),offset:se,page:performance.timeOrigin,onPage:performance.now()}),It="",Tt=!1,ko=!1;
async function ue(){if(ko=Tt,!Tt){Tt=!0;try{do ko=!1,await Aa(Ta);while(ko)}finally{Tt=!1}}}var Aa=e=>navigator.locks?navigator.
locks.request(`outbox-${E}`,{ifAvailable:!0},t=>t&&e()):e();async function Ta(){let e=(await fe()).filter(o=>o.state==="\
waiting");if(!e.length)return;let t=await B();if(It=t?t.person===E?"":i.signIn:i.noConnection,!It)for(let o of e)zn(o,Oa())?
await xo(o,{state:"old"}):await Ia(o);await K(),Lt.postMessage("changed")}async function Ia(e){let t=La(e);to(t);let o=await t,
n=Vn(e,o);n==="sent"?(await l.del(e.id,f.outbox),Ge.unshift({...e,state:"sent",told:e.isDraft?i.savedAsDraft:o.told,href:o.
href,fields:null}),e.isDraft||Ba(e,o.html)):n==="refused"&&await bo(e)&&await xo(e,{state:"refused",problem:o.problem||p(
i.refused,{status:o.status})})}function La(e){return new Promise(t=>{let o=new XMLHttpRequest,n=new FormData,{address:r,
fields:s,key:a}=Gn(e);for(let[c,u]of s)n.append(c,u);o.open("POST",r),o.timeout=vo,o.setRequestHeader("HX-Request","true");
for(let[c,u]of Object.entries(H()))o.setRequestHeader(c,u);o.setRequestHeader("Idempotency-Key",a),o.upload.onprogress=({
loaded:c,total:u})=>Ua(e,c/u),o.onload=()=>t(Ca(o)),o.onerror=o.ontimeout=()=>t(null),o.send(n)})}function Ca(e){let t=new DOMParser().
parseFromString(e.response,"text/html"),o=t.querySelector("[data-saved]"),n=t.querySelector("[data-refused]")?[...t.querySelectorAll(
".composer .tell.bad, .composer .err")]:[];return{status:e.status,key:e.getResponseHeader("Idempotency-Key"),id:e.getResponseHeader(
"Update-Id"),html:e.response,told:o?.querySelector("b")?.textContent.trim()||i.live,href:o?.querySelector("a")?.getAttribute(
"href"),problem:n.map(r=>r.textContent.trim()).join(" ")}}function Ba(e,t){let o=document.getElementById("composer");if(z||
!o||G(o)!==e.place)return;let n=document.createElement("template");n.innerHTML=t,n.content.querySelector("#composer")?.remove(),
htmx.swap(document.createElement("div"),n.innerHTML,{swapStyle:"none"}),htmx.trigger(document.body,"desk:published")}var _a={
waiting:"device",old:"clock",refused:"warn",sent:"check"};async function K(){if(!ze)return;let e=await fe();ze.hidden=!e.
length&&!Ge.length,ze.querySelector("[data-count]").textContent=e.length?p(i.notYetLive,{n:e.length}):"";let t=document.
activeElement,o=t?.closest("[data-entry]")?.dataset.entry,n=[...e,...Ge].map(Da),r=ze.querySelector("[data-entries]");if(n.
length===r.children.length&&n.every((a,c)=>a.isEqualNode(r.children[c]))||(r.replaceChildren(...n),!o))return;let s=[...(n.
find(a=>a.dataset.entry===o)||n[0])?.querySelectorAll("button, a")||[]];(s.find(a=>a.textContent===t.textContent)||s[0])?.
focus()}function Da(e){let o=document.getElementById("outbox-entry").content.firstElementChild.cloneNode(!0);o.classList.
add(`is-${e.state}`),o.dataset.entry=e.id;for(let n of o.querySelectorAll("[data-icon]"))n.hidden=n.dataset.icon!==_a[e.
state];return o.querySelector("h3").textContent=e.title,o.querySelector("[data-state]").textContent=Na(e),o.querySelector(
"[data-acts]").append(...$a(e)),e.state==="old"&&Ma(e,o.querySelector("[data-since]")),o}var Na=e=>p({waiting:`${i.waiting}\
 ${It||i.trying}`,old:i.old,refused:`${i.isRefused} ${e.problem||""}`,sent:e.told||""}[e.state],{time:ae(e.at)});function $a(e){
let t={time:ae(e.at).slice(0,5)},o=(s,a)=>ee(p(s,t),async()=>{await xo(e,{state:"waiting",isDecided:!0,...a}),await K(),
await ue()}),n=ee(i.takeBack,()=>Pa(e)),r=ee(i.drop,()=>J(i.dropTitle,p(i.dropMeans,{title:e.title}),i.keepIt,i.drop,async()=>{
await l.del(e.id,f.outbox),await K()}));return e.state==="sent"?e.href?[je(e.href,i.view)]:[]:e.state==="old"?[o(i.publishAsWritten),
o(i.toEditors,{isDraft:!0}),r]:It===i.signIn?[je(`${i.login}?next=${location.pathname}`,i.doSignIn),n]:e.state==="refuse\
d"?[n,r]:[ee(i.tryNow,ue),n]}async function Pa(e){let t=document.getElementById("composer");if(G(t)!==e.place){location.
assign(`${e.place}/`);return}let o=await bo(e);if(!o)return K();if(T(t))return O(t,i.composerIsFull);if(!await Z(t,o.fields))
return O(t,i.composerIsFull);t.querySelector(".c-heading textarea").focus(),Me(t,Pe(t,{state:ke({wasSent:!0})})),await ft(
t,"typed"),await l.del(e.id,f.outbox),await K()}async function Ma(e,t){t.hidden=!1;let o=i.since.replace("/-/",`/${e.place.
split("/").at(-1)}/`).replace("/0/",`/${Math.floor(e.at/1e3)}/`),n=await fetch(o,{redirect:"manual"}).catch(()=>null);n?.
ok&&(t.innerHTML=await n.text())}function Ua(e,t){let o=ze?.querySelector(`[data-entry="${CSS.escape(e.id)}"]`);o&&(o.classList.
add("is-moving"),o.querySelector("[data-state]").textContent=p(i.sendingPart,{n:Math.floor(t*100)}),o.querySelector("pro\
gress").value=t)}var Wa=new Set([0,408,429,500,502,503,504]),Zn=(e,t)=>Wa.has(e.detail.xhr?.status||0)&&Eo(e,t);function Eo({
detail:{requestConfig:e}},t){if(t?.composer.id!=="composer")return!1;let{pathname:o}=new URL(e.path,location.href);return o!==
`${G(t.composer)}/updates/`?!1:T(t.composer)||Fe(t.sent)!==i.noHeading}function Ra(e,t){let o=e.trim();return o.length>t?[...o].length:o.length}function Ct(e){for(let t of e.querySelectorAll(
"[data-most]:is(textarea, input)"))er(t);Fa(e)}function er(e){let t=Number(e.dataset.most),o=Ra(e.value,t),n=o>t?p(g.tooLong,
{most:t,n:o}):"";n?e.setAttribute("aria-invalid","true"):document.getElementById(`${e.id}_error`)?.matches("[data-over]")&&
e.removeAttribute("aria-invalid"),tr(`${e.id}_error`,n,r=>Ha(e,r))}function Ha(e,t){let o=e.closest(".field");o?o.append(
t):(e.closest(".c-heading")||e).after(t)}function Fa(e){let t=e.querySelector(".blocks"),o=Number(t.dataset.most),n=t.querySelectorAll(
":scope > .blk").length,r=n>o?p(g.tooManyBlocks,{most:o,n}):"";tr(`${e.id}-too-many`,r,s=>t.after(s))}function tr(e,t,o){
let n=document.getElementById(e);if(!t){n?.matches("[data-over]")&&n.remove();return}let r=n??document.createElement("p");
n||(Object.assign(r,{id:e,className:"err"}),r.setAttribute("role","alert"),o(r)),r.dataset.over="",r.textContent!==t&&(r.
textContent=t)}d("input",".composer [data-most]:is(textarea, input)",er);document.addEventListener("desk:restored",({target:e})=>Ct(
e));var Bt=()=>htmx.ajax("GET",location.pathname,{target:"#unsent",select:"#unsent",swap:"outerHTML"});var or=3e3;function nr(e,t){e.due??=setTimeout(()=>{e.due=null,ut(e)&&y(e,{type:"saveDue"})},t)}var rr=e=>nr(e,or),sr=e=>nr(
e,Math.max(0,(e.savedAt||0)+or-Date.now())),ar=e=>ut(e)&&y(e,{type:"keptFirst"});function ir(e){clearTimeout(e.due),e.due=
null,e.request?.abort()}function cr(e,t){clearTimeout(e.due),e.due=null,e.savedAt=Date.now();let o=Ve(t.dataset.keep,k(t),
e),{signal:n}=e.request;return e.saving=o.then(r=>n.aborted?null:y(e,{type:Ka(r),answer:r})),e.saving}function Ka(e){return e?.
version&&e.status===200?"saved":e?.discarded?"discardedElsewhere":e?.sent?"sentElsewhere":e?.fields?"foundOther":"notSav\
ed"}async function Ve(e,t,o){let n=new FormData;for(let[r,s]of t)n.append(r,s);n.append("kept_hand",o.id),n.append("kept\
_version",String(o.version)),o.request=new AbortController;try{ye()||await B();let r=AbortSignal.any([o.request.signal,AbortSignal.
timeout(15e3)]),s=await fetch(e,{method:"POST",body:n,signal:r,redirect:"manual",headers:H()}),a=s.headers.get("Content-\
Type")?.startsWith("application/json");return{status:s.status,...a?await s.json():{}}}catch{return null}}function lr(e,t,{
answer:o}){e.version=o.version}async function dr(e){let{id:t,version:o}=e,n=await l.get(t,f.writing);return!n||e.state.isUnsaved||
!["kept","refused"].includes(e.state.is)?null:l.set(t,{...n,version:o,isOnTheDesk:!0},f.writing)}async function _t(e){if(e.dataset.isPickedUp||(e.dataset.isPickedUp="yes",e.autocomplete="off",new MutationObserver(()=>{
_(e,"changed"),Ct(e)}).observe(e.querySelector(".blocks"),{childList:!0}),Ct(e),e.hasAttribute("data-refused")))return;let t=await fe();
e.id==="composer"&&wo(t,Dt(e),k(e))&&await Y(e),ur(e)&&_(e,"changed"),await za(e,t)&&await Ga(e)}async function za(e,t){
let o=(await l.entries(f.writing)).filter(([,s])=>s.spot===ct(e)).sort(([,s],[,a])=>a.at-s.at),n=!1,r=!1;for(let[s]of o)
await en(s,async a=>{if(wo(t,a.key,a.fields))return l.del(s,f.writing);let c=a.key===Dt(e);if(n&&c)return fr(e,s,a);let u=n?
!z&&await mr(s,a):await Va(e,s,a);n=!0,r||=u});return r}async function Ga(e){await _(e,"paused"),await _(e,"saveDue"),Bt()}
var Dt=e=>e.elements.key?.value||"",ur=e=>mo(e).some(t=>t.value!==t.defaultValue);function fr(e,t,o){o.key===Dt(e)&&(F(e).
offered??=[]).push(t);let n=yo(e,o.fields,{id:t});return go(e,o.fields,o.at,i.newerHere,n)}async function Va(e,t,o){let n=Pn(
t,o,{key:Dt(e),hand:e.dataset.hand,version:Number(e.dataset.version),fields:k(e),isFree:!T(e)||!!e.elements.draft?.value||
e.id==="correcting",isBegun:ur(e)});return n==="handOver"?mr(t,o):(n==="forget"?await l.del(t,f.writing):n==="offer"||!await Z(
e,o.fields)?fr(e,t,o):Ya(e,t,o),!1)}function Ya(e,t,o){let{version:n}=o;Me(e,Pe(e,{id:t,version:n,state:ke(o)})),O(e,i.here,
o.at),_(e,"changed")}async function mr(e,t){let o=await Ve(t.keep,t.fields,{id:e,version:t.version});return Mn(t,o)&&await l.
del(e,f.writing),o?.status===200}async function Nt(e){let t=await l.get("sessions",D)||{};for(let[o,n]of Object.entries(t))o===e||(await fetch(i.session.
replace("token",n),{cache:"no-store"}).catch(()=>null))?.status!==410||(o===E&&We(),await Te(o),o===E&&location.assign(i.
login))}var qo=e=>(t,o)=>o&&O(o,e),pr=qo(i.notHere),hr=qo(i.sentAlready),gr=qo(i.discarded);function yr({state:e},t,{at:o}){return t?
e.isAdded?O(t,i.sentAlready):e.isSaved||!T(t)?null:O(t,navigator.onLine?i.here:i.hereOffline,o):null}var wr=(e,t,{answer:o})=>t&&
T(t)&&O(t,i.there,Date.parse(o.at));async function Sr(e,t,{answer:o}){let n=o?.status===403&&await B();return!t||n===null||
n?.person===E?null:o?.status===401||n?(Nt(),O(t,i.hereSignedOut,P())):T(t)&&O(t,i.hereOffline,P())}function kr(e){let{requestConfig:t,xhr:o}=e.detail,n=t?.elt;if(!n?.matches?.("[data-add]")||o.status!==200)return;e.detail.
shouldSwap=!1;let r=document.createElement("template");r.innerHTML=o.response;let s=r.content.querySelector("input[name=\
block]");s&&document.getElementById(`block-form-${s.value}`)&&r.content.replaceChildren(bt(o.response,po(s.value.split("\
-")[0])));let a=[...r.content.children];h(n).querySelector(".blocks").append(...a);for(let w of a)htmx.process(w);(a[0]?.
querySelector(Ft)||a[0]?.querySelector("button"))?.focus()}var vr=e=>e.detail.requestConfig?.elt||e.detail.elt,$t=e=>e.detail.requestConfig?.verb==="post"&&vr(e).closest?.(".compo\
ser[data-keep]")&&!vr(e).matches("[type=file], [data-undo]"),Pt=({detail:{xhr:e}})=>new URL(e.responseURL||location.href,
location.href).pathname.startsWith("/accounts/"),br=!1,Mt=()=>br;function j(e){br=e}var Ja=1e3,xr=-1/0;function Er(){xr=performance.now()}function qr(e){let t=e.detail.elt;!t.matches(".composer")||T(t)||performance.
now()-xr>Ja||(e.preventDefault(),setTimeout(()=>{j(!1)}))}var be=new WeakMap,Qa=({detail:{xhr:e}})=>be.get(e)?.going;function Or(e){let{elt:t,requestConfig:o,xhr:n}=e.detail;if(!$t(
e))return;let r=h(t),s=F(r);if(s.state.is==="queued")return e.preventDefault();let a={composer:r,sent:k(r)},c=new URL(o.
path,location.href).pathname.endsWith("/drafts/"),u=r.id==="correcting";s.going=a,be.set(n,{session:s,going:a}),y(s,{type:"\
send",goesOnIn:c||u?"same":"next"}),u&&Za(a)}function Za(e){e.focused=document.activeElement,e.composer.inert=!0}function Ar(e){
let{target:t,shouldSwap:o}=e.detail,n=Qa(e);n&&o&&t.id==="composer"&&(n.added=Ot(t,n.sent))}function Tr(e){let{session:t,
going:o}=be.get(e.detail.xhr)??{},n=document.getElementById("composer")||document.getElementById("correcting");if(!o?.added||
!n)return;let r=T(n),s=n.id==="correcting",a=!r||n.hasAttribute("data-refused");!o.added.typed.length&&a&&!s||(n.dataset.
goesOn="",o.carried=At(n,o.added,r).then(c=>(c||s)&&qt(n,t)))}function Ir(e){let{xhr:t}=e.detail,o=!!t?.getResponseHeader(
"Update-Id");o&&Er();let{session:n,going:r}=be.get(t)??{};if(!n)return;if(r.focused&&r.composer.isConnected&&ei(r),o){y(
n,{type:"published"});return}let s=M().some(a=>L.get(W(a))===n&&a.querySelector("[data-both]"));y(n,{type:"failed",isAsked:s})}
function ei({composer:e,focused:t}){e.inert=!1,t.focus()}function Lr(e){let{xhr:t}=e.detail,{session:o,going:n}=be.get(t)??
{};!o||t.status!==200||t.getResponseHeader("Update-Id")||/id="(composer|correcting)"/.test(t.response)||(e.detail.shouldSwap=
!1,!Pt(e)&&(Eo(e,n)?y(o,{type:"queue"}):O(n.composer,i.hereOffline,P())))}function Cr(e){let{session:t,going:o}=be.get(e.
detail.xhr)??{};return!t||!Zn(e,o)?!1:(y(t,{type:"queue"}),!0)}var Br=({going:e})=>e?.carried;async function _r(e){let t=F(e);y(t,{type:"close"}),e.inert=!0;let o=(t.offered||[]).map(r=>["kept_hand",r]),n=await Ve(
`${e.dataset.keep}discard/`,o,t);return e.inert=!1,n?.discarded?(await Et(t),Ue(t),document.querySelector("#unsent artic\
le")&&Bt(),!0):(y(t,{type:"reopen"}),!1)}d("submit","form[data-discards]",async(e,t)=>{t.preventDefault();let o=e.dataset.
discards;for(let n of[...L.values()])n.id===o&&(y(n,{type:"close"}),Ue(n));await l.del(o,f.writing).catch(()=>{}),e.submit()});document.addEventListener("submit",e=>{e.target.matches(".composer")&&j(!0)});addEventListener("beforeunload",e=>{!Mt()&&
[...document.querySelectorAll(".composer")].some(t=>t.dataset.keep?tn(t):Ke(t))&&e.preventDefault()});function Dr(e){let o=e.
detail.elt.closest(".acts")?.closest(".row-update")?.querySelector(".composer");o&&(e.preventDefault(),o.querySelector("\
.c-heading textarea").focus())}function Nr(e){let{target:t,requestConfig:o}=e.detail,n=t.matches?.(".row-update")&&t.querySelector(
".composer");n&&!n.contains(o?.elt)&&(e.detail.shouldSwap=!1)}function $r(e){let t=e.detail.elt;!t.matches("[data-stop]")||
!Ke(t.closest(".composer"))||(e.preventDefault(),J(g.discard,g.discardMeans,g.keepEditing,g.discardMine,async()=>{let o=t.
closest(".composer");await _r(o)?e.detail.issueRequest(!0):S(o,g.notDoneOffline,{isBad:!0})}))}function Ao(e){let t=e?.querySelector("[name=due_at]"),o=e?.querySelector("[data-publish]"),n=e?.querySelector("[data-sc\
hedule]");if(!t||!o||!n)return;let r=t.value!=="";if(r!==e.classList.contains("is-timed")){e.classList.toggle("is-timed",
r),r?o.before(n):t.closest(".due").append(n);for(let[s,a]of[[n,r],[o,!r]])s.classList.toggle("go",a),s.toggleAttribute("\
data-send",a)}}d("input","[name=due_at]",e=>Ao(h(e)));d("click","[data-choose-time]",e=>{let t=h(e).querySelector(".when");
t.open=!0,t.querySelector("input").focus()});d("keydown","#composer input:not([type=checkbox], [type=file])",(e,t)=>{t.key!==
"Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),h(e).querySelector("[data-save]")?.click())});function To(){
for(let e of document.querySelectorAll("[data-until]")){let t=Math.ceil((Date.parse(e.dataset.until)-Date.now())/6e4);t>=
0&&t<60&&(e.textContent=rt.format(t,"minute"))}}setInterval(()=>{document.hidden||To()},3e4);function Pr(e){for(let t of e.
querySelectorAll("[data-undo]:not([data-counts])")){let o=Number(t.dataset.undo);t.dataset.counts="";let n=setInterval(()=>{
if(!t.isConnected)return clearInterval(n);t.matches(":hover, :focus-within")||(o-=.25,!(o>0)&&(clearInterval(n),t.remove()))},
250)}}function Mr(e){let t=document.getElementById("composer");!e.detail.elt.matches("[data-undo]")||!t||!Ke(t)||(e.detail.
parameters.keep_composer="1",Oo(t),t.querySelector("[data-saved]").replaceChildren(),S(t,pe.takenBack))}var Ur=Number(document.
body.dataset.sendsAfter);function Wr(e){let t=e.detail.elt;!Ur||e.defaultPrevented||!t.matches(".composer")||(e.preventDefault(),
t.querySelector("[data-cancel-sending]")||oi(t,e.detail))}function oi(e,{issueRequest:t,triggeringEvent:o}){let n=e.querySelector(
".send"),r=document.createElement("button"),s=n.querySelector("[data-send], [data-publish]"),a=Ur;r.type="button",r.className=
"btn",r.dataset.cancelSending="",r.textContent=pe.cancel,n.insertBefore(r,s),s.setAttribute("aria-busy","true"),Oo(e),S(
e,p(pe.publishesIn,{n:a})),ni(e,o?.submitter),setTimeout(()=>{j(!1)});let c=()=>{clearInterval(w);let x=r===document.activeElement;
r.remove(),s.setAttribute("aria-busy","false"),x&&s.focus()},u=()=>{c(),Oo(e),e.querySelector("[data-submitter]")?.remove(),
S(e,pe.cancelled)},w=setInterval(()=>{if(a-=1,!e.isConnected)return c();if(a>0)return S(e,p(pe.publishesIn,{n:a}));c(),j(
!0),t(!0)},1e3);r.addEventListener("click",u),e.addEventListener("keydown",x=>{x.key==="Escape"&&r.isConnected&&u()})}var Oo=e=>{
e.querySelector("[data-saved]").dataset.held=""};d("input",".composer",e=>{let t=e.querySelector("[data-saved]");t?.removeAttribute(
"data-held"),t?.classList.remove("bad")});function ni(e,t){if(!t?.name)return;let o=document.createElement("input");Object.
assign(o,{type:"hidden",name:t.name,value:t.value}),o.dataset.submitter="",e.append(o)}var Io={0:g.offline,401:g.signedOut,403:g.signInChanged,404:g.mayNot,413:g.tooMuch,503:g.busy};function Rr(e){let t=e.detail.
elt.closest(".composer, [data-settings]"),o=t||document.getElementById("composer"),n=e.detail.xhr?.status||0,r=$t(e)||t?.
matches("[data-settings]");if(n===403&&r&&!o.dataset.isAnew)return ri(o,e);if(!t)return si(e.detail.elt,n);S(o,Io[n]||p(
g.notPublished,{status:n}),{isBad:!0})}async function ri(e,{detail:{elt:t,requestConfig:o}}){return(await B())?.person!==
E?S(e,Io[403],{isBad:!0}):(e.dataset.isAnew="",((t.matches("button")?t:o.triggeringEvent?.submitter)||e.querySelector("[\
data-send]")).click())}function si(e,t){let o=e.closest("dialog form, .row-update")||document.querySelector(".composer");
o.querySelector(".problem")?.remove();let n=document.createElement("p");n.className="err problem",n.setAttribute("role",
"alert"),n.textContent=t?p(g.notDone,{status:t}):g.notDoneOffline,o.append(n)}function Hr(e){Pt(e)&&(e.detail.shouldSwap=
!1,S(document.querySelector(".composer"),Io[401],{isBad:!0}))}var Lo=({detail:{elt:e}},t)=>e.querySelector?.("[data-send\
]")?.setAttribute("aria-busy",String(t));htmx.config.defaultSettleDelay=0;function Fr(e){jt(e),Ce(),To(),Pr(e),Ao(e.getElementById("composer"))}function Kr(e){Fr(
document);let{elt:t,requestConfig:o}=e.detail;if(t.id==="desk-poll")return;let n=o?.elt,r=n?.matches("[id^=correct-]")?t.
querySelector?.("#correcting"):null,s=t.matches?.(".composer")?t:r;if(s&&!("goesOn"in s.dataset)){let a=s.querySelector(
"[aria-invalid=true]");(a||s.querySelector(".c-heading textarea")).focus({preventScroll:s.id==="composer"&&!a}),s.getBoundingClientRect().
top<0&&!a&&s.scrollIntoView({block:"start"})}else!s&&t.matches?.(".row-update")&&n?.closest("#correcting")?t.querySelector(
"[id^=correct-]")?.focus({preventScroll:!0}):n?.matches(".held")&&Kt(()=>document.querySelector("#rows .row-update h3"))}
function jr(e){history.replaceState(history.state,"",e.detail.history.path+location.hash)}tt();Fr(document);nn({keepSoon:Un,keepHere:Wn,keepNext:Hn,dropNext:Kn,dropOwn:Fn,dropKept:Et,saveWhenDue:sr,saveLater:rr,saveAfterwards:ar,
saveNow:cr,stopSaving:ir,noteVersion:lr,noteSaved:dr,putInOutbox:Xn,startNext:Jn,goOn:Br,letGo:Ue,makeBlank:(e,t)=>t?.id===
"composer"&&Y(t),tellKept:yr,tellNotKept:pr,tellSaved:wr,tellNotSaved:Sr,tellSent:hr,tellQueued:Qn,tellDiscarded:gr,showBoth:Nn});
var te=(e,...t)=>document.body.addEventListener(e,o=>{for(let n of t)n(o)}),zr=e=>t=>t.defaultPrevented||e(t),ai=e=>t=>t.
detail.shouldSwap&&e(t);te("htmx:confirm",qr,Dr,$r,Wr);te("htmx:configRequest",Mr);te("htmx:beforeRequest",zr(Or),zr(e=>Lo(
e,!0)));te("htmx:beforeSwap",kr,Hr,Nr,Lr,ai(Ar));te("htmx:beforeHistoryUpdate",jr);te("htmx:afterSwap",Tr);te("htmx:afte\
rSettle",()=>M().forEach(_t),Kr);te("htmx:afterRequest",e=>Lo(e,!1),()=>j(!1),Ir);for(let e of["htmx:sendError","htmx:ti\
meout","htmx:responseError"])te(e,t=>{t.detail.elt.matches("#desk-poll, [data-quiet]")||Cr(t)||Rr(t)});var Gr=e=>_(e,"typed");d("input",".composer",Gr);d("change",".composer",Gr);var Vr=()=>M().flatMap(e=>L.get(W(e))??[]);async function ii(e){
e.state.isUnkept&&(await y(e,{type:"paused"}),await y(e,{type:"saveDue"}))}var Yr=()=>Vr().forEach(ii);document.addEventListener(
"visibilitychange",()=>{document.hidden&&Yr()});addEventListener("pagehide",Yr);addEventListener("online",()=>{for(let e of Vr())
y(e,{type:"saveDue"})});var Ut=location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1],ci=e=>i.blog.replace("/-/",`/${e}/`);async function Xr(e){
let t=document.querySelector("#strip h1");if(!t||e.dataset.version!=="0")return;let o=G(e),n=V(k(e),"draft")||T(e)?void 0:
k(e);await l.update(o,r=>({blank:r?.blank,...n&&{blank:n},headline:t.textContent,language:t.lang,direction:t.dir,zone:document.
body.dataset.zone,quotes:e.dataset.quotes}),f.places)}async function Jr(){let e=await l.entries(f.places),t=document.querySelector(
"[data-places]");for(let[x,{headline:N,language:R,direction:m}]of e){let X=document.createElement("li"),Ee=je(`${x}/`,N);
Object.assign(Ee,{lang:R,dir:m}),X.append(Ee),t.append(X)}let o=Ut&&e.find(([x])=>`${x}/`===ci(Ut));document.querySelector(
"[data-unknown]").hidden=!!o;let n=document.getElementById("composer");if(!o)return;let[,{headline:r,language:s,direction:a,
blank:c,quotes:u}]=o;Object.assign(n.dataset,{language:s,quotes:u});let w=document.querySelector("#strip h1");Object.assign(
w,{textContent:r,lang:s,dir:a}),document.title=r,await Y(n),n.querySelector("[data-as]").textContent=V(c||[],"byline"),n.
hidden=!1,tt()}if(z&&Ut){for(let e of["action","formaction","hx-post","data-keep"])for(let t of document.querySelectorAll(
`[${e}*="/live/-/"]`))t.setAttribute(e,t.getAttribute(e).replace("/live/-/",`/live/${Ut}/`));htmx.process(document.body)}var li=300,Ye=`settings-${location.pathname}`,Je=()=>document.querySelector("[data-settings]"),Bo="",Wt=0,Xe=!1,Rt=!1,_o=e=>e.
hasAttribute("data-refused")||String(k(e))!==Bo||[...e.querySelectorAll("[type=file]")].some(t=>t.files.length);async function xe(){
let e=Je();if(clearTimeout(Wt),!e||!Xe)return;Xe=!1;let t=P(),o=e.dataset.settings,n={spot:Ye,key:"",title:o,fields:k(e),
at:t,isOnTheDesk:!1};try{_o(e)?(await Ae(f.writing,Ye,n),O(e,i.here,t)):await l.del(Ye,f.writing)}catch{Xe=!0,O(e,i.notHere)}}
function Zr(){Xe=!0,Rt=!1,clearTimeout(Wt),Wt=setTimeout(xe,li)}function Ht(){clearTimeout(Wt),Xe=!1,Je()?.reset()}var es=()=>l.
del(Ye,f.writing).catch(()=>{});function ts(e){e.querySelector("[data-saved]").classList.remove("bad"),Zr()}d("input","[\
data-settings]",ts);d("change","[data-settings]",ts);addEventListener("pagehide",xe);document.addEventListener("visibili\
tychange",()=>{document.hidden&&xe()});var me=(e,t)=>e.filter(([o])=>o===t).map(([,o])=>o.replaceAll(`\r
`,`
`)),di=e=>e.startsWith("initial-")||e==="seen_revision";function ui(e,t){return[...new Set([...e,...t].map(([n])=>n).filter(
n=>!di(n)))].filter(n=>{let r=e.some(([s])=>s===`initial-${n}`)?me(e,`initial-${n}`):me(t,n);return String(me(e,n))!==String(
r)})}function Co(e,t,o){let n=[...e.querySelectorAll(`[name="${CSS.escape(t)}"]`)];if(n.some(({type:r})=>r==="checkbox"))
for(let r of n)r.checked=o.includes(r.value);else if(n.some(({type:r})=>r!=="hidden"))n[0].value=o[0]??"";else{for(let r of n)
r.remove();e.append(...o.map(r=>ve(t,r)))}}async function fi(e,{fields:t,at:o}){let n=ui(t,k(e));for(let a of n)a!=="kep\
t_hero"&&(Co(e,a,me(t,a)),t.some(([c])=>c===`initial-${a}`)&&Co(e,`initial-${a}`,me(t,`initial-${a}`)));let[r]=me(t,"see\
n_revision");n.length&&r&&Co(e,"seen_revision",[r]),e.querySelector("[data-drop-settings]").hidden=!1,O(e,i.asLeft,o);let[
s]=me(t,"kept_hero");s&&await htmx.ajax("GET",`${location.pathname}?kept_hero=${s}`,{target:"#kept-hero",select:"#kept-h\
ero",swap:"outerHTML"})}async function os(e){if(Bo=String(k(e)),e.hasAttribute("data-refused"))return Zr();let t=await l.
get(Ye,f.writing);return t&&String(k(e))===Bo&&await fi(e,t),null}var Do=e=>e.detail.elt.matches("[data-settings]");document.
body.addEventListener("htmx:beforeRequest",e=>{Do(e)&&(xe(),e.detail.elt.inert=!0)});document.body.addEventListener("htm\
x:afterRequest",e=>{Do(e)&&(e.detail.elt.inert=!1)});document.body.addEventListener("htmx:beforeOnLoad",async e=>{let t=e.
detail.xhr.getResponseHeader("HX-Redirect");!Do(e)||!t||(e.preventDefault(),Rt=!0,await es(),location.assign(t))});document.
body.addEventListener("htmx:afterSettle",e=>{e.detail.elt.matches?.("[data-settings]")&&os(e.detail.elt)});addEventListener(
"beforeunload",e=>{let t=Je();t&&_o(t)&&!Rt&&!Mt()&&e.preventDefault()});async function ns(e){Rt=!0,Ht(),await es(),location.
assign(e)}d("click","[data-cancel-settings]",(e,t)=>{_o(Je())&&(t.preventDefault(),J(g.discardSettings,g.discardSettingsMeans,
g.keepEditing,g.discardMine,()=>ns(e.href)))});d("click","[data-drop-settings]",()=>ns(location.pathname));var Qr=Je();Qr&&
os(Qr);var mi=4e3;async function rs(){let e=M().flatMap(r=>L.get(W(r))??[]);for(let r of e)await y(r,{type:"paused"});let t=e.map(
async r=>{await r.saving?.catch(()=>null),await y(r,{type:"saveDue"})}),o=new Promise(r=>{setTimeout(r,mi)});return await Promise.
race([Promise.all(t),o]),(await l.values(f.writing)).filter(r=>!r.isOnTheDesk)}async function No(){await xe();let e=await rs(),t=await fe(),o=[...v.values()].filter(oe);return[...t.map(({title:n})=>`${i.
kindOutbox}: ${n}`),...e.map(({title:n,fields:r})=>`${i.kindWriting}: ${n||Fe(r)}`),...o.map(({fileName:n})=>`${i.kindPicture}\
: ${n}`)]}async function ss(){let e=await l.get("sessions",D)||{},t=0;for(let o of Object.keys(e)){if(o===E)continue;let n=await l.
values(ge(o,"writing"));t+=n.filter(r=>!r.isOnTheDesk).length;for(let r of["outbox","files"])t+=(await l.values(ge(o,r))).
length}return t?[p(i.ofOthers,{n:t})]:[]}d("click","[data-clear-device]",async e=>{let t=[...await No(),...await ss()];return t.length?(J(i.clearTitle,i.clearMeans,
i.keepIt,i.clear,()=>as(e),t),ot(e.closest(".menu")?.querySelector("summary"))):as(e)});async function as(e){We(),Ht(),await Yt(),
await Ro(),Ge.length=0;for(let t of M())t.id==="composer"&&await Y(t),O(t,i.cleared);await K(),e.closest(".menu")?.removeAttribute(
"open"),document.getElementById("cleared").textContent=i.cleared}d("submit","form[action$='/logout/']",async(e,t)=>{if(e.
dataset.isEmptied)return;t.preventDefault();let o=await No(),n=async()=>{We(),Ht(),await Yt(),await Te(E),e.dataset.isEmptied=
"yes",j(!0),e.submit()};o.length?J(i.leaveTitle,p(i.leaveMeans,{n:o.length}),i.keepIt,i.leave,n,o):await n()});var Qe=document.getElementById("preview");d("click","[data-preview]",(e,t)=>{t.preventDefault();let o=e.form,n={action:o.
getAttribute("action"),target:o.target};Qe.showModal(),o.action=e.formAction,o.target="preview",o.submit(),o.setAttribute(
"action",n.action),o.target=n.target});d("click","[data-width]",e=>{Qe.classList.toggle("as-on-a-phone",e.dataset.width===
"phone");for(let n of Qe.querySelectorAll("[data-width]"))n.setAttribute("aria-pressed",String(n===e));let{contentDocument:t,
contentWindow:o}=Qe.querySelector("iframe");t.getElementById(o.location.hash.slice(1))?.scrollIntoView()});d("click","[d\
ata-close-preview]",()=>Qe.close());function $o(){for(let e of document.querySelectorAll("#composer [data-send]:not([data-save]) .swap > :first-child")){let o=[
...e.childNodes].findLast(n=>n.nodeType===Node.TEXT_NODE&&n.data.trim());o&&(e.dataset.word??=o.data.trim(),o.data=` ${navigator.
onLine?e.dataset.word:i.whenConnected}`)}}async function pi(){await Wo(),z&&await Jr();for(let t of M())t.id==="composer"&&
!z&&await Xr(t),await _t(t);$o(),await K();let e=await B();await Nt(e?.person),z&&e&&!e.isSignedOut&&(document.querySelector(
"[data-connected]").hidden=!1),await ue()}addEventListener("offline",$o);addEventListener("online",()=>{$o(),ue()});document.
addEventListener("visibilitychange",()=>{document.hidden||ue()});Lt.addEventListener("message",K);setInterval(ue,vo);pi();var hi=30,is=e=>e.querySelector("[name$='-upload']").value||e.querySelector("[name$='-image']").value;d("click","[data-r\
etouch]",async e=>{if(e.hasAttribute("aria-busy"))return;let t=e.closest(".blk"),o=e.closest("[data-figure-tools]").dataset,
n=v.get(is(t));e.setAttribute("aria-busy","true"),gi(n);try{let r=await yi(e.dataset.retouch),s=n?.file||await Si(e.dataset.
picture,()=>S(h(e),o.making)),a=await ki(r,s);a&&vi(t,a,n?.fileName||""),a&&S(h(document.activeElement),o.edited)}catch(r){
let s={TypeError:"notNow",RangeError:"notMade"}[r.name]||"cannot";S(h(e),o[s],{isBad:!0})}finally{e.removeAttribute("ari\
a-busy"),n&&(n.isHeld=!1,Q(n))}});function gi(e){e&&(e.isHeld=!0,clearTimeout(e.timer),e.request?.abort("edited"))}async function yi(e){
let t=await fetch(e,{redirect:"manual"}),o=document.createElement("template");o.innerHTML=t.ok?await t.text():"";let n=o.
content.getElementById("retouch");if(!n)throw new TypeError("The tools did not come.");return await wi(n.dataset.styles),
{tools:n,run:(await import(n.dataset.module)).run}}function wi(e){if(document.querySelector(`link[href="${e}"]`))return null;
let t=Object.assign(document.createElement("link"),{rel:"stylesheet",href:e}),o=new Promise((n,r)=>{t.addEventListener("\
load",n),t.addEventListener("error",()=>{t.remove(),r(new TypeError("No styles."))})});return document.head.append(t),o}
async function Si(e,t){if(!e)throw new Error("It is on another device.");for(let o=0;o<hi;o+=1){let n=await fetch(e,{redirect:"\
manual"});if(!n.ok)throw new TypeError("The picture did not come.");if(n.status!==202)return n.blob();t(),await new Promise(
r=>{setTimeout(r,1e3)})}throw new RangeError("It is not made yet.")}async function ki({tools:e,run:t},o){if(o.type==="im\
age/gif")throw new Error("It may move.");let n=await createImageBitmap(o,{imageOrientation:"from-image"});Le(e);let r=new Promise(
a=>{b.addEventListener("close",()=>a(null),{once:!0})}),s=await Promise.race([r,t(e,n)]);return b.open&&b.close(),s&&gt(
s,o)}function vi(e,t,o){let n=`${o.replace(/\.[^.]*$/,"")||"edited"}.jpg`,r=is(e),s=at(new File([t],n,{type:t.type})),a=le(
s.name,e.querySelector("[name=block]").value);bi(e,a),e.replaceWith(a),htmx.process(a),v.has(r)&&Be(v.get(r)),jo(r,s.name),
ro(s),a.querySelector("[data-retouch]").focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))}function bi(e,t){for(let o of e.
querySelectorAll("[name]")){if(o.name==="block"||/-(image|upload)$/.test(o.name))continue;let n=[...t.querySelectorAll("\
[name]")].find(r=>r.name===o.name&&(r.type!=="radio"||r.value===o.value));n&&(["checkbox","radio"].includes(o.type)?n.checked=
o.checked:n.value=o.value)}}d("click","[data-focal]",(e,t)=>{t.preventDefault(),htmx.ajax("GET",e.getAttribute("href"),{target:"#dialog",swap:"inner\
HTML",select:"#question",source:e})});var cs=e=>e.querySelector("[name=spot]:checked").value.split(" ").map(Number);function Po(e){
let[t,o]=cs(e),n=e.querySelector("[data-focal-mark]");n.hidden=!1,Object.assign(n.style,{left:`${t}%`,top:`${o}%`});for(let r of e.
querySelectorAll("[data-focal-crop]"))r.style.objectPosition=`${t}% ${o}%`}function ls(e,t,o){let n=a=>Math.round(Math.min(
100,Math.max(0,a))),r=e.querySelector("[data-focal-exact]");r.value=`${n(t)} ${n(o)}`,r.checked=!0,r.closest("label").hidden=
!1;let s=e.querySelector("[data-focal-told]");s.textContent=p(s.dataset.words,{x:n(t),y:n(o)}),Po(e)}d("click","[data-fo\
cal-pick]",(e,t)=>{let o=e.getBoundingClientRect();ls(e.closest("form"),(t.clientX-o.left)/o.width*100,(t.clientY-o.top)/
o.height*100)});var xi={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};d("keydown","[data-focal-pick]",
(e,t)=>{let o=xi[t.key];if(!o)return;t.preventDefault();let[n,r]=cs(e.closest("form")),s=t.shiftKey?10:1;ls(e.closest("f\
orm"),n+o[0]*s,r+o[1]*s)});d("change","[data-focal-form]",Po);var ds=()=>document.querySelectorAll("[data-focal-form]").
forEach(Po);document.body.addEventListener("htmx:afterSwap",ds);document.body.addEventListener("desk:focused",e=>{let t=e.
target.closest("[data-focal-form]")?.dataset.kept;b.open&&(b.close(),S(h(document.activeElement),t))});ds();var Ze=null;d("click","[data-library]",e=>{Ze=h(e)});document.body.addEventListener("htmx:configRequest",({detail:{elt:e,
parameters:t}})=>{e.matches("[data-choose]")&&Ze&&(t.blog=it(Ze))});document.body.addEventListener("htmx:beforeSwap",e=>{
let{requestConfig:t,xhr:o}=e.detail;if(!t?.elt.matches?.("[data-choose]")||o.status!==200)return;e.detail.shouldSwap=!1;
let n=document.createElement("template");n.innerHTML=o.response;let r=n.content.firstElementChild;!r?.matches(".blk")||!Ze?.
isConnected||(Ze.querySelector(".blocks").append(r),htmx.process(r),ot(r.querySelector("input:not([type=hidden])")),b.close(),
r.dispatchEvent(new Event("input",{bubbles:!0})))});document.body.addEventListener("htmx:afterSwap",e=>{e.detail.requestConfig?.
elt.matches?.("[data-older]")&&document.querySelector("#shelf button, #shelf a")?.focus()});
