var qe=e=>document.getElementById(e).dataset,y=qe("words"),i=qe("words-device"),C=qe("words-editor"),he=qe("words-option\
s"),_=qe("words-pictures");document.documentElement.classList.add("js");var xs=matchMedia("(min-width: 60rem)"),l=(e,t,o)=>document.addEventListener(
e,n=>{let r=n.target.closest?.(t);r&&o(r,n)}),p=e=>e.closest(".composer"),Ht="[contenteditable=true], textarea:not(.rich\
 + *), input:not([type=hidden])",et=(e,t)=>e.querySelector(Ht)?.focus(t),h=(e,t)=>e.replace(/\{(\w+)\}/g,(o,n)=>t[n]);function Ft(e){
let[t,o,n]=e.split(/[[\]]/);if(!o)return[e];let r=document.createElement("a");return Object.assign(r,{target:"_blank",rel:"\
noopener",textContent:o}),r.href=`${i.login}?next=${location.pathname}`,r.dataset.signIn="",[t,r,n]}var w=(e,t,{isBad:o=!1}={})=>{
let n=e?.querySelector("[data-saved]");n&&(n.textContent!==t.replace(/[[\]]/g,"")&&n.replaceChildren(...Ft(t)),n.classList.
toggle("bad",o))};function tt(){xs.matches&&!location.hash&&document.querySelector("#composer .c-heading textarea")?.focus(
{preventScroll:!0})}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});var ye=(e,t)=>idbKeyval.createStore(`desk-${e}-${t}`,"kept"),$=idbKeyval.createStore("desk","kept"),Oe=Promise.resolve().
then(()=>idbKeyval.get("last",$)).then(()=>!0,()=>!1),ge=(e,t)=>async(...o)=>await Oe?idbKeyval[e](...o):t,d={get:ge("ge\
t"),set:async(e,t,o)=>(await Oe,idbKeyval.set(e,t,o)),del:ge("del"),clear:ge("clear"),update:ge("update"),values:ge("val\
ues",[]),entries:ge("entries",[])};async function Ae(e,t,o,n=[]){await Oe,await e("readwrite",r=>{r.put(o,t);for(let s of n)
r.delete(s);return r.transaction.commit(),idbKeyval.promisifyRequest(r.transaction)})}var G="shell"in document.body.dataset,v=document.body.dataset.person||await d.get("last",$)||"",jo=["writing","outbox","\
files","places","forgotten"],f=Object.fromEntries(jo.map(e=>[e,ye(v,e)])),se=0;async function zo(){se=await d.get("offse\
t",$)||0}var M=()=>Date.now()+se,Es=new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit",timeZone:document.
body.dataset.zone||void 0}),ae=e=>Es.format(new Date(e)),H=()=>JSON.parse(document.body.getAttribute("hx-headers")),we=()=>H()["\
X-CSRFToken"];async function A(){let e=Date.now();try{let t=await fetch(i.contact,{redirect:"manual",signal:AbortSignal.
timeout(15e3),cache:"no-store"});if(t.type==="opaqueredirect")return{person:"",isSignedOut:!0};let o=await t.json();return!o.
token||!o.at?null:(o.person=String(o.person),se=Date.parse(o.at)-(e+Date.now())/2,o.person===v&&qs(o.token),await Oe&&(await d.
set("offset",se,$),o.person===v&&await Os(o.session)),o)}catch{return null}}function qs(e){document.body.setAttribute("h\
x-headers",JSON.stringify({"X-CSRFToken":e,"Desk-Person":v}));for(let t of document.querySelectorAll("[name=csrfmiddlewa\
retoken]"))t.value=e}async function Os(e){await d.set("last",v,$),await d.update("sessions",t=>({...t,[v]:e}),$)}async function Ie(e){
for(let o of jo)await d.clear(ye(e,o));let t=(o={})=>Object.fromEntries(Object.entries(o).filter(([n])=>n!==e));await d.
update("sessions",t,$)}async function Go(){let e=await d.get("sessions",$)||{};for(let t of new Set([...Object.keys(e),v]))
await Ie(t);await d.clear($);for(let t of await caches.keys())await caches.delete(t)}"serviceWorker"in navigator&&navigator.
serviceWorker.register(i.worker,{scope:i.scope}).catch(()=>{});navigator.storage?.persist?.().catch(()=>{});document.addEventListener("click",e=>{for(let t of document.querySelectorAll("details.menu[open]"))(!t.contains(e.target)||
e.target.closest(".pop button, .pop a"))&&(t.open=!1)});document.addEventListener("keydown",e=>{let t=document.querySelector(
"details.menu[open]");e.key!=="Escape"||!t||(t.open=!1,t.querySelector("summary").focus())});var x=document.getElementById(
"dialog"),Te=null;function ot(e){Te=e}document.body.addEventListener("htmx:afterSwap",e=>{e.detail.target===x&&(Te=e.detail.
requestConfig?.elt,x.open||x.showModal(),(x.querySelector("[aria-invalid=true]")||x.querySelector("[autofocus]"))?.focus())});
x.addEventListener("close",()=>{x.open||(x.replaceChildren(),Te?.isConnected&&Te.focus())});l("click","dialog [data-clos\
e]",(e,t)=>{t.preventDefault(),x.close()});document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,target:o,
isError:n}=e.detail;!t?.elt.matches?.("[data-dialog]")||n||o===x||(x.close(),Kt(()=>{let r=document.getElementById(o.id),
s=r?.nextElementSibling;return r?.querySelector(".acts a")||s?.querySelector("h3")||s?.querySelector("a")}))});var Kt=e=>setTimeout(
()=>{let t=e();t&&(t.matches("h3")&&(t.tabIndex=-1),t.focus({preventScroll:!0}))}),jt=e=>{for(let t of e.querySelectorAll(
"[data-note]")){let o=t.closest("form").querySelector("[value=wrong], [value=notice]");t.classList.toggle("is-not-asked",
!!o&&!o.checked)}};l("change",".pick input",e=>jt(e.form));function J(e,t,o,n,r,s=[]){let a=document.createElement("div");
a.className="question";let c=document.createElement("h2");c.id="question-title",c.textContent=e;let u=document.createElement(
"p");u.textContent=t;let g=document.createElement("div");g.className="da";for(let{label:E,look:N,chosen:R}of[{label:o,look:"\
btn",chosen:!1},{label:n,look:"btn stop go",chosen:!0}]){let m=document.createElement("button");m.type="button",m.className=
N,m.textContent=E,m.addEventListener("click",()=>{x.close(),R&&r()}),g.append(m)}a.append(c,u,...s.length?[As(s)]:[],g),
Le(a),g.firstElementChild.focus()}function As(e){let t=document.createElement("ul");for(let o of e){let n=document.createElement(
"li");n.dir="auto",n.textContent=o,t.append(n)}return t}function Le(e){x.replaceChildren(e),Te=document.activeElement,x.
showModal()}function nt(e,t){let o=zt(e,t);o&&(t==="up"?e.after(o):e.before(o),Yo(e))}function zt(e,t){let o=t==="up"?"previousEleme\
ntSibling":"nextElementSibling",n=e[o];for(;n&&!n.matches(".blk");)n=n[o];return n}function Yo(e){let t=[...e.parentElement.
querySelectorAll(":scope > .blk")];e.dispatchEvent(new Event("change",{bubbles:!0})),w(p(e),h(y.moved,{kind:e.dataset.kind,
n:t.indexOf(e)+1,all:t.length}))}l("click","[data-move]",e=>{let t=e.closest(".blk");nt(t,e.dataset.move),t.querySelector(
"summary").focus()});l("keydown",".grip",(e,t)=>{t.altKey||!["ArrowUp","ArrowDown"].includes(t.key)||(t.preventDefault(),
nt(e.closest(".blk"),t.key==="ArrowUp"?"up":"down"),e.scrollIntoView({block:"nearest"}))});var Vo=72;l("pointerdown",".g\
rip",(e,t)=>{if(t.button)return;t.preventDefault(),e.focus(),e.setPointerCapture(t.pointerId);let o=e.closest(".blk"),n=[
...o.parentElement.children],r=()=>[...o.parentElement.children].indexOf(o),s=r(),a=t.clientY,c=0,u=a-o.getBoundingClientRect().
top,g=I=>{let P=I.getBoundingClientRect();return P.top+P.height/2},E=()=>{let[I,P]=[zt(o,"up"),zt(o,"down")],Ko=a-u;I&&Ko<
g(I)?o.after(I):P&&Ko+o.offsetHeight>g(P)&&o.before(P)},N=I=>{a=I.clientY,o.classList.add("is-dragged"),E()},R=()=>{let I=a<
Vo*2?-8:a>innerHeight-Vo?8:0;I&&o.matches(".is-dragged")&&(scrollBy(0,I),E()),c=requestAnimationFrame(R)},m=()=>{for(let[
I,P]of Object.entries(Fo))e.removeEventListener(I,P);cancelAnimationFrame(c),o.classList.remove("is-dragged"),r()!==s&&Yo(
o)},Fo={pointermove:N,lostpointercapture:m,keydown:I=>{if(I.key!=="Escape")return;I.preventDefault();let P=n.indexOf(o);
o.before(...n.slice(0,P)),o.after(...n.slice(P+1)),m()}};for(let[I,P]of Object.entries(Fo))e.addEventListener(I,P);R()});l("keydown",".composer",(e,t)=>{let o=t.ctrlKey||t.metaKey;if(o&&t.key==="Enter")t.preventDefault(),e.querySelector("[da\
ta-send]").click();else if(o&&t.key.toLowerCase()==="s"&&e.querySelector("[data-save]"))t.preventDefault(),e.querySelector(
"[data-save]").click();else if(t.altKey&&(t.key==="ArrowUp"||t.key==="ArrowDown")){let n=t.target.closest(".blk");if(!n)
return;t.preventDefault(),nt(n,t.key==="ArrowUp"?"up":"down")}});l("keydown",".c-heading textarea",(e,t)=>{t.key!=="Ente\
r"||t.ctrlKey||t.metaKey||(t.preventDefault(),et(p(e).querySelector(".blocks")))});l("click","[data-remove]",e=>{let t=e.closest(".blk"),o=document.createElement("p");o.className="gone-block",o.append(`${h(
y.removed,{kind:t.dataset.kind})} `);let n=document.createElement("button");n.type="button",n.className="btn quiet",n.textContent=
y.undo,n.addEventListener("click",()=>{o.replaceWith(t),et(t)}),o.append(n),t.replaceWith(o),n.focus()});var k=e=>[...new FormData(e)].filter(([t,o])=>typeof o=="string"&&t!=="csrfmiddlewaretoken");document.addEventListener("\
formdata",({target:e,formData:t})=>{let o=e.elements.source_note;o&&"stands"in o.dataset&&o.value===o.defaultValue&&t.delete(
"source_note")});var F=(e,t)=>e.find(([o])=>o===t)?.[1]??"",Ce=e=>{let o=e.filter(([n])=>n==="heading"||n.endsWith("-wor\
ds")).find(([,n])=>n.trim());return o?o[1].trim().split(/\s+/).slice(0,12).join(" "):i.noHeading},Xo="textarea, input:no\
t([type]), input[type=text], input[type=url]",Is=`${Xo}, input[name$='-image'], input[name$='-upload']`,rt=e=>new Set([...e.
querySelectorAll(Xo)].filter(t=>t.value!==t.dataset.filled).map(t=>t.name)),Gt=e=>[...e.querySelectorAll(Is)].filter(t=>t.
name!=="byline"&&!t.name.endsWith("-credit")&&t.value.trim()),T=e=>Gt(e).length>0;function Jo(e,t){let o=new Map;for(let[
n,r]of t)o.set(n,[...o.get(n)||[],r]);F(t,"draft")!==(e.elements.draft?.value||"")&&Ts(e,!!F(t,"draft"));for(let n of e.
querySelectorAll("input, textarea, select")){let r=o.get(n.name);!n.name||n.type==="file"||["csrfmiddlewaretoken","block"].
includes(n.name)||n.name==="source_note"&&!r||(n.type==="checkbox"||n.type==="radio"?n.checked=r?.includes(n.value)??!1:
n.value=r?.[0]??"",o.delete(n.name))}for(let n of e.querySelectorAll("[data-held]"))n.remove();for(let[n,r]of o)["block",
"csrfmiddlewaretoken"].includes(n)||r.forEach(s=>e.append(Se(n,s)))}function Ts(e,t){let o=e.elements.source_note,n=e.querySelector(
"[data-note-stays]");o.value=o.defaultValue="",o.toggleAttribute("data-stands",t),n.hidden=!t,t?o.setAttribute("aria-des\
cribedby",n.id):o.removeAttribute("aria-describedby")}function Se(e,t){let o=document.createElement("input");return Object.
assign(o,{type:"hidden",name:e,value:t}),o.dataset.held="",o}function Be(e){let t=o=>o.type==="hidden"||o.type==="file"?
!1:o.type==="checkbox"||o.type==="radio"?o.checked!==o.defaultChecked:o.value!==o.defaultValue;return e.hasAttribute("da\
ta-refused")||[...e.querySelectorAll("textarea, input")].some(t)}function Ls(e){if(e.some(([n])=>n==="is_withheld"))return[];let t=e.filter(([n])=>n==="more_bylines").map(([,n])=>n),o=[
F(e,"byline"),...t].map(n=>n.trim());return[...new Set(o.filter(Boolean))]}function Qo(e){let t=e.querySelector("[data-a\
s]");t&&(t.textContent=Ls(k(e)).join(", ")||t.dataset.as)}for(let e of["input","change"])l(e,".composer .bylines",t=>Qo(
p(t)));document.addEventListener("desk:restored",({target:e})=>Qo(e));var Cs=document.documentElement.lang.replace(/^en$/,"en-GB"),st=new Intl.RelativeTimeFormat(`${Cs}-u-nu-latn`,{numeric:"\
auto",style:"short"});function _e(){for(let e of document.querySelectorAll(".row-update .when time")){let t=e.nextElementSibling,
o=Math.round((Date.now()-Date.parse(e.dateTime))/6e4);t&&(t.dataset.day??=t.textContent,t.textContent=o<1?y.now:o<60?st.
format(-o,"minute"):o<1440?st.format(-Math.round(o/60),"hour"):t.dataset.day)}}setInterval(()=>{document.hidden||_e()},6e4);async function at({id:e,url:t}){let o=await fetch(t,{redirect:"manual"}).catch(()=>null),n=document.getElementById(e);if(!o?.
ok||!n||n.querySelector(".composer, details[open]"))return;let r=document.createElement("template");r.innerHTML=await o.
text();let s=r.content.getElementById(e);if(!s)return;let a=n.contains(document.activeElement)?document.activeElement.id:
"";n.replaceWith(s),htmx.process(s),_e(),a&&document.getElementById(a)?.focus()}var ke=6e4,b=new Map,ve=(e,t)=>`${_.uploads.replace("uploads/","pictures/")}${e}/${t}/`;function it(e){let t=[...crypto.
getRandomValues(new Uint8Array(16))].map(o=>o.toString(16).padStart(2,"0")).join("");return Vt({name:t,file:e,fileName:e.
name||"",before:0})}function Vt(e){let t={...e,sent:0,state:"waiting",problem:"",isKept:!0,failures:0,request:null,timer:0};
return b.set(t.name,t),t}async function Yt(e){let{name:t,file:o,fileName:n,before:r}=e;try{await d.set(t,{name:t,file:o,
fileName:n,before:r},f.files)}catch{e.isKept=!1}}var Xt=({name:e})=>d.del(e,f.files).catch(()=>{});function De(e){return clearTimeout(
e.timer),e.request?.abort("cancelled"),b.delete(e.name),Xt(e)}var Jt=()=>Promise.all([...b.values()].map(De)),oe=e=>b.has(
e.name)&&e.state!=="here"&&e.state!=="refused";var Bs=20,_s=6e4,Qt=3e3,Zo;async function en(e,t){await d.set(e,{name:e,instead:t,times:0},f.forgotten).catch(()=>{}),await tn(
{name:e,instead:t,times:0})}async function tn({name:e,instead:t,times:o}){try{we()||await A();let n=await fetch(ve(e,"fo\
rget"),{method:"POST",body:new URLSearchParams({instead:t}),redirect:"manual",headers:H(),signal:AbortSignal.timeout(ke)});
if(n.status===202&&(clearTimeout(Zo),Zo=setTimeout(()=>{Qt=Math.min(Qt*2,_s),$e()},Qt)),n.status!==200)return;let r=await n.
json();if(r.name!==e)return;r.is_gone||o>=Bs?await d.del(e,f.forgotten):await d.set(e,{name:e,instead:t,times:o+1},f.forgotten)}catch{}}
async function $e(){for(let e of await d.values(f.forgotten).catch(()=>[]))await tn(e)}addEventListener("online",$e);$e();var V=e=>e.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/,""),ct=e=>V(e).split("/").at(-1),lt=e=>`${e.dataset.keep}\
#${e.elements.draft?.value||""}`,W=e=>`${e.dataset.keep}#${e.elements.key?.value||""}`;var Me={is:"clean",goesOnIn:"",isUnkept:!1,isUnsaved:!1,isSaving:!1,isSaved:!1,isTyped:!1,isAdded:!1,hasNext:!1,wasAsked:!1,
wasSent:!1},be=({isAdded:e=!1,isTyped:t=!1,isOnTheDesk:o=!1,wasSent:n=!1})=>({...Me,isAdded:e,wasSent:n,isTyped:e||t&&(n||
!o)}),ut={isUnkept:!0,isUnsaved:!0},O=(e,t)=>Object.fromEntries(e.split(" ").map(o=>[o,t])),Pe=()=>[{}],on=e=>(t,o)=>(t.
isUnkept?e:Pe)(t,o),dt=()=>[{is:"typing",...ut},"keepSoon"],Ne=()=>[ut,"keepSoon"],Zt=(e,t={})=>(o,n)=>{let[r,...s]=e(o,
n);return[{...r,isTyped:!0,...t},...s]},eo=e=>(t,o)=>(t.isUnsaved&&!t.isSaving&&!t.isAdded?e:Pe)(t,o),nn=()=>[{isUnsaved:!1,
isSaving:!0},"saveNow"],Ds=({is:e,isSaving:t,isUnsaved:o,isTyped:n,wasSent:r},{goesOnIn:s})=>[{is:"sending",goesOnIn:s,isUnkept:!1,
isSaving:!1,isUnsaved:o||t,isTyped:n&&r,wasAsked:e==="asked",wasSent:!0},"stopSaving","keepHere"],$s=(e,{isAsked:t})=>{let{
isUnkept:o,hasNext:n,wasAsked:r}=e,s=o||n,c={is:r&&t?"asked":s?"typing":"refused",goesOnIn:"",wasAsked:!1};return s?[{...c,
...ut},"keepSoon","saveLater"]:[c,"saveLater"]},Ns=()=>[{...Me,is:"sent"},"letGo","goOn","dropKept"],rn="clean typing ke\
pt refused",sn={typed:{...O(rn,Zt(dt)),...O("asked sending queued",Zt(Ne)),sent:Zt(Ne,{isAdded:!0})},changed:{...O(rn,dt),
...O("asked sending queued",Ne),sent:e=>(e.isAdded?Ne:Pe)(e,null)},paused:{typing:()=>[{is:"kept",isUnkept:!1},"keepHere",
"saveWhenDue"],...O("asked sent",on(()=>[{isUnkept:!1},"keepHere"])),...O("sending queued",on(({goesOnIn:e})=>e==="same"?
[{isUnkept:!1},"keepHere"]:[{isUnkept:!1,hasNext:!0},"keepNext"]))},stored:{...O("clean typing kept refused asked sent",
({hasNext:e})=>e?[{hasNext:!1},"dropNext","tellKept"]:[{},"tellKept"])},notStored:{...O("typing kept refused",()=>[{is:"\
typing",isUnkept:!0},"tellNotKept"]),...O("asked sent sending queued",()=>[{isUnkept:!0},"tellNotKept"])},saveDue:{typing:eo(
()=>[{is:"kept",isUnkept:!1},"keepHere","saveAfterwards"]),...O("kept refused",eo(nn))},keptFirst:O("typing kept refused",
eo(nn)),saved:O("typing kept refused",({isUnsaved:e})=>[{isSaving:!1,isSaved:!0},"noteVersion",e?"saveLater":"noteSaved",
"tellSaved"]),notSaved:O("typing kept refused",()=>[{isSaving:!1,isSaved:!1,isUnsaved:!0},"tellNotSaved","saveLater"]),foundOther:O(
"typing kept refused",()=>[{is:"asked",isSaving:!1,isSaved:!1},"showBoth"]),chosen:{...O("clean typing kept refused aske\
d",dt),sent:e=>(e.isAdded?Ne:Pe)(e,null)},sentElsewhere:O("typing kept refused",({isTyped:e})=>[{is:"sent",isUnkept:!1,isSaving:!1,
isSaved:!1,isAdded:e},...e?["keepHere"]:["dropOwn","tellSent"]]),discardedElsewhere:O("typing kept refused",({isTyped:e})=>[
{...Me,is:"closed"},"letGo","dropKept",...e?[]:["makeBlank"],"tellDiscarded"]),send:O("clean typing kept refused asked s\
ent",Ds),published:O("sending closed",Ns),failed:{sending:$s},queue:O("clean typing kept refused asked sending",()=>[{is:"\
queued",goesOnIn:"next",isSaving:!1},"stopSaving","putInOutbox"]),inOutbox:{queued:()=>[{},"startNext","dropKept","letGo",
"tellQueued"]},notInOutbox:{queued:()=>[{is:"typing",goesOnIn:"",...ut},"tellNotKept","saveLater"]},close:O("clean typin\
g kept refused asked sending queued sent",()=>[{is:"closed",isUnkept:!1,isSaving:!1},"stopSaving"]),reopen:{closed:dt}},
bc=Object.keys(sn);function an(e,t){let[o,...n]=(sn[t.type][e.is]??Pe)(e,t);return{state:{...e,...o},effects:n}}var B=new Map,Ue=(e,t)=>({id:crypto.randomUUID(),version:Number(e.dataset.version||0),state:{...Me,wasSent:!!e.dataset.hand},
...t});function K(e){return B.has(W(e))||We(e,Ue(e)),B.get(W(e))}var D=()=>[...document.querySelectorAll(".composer[data\
-keep]")],ft=e=>D().find(t=>B.get(W(t))===e);function We(e,t){B.set(W(e),t),sessionStorage.setItem(cn,JSON.stringify([...ln(),
t.id].slice(-20))),t.held=to(t.id)}var to=e=>new Promise(t=>navigator.locks?navigator.locks.request(`editing-${e}`,{mode:"\
shared"},()=>(t(),new Promise(()=>{}))).catch(t):t()),cn="editing",ln=()=>JSON.parse(sessionStorage.getItem(cn)??"[]"),Ps=new Set(
ln()),oo=e=>Ps.has(e),Ms=300,Us=5e3,Ws=100;async function dn(e,t){let o=async()=>{let s=await d.get(e,f.writing);return await(s&&
t(s)),!0};if(!navigator.locks)return o();let n=()=>navigator.locks.request(`editing-${e}`,{ifAvailable:!0},s=>s&&o()),r=Date.
now()+(oo(e)?Us:Ms);for(;!await n();){if(Date.now()>=r)return!1;await new Promise(s=>{setTimeout(s,Ws)})}return!0}var un=e=>!!B.
get(W(e))?.state.isUnkept;function Re(e){clearTimeout(e.pause),clearTimeout(e.due);for(let[t,o]of B)o===e&&B.delete(t)}var fn={};
function mn(e){fn=e}async function S(e,t){let o=ft(e),{state:n,effects:r}=an(e.state,t);e.state=n;for(let s of r){let a=fn[s](
e,o,t);a instanceof Promise&&await a}}var L=(e,t)=>S(K(e),{type:t});function mt(e,t="changed"){return L(e,t),L(e,"paused")}
var He=()=>{for(let e of B.values())S(e,{type:"close"})};var Rs=()=>document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;function pn(e,t={}){
for(let o of document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)){let n=c=>o.querySelector(`[name$="-${c}"\
]`),r=c=>!n(c).value.trim()||c==="credit"&&n(c).value===Rs();for(let c of["caption","credit","alt"])!t[c]||!r(c)||c==="a\
lt"&&n("is_decorative").checked||(n(c).value=n(c).dataset.filled=t[c],e.isFilled=!0);Hs(o,n,t);let s=o.querySelector("[d\
ata-from-file]");s.hidden=!t.from_file,s.querySelector("[data-said]").textContent=t.from_file||"";let a=s.querySelector(
"[data-add-place]");Object.assign(a.dataset,{addPlace:t.place||"",taken:t.taken_on||""}),a.hidden=!t.place&&!t.taken_on,
L(p(o),"changed")}}function Hs(e,t,o){"rights_seen"in o&&(t("own_pages_only").checked||=o.own_pages_only,t("ends_at").value||=
o.ends_at&&Fs(o.ends_at),t("rights_seen").value=o.rights_seen,(t("own_pages_only").checked||t("ends_at").value)&&(e.querySelector(
".pic-rights").open=!0))}function Fs(e){let t={dateStyle:"short",timeStyle:"short",timeZone:document.body.dataset.zone||
"UTC"};return new Intl.DateTimeFormat("sv",t).format(new Date(e)).replace(" ","T")}l("click","[data-add-place]",e=>{let{
addPlace:t,taken:o}=e.dataset,n=p(e).dataset.language.replace(/^en$/,"en-GB"),r=o&&new Intl.DateTimeFormat(`${n}-u-nu-la\
tn`,{dateStyle:"long",timeZone:"UTC"}).format(new Date(o)),s=[t,r].filter(Boolean).join(", "),a=e.closest(".pic").querySelector(
"[name$='-caption']"),c=a.value.trim(),u=/[.!?…]$/.test(c);a.value=c?`${c}${u?"":","} ${s}${u?".":""}`:s,e.hidden=!0,a.
focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))});var Ks={is_decorative:"owes_alt",owes_alt:"is_decorative"};l(
"change",".instead input",e=>{let t=e.closest(".instead").querySelector(`[name$="-${Ks[e.name.split("-").pop()]}"]`);e.checked&&
t&&(t.checked=!1)});var no=Promise.resolve();function ro(e){no=Promise.race([e,new Promise(t=>{setTimeout(t,ke)})]);for(let t of b.values())
t.isSending&&t.request?.abort("words")}async function hn(){for(let e;e!==no;)e=no,await e}document.body.addEventListener(
"htmx:beforeRequest",e=>{!e.detail.elt.closest(".composer")||e.detail.requestConfig.verb==="get"||ro(new Promise(t=>{e.detail.
xhr.addEventListener("loadend",t)}))});var so=e=>new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`,{maximumFractionDigits:1,minimumFractionDigits:1}).
format(e&&Math.max(.1,e/1e6));function ie(e){let t=[...document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)],
o=document.querySelector(`#pictures [data-awaited="${e.name}"]`);e.state==="refused"&&t.length&&(e.isSeen=!0);let n=!t.length&&
b.has(e.name)&&!js(e);n?o||(o=zs(e)):o?.remove();for(let s of n?[...t,o]:t)Gs(s,e);let r=document.getElementById("pictur\
es");r&&(r.hidden=!r.querySelector("li"))}function js(e){return e.state==="refused"&&e.isSeen&&Xt(e),e.state==="here"||!!e.
isSeen}function pt(){for(let e of b.values())ie(e)}function zs(e){let t=document.querySelector("#pictures ul");return t?
(t.append(document.getElementById("picture-line").content.cloneNode(!0)),t.lastElementChild.dataset.awaited=e.name,t.lastElementChild.
querySelector("[data-name]").textContent=e.fileName,t.lastElementChild):null}function Gs(e,t){if(!e)return;e.dataset.state=
t.state,Vs(e.querySelector("[data-thumbnail]"),t);let o=t.state==="refused",n=e.querySelector("[data-told]");n.textContent=
Ys(t),o?n.setAttribute("role","alert"):n.removeAttribute("role");let r=e.querySelector("progress");r.hidden=o||t.state===
"here",r.value=t.sent/t.file.size,e.querySelector("[data-again]").hidden=!["offline","signedOut","failed"].includes(t.state);
let s=e.querySelector("[data-cancel]");s.hidden=t.state==="here",s.textContent=o?_.dismiss:_.cancel,Xs(e,t)}function Vs(e,t){
if(!e||e.firstChild)return;t.preview??=URL.createObjectURL(t.file);let o=new Image;o.alt="",o.addEventListener("error",()=>o.
remove()),o.src=t.preview,e.append(o)}function Ys(e){let t=so(e.file.size),o={name:e.fileName,problem:e.problem,status:e.
status,size:t,sent:so(e.sent),n:Math.floor(e.sent/e.file.size*100)},n=[h(_[e.state],o)];return e.before&&e.state!=="here"&&
e.state!=="refused"&&n.push(h(_.smaller,{size:t,before:so(e.before)})),e.isFilled&&e.state==="here"&&n.push(_.filled),!e.
isKept&&e.state!=="here"&&n.push(_.notKept),n.join(" ")}function Xs(e,t){let o=e.closest(".blk")?.querySelector("[data-f\
ocal]");!o||t.state!=="here"||(o.href=ve(t.name,"focus"),o.hidden=!1)}var Js=8,Sn=4*1024,Qs=2*1024*1024,ht=[1e3,2e3,4e3,8e3,15e3],Fe=16*1024,gn=Promise.resolve(),ce=class extends Error{constructor(t){
super(`Status ${t}`),this.status=t}};function Q(e){clearTimeout(e.timer),gn=gn.then(()=>oe(e)&&!e.isSending&&!e.isHeld?Zs(
e):null)}async function Zs(e){e.isSending=!0;try{navigator.locks?await navigator.locks.request(`picture-${e.name}`,{ifAvailable:!0},
t=>{if(!t)throw new ce(202);return yn(e)}):await yn(e)}catch(t){oa(e,t)}finally{e.isSending=!1}}async function yn(e){let t=new URLSearchParams(
{size_bytes:e.file.size,file_name:e.fileName}),o=await wn(e,"POST",t);for(;!o.has_arrived&&!o.problem;){Ke(e,"sending",o.
offset);let n=e.file.slice(o.offset,o.offset+Fe),r=performance.now();o=await wn(e,"PATCH",n,{"Upload-Offset":o.offset}),
ea(n.size,(performance.now()-r)/1e3)}await ta(e,o)}async function wn(e,t,o,n={}){if(await hn(),!oe(e)||e.isHeld)throw new ce(
0);e.request=new AbortController,we()||await A();let r=await fetch(`${_.uploads}${e.name}/`,{method:t,body:o,redirect:"m\
anual",headers:{...H(),...n},signal:AbortSignal.any([e.request.signal,AbortSignal.timeout(ke)])});if(r.status!==200&&r.status!==
409)throw new ce(r.status);let s=await r.json();if(s.name!==e.name)throw new ce(0);if(r.status===409&&s.offset===n["Uplo\
ad-Offset"])throw new ce(409);return e.failures=0,s}function ea(e,t){let o=Math.min(Qs,4*Fe);Fe=Math.round(Math.max(Sn,Math.
min(o,e/t*Js)))}async function ta(e,t){t.has_arrived?(await d.del(e.name,f.files).catch(()=>{}),pn(e,t.known),Ke(e,"here",
e.file.size),$e()):(e.problem=t.problem,Ke(e,"refused",e.sent));for(let o of t.rows)await at(o)}function oa(e,t){if(!b.has(
e.name)||e.isHeld)return;if(e.request?.signal.reason==="words"){e.request=null,Q(e);return}let o=t.status||0;if(o===404){
e.problem=_.notYours,Ke(e,"refused",e.sent);return}o===403&&A(),o!==202&&(Fe=Math.max(Sn,Math.round(Fe/2)),e.status=o,Ke(
e,{0:"offline",401:"signedOut",403:"signInChanged"}[o]||"failed",e.sent));let n=ht[Math.min(e.failures++,ht.length-1)];e.
timer=setTimeout(()=>Q(e),n)}function Ke(e,t,o){Object.assign(e,{state:t,sent:o}),ie(e)}function kn(){for(let e of b.values())
oe(e)&&(e.failures=0,Q(e))}addEventListener("online",kn);document.addEventListener("visibilitychange",()=>{document.hidden||
kn()});function le(e,t=`figure-${e.slice(0,8)}`){let o=document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(
!0);for(let n of[o,...o.querySelectorAll("*")])for(let r of n.attributes)r.value=r.value.replaceAll("figure-new",t);return o.
querySelector("[name=block]").value=t,o.querySelector("[name$=-upload]").value=e,o.querySelector("[data-awaited]").dataset.
awaited=e,o}var gt={start:216,photoshop:237,scan:218},na=256*1024,ra=200;async function yt(e,t){if(e.type!=="image/jpeg"||t.type!=="\
image/jpeg")return e;let o=sa(new Uint8Array(await t.slice(0,na).arrayBuffer()));return o.length?new Blob([e.slice(0,2),
ca(o),e.slice(2)],{type:e.type}):e}function sa(e){let t=o=>e[o]*256+e[o+1];if(e[0]!==255||e[1]!==gt.start)return[];for(let o=2;o+
4<e.length&&e[o]===255&&e[o+1]!==gt.scan;o+=2+t(o+2)){if(e[o+1]!==gt.photoshop)continue;let n=aa(e.subarray(o+4,o+2+t(o+
2)));if(n.length)return n}return[]}function aa(e){let t=new DataView(e.buffer,e.byteOffset,e.length);for(let o=14;o+12<=
e.length;){if(t.getUint32(o)!==943868237)return[];let n=o+6,r=n+e[n]+1+(e[n]+1)%2;if(r+4>e.length)return[];let[s,a]=[r+4,
t.getUint32(r)];if(t.getUint16(o+4)===1028)return ia(e.subarray(s,s+a));o=s+a+a%2}return[]}function ia(e){let t=[];for(let o=0;o+
5<=e.length&&e[o]===28;){let n=o+5+e[o+3]*256+e[o+4];if(e[o+3]>127||n>e.length)break;[1,2].includes(e[o+1])&&e[o+2]<ra&&
t.push(...e.subarray(o,n)),o=n}return t}function ca(e){let t=e.length%2?[...e,0]:e,o=[...new TextEncoder().encode("Photo\
shop 3.0\x008BIM"),4,4,0,0,0,0,e.length>>8,e.length&255,...t],n=o.length+2;return n>65535?new Uint8Array:new Uint8Array(
[255,gt.photoshop,n>>8,n&255,...o])}var la=2560,da=2048,ua=.85,vn=()=>{let e=navigator.connection;return!!e&&(e.saveData||/2g|3g/.test(e.effectiveType||""))};
async function bn(e){let t=vn()?2e5:2e6;if(e.size<=t||!/^image\/(jpeg|png|webp)$/.test(e.type))return e;let o;try{o=await createImageBitmap(
e,{imageOrientation:"from-image"})}catch{return e}let n=vn()?da:la,r=Math.min(1,n/Math.max(o.width,o.height)),s=new OffscreenCanvas(
Math.round(o.width*r),Math.round(o.height*r)),a=s.getContext("2d");a.fillStyle="white",a.fillRect(0,0,s.width,s.height),
a.drawImage(o,0,0,s.width,s.height),o.close();let c=await s.convertToBlob({type:"image/jpeg",quality:ua});return c.size<
e.size?yt(c,e):e}l("change","[data-pictures]",e=>{let t=[...e.files];e.value="",ao(p(e),t)});function ao(e,t){let o=t.map(n=>{let r=it(n),
s=le(r.name);return e.querySelector(".blocks").append(s),htmx.process(s),io(r),s});o.length&&(o[0].querySelector("input:\
not([type=hidden])").focus(),o[0].dispatchEvent(new Event("input",{bubbles:!0})))}async function io(e){ie(e),await Yt(e);
let t=await bn(e.file);b.has(e.name)&&(t!==e.file&&(Object.assign(e,{before:e.file.size,file:t}),await Yt(e),ie(e)),Q(e))}
var xn=e=>b.get(e.closest("[data-awaited]").dataset.awaited);l("click","[data-again]",e=>{let t=xn(e);t.failures=0,Q(t)});
l("click","[data-cancel]",async e=>{let t=xn(e),o=p(e),n=o?.querySelector(".add-pictures input")||document.querySelector(
"#composer .c-heading textarea");e.closest(".blk")?.remove();let r=oe(t);De(t),ie(t),n?.focus(),o&&(o.dispatchEvent(new Event(
"input",{bubbles:!0})),w(o,h(_.cancelled,{name:t.fileName}))),r&&En(t)});async function En(e){try{let t=await fetch(`${_.
uploads}${e.name}/`,{method:"DELETE",headers:H(),redirect:"manual"});if(t.status===202)setTimeout(()=>En(e),ht[0]);else if(t.
ok)for(let o of(await t.json()).rows)await at(o)}catch{}}var qn=e=>e.dataTransfer?.types.includes("Files");document.addEventListener(
"dragover",e=>{if(!qn(e))return;e.preventDefault();let t=e.target.closest?.(".composer");e.dataTransfer.dropEffect=t?"co\
py":"none",t?.classList.add("is-over")},!0);document.addEventListener("dragleave",e=>{let t=e.target.closest?.(".compose\
r");t&&!t.contains(e.relatedTarget)&&t.classList.remove("is-over")},!0);document.addEventListener("drop",e=>{if(!qn(e))return;
e.preventDefault(),e.stopPropagation();let t=e.target.closest?.(".composer");t?.classList.remove("is-over"),t&&ao(t,[...e.
dataTransfer.files])},!0);document.addEventListener("paste",e=>{let t=e.target.closest?.(".composer"),{files:o,types:n}=e.
clipboardData;!t||!o.length||n.includes("text/plain")||(e.preventDefault(),e.stopPropagation(),ao(t,[...o]))},!0);async function fa(){
let e=await d.values(f.files).catch(()=>[]);for(let t of e)b.has(t.name)||Q(Vt(t));pt()}document.body.addEventListener("\
htmx:afterSettle",pt);document.addEventListener("desk:restored",pt);fa();document.body.addEventListener("htmx:afterSettle",({detail:{elt:e}})=>{if(!e.matches?.("[data-owed]"))return;(e.querySelector(
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
some(n=>!document.getElementById(`row-${n}`))&&htmx.ajax("GET",o,{swap:"none"})});var ma=/(^|[\s([{<\u00a1\u00bf])$/,pa=/[-\u2010-\u2015/]$/;function wt(e,t,o){let[n,r,s,a]=o,[c,u]=t==='"'?[n,r]:[s,a],g=e.
lastIndexOf(c)>e.lastIndexOf(u),E=[n,s].some(R=>e.endsWith(R))&&!(g&&e.endsWith(c));return ma.test(e)||E||pa.test(e)&&!g?
c:t==="'"&&!g?"\u2019":u}var St=e=>e.closest("[data-quotes]")?.dataset.quotes.split("|")||["\u201C","\u201D","\u2018","\u2019"];var ha="[type=url], [name$=-url], [name$=-original]";l("input",".composer textarea, .composer input[type=text]",(e,t)=>{
let o=t.data;if(t.inputType!=="insertText"||t.isComposing||!["'",'"'].includes(o)||e.matches(ha))return;let n=St(e),r=e.
selectionStart,s=e.value.slice(0,r-1).split(`
`).at(-1);e.value[r-1]===o&&(e.setSelectionRange(r-1,r),document.execCommand("insertText",!1,wt(s,o,n)))});async function An(e,t,o){let n=p(e),r=await kt(n,"quote"),s=o&&await kt(n,"text");return!r||o&&!s?(w(n,C.notNow,{isBad:!0}),
!1):(e.after(...[r,s].filter(Boolean)),On(r,t),s&&(ne(s.querySelector("textarea.words")).value=o.html,On(s,o.text)),r.querySelector(
"[name$=-speaker]").focus(),w(n,C.quoted),!0)}function On(e,t){let o=e.querySelector("textarea.words");htmx.process(e),o.
value=t,o.dispatchEvent(new Event("input",{bubbles:!0}))}async function kt(e,t){try{let o=await fetch(e.querySelector(`.\
add-${t}`).getAttribute("hx-get"),{redirect:"error"}),n=document.createElement("template");return o.ok&&(n.innerHTML=ga(
await o.text())),n.content.querySelector(".blk")}catch{return null}}function ga(e){let[,t,o]=e.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/)||
[],n=Array.from(crypto.getRandomValues(new Uint8Array(4)),r=>r.toString(16).padStart(2,"0"));return t?e.replaceAll(t,`${o}\
-${n.join("")}`):e}var ne=e=>e.closest(".blk").querySelector("input[name$=-html]");var ya=".composer .blk-text textarea.words",U=new Map,fo=!1,co=null,mo="";try{mo=localStorage.getItem("desk-editor")||""}catch{}
function Ln(e){mo=e;try{localStorage.setItem("desk-editor",e)}catch{}}function wa(){let e=navigator.connection;if(e)return e.
saveData||/2g|3g/.test(e.effectiveType);let[t]=performance.getEntriesByType("navigation");return t?.responseEnd-t?.requestStart>
2e3}var In=()=>fo||mo!=="plain"&&!wa();function Sa(){return co??=Promise.all([import(C.kit),import(C.rich)]).catch(e=>{throw co=
null,e}),co}var ka={words:C,fill:h,openDialog:Le,quotationMark:wt,marksFor:St,makeQuote:An,usePlain:va,say:w},lo=()=>[...document.
querySelectorAll(ya)].filter(e=>!U.has(e));async function vt(){if(!(!lo().length||!Bn)){if(!In())return uo();try{let[e,t]=await Sa();
if(!In())return;for(let o of lo())o.matches(":focus")&&po||(Cn(o)?.remove(),U.set(o,t.mount(e,o,ka)))}catch(e){e instanceof
TypeError||console.error(e),uo()}}}var Cn=e=>e.closest(".blk").querySelector("[data-rich]");function uo(){for(let e of lo()){
if(Cn(e))continue;let t=document.createElement("button");t.type="button",t.className="btn quiet",t.dataset.rich="",t.textContent=
C.offer,e.closest(".blk").querySelector("[data-tools]")?.append(t)}}l("click","[data-rich]",async e=>{let t=e.closest(".\
blk").querySelector("textarea.words");Ln(""),fo=!0,e.setAttribute("aria-busy","true"),t.focus(),await vt(),e.removeAttribute(
"aria-busy"),U.has(t)?U.get(t).focus():w(p(e),C.notNow,{isBad:!0})});function va(e){Ln("plain"),fo=!1;for(let[t,o]of[...U])
U.delete(t),o.destroy();uo(),e.focus()}var po=!1;document.addEventListener("compositionstart",()=>{po=!0});document.addEventListener(
"compositionend",()=>{po=!1,setTimeout(vt)});var Bn=!1;new MutationObserver(e=>{let t=o=>[...o.addedNodes].some(n=>n.matches?.(
".blk")||n.querySelector?.(".blk"));e.some(t)&&vt()}).observe(document.body,{childList:!0,subtree:!0});document.addEventListener(
"htmx:beforeCleanupElement",e=>{U.get(e.target)?.destroy(),U.delete(e.target)});document.addEventListener("desk:restored",
()=>{for(let e of U.values())e.read()});var ba=window.requestIdleCallback||(e=>setTimeout(e,200)),Tn=()=>ba(()=>{Bn=!0,vt()});
document.readyState==="complete"?Tn():addEventListener("load",Tn);var _n=".composer .blk-text textarea.words",ho=new WeakMap;l("beforeinput",_n,e=>{let t=ne(e);t?.value&&ho.set(e,{words:e.
value,html:t.value})});l("input",_n,(e,t)=>{if(!t.isTrusted||!ne(e)?.value)return;ne(e).value="";let o=document.createElement(
"p");o.className="hint",o.setAttribute("role","status"),o.append(`${C.formatGone} `);let n=document.createElement("butto\
n");n.type="button",n.className="btn quiet",n.textContent=C.formatBack,n.addEventListener("click",()=>{[e.value,ne(e).value]=
[ho.get(e).words,ho.get(e).html],o.remove(),e.dispatchEvent(new Event("input",{bubbles:!0})),e.focus()}),o.append(n),e.after(
o)});var Dn=/^https?:\/\/\S+$/i;l("paste",".composer .blk-text",e=>setTimeout(()=>{let t=e.querySelector("textarea.words");Dn.
test(t.value.trim())&&!e.querySelector("[data-address]")&&xa(e,t)}));l("input",".composer .blk-text",e=>{Dn.test(e.querySelector(
"textarea.words").value.trim())||e.querySelector("[data-address]")?.remove()});function xa(e,t){let o=document.createElement(
"p");o.className="hint",o.dataset.address="",o.setAttribute("role","status");for(let[n,r]of[["card",C.asCard],["embed",C.
asEmbed]]){if(!p(e).querySelector(`.add-${n}`))continue;let s=document.createElement("button");s.type="button",s.className=
"btn quiet",s.textContent=r,s.addEventListener("click",()=>Ea(n,e,t)),o.append(s)}e.append(o)}async function Ea(e,t,o){let n=await kt(
p(t),e);if(!n)return w(p(t),C.notNow,{isBad:!0});let r=o.value.trim();return t.after(n),htmx.process(n),n.querySelector(
"[name$=-url]").value=r,[o.value,ne(o).value]=["",""],o.dispatchEvent(new Event("input",{bubbles:!0})),n.querySelector("\
[name$=-title]").focus()}async function Z(e,t){let o=String(k(e)),n=t.filter(([u])=>u==="block").map(([,u])=>u),r=u=>e.querySelector(`[id="block-\
form-${CSS.escape(u)}"]`),s=[];for(let u of new Set(n))s.push(r(u)||await Pn(u,t,e));if(String(k(e))!==o)return!1;let a=e.
querySelector(".blocks"),c=a.contains(document.activeElement)&&document.activeElement;s.length&&a.replaceChildren(...s);
for(let u of s)htmx.process(u);return Jo(e,t),c&&qa(c.isConnected?c:a.querySelector("textarea")),e.dispatchEvent(new CustomEvent(
"desk:restored",{bubbles:!0})),!0}function qa(e){e?.focus({preventScroll:!0}),e?.setSelectionRange?.(e.value.length,e.value.
length)}var $n=document.querySelector("#composer .blk-text")?.outerHTML,Oa=8e3;async function Pn(e,t,o){let n=e.split("-")[0];
if(n==="text"&&$n)return Aa(bt($n,e));if(n==="figure"){let s=F(t,`${e}-upload`)||F(t,`${e}-image`);if(!s||b.has(s))return le(
s,e);let a=`${ve(s,"block")}?blog=${ct(o)}`;return await Nn(a,e)||le(s,e)}return await Nn(i.block.replace("kind",n),e)||
Ia(e,t)}async function Nn(e,t){try{let o=await fetch(e,{redirect:"manual",signal:AbortSignal.timeout(Oa)}),n=bt(await o.
text(),t);if(o.ok&&n?.matches(".blk"))return n}catch{}return null}function bt(e,t){let o=document.createElement("templat\
e"),n=e.match(/name="block" value="([a-z0-9-]+)"/)?.[1];return o.innerHTML=n?e.replaceAll(n,t):e,o.content.firstElementChild}
function Aa(e){for(let t of e.querySelectorAll("textarea, [name$=-html]"))t.defaultValue="";for(let t of e.querySelectorAll(
".err, .hint"))t.remove();return e}var go=e=>`${e}-${crypto.randomUUID().slice(0,8)}`;function Ia(e,t){let o=document.createElement(
"div");o.className="blk",o.id=`block-form-${e}`,o.dataset.unseen="";let n=document.createElement("p");n.className="soft \
xs",n.textContent=i.keptBlock,o.append(n,Se("block",e));for(let[r,s]of t)r.startsWith(`${e}-`)&&o.append(Se(r,s));for(let r of o.
querySelectorAll("input"))delete r.dataset.held;return o}async function yo(e){return((await d.get(V(e),f.places))?.blank||
[["byline",document.body.dataset.byline||""]]).filter(([o])=>!["key","block"].includes(o))}async function Y(e,t=()=>{}){
let o=await yo(e),n=await Pn(go("text"),[],e);t(),e.querySelector(".blocks").replaceChildren(n),await Z(e,[...o,["key",crypto.
randomUUID()]]);for(let r of["data-refused","data-version","data-hand"])e.removeAttribute(r);for(let r of e.querySelectorAll(
".err, .tell, .gone-block"))r.remove();for(let r of e.querySelectorAll("[aria-invalid]"))r.removeAttribute("aria-invalid")}var Mn=["key","draft","draft_seen","announces"],re=/^[a-z]+-[a-z0-9]+-/;function de(e,t){let o=new Set(e.map(String));return t.
filter(n=>!o.has(String(n))&&n[1]&&!Mn.includes(n[0]))}function xt(e,t,o,n){let r=new Map(t),s=de(t,o),a=new Set([...r.keys()].
filter(m=>re.test(m))),c=m=>m[0]==="block"?s.includes(m):re.test(m[0])&&!a.has(m[0]),u=([m,X])=>X.startsWith(r.get(m)||"")?
X.slice((r.get(m)||"").length).trim():X,g=s.filter(([m])=>!re.test(m)&&m!=="block").map(m=>[m[0],m[0]==="heading"?u(m):m[1]]),
E=s.filter(([m])=>a.has(m)&&n.has(m)).map(u),N=`${e.find(([m])=>m==="block")?.[1]??""}-words`;return[...e.filter(([m])=>m!==
N&&!g.some(([X])=>X===m)),...g,[N,E.join(`

`)],...o.filter(c)]}function Un(e,t,o){let n=new Set([...t,...o].map(([a])=>a)),r=([a])=>Mn.includes(a),s=a=>r(a)||!(n.has(
a[0])||re.test(a[0]));return[...o.filter(a=>!r(a)),...e.filter(s)]}var Ta=e=>re.test(e)?e.replace(/-[a-z0-9]+-/,"-"):e,Wn=(e,t)=>e.filter(([o,n])=>o===t&&n.trim()).map(([,o])=>o);function Rn(e,t,o){
return[...new Set([...t,...e].map(([r])=>r))].map(r=>({name:r,label:o[Ta(r)],values:Wn(t,r)})).filter(({name:r,label:s,values:a})=>s&&
String(a)!==String(Wn(e,r)))}function ee(e,t){let o=document.createElement("button");return o.type="button",o.className="btn",o.textContent=e,o.addEventListener(
"click",t),o}function je(e,t){let o=document.createElement("a");return Object.assign(o,{href:e,className:"btn",textContent:t}),
o}function wo(e,t,o,n,r){e.querySelector("[data-both]")?.remove();let s=document.createElement("div");s.className="tell in\
f both",s.dataset.both="",s.setAttribute("role","alert");let a=document.createElement("p");a.textContent=h(n,{time:ae(o)});
let c=ee(i.showBoth,()=>{c.replaceWith(La(e,t,r))});s.append(a,c),e.querySelector(".top").after(s)}function La(e,t,o){let n=document.
createElement("div"),r=document.createElement("div");r.className="other";let s=JSON.parse(e.querySelector(".blocks").dataset.
fields);for(let{name:a,label:c,values:u}of Rn(k(e),t,s)){let g=document.createElement("p"),E=document.createElement("b"),
N=document.createElement("span");E.textContent=c,N.dir="auto",N.textContent=u.map(R=>Ca(e,a,R)).join(", ")||"\u2013",g.append(
E," ",N),r.append(g)}return n.append(r,ee(i.takeOther,()=>o(!0)),ee(i.keepThis,()=>o(!1))),n}function Ca(e,t,o){let[n]=e.
querySelectorAll(`[name="${CSS.escape(t)}"]`);return n?.type==="checkbox"&&o==="on"?"\u2713":n?.querySelector(`option[va\
lue="${CSS.escape(o)}"]`)?.textContent.trim()||o}var So=(e,t,{version:o,id:n})=>async r=>{if(r&&!await Z(e,t))return;let s=K(
e);s.version=o??s.version,e.querySelector("[data-both]").remove(),L(e,"chosen"),e.querySelector("textarea")?.focus(),n&&
(await L(e,"paused"),await d.del(n,f.writing))};function Hn(e,t,{answer:{fields:o,version:n,at:r}}){if(!t)return;let s=So(
t,o,{version:n});wo(t,o,Date.parse(r),i.elsewhere,s)}var Fn=({version:e,state:t},{spot:o,keep:n,fields:r,at:s})=>({spot:o,keep:n,fields:r,at:s,version:e,key:r.find(([a])=>a===
"key")?.[1]??"",isOnTheDesk:t.isSaved&&!t.isUnsaved,isAdded:t.isAdded,isTyped:t.isTyped,wasSent:t.wasSent});function Kn(e,t,o){
let{key:n,hand:r,version:s,fields:a,savedAt:c,isFree:u,isBegun:g,isOfThisTab:E}=o;if(t.key===n){if(JSON.stringify(t.fields)===
JSON.stringify(a))return t.wasSent?"putBack":"forget";if(r!==e&&t.version!==s)return"offer"}else{if(r&&E&&t.at>c&&!g)return"\
putInstead";if(r||!u)return"handOver"}return g?"offer":"putBack"}var ko=(e,t,o)=>e.some(n=>n.key===t&&!de(n.fields,o).length),
jn=(e,t)=>t?.status===200&&!e.wasSent||!!t?.discarded||!!(t?.sent&&!be(e).isTyped);var Ba=300;function zn(e){clearTimeout(e.pause),e.pause=setTimeout(()=>S(e,{type:"paused"}),Ba)}function Gn(e,t){if(clearTimeout(
e.pause),!t)return null;let[o,n]=[lt(t),k(t)],r=Fn(e,{spot:o,keep:t.dataset.keep,fields:n,at:M()});return _a(e,T(t)&&r)}
async function _a(e,t){try{await e.held,t?await Ae(f.writing,e.id,t,Da(e)):await d.del(e.id,f.writing)}catch{return S(e,
{type:"notStored"})}return e.replaces=[],S(e,{type:"stored",at:t?.at})}var Vn=({id:e,next:t,offered:o=[]})=>[e,...t?[t.id]:
[],...o],Da=({state:e,next:t,replaces:o=[]})=>t&&e.hasNext&&!e.goesOnIn?[...o,t.id]:o;function Yn(e,t){if(clearTimeout(e.
pause),!t)return null;if(!e.next){let[s,a]=[crypto.randomUUID(),crypto.randomUUID()];e.next={id:s,key:a,held:to(s)}}let[
o,n]=[k(t),rt(t)],r=$a(e,t,o,n);return e.next.stored=r.catch(()=>{}),r.catch(()=>S(e,{type:"notStored"}))}async function $a({
next:e,going:t},o,n,r){if(await e.held,!de(t.sent,n).length)return d.del(e.id,f.writing);let s=`text-${e.id.slice(0,8)}`,
a=[...await yo(o),["key",e.key],["block",s],[`${s}-words`,""]],{keep:c}=o.dataset;return Ae(f.writing,e.id,{spot:`${c}#`,
keep:c,key:e.key,fields:xt(a,t.sent,n,r),at:M(),version:0,isOnTheDesk:!1,isTyped:!0})}var vo=e=>Promise.all(e.map(t=>d.del(
t,f.writing))).catch(()=>{}),Xn=({id:e})=>vo([e]);async function Jn(e){let{next:t}=e;return e.next=void 0,await t?.stored,
t&&vo([t.id])}async function Et(e){return await Promise.all([e.held,e.next?.stored]),vo(Vn(e))}function qt(e,t){let o=K(
e);return o!==t&&(o.replaces=Vn(t)),mt(e)}function Ot(e,t){let o=k(e);return{sent:t,now:o,typed:de(t,o),written:rt(e),blocks:[...e.querySelectorAll(".blk")],caret:Pa(
e)}}async function At(e,t,o=!1){let{sent:n,now:r,typed:s,written:a,blocks:c,caret:u}=t;if(s.length){let g=k(e);for(let E of c)
document.getElementById(E.id)||e.querySelector(".blocks").append(E);await Z(e,o?Un(g,n,r):xt(g,n,r,a))}return u&&Ma(e,u,
o),s.length>0}function Pa(e){let t=document.activeElement,o=t.closest(".blk"),n=t.isContentEditable?o.querySelector("tex\
tarea.words"):t;if(!e.contains(n)||!n.name)return null;let r=U.get(n)?.caret()??n.selectionStart;return{n:[...e.querySelectorAll(
".blk")].indexOf(o),name:n.name.replace(re,"-"),at:r}}function Ma(e,{n:t,name:o,at:n},r){let s=e.querySelectorAll(".blk")[t]||
e.querySelector(".blk"),a=o.startsWith("-")?s.querySelector(`[name$="${o}"]`)||s.querySelector("textarea.words"):e.elements[o],
c=a?.value||r?a:e.querySelector(".blk textarea.words"),u=r?n:c.value.length;return U.has(c)?U.get(c).focus(r?void 0:"end"):
(c.focus({preventScroll:!0}),typeof c.selectionStart=="number"?c.setSelectionRange(u,u):void 0)}var Qn=(e,t)=>Math.max(t,(e.at(-1)?.n||0)+1);function Ua(e,{deskTime:t,offset:o,page:n,onPage:r}){let s=Math.abs(o-e.offset)>
6e4,a=Math.max(t-e.at,e.page===n?r-e.began:0);return s||a<-6e4?1/0:a}var Zn=(e,t)=>!e.isDecided&&Ua(e,t)>6e5,er=e=>({address:`${e.
place}${e.isDraft?"/drafts/":"/updates/"}`,fields:e.fields,key:e.key});function tr(e,t){return t?.key===e.key&&t.id?"sen\
t":t?.problem||[404,413,400].includes(t?.status)?"refused":"waiting"}function q(e,t,o){let n=e.querySelector("[data-saved]");if(!(!n||"held"in n.dataset)&&!(n.matches(".bad")&&[i.here,i.there,
i.hereOffline,i.hereSignedOut].includes(t))){if(n.dataset.told!==t||!n.querySelector("[data-at]")){let r=document.createElement(
"b"),s=document.createElement("span"),a=document.createElement("span"),[c,u=""]=t.split("{time}");r.textContent=c.trim(),
a.append(...Ft(u)),s.dataset.at="",s.setAttribute("aria-hidden","true");let g=document.createElement("span");g.append(r,
" ",s,a),n.replaceChildren(g),n.dataset.told=t,n.classList.remove("bad")}n.querySelector("[data-at]").textContent=o&&t.includes(
"{time}")?ae(o):""}}var Eo=15e3,ze=document.getElementById("outbox"),ue=[],xo="",Ge=new BroadcastChannel(`outbox-${v}`),me=async()=>(await d.
values(f.outbox)).sort((e,t)=>e.n-t.n),or=e=>d.set(e.id,e,f.outbox),qo=e=>d.get(e.id,f.outbox);async function Oo(e,t){let o=await qo(
e);o&&await or({...o,...t})}async function nr(e){let{sent:t,composer:o}=e.going;xo=crypto.randomUUID();try{let n=await me();
await or({id:xo,n:Qn(n,Date.now()),key:F(t,"key"),fields:t,place:V(o),title:Ce(t),at:M(),offset:se,began:performance.now(),
page:performance.timeOrigin,state:"waiting"})}catch{return S(e,{type:"notInOutbox"})}return S(e,{type:"inOutbox"})}async function rr(e,t){
if(!t)return;let{going:o}=e,n;if(await Y(t,()=>{n=Ot(t,o.sent)}),q(t,i.queued),!n.typed.length)return t.querySelector(".\
c-heading textarea").focus({preventScroll:!0});await At(t,n),await qt(t,e)}async function sr(){await j(),Ge.postMessage(
{})}function Wa(e){let t=document.getElementById("composer");if(t?.querySelector("[data-saved]")?.dataset.told!==i.queued)
return;let o=e.find(({id:n})=>n===xo);o&&o.state!=="waiting"&&q(t,ir(o))}function ar({data:e}){return e.sent&&ue.unshift(
e.sent),j()}var Ra=()=>({deskTime:M(),offset:se,page:performance.timeOrigin,onPage:performance.now()}),Tt="",It=!1,bo=!1;
async function fe(){if(bo=It,!It){It=!0;try{do bo=!1,await Ha(Fa);while(bo)}finally{It=!1}}}var Ha=e=>navigator.locks?navigator.
locks.request(`outbox-${v}`,{ifAvailable:!0},t=>t&&e()):e();async function Fa(){let e=(await me()).filter(o=>o.state==="\
waiting");if(!e.length)return;let t=await A();if(Tt=t?t.person===v?"":i.signIn:i.noConnection,!Tt)for(let o of e)Zn(o,Ra())?
await Oo(o,{state:"old"}):await Ka(o);await j(),Ge.postMessage({})}async function Ka(e){let t=ja(e);ro(t);let o=await t,
n=tr(e,o);if(n==="sent"){await d.del(e.id,f.outbox);let r={...e,state:"sent",told:e.isDraft?i.savedAsDraft:o.told,href:o.
href,fields:null};ue.unshift(r),Ge.postMessage({sent:r}),e.isDraft||Ga(e,o.html)}else n==="refused"&&await qo(e)&&await Oo(
e,{state:"refused",problem:o.problem||h(i.refused,{status:o.status})})}function ja(e){return new Promise(t=>{let o=new XMLHttpRequest,
n=new FormData,{address:r,fields:s,key:a}=er(e);for(let[c,u]of s)n.append(c,u);o.open("POST",r),o.timeout=Eo,o.setRequestHeader(
"HX-Request","true");for(let[c,u]of Object.entries(H()))o.setRequestHeader(c,u);o.setRequestHeader("Idempotency-Key",a),
o.upload.onprogress=({loaded:c,total:u})=>Za(e,c/u),o.onload=()=>t(za(o)),o.onerror=o.ontimeout=()=>t(null),o.send(n)})}
function za(e){let t=new DOMParser().parseFromString(e.response,"text/html"),o=t.querySelector("[data-saved]"),n=t.querySelector(
"[data-refused]")?[...t.querySelectorAll(".composer .tell.bad, .composer .err")]:[];return{status:e.status,key:e.getResponseHeader(
"Idempotency-Key"),id:e.getResponseHeader("Update-Id"),html:e.response,told:o?.querySelector("b")?.textContent.trim()||i.
live,href:o?.querySelector("a")?.getAttribute("href"),problem:n.map(r=>r.textContent.trim()).join(" ")}}function Ga(e,t){
let o=document.getElementById("composer");if(G||!o||V(o)!==e.place)return;let n=document.createElement("template");n.innerHTML=
t,n.content.querySelector("#composer")?.remove(),htmx.swap(document.createElement("div"),n.innerHTML,{swapStyle:"none"}),
htmx.trigger(document.body,"desk:published")}var Va={waiting:"device",old:"clock",refused:"warn",sent:"check"};async function j(){
if(!ze)return;let e=await me();Wa([...e,...ue]),ze.hidden=!e.length&&!ue.length,ze.querySelector("[data-count]").textContent=
e.length?h(i.notYetLive,{n:e.length}):"";let t=document.activeElement,o=t?.closest("[data-entry]")?.dataset.entry,n=[...e,
...ue].map(Ya),r=ze.querySelector("[data-entries]");if(n.length===r.children.length&&n.every((a,c)=>a.isEqualNode(r.children[c]))||
(r.replaceChildren(...n),!o))return;let s=[...(n.find(a=>a.dataset.entry===o)||n[0])?.querySelectorAll("button, a")||[]];
(s.find(a=>a.textContent===t.textContent)||s[0])?.focus()}function Ya(e){let o=document.getElementById("outbox-entry").content.
firstElementChild.cloneNode(!0);o.classList.add(`is-${e.state}`),o.dataset.entry=e.id;for(let n of o.querySelectorAll("[\
data-icon]"))n.hidden=n.dataset.icon!==Va[e.state];return o.querySelector("h3").textContent=e.title,o.querySelector("[da\
ta-state]").textContent=ir(e),o.querySelector("[data-acts]").append(...Xa(e)),e.state==="old"&&Qa(e,o.querySelector("[da\
ta-since]")),o}var ir=e=>h({waiting:`${i.waiting} ${Tt||i.trying}`,old:i.old,refused:`${i.isRefused} ${e.problem||""}`,sent:e.
told||""}[e.state],{time:ae(e.at)});function Xa(e){let t={time:ae(e.at).slice(0,5)},o=(s,a)=>ee(h(s,t),async()=>{await Oo(
e,{state:"waiting",isDecided:!0,...a}),await j(),await fe()}),n=ee(i.takeBack,()=>Ja(e)),r=ee(i.drop,()=>J(i.dropTitle,h(
i.dropMeans,{title:e.title}),i.keepIt,i.drop,async()=>{await d.del(e.id,f.outbox),await j()}));return e.state==="sent"?e.
href?[je(e.href,i.view)]:[]:e.state==="old"?[o(i.publishAsWritten),o(i.toEditors,{isDraft:!0}),r]:Tt===i.signIn?[je(`${i.
login}?next=${location.pathname}`,i.doSignIn),n]:e.state==="refused"?[n,r]:[ee(i.tryNow,fe),n]}async function Ja(e){let t=document.
getElementById("composer");if(V(t)!==e.place){location.assign(`${e.place}/`);return}let o=await qo(e);if(!o)return j();if(T(
t))return q(t,i.composerIsFull);if(!await Z(t,o.fields))return q(t,i.composerIsFull);t.querySelector(".c-heading textare\
a").focus(),We(t,Ue(t,{state:be({wasSent:!0})})),await mt(t,"typed"),await d.del(e.id,f.outbox),await j()}async function Qa(e,t){
t.hidden=!1;let o=i.since.replace("/-/",`/${e.place.split("/").at(-1)}/`).replace("/0/",`/${Math.floor(e.at/1e3)}/`),n=await fetch(
o,{redirect:"manual"}).catch(()=>null);n?.ok&&(t.innerHTML=await n.text())}function Za(e,t){let o=ze?.querySelector(`[da\
ta-entry="${CSS.escape(e.id)}"]`);o&&(o.classList.add("is-moving"),o.querySelector("[data-state]").textContent=h(i.sendingPart,
{n:Math.floor(t*100)}),o.querySelector("progress").value=t)}var ei=new Set([0,408,429,500,502,503,504]),cr=(e,t)=>ei.has(
e.detail.xhr?.status||0)&&Ao(e,t);function Ao({detail:{requestConfig:e}},t){if(t?.composer.id!=="composer")return!1;let{
pathname:o}=new URL(e.path,location.href);return o!==`${V(t.composer)}/updates/`?!1:T(t.composer)||Ce(t.sent)!==i.noHeading}function ti(e,t){let o=e.trim();return o.length>t?[...o].length:o.length}function Lt(e){for(let t of e.querySelectorAll(
"[data-most]:is(textarea, input)"))lr(t);ni(e)}function lr(e){let t=Number(e.dataset.most),o=ti(e.value,t),n=o>t?h(y.tooLong,
{most:t,n:o}):"";n?e.setAttribute("aria-invalid","true"):document.getElementById(`${e.id}_error`)?.matches("[data-over]")&&
e.removeAttribute("aria-invalid"),dr(`${e.id}_error`,n,r=>oi(e,r))}function oi(e,t){let o=e.closest(".field");o?o.append(
t):(e.closest(".c-heading")||e).after(t)}function ni(e){let t=e.querySelector(".blocks"),o=Number(t.dataset.most),n=t.querySelectorAll(
":scope > .blk").length,r=n>o?h(y.tooManyBlocks,{most:o,n}):"";dr(`${e.id}-too-many`,r,s=>t.after(s))}function dr(e,t,o){
let n=document.getElementById(e);if(!t){n?.matches("[data-over]")&&n.remove();return}let r=n??document.createElement("p");
n||(Object.assign(r,{id:e,className:"err"}),r.setAttribute("role","alert"),o(r)),r.dataset.over="",r.textContent!==t&&(r.
textContent=t)}l("input",".composer [data-most]:is(textarea, input)",lr);document.addEventListener("desk:restored",({target:e})=>Lt(
e));var Ct=()=>htmx.ajax("GET",location.pathname,{target:"#unsent",select:"#unsent",swap:"outerHTML"});var ur=3e3;function fr(e,t){e.due??=setTimeout(()=>{e.due=null,ft(e)&&S(e,{type:"saveDue"})},t)}var mr=e=>fr(e,ur),pr=e=>fr(
e,Math.max(0,(e.savedAt||0)+ur-Date.now())),hr=e=>ft(e)&&S(e,{type:"keptFirst"});function gr(e){clearTimeout(e.due),e.due=
null,e.request?.abort()}function yr(e,t){clearTimeout(e.due),e.due=null,e.savedAt=Date.now();let o=Ve(t.dataset.keep,k(t),
e),{signal:n}=e.request;return e.saving=o.then(r=>n.aborted?null:S(e,{type:ri(r),answer:r})),e.saving}function ri(e){return e?.
version&&e.status===200?"saved":e?.discarded?"discardedElsewhere":e?.sent?"sentElsewhere":e?.fields?"foundOther":"notSav\
ed"}async function Ve(e,t,o){let n=new FormData;for(let[r,s]of t)n.append(r,s);n.append("kept_hand",o.id),n.append("kept\
_version",String(o.version)),o.request=new AbortController;try{we()||await A();let r=AbortSignal.any([o.request.signal,AbortSignal.
timeout(15e3)]),s=await fetch(e,{method:"POST",body:n,signal:r,redirect:"manual",headers:H()}),a=s.headers.get("Content-\
Type")?.startsWith("application/json");return{status:s.status,...a?await s.json():{}}}catch{return null}}function wr(e,t,{
answer:o}){e.version=o.version}async function Sr(e){let{id:t,version:o}=e,n=await d.get(t,f.writing);return!n||e.state.isUnsaved||
!["kept","refused"].includes(e.state.is)?null:d.set(t,{...n,version:o,isOnTheDesk:!0},f.writing)}async function Bt(e){if(e.dataset.isPickedUp||(e.dataset.isPickedUp="yes",e.autocomplete="off",new MutationObserver(()=>{
L(e,"changed"),Lt(e)}).observe(e.querySelector(".blocks"),{childList:!0}),Lt(e),e.hasAttribute("data-refused")))return;let t=await me();
e.id==="composer"&&ko(t,_t(e),k(e))&&await Y(e),kr(e)&&L(e,"changed"),await ai(e,t)&&await ii(e)}async function ai(e,t){
let o=(await d.entries(f.writing)).filter(([,s])=>s.spot===lt(e)).sort(([,s],[,a])=>a.at-s.at),n=!1,r=!1;for(let[s]of o)
await dn(s,async a=>{if(ko(t,a.key,a.fields))return d.del(s,f.writing);let c=a.key===_t(e);if(n&&c)return vr(e,s,a);let u=n?
!G&&await br(s,a):await ci(e,s,a);n=!0,r||=u});return r}async function ii(e){await L(e,"paused"),await L(e,"saveDue"),Ct()}
var _t=e=>e.elements.key?.value||"",kr=e=>Gt(e).some(t=>t.value!==t.defaultValue);function vr(e,t,o){o.key===_t(e)&&(K(e).
offered??=[]).push(t);let n=So(e,o.fields,{id:t});return wo(e,o.fields,o.at,i.newerHere,n)}async function ci(e,t,o){let n=Kn(
t,o,{key:_t(e),hand:e.dataset.hand,version:Number(e.dataset.version),fields:k(e),savedAt:Date.parse(e.dataset.savedAt)||
0,isOfThisTab:oo(t),isFree:!T(e)||!!e.elements.draft?.value||e.id==="correcting",isBegun:kr(e)});if(n==="handOver")return br(
t,o);if(n==="forget")await d.del(t,f.writing);else if(n==="offer"||!await Z(e,o.fields))vr(e,t,o);else return li(e,t,o),
n==="putInstead";return!1}function li(e,t,o){let{version:n}=o;We(e,Ue(e,{id:t,version:n,state:be(o)})),q(e,i.here,o.at),
L(e,"changed")}async function br(e,t){let o=await Ve(t.keep,t.fields,{id:e,version:t.version});return jn(t,o)&&await d.del(
e,f.writing),o?.status===200}async function Dt(e){let t=await d.get("sessions",$)||{};for(let[o,n]of Object.entries(t))o===e||(await fetch(i.session.
replace("token",n),{cache:"no-store"}).catch(()=>null))?.status!==410||(o===v&&He(),await Ie(o),o===v&&location.assign(i.
login))}var Io=e=>(t,o)=>o&&q(o,e),xr=Io(i.notHere),Er=Io(i.sentAlready),qr=Io(i.discarded);function Or({state:e},t,{at:o}){return t?
e.isAdded?q(t,i.sentAlready):e.isSaved||!T(t)?null:q(t,navigator.onLine?i.here:i.hereOffline,o):null}var Ar=(e,t,{answer:o})=>t&&
T(t)&&q(t,i.there,Date.parse(o.at));async function Ir(e,t,{answer:o}){let n=o?.status===403&&await A();return!t||n===null||
n?.person===v?null:o?.status===401||n?(Dt(),q(t,i.hereSignedOut,M())):T(t)&&q(t,i.hereOffline,M())}function Tr(e){let{requestConfig:t,xhr:o}=e.detail,n=t?.elt;if(!n?.matches?.("[data-add]")||o.status!==200)return;e.detail.
shouldSwap=!1;let r=document.createElement("template");r.innerHTML=o.response;let s=r.content.querySelector("input[name=\
block]");s&&document.getElementById(`block-form-${s.value}`)&&r.content.replaceChildren(bt(o.response,go(s.value.split("\
-")[0])));let a=[...r.content.children];p(n).querySelector(".blocks").append(...a);for(let g of a)htmx.process(g);(a[0]?.
querySelector(Ht)||a[0]?.querySelector("button"))?.focus()}function ui(e,t){e.classList.toggle("is-open",t),e.querySelector(
"[data-more-blocks]").setAttribute("aria-expanded",String(t))}l("click",".add .btn",e=>{let t=e.closest(".add");t.querySelector(
"[data-more-blocks]")&&ui(t,e.matches("[data-more-blocks]")&&!t.matches(".is-open"))});var Lr=e=>e.detail.requestConfig?.elt||e.detail.elt,$t=e=>e.detail.requestConfig?.verb==="post"&&Lr(e).closest?.(".compo\
ser[data-keep]")&&!Lr(e).matches("[type=file], [data-undo]"),Nt=({detail:{xhr:e}})=>new URL(e.responseURL||location.href,
location.href).pathname.startsWith("/accounts/"),Cr=!1,Pt=()=>Cr;function z(e){Cr=e}var fi=1e3,Br=-1/0;function _r(){Br=performance.now()}function Dr(e){let t=e.detail.elt;!t.matches(".composer")||T(t)||performance.
now()-Br>fi||(e.preventDefault(),setTimeout(()=>{z(!1)}))}var xe=new WeakMap,mi=({detail:{xhr:e}})=>xe.get(e)?.going;function $r(e){let{elt:t,requestConfig:o,xhr:n}=e.detail;if(!$t(
e))return;let r=p(t),s=K(r);if(s.state.is==="queued")return e.preventDefault();let a={composer:r,sent:k(r)},c=new URL(o.
path,location.href).pathname.endsWith("/drafts/"),u=r.id==="correcting";s.going=a,xe.set(n,{session:s,going:a}),S(s,{type:"\
send",goesOnIn:c||u?"same":"next"}),u&&pi(a)}function pi(e){e.focused=document.activeElement,e.composer.inert=!0}function Nr(e){
let{target:t,shouldSwap:o}=e.detail,n=mi(e);n&&o&&t.id==="composer"&&(n.added=Ot(t,n.sent))}function Pr(e){let{session:t,
going:o}=xe.get(e.detail.xhr)??{},n=document.getElementById("composer")||document.getElementById("correcting");if(!o?.added||
!n)return;let r=T(n),s=n.id==="correcting",a=!r||n.hasAttribute("data-refused");!o.added.typed.length&&a&&!s||(n.dataset.
goesOn="",o.carried=At(n,o.added,r).then(c=>(c||s)&&qt(n,t)))}function Mr(e){let{xhr:t}=e.detail,o=!!t?.getResponseHeader(
"Update-Id");o&&_r();let{session:n,going:r}=xe.get(t)??{};if(!n)return;if(r.focused&&r.composer.isConnected&&hi(r),o){S(
n,{type:"published"});return}let s=D().some(a=>B.get(W(a))===n&&a.querySelector("[data-both]"));S(n,{type:"failed",isAsked:s})}
function hi({composer:e,focused:t}){e.inert=!1,t.focus()}function Ur(e){let{xhr:t}=e.detail,{session:o,going:n}=xe.get(t)??
{};!o||t.status!==200||t.getResponseHeader("Update-Id")||/id="(composer|correcting)"/.test(t.response)||(e.detail.shouldSwap=
!1,!Nt(e)&&(Ao(e,n)?S(o,{type:"queue"}):q(n.composer,i.hereOffline,M())))}function Wr(e){let{session:t,going:o}=xe.get(e.
detail.xhr)??{};return!t||!cr(e,o)?!1:(S(t,{type:"queue"}),!0)}var Rr=({going:e})=>e?.carried;async function Hr(e){let t=K(e);S(t,{type:"close"}),e.inert=!0;let o=(t.offered||[]).map(r=>["kept_hand",r]),n=await Ve(
`${e.dataset.keep}discard/`,o,t);return e.inert=!1,n?.discarded?(await Et(t),Re(t),document.querySelector("#unsent artic\
le")&&Ct(),!0):(S(t,{type:"reopen"}),!1)}l("submit","form[data-discards]",async(e,t)=>{t.preventDefault();let o=e.dataset.
discards;for(let n of[...B.values()])n.id===o&&(S(n,{type:"close"}),Re(n));await d.del(o,f.writing).catch(()=>{}),e.submit()});document.addEventListener("submit",e=>{e.target.matches(".composer")&&z(!0)});addEventListener("beforeunload",e=>{!Pt()&&
[...document.querySelectorAll(".composer")].some(t=>t.dataset.keep?un(t):Be(t))&&e.preventDefault()});function Fr(e){let o=e.
detail.elt.closest(".acts")?.closest(".row-update")?.querySelector(".composer");o&&(e.preventDefault(),o.querySelector("\
.c-heading textarea").focus())}function Kr(e){let{target:t,requestConfig:o}=e.detail,n=t.matches?.(".row-update")&&t.querySelector(
".composer");n&&!n.contains(o?.elt)&&(e.detail.shouldSwap=!1)}function jr(e){let t=e.detail.elt;!t.matches("[data-stop]")||
!Be(t.closest(".composer"))||(e.preventDefault(),J(y.discard,y.discardMeans,y.keepEditing,y.discardMine,async()=>{let o=t.
closest(".composer");await Hr(o)?e.detail.issueRequest(!0):w(o,y.notDoneOffline,{isBad:!0})}))}function Lo(e){let t=e?.querySelector("[name=due_at]"),o=e?.querySelector("[data-publish]"),n=e?.querySelector("[data-sc\
hedule]");if(!t||!o||!n)return;let r=t.value!=="";if(r!==e.classList.contains("is-timed")){e.classList.toggle("is-timed",
r),r?o.before(n):t.closest(".due").append(n);for(let[s,a]of[[n,r],[o,!r]])s.classList.toggle("go",a),s.toggleAttribute("\
data-send",a)}}l("input","[name=due_at]",e=>Lo(p(e)));l("click","[data-choose-time]",e=>{let t=p(e).querySelector(".when");
t.open=!0,t.querySelector("input").focus()});l("keydown","#composer input:not([type=checkbox], [type=file])",(e,t)=>{t.key!==
"Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),p(e).querySelector("[data-save]")?.click())});function Co(){
for(let e of document.querySelectorAll("[data-until]")){let t=Math.ceil((Date.parse(e.dataset.until)-Date.now())/6e4);t>=
0&&t<60&&(e.textContent=st.format(t,"minute"))}}setInterval(()=>{document.hidden||Co()},3e4);function zr(e){for(let t of e.
querySelectorAll("[data-undo]:not([data-counts])")){let o=Number(t.dataset.undo);t.dataset.counts="";let n=setInterval(()=>{
if(!t.isConnected)return clearInterval(n);t.matches(":hover, :focus-within")||(o-=.25,!(o>0)&&(clearInterval(n),t.classList.
add("is-over")))},250)}}function Gr(e){let t=document.getElementById("composer");!e.detail.elt.matches("[data-undo]")||!t||
!Be(t)||(e.detail.parameters.keep_composer="1",To(t),t.querySelector("[data-saved]").replaceChildren(),w(t,he.takenBack))}
var Vr=Number(document.body.dataset.sendsAfter);function Yr(e){let t=e.detail.elt;!Vr||e.defaultPrevented||!t.matches(".\
composer")||(e.preventDefault(),t.querySelector("[data-cancel-sending]")||yi(t,e.detail))}function yi(e,{issueRequest:t,
triggeringEvent:o}){let n=e.querySelector(".send"),r=document.createElement("button"),s=n.querySelector("[data-send], [d\
ata-publish]"),a=Vr;r.type="button",r.className="btn",r.dataset.cancelSending="",r.textContent=he.cancel,n.insertBefore(
r,s),s.setAttribute("aria-busy","true"),To(e),w(e,h(he.publishesIn,{n:a})),wi(e,o?.submitter),setTimeout(()=>{z(!1)});let c=()=>{
clearInterval(g);let E=r===document.activeElement;r.remove(),s.setAttribute("aria-busy","false"),E&&s.focus()},u=()=>{c(),
To(e),e.querySelector("[data-submitter]")?.remove(),w(e,he.cancelled)},g=setInterval(()=>{if(a-=1,!e.isConnected)return c();
if(a>0)return w(e,h(he.publishesIn,{n:a}));c(),z(!0),t(!0)},1e3);r.addEventListener("click",u),e.addEventListener("keydo\
wn",E=>{E.key==="Escape"&&r.isConnected&&u()})}var To=e=>{e.querySelector("[data-saved]").dataset.held=""};l("input",".c\
omposer",e=>{let t=e.querySelector("[data-saved]");t?.removeAttribute("data-held"),t?.classList.remove("bad")});function wi(e,t){
if(!t?.name)return;let o=document.createElement("input");Object.assign(o,{type:"hidden",name:t.name,value:t.value}),o.dataset.
submitter="",e.append(o)}var Bo={0:y.offline,401:y.signedOut,403:y.signInChanged,404:y.mayNot,413:y.tooMuch,503:y.busy};function Xr(e){let t=e.detail.
elt.closest(".composer, [data-settings]"),o=t||document.getElementById("composer"),n=e.detail.xhr?.status||0,r=$t(e)||t?.
matches("[data-settings]");if(n===403&&r&&!o.dataset.isAnew)return Si(o,e);if(!t)return ki(e.detail.elt,n);w(o,Bo[n]||h(
y.notPublished,{status:n}),{isBad:!0})}async function Si(e,{detail:{elt:t,requestConfig:o}}){return(await A())?.person!==
v?w(e,Bo[403],{isBad:!0}):(e.dataset.isAnew="",((t.matches("button")?t:o.triggeringEvent?.submitter)||e.querySelector("[\
data-send]")).click())}function ki(e,t){let o=e.closest("dialog form, .row-update")||document.querySelector(".composer");
o.querySelector(".problem")?.remove();let n=document.createElement("p");n.className="err problem",n.setAttribute("role",
"alert"),n.textContent=t?h(y.notDone,{status:t}):y.notDoneOffline,o.append(n)}function Jr(e){Nt(e)&&(e.detail.shouldSwap=
!1,w(document.querySelector(".composer"),Bo[401],{isBad:!0}))}var _o=({detail:{elt:e}},t)=>e.querySelector?.("[data-send\
]")?.setAttribute("aria-busy",String(t));htmx.config.defaultSettleDelay=0;function Qr(e){jt(e),_e(),Co(),zr(e),Lo(e.getElementById("composer"))}function vi(e){let t=parseFloat(
getComputedStyle(e).scrollMarginBlockStart);e.getBoundingClientRect().top<t&&e.scrollIntoView({block:"start"})}function Zr(e){
Qr(document);let{elt:t,requestConfig:o}=e.detail;if(t.id==="desk-poll")return;let n=o?.elt,r=n?.matches("[id^=correct-]")?
t.querySelector?.("#correcting"):null,s=t.matches?.(".composer")?t:r;if(s&&!("goesOn"in s.dataset)){let a=s.querySelector(
"[aria-invalid=true]");(a||s.querySelector(".c-heading textarea")).focus({preventScroll:s.id==="composer"&&!a}),s.getBoundingClientRect().
top<0&&!a&&s.scrollIntoView({block:"start"})}else!s&&t.matches?.(".row-update")&&n?.closest("#correcting")?(t.querySelector(
"[id^=correct-]")?.focus({preventScroll:!0}),vi(t)):n?.matches(".held")&&Kt(()=>document.querySelector("#rows .row-updat\
e h3"))}function es(e){history.replaceState(history.state,"",e.detail.history.path+location.hash)}tt();Qr(document);mn({keepSoon:zn,keepHere:Gn,keepNext:Yn,dropNext:Jn,dropOwn:Xn,dropKept:Et,saveWhenDue:pr,saveLater:mr,saveAfterwards:hr,
saveNow:yr,stopSaving:gr,noteVersion:wr,noteSaved:Sr,putInOutbox:nr,startNext:rr,goOn:Rr,letGo:Re,makeBlank:(e,t)=>t?.id===
"composer"&&Y(t),tellKept:Or,tellNotKept:xr,tellSaved:Ar,tellNotSaved:Ir,tellSent:Er,tellQueued:sr,tellDiscarded:qr,showBoth:Hn});
var te=(e,...t)=>document.body.addEventListener(e,o=>{for(let n of t)n(o)}),ts=e=>t=>t.defaultPrevented||e(t),bi=e=>t=>t.
detail.shouldSwap&&e(t);te("htmx:confirm",Dr,Fr,jr,Yr);te("htmx:configRequest",Gr);te("htmx:beforeRequest",ts($r),ts(e=>_o(
e,!0)));te("htmx:beforeSwap",Tr,Jr,Kr,Ur,bi(Nr));te("htmx:beforeHistoryUpdate",es);te("htmx:afterSwap",Pr);te("htmx:afte\
rSettle",()=>D().forEach(Bt),Zr);te("htmx:afterRequest",e=>_o(e,!1),()=>z(!1),Mr);for(let e of["htmx:sendError","htmx:ti\
meout","htmx:responseError"])te(e,t=>{t.detail.elt.matches("#desk-poll, [data-quiet]")||Wr(t)||Xr(t)});var os=e=>L(e,"typed");l("input",".composer",os);l("change",".composer",os);var ns=()=>D().flatMap(e=>B.get(W(e))??[]);async function xi(e){
e.state.isUnkept&&(await S(e,{type:"paused"}),await S(e,{type:"saveDue"}))}var rs=()=>ns().forEach(xi);document.addEventListener(
"visibilitychange",()=>{document.hidden&&rs()});addEventListener("pagehide",rs);addEventListener("online",()=>{for(let e of ns())
S(e,{type:"saveDue"})});var Ei=15e3,ss=()=>[...document.querySelectorAll("[data-saved] [data-sign-in]")];async function Do(){if(!(document.hidden||
!ss().length||(await A())?.person!==v)){for(let t of ss())w(t.closest(".composer, [data-settings]"),y.signedInAgain);for(let t of D())
L(t,"saveDue")}}document.addEventListener("visibilitychange",Do);addEventListener("focus",Do);setInterval(Do,Ei);var Mt=location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1],qi=e=>i.blog.replace("/-/",`/${e}/`);async function is(e){
let t=document.querySelector("#strip h1");if(!t||e.dataset.version!=="0")return;let o=V(e),n=F(k(e),"draft")||T(e)?void 0:
k(e);await d.update(o,r=>({blank:r?.blank,...n&&{blank:n},headline:t.textContent,language:t.lang,direction:t.dir,zone:document.
body.dataset.zone,quotes:e.dataset.quotes}),f.places)}async function cs(){let e=await d.entries(f.places),t=document.querySelector(
"[data-places]");for(let[g,{headline:E,language:N,direction:R}]of e){let m=document.createElement("li"),X=je(`${g}/`,E);
Object.assign(X,{lang:N,dir:R}),m.append(X),t.append(m)}let o=Mt&&e.find(([g])=>`${g}/`===qi(Mt));document.querySelector(
"[data-unknown]").hidden=!!o;let n=document.getElementById("composer");if(!o)return;let[,{headline:r,language:s,direction:a,
quotes:c}]=o;Object.assign(n.dataset,{language:s,quotes:c});let u=document.querySelector("#strip h1");Object.assign(u,{textContent:r,
lang:s,dir:a}),document.title=r,await Y(n),n.hidden=!1,tt()}var Oi=15e3;function $o(e){for(let t of document.querySelectorAll(
"[data-no-connection]"))t.hidden=e;document.querySelector("[data-connected]").hidden=!e}var as=async()=>$o(!!await A());
function ls(e){$o(e),addEventListener("online",as),addEventListener("offline",()=>$o(!1)),setInterval(()=>{document.hidden||
as()},Oi)}if(G&&Mt){for(let e of["action","formaction","hx-post","data-keep"])for(let t of document.querySelectorAll(`[${e}\
*="/live/-/"]`))t.setAttribute(e,t.getAttribute(e).replace("/live/-/",`/live/${Mt}/`));htmx.process(document.body)}var Ai=300,Ye=`settings-${location.pathname}`,Je=()=>document.querySelector("[data-settings]"),Po="",Ut=0,Xe=!1,Wt=!1,Mo=e=>e.
hasAttribute("data-refused")||String(k(e))!==Po||[...e.querySelectorAll("[type=file]")].some(t=>t.files.length);async function Ee(){
let e=Je();if(clearTimeout(Ut),!e||!Xe)return;Xe=!1;let t=M(),o=e.dataset.settings,n={spot:Ye,key:"",title:o,fields:k(e),
at:t,isOnTheDesk:!1};try{Mo(e)?(await Ae(f.writing,Ye,n),q(e,i.here,t)):await d.del(Ye,f.writing)}catch{Xe=!0,q(e,i.notHere)}}
function us(){Xe=!0,Wt=!1,clearTimeout(Ut),Ut=setTimeout(Ee,Ai)}function Rt(){clearTimeout(Ut),Xe=!1,Je()?.reset()}var fs=()=>d.
del(Ye,f.writing).catch(()=>{});function ms(e){e.querySelector("[data-saved]").classList.remove("bad"),us()}l("input","[\
data-settings]",ms);l("change","[data-settings]",ms);addEventListener("pagehide",Ee);document.addEventListener("visibili\
tychange",()=>{document.hidden&&Ee()});var pe=(e,t)=>e.filter(([o])=>o===t).map(([,o])=>o.replaceAll(`\r
`,`
`)),Ii=e=>e.startsWith("initial-")||e==="seen_revision";function Ti(e,t){return[...new Set([...e,...t].map(([n])=>n).filter(
n=>!Ii(n)))].filter(n=>{let r=e.some(([s])=>s===`initial-${n}`)?pe(e,`initial-${n}`):pe(t,n);return String(pe(e,n))!==String(
r)})}function No(e,t,o){let n=[...e.querySelectorAll(`[name="${CSS.escape(t)}"]`)];if(n.some(({type:r})=>r==="checkbox"))
for(let r of n)r.checked=o.includes(r.value);else if(n.some(({type:r})=>r!=="hidden"))n[0].value=o[0]??"";else{for(let r of n)
r.remove();e.append(...o.map(r=>Se(t,r)))}}async function Li(e,{fields:t,at:o}){let n=Ti(t,k(e));for(let a of n)a!=="kep\
t_hero"&&(No(e,a,pe(t,a)),t.some(([c])=>c===`initial-${a}`)&&No(e,`initial-${a}`,pe(t,`initial-${a}`)));let[r]=pe(t,"see\
n_revision");n.length&&r&&No(e,"seen_revision",[r]),e.querySelector("[data-drop-settings]").hidden=!1,q(e,i.asLeft,o);let[
s]=pe(t,"kept_hero");s&&await htmx.ajax("GET",`${location.pathname}?kept_hero=${s}`,{target:"#kept-hero",select:"#kept-h\
ero",swap:"outerHTML"})}async function ps(e){if(Po=String(k(e)),e.hasAttribute("data-refused"))return us();let t=await d.
get(Ye,f.writing);return t&&String(k(e))===Po&&await Li(e,t),null}var Uo=e=>e.detail.elt.matches("[data-settings]");document.
body.addEventListener("htmx:beforeRequest",e=>{Uo(e)&&(Ee(),e.detail.elt.inert=!0)});document.body.addEventListener("htm\
x:afterRequest",e=>{Uo(e)&&(e.detail.elt.inert=!1)});document.body.addEventListener("htmx:beforeOnLoad",async e=>{let t=e.
detail.xhr.getResponseHeader("HX-Redirect");!Uo(e)||!t||(e.preventDefault(),Wt=!0,await fs(),location.assign(t))});document.
body.addEventListener("htmx:afterSettle",e=>{e.detail.elt.matches?.("[data-settings]")&&ps(e.detail.elt)});addEventListener(
"beforeunload",e=>{let t=Je();t&&Mo(t)&&!Wt&&!Pt()&&e.preventDefault()});async function hs(e){Wt=!0,Rt(),await fs(),location.
assign(e)}l("click","[data-cancel-settings]",(e,t)=>{Mo(Je())&&(t.preventDefault(),J(y.discardSettings,y.discardSettingsMeans,
y.keepEditing,y.discardMine,()=>hs(e.href)))});l("click","[data-drop-settings]",()=>hs(location.pathname));var ds=Je();ds&&
ps(ds);var Ci=4e3;async function gs(){let e=D().flatMap(r=>B.get(W(r))??[]);for(let r of e)await S(r,{type:"paused"});let t=e.map(
async r=>{await r.saving?.catch(()=>null),await S(r,{type:"saveDue"})}),o=new Promise(r=>{setTimeout(r,Ci)});return await Promise.
race([Promise.all(t),o]),(await d.values(f.writing)).filter(r=>!r.isOnTheDesk)}async function Wo(){await Ee();let e=await gs(),t=await me(),o=[...b.values()].filter(oe);return[...t.map(({title:n})=>`${i.
kindOutbox}: ${n}`),...e.map(({title:n,fields:r})=>`${i.kindWriting}: ${n||Ce(r)}`),...o.map(({fileName:n})=>`${i.kindPicture}\
: ${n}`)]}async function ys(){let e=await d.get("sessions",$)||{},t=0;for(let o of Object.keys(e)){if(o===v)continue;let n=await d.
values(ye(o,"writing"));t+=n.filter(r=>!r.isOnTheDesk).length;for(let r of["outbox","files"])t+=(await d.values(ye(o,r))).
length}return t?[h(i.ofOthers,{n:t})]:[]}l("click","[data-clear-device]",async e=>{let t=[...await Wo(),...await ys()];return t.length?(J(i.clearTitle,i.clearMeans,
i.keepIt,i.clear,()=>ws(e),t),ot(e.closest(".menu")?.querySelector("summary"))):ws(e)});async function ws(e){He(),Rt(),await Jt(),
await Go(),ue.length=0;for(let t of D())t.id==="composer"&&await Y(t),q(t,i.cleared);await j(),e.closest(".menu")?.removeAttribute(
"open"),document.getElementById("cleared").textContent=i.cleared}l("submit","form[action$='/logout/']",async(e,t)=>{if(e.
dataset.isEmptied)return;t.preventDefault();let o=await Wo(),n=async()=>{He(),Rt(),await Jt(),await Ie(v),e.dataset.isEmptied=
"yes",z(!0),e.submit()};o.length?J(i.leaveTitle,h(i.leaveMeans,{n:o.length}),i.keepIt,i.leave,n,o):await n()});var Qe=document.getElementById("preview");l("click","[data-preview]",(e,t)=>{t.preventDefault();let o=e.form,n={action:o.
getAttribute("action"),target:o.target};Qe.showModal(),o.action=e.formAction,o.target="preview",o.submit(),o.setAttribute(
"action",n.action),o.target=n.target});l("click","[data-width]",e=>{Qe.classList.toggle("as-on-a-phone",e.dataset.width===
"phone");for(let n of Qe.querySelectorAll("[data-width]"))n.setAttribute("aria-pressed",String(n===e));let{contentDocument:t,
contentWindow:o}=Qe.querySelector("iframe");t.getElementById(o.location.hash.slice(1))?.scrollIntoView()});l("click","[d\
ata-close-preview]",()=>Qe.close());var Ro=()=>document.documentElement.classList.toggle("is-off-line",!navigator.onLine);async function Bi(){await zo(),G&&
await cs();for(let t of D())t.id==="composer"&&!G&&await is(t),await Bt(t);Ro(),await j();let e=await A();await Dt(e?.person),
G&&ls(!!e),await fe()}addEventListener("offline",Ro);addEventListener("online",()=>{Ro(),fe()});document.addEventListener(
"visibilitychange",()=>{document.hidden||fe()});Ge.addEventListener("message",ar);setInterval(fe,Eo);Bi();var _i=30,Ss=e=>e.querySelector("[name$='-upload']").value||e.querySelector("[name$='-image']").value;l("click","[data-r\
etouch]",async e=>{if(e.hasAttribute("aria-busy"))return;let t=e.closest(".blk"),o=e.closest("[data-figure-tools]").dataset,
n=b.get(Ss(t));e.setAttribute("aria-busy","true"),Di(n);try{let r=await $i(e.dataset.retouch),s=n?.file||await Pi(e.dataset.
picture,()=>w(p(e),o.making)),a=await Mi(r,s);a&&Ui(t,a,n?.fileName||""),a&&w(p(document.activeElement),o.edited)}catch(r){
let s={TypeError:"notNow",RangeError:"notMade"}[r.name]||"cannot";w(p(e),o[s],{isBad:!0})}finally{e.removeAttribute("ari\
a-busy"),n&&(n.isHeld=!1,Q(n))}});function Di(e){e&&(e.isHeld=!0,clearTimeout(e.timer),e.request?.abort("edited"))}async function $i(e){
let t=await fetch(e,{redirect:"manual"}),o=document.createElement("template");o.innerHTML=t.ok?await t.text():"";let n=o.
content.getElementById("retouch");if(!n)throw new TypeError("The tools did not come.");return await Ni(n.dataset.styles),
{tools:n,run:(await import(n.dataset.module)).run}}function Ni(e){if(document.querySelector(`link[href="${e}"]`))return null;
let t=Object.assign(document.createElement("link"),{rel:"stylesheet",href:e}),o=new Promise((n,r)=>{t.addEventListener("\
load",n),t.addEventListener("error",()=>{t.remove(),r(new TypeError("No styles."))})});return document.head.append(t),o}
async function Pi(e,t){if(!e)throw new Error("It is on another device.");for(let o=0;o<_i;o+=1){let n=await fetch(e,{redirect:"\
manual"});if(!n.ok)throw new TypeError("The picture did not come.");if(n.status!==202)return n.blob();t(),await new Promise(
r=>{setTimeout(r,1e3)})}throw new RangeError("It is not made yet.")}async function Mi({tools:e,run:t},o){if(o.type==="im\
age/gif")throw new Error("It may move.");let n=await createImageBitmap(o,{imageOrientation:"from-image"});Le(e);let r=new Promise(
a=>{x.addEventListener("close",()=>a(null),{once:!0})}),s=await Promise.race([r,t(e,n)]);return x.open&&x.close(),s&&yt(
s,o)}function Ui(e,t,o){let n=`${o.replace(/\.[^.]*$/,"")||"edited"}.jpg`,r=Ss(e),s=it(new File([t],n,{type:t.type})),a=le(
s.name,e.querySelector("[name=block]").value);Wi(e,a),e.replaceWith(a),htmx.process(a),b.has(r)&&De(b.get(r)),en(r,s.name),
io(s),a.querySelector("[data-retouch]").focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))}function Wi(e,t){for(let o of e.
querySelectorAll("[name]")){if(o.name==="block"||/-(image|upload)$/.test(o.name))continue;let n=[...t.querySelectorAll("\
[name]")].find(r=>r.name===o.name&&(r.type!=="radio"||r.value===o.value));n&&(["checkbox","radio"].includes(o.type)?n.checked=
o.checked:n.value=o.value)}}l("click","[data-focal]",(e,t)=>{t.preventDefault(),htmx.ajax("GET",e.getAttribute("href"),{target:"#dialog",swap:"inner\
HTML",select:"#question",source:e})});var ks=e=>e.querySelector("[name=spot]:checked").value.split(" ").map(Number);function Ho(e){
let[t,o]=ks(e),n=e.querySelector("[data-focal-mark]");n.hidden=!1,Object.assign(n.style,{left:`${t}%`,top:`${o}%`});for(let r of e.
querySelectorAll("[data-focal-crop]"))r.style.objectPosition=`${t}% ${o}%`}function vs(e,t,o){let n=a=>Math.round(Math.min(
100,Math.max(0,a))),r=e.querySelector("[data-focal-exact]");r.value=`${n(t)} ${n(o)}`,r.checked=!0,r.closest("label").hidden=
!1;let s=e.querySelector("[data-focal-told]");s.textContent=h(s.dataset.words,{x:n(t),y:n(o)}),Ho(e)}l("click","[data-fo\
cal-pick]",(e,t)=>{let o=e.getBoundingClientRect();vs(e.closest("form"),(t.clientX-o.left)/o.width*100,(t.clientY-o.top)/
o.height*100)});var Ri={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};l("keydown","[data-focal-pick]",
(e,t)=>{let o=Ri[t.key];if(!o)return;t.preventDefault();let[n,r]=ks(e.closest("form")),s=t.shiftKey?10:1;vs(e.closest("f\
orm"),n+o[0]*s,r+o[1]*s)});l("change","[data-focal-form]",Ho);var bs=()=>document.querySelectorAll("[data-focal-form]").
forEach(Ho);document.body.addEventListener("htmx:afterSwap",bs);document.body.addEventListener("desk:focused",e=>{let t=e.
target.closest("[data-focal-form]")?.dataset.kept;x.open&&(x.close(),w(p(document.activeElement),t))});bs();var Ze=null;l("click","[data-library]",e=>{Ze=p(e)});document.body.addEventListener("htmx:configRequest",({detail:{elt:e,
parameters:t}})=>{e.matches("[data-choose]")&&Ze&&(t.blog=ct(Ze))});document.body.addEventListener("htmx:beforeSwap",e=>{
let{requestConfig:t,xhr:o}=e.detail;if(!t?.elt.matches?.("[data-choose]")||o.status!==200)return;e.detail.shouldSwap=!1;
let n=document.createElement("template");n.innerHTML=o.response;let r=n.content.firstElementChild;!r?.matches(".blk")||!Ze?.
isConnected||(Ze.querySelector(".blocks").append(r),htmx.process(r),ot(r.querySelector("input:not([type=hidden])")),x.close(),
r.dispatchEvent(new Event("input",{bubbles:!0})))});document.body.addEventListener("htmx:afterSwap",e=>{e.detail.requestConfig?.
elt.matches?.("[data-older]")&&document.querySelector("#shelf button, #shelf a")?.focus()});
