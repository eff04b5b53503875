var Ae=e=>document.getElementById(e).dataset,g=Ae("words"),i=Ae("words-device"),B=Ae("words-editor"),he=Ae("words-option\
s"),_=Ae("words-pictures");document.documentElement.classList.add("js");var Os=matchMedia("(min-width: 60rem)"),l=(e,t,o)=>document.addEventListener(
e,n=>{let r=n.target.closest?.(t);r&&o(r,n)}),m=e=>e.closest(".composer"),Ie="[contenteditable=true], textarea:not(.rich\
 + *), input:not([type=hidden])",ge=(e,t)=>e.querySelector(Ie)?.focus(t),h=(e,t)=>e.replace(/\{(\w+)\}/g,(o,n)=>t[n]);function Kt(e){
let[t,o,n]=e.split(/[[\]]/);if(!o)return[e];let r=document.createElement("a");return Object.assign(r,{target:"_blank",rel:"\
noopener",textContent:o}),r.href=`${i.login}?next=${location.pathname}`,r.dataset.signIn="",[t,r,n]}var w=(e,t,{isBad:o=!1}={})=>{
let n=e?.querySelector("[data-saved]");n&&(n.textContent!==t.replace(/[[\]]/g,"")&&n.replaceChildren(...Kt(t)),n.classList.
toggle("bad",o))};function nt(){Os.matches&&!location.hash&&document.querySelector("#composer .c-heading textarea")?.focus(
{preventScroll:!0})}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});var we=(e,t)=>idbKeyval.createStore(`desk-${e}-${t}`,"kept"),$=idbKeyval.createStore("desk","kept"),Le=Promise.resolve().
then(()=>idbKeyval.get("last",$)).then(()=>!0,()=>!1),ye=(e,t)=>async(...o)=>await Le?idbKeyval[e](...o):t,d={get:ye("ge\
t"),set:async(e,t,o)=>(await Le,idbKeyval.set(e,t,o)),del:ye("del"),clear:ye("clear"),update:ye("update"),values:ye("val\
ues",[]),entries:ye("entries",[])};async function Te(e,t,o,n=[]){await Le,await e("readwrite",r=>{r.put(o,t);for(let s of n)
r.delete(s);return r.transaction.commit(),idbKeyval.promisifyRequest(r.transaction)})}var G="shell"in document.body.dataset,v=document.body.dataset.person||await d.get("last",$)||"",Go=["writing","outbox","\
files","places","forgotten"],f=Object.fromEntries(Go.map(e=>[e,we(v,e)])),se=0;async function Vo(){se=await d.get("offse\
t",$)||0}var M=()=>Date.now()+se,As=new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit",timeZone:document.
body.dataset.zone||void 0}),ae=e=>As.format(new Date(e)),H=()=>JSON.parse(document.body.getAttribute("hx-headers")),ke=()=>H()["\
X-CSRFToken"];async function A(){let e=Date.now();try{let t=await fetch(i.contact,{redirect:"manual",signal:AbortSignal.
timeout(15e3),cache:"no-store"});if(t.type==="opaqueredirect")return{person:"",isSignedOut:!0};let o=await t.json();return!o.
token||!o.at?null:(o.person=String(o.person),se=Date.parse(o.at)-(e+Date.now())/2,o.person===v&&Is(o.token),await Le&&(await d.
set("offset",se,$),o.person===v&&await Ls(o.session)),o)}catch{return null}}function Is(e){document.body.setAttribute("h\
x-headers",JSON.stringify({"X-CSRFToken":e,"Desk-Person":v}));for(let t of document.querySelectorAll("[name=csrfmiddlewa\
retoken]"))t.value=e}async function Ls(e){await d.set("last",v,$),await d.update("sessions",t=>({...t,[v]:e}),$)}async function Be(e){
for(let o of Go)await d.clear(we(e,o));let t=(o={})=>Object.fromEntries(Object.entries(o).filter(([n])=>n!==e));await d.
update("sessions",t,$)}async function Yo(){let e=await d.get("sessions",$)||{};for(let t of new Set([...Object.keys(e),v]))
await Be(t);await d.clear($);for(let t of await caches.keys())await caches.delete(t)}"serviceWorker"in navigator&&navigator.
serviceWorker.register(i.worker,{scope:i.scope}).catch(()=>{});navigator.storage?.persist?.().catch(()=>{});document.addEventListener("click",e=>{for(let t of document.querySelectorAll("details.menu[open]"))(!t.contains(e.target)||
e.target.closest(".pop button, .pop a"))&&(t.open=!1)});document.addEventListener("keydown",e=>{let t=document.querySelector(
"details.menu[open]");e.key!=="Escape"||!t||(t.open=!1,t.querySelector("summary").focus())});var x=document.getElementById(
"dialog"),Ce=null;function rt(e){Ce=e}document.body.addEventListener("htmx:afterSwap",e=>{e.detail.target===x&&(Ce=e.detail.
requestConfig?.elt,x.open||x.showModal(),(x.querySelector("[aria-invalid=true]")||x.querySelector("[autofocus]"))?.focus())});
x.addEventListener("close",()=>{x.open||(x.replaceChildren(),Ce?.isConnected&&Ce.focus())});l("click","dialog [data-clos\
e]",(e,t)=>{t.preventDefault(),x.close()});document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,target:o,
isError:n}=e.detail;!t?.elt.matches?.("[data-dialog]")||n||o===x||(x.close(),jt(()=>{let r=document.getElementById(o.id),
s=r?.nextElementSibling;return r?.querySelector(".acts a")||s?.querySelector("h3")||s?.querySelector("a")}))});var jt=e=>setTimeout(
()=>{let t=e();t&&(t.matches("h3")&&(t.tabIndex=-1),t.focus({preventScroll:!0}))}),zt=e=>{for(let t of e.querySelectorAll(
"[data-note]")){let o=t.closest("form").querySelector("[value=wrong], [value=notice]");t.classList.toggle("is-not-asked",
!!o&&!o.checked)}};l("change",".pick input",e=>zt(e.form));function J(e,t,o,n,r,s=[]){let a=document.createElement("div");
a.className="question";let c=document.createElement("h2");c.id="question-title",c.textContent=e;let u=document.createElement(
"p");u.textContent=t;let y=document.createElement("div");y.className="da";for(let{label:E,look:N,chosen:R}of[{label:o,look:"\
btn",chosen:!1},{label:n,look:"btn stop go",chosen:!0}]){let p=document.createElement("button");p.type="button",p.className=
N,p.textContent=E,p.addEventListener("click",()=>{x.close(),R&&r()}),y.append(p)}a.append(c,u,...s.length?[Ts(s)]:[],y),
_e(a),y.firstElementChild.focus()}function Ts(e){let t=document.createElement("ul");for(let o of e){let n=document.createElement(
"li");n.dir="auto",n.textContent=o,t.append(n)}return t}function _e(e){x.replaceChildren(e),Ce=document.activeElement,x.
showModal()}function st(e,t){let o=Gt(e,t);o&&(t==="up"?e.after(o):e.before(o),Jo(e))}function Gt(e,t){let o=t==="up"?"previousEleme\
ntSibling":"nextElementSibling",n=e[o];for(;n&&!n.matches(".blk");)n=n[o];return n}function Jo(e){let t=[...e.parentElement.
querySelectorAll(":scope > .blk")];e.dispatchEvent(new Event("change",{bubbles:!0})),w(m(e),h(g.moved,{kind:e.dataset.kind,
n:t.indexOf(e)+1,all:t.length}))}l("click","[data-move]",e=>{let t=e.closest(".blk");st(t,e.dataset.move),t.querySelector(
"summary").focus()});l("keydown",".grip",(e,t)=>{t.altKey||!["ArrowUp","ArrowDown"].includes(t.key)||(t.preventDefault(),
st(e.closest(".blk"),t.key==="ArrowUp"?"up":"down"),e.scrollIntoView({block:"nearest"}))});var Xo=72;l("pointerdown",".g\
rip",(e,t)=>{if(t.button)return;t.preventDefault(),e.focus(),e.setPointerCapture(t.pointerId);let o=e.closest(".blk"),n=[
...o.parentElement.children],r=()=>[...o.parentElement.children].indexOf(o),s=r(),a=t.clientY,c=0,u=a-o.getBoundingClientRect().
top,y=I=>{let P=I.getBoundingClientRect();return P.top+P.height/2},E=()=>{let[I,P]=[Gt(o,"up"),Gt(o,"down")],zo=a-u;I&&zo<
y(I)?o.after(I):P&&zo+o.offsetHeight>y(P)&&o.before(P)},N=I=>{a=I.clientY,o.classList.add("is-dragged"),E()},R=()=>{let I=a<
Xo*2?-8:a>innerHeight-Xo?8:0;I&&o.matches(".is-dragged")&&(scrollBy(0,I),E()),c=requestAnimationFrame(R)},p=()=>{for(let[
I,P]of Object.entries(jo))e.removeEventListener(I,P);cancelAnimationFrame(c),o.classList.remove("is-dragged"),r()!==s&&Jo(
o)},jo={pointermove:N,lostpointercapture:p,keydown:I=>{if(I.key!=="Escape")return;I.preventDefault();let P=n.indexOf(o);
o.before(...n.slice(0,P)),o.after(...n.slice(P+1)),p()}};for(let[I,P]of Object.entries(jo))e.addEventListener(I,P);R()});l("keydown",".composer",(e,t)=>{let o=t.ctrlKey||t.metaKey;if(o&&t.key==="Enter")t.preventDefault(),e.querySelector("[da\
ta-send]").click();else if(o&&t.key.toLowerCase()==="s"&&e.querySelector("[data-save]"))t.preventDefault(),e.querySelector(
"[data-save]").click();else if(t.altKey&&(t.key==="ArrowUp"||t.key==="ArrowDown")){let n=t.target.closest(".blk");if(!n)
return;t.preventDefault(),st(n,t.key==="ArrowUp"?"up":"down")}});l("keydown",".c-heading textarea",(e,t)=>{t.key!=="Ente\
r"||t.ctrlKey||t.metaKey||(t.preventDefault(),ge(m(e).querySelector(".blocks")))});l("keydown",".composer textarea[name$\
=-caption]",(e,t)=>{t.key!=="Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),e.closest(".fields").querySelector(
"[name$=-credit]").focus())});l("click","[data-remove]",e=>{let t=e.closest(".blk"),o=document.createElement("p");o.className="gone-block",o.append(`${h(
g.removed,{kind:t.dataset.kind})} `);let n=document.createElement("button");n.type="button",n.className="btn quiet",n.textContent=
g.undo,n.addEventListener("click",()=>{o.replaceWith(t),ge(t)}),o.append(n),t.replaceWith(o),n.focus()});var S=e=>[...new FormData(e)].filter(([t,o])=>typeof o=="string"&&t!=="csrfmiddlewaretoken");document.addEventListener("\
formdata",({target:e,formData:t})=>{let o=e.elements.source_note;o&&"stands"in o.dataset&&o.value===o.defaultValue&&t.delete(
"source_note")});var F=(e,t)=>e.find(([o])=>o===t)?.[1]??"",De=e=>{let o=e.filter(([n])=>n==="heading"||n.endsWith("-wor\
ds")).find(([,n])=>n.trim());return o?o[1].trim().split(/\s+/).slice(0,12).join(" "):i.noHeading},Qo="textarea, input:no\
t([type]), input[type=text], input[type=url]",Bs=`${Qo}, input[name$='-image'], input[name$='-upload']`,at=e=>new Set([...e.
querySelectorAll(Qo)].filter(t=>t.value!==t.dataset.filled).map(t=>t.name)),Vt=e=>[...e.querySelectorAll(Bs)].filter(t=>t.
name!=="byline"&&!t.name.endsWith("-credit")&&t.value.trim()),L=e=>Vt(e).length>0;function Zo(e,t){let o=new Map;for(let[
n,r]of t)o.set(n,[...o.get(n)||[],r]);F(t,"draft")!==(e.elements.draft?.value||"")&&Cs(e,!!F(t,"draft"));for(let n of e.
querySelectorAll("input, textarea, select")){let r=o.get(n.name);!n.name||n.type==="file"||["csrfmiddlewaretoken","block"].
includes(n.name)||n.name==="source_note"&&!r||(n.type==="checkbox"||n.type==="radio"?n.checked=r?.includes(n.value)??!1:
n.value=r?.[0]??"",o.delete(n.name))}for(let n of e.querySelectorAll("[data-held]"))n.remove();for(let[n,r]of o)["block",
"csrfmiddlewaretoken"].includes(n)||r.forEach(s=>e.append(Se(n,s)))}function Cs(e,t){let o=e.elements.source_note,n=e.querySelector(
"[data-note-stays]");o.value=o.defaultValue="",o.toggleAttribute("data-stands",t),n.hidden=!t,t?o.setAttribute("aria-des\
cribedby",n.id):o.removeAttribute("aria-describedby")}function Se(e,t){let o=document.createElement("input");return Object.
assign(o,{type:"hidden",name:e,value:t}),o.dataset.held="",o}function $e(e){let t=o=>o.type==="hidden"||o.type==="file"?
!1:o.type==="checkbox"||o.type==="radio"?o.checked!==o.defaultChecked:o.value!==o.defaultValue;return e.hasAttribute("da\
ta-refused")||[...e.querySelectorAll("textarea, input")].some(t)}function _s(e){if(e.some(([n])=>n==="is_withheld"))return[];let t=e.filter(([n])=>n==="more_bylines").map(([,n])=>n),o=[
F(e,"byline"),...t].map(n=>n.trim());return[...new Set(o.filter(Boolean))]}function en(e){let t=e.querySelector("[data-a\
s]");t&&(t.textContent=_s(S(e)).join(", ")||t.dataset.as)}for(let e of["input","change"])l(e,".composer .bylines",t=>en(
m(t)));document.addEventListener("desk:restored",({target:e})=>en(e));var Ds=document.documentElement.lang.replace(/^en$/,"en-GB"),it=new Intl.RelativeTimeFormat(`${Ds}-u-nu-latn`,{numeric:"\
auto",style:"short"});function Ne(){for(let e of document.querySelectorAll(".row-update .when time")){let t=e.nextElementSibling,
o=Math.round((Date.now()-Date.parse(e.dateTime))/6e4);t&&(t.dataset.day??=t.textContent,t.textContent=o<1?g.now:o<60?it.
format(-o,"minute"):o<1440?it.format(-Math.round(o/60),"hour"):t.dataset.day)}}setInterval(()=>{document.hidden||Ne()},6e4);async function ct({id:e,url:t}){let o=await fetch(t,{redirect:"manual"}).catch(()=>null),n=document.getElementById(e);if(!o?.
ok||!n||n.querySelector(".composer, details[open]"))return;let r=document.createElement("template");r.innerHTML=await o.
text();let s=r.content.getElementById(e);if(!s)return;let a=n.contains(document.activeElement)?document.activeElement.id:
"";n.replaceWith(s),htmx.process(s),Ne(),a&&document.getElementById(a)?.focus()}var ve=6e4,b=new Map,be=(e,t)=>`${_.uploads.replace("uploads/","pictures/")}${e}/${t}/`;function lt(e){let t=[...crypto.
getRandomValues(new Uint8Array(16))].map(o=>o.toString(16).padStart(2,"0")).join("");return Yt({name:t,file:e,fileName:e.
name||"",before:0})}function Yt(e){let t={...e,sent:0,state:"waiting",problem:"",isKept:!0,failures:0,request:null,timer:0};
return b.set(t.name,t),t}async function Xt(e){let{name:t,file:o,fileName:n,before:r}=e;try{await d.set(t,{name:t,file:o,
fileName:n,before:r},f.files)}catch{e.isKept=!1}}var Jt=({name:e})=>d.del(e,f.files).catch(()=>{});function Pe(e){return clearTimeout(
e.timer),e.request?.abort("cancelled"),b.delete(e.name),Jt(e)}var Qt=()=>Promise.all([...b.values()].map(Pe)),oe=e=>b.has(
e.name)&&e.state!=="here"&&e.state!=="refused";var $s=20,Ns=6e4,Zt=3e3,tn;async function on(e,t){await d.set(e,{name:e,instead:t,times:0},f.forgotten).catch(()=>{}),await nn(
{name:e,instead:t,times:0})}async function nn({name:e,instead:t,times:o}){try{ke()||await A();let n=await fetch(be(e,"fo\
rget"),{method:"POST",body:new URLSearchParams({instead:t}),redirect:"manual",headers:H(),signal:AbortSignal.timeout(ve)});
if(n.status===202&&(clearTimeout(tn),tn=setTimeout(()=>{Zt=Math.min(Zt*2,Ns),Me()},Zt)),n.status!==200)return;let r=await n.
json();if(r.name!==e)return;r.is_gone||o>=$s?await d.del(e,f.forgotten):await d.set(e,{name:e,instead:t,times:o+1},f.forgotten)}catch{}}
async function Me(){for(let e of await d.values(f.forgotten).catch(()=>[]))await nn(e)}addEventListener("online",Me);Me();var V=e=>e.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/,""),dt=e=>V(e).split("/").at(-1),ut=e=>`${e.dataset.keep}\
#${e.elements.draft?.value||""}`,W=e=>`${e.dataset.keep}#${e.elements.key?.value||""}`;var Re={is:"clean",goesOnIn:"",isUnkept:!1,isUnsaved:!1,isSaving:!1,isSaved:!1,isTyped:!1,isAdded:!1,hasNext:!1,wasAsked:!1,
wasSent:!1},xe=({isAdded:e=!1,isTyped:t=!1,isOnTheDesk:o=!1,wasSent:n=!1})=>({...Re,isAdded:e,wasSent:n,isTyped:e||t&&(n||
!o)}),mt={isUnkept:!0,isUnsaved:!0},O=(e,t)=>Object.fromEntries(e.split(" ").map(o=>[o,t])),We=()=>[{}],rn=e=>(t,o)=>(t.
isUnkept?e:We)(t,o),ft=()=>[{is:"typing",...mt},"keepSoon"],Ue=()=>[mt,"keepSoon"],eo=(e,t={})=>(o,n)=>{let[r,...s]=e(o,
n);return[{...r,isTyped:!0,...t},...s]},to=e=>(t,o)=>(t.isUnsaved&&!t.isSaving&&!t.isAdded?e:We)(t,o),sn=()=>[{isUnsaved:!1,
isSaving:!0},"saveNow"],Ps=({is:e,isSaving:t,isUnsaved:o,isTyped:n,wasSent:r},{goesOnIn:s})=>[{is:"sending",goesOnIn:s,isUnkept:!1,
isSaving:!1,isUnsaved:o||t,isTyped:n&&r,wasAsked:e==="asked",wasSent:!0},"stopSaving","keepHere"],Ms=(e,{isAsked:t})=>{let{
isUnkept:o,hasNext:n,wasAsked:r}=e,s=o||n,c={is:r&&t?"asked":s?"typing":"refused",goesOnIn:"",wasAsked:!1};return s?[{...c,
...mt},"keepSoon","saveLater"]:[c,"saveLater"]},Us=()=>[{...Re,is:"sent"},"letGo","goOn","dropKept"],an="clean typing ke\
pt refused",cn={typed:{...O(an,eo(ft)),...O("asked sending queued",eo(Ue)),sent:eo(Ue,{isAdded:!0})},changed:{...O(an,ft),
...O("asked sending queued",Ue),sent:e=>(e.isAdded?Ue:We)(e,null)},paused:{typing:()=>[{is:"kept",isUnkept:!1},"keepHere",
"saveWhenDue"],...O("asked sent",rn(()=>[{isUnkept:!1},"keepHere"])),...O("sending queued",rn(({goesOnIn:e})=>e==="same"?
[{isUnkept:!1},"keepHere"]:[{isUnkept:!1,hasNext:!0},"keepNext"]))},stored:{...O("clean typing kept refused asked sent",
({hasNext:e})=>e?[{hasNext:!1},"dropNext","tellKept"]:[{},"tellKept"])},notStored:{...O("typing kept refused",()=>[{is:"\
typing",isUnkept:!0},"tellNotKept"]),...O("asked sent sending queued",()=>[{isUnkept:!0},"tellNotKept"])},saveDue:{typing:to(
()=>[{is:"kept",isUnkept:!1},"keepHere","saveAfterwards"]),...O("kept refused",to(sn))},keptFirst:O("typing kept refused",
to(sn)),saved:O("typing kept refused",({isUnsaved:e})=>[{isSaving:!1,isSaved:!0},"noteVersion",e?"saveLater":"noteSaved",
"tellSaved"]),notSaved:O("typing kept refused",()=>[{isSaving:!1,isSaved:!1,isUnsaved:!0},"tellNotSaved","saveLater"]),foundOther:O(
"typing kept refused",()=>[{is:"asked",isSaving:!1,isSaved:!1},"showBoth"]),chosen:{...O("clean typing kept refused aske\
d",ft),sent:e=>(e.isAdded?Ue:We)(e,null)},sentElsewhere:O("typing kept refused",({isTyped:e})=>[{is:"sent",isUnkept:!1,isSaving:!1,
isSaved:!1,isAdded:e},...e?["keepHere"]:["dropOwn","tellSent"]]),discardedElsewhere:O("typing kept refused",({isTyped:e})=>[
{...Re,is:"closed"},"letGo","dropKept",...e?[]:["makeBlank"],"tellDiscarded"]),send:O("clean typing kept refused asked s\
ent",Ps),published:O("sending closed",Us),failed:{sending:Ms},queue:O("clean typing kept refused asked sending",()=>[{is:"\
queued",goesOnIn:"next",isSaving:!1},"stopSaving","putInOutbox"]),inOutbox:{queued:()=>[{},"startNext","dropKept","letGo",
"tellQueued"]},notInOutbox:{queued:()=>[{is:"typing",goesOnIn:"",...mt},"tellNotKept","saveLater"]},close:O("clean typin\
g kept refused asked sending queued sent",()=>[{is:"closed",isUnkept:!1,isSaving:!1},"stopSaving"]),reopen:{closed:ft}},
qc=Object.keys(cn);function ln(e,t){let[o,...n]=(cn[t.type][e.is]??We)(e,t);return{state:{...e,...o},effects:n}}var C=new Map,He=(e,t)=>({id:crypto.randomUUID(),version:Number(e.dataset.version||0),state:{...Re,wasSent:!!e.dataset.hand},
...t});function K(e){return C.has(W(e))||Fe(e,He(e)),C.get(W(e))}var D=()=>[...document.querySelectorAll(".composer[data\
-keep]")],pt=e=>D().find(t=>C.get(W(t))===e);function Fe(e,t){C.set(W(e),t),sessionStorage.setItem(dn,JSON.stringify([...un(),
t.id].slice(-20))),t.held=oo(t.id)}var oo=e=>new Promise(t=>navigator.locks?navigator.locks.request(`editing-${e}`,{mode:"\
shared"},()=>(t(),new Promise(()=>{}))).catch(t):t()),dn="editing",un=()=>JSON.parse(sessionStorage.getItem(dn)??"[]"),Ws=new Set(
un()),no=e=>Ws.has(e),Rs=300,Hs=5e3,Fs=100;async function fn(e,t){let o=async()=>{let s=await d.get(e,f.writing);return await(s&&
t(s)),!0};if(!navigator.locks)return o();let n=()=>navigator.locks.request(`editing-${e}`,{ifAvailable:!0},s=>s&&o()),r=Date.
now()+(no(e)?Hs:Rs);for(;!await n();){if(Date.now()>=r)return!1;await new Promise(s=>{setTimeout(s,Fs)})}return!0}var mn=e=>!!C.
get(W(e))?.state.isUnkept;function Ke(e){clearTimeout(e.pause),clearTimeout(e.due);for(let[t,o]of C)o===e&&C.delete(t)}var pn={};
function hn(e){pn=e}async function k(e,t){let o=pt(e),{state:n,effects:r}=ln(e.state,t);e.state=n;for(let s of r){let a=pn[s](
e,o,t);a instanceof Promise&&await a}}var T=(e,t)=>k(K(e),{type:t});function ht(e,t="changed"){return T(e,t),T(e,"paused")}
var je=()=>{for(let e of C.values())k(e,{type:"close"})};var Ks=()=>document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;function gn(e,t={}){
for(let o of document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)){let n=c=>o.querySelector(`[name$="-${c}"\
]`),r=c=>!n(c).value.trim()||c==="credit"&&n(c).value===Ks();for(let c of["caption","credit","alt"])!t[c]||!r(c)||c==="a\
lt"&&n("is_decorative").checked||(n(c).value=n(c).dataset.filled=t[c],e.isFilled=!0);js(o,n,t);let s=o.querySelector("[d\
ata-from-file]");s.hidden=!t.from_file,s.querySelector("[data-said]").textContent=t.from_file||"";let a=s.querySelector(
"[data-add-place]");Object.assign(a.dataset,{addPlace:t.place||"",taken:t.taken_on||""}),a.hidden=!t.place&&!t.taken_on,
T(m(o),"changed")}}function js(e,t,o){"rights_seen"in o&&(t("own_pages_only").checked||=o.own_pages_only,t("ends_at").value||=
o.ends_at&&zs(o.ends_at),t("rights_seen").value=o.rights_seen,(t("own_pages_only").checked||t("ends_at").value)&&(e.querySelector(
".pic-rights").open=!0))}function zs(e){let t={dateStyle:"short",timeStyle:"short",timeZone:document.body.dataset.zone||
"UTC"};return new Intl.DateTimeFormat("sv",t).format(new Date(e)).replace(" ","T")}l("click","[data-add-place]",e=>{let{
addPlace:t,taken:o}=e.dataset,n=m(e).dataset.language.replace(/^en$/,"en-GB"),r=o&&new Intl.DateTimeFormat(`${n}-u-nu-la\
tn`,{dateStyle:"long",timeZone:"UTC"}).format(new Date(o)),s=[t,r].filter(Boolean).join(", "),a=e.closest(".pic").querySelector(
"[name$='-caption']"),c=a.value.trim(),u=/[.!?…]$/.test(c);a.value=c?`${c}${u?"":","} ${s}${u?".":""}`:s,e.hidden=!0,a.
focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))});var Gs={is_decorative:"owes_alt",owes_alt:"is_decorative"};l(
"change",".instead input",e=>{let t=e.closest(".instead").querySelector(`[name$="-${Gs[e.name.split("-").pop()]}"]`);e.checked&&
t&&(t.checked=!1)});var ro=Promise.resolve();function so(e){ro=Promise.race([e,new Promise(t=>{setTimeout(t,ve)})]);for(let t of b.values())
t.isSending&&t.request?.abort("words")}async function yn(){for(let e;e!==ro;)e=ro,await e}document.body.addEventListener(
"htmx:beforeRequest",e=>{!e.detail.elt.closest(".composer")||e.detail.requestConfig.verb==="get"||so(new Promise(t=>{e.detail.
xhr.addEventListener("loadend",t)}))});var ao=e=>new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`,{maximumFractionDigits:1,minimumFractionDigits:1}).
format(e&&Math.max(.1,e/1e6));function ie(e){let t=[...document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)],
o=document.querySelector(`#pictures [data-awaited="${e.name}"]`);e.state==="refused"&&t.length&&(e.isSeen=!0);let n=!t.length&&
b.has(e.name)&&!Vs(e);n?o||(o=Ys(e)):o?.remove();for(let s of n?[...t,o]:t)Xs(s,e);let r=document.getElementById("pictur\
es");r&&(r.hidden=!r.querySelector("li"))}function Vs(e){return e.state==="refused"&&e.isSeen&&Jt(e),e.state==="here"||!!e.
isSeen}function gt(){for(let e of b.values())ie(e)}function Ys(e){let t=document.querySelector("#pictures ul");return t?
(t.append(document.getElementById("picture-line").content.cloneNode(!0)),t.lastElementChild.dataset.awaited=e.name,t.lastElementChild.
querySelector("[data-name]").textContent=e.fileName,t.lastElementChild):null}function Xs(e,t){if(!e)return;e.dataset.state=
t.state,Js(e.querySelector("[data-thumbnail]"),t);let o=t.state==="refused",n=e.querySelector("[data-told]");n.textContent=
Qs(t),o?n.setAttribute("role","alert"):n.removeAttribute("role");let r=e.querySelector("progress");r.hidden=o||t.state===
"here",r.value=t.sent/t.file.size,e.querySelector("[data-again]").hidden=!["offline","signedOut","failed"].includes(t.state);
let s=e.querySelector("[data-cancel]");s.hidden=t.state==="here",s.textContent=o?_.dismiss:_.cancel,Zs(e,t)}function Js(e,t){
if(!e||e.firstChild)return;t.preview??=URL.createObjectURL(t.file);let o=new Image;o.alt="",o.addEventListener("error",()=>o.
remove()),o.src=t.preview,e.append(o)}function Qs(e){let t=ao(e.file.size),o={name:e.fileName,problem:e.problem,status:e.
status,size:t,sent:ao(e.sent),n:Math.floor(e.sent/e.file.size*100)},n=[h(_[e.state],o)];return e.before&&e.state!=="here"&&
e.state!=="refused"&&n.push(h(_.smaller,{size:t,before:ao(e.before)})),e.isFilled&&e.state==="here"&&n.push(_.filled),!e.
isKept&&e.state!=="here"&&n.push(_.notKept),n.join(" ")}function Zs(e,t){let o=e.closest(".blk")?.querySelector("[data-f\
ocal]");!o||t.state!=="here"||(o.href=be(t.name,"focus"),o.hidden=!1)}var ea=8,vn=4*1024,ta=2*1024*1024,yt=[1e3,2e3,4e3,8e3,15e3],ze=16*1024,wn=Promise.resolve(),ce=class extends Error{constructor(t){
super(`Status ${t}`),this.status=t}};function Q(e){clearTimeout(e.timer),wn=wn.then(()=>oe(e)&&!e.isSending&&!e.isHeld?oa(
e):null)}async function oa(e){e.isSending=!0;try{navigator.locks?await navigator.locks.request(`picture-${e.name}`,{ifAvailable:!0},
t=>{if(!t)throw new ce(202);return kn(e)}):await kn(e)}catch(t){sa(e,t)}finally{e.isSending=!1}}async function kn(e){let t=new URLSearchParams(
{size_bytes:e.file.size,file_name:e.fileName}),o=await Sn(e,"POST",t);for(;!o.has_arrived&&!o.problem;){Ge(e,"sending",o.
offset);let n=e.file.slice(o.offset,o.offset+ze),r=performance.now();o=await Sn(e,"PATCH",n,{"Upload-Offset":o.offset}),
na(n.size,(performance.now()-r)/1e3)}await ra(e,o)}async function Sn(e,t,o,n={}){if(await yn(),!oe(e)||e.isHeld)throw new ce(
0);e.request=new AbortController,ke()||await A();let r=await fetch(`${_.uploads}${e.name}/`,{method:t,body:o,redirect:"m\
anual",headers:{...H(),...n},signal:AbortSignal.any([e.request.signal,AbortSignal.timeout(ve)])});if(r.status!==200&&r.status!==
409)throw new ce(r.status);let s=await r.json();if(s.name!==e.name)throw new ce(0);if(r.status===409&&s.offset===n["Uplo\
ad-Offset"])throw new ce(409);return e.failures=0,s}function na(e,t){let o=Math.min(ta,4*ze);ze=Math.round(Math.max(vn,Math.
min(o,e/t*ea)))}async function ra(e,t){t.has_arrived?(await d.del(e.name,f.files).catch(()=>{}),gn(e,t.known),Ge(e,"here",
e.file.size),Me()):(e.problem=t.problem,Ge(e,"refused",e.sent));for(let o of t.rows)await ct(o)}function sa(e,t){if(!b.has(
e.name)||e.isHeld)return;if(e.request?.signal.reason==="words"){e.request=null,Q(e);return}let o=t.status||0;if(o===404){
e.problem=_.notYours,Ge(e,"refused",e.sent);return}o===403&&A(),o!==202&&(ze=Math.max(vn,Math.round(ze/2)),e.status=o,Ge(
e,{0:"offline",401:"signedOut",403:"signInChanged"}[o]||"failed",e.sent));let n=yt[Math.min(e.failures++,yt.length-1)];e.
timer=setTimeout(()=>Q(e),n)}function Ge(e,t,o){Object.assign(e,{state:t,sent:o}),ie(e)}function bn(){for(let e of b.values())
oe(e)&&(e.failures=0,Q(e))}addEventListener("online",bn);document.addEventListener("visibilitychange",()=>{document.hidden||
bn()});var io=new WeakMap;document.addEventListener("focusin",({target:e})=>{let t=m(e);t&&!e.closest(".add, .act-bar")&&io.set(
t,e.closest(".blk"))});function Ee(e,t){let o=e.querySelector(".blocks"),n=io.get(e);n&&o.contains(n)?n.after(...t):o.append(
...t);for(let r of t)htmx.process(r)}var xn=(e,t)=>io.set(e,t.at(-1));function le(e,t=`figure-${e.slice(0,8)}`){let o=document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(
!0);for(let n of[o,...o.querySelectorAll("*")])for(let r of n.attributes)r.value=r.value.replaceAll("figure-new",t);return o.
querySelector("[name=block]").value=t,o.querySelector("[name$=-upload]").value=e,o.querySelector("[data-awaited]").dataset.
awaited=e,o}var wt={start:216,photoshop:237,scan:218},aa=256*1024,ia=200;async function kt(e,t){if(e.type!=="image/jpeg"||t.type!=="\
image/jpeg")return e;let o=ca(new Uint8Array(await t.slice(0,aa).arrayBuffer()));return o.length?new Blob([e.slice(0,2),
ua(o),e.slice(2)],{type:e.type}):e}function ca(e){let t=o=>e[o]*256+e[o+1];if(e[0]!==255||e[1]!==wt.start)return[];for(let o=2;o+
4<e.length&&e[o]===255&&e[o+1]!==wt.scan;o+=2+t(o+2)){if(e[o+1]!==wt.photoshop)continue;let n=la(e.subarray(o+4,o+2+t(o+
2)));if(n.length)return n}return[]}function la(e){let t=new DataView(e.buffer,e.byteOffset,e.length);for(let o=14;o+12<=
e.length;){if(t.getUint32(o)!==943868237)return[];let n=o+6,r=n+e[n]+1+(e[n]+1)%2;if(r+4>e.length)return[];let[s,a]=[r+4,
t.getUint32(r)];if(t.getUint16(o+4)===1028)return da(e.subarray(s,s+a));o=s+a+a%2}return[]}function da(e){let t=[];for(let o=0;o+
5<=e.length&&e[o]===28;){let n=o+5+e[o+3]*256+e[o+4];if(e[o+3]>127||n>e.length)break;[1,2].includes(e[o+1])&&e[o+2]<ia&&
t.push(...e.subarray(o,n)),o=n}return t}function ua(e){let t=e.length%2?[...e,0]:e,o=[...new TextEncoder().encode("Photo\
shop 3.0\x008BIM"),4,4,0,0,0,0,e.length>>8,e.length&255,...t],n=o.length+2;return n>65535?new Uint8Array:new Uint8Array(
[255,wt.photoshop,n>>8,n&255,...o])}var fa=2560,ma=2048,pa=.85,En=()=>{let e=navigator.connection;return!!e&&(e.saveData||/2g|3g/.test(e.effectiveType||""))};
async function qn(e){let t=En()?2e5:2e6;if(e.size<=t||!/^image\/(jpeg|png|webp)$/.test(e.type))return e;let o;try{o=await createImageBitmap(
e,{imageOrientation:"from-image"})}catch{return e}let n=En()?ma:fa,r=Math.min(1,n/Math.max(o.width,o.height)),s=new OffscreenCanvas(
Math.round(o.width*r),Math.round(o.height*r)),a=s.getContext("2d");a.fillStyle="white",a.fillRect(0,0,s.width,s.height),
a.drawImage(o,0,0,s.width,s.height),o.close();let c=await s.convertToBlob({type:"image/jpeg",quality:pa});return c.size<
e.size?kt(c,e):e}l("change","[data-pictures]",e=>{let t=[...e.files];e.value="",co(m(e),t)});function co(e,t){let o=t.map(r=>{let s=lt(r);
return{picture:s,block:le(s.name)}});if(!o.length)return;let n=o.map(({block:r})=>r);Ee(e,n);for(let{picture:r}of o)lo(r);
ge(n[0]),xn(e,n),n[0].dispatchEvent(new Event("input",{bubbles:!0}))}async function lo(e){ie(e),await Xt(e);let t=await qn(
e.file);b.has(e.name)&&(t!==e.file&&(Object.assign(e,{before:e.file.size,file:t}),await Xt(e),ie(e)),Q(e))}var On=e=>b.get(
e.closest("[data-awaited]").dataset.awaited);l("click","[data-again]",e=>{let t=On(e);t.failures=0,Q(t)});l("click","[da\
ta-cancel]",async e=>{let t=On(e),o=m(e),n=o?.querySelector(".add-pictures input")||document.querySelector("#composer .c\
-heading textarea");e.closest(".blk")?.remove();let r=oe(t);Pe(t),ie(t),n?.focus(),o&&(o.dispatchEvent(new Event("input",
{bubbles:!0})),w(o,h(_.cancelled,{name:t.fileName}))),r&&An(t)});async function An(e){try{let t=await fetch(`${_.uploads}${e.
name}/`,{method:"DELETE",headers:H(),redirect:"manual"});if(t.status===202)setTimeout(()=>An(e),yt[0]);else if(t.ok)for(let o of(await t.
json()).rows)await ct(o)}catch{}}var In=e=>e.dataTransfer?.types.includes("Files");document.addEventListener("dragover",
e=>{if(!In(e))return;e.preventDefault();let t=e.target.closest?.(".composer");e.dataTransfer.dropEffect=t?"copy":"none",
t?.classList.add("is-over")},!0);document.addEventListener("dragleave",e=>{let t=e.target.closest?.(".composer");t&&!t.contains(
e.relatedTarget)&&t.classList.remove("is-over")},!0);document.addEventListener("drop",e=>{if(!In(e))return;e.preventDefault(),
e.stopPropagation();let t=e.target.closest?.(".composer");t?.classList.remove("is-over"),t&&co(t,[...e.dataTransfer.files])},
!0);document.addEventListener("paste",e=>{let t=e.target.closest?.(".composer"),{files:o,types:n}=e.clipboardData;!t||!o.
length||n.includes("text/plain")||(e.preventDefault(),e.stopPropagation(),co(t,[...o]))},!0);async function ha(){let e=await d.
values(f.files).catch(()=>[]);for(let t of e)b.has(t.name)||Q(Yt(t));gt()}document.body.addEventListener("htmx:afterSett\
le",gt);document.addEventListener("desk:restored",gt);ha();document.body.addEventListener("htmx:afterSettle",({detail:{elt:e}})=>{if(!e.matches?.("[data-owed]"))return;(e.querySelector(
"[aria-invalid=true]")||document.querySelector("[data-owed] input[type=text]")||e).focus()});document.body.addEventListener("htmx:beforeRequest",e=>{e.detail.elt.matches("#desk-poll, [data-readers-now]")&&(document.
hidden||!navigator.onLine)&&e.preventDefault()});document.body.addEventListener("htmx:beforeRequest",e=>{let{elt:t}=e.detail;
t.id!=="queue"||t!==e.detail.requestConfig?.elt||(document.hidden||!navigator.onLine||t.contains(document.activeElement))&&
e.preventDefault()});document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail;t.matches(
".row-update")&&t.querySelector(".composer")&&(e.detail.shouldSwap=!1);let n=t.contains(document.activeElement)||t.querySelector(
"details[open]");if(["strip","about","queue"].includes(t.id)&&n&&(e.detail.shouldSwap=!1),t.id==="rows")for(let r of[...o.
children]){let s=document.getElementById(r.id);if(!s)continue;if(!(Number(r.dataset.revision)>Number(s.dataset.revision))||
s.querySelector(".composer")){r.remove();continue}s.replaceWith(r),htmx.process(r)}});document.body.addEventListener("de\
sk:corrected",({detail:e})=>{let t=document.getElementById("correcting"),o=t&&e[t.dataset.update];o&&(t.querySelector("[\
data-live-since]").textContent=o)});document.body.addEventListener("htmx:oobAfterSwap",()=>{let e=document.getElementById(
"desk-poll");if(!e?.dataset.arrived)return;let{arrived:t,rows:o}=e.dataset;e.removeAttribute("data-arrived"),t.split(" ").
some(n=>!document.getElementById(`row-${n}`))&&htmx.ajax("GET",o,{swap:"none"})});var ga=/(^|[\s([{<\u00a1\u00bf])$/,ya=/[-\u2010-\u2015/]$/;function St(e,t,o){let[n,r,s,a]=o,[c,u]=t==='"'?[n,r]:[s,a],y=e.
lastIndexOf(c)>e.lastIndexOf(u),E=[n,s].some(R=>e.endsWith(R))&&!(y&&e.endsWith(c));return ga.test(e)||E||ya.test(e)&&!y?
c:t==="'"&&!y?"\u2019":u}var vt=e=>e.closest("[data-quotes]")?.dataset.quotes.split("|")||["\u201C","\u201D","\u2018","\u2019"];var wa="[type=url], [name$=-url], [name$=-original]";l("input",".composer textarea, .composer input[type=text]",(e,t)=>{
let o=t.data;if(t.inputType!=="insertText"||t.isComposing||!["'",'"'].includes(o)||e.matches(wa))return;let n=vt(e),r=e.
selectionStart,s=e.value.slice(0,r-1).split(`
`).at(-1);e.value[r-1]===o&&(e.setSelectionRange(r-1,r),document.execCommand("insertText",!1,St(s,o,n)))});async function Tn(e,t,o){let n=m(e),r=await bt(n,"quote"),s=o&&await bt(n,"text");return!r||o&&!s?(w(n,B.notNow,{isBad:!0}),
!1):(e.after(...[r,s].filter(Boolean)),Ln(r,t),s&&(ne(s.querySelector("textarea.words")).value=o.html,Ln(s,o.text)),r.querySelector(
"[name$=-speaker]").focus(),w(n,B.quoted),!0)}function Ln(e,t){let o=e.querySelector("textarea.words");htmx.process(e),o.
value=t,o.dispatchEvent(new Event("input",{bubbles:!0}))}async function bt(e,t){try{let o=await fetch(e.querySelector(`.\
add-${t}`).getAttribute("hx-get"),{redirect:"error"}),n=document.createElement("template");return o.ok&&(n.innerHTML=ka(
await o.text())),n.content.querySelector(".blk")}catch{return null}}function ka(e){let[,t,o]=e.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/)||
[],n=Array.from(crypto.getRandomValues(new Uint8Array(4)),r=>r.toString(16).padStart(2,"0"));return t?e.replaceAll(t,`${o}\
-${n.join("")}`):e}var ne=e=>e.closest(".blk").querySelector("input[name$=-html]");var Sa=".composer .blk-text textarea.words",U=new Map,po=!1,uo=null,ho="";try{ho=localStorage.getItem("desk-editor")||""}catch{}
function _n(e){ho=e;try{localStorage.setItem("desk-editor",e)}catch{}}function va(){let e=navigator.connection;if(e)return e.
saveData||/2g|3g/.test(e.effectiveType);let[t]=performance.getEntriesByType("navigation");return t?.responseEnd-t?.requestStart>
2e3}var Bn=()=>po||ho!=="plain"&&!va();function ba(){return uo??=Promise.all([import(B.kit),import(B.rich)]).catch(e=>{throw uo=
null,e}),uo}var xa={words:B,fill:h,openDialog:_e,quotationMark:St,marksFor:vt,makeQuote:Tn,usePlain:Ea,say:w},fo=()=>[...document.
querySelectorAll(Sa)].filter(e=>!U.has(e));async function xt(){if(!(!fo().length||!$n)){if(!Bn())return mo();try{let[e,t]=await ba();
if(!Bn())return;for(let o of fo())o.matches(":focus")&&go||(Dn(o)?.remove(),U.set(o,t.mount(e,o,xa)))}catch(e){e instanceof
TypeError||console.error(e),mo()}}}var Dn=e=>e.closest(".blk").querySelector("[data-rich]");function mo(){for(let e of fo()){
if(Dn(e))continue;let t=document.createElement("button");t.type="button",t.className="btn quiet",t.dataset.rich="",t.textContent=
B.offer,e.closest(".blk").querySelector("[data-tools]")?.append(t)}}l("click","[data-rich]",async e=>{let t=e.closest(".\
blk").querySelector("textarea.words");_n(""),po=!0,e.setAttribute("aria-busy","true"),t.focus(),await xt(),e.removeAttribute(
"aria-busy"),U.has(t)?U.get(t).focus():w(m(e),B.notNow,{isBad:!0})});function Ea(e){_n("plain"),po=!1;for(let[t,o]of[...U])
U.delete(t),o.destroy();mo(),e.focus()}var go=!1;document.addEventListener("compositionstart",()=>{go=!0});document.addEventListener(
"compositionend",()=>{go=!1,setTimeout(xt)});var $n=!1;new MutationObserver(e=>{let t=o=>[...o.addedNodes].some(n=>n.matches?.(
".blk")||n.querySelector?.(".blk"));e.some(t)&&xt()}).observe(document.body,{childList:!0,subtree:!0});document.addEventListener(
"htmx:beforeCleanupElement",e=>{U.get(e.target)?.destroy(),U.delete(e.target)});document.addEventListener("desk:restored",
()=>{for(let e of U.values())e.read()});var qa=window.requestIdleCallback||(e=>setTimeout(e,200)),Cn=()=>qa(()=>{$n=!0,xt()});
document.readyState==="complete"?Cn():addEventListener("load",Cn);var Nn=".composer .blk-text textarea.words",yo=new WeakMap;l("beforeinput",Nn,e=>{let t=ne(e);t?.value&&yo.set(e,{words:e.
value,html:t.value})});l("input",Nn,(e,t)=>{if(!t.isTrusted||!ne(e)?.value)return;ne(e).value="";let o=document.createElement(
"p");o.className="hint",o.setAttribute("role","status"),o.append(`${B.formatGone} `);let n=document.createElement("butto\
n");n.type="button",n.className="btn quiet",n.textContent=B.formatBack,n.addEventListener("click",()=>{[e.value,ne(e).value]=
[yo.get(e).words,yo.get(e).html],o.remove(),e.dispatchEvent(new Event("input",{bubbles:!0})),e.focus()}),o.append(n),e.after(
o)});var Pn=/^https?:\/\/\S+$/i;l("paste",".composer .blk-text",e=>setTimeout(()=>{let t=e.querySelector("textarea.words");Pn.
test(t.value.trim())&&!e.querySelector("[data-address]")&&Oa(e,t)}));l("input",".composer .blk-text",e=>{Pn.test(e.querySelector(
"textarea.words").value.trim())||e.querySelector("[data-address]")?.remove()});function Oa(e,t){let o=document.createElement(
"p");o.className="hint",o.dataset.address="",o.setAttribute("role","status");for(let[n,r]of[["card",B.asCard],["embed",B.
asEmbed]]){if(!m(e).querySelector(`.add-${n}`))continue;let s=document.createElement("button");s.type="button",s.className=
"btn quiet",s.textContent=r,s.addEventListener("click",()=>Aa(n,e,t)),o.append(s)}e.append(o)}async function Aa(e,t,o){let n=await bt(
m(t),e);if(!n)return w(m(t),B.notNow,{isBad:!0});let r=o.value.trim();return t.after(n),htmx.process(n),n.querySelector(
"[name$=-url]").value=r,[o.value,ne(o).value]=["",""],o.dispatchEvent(new Event("input",{bubbles:!0})),n.querySelector("\
[name$=-title]").focus()}async function Z(e,t){let o=String(S(e)),n=t.filter(([u])=>u==="block").map(([,u])=>u),r=u=>e.querySelector(`[id="block-\
form-${CSS.escape(u)}"]`),s=[];for(let u of new Set(n))s.push(r(u)||await Wn(u,t,e));if(String(S(e))!==o)return!1;let a=e.
querySelector(".blocks"),c=a.contains(document.activeElement)&&document.activeElement;s.length&&a.replaceChildren(...s);
for(let u of s)htmx.process(u);return Zo(e,t),c&&Ia(c.isConnected?c:a.querySelector("textarea")),e.dispatchEvent(new CustomEvent(
"desk:restored",{bubbles:!0})),!0}function Ia(e){e?.focus({preventScroll:!0}),e?.setSelectionRange?.(e.value.length,e.value.
length)}var Mn=document.querySelector("#composer .blk-text")?.outerHTML,La=8e3;async function Wn(e,t,o){let n=e.split("-")[0];
if(n==="text"&&Mn)return Ta(Et(Mn,e));if(n==="figure"){let s=F(t,`${e}-upload`)||F(t,`${e}-image`);if(!s||b.has(s))return le(
s,e);let a=`${be(s,"block")}?blog=${dt(o)}`;return await Un(a,e)||le(s,e)}return await Un(i.block.replace("kind",n),e)||
Ba(e,t)}async function Un(e,t){try{let o=await fetch(e,{redirect:"manual",signal:AbortSignal.timeout(La)}),n=Et(await o.
text(),t);if(o.ok&&n?.matches(".blk"))return n}catch{}return null}function Et(e,t){let o=document.createElement("templat\
e"),n=e.match(/name="block" value="([a-z0-9-]+)"/)?.[1];return o.innerHTML=n?e.replaceAll(n,t):e,o.content.firstElementChild}
function Ta(e){for(let t of e.querySelectorAll("textarea, [name$=-html]"))t.defaultValue="";for(let t of e.querySelectorAll(
".err, .hint"))t.remove();return e}var wo=e=>`${e}-${crypto.randomUUID().slice(0,8)}`;function Ba(e,t){let o=document.createElement(
"div");o.className="blk",o.id=`block-form-${e}`,o.dataset.unseen="";let n=document.createElement("p");n.className="soft \
xs",n.textContent=i.keptBlock,o.append(n,Se("block",e));for(let[r,s]of t)r.startsWith(`${e}-`)&&o.append(Se(r,s));for(let r of o.
querySelectorAll("input"))delete r.dataset.held;return o}async function ko(e){return((await d.get(V(e),f.places))?.blank||
[["byline",document.body.dataset.byline||""]]).filter(([o])=>!["key","block"].includes(o))}async function Y(e,t=()=>{}){
let o=await ko(e),n=await Wn(wo("text"),[],e);t(),e.querySelector(".blocks").replaceChildren(n),await Z(e,[...o,["key",crypto.
randomUUID()]]);for(let r of["data-refused","data-version","data-hand"])e.removeAttribute(r);for(let r of e.querySelectorAll(
".err, .tell, .gone-block"))r.remove();for(let r of e.querySelectorAll("[aria-invalid]"))r.removeAttribute("aria-invalid")}var Rn=["key","draft","draft_seen","announces"],re=/^[a-z]+-[a-z0-9]+-/;function de(e,t){let o=new Set(e.map(String));return t.
filter(n=>!o.has(String(n))&&n[1]&&!Rn.includes(n[0]))}function qt(e,t,o,n){let r=new Map(t),s=de(t,o),a=new Set([...r.keys()].
filter(p=>re.test(p))),c=p=>p[0]==="block"?s.includes(p):re.test(p[0])&&!a.has(p[0]),u=([p,X])=>X.startsWith(r.get(p)||"")?
X.slice((r.get(p)||"").length).trim():X,y=s.filter(([p])=>!re.test(p)&&p!=="block").map(p=>[p[0],p[0]==="heading"?u(p):p[1]]),
E=s.filter(([p])=>a.has(p)&&n.has(p)).map(u),N=`${e.find(([p])=>p==="block")?.[1]??""}-words`;return[...e.filter(([p])=>p!==
N&&!y.some(([X])=>X===p)),...y,[N,E.join(`

`)],...o.filter(c)]}function Hn(e,t,o){let n=new Set([...t,...o].map(([a])=>a)),r=([a])=>Rn.includes(a),s=a=>r(a)||!(n.has(
a[0])||re.test(a[0]));return[...o.filter(a=>!r(a)),...e.filter(s)]}var Ca=e=>re.test(e)?e.replace(/-[a-z0-9]+-/,"-"):e,Fn=(e,t)=>e.filter(([o,n])=>o===t&&n.trim()).map(([,o])=>o);function Kn(e,t,o){
return[...new Set([...t,...e].map(([r])=>r))].map(r=>({name:r,label:o[Ca(r)],values:Fn(t,r)})).filter(({name:r,label:s,values:a})=>s&&
String(a)!==String(Fn(e,r)))}function ee(e,t){let o=document.createElement("button");return o.type="button",o.className="btn",o.textContent=e,o.addEventListener(
"click",t),o}function Ve(e,t){let o=document.createElement("a");return Object.assign(o,{href:e,className:"btn",textContent:t}),
o}function So(e,t,o,n,r){e.querySelector("[data-both]")?.remove();let s=document.createElement("div");s.className="tell in\
f both",s.dataset.both="",s.setAttribute("role","alert");let a=document.createElement("p");a.textContent=h(n,{time:ae(o)});
let c=ee(i.showBoth,()=>{c.replaceWith(_a(e,t,r))});s.append(a,c),e.querySelector(".top").after(s)}function _a(e,t,o){let n=document.
createElement("div"),r=document.createElement("div");r.className="other";let s=JSON.parse(e.querySelector(".blocks").dataset.
fields);for(let{name:a,label:c,values:u}of Kn(S(e),t,s)){let y=document.createElement("p"),E=document.createElement("b"),
N=document.createElement("span");E.textContent=c,N.dir="auto",N.textContent=u.map(R=>Da(e,a,R)).join(", ")||"\u2013",y.append(
E," ",N),r.append(y)}return n.append(r,ee(i.takeOther,()=>o(!0)),ee(i.keepThis,()=>o(!1))),n}function Da(e,t,o){let[n]=e.
querySelectorAll(`[name="${CSS.escape(t)}"]`);return n?.type==="checkbox"&&o==="on"?"\u2713":n?.querySelector(`option[va\
lue="${CSS.escape(o)}"]`)?.textContent.trim()||o}var vo=(e,t,{version:o,id:n})=>async r=>{if(r&&!await Z(e,t))return;let s=K(
e);s.version=o??s.version,e.querySelector("[data-both]").remove(),T(e,"chosen"),e.querySelector("textarea")?.focus(),n&&
(await T(e,"paused"),await d.del(n,f.writing))};function jn(e,t,{answer:{fields:o,version:n,at:r}}){if(!t)return;let s=vo(
t,o,{version:n});So(t,o,Date.parse(r),i.elsewhere,s)}var zn=({version:e,state:t},{spot:o,keep:n,fields:r,at:s})=>({spot:o,keep:n,fields:r,at:s,version:e,key:r.find(([a])=>a===
"key")?.[1]??"",isOnTheDesk:t.isSaved&&!t.isUnsaved,isAdded:t.isAdded,isTyped:t.isTyped,wasSent:t.wasSent});function Gn(e,t,o){
let{key:n,hand:r,version:s,fields:a,savedAt:c,isFree:u,isBegun:y,isOfThisTab:E}=o;if(t.key===n){if(JSON.stringify(t.fields)===
JSON.stringify(a))return t.wasSent?"putBack":"forget";if(r!==e&&t.version!==s)return"offer"}else{if(r&&E&&t.at>c&&!y)return"\
putInstead";if(r||!u)return"handOver"}return y?"offer":"putBack"}var bo=(e,t,o)=>e.some(n=>n.key===t&&!de(n.fields,o).length),
Vn=(e,t)=>t?.status===200&&!e.wasSent||!!t?.discarded||!!(t?.sent&&!xe(e).isTyped);var $a=300;function Yn(e){clearTimeout(e.pause),e.pause=setTimeout(()=>k(e,{type:"paused"}),$a)}function Xn(e,t){if(clearTimeout(
e.pause),!t)return null;let[o,n]=[ut(t),S(t)],r=zn(e,{spot:o,keep:t.dataset.keep,fields:n,at:M()});return Na(e,L(t)&&r)}
async function Na(e,t){try{await e.held,t?await Te(f.writing,e.id,t,Pa(e)):await d.del(e.id,f.writing)}catch{return k(e,
{type:"notStored"})}return e.replaces=[],k(e,{type:"stored",at:t?.at})}var Jn=({id:e,next:t,offered:o=[]})=>[e,...t?[t.id]:
[],...o],Pa=({state:e,next:t,replaces:o=[]})=>t&&e.hasNext&&!e.goesOnIn?[...o,t.id]:o;function Qn(e,t){if(clearTimeout(e.
pause),!t)return null;if(!e.next){let[s,a]=[crypto.randomUUID(),crypto.randomUUID()];e.next={id:s,key:a,held:oo(s)}}let[
o,n]=[S(t),at(t)],r=Ma(e,t,o,n);return e.next.stored=r.catch(()=>{}),r.catch(()=>k(e,{type:"notStored"}))}async function Ma({
next:e,going:t},o,n,r){if(await e.held,!de(t.sent,n).length)return d.del(e.id,f.writing);let s=`text-${e.id.slice(0,8)}`,
a=[...await ko(o),["key",e.key],["block",s],[`${s}-words`,""]],{keep:c}=o.dataset;return Te(f.writing,e.id,{spot:`${c}#`,
keep:c,key:e.key,fields:qt(a,t.sent,n,r),at:M(),version:0,isOnTheDesk:!1,isTyped:!0})}var xo=e=>Promise.all(e.map(t=>d.del(
t,f.writing))).catch(()=>{}),Zn=({id:e})=>xo([e]);async function er(e){let{next:t}=e;return e.next=void 0,await t?.stored,
t&&xo([t.id])}async function Ot(e){return await Promise.all([e.held,e.next?.stored]),xo(Jn(e))}function At(e,t){let o=K(
e);return o!==t&&(o.replaces=Jn(t)),ht(e)}function It(e,t){let o=S(e);return{sent:t,now:o,typed:de(t,o),written:at(e),blocks:[...e.querySelectorAll(".blk")],caret:Wa(
e)}}async function Lt(e,t,o=!1){let{sent:n,now:r,typed:s,written:a,blocks:c,caret:u}=t;if(s.length){let y=S(e);for(let E of c)
document.getElementById(E.id)||e.querySelector(".blocks").append(E);await Z(e,o?Hn(y,n,r):qt(y,n,r,a))}return u&&Ra(e,u,
o),s.length>0}function Wa(e){let t=document.activeElement,o=t.closest(".blk"),n=t.isContentEditable?o.querySelector("tex\
tarea.words"):t;if(!e.contains(n)||!n.name)return null;let r=U.get(n)?.caret()??n.selectionStart;return{n:[...e.querySelectorAll(
".blk")].indexOf(o),name:n.name.replace(re,"-"),at:r}}function Ra(e,{n:t,name:o,at:n},r){let s=e.querySelectorAll(".blk")[t]||
e.querySelector(".blk"),a=o.startsWith("-")?s.querySelector(`[name$="${o}"]`)||s.querySelector("textarea.words"):e.elements[o],
c=a?.value||r?a:e.querySelector(".blk textarea.words"),u=r?n:c.value.length;return U.has(c)?U.get(c).focus(r?void 0:"end"):
(c.focus({preventScroll:!0}),typeof c.selectionStart=="number"?c.setSelectionRange(u,u):void 0)}var tr=(e,t)=>Math.max(t,(e.at(-1)?.n||0)+1);function Ha(e,{deskTime:t,offset:o,page:n,onPage:r}){let s=Math.abs(o-e.offset)>
6e4,a=Math.max(t-e.at,e.page===n?r-e.began:0);return s||a<-6e4?1/0:a}var or=(e,t)=>!e.isDecided&&Ha(e,t)>6e5,nr=e=>({address:`${e.
place}${e.isDraft?"/drafts/":"/updates/"}`,fields:e.fields,key:e.key});function rr(e,t){return t?.key===e.key&&t.id?"sen\
t":t?.problem||[404,413,400].includes(t?.status)?"refused":"waiting"}function q(e,t,o){let n=e.querySelector("[data-saved]");if(!(!n||"held"in n.dataset)&&!(n.matches(".bad")&&[i.here,i.there,
i.hereOffline,i.hereSignedOut].includes(t))){if(n.dataset.told!==t||!n.querySelector("[data-at]")){let r=document.createElement(
"b"),s=document.createElement("span"),a=document.createElement("span"),[c,u=""]=t.split("{time}");r.textContent=c.trim(),
a.append(...Kt(u)),s.dataset.at="",s.setAttribute("aria-hidden","true");let y=document.createElement("span");y.append(r,
" ",s,a),n.replaceChildren(y),n.dataset.told=t,n.classList.remove("bad")}n.querySelector("[data-at]").textContent=o&&t.includes(
"{time}")?ae(o):""}}var Oo=15e3,Ye=document.getElementById("outbox"),ue=[],qo="",Xe=new BroadcastChannel(`outbox-${v}`),me=async()=>(await d.
values(f.outbox)).sort((e,t)=>e.n-t.n),sr=e=>d.set(e.id,e,f.outbox),Ao=e=>d.get(e.id,f.outbox);async function Io(e,t){let o=await Ao(
e);o&&await sr({...o,...t})}async function ar(e){let{sent:t,composer:o}=e.going;qo=crypto.randomUUID();try{let n=await me();
await sr({id:qo,n:tr(n,Date.now()),key:F(t,"key"),fields:t,place:V(o),title:De(t),at:M(),offset:se,began:performance.now(),
page:performance.timeOrigin,state:"waiting"})}catch{return k(e,{type:"notInOutbox"})}return k(e,{type:"inOutbox"})}async function ir(e,t){
if(!t)return;let{going:o}=e,n;if(await Y(t,()=>{n=It(t,o.sent)}),q(t,i.queued),!n.typed.length)return t.querySelector(".\
c-heading textarea").focus({preventScroll:!0});await Lt(t,n),await At(t,e)}async function cr(){await j(),Xe.postMessage(
{})}function Fa(e){let t=document.getElementById("composer");if(t?.querySelector("[data-saved]")?.dataset.told!==i.queued)
return;let o=e.find(({id:n})=>n===qo);o&&o.state!=="waiting"&&q(t,dr(o))}function lr({data:e}){return e.sent&&ue.unshift(
e.sent),j()}var Ka=()=>({deskTime:M(),offset:se,page:performance.timeOrigin,onPage:performance.now()}),Bt="",Tt=!1,Eo=!1;
async function fe(){if(Eo=Tt,!Tt){Tt=!0;try{do Eo=!1,await ja(za);while(Eo)}finally{Tt=!1}}}var ja=e=>navigator.locks?navigator.
locks.request(`outbox-${v}`,{ifAvailable:!0},t=>t&&e()):e();async function za(){let e=(await me()).filter(o=>o.state==="\
waiting");if(!e.length)return;let t=await A();if(Bt=t?t.person===v?"":i.signIn:i.noConnection,!Bt)for(let o of e)or(o,Ka())?
await Io(o,{state:"old"}):await Ga(o);await j(),Xe.postMessage({})}async function Ga(e){let t=Va(e);so(t);let o=await t,
n=rr(e,o);if(n==="sent"){await d.del(e.id,f.outbox);let r={...e,state:"sent",told:e.isDraft?i.savedAsDraft:o.told,href:o.
href,fields:null};ue.unshift(r),Xe.postMessage({sent:r}),e.isDraft||Xa(e,o.html)}else n==="refused"&&await Ao(e)&&await Io(
e,{state:"refused",problem:o.problem||h(i.refused,{status:o.status})})}function Va(e){return new Promise(t=>{let o=new XMLHttpRequest,
n=new FormData,{address:r,fields:s,key:a}=nr(e);for(let[c,u]of s)n.append(c,u);o.open("POST",r),o.timeout=Oo,o.setRequestHeader(
"HX-Request","true");for(let[c,u]of Object.entries(H()))o.setRequestHeader(c,u);o.setRequestHeader("Idempotency-Key",a),
o.upload.onprogress=({loaded:c,total:u})=>oi(e,c/u),o.onload=()=>t(Ya(o)),o.onerror=o.ontimeout=()=>t(null),o.send(n)})}
function Ya(e){let t=new DOMParser().parseFromString(e.response,"text/html"),o=t.querySelector("[data-saved]"),n=t.querySelector(
"[data-refused]")?[...t.querySelectorAll(".composer .tell.bad, .composer .err")]:[];return{status:e.status,key:e.getResponseHeader(
"Idempotency-Key"),id:e.getResponseHeader("Update-Id"),html:e.response,told:o?.querySelector("b")?.textContent.trim()||i.
live,href:o?.querySelector("a")?.getAttribute("href"),problem:n.map(r=>r.textContent.trim()).join(" ")}}function Xa(e,t){
let o=document.getElementById("composer");if(G||!o||V(o)!==e.place)return;let n=document.createElement("template");n.innerHTML=
t,n.content.querySelector("#composer")?.remove(),htmx.swap(document.createElement("div"),n.innerHTML,{swapStyle:"none"}),
htmx.trigger(document.body,"desk:published")}var Ja={waiting:"device",old:"clock",refused:"warn",sent:"check"};async function j(){
if(!Ye)return;let e=await me();Fa([...e,...ue]),Ye.hidden=!e.length&&!ue.length,Ye.querySelector("[data-count]").textContent=
e.length?h(i.notYetLive,{n:e.length}):"";let t=document.activeElement,o=t?.closest("[data-entry]")?.dataset.entry,n=[...e,
...ue].map(Qa),r=Ye.querySelector("[data-entries]");if(n.length===r.children.length&&n.every((a,c)=>a.isEqualNode(r.children[c]))||
(r.replaceChildren(...n),!o))return;let s=[...(n.find(a=>a.dataset.entry===o)||n[0])?.querySelectorAll("button, a")||[]];
(s.find(a=>a.textContent===t.textContent)||s[0])?.focus()}function Qa(e){let o=document.getElementById("outbox-entry").content.
firstElementChild.cloneNode(!0);o.classList.add(`is-${e.state}`),o.dataset.entry=e.id;for(let n of o.querySelectorAll("[\
data-icon]"))n.hidden=n.dataset.icon!==Ja[e.state];return o.querySelector("h3").textContent=e.title,o.querySelector("[da\
ta-state]").textContent=dr(e),o.querySelector("[data-acts]").append(...Za(e)),e.state==="old"&&ti(e,o.querySelector("[da\
ta-since]")),o}var dr=e=>h({waiting:`${i.waiting} ${Bt||i.trying}`,old:i.old,refused:`${i.isRefused} ${e.problem||""}`,sent:e.
told||""}[e.state],{time:ae(e.at)});function Za(e){let t={time:ae(e.at).slice(0,5)},o=(s,a)=>ee(h(s,t),async()=>{await Io(
e,{state:"waiting",isDecided:!0,...a}),await j(),await fe()}),n=ee(i.takeBack,()=>ei(e)),r=ee(i.drop,()=>J(i.dropTitle,h(
i.dropMeans,{title:e.title}),i.keepIt,i.drop,async()=>{await d.del(e.id,f.outbox),await j()}));return e.state==="sent"?e.
href?[Ve(e.href,i.view)]:[]:e.state==="old"?[o(i.publishAsWritten),o(i.toEditors,{isDraft:!0}),r]:Bt===i.signIn?[Ve(`${i.
login}?next=${location.pathname}`,i.doSignIn),n]:e.state==="refused"?[n,r]:[ee(i.tryNow,fe),n]}async function ei(e){let t=document.
getElementById("composer");if(V(t)!==e.place){location.assign(`${e.place}/`);return}let o=await Ao(e);if(!o)return j();if(L(
t))return q(t,i.composerIsFull);if(!await Z(t,o.fields))return q(t,i.composerIsFull);t.querySelector(".c-heading textare\
a").focus(),Fe(t,He(t,{state:xe({wasSent:!0})})),await ht(t,"typed"),await d.del(e.id,f.outbox),await j()}async function ti(e,t){
t.hidden=!1;let o=i.since.replace("/-/",`/${e.place.split("/").at(-1)}/`).replace("/0/",`/${Math.floor(e.at/1e3)}/`),n=await fetch(
o,{redirect:"manual"}).catch(()=>null);n?.ok&&(t.innerHTML=await n.text())}function oi(e,t){let o=Ye?.querySelector(`[da\
ta-entry="${CSS.escape(e.id)}"]`);o&&(o.classList.add("is-moving"),o.querySelector("[data-state]").textContent=h(i.sendingPart,
{n:Math.floor(t*100)}),o.querySelector("progress").value=t)}var ni=new Set([0,408,429,500,502,503,504]),ur=(e,t)=>ni.has(
e.detail.xhr?.status||0)&&Lo(e,t);function Lo({detail:{requestConfig:e}},t){if(t?.composer.id!=="composer")return!1;let{
pathname:o}=new URL(e.path,location.href);return o!==`${V(t.composer)}/updates/`?!1:L(t.composer)||De(t.sent)!==i.noHeading}function ri(e,t){let o=e.trim();return o.length>t?[...o].length:o.length}function Ct(e){for(let t of e.querySelectorAll(
"[data-most]:is(textarea, input)"))fr(t);ai(e)}function fr(e){let t=Number(e.dataset.most),o=ri(e.value,t),n=o>t?h(g.tooLong,
{most:t,n:o}):"";n?e.setAttribute("aria-invalid","true"):document.getElementById(`${e.id}_error`)?.matches("[data-over]")&&
e.removeAttribute("aria-invalid"),mr(`${e.id}_error`,n,r=>si(e,r))}function si(e,t){let o=e.closest(".field");o?o.append(
t):(e.closest(".c-heading")||e).after(t)}function ai(e){let t=e.querySelector(".blocks"),o=Number(t.dataset.most),n=t.querySelectorAll(
":scope > .blk").length,r=n>o?h(g.tooManyBlocks,{most:o,n}):"";mr(`${e.id}-too-many`,r,s=>t.after(s))}function mr(e,t,o){
let n=document.getElementById(e);if(!t){n?.matches("[data-over]")&&n.remove();return}let r=n??document.createElement("p");
n||(Object.assign(r,{id:e,className:"err"}),r.setAttribute("role","alert"),o(r)),r.dataset.over="",r.textContent!==t&&(r.
textContent=t)}l("input",".composer [data-most]:is(textarea, input)",fr);document.addEventListener("desk:restored",({target:e})=>Ct(
e));var _t=()=>htmx.ajax("GET",location.pathname,{target:"#unsent",select:"#unsent",swap:"outerHTML"});var pr=3e3;function hr(e,t){e.due??=setTimeout(()=>{e.due=null,pt(e)&&k(e,{type:"saveDue"})},t)}var gr=e=>hr(e,pr),yr=e=>hr(
e,Math.max(0,(e.savedAt||0)+pr-Date.now())),wr=e=>pt(e)&&k(e,{type:"keptFirst"});function kr(e){clearTimeout(e.due),e.due=
null,e.request?.abort()}function Sr(e,t){clearTimeout(e.due),e.due=null,e.savedAt=Date.now();let o=Je(t.dataset.keep,S(t),
e),{signal:n}=e.request;return e.saving=o.then(r=>n.aborted?null:k(e,{type:ii(r),answer:r})),e.saving}function ii(e){return e?.
version&&e.status===200?"saved":e?.discarded?"discardedElsewhere":e?.sent?"sentElsewhere":e?.fields?"foundOther":"notSav\
ed"}async function Je(e,t,o){let n=new FormData;for(let[r,s]of t)n.append(r,s);n.append("kept_hand",o.id),n.append("kept\
_version",String(o.version)),o.request=new AbortController;try{ke()||await A();let r=AbortSignal.any([o.request.signal,AbortSignal.
timeout(15e3)]),s=await fetch(e,{method:"POST",body:n,signal:r,redirect:"manual",headers:H()}),a=s.headers.get("Content-\
Type")?.startsWith("application/json");return{status:s.status,...a?await s.json():{}}}catch{return null}}function vr(e,t,{
answer:o}){e.version=o.version}async function br(e){let{id:t,version:o}=e,n=await d.get(t,f.writing);return!n||e.state.isUnsaved||
!["kept","refused"].includes(e.state.is)?null:d.set(t,{...n,version:o,isOnTheDesk:!0},f.writing)}async function Dt(e){if(e.dataset.isPickedUp||(e.dataset.isPickedUp="yes",e.autocomplete="off",new MutationObserver(()=>{
T(e,"changed"),Ct(e)}).observe(e.querySelector(".blocks"),{childList:!0}),Ct(e),e.hasAttribute("data-refused")))return;let t=await me();
e.id==="composer"&&bo(t,$t(e),S(e))&&await Y(e),xr(e)&&T(e,"changed"),await li(e,t)&&await di(e)}async function li(e,t){
let o=(await d.entries(f.writing)).filter(([,s])=>s.spot===ut(e)).sort(([,s],[,a])=>a.at-s.at),n=!1,r=!1;for(let[s]of o)
await fn(s,async a=>{if(bo(t,a.key,a.fields))return d.del(s,f.writing);let c=a.key===$t(e);if(n&&c)return Er(e,s,a);let u=n?
!G&&await qr(s,a):await ui(e,s,a);n=!0,r||=u});return r}async function di(e){await T(e,"paused"),await T(e,"saveDue"),_t()}
var $t=e=>e.elements.key?.value||"",xr=e=>Vt(e).some(t=>t.value!==t.defaultValue);function Er(e,t,o){o.key===$t(e)&&(K(e).
offered??=[]).push(t);let n=vo(e,o.fields,{id:t});return So(e,o.fields,o.at,i.newerHere,n)}async function ui(e,t,o){let n=Gn(
t,o,{key:$t(e),hand:e.dataset.hand,version:Number(e.dataset.version),fields:S(e),savedAt:Date.parse(e.dataset.savedAt)||
0,isOfThisTab:no(t),isFree:!L(e)||!!e.elements.draft?.value||e.id==="correcting",isBegun:xr(e)});if(n==="handOver")return qr(
t,o);if(n==="forget")await d.del(t,f.writing);else if(n==="offer"||!await Z(e,o.fields))Er(e,t,o);else return fi(e,t,o),
n==="putInstead";return!1}function fi(e,t,o){let{version:n}=o;Fe(e,He(e,{id:t,version:n,state:xe(o)})),q(e,i.here,o.at),
T(e,"changed")}async function qr(e,t){let o=await Je(t.keep,t.fields,{id:e,version:t.version});return Vn(t,o)&&await d.del(
e,f.writing),o?.status===200}async function Nt(e){let t=await d.get("sessions",$)||{};for(let[o,n]of Object.entries(t))o===e||(await fetch(i.session.
replace("token",n),{cache:"no-store"}).catch(()=>null))?.status!==410||(o===v&&je(),await Be(o),o===v&&location.assign(i.
login))}var To=e=>(t,o)=>o&&q(o,e),Or=To(i.notHere),Ar=To(i.sentAlready),Ir=To(i.discarded);function Lr({state:e},t,{at:o}){return t?
e.isAdded?q(t,i.sentAlready):e.isSaved||!L(t)?null:q(t,navigator.onLine?i.here:i.hereOffline,o):null}var Tr=(e,t,{answer:o})=>t&&
L(t)&&q(t,i.there,Date.parse(o.at));async function Br(e,t,{answer:o}){let n=o?.status===403&&await A();return!t||n===null||
n?.person===v?null:o?.status===401||n?(Nt(),q(t,i.hereSignedOut,M())):L(t)&&q(t,i.hereOffline,M())}function Cr(e){let{requestConfig:t,xhr:o}=e.detail,n=t?.elt;if(!n?.matches?.("[data-add]")||o.status!==200)return;e.detail.
shouldSwap=!1;let r=document.createElement("template");r.innerHTML=o.response;let s=r.content.querySelector("input[name=\
block]");s&&document.getElementById(`block-form-${s.value}`)&&r.content.replaceChildren(Et(o.response,wo(s.value.split("\
-")[0])));let a=[...r.content.children];Ee(m(n),a),(a[0]?.querySelector(Ie)||a[0]?.querySelector("button"))?.focus()}function pi(e,t){
e.classList.toggle("is-open",t),e.querySelector("[data-more-blocks]").setAttribute("aria-expanded",String(t))}l("click",
".add .btn",e=>{let t=e.closest(".add");t.querySelector("[data-more-blocks]")&&pi(t,e.matches("[data-more-blocks]")&&!t.
matches(".is-open"))});var _r=e=>e.detail.requestConfig?.elt||e.detail.elt,Pt=e=>e.detail.requestConfig?.verb==="post"&&_r(e).closest?.(".compo\
ser[data-keep]")&&!_r(e).matches("[type=file], [data-undo]"),Mt=({detail:{xhr:e}})=>new URL(e.responseURL||location.href,
location.href).pathname.startsWith("/accounts/"),Dr=!1,Ut=()=>Dr;function z(e){Dr=e}var hi=1e3,$r=-1/0;function Nr(){$r=performance.now()}function Pr(e){let t=e.detail.elt;!t.matches(".composer")||L(t)||performance.
now()-$r>hi||(e.preventDefault(),setTimeout(()=>{z(!1)}))}var qe=new WeakMap,gi=({detail:{xhr:e}})=>qe.get(e)?.going;function Mr(e){let{elt:t,requestConfig:o,xhr:n}=e.detail;if(!Pt(
e))return;let r=m(t),s=K(r);if(s.state.is==="queued")return e.preventDefault();let a={composer:r,sent:S(r)},c=new URL(o.
path,location.href).pathname.endsWith("/drafts/"),u=r.id==="correcting";s.going=a,qe.set(n,{session:s,going:a}),k(s,{type:"\
send",goesOnIn:c||u?"same":"next"}),u&&yi(a)}function yi(e){e.focused=document.activeElement,e.composer.inert=!0}function Ur(e){
let{target:t,shouldSwap:o}=e.detail,n=gi(e);n&&o&&t.id==="composer"&&(n.added=It(t,n.sent))}function Wr(e){let{session:t,
going:o}=qe.get(e.detail.xhr)??{},n=document.getElementById("composer")||document.getElementById("correcting");if(!o?.added||
!n)return;let r=L(n),s=n.id==="correcting",a=!r||n.hasAttribute("data-refused");!o.added.typed.length&&a&&!s||(n.dataset.
goesOn="",o.carried=Lt(n,o.added,r).then(c=>(c||s)&&At(n,t)))}function Rr(e){let{xhr:t}=e.detail,o=!!t?.getResponseHeader(
"Update-Id");o&&Nr();let{session:n,going:r}=qe.get(t)??{};if(!n)return;if(r.focused&&r.composer.isConnected&&wi(r),o){k(
n,{type:"published"});return}let s=D().some(a=>C.get(W(a))===n&&a.querySelector("[data-both]"));k(n,{type:"failed",isAsked:s})}
function wi({composer:e,focused:t}){e.inert=!1,t.focus()}function Hr(e){let{xhr:t}=e.detail,{session:o,going:n}=qe.get(t)??
{};!o||t.status!==200||t.getResponseHeader("Update-Id")||/id="(composer|correcting)"/.test(t.response)||(e.detail.shouldSwap=
!1,!Mt(e)&&(Lo(e,n)?k(o,{type:"queue"}):q(n.composer,i.hereOffline,M())))}function Fr(e){let{session:t,going:o}=qe.get(e.
detail.xhr)??{};return!t||!ur(e,o)?!1:(k(t,{type:"queue"}),!0)}var Kr=({going:e})=>e?.carried;async function jr(e){let t=K(e);k(t,{type:"close"}),e.inert=!0;let o=(t.offered||[]).map(r=>["kept_hand",r]),n=await Je(
`${e.dataset.keep}discard/`,o,t);return e.inert=!1,n?.discarded?(await Ot(t),Ke(t),document.querySelector("#unsent artic\
le")&&_t(),!0):(k(t,{type:"reopen"}),!1)}l("submit","form[data-discards]",async(e,t)=>{t.preventDefault();let o=e.dataset.
discards;for(let n of[...C.values()])n.id===o&&(k(n,{type:"close"}),Ke(n));await d.del(o,f.writing).catch(()=>{}),e.submit()});document.addEventListener("submit",e=>{e.target.matches(".composer")&&z(!0)});addEventListener("beforeunload",e=>{!Ut()&&
[...document.querySelectorAll(".composer")].some(t=>t.dataset.keep?mn(t):$e(t))&&e.preventDefault()});function zr(e){let o=e.
detail.elt.closest(".acts")?.closest(".row-update")?.querySelector(".composer");o&&(e.preventDefault(),o.querySelector("\
.c-heading textarea").focus())}function Gr(e){let{target:t,requestConfig:o}=e.detail,n=t.matches?.(".row-update")&&t.querySelector(
".composer");n&&!n.contains(o?.elt)&&(e.detail.shouldSwap=!1)}function Vr(e){let t=e.detail.elt;!t.matches("[data-stop]")||
!$e(t.closest(".composer"))||(e.preventDefault(),J(g.discard,g.discardMeans,g.keepEditing,g.discardMine,async()=>{let o=t.
closest(".composer");await jr(o)?e.detail.issueRequest(!0):w(o,g.notDoneOffline,{isBad:!0})}))}function Co(e){let t=e?.querySelector("[name=due_at]"),o=e?.querySelector("[data-publish]"),n=e?.querySelector("[data-sc\
hedule]");if(!t||!o||!n)return;let r=t.value!=="";if(r!==e.classList.contains("is-timed")){e.classList.toggle("is-timed",
r),r?o.before(n):t.closest(".due").append(n);for(let[s,a]of[[n,r],[o,!r]])s.classList.toggle("go",a),s.toggleAttribute("\
data-send",a)}}l("input","[name=due_at]",e=>Co(m(e)));l("click","[data-choose-time]",e=>{let t=m(e).querySelector(".when");
t.open=!0,t.querySelector("input").focus()});l("keydown","#composer input:not([type=checkbox], [type=file])",(e,t)=>{t.key!==
"Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),m(e).querySelector("[data-save]")?.click())});function _o(){
for(let e of document.querySelectorAll("[data-until]")){let t=Math.ceil((Date.parse(e.dataset.until)-Date.now())/6e4);t>=
0&&t<60&&(e.textContent=it.format(t,"minute"))}}setInterval(()=>{document.hidden||_o()},3e4);function Yr(e){for(let t of e.
querySelectorAll("[data-undo]:not([data-counts])")){let o=Number(t.dataset.undo);t.dataset.counts="";let n=setInterval(()=>{
if(!t.isConnected)return clearInterval(n);t.matches(":hover, :focus-within")||(o-=.25,!(o>0)&&(clearInterval(n),t.classList.
add("is-over")))},250)}}function Xr(e){let t=document.getElementById("composer");!e.detail.elt.matches("[data-undo]")||!t||
!$e(t)||(e.detail.parameters.keep_composer="1",Bo(t),t.querySelector("[data-saved]").replaceChildren(),w(t,he.takenBack))}
var Jr=Number(document.body.dataset.sendsAfter);function Qr(e){let t=e.detail.elt;!Jr||e.defaultPrevented||!t.matches(".\
composer")||(e.preventDefault(),t.querySelector("[data-cancel-sending]")||Si(t,e.detail))}function Si(e,{issueRequest:t,
triggeringEvent:o}){let n=e.querySelector(".send"),r=document.createElement("button"),s=n.querySelector("[data-send], [d\
ata-publish]"),a=Jr;r.type="button",r.className="btn",r.dataset.cancelSending="",r.textContent=he.cancel,n.insertBefore(
r,s),s.setAttribute("aria-busy","true"),Bo(e),w(e,h(he.publishesIn,{n:a})),vi(e,o?.submitter),setTimeout(()=>{z(!1)});let c=()=>{
clearInterval(y);let E=r===document.activeElement;r.remove(),s.setAttribute("aria-busy","false"),E&&s.focus()},u=()=>{c(),
Bo(e),e.querySelector("[data-submitter]")?.remove(),w(e,he.cancelled)},y=setInterval(()=>{if(a-=1,!e.isConnected)return c();
if(a>0)return w(e,h(he.publishesIn,{n:a}));c(),z(!0),t(!0)},1e3);r.addEventListener("click",u),e.addEventListener("keydo\
wn",E=>{E.key==="Escape"&&r.isConnected&&u()})}var Bo=e=>{e.querySelector("[data-saved]").dataset.held=""};l("input",".c\
omposer",e=>{let t=e.querySelector("[data-saved]");t?.removeAttribute("data-held"),t?.classList.remove("bad")});function vi(e,t){
if(!t?.name)return;let o=document.createElement("input");Object.assign(o,{type:"hidden",name:t.name,value:t.value}),o.dataset.
submitter="",e.append(o)}var Do={0:g.offline,401:g.signedOut,403:g.signInChanged,404:g.mayNot,413:g.tooMuch,503:g.busy};function Zr(e){let t=e.detail.
elt.closest(".composer, [data-settings]"),o=t||document.getElementById("composer"),n=e.detail.xhr?.status||0,r=Pt(e)||t?.
matches("[data-settings]");if(n===403&&r&&!o.dataset.isAnew)return bi(o,e);if(!t)return xi(e.detail.elt,n);w(o,Do[n]||h(
g.notPublished,{status:n}),{isBad:!0})}async function bi(e,{detail:{elt:t,requestConfig:o}}){return(await A())?.person!==
v?w(e,Do[403],{isBad:!0}):(e.dataset.isAnew="",((t.matches("button")?t:o.triggeringEvent?.submitter)||e.querySelector("[\
data-send]")).click())}function xi(e,t){let o=e.closest("dialog form, .row-update")||document.querySelector(".composer");
o.querySelector(".problem")?.remove();let n=document.createElement("p");n.className="err problem",n.setAttribute("role",
"alert"),n.textContent=t?h(g.notDone,{status:t}):g.notDoneOffline,o.append(n)}function es(e){Mt(e)&&(e.detail.shouldSwap=
!1,w(document.querySelector(".composer"),Do[401],{isBad:!0}))}var $o=({detail:{elt:e}},t)=>e.querySelector?.("[data-send\
]")?.setAttribute("aria-busy",String(t));htmx.config.defaultSettleDelay=0;function ts(e){zt(e),Ne(),_o(),Yr(e),Co(e.getElementById("composer"))}function Ei(e){let t=parseFloat(
getComputedStyle(e).scrollMarginBlockStart);e.getBoundingClientRect().top<t&&e.scrollIntoView({block:"start"})}function os(e){
ts(document);let{elt:t,requestConfig:o}=e.detail;if(t.id==="desk-poll")return;let n=o?.elt,r=n?.matches("[id^=correct-]")?
t.querySelector?.("#correcting"):null,s=t.matches?.(".composer")?t:r;if(s&&!("goesOn"in s.dataset)){let a=s.querySelector(
"[aria-invalid=true]");(a||s.querySelector(".c-heading textarea")).focus({preventScroll:s.id==="composer"&&!a}),s.getBoundingClientRect().
top<0&&!a&&s.scrollIntoView({block:"start"})}else!s&&t.matches?.(".row-update")&&n?.closest("#correcting")?(t.querySelector(
"[id^=correct-]")?.focus({preventScroll:!0}),Ei(t)):n?.matches(".held")&&jt(()=>document.querySelector("#rows .row-updat\
e h3"))}function ns(e){history.replaceState(history.state,"",e.detail.history.path+location.hash)}nt();ts(document);hn({keepSoon:Yn,keepHere:Xn,keepNext:Qn,dropNext:er,dropOwn:Zn,dropKept:Ot,saveWhenDue:yr,saveLater:gr,saveAfterwards:wr,
saveNow:Sr,stopSaving:kr,noteVersion:vr,noteSaved:br,putInOutbox:ar,startNext:ir,goOn:Kr,letGo:Ke,makeBlank:(e,t)=>t?.id===
"composer"&&Y(t),tellKept:Lr,tellNotKept:Or,tellSaved:Tr,tellNotSaved:Br,tellSent:Ar,tellQueued:cr,tellDiscarded:Ir,showBoth:jn});
var te=(e,...t)=>document.body.addEventListener(e,o=>{for(let n of t)n(o)}),rs=e=>t=>t.defaultPrevented||e(t),qi=e=>t=>t.
detail.shouldSwap&&e(t);te("htmx:confirm",Pr,zr,Vr,Qr);te("htmx:configRequest",Xr);te("htmx:beforeRequest",rs(Mr),rs(e=>$o(
e,!0)));te("htmx:beforeSwap",Cr,es,Gr,Hr,qi(Ur));te("htmx:beforeHistoryUpdate",ns);te("htmx:afterSwap",Wr);te("htmx:afte\
rSettle",()=>D().forEach(Dt),os);te("htmx:afterRequest",e=>$o(e,!1),()=>z(!1),Rr);for(let e of["htmx:sendError","htmx:ti\
meout","htmx:responseError"])te(e,t=>{t.detail.elt.matches("#desk-poll, [data-quiet]")||Fr(t)||Zr(t)});var ss=e=>T(e,"typed");l("input",".composer",ss);l("change",".composer",ss);var as=()=>D().flatMap(e=>C.get(W(e))??[]);async function Oi(e){
e.state.isUnkept&&(await k(e,{type:"paused"}),await k(e,{type:"saveDue"}))}var is=()=>as().forEach(Oi);document.addEventListener(
"visibilitychange",()=>{document.hidden&&is()});addEventListener("pagehide",is);addEventListener("online",()=>{for(let e of as())
k(e,{type:"saveDue"})});var Ai=15e3,cs=()=>[...document.querySelectorAll("[data-saved] [data-sign-in]")];async function No(){if(!(document.hidden||
!cs().length||(await A())?.person!==v)){for(let t of cs())w(t.closest(".composer, [data-settings]"),g.signedInAgain);for(let t of D())
T(t,"saveDue")}}document.addEventListener("visibilitychange",No);addEventListener("focus",No);setInterval(No,Ai);var Wt=location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1],Ii=e=>i.blog.replace("/-/",`/${e}/`);async function ds(e){
let t=document.querySelector("#strip h1");if(!t||e.dataset.version!=="0")return;let o=V(e),n=F(S(e),"draft")||L(e)?void 0:
S(e);await d.update(o,r=>({blank:r?.blank,...n&&{blank:n},headline:t.textContent,language:t.lang,direction:t.dir,zone:document.
body.dataset.zone,quotes:e.dataset.quotes}),f.places)}async function us(){let e=await d.entries(f.places),t=document.querySelector(
"[data-places]");for(let[y,{headline:E,language:N,direction:R}]of e){let p=document.createElement("li"),X=Ve(`${y}/`,E);
Object.assign(X,{lang:N,dir:R}),p.append(X),t.append(p)}let o=Wt&&e.find(([y])=>`${y}/`===Ii(Wt));document.querySelector(
"[data-unknown]").hidden=!!o;let n=document.getElementById("composer");if(!o)return;let[,{headline:r,language:s,direction:a,
quotes:c}]=o;Object.assign(n.dataset,{language:s,quotes:c});let u=document.querySelector("#strip h1");Object.assign(u,{textContent:r,
lang:s,dir:a}),document.title=r,await Y(n),n.hidden=!1,nt()}var Li=15e3;function Po(e){for(let t of document.querySelectorAll(
"[data-no-connection]"))t.hidden=e;document.querySelector("[data-connected]").hidden=!e}var ls=async()=>Po(!!await A());
function fs(e){Po(e),addEventListener("online",ls),addEventListener("offline",()=>Po(!1)),setInterval(()=>{document.hidden||
ls()},Li)}if(G&&Wt){for(let e of["action","formaction","hx-post","data-keep"])for(let t of document.querySelectorAll(`[${e}\
*="/live/-/"]`))t.setAttribute(e,t.getAttribute(e).replace("/live/-/",`/live/${Wt}/`));htmx.process(document.body)}var Ti=300,Qe=`settings-${location.pathname}`,et=()=>document.querySelector("[data-settings]"),Uo="",Rt=0,Ze=!1,Ht=!1,Wo=e=>e.
hasAttribute("data-refused")||String(S(e))!==Uo||[...e.querySelectorAll("[type=file]")].some(t=>t.files.length);async function Oe(){
let e=et();if(clearTimeout(Rt),!e||!Ze)return;Ze=!1;let t=M(),o=e.dataset.settings,n={spot:Qe,key:"",title:o,fields:S(e),
at:t,isOnTheDesk:!1};try{Wo(e)?(await Te(f.writing,Qe,n),q(e,i.here,t)):await d.del(Qe,f.writing)}catch{Ze=!0,q(e,i.notHere)}}
function ps(){Ze=!0,Ht=!1,clearTimeout(Rt),Rt=setTimeout(Oe,Ti)}function Ft(){clearTimeout(Rt),Ze=!1,et()?.reset()}var hs=()=>d.
del(Qe,f.writing).catch(()=>{});function gs(e){e.querySelector("[data-saved]").classList.remove("bad"),ps()}l("input","[\
data-settings]",gs);l("change","[data-settings]",gs);addEventListener("pagehide",Oe);document.addEventListener("visibili\
tychange",()=>{document.hidden&&Oe()});var pe=(e,t)=>e.filter(([o])=>o===t).map(([,o])=>o.replaceAll(`\r
`,`
`)),Bi=e=>e.startsWith("initial-")||e==="seen_revision";function Ci(e,t){return[...new Set([...e,...t].map(([n])=>n).filter(
n=>!Bi(n)))].filter(n=>{let r=e.some(([s])=>s===`initial-${n}`)?pe(e,`initial-${n}`):pe(t,n);return String(pe(e,n))!==String(
r)})}function Mo(e,t,o){let n=[...e.querySelectorAll(`[name="${CSS.escape(t)}"]`)];if(n.some(({type:r})=>r==="checkbox"))
for(let r of n)r.checked=o.includes(r.value);else if(n.some(({type:r})=>r!=="hidden"))n[0].value=o[0]??"";else{for(let r of n)
r.remove();e.append(...o.map(r=>Se(t,r)))}}async function _i(e,{fields:t,at:o}){let n=Ci(t,S(e));for(let a of n)a!=="kep\
t_hero"&&(Mo(e,a,pe(t,a)),t.some(([c])=>c===`initial-${a}`)&&Mo(e,`initial-${a}`,pe(t,`initial-${a}`)));let[r]=pe(t,"see\
n_revision");n.length&&r&&Mo(e,"seen_revision",[r]),e.querySelector("[data-drop-settings]").hidden=!1,q(e,i.asLeft,o);let[
s]=pe(t,"kept_hero");s&&await htmx.ajax("GET",`${location.pathname}?kept_hero=${s}`,{target:"#kept-hero",select:"#kept-h\
ero",swap:"outerHTML"})}async function ys(e){if(Uo=String(S(e)),e.hasAttribute("data-refused"))return ps();let t=await d.
get(Qe,f.writing);return t&&String(S(e))===Uo&&await _i(e,t),null}var Ro=e=>e.detail.elt.matches("[data-settings]");document.
body.addEventListener("htmx:beforeRequest",e=>{Ro(e)&&(Oe(),e.detail.elt.inert=!0)});document.body.addEventListener("htm\
x:afterRequest",e=>{Ro(e)&&(e.detail.elt.inert=!1)});document.body.addEventListener("htmx:beforeOnLoad",async e=>{let t=e.
detail.xhr.getResponseHeader("HX-Redirect");!Ro(e)||!t||(e.preventDefault(),Ht=!0,await hs(),location.assign(t))});document.
body.addEventListener("htmx:afterSettle",e=>{e.detail.elt.matches?.("[data-settings]")&&ys(e.detail.elt)});addEventListener(
"beforeunload",e=>{let t=et();t&&Wo(t)&&!Ht&&!Ut()&&e.preventDefault()});async function ws(e){Ht=!0,Ft(),await hs(),location.
assign(e)}l("click","[data-cancel-settings]",(e,t)=>{Wo(et())&&(t.preventDefault(),J(g.discardSettings,g.discardSettingsMeans,
g.keepEditing,g.discardMine,()=>ws(e.href)))});l("click","[data-drop-settings]",()=>ws(location.pathname));var ms=et();ms&&
ys(ms);var Di=4e3;async function ks(){let e=D().flatMap(r=>C.get(W(r))??[]);for(let r of e)await k(r,{type:"paused"});let t=e.map(
async r=>{await r.saving?.catch(()=>null),await k(r,{type:"saveDue"})}),o=new Promise(r=>{setTimeout(r,Di)});return await Promise.
race([Promise.all(t),o]),(await d.values(f.writing)).filter(r=>!r.isOnTheDesk)}async function Ho(){await Oe();let e=await ks(),t=await me(),o=[...b.values()].filter(oe);return[...t.map(({title:n})=>`${i.
kindOutbox}: ${n}`),...e.map(({title:n,fields:r})=>`${i.kindWriting}: ${n||De(r)}`),...o.map(({fileName:n})=>`${i.kindPicture}\
: ${n}`)]}async function Ss(){let e=await d.get("sessions",$)||{},t=0;for(let o of Object.keys(e)){if(o===v)continue;let n=await d.
values(we(o,"writing"));t+=n.filter(r=>!r.isOnTheDesk).length;for(let r of["outbox","files"])t+=(await d.values(we(o,r))).
length}return t?[h(i.ofOthers,{n:t})]:[]}l("click","[data-clear-device]",async e=>{let t=[...await Ho(),...await Ss()];return t.length?(J(i.clearTitle,i.clearMeans,
i.keepIt,i.clear,()=>vs(e),t),rt(e.closest(".menu")?.querySelector("summary"))):vs(e)});async function vs(e){je(),Ft(),await Qt(),
await Yo(),ue.length=0;for(let t of D())t.id==="composer"&&await Y(t),q(t,i.cleared);await j(),e.closest(".menu")?.removeAttribute(
"open"),document.getElementById("cleared").textContent=i.cleared}l("submit","form[action$='/logout/']",async(e,t)=>{if(e.
dataset.isEmptied)return;t.preventDefault();let o=await Ho(),n=async()=>{je(),Ft(),await Qt(),await Be(v),e.dataset.isEmptied=
"yes",z(!0),e.submit()};o.length?J(i.leaveTitle,h(i.leaveMeans,{n:o.length}),i.keepIt,i.leave,n,o):await n()});var tt=document.getElementById("preview");l("click","[data-preview]",(e,t)=>{t.preventDefault();let o=e.form,n={action:o.
getAttribute("action"),target:o.target};tt.showModal(),o.action=e.formAction,o.target="preview",o.submit(),o.setAttribute(
"action",n.action),o.target=n.target});l("click","[data-width]",e=>{tt.classList.toggle("as-on-a-phone",e.dataset.width===
"phone");for(let n of tt.querySelectorAll("[data-width]"))n.setAttribute("aria-pressed",String(n===e));let{contentDocument:t,
contentWindow:o}=tt.querySelector("iframe");t.getElementById(o.location.hash.slice(1))?.scrollIntoView()});l("click","[d\
ata-close-preview]",()=>tt.close());var Fo=()=>document.documentElement.classList.toggle("is-off-line",!navigator.onLine);async function $i(){await Vo(),G&&
await us();for(let t of D())t.id==="composer"&&!G&&await ds(t),await Dt(t);Fo(),await j();let e=await A();await Nt(e?.person),
G&&fs(!!e),await fe()}addEventListener("offline",Fo);addEventListener("online",()=>{Fo(),fe()});document.addEventListener(
"visibilitychange",()=>{document.hidden||fe()});Xe.addEventListener("message",lr);setInterval(fe,Oo);$i();var Ni=30,bs=e=>e.querySelector("[name$='-upload']").value||e.querySelector("[name$='-image']").value;l("click","[data-r\
etouch]",async e=>{if(e.hasAttribute("aria-busy"))return;let t=e.closest(".blk"),o=e.closest("[data-figure-tools]").dataset,
n=b.get(bs(t));e.setAttribute("aria-busy","true"),Pi(n);try{let r=await Mi(e.dataset.retouch),s=n?.file||await Wi(e.dataset.
picture,()=>w(m(e),o.making)),a=await Ri(r,s);a&&Hi(t,a,n?.fileName||""),a&&w(m(document.activeElement),o.edited)}catch(r){
let s={TypeError:"notNow",RangeError:"notMade"}[r.name]||"cannot";w(m(e),o[s],{isBad:!0})}finally{e.removeAttribute("ari\
a-busy"),n&&(n.isHeld=!1,Q(n))}});function Pi(e){e&&(e.isHeld=!0,clearTimeout(e.timer),e.request?.abort("edited"))}async function Mi(e){
let t=await fetch(e,{redirect:"manual"}),o=document.createElement("template");o.innerHTML=t.ok?await t.text():"";let n=o.
content.getElementById("retouch");if(!n)throw new TypeError("The tools did not come.");return await Ui(n.dataset.styles),
{tools:n,run:(await import(n.dataset.module)).run}}function Ui(e){if(document.querySelector(`link[href="${e}"]`))return null;
let t=Object.assign(document.createElement("link"),{rel:"stylesheet",href:e}),o=new Promise((n,r)=>{t.addEventListener("\
load",n),t.addEventListener("error",()=>{t.remove(),r(new TypeError("No styles."))})});return document.head.append(t),o}
async function Wi(e,t){if(!e)throw new Error("It is on another device.");for(let o=0;o<Ni;o+=1){let n=await fetch(e,{redirect:"\
manual"});if(!n.ok)throw new TypeError("The picture did not come.");if(n.status!==202)return n.blob();t(),await new Promise(
r=>{setTimeout(r,1e3)})}throw new RangeError("It is not made yet.")}async function Ri({tools:e,run:t},o){if(o.type==="im\
age/gif")throw new Error("It may move.");let n=await createImageBitmap(o,{imageOrientation:"from-image"});_e(e);let r=new Promise(
a=>{x.addEventListener("close",()=>a(null),{once:!0})}),s=await Promise.race([r,t(e,n)]);return x.open&&x.close(),s&&kt(
s,o)}function Hi(e,t,o){let n=`${o.replace(/\.[^.]*$/,"")||"edited"}.jpg`,r=bs(e),s=lt(new File([t],n,{type:t.type})),a=le(
s.name,e.querySelector("[name=block]").value);Fi(e,a),e.replaceWith(a),htmx.process(a),b.has(r)&&Pe(b.get(r)),on(r,s.name),
lo(s),a.querySelector("[data-retouch]").focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))}function Fi(e,t){for(let o of e.
querySelectorAll("[name]")){if(o.name==="block"||/-(image|upload)$/.test(o.name))continue;let n=[...t.querySelectorAll("\
[name]")].find(r=>r.name===o.name&&(r.type!=="radio"||r.value===o.value));n&&(["checkbox","radio"].includes(o.type)?n.checked=
o.checked:n.value=o.value)}}l("click","[data-focal]",(e,t)=>{t.preventDefault(),htmx.ajax("GET",e.getAttribute("href"),{target:"#dialog",swap:"inner\
HTML",select:"#question",source:e})});var xs=e=>e.querySelector("[name=spot]:checked").value.split(" ").map(Number);function Ko(e){
let[t,o]=xs(e),n=e.querySelector("[data-focal-mark]");n.hidden=!1,Object.assign(n.style,{left:`${t}%`,top:`${o}%`});for(let r of e.
querySelectorAll("[data-focal-crop]"))r.style.objectPosition=`${t}% ${o}%`}function Es(e,t,o){let n=a=>Math.round(Math.min(
100,Math.max(0,a))),r=e.querySelector("[data-focal-exact]");r.value=`${n(t)} ${n(o)}`,r.checked=!0,r.closest("label").hidden=
!1;let s=e.querySelector("[data-focal-told]");s.textContent=h(s.dataset.words,{x:n(t),y:n(o)}),Ko(e)}l("click","[data-fo\
cal-pick]",(e,t)=>{let o=e.getBoundingClientRect();Es(e.closest("form"),(t.clientX-o.left)/o.width*100,(t.clientY-o.top)/
o.height*100)});var Ki={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};l("keydown","[data-focal-pick]",
(e,t)=>{let o=Ki[t.key];if(!o)return;t.preventDefault();let[n,r]=xs(e.closest("form")),s=t.shiftKey?10:1;Es(e.closest("f\
orm"),n+o[0]*s,r+o[1]*s)});l("change","[data-focal-form]",Ko);var qs=()=>document.querySelectorAll("[data-focal-form]").
forEach(Ko);document.body.addEventListener("htmx:afterSwap",qs);document.body.addEventListener("desk:focused",e=>{let t=e.
target.closest("[data-focal-form]")?.dataset.kept;x.open&&(x.close(),w(m(document.activeElement),t))});qs();var ot=null;l("click","[data-library]",e=>{ot=m(e)});document.body.addEventListener("htmx:configRequest",({detail:{elt:e,
parameters:t}})=>{e.matches("[data-choose]")&&ot&&(t.blog=dt(ot))});document.body.addEventListener("htmx:beforeSwap",e=>{
let{requestConfig:t,xhr:o}=e.detail;if(!t?.elt.matches?.("[data-choose]")||o.status!==200)return;e.detail.shouldSwap=!1;
let n=document.createElement("template");n.innerHTML=o.response;let r=n.content.firstElementChild;!r?.matches(".blk")||!ot?.
isConnected||(Ee(ot,[r]),rt(r.querySelector(Ie)),x.close(),r.dispatchEvent(new Event("input",{bubbles:!0})))});document.
body.addEventListener("htmx:afterSwap",e=>{e.detail.requestConfig?.elt.matches?.("[data-older]")&&document.querySelector(
"#shelf button, #shelf a")?.focus()});
