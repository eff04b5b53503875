document.documentElement.classList.add("js");var qs=matchMedia("(min-width: 60rem)"),l=(e,t,o)=>document.addEventListener(
e,n=>{let r=n.target.closest?.(t);r&&o(r,n)}),p=e=>e.closest(".composer"),Kt="[contenteditable=true], textarea:not(.rich\
 + *), input:not([type=hidden])",ot=(e,t)=>e.querySelector(Kt)?.focus(t),g=(e,t)=>e.replace(/\{(\w+)\}/g,(o,n)=>t[n]),S=(e,t,{
isBad:o=!1}={})=>{let n=e?.querySelector("[data-saved]");n&&(n.textContent!==t&&(n.textContent=t),n.classList.toggle("ba\
d",o))};function nt(){qs.matches&&!location.hash&&document.querySelector("#composer .c-heading textarea")?.focus({preventScroll:!0})}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});var Ae=e=>document.getElementById(e).dataset,y=Ae("words"),i=Ae("words-device"),C=Ae("words-editor"),ge=Ae("words-option\
s"),_=Ae("words-pictures");var we=(e,t)=>idbKeyval.createStore(`desk-${e}-${t}`,"kept"),$=idbKeyval.createStore("desk","kept"),Ie=Promise.resolve().
then(()=>idbKeyval.get("last",$)).then(()=>!0,()=>!1),ye=(e,t)=>async(...o)=>await Ie?idbKeyval[e](...o):t,d={get:ye("ge\
t"),set:async(e,t,o)=>(await Ie,idbKeyval.set(e,t,o)),del:ye("del"),clear:ye("clear"),update:ye("update"),values:ye("val\
ues",[]),entries:ye("entries",[])};async function Te(e,t,o,n=[]){await Ie,await e("readwrite",r=>{r.put(o,t);for(let s of n)
r.delete(s);return r.transaction.commit(),idbKeyval.promisifyRequest(r.transaction)})}var V="shell"in document.body.dataset,x=document.body.dataset.person||await d.get("last",$)||"",jo=["writing","outbox","\
files","places","forgotten"],u=Object.fromEntries(jo.map(e=>[e,we(x,e)])),se=0;async function zo(){se=await d.get("offse\
t",$)||0}var P=()=>Date.now()+se,Os=new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit",timeZone:document.
body.dataset.zone||void 0}),ae=e=>Os.format(new Date(e)),F=()=>JSON.parse(document.body.getAttribute("hx-headers")),rt=({
id:e,version:t=0})=>({"Editing-Session":e,"Seen-Version":String(t)}),Se=()=>F()["X-CSRFToken"];async function T(){let e=Date.
now();try{let t=await fetch(i.contact,{redirect:"manual",signal:AbortSignal.timeout(15e3),cache:"no-store"});if(t.type===
"opaqueredirect")return{person:"",isSignedOut:!0};let o=await t.json();return!o.token||!o.at?null:(o.person=String(o.person),
se=Date.parse(o.at)-(e+Date.now())/2,o.person===x&&As(o.token),await Ie&&(await d.set("offset",se,$),o.person===x&&await Is(
o.session)),o)}catch{return null}}function As(e){document.body.setAttribute("hx-headers",JSON.stringify({"X-CSRFToken":e,
"Desk-Person":x}));for(let t of document.querySelectorAll("[name=csrfmiddlewaretoken]"))t.value=e}async function Is(e){await d.
set("last",x,$),await d.update("sessions",t=>({...t,[x]:e}),$)}async function Le(e){for(let o of jo)await d.clear(we(e,o));
let t=(o={})=>Object.fromEntries(Object.entries(o).filter(([n])=>n!==e));await d.update("sessions",t,$)}async function Vo(){
let e=await d.get("sessions",$)||{};for(let t of new Set([...Object.keys(e),x]))await Le(t);await d.clear($);for(let t of await caches.
keys())await caches.delete(t)}"serviceWorker"in navigator&&navigator.serviceWorker.register(i.worker,{scope:i.scope}).catch(
()=>{});navigator.storage?.persist?.().catch(()=>{});document.addEventListener("click",e=>{for(let t of document.querySelectorAll("details.menu[open]"))(!t.contains(e.target)||
e.target.closest(".pop button, .pop a"))&&(t.open=!1)});document.addEventListener("keydown",e=>{let t=document.querySelector(
"details.menu[open]");e.key!=="Escape"||!t||(t.open=!1,t.querySelector("summary").focus())});var E=document.getElementById(
"dialog"),Ce=null;function st(e){Ce=e}document.body.addEventListener("htmx:afterSwap",e=>{e.detail.target===E&&(Ce=e.detail.
requestConfig?.elt,E.open||E.showModal(),E.querySelector("[autofocus]")?.focus())});E.addEventListener("close",()=>{E.open||
(E.replaceChildren(),Ce?.isConnected&&Ce.focus())});l("click","dialog [data-close]",(e,t)=>{t.preventDefault(),E.close()});
document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,target:o,isError:n}=e.detail;!t?.elt.matches?.(
"[data-dialog]")||n||o===E||(E.close(),jt(()=>{let r=document.getElementById(o.id),s=r?.nextElementSibling;return r?.querySelector(
".acts a")||s?.querySelector("h3")||s?.querySelector("a")}))});var jt=e=>setTimeout(()=>{let t=e();t&&(t.matches("h3")&&
(t.tabIndex=-1),t.focus({preventScroll:!0}))}),zt=e=>{for(let t of e.querySelectorAll("[data-note]")){let o=t.closest("f\
orm").querySelector("[value=wrong], [value=notice]");t.classList.toggle("is-not-asked",!!o&&!o.checked)}};l("change",".p\
ick input",e=>zt(e.form));function J(e,t,o,n,r,s=[]){let a=document.createElement("div");a.className="question";let c=document.
createElement("h2");c.id="question-title",c.textContent=e;let f=document.createElement("p");f.textContent=t;let h=document.
createElement("div");h.className="da";for(let{label:v,look:O,chosen:H}of[{label:o,look:"btn",chosen:!1},{label:n,look:"b\
tn stop go",chosen:!0}]){let m=document.createElement("button");m.type="button",m.className=O,m.textContent=v,m.addEventListener(
"click",()=>{E.close(),H&&r()}),h.append(m)}a.append(c,f,...s.length?[Ts(s)]:[],h),Be(a),h.firstElementChild.focus()}function Ts(e){
let t=document.createElement("ul");for(let o of e){let n=document.createElement("li");n.dir="auto",n.textContent=o,t.append(
n)}return t}function Be(e){E.replaceChildren(e),Ce=document.activeElement,E.showModal()}function Vt(e){let t={dateStyle:"short",timeStyle:"short",timeZone:document.body.dataset.zone||"UTC"},[o,n]=new Intl.DateTimeFormat(
"sv",t).format(new Date(e)).split(" ");return[n,o]}var Ls=e=>e.closest(".moment").querySelector("[type=date]");function Go(e,t){
e.value=t,e.dispatchEvent(new Event("input",{bubbles:!0}))}l("input","[data-time]",e=>{let t=Ls(e);if(e.value.trim()&&!ke(
t)){let[,o]=Vt(Date.now());t.dataset.today=o,Go(t,o)}else!e.value.trim()&&t.value===t.dataset.today&&(delete t.dataset.today,
Go(t,""))});var ke=e=>e.value.trim()!==""||e.validity.badInput;document.addEventListener("formdata",({target:e,formData:t})=>{
let o=e;for(let n of o.querySelectorAll("[type=date]"))n.validity.badInput&&t.set(n.name,"?")});l("keydown","textarea[data-line]",(e,t)=>{t.key==="Enter"&&!t.ctrlKey&&!t.metaKey&&!t.isComposing&&t.preventDefault()});function at(e,t){let o=Gt(e,t);o&&(t==="up"?e.after(o):e.before(o),Xo(e))}function Gt(e,t){let o=t==="up"?"previousEleme\
ntSibling":"nextElementSibling",n=e[o];for(;n&&!n.matches(".blk");)n=n[o];return n}function Xo(e){let t=[...e.parentElement.
querySelectorAll(":scope > .blk")];e.dispatchEvent(new Event("change",{bubbles:!0})),S(p(e),g(y.moved,{kind:e.dataset.kind,
n:t.indexOf(e)+1,all:t.length}))}l("click","[data-move]",e=>{let t=e.closest(".blk");at(t,e.dataset.move),t.querySelector(
"summary").focus()});l("keydown",".grip",(e,t)=>{t.altKey||!["ArrowUp","ArrowDown"].includes(t.key)||(t.preventDefault(),
at(e.closest(".blk"),t.key==="ArrowUp"?"up":"down"),e.scrollIntoView({block:"nearest"}))});var Yo=72;l("pointerdown",".g\
rip",(e,t)=>{if(t.button)return;t.preventDefault(),e.focus(),e.setPointerCapture(t.pointerId);let o=e.closest(".blk"),n=[
...o.parentElement.children],r=()=>[...o.parentElement.children].indexOf(o),s=r(),a=t.clientY,c=0,f=a-o.getBoundingClientRect().
top,h=I=>{let N=I.getBoundingClientRect();return N.top+N.height/2},v=()=>{let[I,N]=[Gt(o,"up"),Gt(o,"down")],Ko=a-f;I&&Ko<
h(I)?o.after(I):N&&Ko+o.offsetHeight>h(N)&&o.before(N)},O=I=>{a=I.clientY,o.classList.add("is-dragged"),v()},H=()=>{let I=a<
Yo*2?-8:a>innerHeight-Yo?8:0;I&&o.matches(".is-dragged")&&(scrollBy(0,I),v()),c=requestAnimationFrame(H)},m=()=>{for(let[
I,N]of Object.entries(Fo))e.removeEventListener(I,N);cancelAnimationFrame(c),o.classList.remove("is-dragged"),r()!==s&&Xo(
o)},Fo={pointermove:O,lostpointercapture:m,keydown:I=>{if(I.key!=="Escape")return;I.preventDefault();let N=n.indexOf(o);
o.before(...n.slice(0,N)),o.after(...n.slice(N+1)),m()}};for(let[I,N]of Object.entries(Fo))e.addEventListener(I,N);H()});l("keydown",".composer",(e,t)=>{let o=t.ctrlKey||t.metaKey;if(o&&t.key==="Enter")t.preventDefault(),e.querySelector("[da\
ta-send]").click();else if(o&&t.key.toLowerCase()==="s"&&e.querySelector("[data-save]"))t.preventDefault(),e.querySelector(
"[data-save]").click();else if(t.altKey&&(t.key==="ArrowUp"||t.key==="ArrowDown")){let n=t.target.closest(".blk");if(!n)
return;t.preventDefault(),at(n,t.key==="ArrowUp"?"up":"down")}});l("keydown",".c-heading textarea",(e,t)=>{t.key!=="Ente\
r"||t.ctrlKey||t.metaKey||(t.preventDefault(),ot(p(e).querySelector(".blocks")))});l("click","[data-remove]",e=>{let t=e.closest(".blk"),o=document.createElement("p");o.className="gone-block",o.append(`${g(
y.removed,{kind:t.dataset.kind})} `);let n=document.createElement("button");n.type="button",n.className="btn quiet",n.textContent=
y.undo,n.addEventListener("click",()=>{o.replaceWith(t),ot(t)}),o.append(n),t.replaceWith(o),n.focus()});var k=e=>[...new FormData(e)].filter(([t,o])=>typeof o=="string"&&t!=="csrfmiddlewaretoken");document.addEventListener("\
formdata",({target:e,formData:t})=>{let o=e.elements.source_note;o&&"stands"in o.dataset&&o.value===o.defaultValue&&t.delete(
"source_note")});var K=(e,t)=>e.find(([o])=>o===t)?.[1]??"",_e=e=>{let o=e.filter(([n])=>n==="heading"||n.endsWith("-wor\
ds")).find(([,n])=>n.trim());return o?o[1].trim().split(/\s+/).slice(0,12).join(" "):i.noHeading},Jo="textarea, input:no\
t([type]), input[type=text]:not([data-time]), input[type=url]",Cs=`${Jo}, input[name$='-image'], input[name$='-upload']`,
it=e=>new Set([...e.querySelectorAll(Jo)].filter(t=>t.value!==t.dataset.filled).map(t=>t.name)),Yt=e=>[...e.querySelectorAll(
Cs)].filter(t=>t.name!=="byline"&&!t.name.endsWith("-credit")&&t.value.trim()),L=e=>Yt(e).length>0;function Qo(e,t){let o=new Map;
for(let[n,r]of t)o.set(n,[...o.get(n)||[],r]);K(t,"draft")!==(e.elements.draft?.value||"")&&Bs(e,!!K(t,"draft"));for(let n of e.
querySelectorAll("input, textarea, select")){let r=o.get(n.name);!n.name||n.type==="file"||["csrfmiddlewaretoken","block"].
includes(n.name)||n.name==="source_note"&&!r||(n.type==="checkbox"||n.type==="radio"?n.checked=r?.includes(n.value)??!1:
n.value=r?.[0]??"",o.delete(n.name))}for(let n of e.querySelectorAll("[data-held]"))n.remove();for(let[n,r]of o)["block",
"csrfmiddlewaretoken"].includes(n)||r.forEach(s=>e.append(ve(n,s)))}function Bs(e,t){let o=e.elements.source_note,n=e.querySelector(
"[data-note-stays]");o.value=o.defaultValue="",o.toggleAttribute("data-stands",t),n.hidden=!t,t?o.setAttribute("aria-des\
cribedby",n.id):o.removeAttribute("aria-describedby")}function ve(e,t){let o=document.createElement("input");return Object.
assign(o,{type:"hidden",name:e,value:t}),o.dataset.held="",o}function De(e){let t=o=>o.type==="hidden"||o.type==="file"?
!1:o.type==="checkbox"||o.type==="radio"?o.checked!==o.defaultChecked:o.value!==o.defaultValue;return e.hasAttribute("da\
ta-refused")||[...e.querySelectorAll("textarea, input")].some(t)}function _s(e){if(e.some(([n])=>n==="is_withheld"))return[];let t=e.filter(([n])=>n==="more_bylines").map(([,n])=>n),o=[
K(e,"byline"),...t].map(n=>n.trim());return[...new Set(o.filter(Boolean))]}function Zo(e){let t=e.querySelector("[data-a\
s]");t&&(t.textContent=_s(k(e)).join(", ")||t.dataset.as)}for(let e of["input","change"])l(e,".composer .bylines",t=>Zo(
p(t)));document.addEventListener("desk:restored",({target:e})=>Zo(e));var Ds=document.documentElement.lang.replace(/^en$/,"en-GB"),ct=new Intl.RelativeTimeFormat(`${Ds}-u-nu-latn`,{numeric:"\
auto",style:"short"});function $e(){for(let e of document.querySelectorAll(".row-update .when time")){let t=e.nextElementSibling,
o=Math.round((Date.now()-Date.parse(e.dateTime))/6e4);t&&(t.dataset.day??=t.textContent,t.textContent=o<1?y.now:o<60?ct.
format(-o,"minute"):o<1440?ct.format(-Math.round(o/60),"hour"):t.dataset.day)}}setInterval(()=>{document.hidden||$e()},6e4);async function lt({id:e,url:t}){let o=await fetch(t,{redirect:"manual"}).catch(()=>null),n=document.getElementById(e);if(!o?.
ok||!n||n.querySelector(".composer, details[open]"))return;let r=document.createElement("template");r.innerHTML=await o.
text();let s=r.content.getElementById(e);if(!s)return;let a=n.contains(document.activeElement)?document.activeElement.id:
"";n.replaceWith(s),htmx.process(s),$e(),a&&document.getElementById(a)?.focus()}var be=6e4,b=new Map,xe=(e,t)=>`${_.uploads.replace("uploads/","pictures/")}${e}/${t}/`;function dt(e){let t=[...crypto.
getRandomValues(new Uint8Array(16))].map(o=>o.toString(16).padStart(2,"0")).join("");return Xt({name:t,file:e,fileName:e.
name||"",before:0})}function Xt(e){let t={...e,sent:0,state:"waiting",problem:"",isKept:!0,failures:0,request:null,timer:0};
return b.set(t.name,t),t}async function Jt(e){let{name:t,file:o,fileName:n,before:r}=e;try{await d.set(t,{name:t,file:o,
fileName:n,before:r},u.files)}catch{e.isKept=!1}}function Ne(e){return clearTimeout(e.timer),e.request?.abort("cancelled"),
b.delete(e.name),d.del(e.name,u.files).catch(()=>{})}var Qt=()=>Promise.all([...b.values()].map(Ne)),oe=e=>b.has(e.name)&&
e.state!=="here"&&e.state!=="refused";var $s=20,Ns=6e4,Zt=3e3,en;async function tn(e,t){await d.set(e,{name:e,instead:t,times:0},u.forgotten).catch(()=>{}),await on(
{name:e,instead:t,times:0})}async function on({name:e,instead:t,times:o}){try{Se()||await T();let n=await fetch(xe(e,"fo\
rget"),{method:"POST",body:new URLSearchParams({instead:t}),redirect:"manual",headers:F(),signal:AbortSignal.timeout(be)});
if(n.status===202&&(clearTimeout(en),en=setTimeout(()=>{Zt=Math.min(Zt*2,Ns),Pe()},Zt)),n.status!==200)return;let r=await n.
json();if(r.name!==e)return;r.is_gone||o>=$s?await d.del(e,u.forgotten):await d.set(e,{name:e,instead:t,times:o+1},u.forgotten)}catch{}}
async function Pe(){for(let e of await d.values(u.forgotten).catch(()=>[]))await on(e)}addEventListener("online",Pe);Pe();var G=e=>e.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/,""),ut=e=>G(e).split("/").at(-1),ft=e=>`${e.dataset.keep}\
#${e.elements.draft?.value||""}`,R=e=>`${e.dataset.keep}#${e.elements.key?.value||""}`;var Re={is:"clean",goesOnIn:"",isUnkept:!1,isUnsaved:!1,isSaving:!1,isSaved:!1,isTyped:!1,isAdded:!1,hasNext:!1,wasAsked:!1,
wasSent:!1},Ee=({isAdded:e=!1,isTyped:t=!1,isOnTheDesk:o=!1,wasSent:n=!1})=>({...Re,isAdded:e,wasSent:n,isTyped:e||t&&(n||
!o)}),pt={isUnkept:!0,isUnsaved:!0},A=(e,t)=>Object.fromEntries(e.split(" ").map(o=>[o,t])),Ue=()=>[{}],nn=e=>(t,o)=>(t.
isUnkept?e:Ue)(t,o),mt=()=>[{is:"typing",...pt},"keepSoon"],Me=()=>[pt,"keepSoon"],eo=(e,t={})=>(o,n)=>{let[r,...s]=e(o,
n);return[{...r,isTyped:!0,...t},...s]},to=e=>(t,o)=>(t.isUnsaved&&!t.isSaving&&!t.isAdded?e:Ue)(t,o),rn=()=>[{isUnsaved:!1,
isSaving:!0},"saveNow"],Ps=({is:e,isSaving:t,isUnsaved:o,isTyped:n,wasSent:r},{goesOnIn:s})=>[{is:"sending",goesOnIn:s,isUnkept:!1,
isSaving:!1,isUnsaved:o||t,isTyped:n&&r,wasAsked:e==="asked",wasSent:!0},"stopSaving","keepHere"],Ms=(e,{isAsked:t})=>{let{
isUnkept:o,hasNext:n,wasAsked:r}=e,s=o||n,c={is:r&&t?"asked":s?"typing":"refused",goesOnIn:"",wasAsked:!1};return s?[{...c,
...pt},"keepSoon","saveLater"]:[c,"saveLater"]},Us=()=>[{...Re,is:"sent"},"letGo","goOn","dropKept"],sn="clean typing ke\
pt refused",an={typed:{...A(sn,eo(mt)),...A("asked sending queued",eo(Me)),sent:eo(Me,{isAdded:!0})},changed:{...A(sn,mt),
...A("asked sending queued",Me),sent:e=>(e.isAdded?Me:Ue)(e,null)},paused:{typing:()=>[{is:"kept",isUnkept:!1},"keepHere",
"saveWhenDue"],...A("asked sent",nn(()=>[{isUnkept:!1},"keepHere"])),...A("sending queued",nn(({goesOnIn:e})=>e==="same"?
[{isUnkept:!1},"keepHere"]:[{isUnkept:!1,hasNext:!0},"keepNext"]))},stored:{...A("clean typing kept refused asked sent",
({hasNext:e})=>e?[{hasNext:!1},"dropNext","tellKept"]:[{},"tellKept"])},notStored:{...A("typing kept refused",()=>[{is:"\
typing",isUnkept:!0},"tellNotKept"]),...A("asked sent sending queued",()=>[{isUnkept:!0},"tellNotKept"])},saveDue:{typing:to(
()=>[{is:"kept",isUnkept:!1},"keepHere","saveAfterwards"]),...A("kept refused",to(rn))},keptFirst:A("typing kept refused",
to(rn)),saved:A("typing kept refused",({isUnsaved:e})=>[{isSaving:!1,isSaved:!0},"noteVersion",e?"saveLater":"noteSaved",
"tellSaved"]),notSaved:A("typing kept refused",()=>[{isSaving:!1,isSaved:!1,isUnsaved:!0},"tellNotSaved","saveLater"]),foundOther:A(
"typing kept refused",()=>[{is:"asked",isSaving:!1,isSaved:!1},"showBoth"]),chosen:{...A("clean typing kept refused aske\
d",mt),sent:e=>(e.isAdded?Me:Ue)(e,null)},sentElsewhere:A("typing kept refused",({isTyped:e})=>[{is:"sent",isUnkept:!1,isSaving:!1,
isSaved:!1,isAdded:e},...e?["keepHere"]:["dropOwn","tellSent"]]),discardedElsewhere:A("typing kept refused",({isTyped:e})=>[
{...Re,is:"closed"},"letGo","dropKept",...e?[]:["makeBlank"],"tellDiscarded"]),send:A("clean typing kept refused asked s\
ent",Ps),published:A("sending closed",Us),failed:{sending:Ms},queue:A("clean typing kept refused asked sending",()=>[{is:"\
queued",goesOnIn:"next",isSaving:!1},"stopSaving","putInOutbox"]),inOutbox:{queued:()=>[{},"startNext","dropKept","letGo",
"tellQueued"]},notInOutbox:{queued:()=>[{is:"typing",goesOnIn:"",...pt},"tellNotKept","saveLater"]},close:A("clean typin\
g kept refused asked sending queued sent",()=>[{is:"closed",isUnkept:!1,isSaving:!1},"stopSaving"]),reopen:{closed:mt}},
Ec=Object.keys(an);function cn(e,t){let[o,...n]=(an[t.type][e.is]??Ue)(e,t);return{state:{...e,...o},effects:n}}var B=new Map,We=(e,t)=>({id:crypto.randomUUID(),version:Number(e.dataset.version||0),state:{...Re,wasSent:!!e.dataset.hand},
...t});function W(e){return B.has(R(e))||He(e,We(e)),B.get(R(e))}var M=()=>[...document.querySelectorAll(".composer[data\
-keep]")],ht=e=>M().find(t=>B.get(R(t))===e);function He(e,t){B.set(R(e),t),sessionStorage.setItem(ln,JSON.stringify([...dn(),
t.id].slice(-20))),t.held=oo(t.id)}var oo=e=>new Promise(t=>navigator.locks?navigator.locks.request(`editing-${e}`,{mode:"\
shared"},()=>(t(),new Promise(()=>{}))).catch(t):t()),ln="editing",dn=()=>JSON.parse(sessionStorage.getItem(ln)??"[]"),Rs=new Set(
dn()),no=e=>Rs.has(e),Ws=300,Hs=5e3,Fs=100;async function un(e,t){let o=async()=>{let s=await d.get(e,u.writing);return await(s&&
t(s)),!0};if(!navigator.locks)return o();let n=()=>navigator.locks.request(`editing-${e}`,{ifAvailable:!0},s=>s&&o()),r=Date.
now()+(no(e)?Hs:Ws);for(;!await n();){if(Date.now()>=r)return!1;await new Promise(s=>{setTimeout(s,Fs)})}return!0}var fn=e=>!!B.
get(R(e))?.state.isUnkept;function Fe(e){clearTimeout(e.pause),clearTimeout(e.due);for(let[t,o]of B)o===e&&B.delete(t)}var mn={};
function pn(e){mn=e}async function w(e,t){let o=ht(e),{state:n,effects:r}=cn(e.state,t);e.state=n;for(let s of r){let a=mn[s](
e,o,t);a instanceof Promise&&await a}}var D=(e,t)=>w(W(e),{type:t});function gt(e,t="changed"){return D(e,t),D(e,"paused")}
var Ke=()=>{for(let e of B.values())w(e,{type:"close"})};var Ks=()=>document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;function hn(e,t={}){
for(let o of document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)){let n=c=>o.querySelector(`[name$="-${c}"\
]`),r=c=>!n(c).value.trim()||c==="credit"&&n(c).value===Ks();for(let c of["caption","credit","alt"])!t[c]||!r(c)||c==="a\
lt"&&n("is_decorative").checked||(n(c).value=n(c).dataset.filled=t[c],e.isFilled=!0);js(o,n,t);let s=o.querySelector("[d\
ata-from-file]");s.hidden=!t.from_file,s.querySelector("[data-said]").textContent=t.from_file||"";let a=s.querySelector(
"[data-add-place]");Object.assign(a.dataset,{addPlace:t.place||"",taken:t.taken_on||""}),a.hidden=!t.place&&!t.taken_on,
D(p(o),"changed")}}function js(e,t,o){if(!("rights_seen"in o))return;t("own_pages_only").checked||=o.own_pages_only;let n=[
t("ends_at_time"),t("ends_at_date")];o.ends_at&&!n.some(ke)&&Vt(o.ends_at).forEach((r,s)=>n[s].value=r),t("rights_seen").
value=o.rights_seen,(t("own_pages_only").checked||n.some(ke))&&(e.querySelector(".pic-rights").open=!0)}l("click","[data\
-add-place]",e=>{let{addPlace:t,taken:o}=e.dataset,n=p(e).dataset.language.replace(/^en$/,"en-GB"),r=o&&new Intl.DateTimeFormat(
`${n}-u-nu-latn`,{dateStyle:"long",timeZone:"UTC"}).format(new Date(o)),s=[t,r].filter(Boolean).join(", "),a=e.closest("\
.pic").querySelector("[name$='-caption']"),c=a.value.trim(),f=/[.!?…]$/.test(c);a.value=c?`${c}${f?"":","} ${s}${f?".":
""}`:s,e.hidden=!0,a.focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))});var zs={is_decorative:"owes_alt",owes_alt:"\
is_decorative"};l("change",".instead input",e=>{let t=e.closest(".instead").querySelector(`[name$="-${zs[e.name.split("-").
pop()]}"]`);e.checked&&t&&(t.checked=!1)});var ro=Promise.resolve();function so(e){ro=Promise.race([e,new Promise(t=>{setTimeout(t,be)})]);for(let t of b.values())
t.isSending&&t.request?.abort("words")}async function gn(){for(let e;e!==ro;)e=ro,await e}document.body.addEventListener(
"htmx:beforeRequest",e=>{!e.detail.elt.closest(".composer")||e.detail.requestConfig.verb==="get"||so(new Promise(t=>{e.detail.
xhr.addEventListener("loadend",t)}))});var ao=e=>new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`,{maximumFractionDigits:1,minimumFractionDigits:1}).
format(e&&Math.max(.1,e/1e6));function ie(e){let t=[...document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)],
o=document.querySelector(`#pictures [data-awaited="${e.name}"]`),n=!t.length&&b.has(e.name)&&e.state!=="here";n?o||(o=Vs(
e)):o?.remove();for(let s of n?[...t,o]:t)Gs(s,e);let r=document.getElementById("pictures");r&&(r.hidden=!r.querySelector(
"li"))}function yt(){for(let e of b.values())ie(e)}function Vs(e){let t=document.querySelector("#pictures ul");return t?
(t.append(document.getElementById("picture-line").content.cloneNode(!0)),t.lastElementChild.dataset.awaited=e.name,t.lastElementChild.
querySelector("[data-name]").textContent=e.fileName,t.lastElementChild):null}function Gs(e,t){if(!e)return;e.dataset.state=
t.state,Ys(e.querySelector("[data-thumbnail]"),t);let o=t.state==="refused",n=e.querySelector("[data-told]");n.textContent=
Xs(t),o?n.setAttribute("role","alert"):n.removeAttribute("role");let r=e.querySelector("progress");r.hidden=o||t.state===
"here",r.value=t.sent/t.file.size,e.querySelector("[data-again]").hidden=!["offline","signedOut","failed","noRoom"].includes(
t.state);let s=e.querySelector("[data-cancel]");s.hidden=t.state==="here",s.textContent=o?_.dismiss:_.cancel,Js(e,t)}function Ys(e,t){
if(!e||e.firstChild)return;t.preview??=URL.createObjectURL(t.file);let o=new Image;o.alt="",o.addEventListener("error",()=>o.
remove()),o.src=t.preview,e.append(o)}function Xs(e){let t=ao(e.file.size),o={name:e.fileName,problem:e.problem,status:e.
status,size:t,sent:ao(e.sent),n:Math.floor(e.sent/e.file.size*100)},n=[g(_[e.state],o)];return e.before&&e.state!=="here"&&
e.state!=="refused"&&n.push(g(_.smaller,{size:t,before:ao(e.before)})),e.isFilled&&e.state==="here"&&n.push(_.filled),!e.
isKept&&e.state!=="here"&&n.push(_.notKept),n.join(" ")}function Js(e,t){let o=e.closest(".blk")?.querySelector("[data-f\
ocal]");!o||t.state!=="here"||(o.href=xe(t.name,"focus"),o.hidden=!1)}var Qs=8,kn=4*1024,Zs=2*1024*1024,wt=[1e3,2e3,4e3,8e3,15e3],je=16*1024,yn=Promise.resolve(),ce=class extends Error{constructor(t){
super(`Status ${t}`),this.status=t}};function Q(e){clearTimeout(e.timer),yn=yn.then(()=>oe(e)&&!e.isSending&&!e.isHeld?ea(
e):null)}async function ea(e){e.isSending=!0;try{navigator.locks?await navigator.locks.request(`picture-${e.name}`,{ifAvailable:!0},
t=>{if(!t)throw new ce(202);return wn(e)}):await wn(e)}catch(t){na(e,t)}finally{e.isSending=!1}}async function wn(e){let t=new URLSearchParams(
{size_bytes:e.file.size,file_name:e.fileName}),o=await Sn(e,"POST",t);for(;!o.has_arrived&&!o.problem;){ze(e,"sending",o.
offset);let n=e.file.slice(o.offset,o.offset+je),r=performance.now();o=await Sn(e,"PATCH",n,{"Upload-Offset":o.offset}),
ta(n.size,(performance.now()-r)/1e3)}await oa(e,o)}async function Sn(e,t,o,n={}){if(await gn(),!oe(e)||e.isHeld)throw new ce(
0);e.request=new AbortController,Se()||await T();let r=await fetch(`${_.uploads}${e.name}/`,{method:t,body:o,redirect:"m\
anual",headers:{...F(),...n},signal:AbortSignal.any([e.request.signal,AbortSignal.timeout(be)])});if(r.status!==200&&r.status!==
409)throw new ce(r.status);let s=await r.json();if(s.name!==e.name)throw new ce(0);if(r.status===409&&s.offset===n["Uplo\
ad-Offset"])throw new ce(409);return e.failures=0,s}function ta(e,t){let o=Math.min(Zs,4*je);je=Math.round(Math.max(kn,Math.
min(o,e/t*Qs)))}async function oa(e,t){t.has_arrived?(await d.del(e.name,u.files).catch(()=>{}),hn(e,t.known),ze(e,"here",
e.file.size),Pe()):(e.problem=t.problem,ze(e,"refused",e.sent));for(let o of t.rows)await lt(o)}function na(e,t){if(!b.has(
e.name)||e.isHeld)return;if(e.request?.signal.reason==="words"){e.request=null,Q(e);return}let o=t.status||0;if(o===404){
e.problem=_.notYours,ze(e,"refused",e.sent);return}o===403&&T(),o!==202&&(je=Math.max(kn,Math.round(je/2)),e.status=o,ze(
e,{0:"offline",401:"signedOut",403:"signInChanged",507:"noRoom"}[o]||"failed",e.sent));let n=wt[Math.min(e.failures++,wt.
length-1)];e.timer=setTimeout(()=>Q(e),n)}function ze(e,t,o){Object.assign(e,{state:t,sent:o}),ie(e)}function vn(){for(let e of b.
values())oe(e)&&(e.failures=0,Q(e))}addEventListener("online",vn);document.addEventListener("visibilitychange",()=>{document.
hidden||vn()});function le(e,t=`figure-${e.slice(0,8)}`){let o=document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(
!0);for(let n of[o,...o.querySelectorAll("*")])for(let r of n.attributes)r.value=r.value.replaceAll("figure-new",t);return o.
querySelector("[name=block]").value=t,o.querySelector("[name$=-upload]").value=e,o.querySelector("[data-awaited]").dataset.
awaited=e,o}var St={start:216,photoshop:237,scan:218},ra=256*1024,sa=200;async function kt(e,t){if(e.type!=="image/jpeg"||t.type!=="\
image/jpeg")return e;let o=aa(new Uint8Array(await t.slice(0,ra).arrayBuffer()));return o.length?new Blob([e.slice(0,2),
la(o),e.slice(2)],{type:e.type}):e}function aa(e){let t=o=>e[o]*256+e[o+1];if(e[0]!==255||e[1]!==St.start)return[];for(let o=2;o+
4<e.length&&e[o]===255&&e[o+1]!==St.scan;o+=2+t(o+2)){if(e[o+1]!==St.photoshop)continue;let n=ia(e.subarray(o+4,o+2+t(o+
2)));if(n.length)return n}return[]}function ia(e){let t=new DataView(e.buffer,e.byteOffset,e.length);for(let o=14;o+12<=
e.length;){if(t.getUint32(o)!==943868237)return[];let n=o+6,r=n+e[n]+1+(e[n]+1)%2;if(r+4>e.length)return[];let[s,a]=[r+4,
t.getUint32(r)];if(t.getUint16(o+4)===1028)return ca(e.subarray(s,s+a));o=s+a+a%2}return[]}function ca(e){let t=[];for(let o=0;o+
5<=e.length&&e[o]===28;){let n=o+5+e[o+3]*256+e[o+4];if(e[o+3]>127||n>e.length)break;[1,2].includes(e[o+1])&&e[o+2]<sa&&
t.push(...e.subarray(o,n)),o=n}return t}function la(e){let t=e.length%2?[...e,0]:e,o=[...new TextEncoder().encode("Photo\
shop 3.0\x008BIM"),4,4,0,0,0,0,e.length>>8,e.length&255,...t],n=o.length+2;return n>65535?new Uint8Array:new Uint8Array(
[255,St.photoshop,n>>8,n&255,...o])}var da=2560,ua=2048,fa=.85,bn=()=>{let e=navigator.connection;return!!e&&(e.saveData||/2g|3g/.test(e.effectiveType||""))};
async function xn(e){let t=bn()?2e5:2e6;if(e.size<=t||!/^image\/(jpeg|png|webp)$/.test(e.type))return e;let o;try{o=await createImageBitmap(
e,{imageOrientation:"from-image"})}catch{return e}let n=bn()?ua:da,r=Math.min(1,n/Math.max(o.width,o.height)),s=new OffscreenCanvas(
Math.round(o.width*r),Math.round(o.height*r)),a=s.getContext("2d");a.fillStyle="white",a.fillRect(0,0,s.width,s.height),
a.drawImage(o,0,0,s.width,s.height),o.close();let c=await s.convertToBlob({type:"image/jpeg",quality:fa});return c.size<
e.size?kt(c,e):e}l("change","[data-pictures]",e=>{let t=[...e.files];e.value="",io(p(e),t)});function io(e,t){let o=t.map(n=>{let r=dt(n),
s=le(r.name);return e.querySelector(".blocks").append(s),htmx.process(s),co(r),s});o.length&&(o[0].querySelector("input:\
not([type=hidden])").focus(),o[0].dispatchEvent(new Event("input",{bubbles:!0})))}async function co(e){ie(e),await Jt(e);
let t=await xn(e.file);b.has(e.name)&&(t!==e.file&&(Object.assign(e,{before:e.file.size,file:t}),await Jt(e),ie(e)),Q(e))}
var En=e=>b.get(e.closest("[data-awaited]").dataset.awaited);l("click","[data-again]",e=>{let t=En(e);t.failures=0,Q(t)});
l("click","[data-cancel]",async e=>{let t=En(e),o=p(e),n=o?.querySelector(".add-pictures input")||document.querySelector(
"#composer .c-heading textarea");e.closest(".blk")?.remove();let r=oe(t);Ne(t),ie(t),n?.focus(),o&&(o.dispatchEvent(new Event(
"input",{bubbles:!0})),S(o,g(_.cancelled,{name:t.fileName}))),r&&qn(t)});async function qn(e){try{let t=await fetch(`${_.
uploads}${e.name}/`,{method:"DELETE",headers:F(),redirect:"manual"});if(t.status===202)setTimeout(()=>qn(e),wt[0]);else if(t.
ok)for(let o of(await t.json()).rows)await lt(o)}catch{}}var On=e=>e.dataTransfer?.types.includes("Files");document.addEventListener(
"dragover",e=>{if(!On(e))return;e.preventDefault();let t=e.target.closest?.(".composer");e.dataTransfer.dropEffect=t?"co\
py":"none",t?.classList.add("is-over")},!0);document.addEventListener("dragleave",e=>{let t=e.target.closest?.(".compose\
r");t&&!t.contains(e.relatedTarget)&&t.classList.remove("is-over")},!0);document.addEventListener("drop",e=>{if(!On(e))return;
e.preventDefault(),e.stopPropagation();let t=e.target.closest?.(".composer");t?.classList.remove("is-over"),t&&io(t,[...e.
dataTransfer.files])},!0);document.addEventListener("paste",e=>{let t=e.target.closest?.(".composer"),{files:o,types:n}=e.
clipboardData;!t||!o.length||n.includes("text/plain")||(e.preventDefault(),e.stopPropagation(),io(t,[...o]))},!0);async function ma(){
let e=await d.values(u.files).catch(()=>[]);for(let t of e)b.has(t.name)||Q(Xt(t));yt()}document.body.addEventListener("\
htmx:afterSettle",yt);document.addEventListener("desk:restored",yt);ma();document.body.addEventListener("htmx:afterSettle",({detail:{elt:e}})=>{if(!e.matches?.("[data-owed]"))return;(e.querySelector(
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
one"})});var pa=/(^|[\s([{<\u00a1\u00bf])$/,ha=/[-\u2010-\u2015/]$/;function vt(e,t,o){let[n,r,s,a]=o,[c,f]=t==='"'?[n,r]:[s,a],h=e.
lastIndexOf(c)>e.lastIndexOf(f),v=[n,s].some(H=>e.endsWith(H))&&!(h&&e.endsWith(c));return pa.test(e)||v||ha.test(e)&&!h?
c:t==="'"&&!h?"\u2019":f}var bt=e=>{let t=e.closest("[data-quotes]");return(t?.querySelector("select[name=language] opti\
on:checked")||t)?.dataset.quotes.split("|")||["\u201C","\u201D","\u2018","\u2019"]};var ga="[type=url], [name$=url], [name=slug], [name$=-original]";l("input","[data-quotes] textarea, [data-quotes] input[\
type=text]",(e,t)=>{let o=t.data;if(t.inputType!=="insertText"||t.isComposing||!["'",'"'].includes(o)||e.matches(ga))return;
let n=bt(e),r=e.selectionStart,s=e.value.slice(0,r-1).split(`
`).at(-1);e.value[r-1]===o&&(e.setSelectionRange(r-1,r),document.execCommand("insertText",!1,vt(s,o,n)))});async function In(e,t,o){let n=p(e),r=await xt(n,"quote"),s=o&&await xt(n,"text");return!r||o&&!s?(S(n,C.notNow,{isBad:!0}),
!1):(e.after(...[r,s].filter(Boolean)),An(r,t),s&&(ne(s.querySelector("textarea.words")).value=o.html,An(s,o.text)),r.querySelector(
"[name$=-speaker]").focus(),S(n,C.quoted),!0)}function An(e,t){let o=e.querySelector("textarea.words");htmx.process(e),o.
value=t,o.dispatchEvent(new Event("input",{bubbles:!0}))}async function xt(e,t){try{let o=await fetch(e.querySelector(`.\
add-${t}`).getAttribute("hx-get"),{redirect:"error"}),n=document.createElement("template");return o.ok&&(n.innerHTML=ya(
await o.text())),n.content.querySelector(".blk")}catch{return null}}function ya(e){let[,t,o]=e.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/)||
[],n=Array.from(crypto.getRandomValues(new Uint8Array(4)),r=>r.toString(16).padStart(2,"0"));return t?e.replaceAll(t,`${o}\
-${n.join("")}`):e}var ne=e=>e.closest(".blk").querySelector("input[name$=-html]");var wa=".composer .blk-text textarea.words",U=new Map,mo=!1,lo=null,po="";try{po=localStorage.getItem("desk-editor")||""}catch{}
function Cn(e){po=e;try{localStorage.setItem("desk-editor",e)}catch{}}function Sa(){let e=navigator.connection;if(e)return e.
saveData||/2g|3g/.test(e.effectiveType);let[t]=performance.getEntriesByType("navigation");return t?.responseEnd-t?.requestStart>
2e3}var Tn=()=>mo||po!=="plain"&&!Sa();function ka(){return lo??=Promise.all([import(C.kit),import(C.rich)]).catch(e=>{throw lo=
null,e}),lo}var va={words:C,fill:g,openDialog:Be,quotationMark:vt,marksFor:bt,makeQuote:In,usePlain:ba,say:S},uo=()=>[...document.
querySelectorAll(wa)].filter(e=>!U.has(e));async function Et(){if(!(!uo().length||!_n)){if(!Tn())return fo();try{let[e,t]=await ka();
if(!Tn())return;for(let o of uo())o.matches(":focus")&&ho||(Bn(o)?.remove(),U.set(o,t.mount(e,o,va)))}catch(e){e instanceof
TypeError||console.error(e),fo()}}}var Bn=e=>e.closest(".blk").querySelector("[data-rich]");function fo(){for(let e of uo()){
if(Bn(e))continue;let t=document.createElement("button");t.type="button",t.className="btn quiet",t.dataset.rich="",t.textContent=
C.offer,e.closest(".blk").querySelector("[data-tools]")?.append(t)}}l("click","[data-rich]",async e=>{let t=e.closest(".\
blk").querySelector("textarea.words");Cn(""),mo=!0,e.setAttribute("aria-busy","true"),t.focus(),await Et(),e.removeAttribute(
"aria-busy"),U.has(t)?U.get(t).focus():S(p(e),C.notNow,{isBad:!0})});function ba(e){Cn("plain"),mo=!1;for(let[t,o]of[...U])
U.delete(t),o.destroy();fo(),e.focus()}var ho=!1;document.addEventListener("compositionstart",()=>{ho=!0});document.addEventListener(
"compositionend",()=>{ho=!1,setTimeout(Et)});var _n=!1;new MutationObserver(e=>{let t=o=>[...o.addedNodes].some(n=>n.matches?.(
".blk")||n.querySelector?.(".blk"));e.some(t)&&Et()}).observe(document.body,{childList:!0,subtree:!0});document.addEventListener(
"htmx:beforeCleanupElement",e=>{U.get(e.target)?.destroy(),U.delete(e.target)});document.addEventListener("desk:restored",
()=>{for(let e of U.values())e.read()});var xa=window.requestIdleCallback||(e=>setTimeout(e,200)),Ln=()=>xa(()=>{_n=!0,Et()});
document.readyState==="complete"?Ln():addEventListener("load",Ln);var Dn=".composer .blk-text textarea.words",go=new WeakMap;l("beforeinput",Dn,e=>{let t=ne(e);t?.value&&go.set(e,{words:e.
value,html:t.value})});l("input",Dn,(e,t)=>{if(!t.isTrusted||!ne(e)?.value)return;ne(e).value="";let o=document.createElement(
"p");o.className="hint",o.setAttribute("role","status"),o.append(`${C.formatGone} `);let n=document.createElement("butto\
n");n.type="button",n.className="btn quiet",n.textContent=C.formatBack,n.addEventListener("click",()=>{[e.value,ne(e).value]=
[go.get(e).words,go.get(e).html],o.remove(),e.dispatchEvent(new Event("input",{bubbles:!0})),e.focus()}),o.append(n),e.after(
o)});var $n=/^https?:\/\/\S+$/i;l("paste",".composer .blk-text",e=>setTimeout(()=>{let t=e.querySelector("textarea.words");$n.
test(t.value.trim())&&!e.querySelector("[data-address]")&&Ea(e,t)}));l("input",".composer .blk-text",e=>{$n.test(e.querySelector(
"textarea.words").value.trim())||e.querySelector("[data-address]")?.remove()});function Ea(e,t){let o=document.createElement(
"p");o.className="hint",o.dataset.address="",o.setAttribute("role","status");for(let[n,r]of[["card",C.asCard],["embed",C.
asEmbed]]){if(!p(e).querySelector(`.add-${n}`))continue;let s=document.createElement("button");s.type="button",s.className=
"btn quiet",s.textContent=r,s.addEventListener("click",()=>qa(n,e,t)),o.append(s)}e.append(o)}async function qa(e,t,o){let n=await xt(
p(t),e);if(!n)return S(p(t),C.notNow,{isBad:!0});let r=o.value.trim();return t.after(n),htmx.process(n),n.querySelector(
"[name$=-url]").value=r,[o.value,ne(o).value]=["",""],o.dispatchEvent(new Event("input",{bubbles:!0})),n.querySelector("\
[name$=-title]").focus()}async function Z(e,t){let o=String(k(e)),n=t.filter(([f])=>f==="block").map(([,f])=>f),r=f=>e.querySelector(`[id="block-\
form-${CSS.escape(f)}"]`),s=[];for(let f of new Set(n))s.push(r(f)||await Mn(f,t,e));if(String(k(e))!==o)return!1;let a=e.
querySelector(".blocks"),c=a.contains(document.activeElement)&&document.activeElement;s.length&&a.replaceChildren(...s);
for(let f of s)htmx.process(f);return Qo(e,t),c&&Oa(c.isConnected?c:a.querySelector("textarea")),e.dispatchEvent(new CustomEvent(
"desk:restored",{bubbles:!0})),!0}function Oa(e){e?.focus({preventScroll:!0}),e?.setSelectionRange?.(e.value.length,e.value.
length)}var Nn=document.querySelector("#composer .blk-text")?.outerHTML,Aa=8e3;async function Mn(e,t,o){let n=e.split("-")[0];
if(n==="text"&&Nn)return Ia(qt(Nn,e));if(n==="figure"){let s=K(t,`${e}-upload`)||K(t,`${e}-image`);if(!s||b.has(s))return le(
s,e);let a=`${xe(s,"block")}?blog=${ut(o)}`;return await Pn(a,e)||le(s,e)}return await Pn(i.block.replace("kind",n),e)||
Ta(e,t)}async function Pn(e,t){try{let o=await fetch(e,{redirect:"manual",signal:AbortSignal.timeout(Aa)}),n=qt(await o.
text(),t);if(o.ok&&n?.matches(".blk"))return n}catch{}return null}function qt(e,t){let o=document.createElement("templat\
e"),n=e.match(/name="block" value="([a-z0-9-]+)"/)?.[1];return o.innerHTML=n?e.replaceAll(n,t):e,o.content.firstElementChild}
function Ia(e){for(let t of e.querySelectorAll("textarea, [name$=-html]"))t.defaultValue="";for(let t of e.querySelectorAll(
".err, .hint"))t.remove();return e}var yo=e=>`${e}-${crypto.randomUUID().slice(0,8)}`;function Ta(e,t){let o=document.createElement(
"div");o.className="blk",o.id=`block-form-${e}`,o.dataset.unseen="";let n=document.createElement("p");n.className="soft \
xs",n.textContent=i.keptBlock,o.append(n,ve("block",e));for(let[r,s]of t)r.startsWith(`${e}-`)&&o.append(ve(r,s));for(let r of o.
querySelectorAll("input"))delete r.dataset.held;return o}async function wo(e){return((await d.get(G(e),u.places))?.blank||
[["byline",document.body.dataset.byline||""]]).filter(([o])=>!["key","block"].includes(o))}async function Y(e,t=()=>{}){
let o=await wo(e),n=await Mn(yo("text"),[],e);t(),e.querySelector(".blocks").replaceChildren(n),await Z(e,[...o,["key",crypto.
randomUUID()]]);for(let r of["data-refused","data-version","data-hand"])e.removeAttribute(r);for(let r of e.querySelectorAll(
".err, .tell, .gone-block"))r.remove();for(let r of e.querySelectorAll("[aria-invalid]"))r.removeAttribute("aria-invalid")}var Un=["key","draft","draft_seen","announces"],re=/^[a-z]+-[a-z0-9]+-/;function de(e,t){let o=new Set(e.map(String));return t.
filter(n=>!o.has(String(n))&&n[1]&&!Un.includes(n[0]))}function Ot(e,t,o,n){let r=new Map(t),s=de(t,o),a=new Set([...r.keys()].
filter(m=>re.test(m))),c=m=>m[0]==="block"?s.includes(m):re.test(m[0])&&!a.has(m[0]),f=([m,X])=>X.startsWith(r.get(m)||"")?
X.slice((r.get(m)||"").length).trim():X,h=s.filter(([m])=>!re.test(m)&&m!=="block").map(m=>[m[0],m[0]==="heading"?f(m):m[1]]),
v=s.filter(([m])=>a.has(m)&&n.has(m)).map(f),O=`${e.find(([m])=>m==="block")?.[1]??""}-words`;return[...e.filter(([m])=>m!==
O&&!h.some(([X])=>X===m)),...h,[O,v.join(`

`)],...o.filter(c)]}function Rn(e,t,o){let n=new Set([...t,...o].map(([a])=>a)),r=([a])=>Un.includes(a),s=a=>r(a)||!(n.has(
a[0])||re.test(a[0]));return[...o.filter(a=>!r(a)),...e.filter(s)]}var La=e=>re.test(e)?e.replace(/-[a-z0-9]+-/,"-"):e,Wn=(e,t)=>e.filter(([o,n])=>o===t&&n.trim()).map(([,o])=>o);function Hn(e,t,o){
return[...new Set([...t,...e].map(([r])=>r))].map(r=>({name:r,label:o[La(r)],values:Wn(t,r)})).filter(({name:r,label:s,values:a})=>s&&
String(a)!==String(Wn(e,r)))}function ee(e,t){let o=document.createElement("button");return o.type="button",o.className="btn",o.textContent=e,o.addEventListener(
"click",t),o}function Ve(e,t){let o=document.createElement("a");return Object.assign(o,{href:e,className:"btn",textContent:t}),
o}function So(e,t,o,n,r){e.querySelector("[data-both]")?.remove();let s=document.createElement("div");s.className="tell in\
f both",s.dataset.both="",s.setAttribute("role","alert");let a=document.createElement("p");a.textContent=g(n,{time:ae(o)});
let c=ee(i.showBoth,()=>{c.replaceWith(Ca(e,t,r))});s.append(a,c),e.querySelector(".top").after(s)}function Ca(e,t,o){let n=document.
createElement("div"),r=document.createElement("div");r.className="other";let s=JSON.parse(e.querySelector(".blocks").dataset.
fields);for(let{name:a,label:c,values:f}of Hn(k(e),t,s)){let h=document.createElement("p"),v=document.createElement("b"),
O=document.createElement("span");v.textContent=c,O.dir="auto",O.textContent=f.map(H=>Ba(e,a,H)).join(", ")||"\u2013",h.append(
v," ",O),r.append(h)}return n.append(r,ee(i.takeOther,()=>o(!0)),ee(i.keepThis,()=>o(!1))),n}function Ba(e,t,o){let[n]=e.
querySelectorAll(`[name="${CSS.escape(t)}"]`);return n?.type==="checkbox"&&o==="on"?"\u2713":n?.querySelector(`option[va\
lue="${CSS.escape(o)}"]`)?.textContent.trim()||o}var ko=(e,t,{version:o,id:n})=>async r=>{if(r&&!await Z(e,t))return;let s=W(
e);s.version=o??s.version,e.querySelector("[data-both]").remove(),D(e,"chosen"),e.querySelector("textarea")?.focus(),n&&
(await D(e,"paused"),await d.del(n,u.writing))};function Fn(e,t,{answer:{fields:o,version:n,at:r}}){if(!t)return;let s=ko(
t,o,{version:n});So(t,o,Date.parse(r),i.elsewhere,s)}var Kn=({version:e,state:t},{spot:o,keep:n,fields:r,at:s})=>({spot:o,keep:n,fields:r,at:s,version:e,key:r.find(([a])=>a===
"key")?.[1]??"",isOnTheDesk:t.isSaved&&!t.isUnsaved,isAdded:t.isAdded,isTyped:t.isTyped,wasSent:t.wasSent});function jn(e,t,o){
let{key:n,hand:r,version:s,fields:a,savedAt:c,isFree:f,isBegun:h,isOfThisTab:v}=o;if(t.key===n){if(JSON.stringify(t.fields)===
JSON.stringify(a))return t.wasSent?"putBack":"forget";let O=r?s>t.version:s!==t.version;if(r!==e&&O)return"offer"}else{if(r&&
v&&t.at>c&&!h)return"putInstead";if(r||!f)return"handOver"}return h?"offer":"putBack"}var vo=(e,t,o)=>e.some(n=>n.key===
t&&!de(n.fields,o).length),zn=(e,t)=>t?.status===200&&!e.wasSent||!!t?.discarded||!!(t?.sent&&!Ee(e).isTyped);var _a=300;function Vn(e){clearTimeout(e.pause),e.pause=setTimeout(()=>w(e,{type:"paused"}),_a)}function Gn(e,t){if(clearTimeout(
e.pause),!t)return null;let[o,n]=[ft(t),k(t)],r=Kn(e,{spot:o,keep:t.dataset.keep,fields:n,at:P()});return Da(e,L(t)&&r)}
async function Da(e,t){try{await e.held,t?await Te(u.writing,e.id,t,$a(e)):await d.del(e.id,u.writing)}catch{return w(e,
{type:"notStored"})}return e.replaces=[],w(e,{type:"stored",at:t?.at})}var Yn=({id:e,next:t,offered:o=[]})=>[e,...t?[t.id]:
[],...o],$a=({state:e,next:t,replaces:o=[]})=>t&&e.hasNext&&!e.goesOnIn?[...o,t.id]:o;function Xn(e,t){if(clearTimeout(e.
pause),!t)return null;if(!e.next){let[s,a]=[crypto.randomUUID(),crypto.randomUUID()];e.next={id:s,key:a,held:oo(s)}}let[
o,n]=[k(t),it(t)],r=Na(e,t,o,n);return e.next.stored=r.catch(()=>{}),r.catch(()=>w(e,{type:"notStored"}))}async function Na({
next:e,going:t},o,n,r){if(await e.held,!de(t.sent,n).length)return d.del(e.id,u.writing);let s=`text-${e.id.slice(0,8)}`,
a=[...await wo(o),["key",e.key],["block",s],[`${s}-words`,""]],{keep:c}=o.dataset;return Te(u.writing,e.id,{spot:`${c}#`,
keep:c,key:e.key,fields:Ot(a,t.sent,n,r),at:P(),version:0,isOnTheDesk:!1,isTyped:!0})}var bo=e=>Promise.all(e.map(t=>d.del(
t,u.writing))).catch(()=>{}),Jn=({id:e})=>bo([e]);async function Qn(e){let{next:t}=e;return e.next=void 0,await t?.stored,
t&&bo([t.id])}async function At(e){return await Promise.all([e.held,e.next?.stored]),bo(Yn(e))}function It(e,t){let o=W(
e);return o!==t&&(o.replaces=Yn(t)),gt(e)}function Tt(e,t){let o=k(e);return{sent:t,now:o,typed:de(t,o),written:it(e),blocks:[...e.querySelectorAll(".blk")],caret:Ma(
e)}}async function Lt(e,t,o=!1){let{sent:n,now:r,typed:s,written:a,blocks:c,caret:f}=t;if(s.length){let h=k(e);for(let v of c)
document.getElementById(v.id)||e.querySelector(".blocks").append(v);await Z(e,o?Rn(h,n,r):Ot(h,n,r,a))}return f&&Ua(e,f,
o),s.length>0}function Ma(e){let t=document.activeElement,o=t.closest(".blk"),n=t.isContentEditable?o.querySelector("tex\
tarea.words"):t;if(!e.contains(n)||!n.name)return null;let r=U.get(n)?.caret()??n.selectionStart;return{n:[...e.querySelectorAll(
".blk")].indexOf(o),name:n.name.replace(re,"-"),at:r}}function Ua(e,{n:t,name:o,at:n},r){let s=e.querySelectorAll(".blk")[t]||
e.querySelector(".blk"),a=o.startsWith("-")?s.querySelector(`[name$="${o}"]`)||s.querySelector("textarea.words"):e.elements[o],
c=a?.value||r?a:e.querySelector(".blk textarea.words"),f=r?n:c.value.length;return U.has(c)?U.get(c).focus(r?void 0:"end"):
(c.focus({preventScroll:!0}),typeof c.selectionStart=="number"?c.setSelectionRange(f,f):void 0)}var Zn=(e,t)=>Math.max(t,(e.at(-1)?.n||0)+1);function Ra(e,{deskTime:t,offset:o,page:n,onPage:r}){let s=Math.abs(o-e.offset)>
6e4,a=Math.max(t-e.at,e.page===n?r-e.began:0);return s||a<-6e4?1/0:a}var er=(e,t)=>!e.isDecided&&Ra(e,t)>6e5,tr=e=>({address:`${e.
place}${e.isDraft?"/drafts/":"/updates/"}`,fields:e.fields,key:e.key});function or(e,t){return t?.key===e.key&&t.id?"sen\
t":t?.problem||[404,413,400].includes(t?.status)?"refused":"waiting"}function q(e,t,o){let n=e.querySelector("[data-saved]");if(!(!n||"held"in n.dataset)&&!(n.matches(".bad")&&[i.here,i.there,
i.hereOffline,i.hereSignedOut].includes(t))){if(n.dataset.told!==t||!n.querySelector("[data-at]")){let r=document.createElement(
"b"),s=document.createElement("span"),a=document.createElement("span"),[c,f=""]=t.split("{time}");r.textContent=c.trim(),
a.textContent=f,s.dataset.at="",s.setAttribute("aria-hidden","true");let h=document.createElement("span");h.append(r," ",
s,a),n.replaceChildren(h),n.dataset.told=t,n.classList.remove("bad")}n.querySelector("[data-at]").textContent=o&&t.includes(
"{time}")?ae(o):""}}var qo=15e3,Ge=document.getElementById("outbox"),ue=[],Eo="",Ye=new BroadcastChannel(`outbox-${x}`),me=async()=>(await d.
values(u.outbox)).sort((e,t)=>e.n-t.n),nr=e=>d.set(e.id,e,u.outbox),Oo=e=>d.get(e.id,u.outbox);async function Ao(e,t){let o=await Oo(
e);o&&await nr({...o,...t})}async function rr(e){let{sent:t,composer:o}=e.going;Eo=crypto.randomUUID();try{let n=await me();
await nr({id:Eo,n:Zn(n,Date.now()),key:K(t,"key"),session:e.id,version:e.version,fields:t,place:G(o),title:_e(t),at:P(),
offset:se,began:performance.now(),page:performance.timeOrigin,state:"waiting"})}catch{return w(e,{type:"notInOutbox"})}return w(
e,{type:"inOutbox"})}async function sr(e,t){if(!t)return;let{going:o}=e,n;if(await Y(t,()=>{n=Tt(t,o.sent)}),q(t,i.queued),
!n.typed.length)return t.querySelector(".c-heading textarea").focus({preventScroll:!0});await Lt(t,n),await It(t,e)}async function ar(){
await j(),Ye.postMessage({})}function Wa(e){let t=document.getElementById("composer");if(t?.querySelector("[data-saved]")?.
dataset.told!==i.queued)return;let o=e.find(({id:n})=>n===Eo);o&&o.state!=="waiting"&&q(t,cr(o))}function ir({data:e}){return e.
sent&&ue.unshift(e.sent),j()}var Ha=()=>({deskTime:P(),offset:se,page:performance.timeOrigin,onPage:performance.now()}),
Bt="",Ct=!1,xo=!1;async function fe(){if(xo=Ct,!Ct){Ct=!0;try{do xo=!1,await Fa(Ka);while(xo)}finally{Ct=!1}}}var Fa=e=>navigator.
locks?navigator.locks.request(`outbox-${x}`,{ifAvailable:!0},t=>t&&e()):e();async function Ka(){let e=(await me()).filter(
o=>o.state==="waiting");if(!e.length)return;let t=await T();if(Bt=t?t.person===x?"":i.signIn:i.noConnection,!Bt)for(let o of e)
er(o,Ha())?await Ao(o,{state:"old"}):await ja(o);await j(),Ye.postMessage({})}async function ja(e){let t=za(e);so(t);let o=await t,
n=or(e,o);if(n==="sent"){await d.del(e.id,u.outbox);let r={...e,state:"sent",told:e.isDraft?i.savedAsDraft:o.told,href:o.
href,fields:null};ue.unshift(r),Ye.postMessage({sent:r}),e.isDraft||Ga(e,o.html)}else n==="refused"&&await Oo(e)&&await Ao(
e,{state:"refused",problem:o.problem||g(i.refused,{status:o.status})})}function za(e){return new Promise(t=>{let o=new XMLHttpRequest,
n=new FormData,{address:r,fields:s,key:a}=tr(e);for(let[v,O]of s)n.append(v,O);o.open("POST",r),o.timeout=qo,o.setRequestHeader(
"HX-Request","true");let{session:c,version:f}=e,h=c?rt({id:c,version:f}):{};for(let[v,O]of Object.entries({...F(),...h}))
o.setRequestHeader(v,O);o.setRequestHeader("Idempotency-Key",a),o.upload.onprogress=({loaded:v,total:O})=>ei(e,v/O),o.onload=
()=>t(Va(o)),o.onerror=o.ontimeout=()=>t(null),o.send(n)})}function Va(e){let t=new DOMParser().parseFromString(e.response,
"text/html"),o=t.querySelector("[data-saved]"),n=t.querySelector("[data-refused]")?[...t.querySelectorAll(".composer .te\
ll.bad, .composer .err")]:[];return{status:e.status,key:e.getResponseHeader("Idempotency-Key"),id:e.getResponseHeader("U\
pdate-Id"),html:e.response,told:o?.querySelector("b")?.textContent.trim()||i.live,href:o?.querySelector("a")?.getAttribute(
"href"),problem:n.map(r=>r.textContent.trim()).join(" ")}}function Ga(e,t){let o=document.getElementById("composer");if(V||
!o||G(o)!==e.place)return;let n=document.createElement("template");n.innerHTML=t,n.content.querySelector("#composer")?.remove(),
htmx.swap(document.createElement("div"),n.innerHTML,{swapStyle:"none"}),htmx.trigger(document.body,"desk:published")}var Ya={
waiting:"device",old:"clock",refused:"warn",sent:"check"};async function j(){if(!Ge)return;let e=await me();Wa([...e,...ue]),
Ge.hidden=!e.length&&!ue.length,Ge.querySelector("[data-count]").textContent=e.length?g(i.notYetLive,{n:e.length}):"";let t=document.
activeElement,o=t?.closest("[data-entry]")?.dataset.entry,n=[...e,...ue].map(Xa),r=Ge.querySelector("[data-entries]");if(n.
length===r.children.length&&n.every((a,c)=>a.isEqualNode(r.children[c]))||(r.replaceChildren(...n),!o))return;let s=[...(n.
find(a=>a.dataset.entry===o)||n[0])?.querySelectorAll("button, a")||[]];(s.find(a=>a.textContent===t.textContent)||s[0])?.
focus()}function Xa(e){let o=document.getElementById("outbox-entry").content.firstElementChild.cloneNode(!0);o.classList.
add(`is-${e.state}`),o.dataset.entry=e.id;for(let n of o.querySelectorAll("[data-icon]"))n.hidden=n.dataset.icon!==Ya[e.
state];return o.querySelector("h3").textContent=e.title,o.querySelector("[data-state]").textContent=cr(e),o.querySelector(
"[data-acts]").append(...Ja(e)),e.state==="old"&&Za(e,o.querySelector("[data-since]")),o}var cr=e=>g({waiting:`${i.waiting}\
 ${Bt||i.trying}`,old:i.old,refused:`${i.isRefused} ${e.problem||""}`,sent:e.told||""}[e.state],{time:ae(e.at)});function Ja(e){
let t={time:ae(e.at).slice(0,5)},o=(s,a)=>ee(g(s,t),async()=>{await Ao(e,{state:"waiting",isDecided:!0,...a}),await j(),
await fe()}),n=ee(i.takeBack,()=>Qa(e)),r=ee(i.drop,()=>J(i.dropTitle,g(i.dropMeans,{title:e.title}),i.keepIt,i.drop,async()=>{
await d.del(e.id,u.outbox),await j()}));return e.state==="sent"?e.href?[Ve(e.href,i.view)]:[]:e.state==="old"?[o(i.publishAsWritten),
o(i.toEditors,{isDraft:!0}),r]:Bt===i.signIn?[Ve(`${i.login}?next=${location.pathname}`,i.doSignIn),n]:e.state==="refuse\
d"?[n,r]:[ee(i.tryNow,fe),n]}async function Qa(e){let t=document.getElementById("composer");if(G(t)!==e.place){location.
assign(`${e.place}/`);return}let o=await Oo(e);if(!o)return j();if(L(t))return q(t,i.composerIsFull);if(!await Z(t,o.fields))
return q(t,i.composerIsFull);t.querySelector(".c-heading textarea").focus(),He(t,We(t,{state:Ee({wasSent:!0})})),await gt(
t,"typed"),await d.del(e.id,u.outbox),await j()}async function Za(e,t){t.hidden=!1;let o=i.since.replace("/-/",`/${e.place.
split("/").at(-1)}/`).replace("/0/",`/${Math.floor(e.at/1e3)}/`),n=await fetch(o,{redirect:"manual"}).catch(()=>null);n?.
ok&&(t.innerHTML=await n.text())}function ei(e,t){let o=Ge?.querySelector(`[data-entry="${CSS.escape(e.id)}"]`);o&&(o.classList.
add("is-moving"),o.querySelector("[data-state]").textContent=g(i.sendingPart,{n:Math.floor(t*100)}),o.querySelector("pro\
gress").value=t)}var ti=new Set([0,408,429,500,502,503,504]),lr=(e,t)=>ti.has(e.detail.xhr?.status||0)&&Io(e,t);function Io({
detail:{requestConfig:e}},t){if(t?.composer.id!=="composer")return!1;let{pathname:o}=new URL(e.path,location.href);return o!==
`${G(t.composer)}/updates/`?!1:L(t.composer)||_e(t.sent)!==i.noHeading}function oi(e,t){let o=e.trim();return o.length>t?[...o].length:o.length}function _t(e){for(let t of e.querySelectorAll(
"[data-most]:is(textarea, input)"))dr(t);ri(e)}function dr(e){let t=Number(e.dataset.most),o=oi(e.value,t),n=o>t?g(y.tooLong,
{most:t,n:o}):"";n?e.setAttribute("aria-invalid","true"):document.getElementById(`${e.id}_error`)?.matches("[data-over]")&&
e.removeAttribute("aria-invalid"),ur(`${e.id}_error`,n,r=>ni(e,r))}function ni(e,t){let o=e.closest(".field");o?o.append(
t):(e.closest(".c-heading")||e).after(t)}function ri(e){let t=e.querySelector(".blocks"),o=Number(t.dataset.most),n=t.querySelectorAll(
":scope > .blk").length,r=n>o?g(y.tooManyBlocks,{most:o,n}):"";ur(`${e.id}-too-many`,r,s=>t.after(s))}function ur(e,t,o){
let n=document.getElementById(e);if(!t){n?.matches("[data-over]")&&n.remove();return}let r=n??document.createElement("p");
n||(Object.assign(r,{id:e,className:"err"}),r.setAttribute("role","alert"),o(r)),r.dataset.over="",r.textContent!==t&&(r.
textContent=t)}l("input",".composer [data-most]:is(textarea, input)",dr);document.addEventListener("desk:restored",({target:e})=>_t(
e));var Dt=()=>htmx.ajax("GET",location.pathname,{target:"#unsent",select:"#unsent",swap:"outerHTML"});var fr=3e3;function mr(e,t){e.due??=setTimeout(()=>{e.due=null,ht(e)&&w(e,{type:"saveDue"})},t)}var pr=e=>mr(e,fr),hr=e=>mr(
e,Math.max(0,(e.savedAt||0)+fr-Date.now())),gr=e=>ht(e)&&w(e,{type:"keptFirst"});function yr(e){clearTimeout(e.due),e.due=
null,e.request?.abort()}function wr(e,t){clearTimeout(e.due),e.due=null,e.savedAt=Date.now();let o=Xe(t.dataset.keep,k(t),
e),{signal:n}=e.request;return e.saving=o.then(r=>n.aborted?null:w(e,{type:si(r),answer:r})),e.saving}function si(e){return e?.
version&&e.status===200?"saved":e?.discarded?"discardedElsewhere":e?.sent?"sentElsewhere":e?.fields?"foundOther":"notSav\
ed"}async function Xe(e,t,o){let n=new FormData;for(let[r,s]of t)n.append(r,s);n.append("kept_hand",o.id),n.append("kept\
_version",String(o.version)),o.request=new AbortController;try{Se()||await T();let r=AbortSignal.any([o.request.signal,AbortSignal.
timeout(15e3)]),s=await fetch(e,{method:"POST",body:n,signal:r,redirect:"manual",headers:F()}),a=s.headers.get("Content-\
Type")?.startsWith("application/json");return{status:s.status,...a?await s.json():{}}}catch{return null}}function Sr(e,t,{
answer:o}){e.version=o.version}async function kr(e){let{id:t,version:o}=e,n=await d.get(t,u.writing);return!n||e.state.isUnsaved||
!["kept","refused"].includes(e.state.is)?null:d.set(t,{...n,version:o,isOnTheDesk:!0},u.writing)}async function $t(e){if(e.dataset.isPickedUp||(e.dataset.isPickedUp="yes",e.autocomplete="off",new MutationObserver(()=>{
D(e,"changed"),_t(e)}).observe(e.querySelector(".blocks"),{childList:!0}),_t(e),e.hasAttribute("data-refused")))return;let t=await me();
e.id==="composer"&&vo(t,Nt(e),k(e))&&await Y(e),vr(e)&&D(e,"changed"),await ii(e,t)&&await ci(e)}async function ii(e,t){
let o=(await d.entries(u.writing)).filter(([,s])=>s.spot===ft(e)).sort(([,s],[,a])=>a.at-s.at),n=!1,r=!1;for(let[s]of o)
await un(s,async a=>{if(vo(t,a.key,a.fields))return d.del(s,u.writing);let c=a.key===Nt(e);if(n&&c)return br(e,s,a);let f=n?
!V&&await xr(s,a):await li(e,s,a);n=!0,r||=f});return r}async function ci(e){await D(e,"paused"),await D(e,"saveDue"),Dt()}
var Nt=e=>e.elements.key?.value||"",vr=e=>Yt(e).some(t=>t.value!==t.defaultValue);function br(e,t,o){o.key===Nt(e)&&(W(e).
offered??=[]).push(t);let n=ko(e,o.fields,{id:t});return So(e,o.fields,o.at,i.newerHere,n)}async function li(e,t,o){let n=jn(
t,o,{key:Nt(e),hand:e.dataset.hand,version:Number(e.dataset.version),fields:k(e),savedAt:Date.parse(e.dataset.savedAt)||
0,isOfThisTab:no(t),isFree:!L(e)||!!e.elements.draft?.value||e.id==="correcting",isBegun:vr(e)});if(n==="handOver")return xr(
t,o);if(n==="forget")await d.del(t,u.writing);else if(n==="offer"||!await Z(e,o.fields))br(e,t,o);else return di(e,t,o),
n==="putInstead";return!1}function di(e,t,o){let{version:n}=o;He(e,We(e,{id:t,version:n,state:Ee(o)})),q(e,i.here,o.at),
e.querySelector("[data-start-new]")?.removeAttribute("hidden"),D(e,"changed")}async function xr(e,t){let o=await Xe(t.keep,
t.fields,{id:e,version:t.version});return zn(t,o)&&await d.del(e,u.writing),o?.status===200}async function Pt(e){let t=await d.get("sessions",$)||{};for(let[o,n]of Object.entries(t))o===e||(await fetch(i.session.
replace("token",n),{cache:"no-store"}).catch(()=>null))?.status!==410||(o===x&&Ke(),await Le(o),o===x&&location.assign(i.
login))}var To=e=>(t,o)=>o&&q(o,e),Er=To(i.notHere),qr=To(i.sentAlready),Or=To(i.discarded);function Ar({state:e},t,{at:o}){return t?
e.isAdded?q(t,i.sentAlready):e.isSaved||!L(t)?null:q(t,navigator.onLine?i.here:i.hereOffline,o):null}var Ir=(e,t,{answer:o})=>t&&
L(t)&&q(t,i.there,Date.parse(o.at));async function Tr(e,t,{answer:o}){let n=o?.status===403&&await T();return!t||n===null||
n?.person===x?null:o?.status===401||n?(Pt(),q(t,i.hereSignedOut,P())):L(t)&&q(t,i.hereOffline,P())}function Lr(e){let{requestConfig:t,xhr:o}=e.detail,n=t?.elt;if(!n?.matches?.("[data-add]")||o.status!==200)return;e.detail.
shouldSwap=!1;let r=document.createElement("template");r.innerHTML=o.response;let s=r.content.querySelector("input[name=\
block]");s&&document.getElementById(`block-form-${s.value}`)&&r.content.replaceChildren(qt(o.response,yo(s.value.split("\
-")[0])));let a=[...r.content.children];p(n).querySelector(".blocks").append(...a);for(let h of a)htmx.process(h);(a[0]?.
querySelector(Kt)||a[0]?.querySelector("button"))?.focus()}function fi(e,t){e.classList.toggle("is-open",t),e.querySelector(
"[data-more-blocks]").setAttribute("aria-expanded",String(t))}l("click",".add .btn",e=>{let t=e.closest(".add");t.querySelector(
"[data-more-blocks]")&&fi(t,e.matches("[data-more-blocks]")&&!t.matches(".is-open"))});var Cr=e=>e.detail.requestConfig?.elt||e.detail.elt,Je=e=>(e.detail.requestConfig??e.detail).verb==="post"&&Cr(e).closest?.(
".composer[data-keep]")&&!Cr(e).matches("[type=file], [data-undo]"),Mt=({detail:{xhr:e}})=>new URL(e.responseURL||location.
href,location.href).pathname.startsWith("/accounts/"),Br=!1,Ut=()=>Br;function z(e){Br=e}var mi=1e3,_r=-1/0;function Dr(){_r=performance.now()}function $r(e){let t=e.detail.elt;!t.matches(".composer")||L(t)||performance.
now()-_r>mi||(e.preventDefault(),setTimeout(()=>{z(!1)}))}var qe=new WeakMap,pi=({detail:{xhr:e}})=>qe.get(e)?.going;function Nr(e){Je(e)&&Object.assign(e.detail.headers,rt(W(p(e.
detail.elt))))}function Pr(e){let{elt:t,requestConfig:o,xhr:n}=e.detail;if(!Je(e))return;let r=p(t),s=W(r);if(s.state.is===
"queued")return e.preventDefault();let a={composer:r,sent:k(r)},c=new URL(o.path,location.href).pathname.endsWith("/draf\
ts/"),f=r.id==="correcting";s.going=a,qe.set(n,{session:s,going:a}),w(s,{type:"send",goesOnIn:c||f?"same":"next"}),f&&hi(
a)}function hi(e){e.focused=document.activeElement,e.composer.inert=!0}function Mr(e){let{target:t,shouldSwap:o}=e.detail,
n=pi(e);n&&o&&t.id==="composer"&&(n.added=Tt(t,n.sent))}function Ur(e){let{session:t,going:o}=qe.get(e.detail.xhr)??{},n=document.
getElementById("composer")||document.getElementById("correcting");if(!o?.added||!n)return;let r=L(n),s=n.id==="correctin\
g",a=!r||n.hasAttribute("data-refused");!o.added.typed.length&&a&&!s||(n.dataset.goesOn="",o.carried=Lt(n,o.added,r).then(
c=>(c||s)&&It(n,t)))}function Rr(e){let{xhr:t}=e.detail,o=!!t?.getResponseHeader("Update-Id");o&&Dr();let{session:n,going:r}=qe.
get(t)??{};if(!n)return;if(r.focused&&r.composer.isConnected&&gi(r),o){w(n,{type:"published"});return}let s=M().some(a=>B.
get(R(a))===n&&a.querySelector("[data-both]"));w(n,{type:"failed",isAsked:s})}function gi({composer:e,focused:t}){e.inert=
!1,t.focus()}function Wr(e){let{xhr:t}=e.detail,{session:o,going:n}=qe.get(t)??{};!o||t.status!==200||t.getResponseHeader(
"Update-Id")||/id="(composer|correcting)"/.test(t.response)||(e.detail.shouldSwap=!1,!Mt(e)&&(Io(e,n)?w(o,{type:"queue"}):
q(n.composer,i.hereOffline,P())))}function Hr(e){let{session:t,going:o}=qe.get(e.detail.xhr)??{};return!t||!lr(e,o)?!1:(w(
t,{type:"queue"}),!0)}var Fr=({going:e})=>e?.carried;async function Kr(e){let t=W(e);w(t,{type:"close"}),e.inert=!0;let o=(t.offered||[]).map(r=>["kept_hand",r]),n=await Xe(
`${e.dataset.keep}discard/`,o,t);return e.inert=!1,n?.discarded?(await At(t),Fe(t),document.querySelector("#unsent artic\
le")&&Dt(),!0):(w(t,{type:"reopen"}),!1)}l("submit","form[data-discards]",async(e,t)=>{t.preventDefault();let o=e.dataset.
discards;for(let n of[...B.values()])n.id===o&&(w(n,{type:"close"}),Fe(n));await d.del(o,u.writing).catch(()=>{}),e.submit()});document.addEventListener("submit",e=>{e.target.matches(".composer")&&z(!0)});addEventListener("beforeunload",e=>{!Ut()&&
[...document.querySelectorAll(".composer")].some(t=>t.dataset.keep?fn(t):De(t))&&e.preventDefault()});function jr(e){let o=e.
detail.elt.closest(".acts")?.closest(".row-update")?.querySelector(".composer");o&&(e.preventDefault(),o.querySelector("\
.c-heading textarea").focus())}function zr(e){let{target:t,requestConfig:o}=e.detail,n=t.matches?.(".row-update")&&t.querySelector(
".composer");n&&!n.contains(o?.elt)&&(e.detail.shouldSwap=!1)}function Vr(e){let t=e.detail.elt;!t.matches("[data-stop]")||
!De(t.closest(".composer"))||(e.preventDefault(),J(y.discard,y.discardMeans,y.keepEditing,y.discardMine,async()=>{let o=t.
closest(".composer");await Kr(o)?e.detail.issueRequest(!0):S(o,y.notDoneOffline,{isBad:!0})}))}var Gr="[name^=due_at_]";function Co(e){let t=[...e?.querySelectorAll(Gr)??[]],o=e?.querySelector("[data-publish]"),n=e?.
querySelector("[data-schedule]");if(!t.length||!o||!n)return;let r=t.some(ke);if(r!==e.classList.contains("is-timed")){e.
classList.toggle("is-timed",r),r?o.before(n):t[0].closest(".due").append(n);for(let[s,a]of[[n,r],[o,!r]])s.classList.toggle(
"go",a),s.toggleAttribute("data-send",a)}}l("input",Gr,e=>Co(p(e)));l("click","[data-choose-time]",e=>{let t=p(e).querySelector(
".when");t.open=!0,t.querySelector("input").focus()});l("keydown","#composer input:not([type=checkbox], [type=file])",(e,t)=>{
t.key!=="Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),p(e).querySelector("[data-save]")?.click())});
function Bo(){for(let e of document.querySelectorAll("[data-until]")){let t=Math.ceil((Date.parse(e.dataset.until)-Date.
now())/6e4);t>=0&&t<60&&(e.textContent=ct.format(t,"minute"))}}setInterval(()=>{document.hidden||Bo()},3e4);function Yr(e){
for(let t of e.querySelectorAll("[data-undo]:not([data-counts])")){let o=Number(t.dataset.undo);t.dataset.counts="";let n=setInterval(
()=>{if(!t.isConnected)return clearInterval(n);t.matches(":hover, :focus-within")||(o-=.25,!(o>0)&&(clearInterval(n),t.classList.
add("is-over")))},250)}}function Xr(e){let t=document.getElementById("composer");!e.detail.elt.matches("[data-undo]")||!t||
!De(t)||(e.detail.parameters.keep_composer="1",Lo(t),t.querySelector("[data-saved]").replaceChildren(),S(t,ge.takenBack))}
var Jr=Number(document.body.dataset.sendsAfter);function Qr(e){let t=e.detail.elt;!Jr||e.defaultPrevented||!t.matches(".\
composer")||(e.preventDefault(),t.querySelector("[data-cancel-sending]")||wi(t,e.detail))}function wi(e,{issueRequest:t,
triggeringEvent:o}){let n=e.querySelector(".send"),r=document.createElement("button"),s=n.querySelector("[data-send], [d\
ata-publish]"),a=Jr;r.type="button",r.className="btn",r.dataset.cancelSending="",r.textContent=ge.cancel,n.insertBefore(
r,s),s.setAttribute("aria-busy","true"),Lo(e),S(e,g(ge.publishesIn,{n:a})),Si(e,o?.submitter),setTimeout(()=>{z(!1)});let c=()=>{
clearInterval(h);let v=r===document.activeElement;r.remove(),s.setAttribute("aria-busy","false"),v&&s.focus()},f=()=>{c(),
Lo(e),e.querySelector("[data-submitter]")?.remove(),S(e,ge.cancelled)},h=setInterval(()=>{if(a-=1,!e.isConnected)return c();
if(a>0)return S(e,g(ge.publishesIn,{n:a}));c(),z(!0),t(!0)},1e3);r.addEventListener("click",f),e.addEventListener("keydo\
wn",v=>{v.key==="Escape"&&r.isConnected&&f()})}var Lo=e=>{e.querySelector("[data-saved]").dataset.held=""};l("input",".c\
omposer",e=>{let t=e.querySelector("[data-saved]");t?.removeAttribute("data-held"),t?.classList.remove("bad")});function Si(e,t){
if(!t?.name)return;let o=document.createElement("input");Object.assign(o,{type:"hidden",name:t.name,value:t.value}),o.dataset.
submitter="",e.append(o)}var _o={0:y.offline,401:y.signedOut,403:y.signInChanged,404:y.mayNot,413:y.tooMuch,503:y.busy};function Zr(e){let t=e.detail.
elt.closest(".composer, [data-settings]"),o=t||document.getElementById("composer"),n=e.detail.xhr?.status||0,r=Je(e)||t?.
matches("[data-settings]");if(n===403&&r&&!o.dataset.isAnew)return ki(o,e);if(!t)return vi(e.detail.elt,n);S(o,_o[n]||g(
y.notPublished,{status:n}),{isBad:!0})}async function ki(e,{detail:{elt:t,requestConfig:o}}){return(await T())?.person!==
x?S(e,_o[403],{isBad:!0}):(e.dataset.isAnew="",((t.matches("button")?t:o.triggeringEvent?.submitter)||e.querySelector("[\
data-send]")).click())}function vi(e,t){let o=e.closest("dialog form, .row-update")||document.querySelector(".composer");
o.querySelector(".problem")?.remove();let n=document.createElement("p");n.className="err problem",n.setAttribute("role",
"alert"),n.textContent=t?g(y.notDone,{status:t}):y.notDoneOffline,o.append(n)}function es(e){Mt(e)&&(e.detail.shouldSwap=
!1,S(document.querySelector(".composer"),_o[401],{isBad:!0}))}var Do=({detail:{elt:e}},t)=>e.querySelector?.("[data-send\
]")?.setAttribute("aria-busy",String(t));htmx.config.defaultSettleDelay=0;function ts(e){zt(e),$e(),Bo(),Yr(e),Co(e.getElementById("composer"))}function bi(e){let t=parseFloat(
getComputedStyle(e).scrollMarginBlockStart);e.getBoundingClientRect().top<t&&e.scrollIntoView({block:"start"})}function os(e){
ts(document);let{elt:t,requestConfig:o}=e.detail;if(t.id==="desk-poll")return;let n=o?.elt,r=n?.matches("[id^=correct-]")?
t.querySelector?.("#correcting"):null,s=t.matches?.(".composer")?t:r;if(s&&!("goesOn"in s.dataset)){let a=s.querySelector(
"[aria-invalid=true]");(a||s.querySelector(".c-heading textarea")).focus({preventScroll:s.id==="composer"&&!a}),s.getBoundingClientRect().
top<0&&!a&&s.scrollIntoView({block:"start"})}else!s&&t.matches?.(".row-update")&&n?.closest("#correcting")?(t.querySelector(
"[id^=correct-]")?.focus({preventScroll:!0}),bi(t)):n?.matches(".held")&&jt(()=>document.querySelector("#rows .row-updat\
e h3"))}function ns(e){history.replaceState(history.state,"",e.detail.history.path+location.hash)}nt();ts(document);pn({keepSoon:Vn,keepHere:Gn,keepNext:Xn,dropNext:Qn,dropOwn:Jn,dropKept:At,saveWhenDue:hr,saveLater:pr,saveAfterwards:gr,
saveNow:wr,stopSaving:yr,noteVersion:Sr,noteSaved:kr,putInOutbox:rr,startNext:sr,goOn:Fr,letGo:Fe,makeBlank:(e,t)=>t?.id===
"composer"&&Y(t),tellKept:Ar,tellNotKept:Er,tellSaved:Ir,tellNotSaved:Tr,tellSent:qr,tellQueued:ar,tellDiscarded:Or,showBoth:Fn});
var te=(e,...t)=>document.body.addEventListener(e,o=>{for(let n of t)n(o)}),rs=e=>t=>t.defaultPrevented||e(t),xi=e=>t=>t.
detail.shouldSwap&&e(t);te("htmx:confirm",$r,jr,Vr,Qr);te("htmx:configRequest",Xr,Nr);te("htmx:beforeRequest",rs(Pr),rs(
e=>Do(e,!0)));te("htmx:beforeSwap",Lr,es,zr,Wr,xi(Mr));te("htmx:beforeHistoryUpdate",ns);te("htmx:afterSwap",Ur);te("htm\
x:afterSettle",()=>M().forEach($t),os);te("htmx:afterRequest",e=>Do(e,!1),()=>z(!1),Rr);for(let e of["htmx:sendError","h\
tmx:timeout","htmx:responseError"])te(e,t=>{t.detail.elt.matches("#desk-poll, [data-quiet]")||Hr(t)||Zr(t)});var ss=e=>D(e,"typed");l("input",".composer",ss);l("change",".composer",ss);var as=()=>M().flatMap(e=>B.get(R(e))??[]);async function Ei(e){
e.state.isUnkept&&(await w(e,{type:"paused"}),await w(e,{type:"saveDue"}))}var is=()=>as().forEach(Ei);document.addEventListener(
"visibilitychange",()=>{document.hidden&&is()});addEventListener("pagehide",is);addEventListener("online",()=>{for(let e of as())
w(e,{type:"saveDue"})});var Rt=location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1],qi=e=>i.blog.replace("/-/",`/${e}/`);async function ls(e){
let t=document.querySelector("#strip h1");if(!t||e.dataset.version!=="0")return;let o=G(e),n=K(k(e),"draft")||L(e)?void 0:
k(e);await d.update(o,r=>({blank:r?.blank,...n&&{blank:n},headline:t.textContent,language:t.lang,direction:t.dir,zone:document.
body.dataset.zone,quotes:e.dataset.quotes}),u.places)}async function ds(){let e=await d.entries(u.places),t=document.querySelector(
"[data-places]");for(let[h,{headline:v,language:O,direction:H}]of e){let m=document.createElement("li"),X=Ve(`${h}/`,v);
Object.assign(X,{lang:O,dir:H}),m.append(X),t.append(m)}let o=Rt&&e.find(([h])=>`${h}/`===qi(Rt));document.querySelector(
"[data-unknown]").hidden=!!o;let n=document.getElementById("composer");if(!o)return;let[,{headline:r,language:s,direction:a,
quotes:c}]=o;Object.assign(n.dataset,{language:s,quotes:c});let f=document.querySelector("#strip h1");Object.assign(f,{textContent:r,
lang:s,dir:a}),document.title=r,await Y(n),n.hidden=!1,nt()}var Oi=15e3;function $o(e){for(let t of document.querySelectorAll(
"[data-no-connection]"))t.hidden=e;document.querySelector("[data-connected]").hidden=!e}var cs=async()=>$o(!!await T());
function us(e){$o(e),addEventListener("online",cs),addEventListener("offline",()=>$o(!1)),setInterval(()=>{document.hidden||
cs()},Oi)}if(V&&Rt){for(let e of["action","formaction","hx-post","data-keep"])for(let t of document.querySelectorAll(`[${e}\
*="/live/-/"]`))t.setAttribute(e,t.getAttribute(e).replace("/live/-/",`/live/${Rt}/`));htmx.process(document.body)}var Ai=300,Qe=`settings-${location.pathname}`,et=()=>document.querySelector("[data-settings]"),Po="",Wt=0,Ze=!1,Ht=!1,Mo=e=>e.
hasAttribute("data-refused")||String(k(e))!==Po||[...e.querySelectorAll("[type=file]")].some(t=>t.files.length);async function Oe(){
let e=et();if(clearTimeout(Wt),!e||!Ze)return;Ze=!1;let t=P(),o=e.dataset.settings,n={spot:Qe,key:"",title:o,fields:k(e),
at:t,isOnTheDesk:!1};try{Mo(e)?(await Te(u.writing,Qe,n),q(e,i.here,t)):await d.del(Qe,u.writing)}catch{Ze=!0,q(e,i.notHere)}}
function ms(){Ze=!0,Ht=!1,clearTimeout(Wt),Wt=setTimeout(Oe,Ai)}function Ft(){clearTimeout(Wt),Ze=!1,et()?.reset()}var ps=()=>d.
del(Qe,u.writing).catch(()=>{});function hs(e){e.querySelector("[data-saved]").classList.remove("bad"),ms()}l("input","[\
data-settings]",hs);l("change","[data-settings]",hs);addEventListener("pagehide",Oe);document.addEventListener("visibili\
tychange",()=>{document.hidden&&Oe()});var pe=(e,t)=>e.filter(([o])=>o===t).map(([,o])=>o.replaceAll(`\r
`,`
`)),Ii=e=>e.startsWith("initial-")||e==="seen_revision";function Ti(e,t){return[...new Set([...e,...t].map(([n])=>n).filter(
n=>!Ii(n)))].filter(n=>{let r=e.some(([s])=>s===`initial-${n}`)?pe(e,`initial-${n}`):pe(t,n);return String(pe(e,n))!==String(
r)})}function No(e,t,o){let n=[...e.querySelectorAll(`[name="${CSS.escape(t)}"]`)];if(n.some(({type:r})=>r==="checkbox"))
for(let r of n)r.checked=o.includes(r.value);else if(n.some(({type:r})=>r!=="hidden"))n[0].value=o[0]??"";else{for(let r of n)
r.remove();e.append(...o.map(r=>ve(t,r)))}}async function Li(e,{fields:t,at:o}){let n=Ti(t,k(e));for(let a of n)a!=="kep\
t_hero"&&(No(e,a,pe(t,a)),t.some(([c])=>c===`initial-${a}`)&&No(e,`initial-${a}`,pe(t,`initial-${a}`)));let[r]=pe(t,"see\
n_revision");n.length&&r&&No(e,"seen_revision",[r]),e.querySelector("[data-drop-settings]").hidden=!1,q(e,i.asLeft,o);let[
s]=pe(t,"kept_hero");s&&await htmx.ajax("GET",`${location.pathname}?kept_hero=${s}`,{target:"#kept-hero",select:"#kept-h\
ero",swap:"outerHTML"})}async function gs(e){if(Po=String(k(e)),e.hasAttribute("data-refused"))return ms();let t=await d.
get(Qe,u.writing);return t&&String(k(e))===Po&&await Li(e,t),null}var Uo=e=>e.detail.elt.matches("[data-settings]");document.
body.addEventListener("htmx:beforeRequest",e=>{Uo(e)&&(Oe(),e.detail.elt.inert=!0)});document.body.addEventListener("htm\
x:afterRequest",e=>{Uo(e)&&(e.detail.elt.inert=!1)});document.body.addEventListener("htmx:beforeOnLoad",async e=>{let t=e.
detail.xhr.getResponseHeader("HX-Redirect");!Uo(e)||!t||(e.preventDefault(),Ht=!0,await ps(),location.assign(t))});document.
body.addEventListener("htmx:afterSettle",e=>{e.detail.elt.matches?.("[data-settings]")&&gs(e.detail.elt)});addEventListener(
"beforeunload",e=>{let t=et();t&&Mo(t)&&!Ht&&!Ut()&&e.preventDefault()});async function ys(e){Ht=!0,Ft(),await ps(),location.
assign(e)}l("click","[data-cancel-settings]",(e,t)=>{Mo(et())&&(t.preventDefault(),J(y.discardSettings,y.discardSettingsMeans,
y.keepEditing,y.discardMine,()=>ys(e.href)))});l("click","[data-drop-settings]",()=>ys(location.pathname));var fs=et();fs&&
gs(fs);var Ci=4e3;async function ws(){let e=M().flatMap(r=>B.get(R(r))??[]);for(let r of e)await w(r,{type:"paused"});let t=e.map(
async r=>{await r.saving?.catch(()=>null),await w(r,{type:"saveDue"})}),o=new Promise(r=>{setTimeout(r,Ci)});return await Promise.
race([Promise.all(t),o]),(await d.values(u.writing)).filter(r=>!r.isOnTheDesk)}async function Ro(){await Oe();let e=await ws(),t=await me(),o=[...b.values()].filter(oe);return[...t.map(({title:n})=>`${i.
kindOutbox}: ${n}`),...e.map(({title:n,fields:r})=>`${i.kindWriting}: ${n||_e(r)}`),...o.map(({fileName:n})=>`${i.kindPicture}\
: ${n}`)]}async function Ss(){let e=await d.get("sessions",$)||{},t=0;for(let o of Object.keys(e)){if(o===x)continue;let n=await d.
values(we(o,"writing"));t+=n.filter(r=>!r.isOnTheDesk).length;for(let r of["outbox","files"])t+=(await d.values(we(o,r))).
length}return t?[g(i.ofOthers,{n:t})]:[]}l("click","[data-clear-device]",async e=>{let t=[...await Ro(),...await Ss()];return t.length?(J(i.clearTitle,i.clearMeans,
i.keepIt,i.clear,()=>ks(e),t),st(e.closest(".menu")?.querySelector("summary"))):ks(e)});async function ks(e){Ke(),Ft(),await Qt(),
await Vo(),ue.length=0;for(let t of M())t.id==="composer"&&await Y(t),q(t,i.cleared);await j(),e.closest(".menu")?.removeAttribute(
"open"),document.getElementById("cleared").textContent=i.cleared}l("submit","form[action$='/logout/']",async(e,t)=>{if(e.
dataset.isEmptied)return;t.preventDefault();let o=await Ro(),n=async()=>{Ke(),Ft(),await Qt(),await Le(x),e.dataset.isEmptied=
"yes",z(!0),e.submit()};o.length?J(i.leaveTitle,g(i.leaveMeans,{n:o.length}),i.keepIt,i.leave,n,o):await n()});var he=document.getElementById("preview");l("click","[data-preview]",(e,t)=>{t.preventDefault();let o=e.form,n={action:o.
getAttribute("action"),target:o.target};he.showModal(),o.action=e.formAction,o.target="preview",o.submit(),o.setAttribute(
"action",n.action),o.target=n.target});l("click","[data-preview-page]",(e,t)=>{t.preventDefault(),he.showModal(),he.querySelector(
"iframe").src=e.href});l("click","[data-width]",e=>{he.classList.toggle("as-on-a-phone",e.dataset.width==="phone");for(let n of he.
querySelectorAll("[data-width]"))n.setAttribute("aria-pressed",String(n===e));let{contentDocument:t,contentWindow:o}=he.
querySelector("iframe");t.getElementById(o.location.hash.slice(1))?.scrollIntoView()});l("click","[data-close-preview]",
()=>he.close());var Wo=()=>document.documentElement.classList.toggle("is-off-line",!navigator.onLine);async function Bi(){await zo(),V&&
await ds();for(let t of M())t.id==="composer"&&!V&&await ls(t),await $t(t);Wo(),await j();let e=await T();await Pt(e?.person),
V&&us(!!e),await fe()}addEventListener("offline",Wo);addEventListener("online",()=>{Wo(),fe()});document.addEventListener(
"visibilitychange",()=>{document.hidden||fe()});Ye.addEventListener("message",ir);setInterval(fe,qo);Bi();var _i=30,vs=e=>e.querySelector("[name$='-upload']").value||e.querySelector("[name$='-image']").value;l("click","[data-r\
etouch]",async e=>{if(e.hasAttribute("aria-busy"))return;let t=e.closest(".blk"),o=e.closest("[data-figure-tools]").dataset,
n=b.get(vs(t));e.setAttribute("aria-busy","true"),Di(n);try{let r=await $i(e.dataset.retouch),s=n?.file||await Pi(e.dataset.
picture,()=>S(p(e),o.making)),a=await Mi(r,s);a&&Ui(t,a,n?.fileName||""),a&&S(p(document.activeElement),o.edited)}catch(r){
let s={TypeError:"notNow",RangeError:"notMade"}[r.name]||"cannot";S(p(e),o[s],{isBad:!0})}finally{e.removeAttribute("ari\
a-busy"),n&&(n.isHeld=!1,Q(n))}});function Di(e){e&&(e.isHeld=!0,clearTimeout(e.timer),e.request?.abort("edited"))}async function $i(e){
let t=await fetch(e,{redirect:"manual"}),o=document.createElement("template");o.innerHTML=t.ok?await t.text():"";let n=o.
content.getElementById("retouch");if(!n)throw new TypeError("The tools did not come.");return await Ni(n.dataset.styles),
{tools:n,run:(await import(n.dataset.module)).run}}function Ni(e){if(document.querySelector(`link[href="${e}"]`))return null;
let t=Object.assign(document.createElement("link"),{rel:"stylesheet",href:e}),o=new Promise((n,r)=>{t.addEventListener("\
load",n),t.addEventListener("error",()=>{t.remove(),r(new TypeError("No styles."))})});return document.head.append(t),o}
async function Pi(e,t){if(!e)throw new Error("It is on another device.");for(let o=0;o<_i;o+=1){let n=await fetch(e,{redirect:"\
manual"});if(!n.ok)throw new TypeError("The picture did not come.");if(n.status!==202)return n.blob();t(),await new Promise(
r=>{setTimeout(r,1e3)})}throw new RangeError("It is not made yet.")}async function Mi({tools:e,run:t},o){if(o.type==="im\
age/gif")throw new Error("It may move.");let n=await createImageBitmap(o,{imageOrientation:"from-image"});Be(e);let r=new Promise(
a=>{E.addEventListener("close",()=>a(null),{once:!0})}),s=await Promise.race([r,t(e,n)]);return E.open&&E.close(),s&&kt(
s,o)}function Ui(e,t,o){let n=`${o.replace(/\.[^.]*$/,"")||"edited"}.jpg`,r=vs(e),s=dt(new File([t],n,{type:t.type})),a=le(
s.name,e.querySelector("[name=block]").value);Ri(e,a),e.replaceWith(a),htmx.process(a),b.has(r)&&Ne(b.get(r)),tn(r,s.name),
co(s),a.querySelector("[data-retouch]").focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))}function Ri(e,t){for(let o of e.
querySelectorAll("[name]")){if(o.name==="block"||/-(image|upload)$/.test(o.name))continue;let n=[...t.querySelectorAll("\
[name]")].find(r=>r.name===o.name&&(r.type!=="radio"||r.value===o.value));n&&(["checkbox","radio"].includes(o.type)?n.checked=
o.checked:n.value=o.value)}}l("click","[data-focal]",(e,t)=>{t.preventDefault(),htmx.ajax("GET",e.getAttribute("href"),{target:"#dialog",swap:"inner\
HTML",select:"#question",source:e})});var bs=e=>e.querySelector("[name=spot]:checked").value.split(" ").map(Number);function Ho(e){
let[t,o]=bs(e),n=e.querySelector("[data-focal-mark]");n.hidden=!1,Object.assign(n.style,{left:`${t}%`,top:`${o}%`});for(let r of e.
querySelectorAll("[data-focal-crop]"))r.style.objectPosition=`${t}% ${o}%`}function xs(e,t,o){let n=a=>Math.round(Math.min(
100,Math.max(0,a))),r=e.querySelector("[data-focal-exact]");r.value=`${n(t)} ${n(o)}`,r.checked=!0,r.closest("label").hidden=
!1;let s=e.querySelector("[data-focal-told]");s.textContent=g(s.dataset.words,{x:n(t),y:n(o)}),Ho(e)}l("click","[data-fo\
cal-pick]",(e,t)=>{let o=e.getBoundingClientRect();xs(e.closest("form"),(t.clientX-o.left)/o.width*100,(t.clientY-o.top)/
o.height*100)});var Wi={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};l("keydown","[data-focal-pick]",
(e,t)=>{let o=Wi[t.key];if(!o)return;t.preventDefault();let[n,r]=bs(e.closest("form")),s=t.shiftKey?10:1;xs(e.closest("f\
orm"),n+o[0]*s,r+o[1]*s)});l("change","[data-focal-form]",Ho);var Es=()=>document.querySelectorAll("[data-focal-form]").
forEach(Ho);document.body.addEventListener("htmx:afterSwap",Es);document.body.addEventListener("desk:focused",e=>{let t=e.
target.closest("[data-focal-form]")?.dataset.kept;E.open&&(E.close(),S(p(document.activeElement),t))});Es();var tt=null;l("click","[data-library]",e=>{tt=p(e)});document.body.addEventListener("htmx:configRequest",({detail:{elt:e,
parameters:t}})=>{e.matches("[data-choose]")&&tt&&(t.blog=ut(tt))});document.body.addEventListener("htmx:beforeSwap",e=>{
let{requestConfig:t,xhr:o}=e.detail;if(!t?.elt.matches?.("[data-choose]")||o.status!==200)return;e.detail.shouldSwap=!1;
let n=document.createElement("template");n.innerHTML=o.response;let r=n.content.firstElementChild;!r?.matches(".blk")||!tt?.
isConnected||(tt.querySelector(".blocks").append(r),htmx.process(r),st(r.querySelector("input:not([type=hidden])")),E.close(),
r.dispatchEvent(new Event("input",{bubbles:!0})))});document.body.addEventListener("htmx:afterSwap",e=>{e.detail.requestConfig?.
elt.matches?.("[data-older]")&&document.querySelector("#shelf button, #shelf a")?.focus()});
