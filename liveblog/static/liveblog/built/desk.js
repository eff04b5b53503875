var Ae=e=>document.getElementById(e).dataset,y=Ae("words"),i=Ae("words-device"),B=Ae("words-editor"),ge=Ae("words-option\
s"),D=Ae("words-pictures");document.documentElement.classList.add("js");var Ls=matchMedia("(min-width: 60rem)"),l=(e,t,o)=>document.addEventListener(
e,n=>{let r=n.target.closest?.(t);r&&o(r,n)}),p=e=>e.closest(".composer"),jt="[contenteditable=true], textarea:not(.rich\
 + *), input:not([type=hidden])",nt=(e,t)=>e.querySelector(jt)?.focus(t),g=(e,t)=>e.replace(/\{(\w+)\}/g,(o,n)=>t[n]);function zt(e){
let[t,o,n]=e.split(/[[\]]/);if(!o)return[e];let r=document.createElement("a");return Object.assign(r,{target:"_blank",rel:"\
noopener",textContent:o}),r.href=`${i.login}?next=${location.pathname}`,r.dataset.signIn="",[t,r,n]}var w=(e,t,{isBad:o=!1}={})=>{
let n=e?.querySelector("[data-saved]");n&&(n.textContent!==t.replace(/[[\]]/g,"")&&n.replaceChildren(...zt(t)),n.classList.
toggle("bad",o))};function rt(){Ls.matches&&!location.hash&&document.querySelector("#composer .c-heading textarea")?.focus(
{preventScroll:!0})}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});var we=(e,t)=>idbKeyval.createStore(`desk-${e}-${t}`,"kept"),N=idbKeyval.createStore("desk","kept"),Ie=Promise.resolve().
then(()=>idbKeyval.get("last",N)).then(()=>!0,()=>!1),ye=(e,t)=>async(...o)=>await Ie?idbKeyval[e](...o):t,d={get:ye("ge\
t"),set:async(e,t,o)=>(await Ie,idbKeyval.set(e,t,o)),del:ye("del"),clear:ye("clear"),update:ye("update"),values:ye("val\
ues",[]),entries:ye("entries",[])};async function Le(e,t,o,n=[]){await Ie,await e("readwrite",r=>{r.put(o,t);for(let s of n)
r.delete(s);return r.transaction.commit(),idbKeyval.promisifyRequest(r.transaction)})}var V="shell"in document.body.dataset,b=document.body.dataset.person||await d.get("last",N)||"",Go=["writing","outbox","\
files","places","forgotten"],u=Object.fromEntries(Go.map(e=>[e,we(b,e)])),se=0;async function Yo(){se=await d.get("offse\
t",N)||0}var M=()=>Date.now()+se,Ts=new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit",timeZone:document.
body.dataset.zone||void 0}),ae=e=>Ts.format(new Date(e)),F=()=>JSON.parse(document.body.getAttribute("hx-headers")),st=({
id:e,version:t=0})=>({"Editing-Session":e,"Seen-Version":String(t)}),Se=()=>F()["X-CSRFToken"];async function I(){let e=Date.
now();try{let t=await fetch(i.contact,{redirect:"manual",signal:AbortSignal.timeout(15e3),cache:"no-store"});if(t.type===
"opaqueredirect")return{person:"",isSignedOut:!0};let o=await t.json();return!o.token||!o.at?null:(o.person=String(o.person),
se=Date.parse(o.at)-(e+Date.now())/2,o.person===b&&Cs(o.token),await Ie&&(await d.set("offset",se,N),o.person===b&&await Bs(
o.session)),o)}catch{return null}}function Cs(e){document.body.setAttribute("hx-headers",JSON.stringify({"X-CSRFToken":e,
"Desk-Person":b}));for(let t of document.querySelectorAll("[name=csrfmiddlewaretoken]"))t.value=e}async function Bs(e){await d.
set("last",b,N),await d.update("sessions",t=>({...t,[b]:e}),N)}async function Te(e){for(let o of Go)await d.clear(we(e,o));
let t=(o={})=>Object.fromEntries(Object.entries(o).filter(([n])=>n!==e));await d.update("sessions",t,N)}async function Xo(){
let e=await d.get("sessions",N)||{};for(let t of new Set([...Object.keys(e),b]))await Te(t);await d.clear(N);for(let t of await caches.
keys())await caches.delete(t)}"serviceWorker"in navigator&&navigator.serviceWorker.register(i.worker,{scope:i.scope}).catch(
()=>{});navigator.storage?.persist?.().catch(()=>{});document.addEventListener("click",e=>{for(let t of document.querySelectorAll("details.menu[open]"))(!t.contains(e.target)||
e.target.closest(".pop button, .pop a"))&&(t.open=!1)});document.addEventListener("keydown",e=>{let t=document.querySelector(
"details.menu[open]");e.key!=="Escape"||!t||(t.open=!1,t.querySelector("summary").focus())});var E=document.getElementById(
"dialog"),Ce=null;function at(e){Ce=e}document.body.addEventListener("htmx:afterSwap",e=>{e.detail.target===E&&(Ce=e.detail.
requestConfig?.elt,E.open||E.showModal(),E.querySelector("[autofocus]")?.focus())});E.addEventListener("close",()=>{E.open||
(E.replaceChildren(),Ce?.isConnected&&Ce.focus())});l("click","dialog [data-close]",(e,t)=>{t.preventDefault(),E.close()});
document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,target:o,isError:n}=e.detail;!t?.elt.matches?.(
"[data-dialog]")||n||o===E||(E.close(),Be(()=>{let r=document.getElementById(o.id),s=r?.nextElementSibling;return r?.querySelector(
".acts a")||s?.querySelector("h3")||s?.querySelector("a")}))});var Be=e=>setTimeout(()=>{let t=e();t&&(t.matches("h3")&&
(t.tabIndex=-1),t.focus({preventScroll:!0}))}),Vt=e=>{for(let t of e.querySelectorAll("[data-note]")){let o=t.closest("f\
orm").querySelector("[value=wrong], [value=notice]");t.classList.toggle("is-not-asked",!!o&&!o.checked)}};l("change",".p\
ick input",e=>Vt(e.form));function J(e,t,o,n,r,s=[]){let a=document.createElement("div");a.className="question";let c=document.
createElement("h2");c.id="question-title",c.textContent=e;let f=document.createElement("p");f.textContent=t;let h=document.
createElement("div");h.className="da";for(let{label:v,look:O,chosen:H}of[{label:o,look:"btn",chosen:!1},{label:n,look:"b\
tn stop go",chosen:!0}]){let m=document.createElement("button");m.type="button",m.className=O,m.textContent=v,m.addEventListener(
"click",()=>{E.close(),H&&r()}),h.append(m)}a.append(c,f,...s.length?[_s(s)]:[],h),_e(a),h.firstElementChild.focus()}function _s(e){
let t=document.createElement("ul");for(let o of e){let n=document.createElement("li");n.dir="auto",n.textContent=o,t.append(
n)}return t}function _e(e){E.replaceChildren(e),Ce=document.activeElement,E.showModal()}function Gt(e){let t={dateStyle:"short",timeStyle:"short",timeZone:document.body.dataset.zone||"UTC"},[o,n]=new Intl.DateTimeFormat(
"sv",t).format(new Date(e)).split(" ");return[n,o]}var Ds=e=>e.closest(".moment").querySelector("[type=date]");function Jo(e,t){
e.value=t,e.dispatchEvent(new Event("input",{bubbles:!0}))}l("input","[data-time]",e=>{let t=Ds(e);if(e.value.trim()&&!ke(
t)){let[,o]=Gt(Date.now());t.dataset.today=o,Jo(t,o)}else!e.value.trim()&&t.value===t.dataset.today&&(delete t.dataset.today,
Jo(t,""))});var ke=e=>e.value.trim()!==""||e.validity.badInput;document.addEventListener("formdata",({target:e,formData:t})=>{
let o=e;for(let n of o.querySelectorAll("[type=date]"))n.validity.badInput&&t.set(n.name,"?")});l("keydown","textarea[data-line]",(e,t)=>{t.key==="Enter"&&!t.ctrlKey&&!t.metaKey&&!t.isComposing&&t.preventDefault()});document.body.addEventListener("htmx:beforeSwap",({detail:{requestConfig:e,isError:t}})=>{t||!e?.elt.matches?.("[id^=unp\
in-]")||(e.elt.querySelector("button").blur(),Be(()=>{let o=document.querySelector("#about h2");return o.tabIndex=-1,document.
querySelector("#about [id^=unpin-] button")||o}))});function it(e,t){let o=Yt(e,t);o&&(t==="up"?e.after(o):e.before(o),Zo(e))}function Yt(e,t){let o=t==="up"?"previousEleme\
ntSibling":"nextElementSibling",n=e[o];for(;n&&!n.matches(".blk");)n=n[o];return n}function Zo(e){let t=[...e.parentElement.
querySelectorAll(":scope > .blk")];e.dispatchEvent(new Event("change",{bubbles:!0})),w(p(e),g(y.moved,{kind:e.dataset.kind,
n:t.indexOf(e)+1,all:t.length}))}l("click","[data-move]",e=>{let t=e.closest(".blk");it(t,e.dataset.move),t.querySelector(
"summary").focus()});l("keydown",".grip",(e,t)=>{t.altKey||!["ArrowUp","ArrowDown"].includes(t.key)||(t.preventDefault(),
it(e.closest(".blk"),t.key==="ArrowUp"?"up":"down"),e.scrollIntoView({block:"nearest"}))});var Qo=72;l("pointerdown",".g\
rip",(e,t)=>{if(t.button)return;t.preventDefault(),e.focus(),e.setPointerCapture(t.pointerId);let o=e.closest(".blk"),n=[
...o.parentElement.children],r=()=>[...o.parentElement.children].indexOf(o),s=r(),a=t.clientY,c=0,f=a-o.getBoundingClientRect().
top,h=L=>{let P=L.getBoundingClientRect();return P.top+P.height/2},v=()=>{let[L,P]=[Yt(o,"up"),Yt(o,"down")],Vo=a-f;L&&Vo<
h(L)?o.after(L):P&&Vo+o.offsetHeight>h(P)&&o.before(P)},O=L=>{a=L.clientY,o.classList.add("is-dragged"),v()},H=()=>{let L=a<
Qo*2?-8:a>innerHeight-Qo?8:0;L&&o.matches(".is-dragged")&&(scrollBy(0,L),v()),c=requestAnimationFrame(H)},m=()=>{for(let[
L,P]of Object.entries(zo))e.removeEventListener(L,P);cancelAnimationFrame(c),o.classList.remove("is-dragged"),r()!==s&&Zo(
o)},zo={pointermove:O,lostpointercapture:m,keydown:L=>{if(L.key!=="Escape")return;L.preventDefault();let P=n.indexOf(o);
o.before(...n.slice(0,P)),o.after(...n.slice(P+1)),m()}};for(let[L,P]of Object.entries(zo))e.addEventListener(L,P);H()});l("keydown",".composer",(e,t)=>{let o=t.ctrlKey||t.metaKey;if(o&&t.key==="Enter")t.preventDefault(),e.querySelector("[da\
ta-send]").click();else if(o&&t.key.toLowerCase()==="s"&&e.querySelector("[data-save]"))t.preventDefault(),e.querySelector(
"[data-save]").click();else if(t.altKey&&(t.key==="ArrowUp"||t.key==="ArrowDown")){let n=t.target.closest(".blk");if(!n)
return;t.preventDefault(),it(n,t.key==="ArrowUp"?"up":"down")}});l("keydown",".c-heading textarea",(e,t)=>{t.key!=="Ente\
r"||t.ctrlKey||t.metaKey||(t.preventDefault(),nt(p(e).querySelector(".blocks")))});l("click","[data-remove]",e=>{let t=e.closest(".blk"),o=document.createElement("p");o.className="gone-block",o.append(`${g(
y.removed,{kind:t.dataset.kind})} `);let n=document.createElement("button");n.type="button",n.className="btn quiet",n.textContent=
y.undo,n.addEventListener("click",()=>{o.replaceWith(t),nt(t)}),o.append(n),t.replaceWith(o),n.focus()});var k=e=>[...new FormData(e)].filter(([t,o])=>typeof o=="string"&&t!=="csrfmiddlewaretoken");document.addEventListener("\
formdata",({target:e,formData:t})=>{let o=e.elements.source_note;o&&"stands"in o.dataset&&o.value===o.defaultValue&&t.delete(
"source_note")});var K=(e,t)=>e.find(([o])=>o===t)?.[1]??"",De=e=>{let o=e.filter(([n])=>n==="heading"||n.endsWith("-wor\
ds")).find(([,n])=>n.trim());return o?o[1].trim().split(/\s+/).slice(0,12).join(" "):i.noHeading},en="textarea, input:no\
t([type]), input[type=text]:not([data-time]), input[type=url]",$s=`${en}, input[name$='-image'], input[name$='-upload']`,
ct=e=>new Set([...e.querySelectorAll(en)].filter(t=>t.value!==t.dataset.filled).map(t=>t.name)),Xt=e=>[...e.querySelectorAll(
$s)].filter(t=>t.name!=="byline"&&!t.name.endsWith("-credit")&&t.value.trim()),T=e=>Xt(e).length>0;function tn(e,t){let o=new Map;
for(let[n,r]of t)o.set(n,[...o.get(n)||[],r]);K(t,"draft")!==(e.elements.draft?.value||"")&&Ns(e,!!K(t,"draft"));for(let n of e.
querySelectorAll("input, textarea, select")){let r=o.get(n.name);!n.name||n.type==="file"||["csrfmiddlewaretoken","block"].
includes(n.name)||n.name==="source_note"&&!r||(n.type==="checkbox"||n.type==="radio"?n.checked=r?.includes(n.value)??!1:
n.value=r?.[0]??"",o.delete(n.name))}for(let n of e.querySelectorAll("[data-held]"))n.remove();for(let[n,r]of o)["block",
"csrfmiddlewaretoken"].includes(n)||r.forEach(s=>e.append(ve(n,s)))}function Ns(e,t){let o=e.elements.source_note,n=e.querySelector(
"[data-note-stays]");o.value=o.defaultValue="",o.toggleAttribute("data-stands",t),n.hidden=!t,t?o.setAttribute("aria-des\
cribedby",n.id):o.removeAttribute("aria-describedby")}function ve(e,t){let o=document.createElement("input");return Object.
assign(o,{type:"hidden",name:e,value:t}),o.dataset.held="",o}function $e(e){let t=o=>o.type==="hidden"||o.type==="file"?
!1:o.type==="checkbox"||o.type==="radio"?o.checked!==o.defaultChecked:o.value!==o.defaultValue;return e.hasAttribute("da\
ta-refused")||[...e.querySelectorAll("textarea, input")].some(t)}function Ps(e){if(e.some(([n])=>n==="is_withheld"))return[];let t=e.filter(([n])=>n==="more_bylines").map(([,n])=>n),o=[
K(e,"byline"),...t].map(n=>n.trim());return[...new Set(o.filter(Boolean))]}function on(e){let t=e.querySelector("[data-a\
s]");t&&(t.textContent=Ps(k(e)).join(", ")||t.dataset.as)}for(let e of["input","change"])l(e,".composer .bylines",t=>on(
p(t)));document.addEventListener("desk:restored",({target:e})=>on(e));var Ms=document.documentElement.lang.replace(/^en$/,"en-GB"),lt=new Intl.RelativeTimeFormat(`${Ms}-u-nu-latn`,{numeric:"\
auto",style:"short"});function Ne(){for(let e of document.querySelectorAll(".row-update .when time")){let t=e.nextElementSibling,
o=Math.round((Date.now()-Date.parse(e.dateTime))/6e4);t&&(t.dataset.day??=t.textContent,t.textContent=o<1?y.now:o<60?lt.
format(-o,"minute"):o<1440?lt.format(-Math.round(o/60),"hour"):t.dataset.day)}}setInterval(()=>{document.hidden||Ne()},6e4);async function dt({id:e,url:t}){let o=await fetch(t,{redirect:"manual"}).catch(()=>null),n=document.getElementById(e);if(!o?.
ok||!n||n.querySelector(".composer, details[open]"))return;let r=document.createElement("template");r.innerHTML=await o.
text();let s=r.content.getElementById(e);if(!s)return;let a=n.contains(document.activeElement)?document.activeElement.id:
"";n.replaceWith(s),htmx.process(s),Ne(),a&&document.getElementById(a)?.focus()}var be=6e4,x=new Map,xe=(e,t)=>`${D.uploads.replace("uploads/","pictures/")}${e}/${t}/`;function ut(e){let t=[...crypto.
getRandomValues(new Uint8Array(16))].map(o=>o.toString(16).padStart(2,"0")).join("");return Jt({name:t,file:e,fileName:e.
name||"",before:0})}function Jt(e){let t={...e,sent:0,state:"waiting",problem:"",isKept:!0,failures:0,request:null,timer:0};
return x.set(t.name,t),t}async function Qt(e){let{name:t,file:o,fileName:n,before:r}=e;try{await d.set(t,{name:t,file:o,
fileName:n,before:r},u.files)}catch{e.isKept=!1}}var Zt=({name:e})=>d.del(e,u.files).catch(()=>{});function Pe(e){return clearTimeout(
e.timer),e.request?.abort("cancelled"),x.delete(e.name),Zt(e)}var eo=()=>Promise.all([...x.values()].map(Pe)),oe=e=>x.has(
e.name)&&e.state!=="here"&&e.state!=="refused";var Us=20,Rs=6e4,to=3e3,nn;async function rn(e,t){await d.set(e,{name:e,instead:t,times:0},u.forgotten).catch(()=>{}),await sn(
{name:e,instead:t,times:0})}async function sn({name:e,instead:t,times:o}){try{Se()||await I();let n=await fetch(xe(e,"fo\
rget"),{method:"POST",body:new URLSearchParams({instead:t}),redirect:"manual",headers:F(),signal:AbortSignal.timeout(be)});
if(n.status===202&&(clearTimeout(nn),nn=setTimeout(()=>{to=Math.min(to*2,Rs),Me()},to)),n.status!==200)return;let r=await n.
json();if(r.name!==e)return;r.is_gone||o>=Us?await d.del(e,u.forgotten):await d.set(e,{name:e,instead:t,times:o+1},u.forgotten)}catch{}}
async function Me(){for(let e of await d.values(u.forgotten).catch(()=>[]))await sn(e)}addEventListener("online",Me);Me();var G=e=>e.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/,""),ft=e=>G(e).split("/").at(-1),mt=e=>`${e.dataset.keep}\
#${e.elements.draft?.value||""}`,R=e=>`${e.dataset.keep}#${e.elements.key?.value||""}`;var We={is:"clean",goesOnIn:"",isUnkept:!1,isUnsaved:!1,isSaving:!1,isSaved:!1,isTyped:!1,isAdded:!1,hasNext:!1,wasAsked:!1,
wasSent:!1},Ee=({isAdded:e=!1,isTyped:t=!1,isOnTheDesk:o=!1,wasSent:n=!1})=>({...We,isAdded:e,wasSent:n,isTyped:e||t&&(n||
!o)}),ht={isUnkept:!0,isUnsaved:!0},A=(e,t)=>Object.fromEntries(e.split(" ").map(o=>[o,t])),Re=()=>[{}],an=e=>(t,o)=>(t.
isUnkept?e:Re)(t,o),pt=()=>[{is:"typing",...ht},"keepSoon"],Ue=()=>[ht,"keepSoon"],oo=(e,t={})=>(o,n)=>{let[r,...s]=e(o,
n);return[{...r,isTyped:!0,...t},...s]},no=e=>(t,o)=>(t.isUnsaved&&!t.isSaving&&!t.isAdded?e:Re)(t,o),cn=()=>[{isUnsaved:!1,
isSaving:!0},"saveNow"],Ws=({is:e,isSaving:t,isUnsaved:o,isTyped:n,wasSent:r},{goesOnIn:s})=>[{is:"sending",goesOnIn:s,isUnkept:!1,
isSaving:!1,isUnsaved:o||t,isTyped:n&&r,wasAsked:e==="asked",wasSent:!0},"stopSaving","keepHere"],Hs=(e,{isAsked:t})=>{let{
isUnkept:o,hasNext:n,wasAsked:r}=e,s=o||n,c={is:r&&t?"asked":s?"typing":"refused",goesOnIn:"",wasAsked:!1};return s?[{...c,
...ht},"keepSoon","saveLater"]:[c,"saveLater"]},Fs=()=>[{...We,is:"sent"},"letGo","goOn","dropKept"],ln="clean typing ke\
pt refused",dn={typed:{...A(ln,oo(pt)),...A("asked sending queued",oo(Ue)),sent:oo(Ue,{isAdded:!0})},changed:{...A(ln,pt),
...A("asked sending queued",Ue),sent:e=>(e.isAdded?Ue:Re)(e,null)},paused:{typing:()=>[{is:"kept",isUnkept:!1},"keepHere",
"saveWhenDue"],...A("asked sent",an(()=>[{isUnkept:!1},"keepHere"])),...A("sending queued",an(({goesOnIn:e})=>e==="same"?
[{isUnkept:!1},"keepHere"]:[{isUnkept:!1,hasNext:!0},"keepNext"]))},stored:{...A("clean typing kept refused asked sent",
({hasNext:e})=>e?[{hasNext:!1},"dropNext","tellKept"]:[{},"tellKept"])},notStored:{...A("typing kept refused",()=>[{is:"\
typing",isUnkept:!0},"tellNotKept"]),...A("asked sent sending queued",()=>[{isUnkept:!0},"tellNotKept"])},saveDue:{typing:no(
()=>[{is:"kept",isUnkept:!1},"keepHere","saveAfterwards"]),...A("kept refused",no(cn))},keptFirst:A("typing kept refused",
no(cn)),saved:A("typing kept refused",({isUnsaved:e})=>[{isSaving:!1,isSaved:!0},"noteVersion",e?"saveLater":"noteSaved",
"tellSaved"]),notSaved:A("typing kept refused",()=>[{isSaving:!1,isSaved:!1,isUnsaved:!0},"tellNotSaved","saveLater"]),foundOther:A(
"typing kept refused",()=>[{is:"asked",isSaving:!1,isSaved:!1},"showBoth"]),chosen:{...A("clean typing kept refused aske\
d",pt),sent:e=>(e.isAdded?Ue:Re)(e,null)},sentElsewhere:A("typing kept refused",({isTyped:e})=>[{is:"sent",isUnkept:!1,isSaving:!1,
isSaved:!1,isAdded:e},...e?["keepHere"]:["dropOwn","tellSent"]]),discardedElsewhere:A("typing kept refused",({isTyped:e})=>[
{...We,is:"closed"},"letGo","dropKept",...e?[]:["makeBlank"],"tellDiscarded"]),send:A("clean typing kept refused asked s\
ent",Ws),published:A("sending closed",Fs),failed:{sending:Hs},queue:A("clean typing kept refused asked sending",()=>[{is:"\
queued",goesOnIn:"next",isSaving:!1},"stopSaving","putInOutbox"]),inOutbox:{queued:()=>[{},"startNext","dropKept","letGo",
"tellQueued"]},notInOutbox:{queued:()=>[{is:"typing",goesOnIn:"",...ht},"tellNotKept","saveLater"]},close:A("clean typin\
g kept refused asked sending queued sent",()=>[{is:"closed",isUnkept:!1,isSaving:!1},"stopSaving"]),reopen:{closed:pt}},
Bc=Object.keys(dn);function un(e,t){let[o,...n]=(dn[t.type][e.is]??Re)(e,t);return{state:{...e,...o},effects:n}}var _=new Map,He=(e,t)=>({id:crypto.randomUUID(),version:Number(e.dataset.version||0),state:{...We,wasSent:!!e.dataset.hand},
...t});function W(e){return _.has(R(e))||Fe(e,He(e)),_.get(R(e))}var $=()=>[...document.querySelectorAll(".composer[data\
-keep]")],gt=e=>$().find(t=>_.get(R(t))===e);function Fe(e,t){_.set(R(e),t),sessionStorage.setItem(fn,JSON.stringify([...mn(),
t.id].slice(-20))),t.held=ro(t.id)}var ro=e=>new Promise(t=>navigator.locks?navigator.locks.request(`editing-${e}`,{mode:"\
shared"},()=>(t(),new Promise(()=>{}))).catch(t):t()),fn="editing",mn=()=>JSON.parse(sessionStorage.getItem(fn)??"[]"),Ks=new Set(
mn()),so=e=>Ks.has(e),js=300,zs=5e3,Vs=100;async function pn(e,t){let o=async()=>{let s=await d.get(e,u.writing);return await(s&&
t(s)),!0};if(!navigator.locks)return o();let n=()=>navigator.locks.request(`editing-${e}`,{ifAvailable:!0},s=>s&&o()),r=Date.
now()+(so(e)?zs:js);for(;!await n();){if(Date.now()>=r)return!1;await new Promise(s=>{setTimeout(s,Vs)})}return!0}var hn=e=>!!_.
get(R(e))?.state.isUnkept;function Ke(e){clearTimeout(e.pause),clearTimeout(e.due);for(let[t,o]of _)o===e&&_.delete(t)}var gn={};
function yn(e){gn=e}async function S(e,t){let o=gt(e),{state:n,effects:r}=un(e.state,t);e.state=n;for(let s of r){let a=gn[s](
e,o,t);a instanceof Promise&&await a}}var C=(e,t)=>S(W(e),{type:t});function yt(e,t="changed"){return C(e,t),C(e,"paused")}
var je=()=>{for(let e of _.values())S(e,{type:"close"})};var Gs=()=>document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;function wn(e,t={}){
for(let o of document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)){let n=c=>o.querySelector(`[name$="-${c}"\
]`),r=c=>!n(c).value.trim()||c==="credit"&&n(c).value===Gs();for(let c of["caption","credit","alt"])!t[c]||!r(c)||c==="a\
lt"&&n("is_decorative").checked||(n(c).value=n(c).dataset.filled=t[c],e.isFilled=!0);Ys(o,n,t);let s=o.querySelector("[d\
ata-from-file]");s.hidden=!t.from_file,s.querySelector("[data-said]").textContent=t.from_file||"";let a=s.querySelector(
"[data-add-place]");Object.assign(a.dataset,{addPlace:t.place||"",taken:t.taken_on||""}),a.hidden=!t.place&&!t.taken_on,
C(p(o),"changed")}}function Ys(e,t,o){if(!("rights_seen"in o))return;t("own_pages_only").checked||=o.own_pages_only;let n=[
t("ends_at_time"),t("ends_at_date")];o.ends_at&&!n.some(ke)&&Gt(o.ends_at).forEach((r,s)=>n[s].value=r),t("rights_seen").
value=o.rights_seen,(t("own_pages_only").checked||n.some(ke))&&(e.querySelector(".pic-rights").open=!0)}l("click","[data\
-add-place]",e=>{let{addPlace:t,taken:o}=e.dataset,n=p(e).dataset.language.replace(/^en$/,"en-GB"),r=o&&new Intl.DateTimeFormat(
`${n}-u-nu-latn`,{dateStyle:"long",timeZone:"UTC"}).format(new Date(o)),s=[t,r].filter(Boolean).join(", "),a=e.closest("\
.pic").querySelector("[name$='-caption']"),c=a.value.trim(),f=/[.!?…]$/.test(c);a.value=c?`${c}${f?"":","} ${s}${f?".":
""}`:s,e.hidden=!0,a.focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))});var Xs={is_decorative:"owes_alt",owes_alt:"\
is_decorative"};l("change",".instead input",e=>{let t=e.closest(".instead").querySelector(`[name$="-${Xs[e.name.split("-").
pop()]}"]`);e.checked&&t&&(t.checked=!1)});var ao=Promise.resolve();function io(e){ao=Promise.race([e,new Promise(t=>{setTimeout(t,be)})]);for(let t of x.values())
t.isSending&&t.request?.abort("words")}async function Sn(){for(let e;e!==ao;)e=ao,await e}document.body.addEventListener(
"htmx:beforeRequest",e=>{!e.detail.elt.closest(".composer")||e.detail.requestConfig.verb==="get"||io(new Promise(t=>{e.detail.
xhr.addEventListener("loadend",t)}))});var co=e=>new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`,{maximumFractionDigits:1,minimumFractionDigits:1}).
format(e&&Math.max(.1,e/1e6));function ie(e){let t=[...document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)],
o=document.querySelector(`#pictures [data-awaited="${e.name}"]`);e.state==="refused"&&t.length&&(e.isSeen=!0);let n=!t.length&&
x.has(e.name)&&!Js(e);n?o||(o=Qs(e)):o?.remove();for(let s of n?[...t,o]:t)Zs(s,e);let r=document.getElementById("pictur\
es");r&&(r.hidden=!r.querySelector("li"))}function Js(e){return e.state==="refused"&&e.isSeen&&Zt(e),e.state==="here"||!!e.
isSeen}function wt(){for(let e of x.values())ie(e)}function Qs(e){let t=document.querySelector("#pictures ul");return t?
(t.append(document.getElementById("picture-line").content.cloneNode(!0)),t.lastElementChild.dataset.awaited=e.name,t.lastElementChild.
querySelector("[data-name]").textContent=e.fileName,t.lastElementChild):null}function Zs(e,t){if(!e)return;e.dataset.state=
t.state,ea(e.querySelector("[data-thumbnail]"),t);let o=t.state==="refused",n=e.querySelector("[data-told]");n.textContent=
ta(t),o?n.setAttribute("role","alert"):n.removeAttribute("role");let r=e.querySelector("progress");r.hidden=o||t.state===
"here",r.value=t.sent/t.file.size,e.querySelector("[data-again]").hidden=!["offline","signedOut","failed","noRoom"].includes(
t.state);let s=e.querySelector("[data-cancel]");s.hidden=t.state==="here",s.textContent=o?D.dismiss:D.cancel,oa(e,t)}function ea(e,t){
if(!e||e.firstChild)return;t.preview??=URL.createObjectURL(t.file);let o=new Image;o.alt="",o.addEventListener("error",()=>o.
remove()),o.src=t.preview,e.append(o)}function ta(e){let t=co(e.file.size),o={name:e.fileName,problem:e.problem,status:e.
status,size:t,sent:co(e.sent),n:Math.floor(e.sent/e.file.size*100)},n=[g(D[e.state],o)];return e.before&&e.state!=="here"&&
e.state!=="refused"&&n.push(g(D.smaller,{size:t,before:co(e.before)})),e.isFilled&&e.state==="here"&&n.push(D.filled),!e.
isKept&&e.state!=="here"&&n.push(D.notKept),n.join(" ")}function oa(e,t){let o=e.closest(".blk")?.querySelector("[data-f\
ocal]");!o||t.state!=="here"||(o.href=xe(t.name,"focus"),o.hidden=!1)}var na=8,xn=4*1024,ra=2*1024*1024,St=[1e3,2e3,4e3,8e3,15e3],ze=16*1024,kn=Promise.resolve(),ce=class extends Error{constructor(t){
super(`Status ${t}`),this.status=t}};function Q(e){clearTimeout(e.timer),kn=kn.then(()=>oe(e)&&!e.isSending&&!e.isHeld?sa(
e):null)}async function sa(e){e.isSending=!0;try{navigator.locks?await navigator.locks.request(`picture-${e.name}`,{ifAvailable:!0},
t=>{if(!t)throw new ce(202);return vn(e)}):await vn(e)}catch(t){ca(e,t)}finally{e.isSending=!1}}async function vn(e){let t=new URLSearchParams(
{size_bytes:e.file.size,file_name:e.fileName}),o=await bn(e,"POST",t);for(;!o.has_arrived&&!o.problem;){Ve(e,"sending",o.
offset);let n=e.file.slice(o.offset,o.offset+ze),r=performance.now();o=await bn(e,"PATCH",n,{"Upload-Offset":o.offset}),
aa(n.size,(performance.now()-r)/1e3)}await ia(e,o)}async function bn(e,t,o,n={}){if(await Sn(),!oe(e)||e.isHeld)throw new ce(
0);e.request=new AbortController,Se()||await I();let r=await fetch(`${D.uploads}${e.name}/`,{method:t,body:o,redirect:"m\
anual",headers:{...F(),...n},signal:AbortSignal.any([e.request.signal,AbortSignal.timeout(be)])});if(r.status!==200&&r.status!==
409)throw new ce(r.status);let s=await r.json();if(s.name!==e.name)throw new ce(0);if(r.status===409&&s.offset===n["Uplo\
ad-Offset"])throw new ce(409);return e.failures=0,s}function aa(e,t){let o=Math.min(ra,4*ze);ze=Math.round(Math.max(xn,Math.
min(o,e/t*na)))}async function ia(e,t){t.has_arrived?(await d.del(e.name,u.files).catch(()=>{}),wn(e,t.known),Ve(e,"here",
e.file.size),Me()):(e.problem=t.problem,Ve(e,"refused",e.sent));for(let o of t.rows)await dt(o)}function ca(e,t){if(!x.has(
e.name)||e.isHeld)return;if(e.request?.signal.reason==="words"){e.request=null,Q(e);return}let o=t.status||0;if(o===404){
e.problem=D.notYours,Ve(e,"refused",e.sent);return}o===403&&I(),o!==202&&(ze=Math.max(xn,Math.round(ze/2)),e.status=o,Ve(
e,{0:"offline",401:"signedOut",403:"signInChanged",507:"noRoom"}[o]||"failed",e.sent));let n=St[Math.min(e.failures++,St.
length-1)];e.timer=setTimeout(()=>Q(e),n)}function Ve(e,t,o){Object.assign(e,{state:t,sent:o}),ie(e)}function En(){for(let e of x.
values())oe(e)&&(e.failures=0,Q(e))}addEventListener("online",En);document.addEventListener("visibilitychange",()=>{document.
hidden||En()});function le(e,t=`figure-${e.slice(0,8)}`){let o=document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(
!0);for(let n of[o,...o.querySelectorAll("*")])for(let r of n.attributes)r.value=r.value.replaceAll("figure-new",t);return o.
querySelector("[name=block]").value=t,o.querySelector("[name$=-upload]").value=e,o.querySelector("[data-awaited]").dataset.
awaited=e,o}var kt={start:216,photoshop:237,scan:218},la=256*1024,da=200;async function vt(e,t){if(e.type!=="image/jpeg"||t.type!=="\
image/jpeg")return e;let o=ua(new Uint8Array(await t.slice(0,la).arrayBuffer()));return o.length?new Blob([e.slice(0,2),
pa(o),e.slice(2)],{type:e.type}):e}function ua(e){let t=o=>e[o]*256+e[o+1];if(e[0]!==255||e[1]!==kt.start)return[];for(let o=2;o+
4<e.length&&e[o]===255&&e[o+1]!==kt.scan;o+=2+t(o+2)){if(e[o+1]!==kt.photoshop)continue;let n=fa(e.subarray(o+4,o+2+t(o+
2)));if(n.length)return n}return[]}function fa(e){let t=new DataView(e.buffer,e.byteOffset,e.length);for(let o=14;o+12<=
e.length;){if(t.getUint32(o)!==943868237)return[];let n=o+6,r=n+e[n]+1+(e[n]+1)%2;if(r+4>e.length)return[];let[s,a]=[r+4,
t.getUint32(r)];if(t.getUint16(o+4)===1028)return ma(e.subarray(s,s+a));o=s+a+a%2}return[]}function ma(e){let t=[];for(let o=0;o+
5<=e.length&&e[o]===28;){let n=o+5+e[o+3]*256+e[o+4];if(e[o+3]>127||n>e.length)break;[1,2].includes(e[o+1])&&e[o+2]<da&&
t.push(...e.subarray(o,n)),o=n}return t}function pa(e){let t=e.length%2?[...e,0]:e,o=[...new TextEncoder().encode("Photo\
shop 3.0\x008BIM"),4,4,0,0,0,0,e.length>>8,e.length&255,...t],n=o.length+2;return n>65535?new Uint8Array:new Uint8Array(
[255,kt.photoshop,n>>8,n&255,...o])}var ha=2560,ga=2048,ya=.85,qn=()=>{let e=navigator.connection;return!!e&&(e.saveData||/2g|3g/.test(e.effectiveType||""))};
async function On(e){let t=qn()?2e5:2e6;if(e.size<=t||!/^image\/(jpeg|png|webp)$/.test(e.type))return e;let o;try{o=await createImageBitmap(
e,{imageOrientation:"from-image"})}catch{return e}let n=qn()?ga:ha,r=Math.min(1,n/Math.max(o.width,o.height)),s=new OffscreenCanvas(
Math.round(o.width*r),Math.round(o.height*r)),a=s.getContext("2d");a.fillStyle="white",a.fillRect(0,0,s.width,s.height),
a.drawImage(o,0,0,s.width,s.height),o.close();let c=await s.convertToBlob({type:"image/jpeg",quality:ya});return c.size<
e.size?vt(c,e):e}l("change","[data-pictures]",e=>{let t=[...e.files];e.value="",lo(p(e),t)});function lo(e,t){let o=t.map(n=>{let r=ut(n),
s=le(r.name);return e.querySelector(".blocks").append(s),htmx.process(s),uo(r),s});o.length&&(o[0].querySelector("input:\
not([type=hidden])").focus(),o[0].dispatchEvent(new Event("input",{bubbles:!0})))}async function uo(e){ie(e),await Qt(e);
let t=await On(e.file);x.has(e.name)&&(t!==e.file&&(Object.assign(e,{before:e.file.size,file:t}),await Qt(e),ie(e)),Q(e))}
var An=e=>x.get(e.closest("[data-awaited]").dataset.awaited);l("click","[data-again]",e=>{let t=An(e);t.failures=0,Q(t)});
l("click","[data-cancel]",async e=>{let t=An(e),o=p(e),n=o?.querySelector(".add-pictures input")||document.querySelector(
"#composer .c-heading textarea");e.closest(".blk")?.remove();let r=oe(t);Pe(t),ie(t),n?.focus(),o&&(o.dispatchEvent(new Event(
"input",{bubbles:!0})),w(o,g(D.cancelled,{name:t.fileName}))),r&&In(t)});async function In(e){try{let t=await fetch(`${D.
uploads}${e.name}/`,{method:"DELETE",headers:F(),redirect:"manual"});if(t.status===202)setTimeout(()=>In(e),St[0]);else if(t.
ok)for(let o of(await t.json()).rows)await dt(o)}catch{}}var Ln=e=>e.dataTransfer?.types.includes("Files");document.addEventListener(
"dragover",e=>{if(!Ln(e))return;e.preventDefault();let t=e.target.closest?.(".composer");e.dataTransfer.dropEffect=t?"co\
py":"none",t?.classList.add("is-over")},!0);document.addEventListener("dragleave",e=>{let t=e.target.closest?.(".compose\
r");t&&!t.contains(e.relatedTarget)&&t.classList.remove("is-over")},!0);document.addEventListener("drop",e=>{if(!Ln(e))return;
e.preventDefault(),e.stopPropagation();let t=e.target.closest?.(".composer");t?.classList.remove("is-over"),t&&lo(t,[...e.
dataTransfer.files])},!0);document.addEventListener("paste",e=>{let t=e.target.closest?.(".composer"),{files:o,types:n}=e.
clipboardData;!t||!o.length||n.includes("text/plain")||(e.preventDefault(),e.stopPropagation(),lo(t,[...o]))},!0);async function wa(){
let e=await d.values(u.files).catch(()=>[]);for(let t of e)x.has(t.name)||Q(Jt(t));wt()}document.body.addEventListener("\
htmx:afterSettle",wt);document.addEventListener("desk:restored",wt);wa();document.body.addEventListener("htmx:afterSettle",({detail:{elt:e}})=>{if(!e.matches?.("[data-owed]"))return;(e.querySelector(
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
some(n=>!document.getElementById(`row-${n}`))&&htmx.ajax("GET",o,{swap:"none"})});var Sa=/(^|[\s([{<\u00a1\u00bf])$/,ka=/[-\u2010-\u2015/]$/;function bt(e,t,o){let[n,r,s,a]=o,[c,f]=t==='"'?[n,r]:[s,a],h=e.
lastIndexOf(c)>e.lastIndexOf(f),v=[n,s].some(H=>e.endsWith(H))&&!(h&&e.endsWith(c));return Sa.test(e)||v||ka.test(e)&&!h?
c:t==="'"&&!h?"\u2019":f}var xt=e=>{let t=e.closest("[data-quotes]");return(t?.querySelector("select[name=language] opti\
on:checked")||t)?.dataset.quotes.split("|")||["\u201C","\u201D","\u2018","\u2019"]};var va="[type=url], [name$=url], [name=slug], [name$=-original]";l("input","[data-quotes] textarea, [data-quotes] input[\
type=text]",(e,t)=>{let o=t.data;if(t.inputType!=="insertText"||t.isComposing||!["'",'"'].includes(o)||e.matches(va))return;
let n=xt(e),r=e.selectionStart,s=e.value.slice(0,r-1).split(`
`).at(-1);e.value[r-1]===o&&(e.setSelectionRange(r-1,r),document.execCommand("insertText",!1,bt(s,o,n)))});async function Cn(e,t,o){let n=p(e),r=await Et(n,"quote"),s=o&&await Et(n,"text");return!r||o&&!s?(w(n,B.notNow,{isBad:!0}),
!1):(e.after(...[r,s].filter(Boolean)),Tn(r,t),s&&(ne(s.querySelector("textarea.words")).value=o.html,Tn(s,o.text)),r.querySelector(
"[name$=-speaker]").focus(),w(n,B.quoted),!0)}function Tn(e,t){let o=e.querySelector("textarea.words");htmx.process(e),o.
value=t,o.dispatchEvent(new Event("input",{bubbles:!0}))}async function Et(e,t){try{let o=await fetch(e.querySelector(`.\
add-${t}`).getAttribute("hx-get"),{redirect:"error"}),n=document.createElement("template");return o.ok&&(n.innerHTML=ba(
await o.text())),n.content.querySelector(".blk")}catch{return null}}function ba(e){let[,t,o]=e.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/)||
[],n=Array.from(crypto.getRandomValues(new Uint8Array(4)),r=>r.toString(16).padStart(2,"0"));return t?e.replaceAll(t,`${o}\
-${n.join("")}`):e}var ne=e=>e.closest(".blk").querySelector("input[name$=-html]");var xa=".composer .blk-text textarea.words",U=new Map,ho=!1,fo=null,go="";try{go=localStorage.getItem("desk-editor")||""}catch{}
function Dn(e){go=e;try{localStorage.setItem("desk-editor",e)}catch{}}function Ea(){let e=navigator.connection;if(e)return e.
saveData||/2g|3g/.test(e.effectiveType);let[t]=performance.getEntriesByType("navigation");return t?.responseEnd-t?.requestStart>
2e3}var Bn=()=>ho||go!=="plain"&&!Ea();function qa(){return fo??=Promise.all([import(B.kit),import(B.rich)]).catch(e=>{throw fo=
null,e}),fo}var Oa={words:B,fill:g,openDialog:_e,quotationMark:bt,marksFor:xt,makeQuote:Cn,usePlain:Aa,say:w},mo=()=>[...document.
querySelectorAll(xa)].filter(e=>!U.has(e));async function qt(){if(!(!mo().length||!Nn)){if(!Bn())return po();try{let[e,t]=await qa();
if(!Bn())return;for(let o of mo())o.matches(":focus")&&yo||($n(o)?.remove(),U.set(o,t.mount(e,o,Oa)))}catch(e){e instanceof
TypeError||console.error(e),po()}}}var $n=e=>e.closest(".blk").querySelector("[data-rich]");function po(){for(let e of mo()){
if($n(e))continue;let t=document.createElement("button");t.type="button",t.className="btn quiet",t.dataset.rich="",t.textContent=
B.offer,e.closest(".blk").querySelector("[data-tools]")?.append(t)}}l("click","[data-rich]",async e=>{let t=e.closest(".\
blk").querySelector("textarea.words");Dn(""),ho=!0,e.setAttribute("aria-busy","true"),t.focus(),await qt(),e.removeAttribute(
"aria-busy"),U.has(t)?U.get(t).focus():w(p(e),B.notNow,{isBad:!0})});function Aa(e){Dn("plain"),ho=!1;for(let[t,o]of[...U])
U.delete(t),o.destroy();po(),e.focus()}var yo=!1;document.addEventListener("compositionstart",()=>{yo=!0});document.addEventListener(
"compositionend",()=>{yo=!1,setTimeout(qt)});var Nn=!1;new MutationObserver(e=>{let t=o=>[...o.addedNodes].some(n=>n.matches?.(
".blk")||n.querySelector?.(".blk"));e.some(t)&&qt()}).observe(document.body,{childList:!0,subtree:!0});document.addEventListener(
"htmx:beforeCleanupElement",e=>{U.get(e.target)?.destroy(),U.delete(e.target)});document.addEventListener("desk:restored",
()=>{for(let e of U.values())e.read()});var Ia=window.requestIdleCallback||(e=>setTimeout(e,200)),_n=()=>Ia(()=>{Nn=!0,qt()});
document.readyState==="complete"?_n():addEventListener("load",_n);var Pn=".composer .blk-text textarea.words",wo=new WeakMap;l("beforeinput",Pn,e=>{let t=ne(e);t?.value&&wo.set(e,{words:e.
value,html:t.value})});l("input",Pn,(e,t)=>{if(!t.isTrusted||!ne(e)?.value)return;ne(e).value="";let o=document.createElement(
"p");o.className="hint",o.setAttribute("role","status"),o.append(`${B.formatGone} `);let n=document.createElement("butto\
n");n.type="button",n.className="btn quiet",n.textContent=B.formatBack,n.addEventListener("click",()=>{[e.value,ne(e).value]=
[wo.get(e).words,wo.get(e).html],o.remove(),e.dispatchEvent(new Event("input",{bubbles:!0})),e.focus()}),o.append(n),e.after(
o)});var Mn=/^https?:\/\/\S+$/i;l("paste",".composer .blk-text",e=>setTimeout(()=>{let t=e.querySelector("textarea.words");Mn.
test(t.value.trim())&&!e.querySelector("[data-address]")&&La(e,t)}));l("input",".composer .blk-text",e=>{Mn.test(e.querySelector(
"textarea.words").value.trim())||e.querySelector("[data-address]")?.remove()});function La(e,t){let o=document.createElement(
"p");o.className="hint",o.dataset.address="",o.setAttribute("role","status");for(let[n,r]of[["card",B.asCard],["embed",B.
asEmbed]]){if(!p(e).querySelector(`.add-${n}`))continue;let s=document.createElement("button");s.type="button",s.className=
"btn quiet",s.textContent=r,s.addEventListener("click",()=>Ta(n,e,t)),o.append(s)}e.append(o)}async function Ta(e,t,o){let n=await Et(
p(t),e);if(!n)return w(p(t),B.notNow,{isBad:!0});let r=o.value.trim();return t.after(n),htmx.process(n),n.querySelector(
"[name$=-url]").value=r,[o.value,ne(o).value]=["",""],o.dispatchEvent(new Event("input",{bubbles:!0})),n.querySelector("\
[name$=-title]").focus()}async function Z(e,t){let o=String(k(e)),n=t.filter(([f])=>f==="block").map(([,f])=>f),r=f=>e.querySelector(`[id="block-\
form-${CSS.escape(f)}"]`),s=[];for(let f of new Set(n))s.push(r(f)||await Wn(f,t,e));if(String(k(e))!==o)return!1;let a=e.
querySelector(".blocks"),c=a.contains(document.activeElement)&&document.activeElement;s.length&&a.replaceChildren(...s);
for(let f of s)htmx.process(f);return tn(e,t),c&&Ca(c.isConnected?c:a.querySelector("textarea")),e.dispatchEvent(new CustomEvent(
"desk:restored",{bubbles:!0})),!0}function Ca(e){e?.focus({preventScroll:!0}),e?.setSelectionRange?.(e.value.length,e.value.
length)}var Un=document.querySelector("#composer .blk-text")?.outerHTML,Ba=8e3;async function Wn(e,t,o){let n=e.split("-")[0];
if(n==="text"&&Un)return _a(Ot(Un,e));if(n==="figure"){let s=K(t,`${e}-upload`)||K(t,`${e}-image`);if(!s||x.has(s))return le(
s,e);let a=`${xe(s,"block")}?blog=${ft(o)}`;return await Rn(a,e)||le(s,e)}return await Rn(i.block.replace("kind",n),e)||
Da(e,t)}async function Rn(e,t){try{let o=await fetch(e,{redirect:"manual",signal:AbortSignal.timeout(Ba)}),n=Ot(await o.
text(),t);if(o.ok&&n?.matches(".blk"))return n}catch{}return null}function Ot(e,t){let o=document.createElement("templat\
e"),n=e.match(/name="block" value="([a-z0-9-]+)"/)?.[1];return o.innerHTML=n?e.replaceAll(n,t):e,o.content.firstElementChild}
function _a(e){for(let t of e.querySelectorAll("textarea, [name$=-html]"))t.defaultValue="";for(let t of e.querySelectorAll(
".err, .hint"))t.remove();return e}var So=e=>`${e}-${crypto.randomUUID().slice(0,8)}`;function Da(e,t){let o=document.createElement(
"div");o.className="blk",o.id=`block-form-${e}`,o.dataset.unseen="";let n=document.createElement("p");n.className="soft \
xs",n.textContent=i.keptBlock,o.append(n,ve("block",e));for(let[r,s]of t)r.startsWith(`${e}-`)&&o.append(ve(r,s));for(let r of o.
querySelectorAll("input"))delete r.dataset.held;return o}async function ko(e){return((await d.get(G(e),u.places))?.blank||
[["byline",document.body.dataset.byline||""]]).filter(([o])=>!["key","block"].includes(o))}async function Y(e,t=()=>{}){
let o=await ko(e),n=await Wn(So("text"),[],e);t(),e.querySelector(".blocks").replaceChildren(n),await Z(e,[...o,["key",crypto.
randomUUID()]]);for(let r of["data-refused","data-version","data-hand"])e.removeAttribute(r);for(let r of e.querySelectorAll(
".err, .tell, .gone-block"))r.remove();for(let r of e.querySelectorAll("[aria-invalid]"))r.removeAttribute("aria-invalid")}var Hn=["key","draft","draft_seen","announces"],re=/^[a-z]+-[a-z0-9]+-/;function de(e,t){let o=new Set(e.map(String));return t.
filter(n=>!o.has(String(n))&&n[1]&&!Hn.includes(n[0]))}function At(e,t,o,n){let r=new Map(t),s=de(t,o),a=new Set([...r.keys()].
filter(m=>re.test(m))),c=m=>m[0]==="block"?s.includes(m):re.test(m[0])&&!a.has(m[0]),f=([m,X])=>X.startsWith(r.get(m)||"")?
X.slice((r.get(m)||"").length).trim():X,h=s.filter(([m])=>!re.test(m)&&m!=="block").map(m=>[m[0],m[0]==="heading"?f(m):m[1]]),
v=s.filter(([m])=>a.has(m)&&n.has(m)).map(f),O=`${e.find(([m])=>m==="block")?.[1]??""}-words`;return[...e.filter(([m])=>m!==
O&&!h.some(([X])=>X===m)),...h,[O,v.join(`

`)],...o.filter(c)]}function Fn(e,t,o){let n=new Set([...t,...o].map(([a])=>a)),r=([a])=>Hn.includes(a),s=a=>r(a)||!(n.has(
a[0])||re.test(a[0]));return[...o.filter(a=>!r(a)),...e.filter(s)]}var $a=e=>re.test(e)?e.replace(/-[a-z0-9]+-/,"-"):e,Kn=(e,t)=>e.filter(([o,n])=>o===t&&n.trim()).map(([,o])=>o);function jn(e,t,o){
return[...new Set([...t,...e].map(([r])=>r))].map(r=>({name:r,label:o[$a(r)],values:Kn(t,r)})).filter(({name:r,label:s,values:a})=>s&&
String(a)!==String(Kn(e,r)))}function ee(e,t){let o=document.createElement("button");return o.type="button",o.className="btn",o.textContent=e,o.addEventListener(
"click",t),o}function Ge(e,t){let o=document.createElement("a");return Object.assign(o,{href:e,className:"btn",textContent:t}),
o}function vo(e,t,o,n,r){e.querySelector("[data-both]")?.remove();let s=document.createElement("div");s.className="tell in\
f both",s.dataset.both="",s.setAttribute("role","alert");let a=document.createElement("p");a.textContent=g(n,{time:ae(o)});
let c=ee(i.showBoth,()=>{c.replaceWith(Na(e,t,r))});s.append(a,c),e.querySelector(".top").after(s)}function Na(e,t,o){let n=document.
createElement("div"),r=document.createElement("div");r.className="other";let s=JSON.parse(e.querySelector(".blocks").dataset.
fields);for(let{name:a,label:c,values:f}of jn(k(e),t,s)){let h=document.createElement("p"),v=document.createElement("b"),
O=document.createElement("span");v.textContent=c,O.dir="auto",O.textContent=f.map(H=>Pa(e,a,H)).join(", ")||"\u2013",h.append(
v," ",O),r.append(h)}return n.append(r,ee(i.takeOther,()=>o(!0)),ee(i.keepThis,()=>o(!1))),n}function Pa(e,t,o){let[n]=e.
querySelectorAll(`[name="${CSS.escape(t)}"]`);return n?.type==="checkbox"&&o==="on"?"\u2713":n?.querySelector(`option[va\
lue="${CSS.escape(o)}"]`)?.textContent.trim()||o}var bo=(e,t,{version:o,id:n})=>async r=>{if(r&&!await Z(e,t))return;let s=W(
e);s.version=o??s.version,e.querySelector("[data-both]").remove(),C(e,"chosen"),e.querySelector("textarea")?.focus(),n&&
(await C(e,"paused"),await d.del(n,u.writing))};function zn(e,t,{answer:{fields:o,version:n,at:r}}){if(!t)return;let s=bo(
t,o,{version:n});vo(t,o,Date.parse(r),i.elsewhere,s)}var Vn=({version:e,state:t},{spot:o,keep:n,fields:r,at:s})=>({spot:o,keep:n,fields:r,at:s,version:e,key:r.find(([a])=>a===
"key")?.[1]??"",isOnTheDesk:t.isSaved&&!t.isUnsaved,isAdded:t.isAdded,isTyped:t.isTyped,wasSent:t.wasSent});function Gn(e,t,o){
let{key:n,hand:r,version:s,fields:a,savedAt:c,isFree:f,isBegun:h,isOfThisTab:v}=o;if(t.key===n){if(JSON.stringify(t.fields)===
JSON.stringify(a))return t.wasSent?"putBack":"forget";let O=r?s>t.version:s!==t.version;if(r!==e&&O)return"offer"}else{if(r&&
v&&t.at>c&&!h)return"putInstead";if(r||!f)return"handOver"}return h?"offer":"putBack"}var xo=(e,t,o)=>e.some(n=>n.key===
t&&!de(n.fields,o).length),Yn=(e,t)=>t?.status===200&&!e.wasSent||!!t?.discarded||!!(t?.sent&&!Ee(e).isTyped);var Ma=300;function Xn(e){clearTimeout(e.pause),e.pause=setTimeout(()=>S(e,{type:"paused"}),Ma)}function Jn(e,t){if(clearTimeout(
e.pause),!t)return null;let[o,n]=[mt(t),k(t)],r=Vn(e,{spot:o,keep:t.dataset.keep,fields:n,at:M()});return Ua(e,T(t)&&r)}
async function Ua(e,t){try{await e.held,t?await Le(u.writing,e.id,t,Ra(e)):await d.del(e.id,u.writing)}catch{return S(e,
{type:"notStored"})}return e.replaces=[],S(e,{type:"stored",at:t?.at})}var Qn=({id:e,next:t,offered:o=[]})=>[e,...t?[t.id]:
[],...o],Ra=({state:e,next:t,replaces:o=[]})=>t&&e.hasNext&&!e.goesOnIn?[...o,t.id]:o;function Zn(e,t){if(clearTimeout(e.
pause),!t)return null;if(!e.next){let[s,a]=[crypto.randomUUID(),crypto.randomUUID()];e.next={id:s,key:a,held:ro(s)}}let[
o,n]=[k(t),ct(t)],r=Wa(e,t,o,n);return e.next.stored=r.catch(()=>{}),r.catch(()=>S(e,{type:"notStored"}))}async function Wa({
next:e,going:t},o,n,r){if(await e.held,!de(t.sent,n).length)return d.del(e.id,u.writing);let s=`text-${e.id.slice(0,8)}`,
a=[...await ko(o),["key",e.key],["block",s],[`${s}-words`,""]],{keep:c}=o.dataset;return Le(u.writing,e.id,{spot:`${c}#`,
keep:c,key:e.key,fields:At(a,t.sent,n,r),at:M(),version:0,isOnTheDesk:!1,isTyped:!0})}var Eo=e=>Promise.all(e.map(t=>d.del(
t,u.writing))).catch(()=>{}),er=({id:e})=>Eo([e]);async function tr(e){let{next:t}=e;return e.next=void 0,await t?.stored,
t&&Eo([t.id])}async function It(e){return await Promise.all([e.held,e.next?.stored]),Eo(Qn(e))}function Lt(e,t){let o=W(
e);return o!==t&&(o.replaces=Qn(t)),yt(e)}function Tt(e,t){let o=k(e);return{sent:t,now:o,typed:de(t,o),written:ct(e),blocks:[...e.querySelectorAll(".blk")],caret:Fa(
e)}}async function Ct(e,t,o=!1){let{sent:n,now:r,typed:s,written:a,blocks:c,caret:f}=t;if(s.length){let h=k(e);for(let v of c)
document.getElementById(v.id)||e.querySelector(".blocks").append(v);await Z(e,o?Fn(h,n,r):At(h,n,r,a))}return f&&Ka(e,f,
o),s.length>0}function Fa(e){let t=document.activeElement,o=t.closest(".blk"),n=t.isContentEditable?o.querySelector("tex\
tarea.words"):t;if(!e.contains(n)||!n.name)return null;let r=U.get(n)?.caret()??n.selectionStart;return{n:[...e.querySelectorAll(
".blk")].indexOf(o),name:n.name.replace(re,"-"),at:r}}function Ka(e,{n:t,name:o,at:n},r){let s=e.querySelectorAll(".blk")[t]||
e.querySelector(".blk"),a=o.startsWith("-")?s.querySelector(`[name$="${o}"]`)||s.querySelector("textarea.words"):e.elements[o],
c=a?.value||r?a:e.querySelector(".blk textarea.words"),f=r?n:c.value.length;return U.has(c)?U.get(c).focus(r?void 0:"end"):
(c.focus({preventScroll:!0}),typeof c.selectionStart=="number"?c.setSelectionRange(f,f):void 0)}var or=(e,t)=>Math.max(t,(e.at(-1)?.n||0)+1);function ja(e,{deskTime:t,offset:o,page:n,onPage:r}){let s=Math.abs(o-e.offset)>
6e4,a=Math.max(t-e.at,e.page===n?r-e.began:0);return s||a<-6e4?1/0:a}var nr=(e,t)=>!e.isDecided&&ja(e,t)>6e5,rr=e=>({address:`${e.
place}${e.isDraft?"/drafts/":"/updates/"}`,fields:e.fields,key:e.key});function sr(e,t){return t?.key===e.key&&t.id?"sen\
t":t?.problem||[404,413,400].includes(t?.status)?"refused":"waiting"}function q(e,t,o){let n=e.querySelector("[data-saved]");if(!(!n||"held"in n.dataset)&&!(n.matches(".bad")&&[i.here,i.there,
i.hereOffline,i.hereSignedOut].includes(t))){if(n.dataset.told!==t||!n.querySelector("[data-at]")){let r=document.createElement(
"b"),s=document.createElement("span"),a=document.createElement("span"),[c,f=""]=t.split("{time}");r.textContent=c.trim(),
a.append(...zt(f)),s.dataset.at="",s.setAttribute("aria-hidden","true");let h=document.createElement("span");h.append(r,
" ",s,a),n.replaceChildren(h),n.dataset.told=t,n.classList.remove("bad")}n.querySelector("[data-at]").textContent=o&&t.includes(
"{time}")?ae(o):""}}var Ao=15e3,Ye=document.getElementById("outbox"),ue=[],Oo="",Xe=new BroadcastChannel(`outbox-${b}`),me=async()=>(await d.
values(u.outbox)).sort((e,t)=>e.n-t.n),ar=e=>d.set(e.id,e,u.outbox),Io=e=>d.get(e.id,u.outbox);async function Lo(e,t){let o=await Io(
e);o&&await ar({...o,...t})}async function ir(e){let{sent:t,composer:o}=e.going;Oo=crypto.randomUUID();try{let n=await me();
await ar({id:Oo,n:or(n,Date.now()),key:K(t,"key"),session:e.id,version:e.version,fields:t,place:G(o),title:De(t),at:M(),
offset:se,began:performance.now(),page:performance.timeOrigin,state:"waiting"})}catch{return S(e,{type:"notInOutbox"})}return S(
e,{type:"inOutbox"})}async function cr(e,t){if(!t)return;let{going:o}=e,n;if(await Y(t,()=>{n=Tt(t,o.sent)}),q(t,i.queued),
!n.typed.length)return t.querySelector(".c-heading textarea").focus({preventScroll:!0});await Ct(t,n),await Lt(t,e)}async function lr(){
await j(),Xe.postMessage({})}function za(e){let t=document.getElementById("composer");if(t?.querySelector("[data-saved]")?.
dataset.told!==i.queued)return;let o=e.find(({id:n})=>n===Oo);o&&o.state!=="waiting"&&q(t,ur(o))}function dr({data:e}){return e.
sent&&ue.unshift(e.sent),j()}var Va=()=>({deskTime:M(),offset:se,page:performance.timeOrigin,onPage:performance.now()}),
_t="",Bt=!1,qo=!1;async function fe(){if(qo=Bt,!Bt){Bt=!0;try{do qo=!1,await Ga(Ya);while(qo)}finally{Bt=!1}}}var Ga=e=>navigator.
locks?navigator.locks.request(`outbox-${b}`,{ifAvailable:!0},t=>t&&e()):e();async function Ya(){let e=(await me()).filter(
o=>o.state==="waiting");if(!e.length)return;let t=await I();if(_t=t?t.person===b?"":i.signIn:i.noConnection,!_t)for(let o of e)
nr(o,Va())?await Lo(o,{state:"old"}):await Xa(o);await j(),Xe.postMessage({})}async function Xa(e){let t=Ja(e);io(t);let o=await t,
n=sr(e,o);if(n==="sent"){await d.del(e.id,u.outbox);let r={...e,state:"sent",told:e.isDraft?i.savedAsDraft:o.told,href:o.
href,fields:null};ue.unshift(r),Xe.postMessage({sent:r}),e.isDraft||Za(e,o.html)}else n==="refused"&&await Io(e)&&await Lo(
e,{state:"refused",problem:o.problem||g(i.refused,{status:o.status})})}function Ja(e){return new Promise(t=>{let o=new XMLHttpRequest,
n=new FormData,{address:r,fields:s,key:a}=rr(e);for(let[v,O]of s)n.append(v,O);o.open("POST",r),o.timeout=Ao,o.setRequestHeader(
"HX-Request","true");let{session:c,version:f}=e,h=c?st({id:c,version:f}):{};for(let[v,O]of Object.entries({...F(),...h}))
o.setRequestHeader(v,O);o.setRequestHeader("Idempotency-Key",a),o.upload.onprogress=({loaded:v,total:O})=>si(e,v/O),o.onload=
()=>t(Qa(o)),o.onerror=o.ontimeout=()=>t(null),o.send(n)})}function Qa(e){let t=new DOMParser().parseFromString(e.response,
"text/html"),o=t.querySelector("[data-saved]"),n=t.querySelector("[data-refused]")?[...t.querySelectorAll(".composer .te\
ll.bad, .composer .err")]:[];return{status:e.status,key:e.getResponseHeader("Idempotency-Key"),id:e.getResponseHeader("U\
pdate-Id"),html:e.response,told:o?.querySelector("b")?.textContent.trim()||i.live,href:o?.querySelector("a")?.getAttribute(
"href"),problem:n.map(r=>r.textContent.trim()).join(" ")}}function Za(e,t){let o=document.getElementById("composer");if(V||
!o||G(o)!==e.place)return;let n=document.createElement("template");n.innerHTML=t,n.content.querySelector("#composer")?.remove(),
htmx.swap(document.createElement("div"),n.innerHTML,{swapStyle:"none"}),htmx.trigger(document.body,"desk:published")}var ei={
waiting:"device",old:"clock",refused:"warn",sent:"check"};async function j(){if(!Ye)return;let e=await me();za([...e,...ue]),
Ye.hidden=!e.length&&!ue.length,Ye.querySelector("[data-count]").textContent=e.length?g(i.notYetLive,{n:e.length}):"";let t=document.
activeElement,o=t?.closest("[data-entry]")?.dataset.entry,n=[...e,...ue].map(ti),r=Ye.querySelector("[data-entries]");if(n.
length===r.children.length&&n.every((a,c)=>a.isEqualNode(r.children[c]))||(r.replaceChildren(...n),!o))return;let s=[...(n.
find(a=>a.dataset.entry===o)||n[0])?.querySelectorAll("button, a")||[]];(s.find(a=>a.textContent===t.textContent)||s[0])?.
focus()}function ti(e){let o=document.getElementById("outbox-entry").content.firstElementChild.cloneNode(!0);o.classList.
add(`is-${e.state}`),o.dataset.entry=e.id;for(let n of o.querySelectorAll("[data-icon]"))n.hidden=n.dataset.icon!==ei[e.
state];return o.querySelector("h3").textContent=e.title,o.querySelector("[data-state]").textContent=ur(e),o.querySelector(
"[data-acts]").append(...oi(e)),e.state==="old"&&ri(e,o.querySelector("[data-since]")),o}var ur=e=>g({waiting:`${i.waiting}\
 ${_t||i.trying}`,old:i.old,refused:`${i.isRefused} ${e.problem||""}`,sent:e.told||""}[e.state],{time:ae(e.at)});function oi(e){
let t={time:ae(e.at).slice(0,5)},o=(s,a)=>ee(g(s,t),async()=>{await Lo(e,{state:"waiting",isDecided:!0,...a}),await j(),
await fe()}),n=ee(i.takeBack,()=>ni(e)),r=ee(i.drop,()=>J(i.dropTitle,g(i.dropMeans,{title:e.title}),i.keepIt,i.drop,async()=>{
await d.del(e.id,u.outbox),await j()}));return e.state==="sent"?e.href?[Ge(e.href,i.view)]:[]:e.state==="old"?[o(i.publishAsWritten),
o(i.toEditors,{isDraft:!0}),r]:_t===i.signIn?[Ge(`${i.login}?next=${location.pathname}`,i.doSignIn),n]:e.state==="refuse\
d"?[n,r]:[ee(i.tryNow,fe),n]}async function ni(e){let t=document.getElementById("composer");if(G(t)!==e.place){location.
assign(`${e.place}/`);return}let o=await Io(e);if(!o)return j();if(T(t))return q(t,i.composerIsFull);if(!await Z(t,o.fields))
return q(t,i.composerIsFull);t.querySelector(".c-heading textarea").focus(),Fe(t,He(t,{state:Ee({wasSent:!0})})),await yt(
t,"typed"),await d.del(e.id,u.outbox),await j()}async function ri(e,t){t.hidden=!1;let o=i.since.replace("/-/",`/${e.place.
split("/").at(-1)}/`).replace("/0/",`/${Math.floor(e.at/1e3)}/`),n=await fetch(o,{redirect:"manual"}).catch(()=>null);n?.
ok&&(t.innerHTML=await n.text())}function si(e,t){let o=Ye?.querySelector(`[data-entry="${CSS.escape(e.id)}"]`);o&&(o.classList.
add("is-moving"),o.querySelector("[data-state]").textContent=g(i.sendingPart,{n:Math.floor(t*100)}),o.querySelector("pro\
gress").value=t)}var ai=new Set([0,408,429,500,502,503,504]),fr=(e,t)=>ai.has(e.detail.xhr?.status||0)&&To(e,t);function To({
detail:{requestConfig:e}},t){if(t?.composer.id!=="composer")return!1;let{pathname:o}=new URL(e.path,location.href);return o!==
`${G(t.composer)}/updates/`?!1:T(t.composer)||De(t.sent)!==i.noHeading}function ii(e,t){let o=e.trim();return o.length>t?[...o].length:o.length}function Dt(e){for(let t of e.querySelectorAll(
"[data-most]:is(textarea, input)"))mr(t);li(e)}function mr(e){let t=Number(e.dataset.most),o=ii(e.value,t),n=o>t?g(y.tooLong,
{most:t,n:o}):"";n?e.setAttribute("aria-invalid","true"):document.getElementById(`${e.id}_error`)?.matches("[data-over]")&&
e.removeAttribute("aria-invalid"),pr(`${e.id}_error`,n,r=>ci(e,r))}function ci(e,t){let o=e.closest(".field");o?o.append(
t):(e.closest(".c-heading")||e).after(t)}function li(e){let t=e.querySelector(".blocks"),o=Number(t.dataset.most),n=t.querySelectorAll(
":scope > .blk").length,r=n>o?g(y.tooManyBlocks,{most:o,n}):"";pr(`${e.id}-too-many`,r,s=>t.after(s))}function pr(e,t,o){
let n=document.getElementById(e);if(!t){n?.matches("[data-over]")&&n.remove();return}let r=n??document.createElement("p");
n||(Object.assign(r,{id:e,className:"err"}),r.setAttribute("role","alert"),o(r)),r.dataset.over="",r.textContent!==t&&(r.
textContent=t)}l("input",".composer [data-most]:is(textarea, input)",mr);document.addEventListener("desk:restored",({target:e})=>Dt(
e));var $t=()=>htmx.ajax("GET",location.pathname,{target:"#unsent",select:"#unsent",swap:"outerHTML"});var hr=3e3;function gr(e,t){e.due??=setTimeout(()=>{e.due=null,gt(e)&&S(e,{type:"saveDue"})},t)}var yr=e=>gr(e,hr),wr=e=>gr(
e,Math.max(0,(e.savedAt||0)+hr-Date.now())),Sr=e=>gt(e)&&S(e,{type:"keptFirst"});function kr(e){clearTimeout(e.due),e.due=
null,e.request?.abort()}function vr(e,t){clearTimeout(e.due),e.due=null,e.savedAt=Date.now();let o=Je(t.dataset.keep,k(t),
e),{signal:n}=e.request;return e.saving=o.then(r=>n.aborted?null:S(e,{type:di(r),answer:r})),e.saving}function di(e){return e?.
version&&e.status===200?"saved":e?.discarded?"discardedElsewhere":e?.sent?"sentElsewhere":e?.fields?"foundOther":"notSav\
ed"}async function Je(e,t,o){let n=new FormData;for(let[r,s]of t)n.append(r,s);n.append("kept_hand",o.id),n.append("kept\
_version",String(o.version)),o.request=new AbortController;try{Se()||await I();let r=AbortSignal.any([o.request.signal,AbortSignal.
timeout(15e3)]),s=await fetch(e,{method:"POST",body:n,signal:r,redirect:"manual",headers:F()}),a=s.headers.get("Content-\
Type")?.startsWith("application/json");return{status:s.status,...a?await s.json():{}}}catch{return null}}function br(e,t,{
answer:o}){e.version=o.version}async function xr(e){let{id:t,version:o}=e,n=await d.get(t,u.writing);return!n||e.state.isUnsaved||
!["kept","refused"].includes(e.state.is)?null:d.set(t,{...n,version:o,isOnTheDesk:!0},u.writing)}async function Nt(e){if(e.dataset.isPickedUp||(e.dataset.isPickedUp="yes",e.autocomplete="off",new MutationObserver(()=>{
C(e,"changed"),Dt(e)}).observe(e.querySelector(".blocks"),{childList:!0}),Dt(e),e.hasAttribute("data-refused")))return;let t=await me();
e.id==="composer"&&xo(t,Pt(e),k(e))&&await Y(e),Er(e)&&C(e,"changed"),await fi(e,t)&&await mi(e)}async function fi(e,t){
let o=(await d.entries(u.writing)).filter(([,s])=>s.spot===mt(e)).sort(([,s],[,a])=>a.at-s.at),n=!1,r=!1;for(let[s]of o)
await pn(s,async a=>{if(xo(t,a.key,a.fields))return d.del(s,u.writing);let c=a.key===Pt(e);if(n&&c)return qr(e,s,a);let f=n?
!V&&await Or(s,a):await pi(e,s,a);n=!0,r||=f});return r}async function mi(e){await C(e,"paused"),await C(e,"saveDue"),$t()}
var Pt=e=>e.elements.key?.value||"",Er=e=>Xt(e).some(t=>t.value!==t.defaultValue);function qr(e,t,o){o.key===Pt(e)&&(W(e).
offered??=[]).push(t);let n=bo(e,o.fields,{id:t});return vo(e,o.fields,o.at,i.newerHere,n)}async function pi(e,t,o){let n=Gn(
t,o,{key:Pt(e),hand:e.dataset.hand,version:Number(e.dataset.version),fields:k(e),savedAt:Date.parse(e.dataset.savedAt)||
0,isOfThisTab:so(t),isFree:!T(e)||!!e.elements.draft?.value||e.id==="correcting",isBegun:Er(e)});if(n==="handOver")return Or(
t,o);if(n==="forget")await d.del(t,u.writing);else if(n==="offer"||!await Z(e,o.fields))qr(e,t,o);else return hi(e,t,o),
n==="putInstead";return!1}function hi(e,t,o){let{version:n}=o;Fe(e,He(e,{id:t,version:n,state:Ee(o)})),q(e,i.here,o.at),
e.querySelector("[data-start-new]")?.removeAttribute("hidden"),C(e,"changed")}async function Or(e,t){let o=await Je(t.keep,
t.fields,{id:e,version:t.version});return Yn(t,o)&&await d.del(e,u.writing),o?.status===200}async function Mt(e){let t=await d.get("sessions",N)||{};for(let[o,n]of Object.entries(t))o===e||(await fetch(i.session.
replace("token",n),{cache:"no-store"}).catch(()=>null))?.status!==410||(o===b&&je(),await Te(o),o===b&&location.assign(i.
login))}var Co=e=>(t,o)=>o&&q(o,e),Ar=Co(i.notHere),Ir=Co(i.sentAlready),Lr=Co(i.discarded);function Tr({state:e},t,{at:o}){return t?
e.isAdded?q(t,i.sentAlready):e.isSaved||!T(t)?null:q(t,navigator.onLine?i.here:i.hereOffline,o):null}var Cr=(e,t,{answer:o})=>t&&
T(t)&&q(t,i.there,Date.parse(o.at));async function Br(e,t,{answer:o}){let n=o?.status===403&&await I();return!t||n===null||
n?.person===b?null:o?.status===401||n?(Mt(),q(t,i.hereSignedOut,M())):T(t)&&q(t,i.hereOffline,M())}function _r(e){let{requestConfig:t,xhr:o}=e.detail,n=t?.elt;if(!n?.matches?.("[data-add]")||o.status!==200)return;e.detail.
shouldSwap=!1;let r=document.createElement("template");r.innerHTML=o.response;let s=r.content.querySelector("input[name=\
block]");s&&document.getElementById(`block-form-${s.value}`)&&r.content.replaceChildren(Ot(o.response,So(s.value.split("\
-")[0])));let a=[...r.content.children];p(n).querySelector(".blocks").append(...a);for(let h of a)htmx.process(h);(a[0]?.
querySelector(jt)||a[0]?.querySelector("button"))?.focus()}function yi(e,t){e.classList.toggle("is-open",t),e.querySelector(
"[data-more-blocks]").setAttribute("aria-expanded",String(t))}l("click",".add .btn",e=>{let t=e.closest(".add");t.querySelector(
"[data-more-blocks]")&&yi(t,e.matches("[data-more-blocks]")&&!t.matches(".is-open"))});var Dr=e=>e.detail.requestConfig?.elt||e.detail.elt,Qe=e=>(e.detail.requestConfig??e.detail).verb==="post"&&Dr(e).closest?.(
".composer[data-keep]")&&!Dr(e).matches("[type=file], [data-undo]"),Ut=({detail:{xhr:e}})=>new URL(e.responseURL||location.
href,location.href).pathname.startsWith("/accounts/"),$r=!1,Rt=()=>$r;function z(e){$r=e}var wi=1e3,Nr=-1/0;function Pr(){Nr=performance.now()}function Mr(e){let t=e.detail.elt;!t.matches(".composer")||T(t)||performance.
now()-Nr>wi||(e.preventDefault(),setTimeout(()=>{z(!1)}))}var qe=new WeakMap,Si=({detail:{xhr:e}})=>qe.get(e)?.going;function Ur(e){Qe(e)&&Object.assign(e.detail.headers,st(W(p(e.
detail.elt))))}function Rr(e){let{elt:t,requestConfig:o,xhr:n}=e.detail;if(!Qe(e))return;let r=p(t),s=W(r);if(s.state.is===
"queued")return e.preventDefault();let a={composer:r,sent:k(r)},c=new URL(o.path,location.href).pathname.endsWith("/draf\
ts/"),f=r.id==="correcting";s.going=a,qe.set(n,{session:s,going:a}),S(s,{type:"send",goesOnIn:c||f?"same":"next"}),f&&ki(
a)}function ki(e){e.focused=document.activeElement,e.composer.inert=!0}function Wr(e){let{target:t,shouldSwap:o}=e.detail,
n=Si(e);n&&o&&t.id==="composer"&&(n.added=Tt(t,n.sent))}function Hr(e){let{session:t,going:o}=qe.get(e.detail.xhr)??{},n=document.
getElementById("composer")||document.getElementById("correcting");if(!o?.added||!n)return;let r=T(n),s=n.id==="correctin\
g",a=!r||n.hasAttribute("data-refused");!o.added.typed.length&&a&&!s||(n.dataset.goesOn="",o.carried=Ct(n,o.added,r).then(
c=>(c||s)&&Lt(n,t)))}function Fr(e){let{xhr:t}=e.detail,o=!!t?.getResponseHeader("Update-Id");o&&Pr();let{session:n,going:r}=qe.
get(t)??{};if(!n)return;if(r.focused&&r.composer.isConnected&&vi(r),o){S(n,{type:"published"});return}let s=$().some(a=>_.
get(R(a))===n&&a.querySelector("[data-both]"));S(n,{type:"failed",isAsked:s})}function vi({composer:e,focused:t}){e.inert=
!1,t.focus()}function Kr(e){let{xhr:t}=e.detail,{session:o,going:n}=qe.get(t)??{};!o||t.status!==200||t.getResponseHeader(
"Update-Id")||/id="(composer|correcting)"/.test(t.response)||(e.detail.shouldSwap=!1,!Ut(e)&&(To(e,n)?S(o,{type:"queue"}):
q(n.composer,i.hereOffline,M())))}function jr(e){let{session:t,going:o}=qe.get(e.detail.xhr)??{};return!t||!fr(e,o)?!1:(S(
t,{type:"queue"}),!0)}var zr=({going:e})=>e?.carried;async function Vr(e){let t=W(e);S(t,{type:"close"}),e.inert=!0;let o=(t.offered||[]).map(r=>["kept_hand",r]),n=await Je(
`${e.dataset.keep}discard/`,o,t);return e.inert=!1,n?.discarded?(await It(t),Ke(t),document.querySelector("#unsent artic\
le")&&$t(),!0):(S(t,{type:"reopen"}),!1)}l("submit","form[data-discards]",async(e,t)=>{t.preventDefault();let o=e.dataset.
discards;for(let n of[..._.values()])n.id===o&&(S(n,{type:"close"}),Ke(n));await d.del(o,u.writing).catch(()=>{}),e.submit()});document.addEventListener("submit",e=>{e.target.matches(".composer")&&z(!0)});addEventListener("beforeunload",e=>{!Rt()&&
[...document.querySelectorAll(".composer")].some(t=>t.dataset.keep?hn(t):$e(t))&&e.preventDefault()});function Gr(e){let o=e.
detail.elt.closest(".acts")?.closest(".row-update")?.querySelector(".composer");o&&(e.preventDefault(),o.querySelector("\
.c-heading textarea").focus())}function Yr(e){let{target:t,requestConfig:o}=e.detail,n=t.matches?.(".row-update")&&t.querySelector(
".composer");n&&!n.contains(o?.elt)&&(e.detail.shouldSwap=!1)}function Xr(e){let t=e.detail.elt;!t.matches("[data-stop]")||
!$e(t.closest(".composer"))||(e.preventDefault(),J(y.discard,y.discardMeans,y.keepEditing,y.discardMine,async()=>{let o=t.
closest(".composer");await Vr(o)?e.detail.issueRequest(!0):w(o,y.notDoneOffline,{isBad:!0})}))}var Jr="[name^=due_at_]";function _o(e){let t=[...e?.querySelectorAll(Jr)??[]],o=e?.querySelector("[data-publish]"),n=e?.
querySelector("[data-schedule]");if(!t.length||!o||!n)return;let r=t.some(ke);if(r!==e.classList.contains("is-timed")){e.
classList.toggle("is-timed",r),r?o.before(n):t[0].closest(".due").append(n);for(let[s,a]of[[n,r],[o,!r]])s.classList.toggle(
"go",a),s.toggleAttribute("data-send",a)}}l("input",Jr,e=>_o(p(e)));l("click","[data-choose-time]",e=>{let t=p(e).querySelector(
".when");t.open=!0,t.querySelector("input").focus()});l("keydown","#composer input:not([type=checkbox], [type=file])",(e,t)=>{
t.key!=="Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),p(e).querySelector("[data-save]")?.click())});
function Do(){for(let e of document.querySelectorAll("[data-until]")){let t=Math.ceil((Date.parse(e.dataset.until)-Date.
now())/6e4);t>=0&&t<60&&(e.textContent=lt.format(t,"minute"))}}setInterval(()=>{document.hidden||Do()},3e4);function Qr(e){
for(let t of e.querySelectorAll("[data-undo]:not([data-counts])")){let o=Number(t.dataset.undo);t.dataset.counts="";let n=setInterval(
()=>{if(!t.isConnected)return clearInterval(n);t.matches(":hover, :focus-within")||(o-=.25,!(o>0)&&(clearInterval(n),t.classList.
add("is-over")))},250)}}function Zr(e){let t=document.getElementById("composer");!e.detail.elt.matches("[data-undo]")||!t||
!$e(t)||(e.detail.parameters.keep_composer="1",Bo(t),t.querySelector("[data-saved]").replaceChildren(),w(t,ge.takenBack))}
var es=Number(document.body.dataset.sendsAfter);function ts(e){let t=e.detail.elt;!es||e.defaultPrevented||!t.matches(".\
composer")||(e.preventDefault(),t.querySelector("[data-cancel-sending]")||xi(t,e.detail))}function xi(e,{issueRequest:t,
triggeringEvent:o}){let n=e.querySelector(".send"),r=document.createElement("button"),s=n.querySelector("[data-send], [d\
ata-publish]"),a=es;r.type="button",r.className="btn",r.dataset.cancelSending="",r.textContent=ge.cancel,n.insertBefore(
r,s),s.setAttribute("aria-busy","true"),Bo(e),w(e,g(ge.publishesIn,{n:a})),Ei(e,o?.submitter),setTimeout(()=>{z(!1)});let c=()=>{
clearInterval(h);let v=r===document.activeElement;r.remove(),s.setAttribute("aria-busy","false"),v&&s.focus()},f=()=>{c(),
Bo(e),e.querySelector("[data-submitter]")?.remove(),w(e,ge.cancelled)},h=setInterval(()=>{if(a-=1,!e.isConnected)return c();
if(a>0)return w(e,g(ge.publishesIn,{n:a}));c(),z(!0),t(!0)},1e3);r.addEventListener("click",f),e.addEventListener("keydo\
wn",v=>{v.key==="Escape"&&r.isConnected&&f()})}var Bo=e=>{e.querySelector("[data-saved]").dataset.held=""};l("input",".c\
omposer",e=>{let t=e.querySelector("[data-saved]");t?.removeAttribute("data-held"),t?.classList.remove("bad")});function Ei(e,t){
if(!t?.name)return;let o=document.createElement("input");Object.assign(o,{type:"hidden",name:t.name,value:t.value}),o.dataset.
submitter="",e.append(o)}var $o={0:y.offline,401:y.signedOut,403:y.signInChanged,404:y.mayNot,413:y.tooMuch,503:y.busy};function os(e){let t=e.detail.
elt.closest(".composer, [data-settings]"),o=t||document.getElementById("composer"),n=e.detail.xhr?.status||0,r=Qe(e)||t?.
matches("[data-settings]");if(n===403&&r&&!o.dataset.isAnew)return qi(o,e);if(!t)return Oi(e.detail.elt,n);w(o,$o[n]||g(
y.notPublished,{status:n}),{isBad:!0})}async function qi(e,{detail:{elt:t,requestConfig:o}}){return(await I())?.person!==
b?w(e,$o[403],{isBad:!0}):(e.dataset.isAnew="",((t.matches("button")?t:o.triggeringEvent?.submitter)||e.querySelector("[\
data-send]")).click())}function Oi(e,t){let o=e.closest("dialog form, .row-update")||document.querySelector(".composer");
o.querySelector(".problem")?.remove();let n=document.createElement("p");n.className="err problem",n.setAttribute("role",
"alert"),n.textContent=t?g(y.notDone,{status:t}):y.notDoneOffline,o.append(n)}function ns(e){Ut(e)&&(e.detail.shouldSwap=
!1,w(document.querySelector(".composer"),$o[401],{isBad:!0}))}var No=({detail:{elt:e}},t)=>e.querySelector?.("[data-send\
]")?.setAttribute("aria-busy",String(t));htmx.config.defaultSettleDelay=0;function rs(e){Vt(e),Ne(),Do(),Qr(e),_o(e.getElementById("composer"))}function Ai(e){let t=parseFloat(
getComputedStyle(e).scrollMarginBlockStart);e.getBoundingClientRect().top<t&&e.scrollIntoView({block:"start"})}function ss(e){
rs(document);let{elt:t,requestConfig:o}=e.detail;if(t.id==="desk-poll")return;let n=o?.elt,r=n?.matches("[id^=correct-]")?
t.querySelector?.("#correcting"):null,s=t.matches?.(".composer")?t:r;if(s&&!("goesOn"in s.dataset)){let a=s.querySelector(
"[aria-invalid=true]");(a||s.querySelector(".c-heading textarea")).focus({preventScroll:s.id==="composer"&&!a}),s.getBoundingClientRect().
top<0&&!a&&s.scrollIntoView({block:"start"})}else!s&&t.matches?.(".row-update")&&n?.closest("#correcting")?(t.querySelector(
"[id^=correct-]")?.focus({preventScroll:!0}),Ai(t)):n?.matches(".held")&&Be(()=>document.querySelector("#rows .row-updat\
e h3"))}function as(e){history.replaceState(history.state,"",e.detail.history.path+location.hash)}rt();rs(document);yn({keepSoon:Xn,keepHere:Jn,keepNext:Zn,dropNext:tr,dropOwn:er,dropKept:It,saveWhenDue:wr,saveLater:yr,saveAfterwards:Sr,
saveNow:vr,stopSaving:kr,noteVersion:br,noteSaved:xr,putInOutbox:ir,startNext:cr,goOn:zr,letGo:Ke,makeBlank:(e,t)=>t?.id===
"composer"&&Y(t),tellKept:Tr,tellNotKept:Ar,tellSaved:Cr,tellNotSaved:Br,tellSent:Ir,tellQueued:lr,tellDiscarded:Lr,showBoth:zn});
var te=(e,...t)=>document.body.addEventListener(e,o=>{for(let n of t)n(o)}),is=e=>t=>t.defaultPrevented||e(t),Ii=e=>t=>t.
detail.shouldSwap&&e(t);te("htmx:confirm",Mr,Gr,Xr,ts);te("htmx:configRequest",Zr,Ur);te("htmx:beforeRequest",is(Rr),is(
e=>No(e,!0)));te("htmx:beforeSwap",_r,ns,Yr,Kr,Ii(Wr));te("htmx:beforeHistoryUpdate",as);te("htmx:afterSwap",Hr);te("htm\
x:afterSettle",()=>$().forEach(Nt),ss);te("htmx:afterRequest",e=>No(e,!1),()=>z(!1),Fr);for(let e of["htmx:sendError","h\
tmx:timeout","htmx:responseError"])te(e,t=>{t.detail.elt.matches("#desk-poll, [data-quiet]")||jr(t)||os(t)});var cs=e=>C(e,"typed");l("input",".composer",cs);l("change",".composer",cs);var ls=()=>$().flatMap(e=>_.get(R(e))??[]);async function Li(e){
e.state.isUnkept&&(await S(e,{type:"paused"}),await S(e,{type:"saveDue"}))}var ds=()=>ls().forEach(Li);document.addEventListener(
"visibilitychange",()=>{document.hidden&&ds()});addEventListener("pagehide",ds);addEventListener("online",()=>{for(let e of ls())
S(e,{type:"saveDue"})});var Ti=15e3,us=()=>[...document.querySelectorAll("[data-saved] [data-sign-in]")];async function Po(){if(!(document.hidden||
!us().length||(await I())?.person!==b)){for(let t of us())w(t.closest(".composer, [data-settings]"),y.signedInAgain);for(let t of $())
C(t,"saveDue")}}document.addEventListener("visibilitychange",Po);addEventListener("focus",Po);setInterval(Po,Ti);var Wt=location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1],Ci=e=>i.blog.replace("/-/",`/${e}/`);async function ms(e){
let t=document.querySelector("#strip h1");if(!t||e.dataset.version!=="0")return;let o=G(e),n=K(k(e),"draft")||T(e)?void 0:
k(e);await d.update(o,r=>({blank:r?.blank,...n&&{blank:n},headline:t.textContent,language:t.lang,direction:t.dir,zone:document.
body.dataset.zone,quotes:e.dataset.quotes}),u.places)}async function ps(){let e=await d.entries(u.places),t=document.querySelector(
"[data-places]");for(let[h,{headline:v,language:O,direction:H}]of e){let m=document.createElement("li"),X=Ge(`${h}/`,v);
Object.assign(X,{lang:O,dir:H}),m.append(X),t.append(m)}let o=Wt&&e.find(([h])=>`${h}/`===Ci(Wt));document.querySelector(
"[data-unknown]").hidden=!!o;let n=document.getElementById("composer");if(!o)return;let[,{headline:r,language:s,direction:a,
quotes:c}]=o;Object.assign(n.dataset,{language:s,quotes:c});let f=document.querySelector("#strip h1");Object.assign(f,{textContent:r,
lang:s,dir:a}),document.title=r,await Y(n),n.hidden=!1,rt()}var Bi=15e3;function Mo(e){for(let t of document.querySelectorAll(
"[data-no-connection]"))t.hidden=e;document.querySelector("[data-connected]").hidden=!e}var fs=async()=>Mo(!!await I());
function hs(e){Mo(e),addEventListener("online",fs),addEventListener("offline",()=>Mo(!1)),setInterval(()=>{document.hidden||
fs()},Bi)}if(V&&Wt){for(let e of["action","formaction","hx-post","data-keep"])for(let t of document.querySelectorAll(`[${e}\
*="/live/-/"]`))t.setAttribute(e,t.getAttribute(e).replace("/live/-/",`/live/${Wt}/`));htmx.process(document.body)}var _i=300,Ze=`settings-${location.pathname}`,tt=()=>document.querySelector("[data-settings]"),Ro="",Ht=0,et=!1,Ft=!1,Wo=e=>e.
hasAttribute("data-refused")||String(k(e))!==Ro||[...e.querySelectorAll("[type=file]")].some(t=>t.files.length);async function Oe(){
let e=tt();if(clearTimeout(Ht),!e||!et)return;et=!1;let t=M(),o=e.dataset.settings,n={spot:Ze,key:"",title:o,fields:k(e),
at:t,isOnTheDesk:!1};try{Wo(e)?(await Le(u.writing,Ze,n),q(e,i.here,t)):await d.del(Ze,u.writing)}catch{et=!0,q(e,i.notHere)}}
function ys(){et=!0,Ft=!1,clearTimeout(Ht),Ht=setTimeout(Oe,_i)}function Kt(){clearTimeout(Ht),et=!1,tt()?.reset()}var ws=()=>d.
del(Ze,u.writing).catch(()=>{});function Ss(e){e.querySelector("[data-saved]").classList.remove("bad"),ys()}l("input","[\
data-settings]",Ss);l("change","[data-settings]",Ss);addEventListener("pagehide",Oe);document.addEventListener("visibili\
tychange",()=>{document.hidden&&Oe()});var pe=(e,t)=>e.filter(([o])=>o===t).map(([,o])=>o.replaceAll(`\r
`,`
`)),Di=e=>e.startsWith("initial-")||e==="seen_revision";function $i(e,t){return[...new Set([...e,...t].map(([n])=>n).filter(
n=>!Di(n)))].filter(n=>{let r=e.some(([s])=>s===`initial-${n}`)?pe(e,`initial-${n}`):pe(t,n);return String(pe(e,n))!==String(
r)})}function Uo(e,t,o){let n=[...e.querySelectorAll(`[name="${CSS.escape(t)}"]`)];if(n.some(({type:r})=>r==="checkbox"))
for(let r of n)r.checked=o.includes(r.value);else if(n.some(({type:r})=>r!=="hidden"))n[0].value=o[0]??"";else{for(let r of n)
r.remove();e.append(...o.map(r=>ve(t,r)))}}async function Ni(e,{fields:t,at:o}){let n=$i(t,k(e));for(let a of n)a!=="kep\
t_hero"&&(Uo(e,a,pe(t,a)),t.some(([c])=>c===`initial-${a}`)&&Uo(e,`initial-${a}`,pe(t,`initial-${a}`)));let[r]=pe(t,"see\
n_revision");n.length&&r&&Uo(e,"seen_revision",[r]),e.querySelector("[data-drop-settings]").hidden=!1,q(e,i.asLeft,o);let[
s]=pe(t,"kept_hero");s&&await htmx.ajax("GET",`${location.pathname}?kept_hero=${s}`,{target:"#kept-hero",select:"#kept-h\
ero",swap:"outerHTML"})}async function ks(e){if(Ro=String(k(e)),e.hasAttribute("data-refused"))return ys();let t=await d.
get(Ze,u.writing);return t&&String(k(e))===Ro&&await Ni(e,t),null}var Ho=e=>e.detail.elt.matches("[data-settings]");document.
body.addEventListener("htmx:beforeRequest",e=>{Ho(e)&&(Oe(),e.detail.elt.inert=!0)});document.body.addEventListener("htm\
x:afterRequest",e=>{Ho(e)&&(e.detail.elt.inert=!1)});document.body.addEventListener("htmx:beforeOnLoad",async e=>{let t=e.
detail.xhr.getResponseHeader("HX-Redirect");!Ho(e)||!t||(e.preventDefault(),Ft=!0,await ws(),location.assign(t))});document.
body.addEventListener("htmx:afterSettle",e=>{e.detail.elt.matches?.("[data-settings]")&&ks(e.detail.elt)});addEventListener(
"beforeunload",e=>{let t=tt();t&&Wo(t)&&!Ft&&!Rt()&&e.preventDefault()});async function vs(e){Ft=!0,Kt(),await ws(),location.
assign(e)}l("click","[data-cancel-settings]",(e,t)=>{Wo(tt())&&(t.preventDefault(),J(y.discardSettings,y.discardSettingsMeans,
y.keepEditing,y.discardMine,()=>vs(e.href)))});l("click","[data-drop-settings]",()=>vs(location.pathname));var gs=tt();gs&&
ks(gs);var Pi=4e3;async function bs(){let e=$().flatMap(r=>_.get(R(r))??[]);for(let r of e)await S(r,{type:"paused"});let t=e.map(
async r=>{await r.saving?.catch(()=>null),await S(r,{type:"saveDue"})}),o=new Promise(r=>{setTimeout(r,Pi)});return await Promise.
race([Promise.all(t),o]),(await d.values(u.writing)).filter(r=>!r.isOnTheDesk)}async function Fo(){await Oe();let e=await bs(),t=await me(),o=[...x.values()].filter(oe);return[...t.map(({title:n})=>`${i.
kindOutbox}: ${n}`),...e.map(({title:n,fields:r})=>`${i.kindWriting}: ${n||De(r)}`),...o.map(({fileName:n})=>`${i.kindPicture}\
: ${n}`)]}async function xs(){let e=await d.get("sessions",N)||{},t=0;for(let o of Object.keys(e)){if(o===b)continue;let n=await d.
values(we(o,"writing"));t+=n.filter(r=>!r.isOnTheDesk).length;for(let r of["outbox","files"])t+=(await d.values(we(o,r))).
length}return t?[g(i.ofOthers,{n:t})]:[]}l("click","[data-clear-device]",async e=>{let t=[...await Fo(),...await xs()];return t.length?(J(i.clearTitle,i.clearMeans,
i.keepIt,i.clear,()=>Es(e),t),at(e.closest(".menu")?.querySelector("summary"))):Es(e)});async function Es(e){je(),Kt(),await eo(),
await Xo(),ue.length=0;for(let t of $())t.id==="composer"&&await Y(t),q(t,i.cleared);await j(),e.closest(".menu")?.removeAttribute(
"open"),document.getElementById("cleared").textContent=i.cleared}l("submit","form[action$='/logout/']",async(e,t)=>{if(e.
dataset.isEmptied)return;t.preventDefault();let o=await Fo(),n=async()=>{je(),Kt(),await eo(),await Te(b),e.dataset.isEmptied=
"yes",z(!0),e.submit()};o.length?J(i.leaveTitle,g(i.leaveMeans,{n:o.length}),i.keepIt,i.leave,n,o):await n()});var he=document.getElementById("preview");l("click","[data-preview]",(e,t)=>{t.preventDefault();let o=e.form,n={action:o.
getAttribute("action"),target:o.target};he.showModal(),o.action=e.formAction,o.target="preview",o.submit(),o.setAttribute(
"action",n.action),o.target=n.target});l("click","[data-preview-page]",(e,t)=>{t.preventDefault(),he.showModal(),he.querySelector(
"iframe").src=e.href});l("click","[data-width]",e=>{he.classList.toggle("as-on-a-phone",e.dataset.width==="phone");for(let n of he.
querySelectorAll("[data-width]"))n.setAttribute("aria-pressed",String(n===e));let{contentDocument:t,contentWindow:o}=he.
querySelector("iframe");t.getElementById(o.location.hash.slice(1))?.scrollIntoView()});l("click","[data-close-preview]",
()=>he.close());var Ko=()=>document.documentElement.classList.toggle("is-off-line",!navigator.onLine);async function Mi(){await Yo(),V&&
await ps();for(let t of $())t.id==="composer"&&!V&&await ms(t),await Nt(t);Ko(),await j();let e=await I();await Mt(e?.person),
V&&hs(!!e),await fe()}addEventListener("offline",Ko);addEventListener("online",()=>{Ko(),fe()});document.addEventListener(
"visibilitychange",()=>{document.hidden||fe()});Xe.addEventListener("message",dr);setInterval(fe,Ao);Mi();var Ui=30,qs=e=>e.querySelector("[name$='-upload']").value||e.querySelector("[name$='-image']").value;l("click","[data-r\
etouch]",async e=>{if(e.hasAttribute("aria-busy"))return;let t=e.closest(".blk"),o=e.closest("[data-figure-tools]").dataset,
n=x.get(qs(t));e.setAttribute("aria-busy","true"),Ri(n);try{let r=await Wi(e.dataset.retouch),s=n?.file||await Fi(e.dataset.
picture,()=>w(p(e),o.making)),a=await Ki(r,s);a&&ji(t,a,n?.fileName||""),a&&w(p(document.activeElement),o.edited)}catch(r){
let s={TypeError:"notNow",RangeError:"notMade"}[r.name]||"cannot";w(p(e),o[s],{isBad:!0})}finally{e.removeAttribute("ari\
a-busy"),n&&(n.isHeld=!1,Q(n))}});function Ri(e){e&&(e.isHeld=!0,clearTimeout(e.timer),e.request?.abort("edited"))}async function Wi(e){
let t=await fetch(e,{redirect:"manual"}),o=document.createElement("template");o.innerHTML=t.ok?await t.text():"";let n=o.
content.getElementById("retouch");if(!n)throw new TypeError("The tools did not come.");return await Hi(n.dataset.styles),
{tools:n,run:(await import(n.dataset.module)).run}}function Hi(e){if(document.querySelector(`link[href="${e}"]`))return null;
let t=Object.assign(document.createElement("link"),{rel:"stylesheet",href:e}),o=new Promise((n,r)=>{t.addEventListener("\
load",n),t.addEventListener("error",()=>{t.remove(),r(new TypeError("No styles."))})});return document.head.append(t),o}
async function Fi(e,t){if(!e)throw new Error("It is on another device.");for(let o=0;o<Ui;o+=1){let n=await fetch(e,{redirect:"\
manual"});if(!n.ok)throw new TypeError("The picture did not come.");if(n.status!==202)return n.blob();t(),await new Promise(
r=>{setTimeout(r,1e3)})}throw new RangeError("It is not made yet.")}async function Ki({tools:e,run:t},o){if(o.type==="im\
age/gif")throw new Error("It may move.");let n=await createImageBitmap(o,{imageOrientation:"from-image"});_e(e);let r=new Promise(
a=>{E.addEventListener("close",()=>a(null),{once:!0})}),s=await Promise.race([r,t(e,n)]);return E.open&&E.close(),s&&vt(
s,o)}function ji(e,t,o){let n=`${o.replace(/\.[^.]*$/,"")||"edited"}.jpg`,r=qs(e),s=ut(new File([t],n,{type:t.type})),a=le(
s.name,e.querySelector("[name=block]").value);zi(e,a),e.replaceWith(a),htmx.process(a),x.has(r)&&Pe(x.get(r)),rn(r,s.name),
uo(s),a.querySelector("[data-retouch]").focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))}function zi(e,t){for(let o of e.
querySelectorAll("[name]")){if(o.name==="block"||/-(image|upload)$/.test(o.name))continue;let n=[...t.querySelectorAll("\
[name]")].find(r=>r.name===o.name&&(r.type!=="radio"||r.value===o.value));n&&(["checkbox","radio"].includes(o.type)?n.checked=
o.checked:n.value=o.value)}}l("click","[data-focal]",(e,t)=>{t.preventDefault(),htmx.ajax("GET",e.getAttribute("href"),{target:"#dialog",swap:"inner\
HTML",select:"#question",source:e})});var Os=e=>e.querySelector("[name=spot]:checked").value.split(" ").map(Number);function jo(e){
let[t,o]=Os(e),n=e.querySelector("[data-focal-mark]");n.hidden=!1,Object.assign(n.style,{left:`${t}%`,top:`${o}%`});for(let r of e.
querySelectorAll("[data-focal-crop]"))r.style.objectPosition=`${t}% ${o}%`}function As(e,t,o){let n=a=>Math.round(Math.min(
100,Math.max(0,a))),r=e.querySelector("[data-focal-exact]");r.value=`${n(t)} ${n(o)}`,r.checked=!0,r.closest("label").hidden=
!1;let s=e.querySelector("[data-focal-told]");s.textContent=g(s.dataset.words,{x:n(t),y:n(o)}),jo(e)}l("click","[data-fo\
cal-pick]",(e,t)=>{let o=e.getBoundingClientRect();As(e.closest("form"),(t.clientX-o.left)/o.width*100,(t.clientY-o.top)/
o.height*100)});var Vi={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};l("keydown","[data-focal-pick]",
(e,t)=>{let o=Vi[t.key];if(!o)return;t.preventDefault();let[n,r]=Os(e.closest("form")),s=t.shiftKey?10:1;As(e.closest("f\
orm"),n+o[0]*s,r+o[1]*s)});l("change","[data-focal-form]",jo);var Is=()=>document.querySelectorAll("[data-focal-form]").
forEach(jo);document.body.addEventListener("htmx:afterSwap",Is);document.body.addEventListener("desk:focused",e=>{let t=e.
target.closest("[data-focal-form]")?.dataset.kept;E.open&&(E.close(),w(p(document.activeElement),t))});Is();var ot=null;l("click","[data-library]",e=>{ot=p(e)});document.body.addEventListener("htmx:configRequest",({detail:{elt:e,
parameters:t}})=>{e.matches("[data-choose]")&&ot&&(t.blog=ft(ot))});document.body.addEventListener("htmx:beforeSwap",e=>{
let{requestConfig:t,xhr:o}=e.detail;if(!t?.elt.matches?.("[data-choose]")||o.status!==200)return;e.detail.shouldSwap=!1;
let n=document.createElement("template");n.innerHTML=o.response;let r=n.content.firstElementChild;!r?.matches(".blk")||!ot?.
isConnected||(ot.querySelector(".blocks").append(r),htmx.process(r),at(r.querySelector("input:not([type=hidden])")),E.close(),
r.dispatchEvent(new Event("input",{bubbles:!0})))});document.body.addEventListener("htmx:afterSwap",e=>{e.detail.requestConfig?.
elt.matches?.("[data-older]")&&document.querySelector("#shelf button, #shelf a")?.focus()});
