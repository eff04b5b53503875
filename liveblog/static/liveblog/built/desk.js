document.documentElement.classList.add("js");var rs=matchMedia("(min-width: 60rem)"),d=(e,t,o)=>document.addEventListener(
e,n=>{let r=n.target.closest?.(t);r&&o(r,n)}),p=e=>e.closest(".composer"),Ht="[contenteditable=true], textarea:not(.rich\
 + *), input:not([type=hidden])",et=(e,t)=>e.querySelector(Ht)?.focus(t),h=(e,t)=>e.replace(/\{(\w+)\}/g,(o,n)=>t[n]),y=(e,t,{
isBad:o=!1}={})=>{let n=e?.querySelector("[data-saved]");n&&(n.textContent!==t&&(n.textContent=t),n.classList.toggle("ba\
d",o))};function tt(){rs.matches&&!location.hash&&document.querySelector("#composer .c-heading textarea")?.focus({preventScroll:!0})}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});var qe=e=>document.getElementById(e).dataset,w=qe("words"),i=qe("words-device"),I=qe("words-editor"),me=qe("words-option\
s"),C=qe("words-pictures");var he=(e,t)=>idbKeyval.createStore(`desk-${e}-${t}`,"kept"),B=idbKeyval.createStore("desk","kept"),Oe=Promise.resolve().
then(()=>idbKeyval.get("last",B)).then(()=>!0,()=>!1),pe=(e,t)=>async(...o)=>await Oe?idbKeyval[e](...o):t,l={get:pe("ge\
t"),set:async(e,t,o)=>(await Oe,idbKeyval.set(e,t,o)),del:pe("del"),clear:pe("clear"),update:pe("update"),values:pe("val\
ues",[]),entries:pe("entries",[])};async function Ae(e,t,o,n=[]){await Oe,await e("readwrite",r=>{r.put(o,t);for(let s of n)
r.delete(s);return r.transaction.commit(),idbKeyval.promisifyRequest(r.transaction)})}var K="shell"in document.body.dataset,x=document.body.dataset.person||await l.get("last",B)||"",Uo=["writing","outbox","\
files","places","forgotten"],u=Object.fromEntries(Uo.map(e=>[e,he(x,e)])),re=0;async function Mo(){re=await l.get("offse\
t",B)||0}var N=()=>Date.now()+re,ss=new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit",timeZone:document.
body.dataset.zone||void 0}),se=e=>ss.format(new Date(e)),W=()=>JSON.parse(document.body.getAttribute("hx-headers")),ge=()=>W()["\
X-CSRFToken"];async function D(){let e=Date.now();try{let t=await fetch(i.contact,{redirect:"manual",signal:AbortSignal.
timeout(15e3),cache:"no-store"});if(t.type==="opaqueredirect")return{person:"",isSignedOut:!0};let o=await t.json();return!o.
token||!o.at?null:(o.person=String(o.person),re=Date.parse(o.at)-(e+Date.now())/2,o.person===x&&as(o.token),await Oe&&(await l.
set("offset",re,B),o.person===x&&await is(o.session)),o)}catch{return null}}function as(e){document.body.setAttribute("h\
x-headers",JSON.stringify({"X-CSRFToken":e,"Desk-Person":x}));for(let t of document.querySelectorAll("[name=csrfmiddlewa\
retoken]"))t.value=e}async function is(e){await l.set("last",x,B),await l.update("sessions",t=>({...t,[x]:e}),B)}async function Te(e){
for(let o of Uo)await l.clear(he(e,o));let t=(o={})=>Object.fromEntries(Object.entries(o).filter(([n])=>n!==e));await l.
update("sessions",t,B)}async function Wo(){let e=await l.get("sessions",B)||{};for(let t of new Set([...Object.keys(e),x]))
await Te(t);await l.clear(B);for(let t of await caches.keys())await caches.delete(t)}"serviceWorker"in navigator&&navigator.
serviceWorker.register(i.worker,{scope:i.scope}).catch(()=>{});navigator.storage?.persist?.().catch(()=>{});document.addEventListener("click",e=>{for(let t of document.querySelectorAll("details.menu[open]"))(!t.contains(e.target)||
e.target.closest(".pop button, .pop a"))&&(t.open=!1)});document.addEventListener("keydown",e=>{let t=document.querySelector(
"details.menu[open]");e.key!=="Escape"||!t||(t.open=!1,t.querySelector("summary").focus())});var b=document.getElementById(
"dialog"),Ie=null;function ot(e){Ie=e}document.body.addEventListener("htmx:afterSwap",e=>{e.detail.target===b&&(Ie=e.detail.
requestConfig?.elt,b.open||b.showModal(),(b.querySelector("[aria-invalid=true]")||b.querySelector("[autofocus]"))?.focus())});
b.addEventListener("close",()=>{b.open||(b.replaceChildren(),Ie?.isConnected&&Ie.focus())});d("click","dialog [data-clos\
e]",(e,t)=>{t.preventDefault(),b.close()});document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,target:o,
isError:n}=e.detail;!t?.elt.matches?.("[data-dialog]")||n||o===b||(b.close(),Ft(()=>{let r=document.getElementById(o.id),
s=r?.nextElementSibling;return r?.querySelector(".acts a")||s?.querySelector("h3")||s?.querySelector("a")}))});var Ft=e=>setTimeout(
()=>{let t=e();t&&(t.matches("h3")&&(t.tabIndex=-1),t.focus({preventScroll:!0}))}),Kt=e=>{for(let t of e.querySelectorAll(
"[data-note]")){let o=t.closest("form").querySelector("[value=wrong], [value=notice]");t.classList.toggle("is-not-asked",
!!o&&!o.checked)}};d("change",".pick input",e=>Kt(e.form));function J(e,t,o,n,r,s=[]){let a=document.createElement("div");
a.className="question";let c=document.createElement("h2");c.id="question-title",c.textContent=e;let f=document.createElement(
"p");f.textContent=t;let k=document.createElement("div");k.className="da";for(let{label:O,look:V,chosen:Y}of[{label:o,look:"\
btn",chosen:!1},{label:n,look:"btn stop go",chosen:!0}]){let m=document.createElement("button");m.type="button",m.className=
V,m.textContent=O,m.addEventListener("click",()=>{b.close(),Y&&r()}),k.append(m)}a.append(c,f,...s.length?[cs(s)]:[],k),
Le(a),k.firstElementChild.focus()}function cs(e){let t=document.createElement("ul");for(let o of e){let n=document.createElement(
"li");n.dir="auto",n.textContent=o,t.append(n)}return t}function Le(e){b.replaceChildren(e),Ie=document.activeElement,b.
showModal()}function nt(e,t){let o=jt(e,t);o&&(t==="up"?e.after(o):e.before(o),Ho(e))}function jt(e,t){let o=t==="up"?"previousEleme\
ntSibling":"nextElementSibling",n=e[o];for(;n&&!n.matches(".blk");)n=n[o];return n}function Ho(e){let t=[...e.parentElement.
querySelectorAll(":scope > .blk")];e.dispatchEvent(new Event("change",{bubbles:!0})),y(p(e),h(w.moved,{kind:e.dataset.kind,
n:t.indexOf(e)+1,all:t.length}))}d("click","[data-move]",e=>{let t=e.closest(".blk");nt(t,e.dataset.move),t.querySelector(
"summary").focus()});d("keydown",".grip",(e,t)=>{t.altKey||!["ArrowUp","ArrowDown"].includes(t.key)||(t.preventDefault(),
nt(e.closest(".blk"),t.key==="ArrowUp"?"up":"down"),e.scrollIntoView({block:"nearest"}))});var Ro=72;d("pointerdown",".g\
rip",(e,t)=>{if(t.button)return;t.preventDefault(),e.focus(),e.setPointerCapture(t.pointerId);let o=e.closest(".blk"),n=[
...o.parentElement.children],r=()=>[...o.parentElement.children].indexOf(o),s=r(),a=t.clientY,c=0,f=a-o.getBoundingClientRect().
top,k=A=>{let $=A.getBoundingClientRect();return $.top+$.height/2},O=()=>{let[A,$]=[jt(o,"up"),jt(o,"down")],Po=a-f;A&&Po<
k(A)?o.after(A):$&&Po+o.offsetHeight>k($)&&o.before($)},V=A=>{a=A.clientY,o.classList.add("is-dragged"),O()},Y=()=>{let A=a<
Ro*2?-8:a>innerHeight-Ro?8:0;A&&o.matches(".is-dragged")&&(scrollBy(0,A),O()),c=requestAnimationFrame(Y)},m=()=>{for(let[
A,$]of Object.entries(Ee))e.removeEventListener(A,$);cancelAnimationFrame(c),o.classList.remove("is-dragged"),r()!==s&&Ho(
o)},Ee={pointermove:V,lostpointercapture:m,keydown:A=>{if(A.key!=="Escape")return;A.preventDefault();let $=n.indexOf(o);
o.before(...n.slice(0,$)),o.after(...n.slice($+1)),m()}};for(let[A,$]of Object.entries(Ee))e.addEventListener(A,$);Y()});d("keydown",".composer",(e,t)=>{let o=t.ctrlKey||t.metaKey;if(o&&t.key==="Enter")t.preventDefault(),e.querySelector("[da\
ta-send]").click();else if(o&&t.key.toLowerCase()==="s"&&e.querySelector("[data-save]"))t.preventDefault(),e.querySelector(
"[data-save]").click();else if(t.altKey&&(t.key==="ArrowUp"||t.key==="ArrowDown")){let n=t.target.closest(".blk");if(!n)
return;t.preventDefault(),nt(n,t.key==="ArrowUp"?"up":"down")}});d("keydown",".c-heading textarea",(e,t)=>{t.key!=="Ente\
r"||t.ctrlKey||t.metaKey||(t.preventDefault(),et(p(e).querySelector(".blocks")))});d("click","[data-remove]",e=>{let t=e.closest(".blk"),o=document.createElement("p");o.className="gone-block",o.append(`${h(
w.removed,{kind:t.dataset.kind})} `);let n=document.createElement("button");n.type="button",n.className="btn quiet",n.textContent=
w.undo,n.addEventListener("click",()=>{o.replaceWith(t),et(t)}),o.append(n),t.replaceWith(o),n.focus()});var ls=document.documentElement.lang.replace(/^en$/,"en-GB"),rt=new Intl.RelativeTimeFormat(`${ls}-u-nu-latn`,{numeric:"\
auto",style:"short"});function Ce(){for(let e of document.querySelectorAll(".row-update .when time")){let t=e.nextElementSibling,
o=Math.round((Date.now()-Date.parse(e.dateTime))/6e4);t&&(t.dataset.day??=t.textContent,t.textContent=o<1?w.now:o<60?rt.
format(-o,"minute"):o<1440?rt.format(-Math.round(o/60),"hour"):t.dataset.day)}}setInterval(()=>{document.hidden||Ce()},6e4);async function st({id:e,url:t}){let o=await fetch(t,{redirect:"manual"}).catch(()=>null),n=document.getElementById(e);if(!o?.
ok||!n||n.querySelector(".composer, details[open]"))return;let r=document.createElement("template");r.innerHTML=await o.
text();let s=r.content.getElementById(e);if(!s)return;let a=n.contains(document.activeElement)?document.activeElement.id:
"";n.replaceWith(s),htmx.process(s),Ce(),a&&document.getElementById(a)?.focus()}var ye=6e4,v=new Map,we=(e,t)=>`${C.uploads.replace("uploads/","pictures/")}${e}/${t}/`;function at(e){let t=[...crypto.
getRandomValues(new Uint8Array(16))].map(o=>o.toString(16).padStart(2,"0")).join("");return zt({name:t,file:e,fileName:e.
name||"",before:0})}function zt(e){let t={...e,sent:0,state:"waiting",problem:"",isKept:!0,failures:0,request:null,timer:0};
return v.set(t.name,t),t}async function Gt(e){let{name:t,file:o,fileName:n,before:r}=e;try{await l.set(t,{name:t,file:o,
fileName:n,before:r},u.files)}catch{e.isKept=!1}}function De(e){return clearTimeout(e.timer),e.request?.abort("cancelled"),
v.delete(e.name),l.del(e.name,u.files).catch(()=>{})}var Vt=()=>Promise.all([...v.values()].map(De)),oe=e=>v.has(e.name)&&
e.state!=="here"&&e.state!=="refused";var ds=20,us=6e4,Yt=3e3,Fo;async function Ko(e,t){await l.set(e,{name:e,instead:t,times:0},u.forgotten).catch(()=>{}),await jo(
{name:e,instead:t,times:0})}async function jo({name:e,instead:t,times:o}){try{ge()||await D();let n=await fetch(we(e,"fo\
rget"),{method:"POST",body:new URLSearchParams({instead:t}),redirect:"manual",headers:W(),signal:AbortSignal.timeout(ye)});
if(n.status===202&&(clearTimeout(Fo),Fo=setTimeout(()=>{Yt=Math.min(Yt*2,us),Be()},Yt)),n.status!==200)return;let r=await n.
json();if(r.name!==e)return;r.is_gone||o>=ds?await l.del(e,u.forgotten):await l.set(e,{name:e,instead:t,times:o+1},u.forgotten)}catch{}}
async function Be(){for(let e of await l.values(u.forgotten).catch(()=>[]))await jo(e)}addEventListener("online",Be);Be();var j=e=>e.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/,""),it=e=>j(e).split("/").at(-1),ct=e=>`${e.dataset.keep}\
#${e.elements.draft?.value||""}`,M=e=>`${e.dataset.keep}#${e.elements.key?.value||""}`;var _e={is:"clean",goesOnIn:"",isUnkept:!1,isUnsaved:!1,isSaving:!1,isSaved:!1,isTyped:!1,isAdded:!1,hasNext:!1,wasAsked:!1,
wasSent:!1},ke=({isAdded:e=!1,isTyped:t=!1,isOnTheDesk:o=!1,wasSent:n=!1})=>({..._e,isAdded:e,wasSent:n,isTyped:e||t&&(n||
!o)}),dt={isUnkept:!0,isUnsaved:!0},E=(e,t)=>Object.fromEntries(e.split(" ").map(o=>[o,t])),Ne=()=>[{}],zo=e=>(t,o)=>(t.
isUnkept?e:Ne)(t,o),lt=()=>[{is:"typing",...dt},"keepSoon"],$e=()=>[dt,"keepSoon"],Xt=(e,t={})=>(o,n)=>{let[r,...s]=e(o,
n);return[{...r,isTyped:!0,...t},...s]},Jt=e=>(t,o)=>(t.isUnsaved&&!t.isSaving&&!t.isAdded?e:Ne)(t,o),Go=()=>[{isUnsaved:!1,
isSaving:!0},"saveNow"],fs=({is:e,isSaving:t,isUnsaved:o,isTyped:n,wasSent:r},{goesOnIn:s})=>[{is:"sending",goesOnIn:s,isUnkept:!1,
isSaving:!1,isUnsaved:o||t,isTyped:n&&r,wasAsked:e==="asked",wasSent:!0},"stopSaving","keepHere"],ms=(e,{isAsked:t})=>{let{
isUnkept:o,hasNext:n,wasAsked:r}=e,s=o||n,c={is:r&&t?"asked":s?"typing":"refused",goesOnIn:"",wasAsked:!1};return s?[{...c,
...dt},"keepSoon","saveLater"]:[c,"saveLater"]},ps=()=>[{..._e,is:"sent"},"letGo","goOn","dropKept"],Vo="clean typing ke\
pt refused",Yo={typed:{...E(Vo,Xt(lt)),...E("asked sending queued",Xt($e)),sent:Xt($e,{isAdded:!0})},changed:{...E(Vo,lt),
...E("asked sending queued",$e),sent:e=>(e.isAdded?$e:Ne)(e,null)},paused:{typing:()=>[{is:"kept",isUnkept:!1},"keepHere",
"saveWhenDue"],...E("asked sent",zo(()=>[{isUnkept:!1},"keepHere"])),...E("sending queued",zo(({goesOnIn:e})=>e==="same"?
[{isUnkept:!1},"keepHere"]:[{isUnkept:!1,hasNext:!0},"keepNext"]))},stored:{...E("clean typing kept refused asked sent",
({hasNext:e})=>e?[{hasNext:!1},"dropNext","tellKept"]:[{},"tellKept"])},notStored:{...E("typing kept refused",()=>[{is:"\
typing",isUnkept:!0},"tellNotKept"]),...E("asked sent sending queued",()=>[{isUnkept:!0},"tellNotKept"])},saveDue:{typing:Jt(
()=>[{is:"kept",isUnkept:!1},"keepHere","saveAfterwards"]),...E("kept refused",Jt(Go))},keptFirst:E("typing kept refused",
Jt(Go)),saved:E("typing kept refused",({isUnsaved:e})=>[{isSaving:!1,isSaved:!0},"noteVersion",e?"saveLater":"noteSaved",
"tellSaved"]),notSaved:E("typing kept refused",()=>[{isSaving:!1,isSaved:!1,isUnsaved:!0},"tellNotSaved","saveLater"]),foundOther:E(
"typing kept refused",()=>[{is:"asked",isSaving:!1,isSaved:!1},"showBoth"]),chosen:{...E("clean typing kept refused aske\
d",lt),sent:e=>(e.isAdded?$e:Ne)(e,null)},sentElsewhere:E("typing kept refused",({isTyped:e})=>[{is:"sent",isUnkept:!1,isSaving:!1,
isSaved:!1,isAdded:e},...e?["keepHere"]:["dropOwn","tellSent"]]),discardedElsewhere:E("typing kept refused",({isTyped:e})=>[
{..._e,is:"closed"},"letGo","dropKept",...e?[]:["makeBlank"],"tellDiscarded"]),send:E("clean typing kept refused asked s\
ent",fs),published:E("sending closed",ps),failed:{sending:ms},queue:E("clean typing kept refused asked sending",()=>[{is:"\
queued",goesOnIn:"next",isSaving:!1},"stopSaving","putInOutbox"]),inOutbox:{queued:()=>[{},"startNext","dropKept","letGo",
"tellQueued"]},notInOutbox:{queued:()=>[{is:"typing",goesOnIn:"",...dt},"tellNotKept","saveLater"]},close:E("clean typin\
g kept refused asked sending queued sent",()=>[{is:"closed",isUnkept:!1,isSaving:!1},"stopSaving"]),reopen:{closed:lt}},
$i=Object.keys(Yo);function Xo(e,t){let[o,...n]=(Yo[t.type][e.is]??Ne)(e,t);return{state:{...e,...o},effects:n}}var L=new Map,Pe=(e,t)=>({id:crypto.randomUUID(),version:Number(e.dataset.version||0),state:{..._e,wasSent:!!e.dataset.hand},
...t});function R(e){return L.has(M(e))||Ue(e,Pe(e)),L.get(M(e))}var P=()=>[...document.querySelectorAll(".composer[data\
-keep]")],ut=e=>P().find(t=>L.get(M(t))===e);function Ue(e,t){L.set(M(e),t),t.held=Qt(t.id)}var Qt=e=>new Promise(t=>navigator.
locks?navigator.locks.request(`editing-${e}`,{mode:"shared"},()=>(t(),new Promise(()=>{}))).catch(t):t()),hs=300;async function Jo(e,t){
let o=async()=>{let r=await l.get(e,u.writing);return await(r&&t(r)),!0};if(!navigator.locks)return o();let n=()=>navigator.
locks.request(`editing-${e}`,{ifAvailable:!0},r=>r&&o());return await n()?!0:(await new Promise(r=>{setTimeout(r,hs)}),n())}
var Qo=e=>!!L.get(M(e))?.state.isUnkept;function Me(e){clearTimeout(e.pause),clearTimeout(e.due);for(let[t,o]of L)o===e&&
L.delete(t)}var Zo={};function en(e){Zo=e}async function g(e,t){let o=ut(e),{state:n,effects:r}=Xo(e.state,t);e.state=n;
for(let s of r){let a=Zo[s](e,o,t);a instanceof Promise&&await a}}var _=(e,t)=>g(R(e),{type:t});function ft(e,t="changed"){
return _(e,t),_(e,"paused")}var We=()=>{for(let e of L.values())g(e,{type:"close"})};var gs=()=>document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;function tn(e,t={}){
for(let o of document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)){let n=c=>o.querySelector(`[name$="-${c}"\
]`),r=c=>!n(c).value.trim()||c==="credit"&&n(c).value===gs();for(let c of["caption","credit","alt"])!t[c]||!r(c)||c==="a\
lt"&&n("is_decorative").checked||(n(c).value=n(c).dataset.filled=t[c],e.isFilled=!0);ys(o,n,t);let s=o.querySelector("[d\
ata-from-file]");s.hidden=!t.from_file,s.querySelector("[data-said]").textContent=t.from_file||"";let a=s.querySelector(
"[data-add-place]");Object.assign(a.dataset,{addPlace:t.place||"",taken:t.taken_on||""}),a.hidden=!t.place&&!t.taken_on,
_(p(o),"changed")}}function ys(e,t,o){"rights_seen"in o&&(t("own_pages_only").checked||=o.own_pages_only,t("ends_at").value||=
o.ends_at&&ws(o.ends_at),t("rights_seen").value=o.rights_seen,(t("own_pages_only").checked||t("ends_at").value)&&(e.querySelector(
".pic-rights").open=!0))}function ws(e){let t={dateStyle:"short",timeStyle:"short",timeZone:document.body.dataset.zone||
"UTC"};return new Intl.DateTimeFormat("sv",t).format(new Date(e)).replace(" ","T")}d("click","[data-add-place]",e=>{let{
addPlace:t,taken:o}=e.dataset,n=p(e).dataset.language.replace(/^en$/,"en-GB"),r=o&&new Intl.DateTimeFormat(`${n}-u-nu-la\
tn`,{dateStyle:"long",timeZone:"UTC"}).format(new Date(o)),s=[t,r].filter(Boolean).join(", "),a=e.closest(".pic").querySelector(
"[name$='-caption']"),c=a.value.trim(),f=/[.!?…]$/.test(c);a.value=c?`${c}${f?"":","} ${s}${f?".":""}`:s,e.hidden=!0,a.
focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))});var ks={is_decorative:"owes_alt",owes_alt:"is_decorative"};d(
"change",".instead input",e=>{let t=e.closest(".instead").querySelector(`[name$="-${ks[e.name.split("-").pop()]}"]`);e.checked&&
t&&(t.checked=!1)});var Zt=Promise.resolve();function eo(e){Zt=Promise.race([e,new Promise(t=>{setTimeout(t,ye)})]);for(let t of v.values())
t.isSending&&t.request?.abort("words")}async function on(){for(let e;e!==Zt;)e=Zt,await e}document.body.addEventListener(
"htmx:beforeRequest",e=>{!e.detail.elt.closest(".composer")||e.detail.requestConfig.verb==="get"||eo(new Promise(t=>{e.detail.
xhr.addEventListener("loadend",t)}))});var to=e=>new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`,{maximumFractionDigits:1,minimumFractionDigits:1}).
format(e&&Math.max(.1,e/1e6));function ae(e){let t=[...document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)],
o=document.querySelector(`#pictures [data-awaited="${e.name}"]`),n=!t.length&&v.has(e.name)&&e.state!=="here";n?o||(o=Ss(
e)):o?.remove();for(let s of n?[...t,o]:t)vs(s,e);let r=document.getElementById("pictures");r&&(r.hidden=!r.querySelector(
"li"))}function mt(){for(let e of v.values())ae(e)}function Ss(e){let t=document.querySelector("#pictures ul");return t?
(t.append(document.getElementById("picture-line").content.cloneNode(!0)),t.lastElementChild.dataset.awaited=e.name,t.lastElementChild.
querySelector("[data-name]").textContent=e.fileName,t.lastElementChild):null}function vs(e,t){if(!e)return;e.dataset.state=
t.state,bs(e.querySelector("[data-thumbnail]"),t);let o=t.state==="refused",n=e.querySelector("[data-told]");n.textContent=
xs(t),o?n.setAttribute("role","alert"):n.removeAttribute("role");let r=e.querySelector("progress");r.hidden=o||t.state===
"here",r.value=t.sent/t.file.size,e.querySelector("[data-again]").hidden=!["offline","signedOut","failed"].includes(t.state);
let s=e.querySelector("[data-cancel]");s.hidden=t.state==="here",s.textContent=o?C.dismiss:C.cancel,Es(e,t)}function bs(e,t){
if(!e||e.firstChild)return;t.preview??=URL.createObjectURL(t.file);let o=new Image;o.alt="",o.addEventListener("error",()=>o.
remove()),o.src=t.preview,e.append(o)}function xs(e){let t=to(e.file.size),o={name:e.fileName,problem:e.problem,status:e.
status,size:t,sent:to(e.sent),n:Math.floor(e.sent/e.file.size*100)},n=[h(C[e.state],o)];return e.before&&e.state!=="here"&&
e.state!=="refused"&&n.push(h(C.smaller,{size:t,before:to(e.before)})),e.isFilled&&e.state==="here"&&n.push(C.filled),!e.
isKept&&e.state!=="here"&&n.push(C.notKept),n.join(" ")}function Es(e,t){let o=e.closest(".blk")?.querySelector("[data-f\
ocal]");!o||t.state!=="here"||(o.href=we(t.name,"focus"),o.hidden=!1)}var qs=8,an=4*1024,Os=2*1024*1024,pt=[1e3,2e3,4e3,8e3,15e3],Re=16*1024,nn=Promise.resolve(),ie=class extends Error{constructor(t){
super(`Status ${t}`),this.status=t}};function Q(e){clearTimeout(e.timer),nn=nn.then(()=>oe(e)&&!e.isSending&&!e.isHeld?As(
e):null)}async function As(e){e.isSending=!0;try{navigator.locks?await navigator.locks.request(`picture-${e.name}`,{ifAvailable:!0},
t=>{if(!t)throw new ie(202);return rn(e)}):await rn(e)}catch(t){Ls(e,t)}finally{e.isSending=!1}}async function rn(e){let t=new URLSearchParams(
{size_bytes:e.file.size,file_name:e.fileName}),o=await sn(e,"POST",t);for(;!o.has_arrived&&!o.problem;){He(e,"sending",o.
offset);let n=e.file.slice(o.offset,o.offset+Re),r=performance.now();o=await sn(e,"PATCH",n,{"Upload-Offset":o.offset}),
Ts(n.size,(performance.now()-r)/1e3)}await Is(e,o)}async function sn(e,t,o,n={}){if(await on(),!oe(e)||e.isHeld)throw new ie(
0);e.request=new AbortController,ge()||await D();let r=await fetch(`${C.uploads}${e.name}/`,{method:t,body:o,redirect:"m\
anual",headers:{...W(),...n},signal:AbortSignal.any([e.request.signal,AbortSignal.timeout(ye)])});if(r.status!==200&&r.status!==
409)throw new ie(r.status);let s=await r.json();if(s.name!==e.name)throw new ie(0);if(r.status===409&&s.offset===n["Uplo\
ad-Offset"])throw new ie(409);return e.failures=0,s}function Ts(e,t){let o=Math.min(Os,4*Re);Re=Math.round(Math.max(an,Math.
min(o,e/t*qs)))}async function Is(e,t){t.has_arrived?(await l.del(e.name,u.files).catch(()=>{}),tn(e,t.known),He(e,"here",
e.file.size),Be()):(e.problem=t.problem,He(e,"refused",e.sent));for(let o of t.rows)await st(o)}function Ls(e,t){if(!v.has(
e.name)||e.isHeld)return;if(e.request?.signal.reason==="words"){e.request=null,Q(e);return}let o=t.status||0;if(o===404){
e.problem=C.notYours,He(e,"refused",e.sent);return}o===403&&D(),o!==202&&(Re=Math.max(an,Math.round(Re/2)),e.status=o,He(
e,{0:"offline",401:"signedOut",403:"signInChanged"}[o]||"failed",e.sent));let n=pt[Math.min(e.failures++,pt.length-1)];e.
timer=setTimeout(()=>Q(e),n)}function He(e,t,o){Object.assign(e,{state:t,sent:o}),ae(e)}function cn(){for(let e of v.values())
oe(e)&&(e.failures=0,Q(e))}addEventListener("online",cn);document.addEventListener("visibilitychange",()=>{document.hidden||
cn()});function ce(e,t=`figure-${e.slice(0,8)}`){let o=document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(
!0);for(let n of[o,...o.querySelectorAll("*")])for(let r of n.attributes)r.value=r.value.replaceAll("figure-new",t);return o.
querySelector("[name=block]").value=t,o.querySelector("[name$=-upload]").value=e,o.querySelector("[data-awaited]").dataset.
awaited=e,o}var ht={start:216,photoshop:237,scan:218},Cs=256*1024,Ds=200;async function gt(e,t){if(e.type!=="image/jpeg"||t.type!=="\
image/jpeg")return e;let o=Bs(new Uint8Array(await t.slice(0,Cs).arrayBuffer()));return o.length?new Blob([e.slice(0,2),
_s(o),e.slice(2)],{type:e.type}):e}function Bs(e){let t=o=>e[o]*256+e[o+1];if(e[0]!==255||e[1]!==ht.start)return[];for(let o=2;o+
4<e.length&&e[o]===255&&e[o+1]!==ht.scan;o+=2+t(o+2)){if(e[o+1]!==ht.photoshop)continue;let n=$s(e.subarray(o+4,o+2+t(o+
2)));if(n.length)return n}return[]}function $s(e){let t=new DataView(e.buffer,e.byteOffset,e.length);for(let o=14;o+12<=
e.length;){if(t.getUint32(o)!==943868237)return[];let n=o+6,r=n+e[n]+1+(e[n]+1)%2;if(r+4>e.length)return[];let[s,a]=[r+4,
t.getUint32(r)];if(t.getUint16(o+4)===1028)return Ns(e.subarray(s,s+a));o=s+a+a%2}return[]}function Ns(e){let t=[];for(let o=0;o+
5<=e.length&&e[o]===28;){let n=o+5+e[o+3]*256+e[o+4];if(e[o+3]>127||n>e.length)break;[1,2].includes(e[o+1])&&e[o+2]<Ds&&
t.push(...e.subarray(o,n)),o=n}return t}function _s(e){let t=e.length%2?[...e,0]:e,o=[...new TextEncoder().encode("Photo\
shop 3.0\x008BIM"),4,4,0,0,0,0,e.length>>8,e.length&255,...t],n=o.length+2;return n>65535?new Uint8Array:new Uint8Array(
[255,ht.photoshop,n>>8,n&255,...o])}var Ps=2560,Us=2048,Ms=.85,ln=()=>{let e=navigator.connection;return!!e&&(e.saveData||/2g|3g/.test(e.effectiveType||""))};
async function dn(e){let t=ln()?2e5:2e6;if(e.size<=t||!/^image\/(jpeg|png|webp)$/.test(e.type))return e;let o;try{o=await createImageBitmap(
e,{imageOrientation:"from-image"})}catch{return e}let n=ln()?Us:Ps,r=Math.min(1,n/Math.max(o.width,o.height)),s=new OffscreenCanvas(
Math.round(o.width*r),Math.round(o.height*r)),a=s.getContext("2d");a.fillStyle="white",a.fillRect(0,0,s.width,s.height),
a.drawImage(o,0,0,s.width,s.height),o.close();let c=await s.convertToBlob({type:"image/jpeg",quality:Ms});return c.size<
e.size?gt(c,e):e}d("change","[data-pictures]",e=>{let t=[...e.files];e.value="",oo(p(e),t)});function oo(e,t){let o=t.map(n=>{let r=at(n),
s=ce(r.name);return e.querySelector(".blocks").append(s),htmx.process(s),no(r),s});o.length&&(o[0].querySelector("input:\
not([type=hidden])").focus(),o[0].dispatchEvent(new Event("input",{bubbles:!0})))}async function no(e){ae(e),await Gt(e);
let t=await dn(e.file);v.has(e.name)&&(t!==e.file&&(Object.assign(e,{before:e.file.size,file:t}),await Gt(e),ae(e)),Q(e))}
var un=e=>v.get(e.closest("[data-awaited]").dataset.awaited);d("click","[data-again]",e=>{let t=un(e);t.failures=0,Q(t)});
d("click","[data-cancel]",async e=>{let t=un(e),o=p(e),n=o?.querySelector(".add-pictures input")||document.querySelector(
"#composer .c-heading textarea");e.closest(".blk")?.remove();let r=oe(t);De(t),ae(t),n?.focus(),o&&(o.dispatchEvent(new Event(
"input",{bubbles:!0})),y(o,h(C.cancelled,{name:t.fileName}))),r&&fn(t)});async function fn(e){try{let t=await fetch(`${C.
uploads}${e.name}/`,{method:"DELETE",headers:W(),redirect:"manual"});if(t.status===202)setTimeout(()=>fn(e),pt[0]);else if(t.
ok)for(let o of(await t.json()).rows)await st(o)}catch{}}var mn=e=>e.dataTransfer?.types.includes("Files");document.addEventListener(
"dragover",e=>{if(!mn(e))return;e.preventDefault();let t=e.target.closest?.(".composer");e.dataTransfer.dropEffect=t?"co\
py":"none",t?.classList.add("is-over")},!0);document.addEventListener("dragleave",e=>{let t=e.target.closest?.(".compose\
r");t&&!t.contains(e.relatedTarget)&&t.classList.remove("is-over")},!0);document.addEventListener("drop",e=>{if(!mn(e))return;
e.preventDefault(),e.stopPropagation();let t=e.target.closest?.(".composer");t?.classList.remove("is-over"),t&&oo(t,[...e.
dataTransfer.files])},!0);document.addEventListener("paste",e=>{let t=e.target.closest?.(".composer"),{files:o,types:n}=e.
clipboardData;!t||!o.length||n.includes("text/plain")||(e.preventDefault(),e.stopPropagation(),oo(t,[...o]))},!0);async function Ws(){
let e=await l.values(u.files).catch(()=>[]);for(let t of e)v.has(t.name)||Q(zt(t));mt()}document.body.addEventListener("\
htmx:afterSettle",mt);document.addEventListener("desk:restored",mt);Ws();document.body.addEventListener("htmx:afterSettle",({detail:{elt:e}})=>{if(!e.matches?.("[data-owed]"))return;(e.querySelector(
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
one"})});var Rs=/(^|[\s([{<\u00a1\u00bf])$/,Hs=/[-\u2010-\u2015/]$/;function yt(e,t,o){let[n,r,s,a]=o,[c,f]=t==='"'?[n,r]:[s,a],k=e.
lastIndexOf(c)>e.lastIndexOf(f),O=[n,s].some(Y=>e.endsWith(Y))&&!(k&&e.endsWith(c));return Rs.test(e)||O||Hs.test(e)&&!k?
c:t==="'"&&!k?"\u2019":f}var wt=e=>e.closest("[data-quotes]")?.dataset.quotes.split("|")||["\u201C","\u201D","\u2018","\u2019"];var Fs="[type=url], [name$=-url], [name$=-original]";d("input",".composer textarea, .composer input[type=text]",(e,t)=>{
let o=t.data;if(t.inputType!=="insertText"||t.isComposing||!["'",'"'].includes(o)||e.matches(Fs))return;let n=wt(e),r=e.
selectionStart,s=e.value.slice(0,r-1).split(`
`).at(-1);e.value[r-1]===o&&(e.setSelectionRange(r-1,r),document.execCommand("insertText",!1,yt(s,o,n)))});async function hn(e,t,o){let n=p(e),r=await kt(n,"quote"),s=o&&await kt(n,"text");return!r||o&&!s?(y(n,I.notNow,{isBad:!0}),
!1):(e.after(...[r,s].filter(Boolean)),pn(r,t),s&&(ne(s.querySelector("textarea.words")).value=o.html,pn(s,o.text)),r.querySelector(
"[name$=-speaker]").focus(),y(n,I.quoted),!0)}function pn(e,t){let o=e.querySelector("textarea.words");htmx.process(e),o.
value=t,o.dispatchEvent(new Event("input",{bubbles:!0}))}async function kt(e,t){try{let o=await fetch(e.querySelector(`.\
add-${t}`).getAttribute("hx-get"),{redirect:"error"}),n=document.createElement("template");return o.ok&&(n.innerHTML=Ks(
await o.text())),n.content.querySelector(".blk")}catch{return null}}function Ks(e){let[,t,o]=e.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/)||
[],n=Array.from(crypto.getRandomValues(new Uint8Array(4)),r=>r.toString(16).padStart(2,"0"));return t?e.replaceAll(t,`${o}\
-${n.join("")}`):e}var ne=e=>e.closest(".blk").querySelector("input[name$=-html]");var js=".composer .blk-text textarea.words",U=new Map,io=!1,ro=null,co="";try{co=localStorage.getItem("desk-editor")||""}catch{}
function wn(e){co=e;try{localStorage.setItem("desk-editor",e)}catch{}}function zs(){let e=navigator.connection;if(e)return e.
saveData||/2g|3g/.test(e.effectiveType);let[t]=performance.getEntriesByType("navigation");return t?.responseEnd-t?.requestStart>
2e3}var gn=()=>io||co!=="plain"&&!zs();function Gs(){return ro??=Promise.all([import(I.kit),import(I.rich)]).catch(e=>{throw ro=
null,e}),ro}var Vs={words:I,fill:h,openDialog:Le,quotationMark:yt,marksFor:wt,makeQuote:hn,usePlain:Ys,say:y},so=()=>[...document.
querySelectorAll(js)].filter(e=>!U.has(e));async function St(){if(!(!so().length||!Sn)){if(!gn())return ao();try{let[e,t]=await Gs();
if(!gn())return;for(let o of so())o.matches(":focus")&&lo||(kn(o)?.remove(),U.set(o,t.mount(e,o,Vs)))}catch(e){e instanceof
TypeError||console.error(e),ao()}}}var kn=e=>e.closest(".blk").querySelector("[data-rich]");function ao(){for(let e of so()){
if(kn(e))continue;let t=document.createElement("button");t.type="button",t.className="btn quiet",t.dataset.rich="",t.textContent=
I.offer,e.closest(".blk").querySelector("[data-tools]")?.append(t)}}d("click","[data-rich]",async e=>{let t=e.closest(".\
blk").querySelector("textarea.words");wn(""),io=!0,e.setAttribute("aria-busy","true"),t.focus(),await St(),e.removeAttribute(
"aria-busy"),U.has(t)?U.get(t).focus():y(p(e),I.notNow,{isBad:!0})});function Ys(e){wn("plain"),io=!1;for(let[t,o]of[...U])
U.delete(t),o.destroy();ao(),e.focus()}var lo=!1;document.addEventListener("compositionstart",()=>{lo=!0});document.addEventListener(
"compositionend",()=>{lo=!1,setTimeout(St)});var Sn=!1;new MutationObserver(e=>{let t=o=>[...o.addedNodes].some(n=>n.matches?.(
".blk")||n.querySelector?.(".blk"));e.some(t)&&St()}).observe(document.body,{childList:!0,subtree:!0});document.addEventListener(
"htmx:beforeCleanupElement",e=>{U.get(e.target)?.destroy(),U.delete(e.target)});document.addEventListener("desk:restored",
()=>{for(let e of U.values())e.read()});var Xs=window.requestIdleCallback||(e=>setTimeout(e,200)),yn=()=>Xs(()=>{Sn=!0,St()});
document.readyState==="complete"?yn():addEventListener("load",yn);var vn=".composer .blk-text textarea.words",uo=new WeakMap;d("beforeinput",vn,e=>{let t=ne(e);t?.value&&uo.set(e,{words:e.
value,html:t.value})});d("input",vn,(e,t)=>{if(!t.isTrusted||!ne(e)?.value)return;ne(e).value="";let o=document.createElement(
"p");o.className="hint",o.setAttribute("role","status"),o.append(`${I.formatGone} `);let n=document.createElement("butto\
n");n.type="button",n.className="btn quiet",n.textContent=I.formatBack,n.addEventListener("click",()=>{[e.value,ne(e).value]=
[uo.get(e).words,uo.get(e).html],o.remove(),e.dispatchEvent(new Event("input",{bubbles:!0})),e.focus()}),o.append(n),e.after(
o)});var bn=/^https?:\/\/\S+$/i;d("paste",".composer .blk-text",e=>setTimeout(()=>{let t=e.querySelector("textarea.words");bn.
test(t.value.trim())&&!e.querySelector("[data-address]")&&Js(e,t)}));d("input",".composer .blk-text",e=>{bn.test(e.querySelector(
"textarea.words").value.trim())||e.querySelector("[data-address]")?.remove()});function Js(e,t){let o=document.createElement(
"p");o.className="hint",o.dataset.address="",o.setAttribute("role","status");for(let[n,r]of[["card",I.asCard],["embed",I.
asEmbed]]){if(!p(e).querySelector(`.add-${n}`))continue;let s=document.createElement("button");s.type="button",s.className=
"btn quiet",s.textContent=r,s.addEventListener("click",()=>Qs(n,e,t)),o.append(s)}e.append(o)}async function Qs(e,t,o){let n=await kt(
p(t),e);if(!n)return y(p(t),I.notNow,{isBad:!0});let r=o.value.trim();return t.after(n),htmx.process(n),n.querySelector(
"[name$=-url]").value=r,[o.value,ne(o).value]=["",""],o.dispatchEvent(new Event("input",{bubbles:!0})),n.querySelector("\
[name$=-title]").focus()}var S=e=>[...new FormData(e)].filter(([t,o])=>typeof o=="string"&&t!=="csrfmiddlewaretoken");document.addEventListener("\
formdata",({target:e,formData:t})=>{let o=e.elements.source_note;o&&"stands"in o.dataset&&o.value===o.defaultValue&&t.delete(
"source_note")});var z=(e,t)=>e.find(([o])=>o===t)?.[1]??"",Fe=e=>{let o=e.filter(([n])=>n==="heading"||n.endsWith("-wor\
ds")).find(([,n])=>n.trim());return o?o[1].trim().split(/\s+/).slice(0,12).join(" "):i.noHeading},xn="textarea, input:no\
t([type]), input[type=text], input[type=url]",Zs=`${xn}, input[name$='-image'], input[name$='-upload']`,vt=e=>new Set([...e.
querySelectorAll(xn)].filter(t=>t.value!==t.dataset.filled).map(t=>t.name)),fo=e=>[...e.querySelectorAll(Zs)].filter(t=>t.
name!=="byline"&&!t.name.endsWith("-credit")&&t.value.trim()),T=e=>fo(e).length>0;function En(e,t){let o=new Map;for(let[
n,r]of t)o.set(n,[...o.get(n)||[],r]);z(t,"draft")!==(e.elements.draft?.value||"")&&ea(e,!!z(t,"draft"));for(let n of e.
querySelectorAll("input, textarea, select")){let r=o.get(n.name);!n.name||n.type==="file"||["csrfmiddlewaretoken","block"].
includes(n.name)||n.name==="source_note"&&!r||(n.type==="checkbox"||n.type==="radio"?n.checked=r?.includes(n.value)??!1:
n.value=r?.[0]??"",o.delete(n.name))}for(let n of e.querySelectorAll("[data-held]"))n.remove();for(let[n,r]of o)["block",
"csrfmiddlewaretoken"].includes(n)||r.forEach(s=>e.append(Se(n,s)))}function ea(e,t){let o=e.elements.source_note,n=e.querySelector(
"[data-note-stays]");o.value=o.defaultValue="",o.toggleAttribute("data-stands",t),n.hidden=!t,t?o.setAttribute("aria-des\
cribedby",n.id):o.removeAttribute("aria-describedby")}function Se(e,t){let o=document.createElement("input");return Object.
assign(o,{type:"hidden",name:e,value:t}),o.dataset.held="",o}function Ke(e){let t=o=>o.type==="hidden"||o.type==="file"?
!1:o.type==="checkbox"||o.type==="radio"?o.checked!==o.defaultChecked:o.value!==o.defaultValue;return e.hasAttribute("da\
ta-refused")||[...e.querySelectorAll("textarea, input")].some(t)}async function Z(e,t){let o=String(S(e)),n=t.filter(([f])=>f==="block").map(([,f])=>f),r=f=>e.querySelector(`[id="block-\
form-${CSS.escape(f)}"]`),s=[];for(let f of new Set(n))s.push(r(f)||await An(f,t,e));if(String(S(e))!==o)return!1;let a=e.
querySelector(".blocks"),c=a.contains(document.activeElement)&&document.activeElement;s.length&&a.replaceChildren(...s);
for(let f of s)htmx.process(f);return En(e,t),c&&ta(c.isConnected?c:a.querySelector("textarea")),e.dispatchEvent(new CustomEvent(
"desk:restored",{bubbles:!0})),!0}function ta(e){e?.focus({preventScroll:!0}),e?.setSelectionRange?.(e.value.length,e.value.
length)}var qn=document.querySelector("#composer .blk-text")?.outerHTML,oa=8e3;async function An(e,t,o){let n=e.split("-")[0];
if(n==="text"&&qn)return na(bt(qn,e));if(n==="figure"){let s=z(t,`${e}-upload`)||z(t,`${e}-image`);if(!s||v.has(s))return ce(
s,e);let a=`${we(s,"block")}?blog=${it(o)}`;return await On(a,e)||ce(s,e)}return await On(i.block.replace("kind",n),e)||
ra(e,t)}async function On(e,t){try{let o=await fetch(e,{redirect:"manual",signal:AbortSignal.timeout(oa)}),n=bt(await o.
text(),t);if(o.ok&&n?.matches(".blk"))return n}catch{}return null}function bt(e,t){let o=document.createElement("templat\
e"),n=e.match(/name="block" value="([a-z0-9-]+)"/)?.[1];return o.innerHTML=n?e.replaceAll(n,t):e,o.content.firstElementChild}
function na(e){for(let t of e.querySelectorAll("textarea, [name$=-html]"))t.defaultValue="";for(let t of e.querySelectorAll(
".err, .hint"))t.remove();return e}var mo=e=>`${e}-${crypto.randomUUID().slice(0,8)}`;function ra(e,t){let o=document.createElement(
"div");o.className="blk",o.id=`block-form-${e}`,o.dataset.unseen="";let n=document.createElement("p");n.className="soft \
xs",n.textContent=i.keptBlock,o.append(n,Se("block",e));for(let[r,s]of t)r.startsWith(`${e}-`)&&o.append(Se(r,s));for(let r of o.
querySelectorAll("input"))delete r.dataset.held;return o}async function po(e){return((await l.get(j(e),u.places))?.blank||
[["byline",document.body.dataset.byline||""]]).filter(([o])=>!["key","block"].includes(o))}async function G(e,t=()=>{}){
let o=await po(e),n=await An(mo("text"),[],e);t(),e.querySelector(".blocks").replaceChildren(n),await Z(e,[...o,["key",crypto.
randomUUID()]]);for(let r of["data-refused","data-version","data-hand"])e.removeAttribute(r);for(let r of e.querySelectorAll(
".err, .tell, .gone-block"))r.remove();for(let r of e.querySelectorAll("[aria-invalid]"))r.removeAttribute("aria-invalid")}function ee(e,t){let o=document.createElement("button");return o.type="button",o.className="btn",o.textContent=e,o.addEventListener(
"click",t),o}function je(e,t){let o=document.createElement("a");return Object.assign(o,{href:e,className:"btn",textContent:t}),
o}function ho(e,t,o,n,r){e.querySelector("[data-both]")?.remove();let s=document.createElement("div");s.className="tell in\
f both",s.dataset.both="",s.setAttribute("role","alert");let a=document.createElement("p");a.textContent=h(n,{time:se(o)});
let c=ee(i.showBoth,()=>{c.replaceWith(sa(t,r))});s.append(a,c),e.querySelector(".top").after(s)}function sa(e,t){let o=document.
createElement("div"),n=document.createElement("div");n.className="other";for(let[r,s]of e){if(!/^(heading|label|location)$|-(words|caption|alt|speaker|title|url|original)$/.
test(r)||!s.trim())continue;let a=document.createElement("p");a.textContent=s,n.append(a)}return o.append(n,ee(i.takeOther,
()=>t(!0)),ee(i.keepThis,()=>t(!1))),o}var go=(e,t,{version:o,id:n})=>async r=>{if(r&&!await Z(e,t))return;let s=R(e);s.
version=o??s.version,e.querySelector("[data-both]").remove(),_(e,"chosen"),e.querySelector("textarea")?.focus(),n&&(await _(
e,"paused"),await l.del(n,u.writing))};function Tn(e,t,{answer:{fields:o,version:n,at:r}}){if(!t)return;let s=go(t,o,{version:n});
ho(t,o,Date.parse(r),i.elsewhere,s)}var In=["key","draft","draft_seen","announces"],ve=/^[a-z]+-[a-z0-9]+-/;function le(e,t){let o=new Set(e.map(String));return t.
filter(n=>!o.has(String(n))&&n[1]&&!In.includes(n[0]))}function xt(e,t,o,n){let r=new Map(t),s=le(t,o),a=new Set([...r.keys()].
filter(m=>ve.test(m))),c=m=>m[0]==="block"?s.includes(m):ve.test(m[0])&&!a.has(m[0]),f=([m,X])=>X.startsWith(r.get(m)||"")?
X.slice((r.get(m)||"").length).trim():X,k=s.filter(([m])=>!ve.test(m)&&m!=="block").map(m=>[m[0],m[0]==="heading"?f(m):m[1]]),
O=s.filter(([m])=>a.has(m)&&n.has(m)).map(f),V=`${e.find(([m])=>m==="block")?.[1]??""}-words`;return[...e.filter(([m])=>m!==
V&&!k.some(([X])=>X===m)),...k,[V,O.join(`

`)],...o.filter(c)]}function Ln(e,t,o){let n=new Set([...t,...o].map(([a])=>a)),r=([a])=>In.includes(a),s=a=>r(a)||!(n.has(
a[0])||ve.test(a[0]));return[...o.filter(a=>!r(a)),...e.filter(s)]}var Cn=({version:e,state:t},{spot:o,keep:n,fields:r,at:s})=>({spot:o,keep:n,fields:r,at:s,version:e,key:r.find(([a])=>a===
"key")?.[1]??"",isOnTheDesk:t.isSaved&&!t.isUnsaved,isAdded:t.isAdded,isTyped:t.isTyped,wasSent:t.wasSent});function Dn(e,t,{
key:o,hand:n,version:r,fields:s,isFree:a,isBegun:c}){if(t.key===o){if(JSON.stringify(t.fields)===JSON.stringify(s))return t.
wasSent?"putBack":"forget";if(n!==e&&t.version!==r)return"offer"}else if(n||!a)return"handOver";return c?"offer":"putBac\
k"}var yo=(e,t,o)=>e.some(n=>n.key===t&&!le(n.fields,o).length),Bn=(e,t)=>t?.status===200&&!e.wasSent||!!t?.discarded||!!(t?.
sent&&!ke(e).isTyped);var aa=300;function $n(e){clearTimeout(e.pause),e.pause=setTimeout(()=>g(e,{type:"paused"}),aa)}function Nn(e,t){if(clearTimeout(
e.pause),!t)return null;let[o,n]=[ct(t),S(t)],r=Cn(e,{spot:o,keep:t.dataset.keep,fields:n,at:N()});return ia(e,T(t)&&r)}
async function ia(e,t){try{await e.held,t?await Ae(u.writing,e.id,t,ca(e)):await l.del(e.id,u.writing)}catch{return g(e,
{type:"notStored"})}return e.replaces=[],g(e,{type:"stored",at:t?.at})}var _n=({id:e,next:t,offered:o=[]})=>[e,...t?[t.id]:
[],...o],ca=({state:e,next:t,replaces:o=[]})=>t&&e.hasNext&&!e.goesOnIn?[...o,t.id]:o;function Pn(e,t){if(clearTimeout(e.
pause),!t)return null;if(!e.next){let[s,a]=[crypto.randomUUID(),crypto.randomUUID()];e.next={id:s,key:a,held:Qt(s)}}let[
o,n]=[S(t),vt(t)],r=la(e,t,o,n);return e.next.stored=r.catch(()=>{}),r.catch(()=>g(e,{type:"notStored"}))}async function la({
next:e,going:t},o,n,r){if(await e.held,!le(t.sent,n).length)return l.del(e.id,u.writing);let s=`text-${e.id.slice(0,8)}`,
a=[...await po(o),["key",e.key],["block",s],[`${s}-words`,""]],{keep:c}=o.dataset;return Ae(u.writing,e.id,{spot:`${c}#`,
keep:c,key:e.key,fields:xt(a,t.sent,n,r),at:N(),version:0,isOnTheDesk:!1,isTyped:!0})}var wo=e=>Promise.all(e.map(t=>l.del(
t,u.writing))).catch(()=>{}),Un=({id:e})=>wo([e]);async function Mn(e){let{next:t}=e;return e.next=void 0,await t?.stored,
t&&wo([t.id])}async function Et(e){return await Promise.all([e.held,e.next?.stored]),wo(_n(e))}function qt(e,t){let o=R(
e);return o!==t&&(o.replaces=_n(t)),ft(e)}function Ot(e,t){let o=S(e);return{sent:t,now:o,typed:le(t,o),written:vt(e),blocks:[...e.querySelectorAll(".blk")],caret:ua(
e)}}async function At(e,t,o=!1){let{sent:n,now:r,typed:s,written:a,blocks:c,caret:f}=t;if(s.length){let k=S(e);for(let O of c)
document.getElementById(O.id)||e.querySelector(".blocks").append(O);await Z(e,o?Ln(k,n,r):xt(k,n,r,a))}return f&&fa(e,f,
o),s.length>0}function ua(e){let t=document.activeElement,o=t.closest(".blk"),n=t.isContentEditable?o.querySelector("tex\
tarea.words"):t;if(!e.contains(n)||!n.name)return null;let r=U.get(n)?.caret()??n.selectionStart;return{n:[...e.querySelectorAll(
".blk")].indexOf(o),name:n.name.replace(ve,"-"),at:r}}function fa(e,{n:t,name:o,at:n},r){let s=e.querySelectorAll(".blk")[t]||
e.querySelector(".blk"),a=o.startsWith("-")?s.querySelector(`[name$="${o}"]`)||s.querySelector("textarea.words"):e.elements[o],
c=a?.value||r?a:e.querySelector(".blk textarea.words"),f=r?n:c.value.length;return U.has(c)?U.get(c).focus(r?void 0:"end"):
(c.focus({preventScroll:!0}),typeof c.selectionStart=="number"?c.setSelectionRange(f,f):void 0)}var Wn=(e,t)=>Math.max(t,(e.at(-1)?.n||0)+1);function ma(e,{deskTime:t,offset:o,page:n,onPage:r}){let s=Math.abs(o-e.offset)>
6e4,a=Math.max(t-e.at,e.page===n?r-e.began:0);return s||a<-6e4?1/0:a}var Rn=(e,t)=>!e.isDecided&&ma(e,t)>6e5,Hn=e=>({address:`${e.
place}${e.isDraft?"/drafts/":"/updates/"}`,fields:e.fields,key:e.key});function Fn(e,t){return t?.key===e.key&&t.id?"sen\
t":t?.problem||[404,413,400].includes(t?.status)?"refused":"waiting"}function q(e,t,o){let n=e.querySelector("[data-saved]");if(!(!n||"held"in n.dataset)&&!(n.matches(".bad")&&[i.here,i.there,
i.hereOffline,i.hereSignedOut].includes(t))){if(n.dataset.told!==t||!n.querySelector("[data-at]")){let r=document.createElement(
"b"),s=document.createElement("span"),a=document.createElement("span"),[c,f=""]=t.split("{time}");r.textContent=c.trim(),
a.textContent=f,s.dataset.at="",s.setAttribute("aria-hidden","true");let k=document.createElement("span");k.append(r," ",
s,a),n.replaceChildren(k),n.dataset.told=t,n.classList.remove("bad")}n.querySelector("[data-at]").textContent=o&&t.includes(
"{time}")?se(o):""}}var So=15e3,ze=document.getElementById("outbox"),Ge=[],Lt=new BroadcastChannel(`outbox-${x}`),ue=async()=>(await l.values(
u.outbox)).sort((e,t)=>e.n-t.n),Kn=e=>l.set(e.id,e,u.outbox),vo=e=>l.get(e.id,u.outbox);async function bo(e,t){let o=await vo(
e);o&&await Kn({...o,...t})}async function jn(e){let{sent:t,composer:o}=e.going;try{let n=await ue();await Kn({id:crypto.
randomUUID(),n:Wn(n,Date.now()),key:z(t,"key"),fields:t,place:j(o),title:Fe(t),at:N(),offset:re,began:performance.now(),
page:performance.timeOrigin,state:"waiting"})}catch{return g(e,{type:"notInOutbox"})}return g(e,{type:"inOutbox"})}async function zn(e,t){
if(!t)return;let{going:o}=e,n;if(await G(t,()=>{n=Ot(t,o.sent)}),q(t,i.queued),!n.typed.length)return t.querySelector(".\
c-heading textarea").focus({preventScroll:!0});await At(t,n),await qt(t,e)}async function Gn(){await H(),Lt.postMessage(
"changed")}var pa=()=>({deskTime:N(),offset:re,page:performance.timeOrigin,onPage:performance.now()}),It="",Tt=!1,ko=!1;
async function de(){if(ko=Tt,!Tt){Tt=!0;try{do ko=!1,await ha(ga);while(ko)}finally{Tt=!1}}}var ha=e=>navigator.locks?navigator.
locks.request(`outbox-${x}`,{ifAvailable:!0},t=>t&&e()):e();async function ga(){let e=(await ue()).filter(o=>o.state==="\
waiting");if(!e.length)return;let t=await D();if(It=t?t.person===x?"":i.signIn:i.noConnection,!It)for(let o of e)Rn(o,pa())?
await bo(o,{state:"old"}):await ya(o);await H(),Lt.postMessage("changed")}async function ya(e){let t=wa(e);eo(t);let o=await t,
n=Fn(e,o);n==="sent"?(await l.del(e.id,u.outbox),Ge.unshift({...e,state:"sent",told:e.isDraft?i.savedAsDraft:o.told,href:o.
href,fields:null}),e.isDraft||Sa(e,o.html)):n==="refused"&&await vo(e)&&await bo(e,{state:"refused",problem:o.problem||h(
i.refused,{status:o.status})})}function wa(e){return new Promise(t=>{let o=new XMLHttpRequest,n=new FormData,{address:r,
fields:s,key:a}=Hn(e);for(let[c,f]of s)n.append(c,f);o.open("POST",r),o.timeout=So,o.setRequestHeader("HX-Request","true");
for(let[c,f]of Object.entries(W()))o.setRequestHeader(c,f);o.setRequestHeader("Idempotency-Key",a),o.upload.onprogress=({
loaded:c,total:f})=>Aa(e,c/f),o.onload=()=>t(ka(o)),o.onerror=o.ontimeout=()=>t(null),o.send(n)})}function ka(e){let t=new DOMParser().
parseFromString(e.response,"text/html"),o=t.querySelector("[data-saved]"),n=t.querySelector("[data-refused]")?[...t.querySelectorAll(
".composer .tell.bad, .composer .err")]:[];return{status:e.status,key:e.getResponseHeader("Idempotency-Key"),id:e.getResponseHeader(
"Update-Id"),html:e.response,told:o?.querySelector("b")?.textContent.trim()||i.live,href:o?.querySelector("a")?.getAttribute(
"href"),problem:n.map(r=>r.textContent.trim()).join(" ")}}function Sa(e,t){let o=document.getElementById("composer");if(K||
!o||j(o)!==e.place)return;let n=document.createElement("template");n.innerHTML=t,n.content.querySelector("#composer")?.remove(),
htmx.swap(document.createElement("div"),n.innerHTML,{swapStyle:"none"}),htmx.trigger(document.body,"desk:published")}var va={
waiting:"device",old:"clock",refused:"warn",sent:"check"};async function H(){if(!ze)return;let e=await ue();ze.hidden=!e.
length&&!Ge.length,ze.querySelector("[data-count]").textContent=e.length?h(i.notYetLive,{n:e.length}):"";let t=document.
activeElement,o=t?.closest("[data-entry]")?.dataset.entry,n=[...e,...Ge].map(ba),r=ze.querySelector("[data-entries]");if(n.
length===r.children.length&&n.every((a,c)=>a.isEqualNode(r.children[c]))||(r.replaceChildren(...n),!o))return;let s=[...(n.
find(a=>a.dataset.entry===o)||n[0])?.querySelectorAll("button, a")||[]];(s.find(a=>a.textContent===t.textContent)||s[0])?.
focus()}function ba(e){let o=document.getElementById("outbox-entry").content.firstElementChild.cloneNode(!0);o.classList.
add(`is-${e.state}`),o.dataset.entry=e.id;for(let n of o.querySelectorAll("[data-icon]"))n.hidden=n.dataset.icon!==va[e.
state];return o.querySelector("h3").textContent=e.title,o.querySelector("[data-state]").textContent=xa(e),o.querySelector(
"[data-acts]").append(...Ea(e)),e.state==="old"&&Oa(e,o.querySelector("[data-since]")),o}var xa=e=>h({waiting:`${i.waiting}\
 ${It||i.trying}`,old:i.old,refused:`${i.isRefused} ${e.problem||""}`,sent:e.told||""}[e.state],{time:se(e.at)});function Ea(e){
let t={time:se(e.at).slice(0,5)},o=(s,a)=>ee(h(s,t),async()=>{await bo(e,{state:"waiting",isDecided:!0,...a}),await H(),
await de()}),n=ee(i.takeBack,()=>qa(e)),r=ee(i.drop,()=>J(i.dropTitle,h(i.dropMeans,{title:e.title}),i.keepIt,i.drop,async()=>{
await l.del(e.id,u.outbox),await H()}));return e.state==="sent"?e.href?[je(e.href,i.view)]:[]:e.state==="old"?[o(i.publishAsWritten),
o(i.toEditors,{isDraft:!0}),r]:It===i.signIn?[je(`${i.login}?next=${location.pathname}`,i.doSignIn),n]:e.state==="refuse\
d"?[n,r]:[ee(i.tryNow,de),n]}async function qa(e){let t=document.getElementById("composer");if(j(t)!==e.place){location.
assign(`${e.place}/`);return}let o=await vo(e);if(!o)return H();if(T(t))return q(t,i.composerIsFull);if(!await Z(t,o.fields))
return q(t,i.composerIsFull);t.querySelector(".c-heading textarea").focus(),Ue(t,Pe(t,{state:ke({wasSent:!0})})),await ft(
t,"typed"),await l.del(e.id,u.outbox),await H()}async function Oa(e,t){t.hidden=!1;let o=i.since.replace("/-/",`/${e.place.
split("/").at(-1)}/`).replace("/0/",`/${Math.floor(e.at/1e3)}/`),n=await fetch(o,{redirect:"manual"}).catch(()=>null);n?.
ok&&(t.innerHTML=await n.text())}function Aa(e,t){let o=ze?.querySelector(`[data-entry="${CSS.escape(e.id)}"]`);o&&(o.classList.
add("is-moving"),o.querySelector("[data-state]").textContent=h(i.sendingPart,{n:Math.floor(t*100)}),o.querySelector("pro\
gress").value=t)}var Ta=new Set([0,408,429,500,502,503,504]),Vn=(e,t)=>Ta.has(e.detail.xhr?.status||0)&&xo(e,t);function xo({
detail:{requestConfig:e}},t){if(t?.composer.id!=="composer")return!1;let{pathname:o}=new URL(e.path,location.href);return o!==
`${j(t.composer)}/updates/`?!1:T(t.composer)||Fe(t.sent)!==i.noHeading}var Ct=()=>htmx.ajax("GET",location.pathname,{target:"#unsent",select:"#unsent",swap:"outerHTML"});var Yn=3e3;function Xn(e,t){e.due??=setTimeout(()=>{e.due=null,ut(e)&&g(e,{type:"saveDue"})},t)}var Jn=e=>Xn(e,Yn),Qn=e=>Xn(
e,Math.max(0,(e.savedAt||0)+Yn-Date.now())),Zn=e=>ut(e)&&g(e,{type:"keptFirst"});function er(e){clearTimeout(e.due),e.due=
null,e.request?.abort()}function tr(e,t){clearTimeout(e.due),e.due=null,e.savedAt=Date.now();let o=Ve(t.dataset.keep,S(t),
e),{signal:n}=e.request;return e.saving=o.then(r=>n.aborted?null:g(e,{type:Ia(r),answer:r})),e.saving}function Ia(e){return e?.
version&&e.status===200?"saved":e?.discarded?"discardedElsewhere":e?.sent?"sentElsewhere":e?.fields?"foundOther":"notSav\
ed"}async function Ve(e,t,o){let n=new FormData;for(let[r,s]of t)n.append(r,s);n.append("kept_hand",o.id),n.append("kept\
_version",String(o.version)),o.request=new AbortController;try{ge()||await D();let r=AbortSignal.any([o.request.signal,AbortSignal.
timeout(15e3)]),s=await fetch(e,{method:"POST",body:n,signal:r,redirect:"manual",headers:W()}),a=s.headers.get("Content-\
Type")?.startsWith("application/json");return{status:s.status,...a?await s.json():{}}}catch{return null}}function or(e,t,{
answer:o}){e.version=o.version}async function nr(e){let{id:t,version:o}=e,n=await l.get(t,u.writing);return!n||e.state.isUnsaved||
!["kept","refused"].includes(e.state.is)?null:l.set(t,{...n,version:o,isOnTheDesk:!0},u.writing)}async function Bt(e){if(e.dataset.isPickedUp||(e.dataset.isPickedUp="yes",e.autocomplete="off",new MutationObserver(()=>_(
e,"changed")).observe(e.querySelector(".blocks"),{childList:!0}),e.hasAttribute("data-refused")))return;let t=await ue();
e.id==="composer"&&yo(t,Dt(e),S(e))&&await G(e),rr(e)&&_(e,"changed");let o=(await l.entries(u.writing)).filter(([,r])=>r.
spot===ct(e)).sort(([,r],[,s])=>s.at-r.at),n=!1;for(let[r]of o)await Jo(r,s=>yo(t,s.key,s.fields)?l.del(r,u.writing):n&&
s.key===Dt(e)?sr(e,r,s):n?K||ar(r,s):(n=!0,Ca(e,r,s)))}var Dt=e=>e.elements.key?.value||"",rr=e=>fo(e).some(t=>t.value!==
t.defaultValue);function sr(e,t,o){o.key===Dt(e)&&(R(e).offered??=[]).push(t);let n=go(e,o.fields,{id:t});return ho(e,o.
fields,o.at,i.newerHere,n)}async function Ca(e,t,o){let n=Dn(t,o,{key:Dt(e),hand:e.dataset.hand,version:Number(e.dataset.
version),fields:S(e),isFree:!T(e)||!!e.elements.draft?.value||e.id==="correcting",isBegun:rr(e)});if(n==="forget")return l.
del(t,u.writing);if(n==="handOver")return ar(t,o);if(n==="offer"||!await Z(e,o.fields))return sr(e,t,o);let{version:r}=o;
return Ue(e,Pe(e,{id:t,version:r,state:ke(o)})),q(e,i.here,o.at),_(e,"changed")}async function ar(e,t){let o=await Ve(t.
keep,t.fields,{id:e,version:t.version});Bn(t,o)&&(await l.del(e,u.writing),o.status===200&&Ct())}async function $t(e){let t=await l.get("sessions",B)||{};for(let[o,n]of Object.entries(t))o===e||(await fetch(i.session.
replace("token",n),{cache:"no-store"}).catch(()=>null))?.status!==410||(o===x&&We(),await Te(o),o===x&&location.assign(i.
login))}var Eo=e=>(t,o)=>o&&q(o,e),ir=Eo(i.notHere),cr=Eo(i.sentAlready),lr=Eo(i.discarded);function dr({state:e},t,{at:o}){return t?
e.isAdded?q(t,i.sentAlready):e.isSaved||!T(t)?null:q(t,navigator.onLine?i.here:i.hereOffline,o):null}var ur=(e,t,{answer:o})=>t&&
T(t)&&q(t,i.there,Date.parse(o.at));async function fr(e,t,{answer:o}){let n=o?.status===403&&await D();return!t||n===null||
n?.person===x?null:o?.status===401||n?($t(),q(t,i.hereSignedOut,N())):T(t)&&q(t,i.hereOffline,N())}function mr(e){let{requestConfig:t,xhr:o}=e.detail,n=t?.elt;if(!n?.matches?.("[data-add]")||o.status!==200)return;e.detail.
shouldSwap=!1;let r=document.createElement("template");r.innerHTML=o.response;let s=r.content.querySelector("input[name=\
block]");s&&document.getElementById(`block-form-${s.value}`)&&r.content.replaceChildren(bt(o.response,mo(s.value.split("\
-")[0])));let a=[...r.content.children];p(n).querySelector(".blocks").append(...a);for(let k of a)htmx.process(k);(a[0]?.
querySelector(Ht)||a[0]?.querySelector("button"))?.focus()}var pr=e=>e.detail.requestConfig?.elt||e.detail.elt,Nt=e=>e.detail.requestConfig?.verb==="post"&&pr(e).closest?.(".compo\
ser[data-keep]")&&!pr(e).matches("[type=file], [data-undo]"),_t=({detail:{xhr:e}})=>new URL(e.responseURL||location.href,
location.href).pathname.startsWith("/accounts/"),hr=!1,Pt=()=>hr;function F(e){hr=e}var Ba=1e3,gr=-1/0;function yr(){gr=performance.now()}function wr(e){let t=e.detail.elt;!t.matches(".composer")||T(t)||performance.
now()-gr>Ba||(e.preventDefault(),setTimeout(()=>{F(!1)}))}var be=new WeakMap,$a=({detail:{xhr:e}})=>be.get(e)?.going;function kr(e){let{elt:t,requestConfig:o,xhr:n}=e.detail;if(!Nt(
e))return;let r=p(t),s=R(r);if(s.state.is==="queued")return e.preventDefault();let a={composer:r,sent:S(r)},c=new URL(o.
path,location.href).pathname.endsWith("/drafts/"),f=r.id==="correcting";s.going=a,be.set(n,{session:s,going:a}),g(s,{type:"\
send",goesOnIn:c||f?"same":"next"}),f&&Na(a)}function Na(e){e.focused=document.activeElement,e.composer.inert=!0}function Sr(e){
let{target:t,shouldSwap:o}=e.detail,n=$a(e);n&&o&&t.id==="composer"&&(n.added=Ot(t,n.sent))}function vr(e){let{session:t,
going:o}=be.get(e.detail.xhr)??{},n=document.getElementById("composer")||document.getElementById("correcting");if(!o?.added||
!n)return;let r=T(n),s=n.id==="correcting",a=!r||n.hasAttribute("data-refused");!o.added.typed.length&&a&&!s||(n.dataset.
goesOn="",o.carried=At(n,o.added,r).then(c=>(c||s)&&qt(n,t)))}function br(e){let{xhr:t}=e.detail,o=!!t?.getResponseHeader(
"Update-Id");o&&yr();let{session:n,going:r}=be.get(t)??{};if(!n)return;if(r.focused&&r.composer.isConnected&&_a(r),o){g(
n,{type:"published"});return}let s=P().some(a=>L.get(M(a))===n&&a.querySelector("[data-both]"));g(n,{type:"failed",isAsked:s})}
function _a({composer:e,focused:t}){e.inert=!1,t.focus()}function xr(e){let{xhr:t}=e.detail,{session:o,going:n}=be.get(t)??
{};!o||t.status!==200||t.getResponseHeader("Update-Id")||/id="(composer|correcting)"/.test(t.response)||(e.detail.shouldSwap=
!1,!_t(e)&&(xo(e,n)?g(o,{type:"queue"}):q(n.composer,i.hereOffline,N())))}function Er(e){let{session:t,going:o}=be.get(e.
detail.xhr)??{};return!t||!Vn(e,o)?!1:(g(t,{type:"queue"}),!0)}var qr=({going:e})=>e?.carried;async function Or(e){let t=R(e);g(t,{type:"close"}),e.inert=!0;let o=(t.offered||[]).map(r=>["kept_hand",r]),n=await Ve(
`${e.dataset.keep}discard/`,o,t);return e.inert=!1,n?.discarded?(await Et(t),Me(t),document.querySelector("#unsent artic\
le")&&Ct(),!0):(g(t,{type:"reopen"}),!1)}d("submit","form[data-discards]",async(e,t)=>{t.preventDefault();let o=e.dataset.
discards;for(let n of[...L.values()])n.id===o&&(g(n,{type:"close"}),Me(n));await l.del(o,u.writing).catch(()=>{}),e.submit()});document.addEventListener("submit",e=>{e.target.matches(".composer")&&F(!0)});addEventListener("beforeunload",e=>{!Pt()&&
[...document.querySelectorAll(".composer")].some(t=>t.dataset.keep?Qo(t):Ke(t))&&e.preventDefault()});function Ar(e){let o=e.
detail.elt.closest(".acts")?.closest(".row-update")?.querySelector(".composer");o&&(e.preventDefault(),o.querySelector("\
.c-heading textarea").focus())}function Tr(e){let{target:t,requestConfig:o}=e.detail,n=t.matches?.(".row-update")&&t.querySelector(
".composer");n&&!n.contains(o?.elt)&&(e.detail.shouldSwap=!1)}function Ir(e){let t=e.detail.elt;!t.matches("[data-stop]")||
!Ke(t.closest(".composer"))||(e.preventDefault(),J(w.discard,w.discardMeans,w.keepEditing,w.discardMine,async()=>{let o=t.
closest(".composer");await Or(o)?e.detail.issueRequest(!0):y(o,w.notDoneOffline,{isBad:!0})}))}function Oo(e){let t=e?.querySelector("[name=due_at]"),o=e?.querySelector("[data-publish]"),n=e?.querySelector("[data-sc\
hedule]");if(!t||!o||!n)return;let r=t.value!=="";if(r!==e.classList.contains("is-timed")){e.classList.toggle("is-timed",
r),r?o.before(n):t.closest(".due").append(n);for(let[s,a]of[[n,r],[o,!r]])s.classList.toggle("go",a),s.toggleAttribute("\
data-send",a)}}d("input","[name=due_at]",e=>Oo(p(e)));d("click","[data-choose-time]",e=>{let t=p(e).querySelector(".when");
t.open=!0,t.querySelector("input").focus()});d("keydown","#composer input:not([type=checkbox], [type=file])",(e,t)=>{t.key!==
"Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),p(e).querySelector("[data-save]")?.click())});function Ao(){
for(let e of document.querySelectorAll("[data-until]")){let t=Math.ceil((Date.parse(e.dataset.until)-Date.now())/6e4);t>=
0&&t<60&&(e.textContent=rt.format(t,"minute"))}}setInterval(()=>{document.hidden||Ao()},3e4);function Lr(e){for(let t of e.
querySelectorAll("[data-undo]:not([data-counts])")){let o=Number(t.dataset.undo);t.dataset.counts="";let n=setInterval(()=>{
if(!t.isConnected)return clearInterval(n);t.matches(":hover, :focus-within")||(o-=.25,!(o>0)&&(clearInterval(n),t.remove()))},
250)}}function Cr(e){let t=document.getElementById("composer");!e.detail.elt.matches("[data-undo]")||!t||!Ke(t)||(e.detail.
parameters.keep_composer="1",qo(t),t.querySelector("[data-saved]").replaceChildren(),y(t,me.takenBack))}var Dr=Number(document.
body.dataset.sendsAfter);function Br(e){let t=e.detail.elt;!Dr||e.defaultPrevented||!t.matches(".composer")||(e.preventDefault(),
t.querySelector("[data-cancel-sending]")||Ua(t,e.detail))}function Ua(e,{issueRequest:t,triggeringEvent:o}){let n=e.querySelector(
".send"),r=document.createElement("button"),s=n.querySelector("[data-send], [data-publish]"),a=Dr;r.type="button",r.className=
"btn",r.dataset.cancelSending="",r.textContent=me.cancel,n.insertBefore(r,s),s.setAttribute("aria-busy","true"),qo(e),y(
e,h(me.publishesIn,{n:a})),Ma(e,o?.submitter),setTimeout(()=>{F(!1)});let c=()=>{clearInterval(k);let O=r===document.activeElement;
r.remove(),s.setAttribute("aria-busy","false"),O&&s.focus()},f=()=>{c(),qo(e),e.querySelector("[data-submitter]")?.remove(),
y(e,me.cancelled)},k=setInterval(()=>{if(a-=1,!e.isConnected)return c();if(a>0)return y(e,h(me.publishesIn,{n:a}));c(),F(
!0),t(!0)},1e3);r.addEventListener("click",f),e.addEventListener("keydown",O=>{O.key==="Escape"&&r.isConnected&&f()})}var qo=e=>{
e.querySelector("[data-saved]").dataset.held=""};d("input",".composer",e=>{let t=e.querySelector("[data-saved]");t?.removeAttribute(
"data-held"),t?.classList.remove("bad")});function Ma(e,t){if(!t?.name)return;let o=document.createElement("input");Object.
assign(o,{type:"hidden",name:t.name,value:t.value}),o.dataset.submitter="",e.append(o)}var To={0:w.offline,401:w.signedOut,403:w.signInChanged,404:w.mayNot,413:w.tooMuch,503:w.busy};function $r(e){let t=e.detail.
elt.closest(".composer, [data-settings]"),o=t||document.getElementById("composer"),n=e.detail.xhr?.status||0,r=Nt(e)||t?.
matches("[data-settings]");if(n===403&&r&&!o.dataset.isAnew)return Wa(o,e);if(!t)return Ra(e.detail.elt,n);y(o,To[n]||h(
w.notPublished,{status:n}),{isBad:!0})}async function Wa(e,{detail:{elt:t,requestConfig:o}}){return(await D())?.person!==
x?y(e,To[403],{isBad:!0}):(e.dataset.isAnew="",((t.matches("button")?t:o.triggeringEvent?.submitter)||e.querySelector("[\
data-send]")).click())}function Ra(e,t){let o=e.closest("dialog form, .row-update")||document.querySelector(".composer");
o.querySelector(".problem")?.remove();let n=document.createElement("p");n.className="err problem",n.setAttribute("role",
"alert"),n.textContent=t?h(w.notDone,{status:t}):w.notDoneOffline,o.append(n)}function Nr(e){_t(e)&&(e.detail.shouldSwap=
!1,y(document.querySelector(".composer"),To[401],{isBad:!0}))}var Io=({detail:{elt:e}},t)=>e.querySelector?.("[data-send\
]")?.setAttribute("aria-busy",String(t));htmx.config.defaultSettleDelay=0;function _r(e){Kt(e),Ce(),Ao(),Lr(e),Oo(e.getElementById("composer"))}function Pr(e){_r(
document);let{elt:t,requestConfig:o}=e.detail;if(t.id==="desk-poll")return;let n=o?.elt,r=n?.matches("[id^=correct-]")?t.
querySelector?.("#correcting"):null,s=t.matches?.(".composer")?t:r;if(s&&!("goesOn"in s.dataset)){let a=s.querySelector(
"[aria-invalid=true]");(a||s.querySelector(".c-heading textarea")).focus({preventScroll:s.id==="composer"&&!a}),s.getBoundingClientRect().
top<0&&!a&&s.scrollIntoView({block:"start"})}else!s&&t.matches?.(".row-update")&&n?.closest("#correcting")?t.querySelector(
"[id^=correct-]")?.focus({preventScroll:!0}):n?.matches(".held")&&Ft(()=>document.querySelector("#rows .row-update h3"))}
function Ur(e){history.replaceState(history.state,"",e.detail.history.path+location.hash)}tt();_r(document);en({keepSoon:$n,keepHere:Nn,keepNext:Pn,dropNext:Mn,dropOwn:Un,dropKept:Et,saveWhenDue:Qn,saveLater:Jn,saveAfterwards:Zn,
saveNow:tr,stopSaving:er,noteVersion:or,noteSaved:nr,putInOutbox:jn,startNext:zn,goOn:qr,letGo:Me,makeBlank:(e,t)=>t?.id===
"composer"&&G(t),tellKept:dr,tellNotKept:ir,tellSaved:ur,tellNotSaved:fr,tellSent:cr,tellQueued:Gn,tellDiscarded:lr,showBoth:Tn});
var te=(e,...t)=>document.body.addEventListener(e,o=>{for(let n of t)n(o)}),Mr=e=>t=>t.defaultPrevented||e(t),Ha=e=>t=>t.
detail.shouldSwap&&e(t);te("htmx:confirm",wr,Ar,Ir,Br);te("htmx:configRequest",Cr);te("htmx:beforeRequest",Mr(kr),Mr(e=>Io(
e,!0)));te("htmx:beforeSwap",mr,Nr,Tr,xr,Ha(Sr));te("htmx:beforeHistoryUpdate",Ur);te("htmx:afterSwap",vr);te("htmx:afte\
rSettle",()=>P().forEach(Bt),Pr);te("htmx:afterRequest",e=>Io(e,!1),()=>F(!1),br);for(let e of["htmx:sendError","htmx:ti\
meout","htmx:responseError"])te(e,t=>{t.detail.elt.matches("#desk-poll, [data-quiet]")||Er(t)||$r(t)});var Wr=e=>_(e,"typed");d("input",".composer",Wr);d("change",".composer",Wr);var Rr=()=>P().flatMap(e=>L.get(M(e))??[]);async function Fa(e){
e.state.isUnkept&&(await g(e,{type:"paused"}),await g(e,{type:"saveDue"}))}var Hr=()=>Rr().forEach(Fa);document.addEventListener(
"visibilitychange",()=>{document.hidden&&Hr()});addEventListener("pagehide",Hr);addEventListener("online",()=>{for(let e of Rr())
g(e,{type:"saveDue"})});var Ut=location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1],Ka=e=>i.blog.replace("/-/",`/${e}/`);async function Fr(e){
let t=document.querySelector("#strip h1");if(!t||e.dataset.version!=="0")return;let o=j(e),n=z(S(e),"draft")||T(e)?void 0:
S(e);await l.update(o,r=>({blank:r?.blank,...n&&{blank:n},headline:t.textContent,language:t.lang,direction:t.dir,zone:document.
body.dataset.zone,quotes:e.dataset.quotes}),u.places)}async function Kr(){let e=await l.entries(u.places),t=document.querySelector(
"[data-places]");for(let[O,{headline:V,language:Y,direction:m}]of e){let X=document.createElement("li"),Ee=je(`${O}/`,V);
Object.assign(Ee,{lang:Y,dir:m}),X.append(Ee),t.append(X)}let o=Ut&&e.find(([O])=>`${O}/`===Ka(Ut));document.querySelector(
"[data-unknown]").hidden=!!o;let n=document.getElementById("composer");if(!o)return;let[,{headline:r,language:s,direction:a,
blank:c,quotes:f}]=o;Object.assign(n.dataset,{language:s,quotes:f});let k=document.querySelector("#strip h1");Object.assign(
k,{textContent:r,lang:s,dir:a}),document.title=r,await G(n),n.querySelector("[data-as]").textContent=z(c||[],"byline"),n.
hidden=!1,tt()}if(K&&Ut){for(let e of["action","formaction","hx-post","data-keep"])for(let t of document.querySelectorAll(
`[${e}*="/live/-/"]`))t.setAttribute(e,t.getAttribute(e).replace("/live/-/",`/live/${Ut}/`));htmx.process(document.body)}var ja=300,Ye=`settings-${location.pathname}`,Je=()=>document.querySelector("[data-settings]"),Co="",Mt=0,Xe=!1,Wt=!1,Do=e=>e.
hasAttribute("data-refused")||String(S(e))!==Co||[...e.querySelectorAll("[type=file]")].some(t=>t.files.length);async function xe(){
let e=Je();if(clearTimeout(Mt),!e||!Xe)return;Xe=!1;let t=N(),o=e.dataset.settings,n={spot:Ye,key:"",title:o,fields:S(e),
at:t,isOnTheDesk:!1};try{Do(e)?(await Ae(u.writing,Ye,n),q(e,i.here,t)):await l.del(Ye,u.writing)}catch{Xe=!0,q(e,i.notHere)}}
function zr(){Xe=!0,Wt=!1,clearTimeout(Mt),Mt=setTimeout(xe,ja)}function Rt(){clearTimeout(Mt),Xe=!1,Je()?.reset()}var Gr=()=>l.
del(Ye,u.writing).catch(()=>{});function Vr(e){e.querySelector("[data-saved]").classList.remove("bad"),zr()}d("input","[\
data-settings]",Vr);d("change","[data-settings]",Vr);addEventListener("pagehide",xe);document.addEventListener("visibili\
tychange",()=>{document.hidden&&xe()});var fe=(e,t)=>e.filter(([o])=>o===t).map(([,o])=>o.replaceAll(`\r
`,`
`)),za=e=>e.startsWith("initial-")||e==="seen_revision";function Ga(e,t){return[...new Set([...e,...t].map(([n])=>n).filter(
n=>!za(n)))].filter(n=>{let r=e.some(([s])=>s===`initial-${n}`)?fe(e,`initial-${n}`):fe(t,n);return String(fe(e,n))!==String(
r)})}function Lo(e,t,o){let n=[...e.querySelectorAll(`[name="${CSS.escape(t)}"]`)];if(n.some(({type:r})=>r==="checkbox"))
for(let r of n)r.checked=o.includes(r.value);else if(n.some(({type:r})=>r!=="hidden"))n[0].value=o[0]??"";else{for(let r of n)
r.remove();e.append(...o.map(r=>Se(t,r)))}}async function Va(e,{fields:t,at:o}){let n=Ga(t,S(e));for(let a of n)a!=="kep\
t_hero"&&(Lo(e,a,fe(t,a)),t.some(([c])=>c===`initial-${a}`)&&Lo(e,`initial-${a}`,fe(t,`initial-${a}`)));let[r]=fe(t,"see\
n_revision");n.length&&r&&Lo(e,"seen_revision",[r]),e.querySelector("[data-drop-settings]").hidden=!1,q(e,i.asLeft,o);let[
s]=fe(t,"kept_hero");s&&await htmx.ajax("GET",`${location.pathname}?kept_hero=${s}`,{target:"#kept-hero",select:"#kept-h\
ero",swap:"outerHTML"})}async function Yr(e){if(Co=String(S(e)),e.hasAttribute("data-refused"))return zr();let t=await l.
get(Ye,u.writing);return t&&String(S(e))===Co&&await Va(e,t),null}var Bo=e=>e.detail.elt.matches("[data-settings]");document.
body.addEventListener("htmx:beforeRequest",e=>{Bo(e)&&(xe(),e.detail.elt.inert=!0)});document.body.addEventListener("htm\
x:afterRequest",e=>{Bo(e)&&(e.detail.elt.inert=!1)});document.body.addEventListener("htmx:beforeOnLoad",async e=>{let t=e.
detail.xhr.getResponseHeader("HX-Redirect");!Bo(e)||!t||(e.preventDefault(),Wt=!0,await Gr(),location.assign(t))});document.
body.addEventListener("htmx:afterSettle",e=>{e.detail.elt.matches?.("[data-settings]")&&Yr(e.detail.elt)});addEventListener(
"beforeunload",e=>{let t=Je();t&&Do(t)&&!Wt&&!Pt()&&e.preventDefault()});async function Xr(e){Wt=!0,Rt(),await Gr(),location.
assign(e)}d("click","[data-cancel-settings]",(e,t)=>{Do(Je())&&(t.preventDefault(),J(w.discardSettings,w.discardSettingsMeans,
w.keepEditing,w.discardMine,()=>Xr(e.href)))});d("click","[data-drop-settings]",()=>Xr(location.pathname));var jr=Je();jr&&
Yr(jr);var Ya=4e3;async function Jr(){let e=P().flatMap(r=>L.get(M(r))??[]);for(let r of e)await g(r,{type:"paused"});let t=e.map(
async r=>{await r.saving?.catch(()=>null),await g(r,{type:"saveDue"})}),o=new Promise(r=>{setTimeout(r,Ya)});return await Promise.
race([Promise.all(t),o]),(await l.values(u.writing)).filter(r=>!r.isOnTheDesk)}async function $o(){await xe();let e=await Jr(),t=await ue(),o=[...v.values()].filter(oe);return[...t.map(({title:n})=>`${i.
kindOutbox}: ${n}`),...e.map(({title:n,fields:r})=>`${i.kindWriting}: ${n||Fe(r)}`),...o.map(({fileName:n})=>`${i.kindPicture}\
: ${n}`)]}async function Qr(){let e=await l.get("sessions",B)||{},t=0;for(let o of Object.keys(e)){if(o===x)continue;let n=await l.
values(he(o,"writing"));t+=n.filter(r=>!r.isOnTheDesk).length;for(let r of["outbox","files"])t+=(await l.values(he(o,r))).
length}return t?[h(i.ofOthers,{n:t})]:[]}d("click","[data-clear-device]",async e=>{let t=[...await $o(),...await Qr()];return t.length?(J(i.clearTitle,i.clearMeans,
i.keepIt,i.clear,()=>Zr(e),t),ot(e.closest(".menu")?.querySelector("summary"))):Zr(e)});async function Zr(e){We(),Rt(),await Vt(),
await Wo(),Ge.length=0;for(let t of P())t.id==="composer"&&await G(t),q(t,i.cleared);await H(),e.closest(".menu")?.removeAttribute(
"open"),document.getElementById("cleared").textContent=i.cleared}d("submit","form[action$='/logout/']",async(e,t)=>{if(e.
dataset.isEmptied)return;t.preventDefault();let o=await $o(),n=async()=>{We(),Rt(),await Vt(),await Te(x),e.dataset.isEmptied=
"yes",F(!0),e.submit()};o.length?J(i.leaveTitle,h(i.leaveMeans,{n:o.length}),i.keepIt,i.leave,n,o):await n()});var Qe=document.getElementById("preview");d("click","[data-preview]",(e,t)=>{t.preventDefault();let o=e.form,n={action:o.
getAttribute("action"),target:o.target};Qe.showModal(),o.action=e.formAction,o.target="preview",o.submit(),o.setAttribute(
"action",n.action),o.target=n.target});d("click","[data-width]",e=>{Qe.classList.toggle("as-on-a-phone",e.dataset.width===
"phone");for(let n of Qe.querySelectorAll("[data-width]"))n.setAttribute("aria-pressed",String(n===e));let{contentDocument:t,
contentWindow:o}=Qe.querySelector("iframe");t.getElementById(o.location.hash.slice(1))?.scrollIntoView()});d("click","[d\
ata-close-preview]",()=>Qe.close());function No(){for(let e of document.querySelectorAll("#composer [data-send]:not([data-save]) .swap > :first-child")){let o=[
...e.childNodes].findLast(n=>n.nodeType===Node.TEXT_NODE&&n.data.trim());o&&(e.dataset.word??=o.data.trim(),o.data=` ${navigator.
onLine?e.dataset.word:i.whenConnected}`)}}async function Xa(){await Mo(),K&&await Kr();for(let t of P())t.id==="composer"&&
!K&&await Fr(t),await Bt(t);No(),await H();let e=await D();await $t(e?.person),K&&e&&!e.isSignedOut&&(document.querySelector(
"[data-connected]").hidden=!1),await de()}addEventListener("offline",No);addEventListener("online",()=>{No(),de()});document.
addEventListener("visibilitychange",()=>{document.hidden||de()});Lt.addEventListener("message",H);setInterval(de,So);Xa();var Ja=30,es=e=>e.querySelector("[name$='-upload']").value||e.querySelector("[name$='-image']").value;d("click","[data-r\
etouch]",async e=>{if(e.hasAttribute("aria-busy"))return;let t=e.closest(".blk"),o=e.closest("[data-figure-tools]").dataset,
n=v.get(es(t));e.setAttribute("aria-busy","true"),Qa(n);try{let r=await Za(e.dataset.retouch),s=n?.file||await ti(e.dataset.
picture,()=>y(p(e),o.making)),a=await oi(r,s);a&&ni(t,a,n?.fileName||""),a&&y(p(document.activeElement),o.edited)}catch(r){
let s={TypeError:"notNow",RangeError:"notMade"}[r.name]||"cannot";y(p(e),o[s],{isBad:!0})}finally{e.removeAttribute("ari\
a-busy"),n&&(n.isHeld=!1,Q(n))}});function Qa(e){e&&(e.isHeld=!0,clearTimeout(e.timer),e.request?.abort("edited"))}async function Za(e){
let t=await fetch(e,{redirect:"manual"}),o=document.createElement("template");o.innerHTML=t.ok?await t.text():"";let n=o.
content.getElementById("retouch");if(!n)throw new TypeError("The tools did not come.");return await ei(n.dataset.styles),
{tools:n,run:(await import(n.dataset.module)).run}}function ei(e){if(document.querySelector(`link[href="${e}"]`))return null;
let t=Object.assign(document.createElement("link"),{rel:"stylesheet",href:e}),o=new Promise((n,r)=>{t.addEventListener("\
load",n),t.addEventListener("error",()=>{t.remove(),r(new TypeError("No styles."))})});return document.head.append(t),o}
async function ti(e,t){if(!e)throw new Error("It is on another device.");for(let o=0;o<Ja;o+=1){let n=await fetch(e,{redirect:"\
manual"});if(!n.ok)throw new TypeError("The picture did not come.");if(n.status!==202)return n.blob();t(),await new Promise(
r=>{setTimeout(r,1e3)})}throw new RangeError("It is not made yet.")}async function oi({tools:e,run:t},o){if(o.type==="im\
age/gif")throw new Error("It may move.");let n=await createImageBitmap(o,{imageOrientation:"from-image"});Le(e);let r=new Promise(
a=>{b.addEventListener("close",()=>a(null),{once:!0})}),s=await Promise.race([r,t(e,n)]);return b.open&&b.close(),s&&gt(
s,o)}function ni(e,t,o){let n=`${o.replace(/\.[^.]*$/,"")||"edited"}.jpg`,r=es(e),s=at(new File([t],n,{type:t.type})),a=ce(
s.name,e.querySelector("[name=block]").value);ri(e,a),e.replaceWith(a),htmx.process(a),v.has(r)&&De(v.get(r)),Ko(r,s.name),
no(s),a.querySelector("[data-retouch]").focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))}function ri(e,t){for(let o of e.
querySelectorAll("[name]")){if(o.name==="block"||/-(image|upload)$/.test(o.name))continue;let n=[...t.querySelectorAll("\
[name]")].find(r=>r.name===o.name&&(r.type!=="radio"||r.value===o.value));n&&(["checkbox","radio"].includes(o.type)?n.checked=
o.checked:n.value=o.value)}}d("click","[data-focal]",(e,t)=>{t.preventDefault(),htmx.ajax("GET",e.getAttribute("href"),{target:"#dialog",swap:"inner\
HTML",select:"#question",source:e})});var ts=e=>e.querySelector("[name=spot]:checked").value.split(" ").map(Number);function _o(e){
let[t,o]=ts(e),n=e.querySelector("[data-focal-mark]");n.hidden=!1,Object.assign(n.style,{left:`${t}%`,top:`${o}%`});for(let r of e.
querySelectorAll("[data-focal-crop]"))r.style.objectPosition=`${t}% ${o}%`}function os(e,t,o){let n=a=>Math.round(Math.min(
100,Math.max(0,a))),r=e.querySelector("[data-focal-exact]");r.value=`${n(t)} ${n(o)}`,r.checked=!0,r.closest("label").hidden=
!1;let s=e.querySelector("[data-focal-told]");s.textContent=h(s.dataset.words,{x:n(t),y:n(o)}),_o(e)}d("click","[data-fo\
cal-pick]",(e,t)=>{let o=e.getBoundingClientRect();os(e.closest("form"),(t.clientX-o.left)/o.width*100,(t.clientY-o.top)/
o.height*100)});var si={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};d("keydown","[data-focal-pick]",
(e,t)=>{let o=si[t.key];if(!o)return;t.preventDefault();let[n,r]=ts(e.closest("form")),s=t.shiftKey?10:1;os(e.closest("f\
orm"),n+o[0]*s,r+o[1]*s)});d("change","[data-focal-form]",_o);var ns=()=>document.querySelectorAll("[data-focal-form]").
forEach(_o);document.body.addEventListener("htmx:afterSwap",ns);document.body.addEventListener("desk:focused",e=>{let t=e.
target.closest("[data-focal-form]")?.dataset.kept;b.open&&(b.close(),y(p(document.activeElement),t))});ns();var Ze=null;d("click","[data-library]",e=>{Ze=p(e)});document.body.addEventListener("htmx:configRequest",({detail:{elt:e,
parameters:t}})=>{e.matches("[data-choose]")&&Ze&&(t.blog=it(Ze))});document.body.addEventListener("htmx:beforeSwap",e=>{
let{requestConfig:t,xhr:o}=e.detail;if(!t?.elt.matches?.("[data-choose]")||o.status!==200)return;e.detail.shouldSwap=!1;
let n=document.createElement("template");n.innerHTML=o.response;let r=n.content.firstElementChild;!r?.matches(".blk")||!Ze?.
isConnected||(Ze.querySelector(".blocks").append(r),htmx.process(r),ot(r.querySelector("input:not([type=hidden])")),b.close(),
r.dispatchEvent(new Event("input",{bubbles:!0})))});document.body.addEventListener("htmx:afterSwap",e=>{e.detail.requestConfig?.
elt.matches?.("[data-older]")&&document.querySelector("#shelf button, #shelf a")?.focus()});
