var Le=e=>document.getElementById(e).dataset,y=Le("words"),i=Le("words-device"),C=Le("words-editor"),ge=Le("words-option\
s"),D=Le("words-pictures");document.documentElement.classList.add("js");var Ms=matchMedia("(min-width: 60rem)"),l=(e,t,o)=>document.addEventListener(
e,n=>{let r=n.target.closest?.(t);r&&o(r,n)}),m=e=>e.closest(".composer"),Te="[contenteditable=true], textarea:not(.rich\
 + *), input:not([type=hidden])",ye=(e,t)=>e.querySelector(Te)?.focus(t),h=(e,t)=>e.replace(/\{(\w+)\}/g,(o,n)=>t[n]);function Gt(e){
let[t,o,n]=e.split(/[[\]]/);if(!o)return[e];let r=document.createElement("a");return Object.assign(r,{target:"_blank",rel:"\
noopener",textContent:o}),r.href=`${i.login}?next=${location.pathname}`,r.dataset.signIn="",[t,r,n]}var w=(e,t,{isBad:o=!1}={})=>{
let n=e?.querySelector("[data-saved]");n&&(n.textContent!==t.replace(/[[\]]/g,"")&&n.replaceChildren(...Gt(t)),n.classList.
toggle("bad",o))};function it(){Ms.matches&&!location.hash&&document.querySelector("#composer .c-heading textarea")?.focus(
{preventScroll:!0})}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});var Se=(e,t)=>idbKeyval.createStore(`desk-${e}-${t}`,"kept"),N=idbKeyval.createStore("desk","kept"),Be=Promise.resolve().
then(()=>idbKeyval.get("last",N)).then(()=>!0,()=>!1),we=(e,t)=>async(...o)=>await Be?idbKeyval[e](...o):t,d={get:we("ge\
t"),set:async(e,t,o)=>(await Be,idbKeyval.set(e,t,o)),del:we("del"),clear:we("clear"),update:we("update"),values:we("val\
ues",[]),entries:we("entries",[])};async function Ce(e,t,o,n=[]){await Be,await e("readwrite",r=>{r.put(o,t);for(let s of n)
r.delete(s);return r.transaction.commit(),idbKeyval.promisifyRequest(r.transaction)})}var V="shell"in document.body.dataset,b=document.body.dataset.person||await d.get("last",N)||"",Qo=["writing","outbox","\
files","places","forgotten"],u=Object.fromEntries(Qo.map(e=>[e,Se(b,e)])),ae=0;async function Zo(){ae=await d.get("offse\
t",N)||0}var M=()=>Date.now()+ae,Us=new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit",timeZone:document.
body.dataset.zone||void 0}),ie=e=>Us.format(new Date(e)),F=()=>JSON.parse(document.body.getAttribute("hx-headers")),ct=({
id:e,version:t=0})=>({"Editing-Session":e,"Seen-Version":String(t)}),ke=()=>F()["X-CSRFToken"];async function I(){let e=Date.
now();try{let t=await fetch(i.contact,{redirect:"manual",signal:AbortSignal.timeout(15e3),cache:"no-store"});if(t.type===
"opaqueredirect")return{person:"",isSignedOut:!0};let o=await t.json();return!o.token||!o.at?null:(o.person=String(o.person),
ae=Date.parse(o.at)-(e+Date.now())/2,o.person===b&&Rs(o.token),await Be&&(await d.set("offset",ae,N),o.person===b&&await Ws(
o.session)),o)}catch{return null}}function Rs(e){document.body.setAttribute("hx-headers",JSON.stringify({"X-CSRFToken":e,
"Desk-Person":b}));for(let t of document.querySelectorAll("[name=csrfmiddlewaretoken]"))t.value=e}async function Ws(e){await d.
set("last",b,N),await d.update("sessions",t=>({...t,[b]:e}),N)}async function _e(e){for(let o of Qo)await d.clear(Se(e,o));
let t=(o={})=>Object.fromEntries(Object.entries(o).filter(([n])=>n!==e));await d.update("sessions",t,N)}async function en(){
let e=await d.get("sessions",N)||{};for(let t of new Set([...Object.keys(e),b]))await _e(t);await d.clear(N);for(let t of await caches.
keys())await caches.delete(t)}"serviceWorker"in navigator&&navigator.serviceWorker.register(i.worker,{scope:i.scope}).catch(
()=>{});navigator.storage?.persist?.().catch(()=>{});document.addEventListener("click",e=>{for(let t of document.querySelectorAll("details.menu[open]"))(!t.contains(e.target)||
e.target.closest(".pop button, .pop a"))&&(t.open=!1)});document.addEventListener("keydown",e=>{let t=document.querySelector(
"details.menu[open]");e.key!=="Escape"||!t||(t.open=!1,t.querySelector("summary").focus())});var E=document.getElementById(
"dialog"),De=null;function lt(e){De=e}document.body.addEventListener("htmx:afterSwap",e=>{e.detail.target===E&&(De=e.detail.
requestConfig?.elt,E.open||E.showModal(),E.querySelector("[autofocus]")?.focus())});E.addEventListener("close",()=>{E.open||
(E.replaceChildren(),De?.isConnected&&De.focus())});l("click","dialog [data-close]",(e,t)=>{t.preventDefault(),E.close()});
document.body.addEventListener("htmx:beforeSwap",e=>{let{requestConfig:t,target:o,isError:n}=e.detail;!t?.elt.matches?.(
"[data-dialog]")||n||o===E||(E.close(),$e(()=>{let r=document.getElementById(o.id),s=r?.nextElementSibling;return r?.querySelector(
".acts a")||s?.querySelector("h3")||s?.querySelector("a")}))});var $e=e=>setTimeout(()=>{let t=e();t&&(t.matches("h3")&&
(t.tabIndex=-1),t.focus({preventScroll:!0}))}),Yt=e=>{for(let t of e.querySelectorAll("[data-note]")){let o=t.closest("f\
orm").querySelector("[value=wrong], [value=notice]");t.classList.toggle("is-not-asked",!!o&&!o.checked)}};l("change",".p\
ick input",e=>Yt(e.form));function J(e,t,o,n,r,s=[]){let a=document.createElement("div");a.className="question";let c=document.
createElement("h2");c.id="question-title",c.textContent=e;let f=document.createElement("p");f.textContent=t;let g=document.
createElement("div");g.className="da";for(let{label:v,look:O,chosen:H}of[{label:o,look:"btn",chosen:!1},{label:n,look:"b\
tn stop go",chosen:!0}]){let p=document.createElement("button");p.type="button",p.className=O,p.textContent=v,p.addEventListener(
"click",()=>{E.close(),H&&r()}),g.append(p)}a.append(c,f,...s.length?[Hs(s)]:[],g),Ne(a),g.firstElementChild.focus()}function Hs(e){
let t=document.createElement("ul");for(let o of e){let n=document.createElement("li");n.dir="auto",n.textContent=o,t.append(
n)}return t}function Ne(e){E.replaceChildren(e),De=document.activeElement,E.showModal()}function Xt(e){let t={dateStyle:"short",timeStyle:"short",timeZone:document.body.dataset.zone||"UTC"},[o,n]=new Intl.DateTimeFormat(
"sv",t).format(new Date(e)).split(" ");return[n,o]}var Fs=e=>e.closest(".moment").querySelector("[type=date]");function tn(e,t){
e.value=t,e.dispatchEvent(new Event("input",{bubbles:!0}))}l("input","[data-time]",e=>{let t=Fs(e);if(e.value.trim()&&!ve(
t)){let[,o]=Xt(Date.now());t.dataset.today=o,tn(t,o)}else!e.value.trim()&&t.value===t.dataset.today&&(delete t.dataset.today,
tn(t,""))});var ve=e=>e.value.trim()!==""||e.validity.badInput;document.addEventListener("formdata",({target:e,formData:t})=>{
let o=e;for(let n of o.querySelectorAll("[type=date]"))n.validity.badInput&&t.set(n.name,"?")});l("keydown","textarea[data-line]",(e,t)=>{t.key==="Enter"&&!t.ctrlKey&&!t.metaKey&&!t.isComposing&&t.preventDefault()});document.body.addEventListener("htmx:beforeSwap",({detail:{requestConfig:e,isError:t}})=>{t||!e?.elt.matches?.("[id^=unp\
in-]")||(e.elt.querySelector("button").blur(),$e(()=>{let o=document.querySelector("#about h2");return o.tabIndex=-1,document.
querySelector("#about [id^=unpin-] button")||o}))});function dt(e,t){let o=Jt(e,t);o&&(t==="up"?e.after(o):e.before(o),nn(e))}function Jt(e,t){let o=t==="up"?"previousEleme\
ntSibling":"nextElementSibling",n=e[o];for(;n&&!n.matches(".blk");)n=n[o];return n}function nn(e){let t=[...e.parentElement.
querySelectorAll(":scope > .blk")];e.dispatchEvent(new Event("change",{bubbles:!0})),w(m(e),h(y.moved,{kind:e.dataset.kind,
n:t.indexOf(e)+1,all:t.length}))}l("click","[data-move]",e=>{let t=e.closest(".blk");dt(t,e.dataset.move),t.querySelector(
"summary").focus()});l("keydown",".grip",(e,t)=>{t.altKey||!["ArrowUp","ArrowDown"].includes(t.key)||(t.preventDefault(),
dt(e.closest(".blk"),t.key==="ArrowUp"?"up":"down"),e.scrollIntoView({block:"nearest"}))});var on=72;l("pointerdown",".g\
rip",(e,t)=>{if(t.button)return;t.preventDefault(),e.focus(),e.setPointerCapture(t.pointerId);let o=e.closest(".blk"),n=[
...o.parentElement.children],r=()=>[...o.parentElement.children].indexOf(o),s=r(),a=t.clientY,c=0,f=a-o.getBoundingClientRect().
top,g=L=>{let P=L.getBoundingClientRect();return P.top+P.height/2},v=()=>{let[L,P]=[Jt(o,"up"),Jt(o,"down")],Jo=a-f;L&&Jo<
g(L)?o.after(L):P&&Jo+o.offsetHeight>g(P)&&o.before(P)},O=L=>{a=L.clientY,o.classList.add("is-dragged"),v()},H=()=>{let L=a<
on*2?-8:a>innerHeight-on?8:0;L&&o.matches(".is-dragged")&&(scrollBy(0,L),v()),c=requestAnimationFrame(H)},p=()=>{for(let[
L,P]of Object.entries(Xo))e.removeEventListener(L,P);cancelAnimationFrame(c),o.classList.remove("is-dragged"),r()!==s&&nn(
o)},Xo={pointermove:O,lostpointercapture:p,keydown:L=>{if(L.key!=="Escape")return;L.preventDefault();let P=n.indexOf(o);
o.before(...n.slice(0,P)),o.after(...n.slice(P+1)),p()}};for(let[L,P]of Object.entries(Xo))e.addEventListener(L,P);H()});l("keydown",".composer",(e,t)=>{let o=t.ctrlKey||t.metaKey;if(o&&t.key==="Enter")t.preventDefault(),e.querySelector("[da\
ta-send]").click();else if(o&&t.key.toLowerCase()==="s"&&e.querySelector("[data-save]"))t.preventDefault(),e.querySelector(
"[data-save]").click();else if(t.altKey&&(t.key==="ArrowUp"||t.key==="ArrowDown")){let n=t.target.closest(".blk");if(!n)
return;t.preventDefault(),dt(n,t.key==="ArrowUp"?"up":"down")}});l("keydown",".c-heading textarea",(e,t)=>{t.key!=="Ente\
r"||t.ctrlKey||t.metaKey||(t.preventDefault(),ye(m(e).querySelector(".blocks")))});l("keydown",".composer textarea[name$\
=-caption]",(e,t)=>{t.key!=="Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),e.closest(".fields").querySelector(
"[name$=-credit]").focus())});l("click","[data-remove]",e=>{let t=e.closest(".blk"),o=document.createElement("p");o.className="gone-block",o.append(`${h(
y.removed,{kind:t.dataset.kind})} `);let n=document.createElement("button");n.type="button",n.className="btn quiet",n.textContent=
y.undo,n.addEventListener("click",()=>{o.replaceWith(t),ye(t)}),o.append(n),t.replaceWith(o),n.focus()});var k=e=>[...new FormData(e)].filter(([t,o])=>typeof o=="string"&&t!=="csrfmiddlewaretoken");document.addEventListener("\
formdata",({target:e,formData:t})=>{let o=e.elements.source_note;o&&"stands"in o.dataset&&o.value===o.defaultValue&&t.delete(
"source_note")});var K=(e,t)=>e.find(([o])=>o===t)?.[1]??"",Pe=e=>{let o=e.filter(([n])=>n==="heading"||n.endsWith("-wor\
ds")).find(([,n])=>n.trim());return o?o[1].trim().split(/\s+/).slice(0,12).join(" "):i.noHeading},rn="textarea, input:no\
t([type]), input[type=text]:not([data-time]), input[type=url]",Ks=`${rn}, input[name$='-image'], input[name$='-upload']`,
ut=e=>new Set([...e.querySelectorAll(rn)].filter(t=>t.value!==t.dataset.filled).map(t=>t.name)),Qt=e=>[...e.querySelectorAll(
Ks)].filter(t=>t.name!=="byline"&&!t.name.endsWith("-credit")&&t.value.trim()),T=e=>Qt(e).length>0;function sn(e,t){let o=new Map;
for(let[n,r]of t)o.set(n,[...o.get(n)||[],r]);K(t,"draft")!==(e.elements.draft?.value||"")&&js(e,!!K(t,"draft"));for(let n of e.
querySelectorAll("input, textarea, select")){let r=o.get(n.name);!n.name||n.type==="file"||["csrfmiddlewaretoken","block"].
includes(n.name)||n.name==="source_note"&&!r||(n.type==="checkbox"||n.type==="radio"?n.checked=r?.includes(n.value)??!1:
n.value=r?.[0]??"",o.delete(n.name))}for(let n of e.querySelectorAll("[data-held]"))n.remove();for(let[n,r]of o)["block",
"csrfmiddlewaretoken"].includes(n)||r.forEach(s=>e.append(be(n,s)))}function js(e,t){let o=e.elements.source_note,n=e.querySelector(
"[data-note-stays]");o.value=o.defaultValue="",o.toggleAttribute("data-stands",t),n.hidden=!t,t?o.setAttribute("aria-des\
cribedby",n.id):o.removeAttribute("aria-describedby")}function be(e,t){let o=document.createElement("input");return Object.
assign(o,{type:"hidden",name:e,value:t}),o.dataset.held="",o}function Me(e){let t=o=>o.type==="hidden"||o.type==="file"?
!1:o.type==="checkbox"||o.type==="radio"?o.checked!==o.defaultChecked:o.value!==o.defaultValue;return e.hasAttribute("da\
ta-refused")||[...e.querySelectorAll("textarea, input")].some(t)}function zs(e){if(e.some(([n])=>n==="is_withheld"))return[];let t=e.filter(([n])=>n==="more_bylines").map(([,n])=>n),o=[
K(e,"byline"),...t].map(n=>n.trim());return[...new Set(o.filter(Boolean))]}function an(e){let t=e.querySelector("[data-a\
s]");t&&(t.textContent=zs(k(e)).join(", ")||t.dataset.as)}for(let e of["input","change"])l(e,".composer .bylines",t=>an(
m(t)));document.addEventListener("desk:restored",({target:e})=>an(e));var Vs=document.documentElement.lang.replace(/^en$/,"en-GB"),ft=new Intl.RelativeTimeFormat(`${Vs}-u-nu-latn`,{numeric:"\
auto",style:"short"});function Ue(){for(let e of document.querySelectorAll(".row-update .when time")){let t=e.nextElementSibling,
o=Math.round((Date.now()-Date.parse(e.dateTime))/6e4);t&&(t.dataset.day??=t.textContent,t.textContent=o<1?y.now:o<60?ft.
format(-o,"minute"):o<1440?ft.format(-Math.round(o/60),"hour"):t.dataset.day)}}setInterval(()=>{document.hidden||Ue()},6e4);async function mt({id:e,url:t}){let o=await fetch(t,{redirect:"manual"}).catch(()=>null),n=document.getElementById(e);if(!o?.
ok||!n||n.querySelector(".composer, details[open]"))return;let r=document.createElement("template");r.innerHTML=await o.
text();let s=r.content.getElementById(e);if(!s)return;let a=n.contains(document.activeElement)?document.activeElement.id:
"";n.replaceWith(s),htmx.process(s),Ue(),a&&document.getElementById(a)?.focus()}var xe=6e4,x=new Map,Ee=(e,t)=>`${D.uploads.replace("uploads/","pictures/")}${e}/${t}/`;function pt(e){let t=[...crypto.
getRandomValues(new Uint8Array(16))].map(o=>o.toString(16).padStart(2,"0")).join("");return Zt({name:t,file:e,fileName:e.
name||"",before:0})}function Zt(e){let t={...e,sent:0,state:"waiting",problem:"",isKept:!0,failures:0,request:null,timer:0};
return x.set(t.name,t),t}async function eo(e){let{name:t,file:o,fileName:n,before:r}=e;try{await d.set(t,{name:t,file:o,
fileName:n,before:r},u.files)}catch{e.isKept=!1}}var to=({name:e})=>d.del(e,u.files).catch(()=>{});function Re(e){return clearTimeout(
e.timer),e.request?.abort("cancelled"),x.delete(e.name),to(e)}var oo=()=>Promise.all([...x.values()].map(Re)),oe=e=>x.has(
e.name)&&e.state!=="here"&&e.state!=="refused";var Gs=20,Ys=6e4,no=3e3,cn;async function ln(e,t){await d.set(e,{name:e,instead:t,times:0},u.forgotten).catch(()=>{}),await dn(
{name:e,instead:t,times:0})}async function dn({name:e,instead:t,times:o}){try{ke()||await I();let n=await fetch(Ee(e,"fo\
rget"),{method:"POST",body:new URLSearchParams({instead:t}),redirect:"manual",headers:F(),signal:AbortSignal.timeout(xe)});
if(n.status===202&&(clearTimeout(cn),cn=setTimeout(()=>{no=Math.min(no*2,Ys),We()},no)),n.status!==200)return;let r=await n.
json();if(r.name!==e)return;r.is_gone||o>=Gs?await d.del(e,u.forgotten):await d.set(e,{name:e,instead:t,times:o+1},u.forgotten)}catch{}}
async function We(){for(let e of await d.values(u.forgotten).catch(()=>[]))await dn(e)}addEventListener("online",We);We();var G=e=>e.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/,""),ht=e=>G(e).split("/").at(-1),gt=e=>`${e.dataset.keep}\
#${e.elements.draft?.value||""}`,R=e=>`${e.dataset.keep}#${e.elements.key?.value||""}`;var Ke={is:"clean",goesOnIn:"",isUnkept:!1,isUnsaved:!1,isSaving:!1,isSaved:!1,isTyped:!1,isAdded:!1,hasNext:!1,wasAsked:!1,
wasSent:!1},qe=({isAdded:e=!1,isTyped:t=!1,isOnTheDesk:o=!1,wasSent:n=!1})=>({...Ke,isAdded:e,wasSent:n,isTyped:e||t&&(n||
!o)}),wt={isUnkept:!0,isUnsaved:!0},A=(e,t)=>Object.fromEntries(e.split(" ").map(o=>[o,t])),Fe=()=>[{}],un=e=>(t,o)=>(t.
isUnkept?e:Fe)(t,o),yt=()=>[{is:"typing",...wt},"keepSoon"],He=()=>[wt,"keepSoon"],ro=(e,t={})=>(o,n)=>{let[r,...s]=e(o,
n);return[{...r,isTyped:!0,...t},...s]},so=e=>(t,o)=>(t.isUnsaved&&!t.isSaving&&!t.isAdded?e:Fe)(t,o),fn=()=>[{isUnsaved:!1,
isSaving:!0},"saveNow"],Xs=({is:e,isSaving:t,isUnsaved:o,isTyped:n,wasSent:r},{goesOnIn:s})=>[{is:"sending",goesOnIn:s,isUnkept:!1,
isSaving:!1,isUnsaved:o||t,isTyped:n&&r,wasAsked:e==="asked",wasSent:!0},"stopSaving","keepHere"],Js=(e,{isAsked:t})=>{let{
isUnkept:o,hasNext:n,wasAsked:r}=e,s=o||n,c={is:r&&t?"asked":s?"typing":"refused",goesOnIn:"",wasAsked:!1};return s?[{...c,
...wt},"keepSoon","saveLater"]:[c,"saveLater"]},Qs=()=>[{...Ke,is:"sent"},"letGo","goOn","dropKept"],mn="clean typing ke\
pt refused",pn={typed:{...A(mn,ro(yt)),...A("asked sending queued",ro(He)),sent:ro(He,{isAdded:!0})},changed:{...A(mn,yt),
...A("asked sending queued",He),sent:e=>(e.isAdded?He:Fe)(e,null)},paused:{typing:()=>[{is:"kept",isUnkept:!1},"keepHere",
"saveWhenDue"],...A("asked sent",un(()=>[{isUnkept:!1},"keepHere"])),...A("sending queued",un(({goesOnIn:e})=>e==="same"?
[{isUnkept:!1},"keepHere"]:[{isUnkept:!1,hasNext:!0},"keepNext"]))},stored:{...A("clean typing kept refused asked sent",
({hasNext:e})=>e?[{hasNext:!1},"dropNext","tellKept"]:[{},"tellKept"])},notStored:{...A("typing kept refused",()=>[{is:"\
typing",isUnkept:!0},"tellNotKept"]),...A("asked sent sending queued",()=>[{isUnkept:!0},"tellNotKept"])},saveDue:{typing:so(
()=>[{is:"kept",isUnkept:!1},"keepHere","saveAfterwards"]),...A("kept refused",so(fn))},keptFirst:A("typing kept refused",
so(fn)),saved:A("typing kept refused",({isUnsaved:e})=>[{isSaving:!1,isSaved:!0},"noteVersion",e?"saveLater":"noteSaved",
"tellSaved"]),notSaved:A("typing kept refused",()=>[{isSaving:!1,isSaved:!1,isUnsaved:!0},"tellNotSaved","saveLater"]),foundOther:A(
"typing kept refused",()=>[{is:"asked",isSaving:!1,isSaved:!1},"showBoth"]),chosen:{...A("clean typing kept refused aske\
d",yt),sent:e=>(e.isAdded?He:Fe)(e,null)},sentElsewhere:A("typing kept refused",({isTyped:e})=>[{is:"sent",isUnkept:!1,isSaving:!1,
isSaved:!1,isAdded:e},...e?["keepHere"]:["dropOwn","tellSent"]]),discardedElsewhere:A("typing kept refused",({isTyped:e})=>[
{...Ke,is:"closed"},"letGo","dropKept",...e?[]:["makeBlank"],"tellDiscarded"]),send:A("clean typing kept refused asked s\
ent",Xs),published:A("sending closed",Qs),failed:{sending:Js},queue:A("clean typing kept refused asked sending",()=>[{is:"\
queued",goesOnIn:"next",isSaving:!1},"stopSaving","putInOutbox"]),inOutbox:{queued:()=>[{},"startNext","dropKept","letGo",
"tellQueued"]},notInOutbox:{queued:()=>[{is:"typing",goesOnIn:"",...wt},"tellNotKept","saveLater"]},close:A("clean typin\
g kept refused asked sending queued sent",()=>[{is:"closed",isUnkept:!1,isSaving:!1},"stopSaving"]),reopen:{closed:yt}},
Fc=Object.keys(pn);function hn(e,t){let[o,...n]=(pn[t.type][e.is]??Fe)(e,t);return{state:{...e,...o},effects:n}}var _=new Map,je=(e,t)=>({id:crypto.randomUUID(),version:Number(e.dataset.version||0),state:{...Ke,wasSent:!!e.dataset.hand},
...t});function W(e){return _.has(R(e))||ze(e,je(e)),_.get(R(e))}var $=()=>[...document.querySelectorAll(".composer[data\
-keep]")],St=e=>$().find(t=>_.get(R(t))===e);function ze(e,t){_.set(R(e),t),sessionStorage.setItem(gn,JSON.stringify([...yn(),
t.id].slice(-20))),t.held=ao(t.id)}var ao=e=>new Promise(t=>navigator.locks?navigator.locks.request(`editing-${e}`,{mode:"\
shared"},()=>(t(),new Promise(()=>{}))).catch(t):t()),gn="editing",yn=()=>JSON.parse(sessionStorage.getItem(gn)??"[]"),Zs=new Set(
yn()),io=e=>Zs.has(e),ea=300,ta=5e3,oa=100;async function wn(e,t){let o=async()=>{let s=await d.get(e,u.writing);return await(s&&
t(s)),!0};if(!navigator.locks)return o();let n=()=>navigator.locks.request(`editing-${e}`,{ifAvailable:!0},s=>s&&o()),r=Date.
now()+(io(e)?ta:ea);for(;!await n();){if(Date.now()>=r)return!1;await new Promise(s=>{setTimeout(s,oa)})}return!0}var Sn=e=>!!_.
get(R(e))?.state.isUnkept;function Ve(e){clearTimeout(e.pause),clearTimeout(e.due);for(let[t,o]of _)o===e&&_.delete(t)}var kn={};
function vn(e){kn=e}async function S(e,t){let o=St(e),{state:n,effects:r}=hn(e.state,t);e.state=n;for(let s of r){let a=kn[s](
e,o,t);a instanceof Promise&&await a}}var B=(e,t)=>S(W(e),{type:t});function kt(e,t="changed"){return B(e,t),B(e,"paused")}
var Ge=()=>{for(let e of _.values())S(e,{type:"close"})};var na=()=>document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;function bn(e,t={}){
for(let o of document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)){let n=c=>o.querySelector(`[name$="-${c}"\
]`),r=c=>!n(c).value.trim()||c==="credit"&&n(c).value===na();for(let c of["caption","credit","alt"])!t[c]||!r(c)||c==="a\
lt"&&n("is_decorative").checked||(n(c).value=n(c).dataset.filled=t[c],e.isFilled=!0);ra(o,n,t);let s=o.querySelector("[d\
ata-from-file]");s.hidden=!t.from_file,s.querySelector("[data-said]").textContent=t.from_file||"";let a=s.querySelector(
"[data-add-place]");Object.assign(a.dataset,{addPlace:t.place||"",taken:t.taken_on||""}),a.hidden=!t.place&&!t.taken_on,
B(m(o),"changed")}}function ra(e,t,o){if(!("rights_seen"in o))return;t("own_pages_only").checked||=o.own_pages_only;let n=[
t("ends_at_time"),t("ends_at_date")];o.ends_at&&!n.some(ve)&&Xt(o.ends_at).forEach((r,s)=>n[s].value=r),t("rights_seen").
value=o.rights_seen,(t("own_pages_only").checked||n.some(ve))&&(e.querySelector(".pic-rights").open=!0)}l("click","[data\
-add-place]",e=>{let{addPlace:t,taken:o}=e.dataset,n=m(e).dataset.language.replace(/^en$/,"en-GB"),r=o&&new Intl.DateTimeFormat(
`${n}-u-nu-latn`,{dateStyle:"long",timeZone:"UTC"}).format(new Date(o)),s=[t,r].filter(Boolean).join(", "),a=e.closest("\
.pic").querySelector("[name$='-caption']"),c=a.value.trim(),f=/[.!?…]$/.test(c);a.value=c?`${c}${f?"":","} ${s}${f?".":
""}`:s,e.hidden=!0,a.focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))});var sa={is_decorative:"owes_alt",owes_alt:"\
is_decorative"};l("change",".instead input",e=>{let t=e.closest(".instead").querySelector(`[name$="-${sa[e.name.split("-").
pop()]}"]`);e.checked&&t&&(t.checked=!1)});var co=Promise.resolve();function lo(e){co=Promise.race([e,new Promise(t=>{setTimeout(t,xe)})]);for(let t of x.values())
t.isSending&&t.request?.abort("words")}async function xn(){for(let e;e!==co;)e=co,await e}document.body.addEventListener(
"htmx:beforeRequest",e=>{!e.detail.elt.closest(".composer")||e.detail.requestConfig.verb==="get"||lo(new Promise(t=>{e.detail.
xhr.addEventListener("loadend",t)}))});var uo=e=>new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`,{maximumFractionDigits:1,minimumFractionDigits:1}).
format(e&&Math.max(.1,e/1e6));function ce(e){let t=[...document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)],
o=document.querySelector(`#pictures [data-awaited="${e.name}"]`);e.state==="refused"&&t.length&&(e.isSeen=!0);let n=!t.length&&
x.has(e.name)&&!aa(e);n?o||(o=ia(e)):o?.remove();for(let s of n?[...t,o]:t)ca(s,e);let r=document.getElementById("pictur\
es");r&&(r.hidden=!r.querySelector("li"))}function aa(e){return e.state==="refused"&&e.isSeen&&to(e),e.state==="here"||!!e.
isSeen}function vt(){for(let e of x.values())ce(e)}function ia(e){let t=document.querySelector("#pictures ul");return t?
(t.append(document.getElementById("picture-line").content.cloneNode(!0)),t.lastElementChild.dataset.awaited=e.name,t.lastElementChild.
querySelector("[data-name]").textContent=e.fileName,t.lastElementChild):null}function ca(e,t){if(!e)return;e.dataset.state=
t.state,la(e.querySelector("[data-thumbnail]"),t);let o=t.state==="refused",n=e.querySelector("[data-told]");n.textContent=
da(t),o?n.setAttribute("role","alert"):n.removeAttribute("role");let r=e.querySelector("progress");r.hidden=o||t.state===
"here",r.value=t.sent/t.file.size,e.querySelector("[data-again]").hidden=!["offline","signedOut","failed","noRoom"].includes(
t.state);let s=e.querySelector("[data-cancel]");s.hidden=t.state==="here",s.textContent=o?D.dismiss:D.cancel,ua(e,t)}function la(e,t){
if(!e||e.firstChild)return;t.preview??=URL.createObjectURL(t.file);let o=new Image;o.alt="",o.addEventListener("error",()=>o.
remove()),o.src=t.preview,e.append(o)}function da(e){let t=uo(e.file.size),o={name:e.fileName,problem:e.problem,status:e.
status,size:t,sent:uo(e.sent),n:Math.floor(e.sent/e.file.size*100)},n=[h(D[e.state],o)];return e.before&&e.state!=="here"&&
e.state!=="refused"&&n.push(h(D.smaller,{size:t,before:uo(e.before)})),e.isFilled&&e.state==="here"&&n.push(D.filled),!e.
isKept&&e.state!=="here"&&n.push(D.notKept),n.join(" ")}function ua(e,t){let o=e.closest(".blk")?.querySelector("[data-f\
ocal]");!o||t.state!=="here"||(o.href=Ee(t.name,"focus"),o.hidden=!1)}var fa=8,An=4*1024,ma=2*1024*1024,bt=[1e3,2e3,4e3,8e3,15e3],Ye=16*1024,En=Promise.resolve(),le=class extends Error{constructor(t){
super(`Status ${t}`),this.status=t}};function Q(e){clearTimeout(e.timer),En=En.then(()=>oe(e)&&!e.isSending&&!e.isHeld?pa(
e):null)}async function pa(e){e.isSending=!0;try{navigator.locks?await navigator.locks.request(`picture-${e.name}`,{ifAvailable:!0},
t=>{if(!t)throw new le(202);return qn(e)}):await qn(e)}catch(t){ya(e,t)}finally{e.isSending=!1}}async function qn(e){let t=new URLSearchParams(
{size_bytes:e.file.size,file_name:e.fileName}),o=await On(e,"POST",t);for(;!o.has_arrived&&!o.problem;){Xe(e,"sending",o.
offset);let n=e.file.slice(o.offset,o.offset+Ye),r=performance.now();o=await On(e,"PATCH",n,{"Upload-Offset":o.offset}),
ha(n.size,(performance.now()-r)/1e3)}await ga(e,o)}async function On(e,t,o,n={}){if(await xn(),!oe(e)||e.isHeld)throw new le(
0);e.request=new AbortController,ke()||await I();let r=await fetch(`${D.uploads}${e.name}/`,{method:t,body:o,redirect:"m\
anual",headers:{...F(),...n},signal:AbortSignal.any([e.request.signal,AbortSignal.timeout(xe)])});if(r.status!==200&&r.status!==
409)throw new le(r.status);let s=await r.json();if(s.name!==e.name)throw new le(0);if(r.status===409&&s.offset===n["Uplo\
ad-Offset"])throw new le(409);return e.failures=0,s}function ha(e,t){let o=Math.min(ma,4*Ye);Ye=Math.round(Math.max(An,Math.
min(o,e/t*fa)))}async function ga(e,t){t.has_arrived?(await d.del(e.name,u.files).catch(()=>{}),bn(e,t.known),Xe(e,"here",
e.file.size),We()):(e.problem=t.problem,Xe(e,"refused",e.sent));for(let o of t.rows)await mt(o)}function ya(e,t){if(!x.has(
e.name)||e.isHeld)return;if(e.request?.signal.reason==="words"){e.request=null,Q(e);return}let o=t.status||0;if(o===404){
e.problem=D.notYours,Xe(e,"refused",e.sent);return}o===403&&I(),o!==202&&(Ye=Math.max(An,Math.round(Ye/2)),e.status=o,Xe(
e,{0:"offline",401:"signedOut",403:"signInChanged",507:"noRoom"}[o]||"failed",e.sent));let n=bt[Math.min(e.failures++,bt.
length-1)];e.timer=setTimeout(()=>Q(e),n)}function Xe(e,t,o){Object.assign(e,{state:t,sent:o}),ce(e)}function In(){for(let e of x.
values())oe(e)&&(e.failures=0,Q(e))}addEventListener("online",In);document.addEventListener("visibilitychange",()=>{document.
hidden||In()});var fo=new WeakMap;document.addEventListener("focusin",({target:e})=>{let t=m(e);t&&!e.closest(".add, .act-bar")&&fo.set(
t,e.closest(".blk"))});function Oe(e,t){let o=e.querySelector(".blocks"),n=fo.get(e);n&&o.contains(n)?n.after(...t):o.append(
...t);for(let r of t)htmx.process(r)}var Ln=(e,t)=>fo.set(e,t.at(-1));function de(e,t=`figure-${e.slice(0,8)}`){let o=document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(
!0);for(let n of[o,...o.querySelectorAll("*")])for(let r of n.attributes)r.value=r.value.replaceAll("figure-new",t);return o.
querySelector("[name=block]").value=t,o.querySelector("[name$=-upload]").value=e,o.querySelector("[data-awaited]").dataset.
awaited=e,o}var xt={start:216,photoshop:237,scan:218},wa=256*1024,Sa=200;async function Et(e,t){if(e.type!=="image/jpeg"||t.type!=="\
image/jpeg")return e;let o=ka(new Uint8Array(await t.slice(0,wa).arrayBuffer()));return o.length?new Blob([e.slice(0,2),
xa(o),e.slice(2)],{type:e.type}):e}function ka(e){let t=o=>e[o]*256+e[o+1];if(e[0]!==255||e[1]!==xt.start)return[];for(let o=2;o+
4<e.length&&e[o]===255&&e[o+1]!==xt.scan;o+=2+t(o+2)){if(e[o+1]!==xt.photoshop)continue;let n=va(e.subarray(o+4,o+2+t(o+
2)));if(n.length)return n}return[]}function va(e){let t=new DataView(e.buffer,e.byteOffset,e.length);for(let o=14;o+12<=
e.length;){if(t.getUint32(o)!==943868237)return[];let n=o+6,r=n+e[n]+1+(e[n]+1)%2;if(r+4>e.length)return[];let[s,a]=[r+4,
t.getUint32(r)];if(t.getUint16(o+4)===1028)return ba(e.subarray(s,s+a));o=s+a+a%2}return[]}function ba(e){let t=[];for(let o=0;o+
5<=e.length&&e[o]===28;){let n=o+5+e[o+3]*256+e[o+4];if(e[o+3]>127||n>e.length)break;[1,2].includes(e[o+1])&&e[o+2]<Sa&&
t.push(...e.subarray(o,n)),o=n}return t}function xa(e){let t=e.length%2?[...e,0]:e,o=[...new TextEncoder().encode("Photo\
shop 3.0\x008BIM"),4,4,0,0,0,0,e.length>>8,e.length&255,...t],n=o.length+2;return n>65535?new Uint8Array:new Uint8Array(
[255,xt.photoshop,n>>8,n&255,...o])}var Ea=2560,qa=2048,Oa=.85,Tn=()=>{let e=navigator.connection;return!!e&&(e.saveData||/2g|3g/.test(e.effectiveType||""))};
async function Bn(e){let t=Tn()?2e5:2e6;if(e.size<=t||!/^image\/(jpeg|png|webp)$/.test(e.type))return e;let o;try{o=await createImageBitmap(
e,{imageOrientation:"from-image"})}catch{return e}let n=Tn()?qa:Ea,r=Math.min(1,n/Math.max(o.width,o.height)),s=new OffscreenCanvas(
Math.round(o.width*r),Math.round(o.height*r)),a=s.getContext("2d");a.fillStyle="white",a.fillRect(0,0,s.width,s.height),
a.drawImage(o,0,0,s.width,s.height),o.close();let c=await s.convertToBlob({type:"image/jpeg",quality:Oa});return c.size<
e.size?Et(c,e):e}l("change","[data-pictures]",e=>{let t=[...e.files];e.value="",mo(m(e),t)});function mo(e,t){let o=t.map(r=>{let s=pt(r);
return{picture:s,block:de(s.name)}});if(!o.length)return;let n=o.map(({block:r})=>r);Oe(e,n);for(let{picture:r}of o)po(r);
ye(n[0]),Ln(e,n),n[0].dispatchEvent(new Event("input",{bubbles:!0}))}async function po(e){ce(e),await eo(e);let t=await Bn(
e.file);x.has(e.name)&&(t!==e.file&&(Object.assign(e,{before:e.file.size,file:t}),await eo(e),ce(e)),Q(e))}var Cn=e=>x.get(
e.closest("[data-awaited]").dataset.awaited);l("click","[data-again]",e=>{let t=Cn(e);t.failures=0,Q(t)});l("click","[da\
ta-cancel]",async e=>{let t=Cn(e),o=m(e),n=o?.querySelector(".add-pictures input")||document.querySelector("#composer .c\
-heading textarea");e.closest(".blk")?.remove();let r=oe(t);Re(t),ce(t),n?.focus(),o&&(o.dispatchEvent(new Event("input",
{bubbles:!0})),w(o,h(D.cancelled,{name:t.fileName}))),r&&_n(t)});async function _n(e){try{let t=await fetch(`${D.uploads}${e.
name}/`,{method:"DELETE",headers:F(),redirect:"manual"});if(t.status===202)setTimeout(()=>_n(e),bt[0]);else if(t.ok)for(let o of(await t.
json()).rows)await mt(o)}catch{}}var Dn=e=>e.dataTransfer?.types.includes("Files");document.addEventListener("dragover",
e=>{if(!Dn(e))return;e.preventDefault();let t=e.target.closest?.(".composer");e.dataTransfer.dropEffect=t?"copy":"none",
t?.classList.add("is-over")},!0);document.addEventListener("dragleave",e=>{let t=e.target.closest?.(".composer");t&&!t.contains(
e.relatedTarget)&&t.classList.remove("is-over")},!0);document.addEventListener("drop",e=>{if(!Dn(e))return;e.preventDefault(),
e.stopPropagation();let t=e.target.closest?.(".composer");t?.classList.remove("is-over"),t&&mo(t,[...e.dataTransfer.files])},
!0);document.addEventListener("paste",e=>{let t=e.target.closest?.(".composer"),{files:o,types:n}=e.clipboardData;!t||!o.
length||n.includes("text/plain")||(e.preventDefault(),e.stopPropagation(),mo(t,[...o]))},!0);async function Aa(){let e=await d.
values(u.files).catch(()=>[]);for(let t of e)x.has(t.name)||Q(Zt(t));vt()}document.body.addEventListener("htmx:afterSett\
le",vt);document.addEventListener("desk:restored",vt);Aa();document.body.addEventListener("htmx:afterSettle",({detail:{elt:e}})=>{if(!e.matches?.("[data-owed]"))return;(e.querySelector(
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
some(n=>!document.getElementById(`row-${n}`))&&htmx.ajax("GET",o,{swap:"none"})});var ho=0,$n=0,Nn="",Je=null,Pn=()=>document.getElementById("desk-poll")?.dataset.wait??"";async function Ia(){let e=Pn(),
t=document.hidden||!navigator.onLine||Date.now()<$n;if(Je||t||!e||e===Nn)return;Je=new AbortController;let{signal:o}=Je,
n=await fetch(`${e}until/${ho}/`,{signal:o,credentials:"omit",redirect:"error"}).catch(()=>null);Je=null,ho=Number(n?.headers.
get("Poll-Until")??0),!ho&&!o.aborted&&($n=Date.now()+6e4),n?.status===200&&(Nn=e,e===Pn()&&htmx.trigger(document.body,"\
desk:news"))}setInterval(Ia,500);document.addEventListener("visibilitychange",()=>{document.hidden&&Je?.abort()});var La=/(^|[\s([{<\u00a1\u00bf])$/,Ta=/[-\u2010-\u2015/]$/;function qt(e,t,o){let[n,r,s,a]=o,[c,f]=t==='"'?[n,r]:[s,a],g=e.
lastIndexOf(c)>e.lastIndexOf(f),v=[n,s].some(H=>e.endsWith(H))&&!(g&&e.endsWith(c));return La.test(e)||v||Ta.test(e)&&!g?
c:t==="'"&&!g?"\u2019":f}var Ot=e=>{let t=e.closest("[data-quotes]");return(t?.querySelector("select[name=language] opti\
on:checked")||t)?.dataset.quotes.split("|")||["\u201C","\u201D","\u2018","\u2019"]};var Ba="[type=url], [name$=url], [name=slug], [name$=-original]";l("input","[data-quotes] textarea, [data-quotes] input[\
type=text]",(e,t)=>{let o=t.data;if(t.inputType!=="insertText"||t.isComposing||!["'",'"'].includes(o)||e.matches(Ba))return;
let n=Ot(e),r=e.selectionStart,s=e.value.slice(0,r-1).split(`
`).at(-1);e.value[r-1]===o&&(e.setSelectionRange(r-1,r),document.execCommand("insertText",!1,qt(s,o,n)))});async function Un(e,t,o){let n=m(e),r=await At(n,"quote"),s=o&&await At(n,"text");return!r||o&&!s?(w(n,C.notNow,{isBad:!0}),
!1):(e.after(...[r,s].filter(Boolean)),Mn(r,t),s&&(ne(s.querySelector("textarea.words")).value=o.html,Mn(s,o.text)),r.querySelector(
"[name$=-speaker]").focus(),w(n,C.quoted),!0)}function Mn(e,t){let o=e.querySelector("textarea.words");htmx.process(e),o.
value=t,o.dispatchEvent(new Event("input",{bubbles:!0}))}async function At(e,t){try{let o=await fetch(e.querySelector(`.\
add-${t}`).getAttribute("hx-get"),{redirect:"error"}),n=document.createElement("template");return o.ok&&(n.innerHTML=Ca(
await o.text())),n.content.querySelector(".blk")}catch{return null}}function Ca(e){let[,t,o]=e.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/)||
[],n=Array.from(crypto.getRandomValues(new Uint8Array(4)),r=>r.toString(16).padStart(2,"0"));return t?e.replaceAll(t,`${o}\
-${n.join("")}`):e}var ne=e=>e.closest(".blk").querySelector("input[name$=-html]");var _a=".composer .blk-text textarea.words",U=new Map,So=!1,go=null,ko="";try{ko=localStorage.getItem("desk-editor")||""}catch{}
function Hn(e){ko=e;try{localStorage.setItem("desk-editor",e)}catch{}}function Da(){let e=navigator.connection;if(e)return e.
saveData||/2g|3g/.test(e.effectiveType);let[t]=performance.getEntriesByType("navigation");return t?.responseEnd-t?.requestStart>
2e3}var Rn=()=>So||ko!=="plain"&&!Da();function $a(){return go??=Promise.all([import(C.kit),import(C.rich)]).catch(e=>{throw go=
null,e}),go}var Na={words:C,fill:h,openDialog:Ne,quotationMark:qt,marksFor:Ot,makeQuote:Un,usePlain:Pa,say:w},yo=()=>[...document.
querySelectorAll(_a)].filter(e=>!U.has(e));async function It(){if(!(!yo().length||!Kn)){if(!Rn())return wo();try{let[e,t]=await $a();
if(!Rn())return;for(let o of yo())o.matches(":focus")&&vo||(Fn(o)?.remove(),U.set(o,t.mount(e,o,Na)))}catch(e){e instanceof
TypeError||console.error(e),wo()}}}var Fn=e=>e.closest(".blk").querySelector("[data-rich]");function wo(){for(let e of yo()){
if(Fn(e))continue;let t=document.createElement("button");t.type="button",t.className="btn quiet",t.dataset.rich="",t.textContent=
C.offer,e.closest(".blk").querySelector("[data-tools]")?.append(t)}}l("click","[data-rich]",async e=>{let t=e.closest(".\
blk").querySelector("textarea.words");Hn(""),So=!0,e.setAttribute("aria-busy","true"),t.focus(),await It(),e.removeAttribute(
"aria-busy"),U.has(t)?U.get(t).focus():w(m(e),C.notNow,{isBad:!0})});function Pa(e){Hn("plain"),So=!1;for(let[t,o]of[...U])
U.delete(t),o.destroy();wo(),e.focus()}var vo=!1;document.addEventListener("compositionstart",()=>{vo=!0});document.addEventListener(
"compositionend",()=>{vo=!1,setTimeout(It)});var Kn=!1;new MutationObserver(e=>{let t=o=>[...o.addedNodes].some(n=>n.matches?.(
".blk")||n.querySelector?.(".blk"));e.some(t)&&It()}).observe(document.body,{childList:!0,subtree:!0});document.addEventListener(
"htmx:beforeCleanupElement",e=>{U.get(e.target)?.destroy(),U.delete(e.target)});document.addEventListener("desk:restored",
()=>{for(let e of U.values())e.read()});var Ma=window.requestIdleCallback||(e=>setTimeout(e,200)),Wn=()=>Ma(()=>{Kn=!0,It()});
document.readyState==="complete"?Wn():addEventListener("load",Wn);var jn=".composer .blk-text textarea.words",bo=new WeakMap;l("beforeinput",jn,e=>{let t=ne(e);t?.value&&bo.set(e,{words:e.
value,html:t.value})});l("input",jn,(e,t)=>{if(!t.isTrusted||!ne(e)?.value)return;ne(e).value="";let o=document.createElement(
"p");o.className="hint",o.setAttribute("role","status"),o.append(`${C.formatGone} `);let n=document.createElement("butto\
n");n.type="button",n.className="btn quiet",n.textContent=C.formatBack,n.addEventListener("click",()=>{[e.value,ne(e).value]=
[bo.get(e).words,bo.get(e).html],o.remove(),e.dispatchEvent(new Event("input",{bubbles:!0})),e.focus()}),o.append(n),e.after(
o)});var zn=/^https?:\/\/\S+$/i;l("paste",".composer .blk-text",e=>setTimeout(()=>{let t=e.querySelector("textarea.words");zn.
test(t.value.trim())&&!e.querySelector("[data-address]")&&Ua(e,t)}));l("input",".composer .blk-text",e=>{zn.test(e.querySelector(
"textarea.words").value.trim())||e.querySelector("[data-address]")?.remove()});function Ua(e,t){let o=document.createElement(
"p");o.className="hint",o.dataset.address="",o.setAttribute("role","status");for(let[n,r]of[["card",C.asCard],["embed",C.
asEmbed]]){if(!m(e).querySelector(`.add-${n}`))continue;let s=document.createElement("button");s.type="button",s.className=
"btn quiet",s.textContent=r,s.addEventListener("click",()=>Ra(n,e,t)),o.append(s)}e.append(o)}async function Ra(e,t,o){let n=await At(
m(t),e);if(!n)return w(m(t),C.notNow,{isBad:!0});let r=o.value.trim();return t.after(n),htmx.process(n),n.querySelector(
"[name$=-url]").value=r,[o.value,ne(o).value]=["",""],o.dispatchEvent(new Event("input",{bubbles:!0})),n.querySelector("\
[name$=-title]").focus()}async function Z(e,t){let o=String(k(e)),n=t.filter(([f])=>f==="block").map(([,f])=>f),r=f=>e.querySelector(`[id="block-\
form-${CSS.escape(f)}"]`),s=[];for(let f of new Set(n))s.push(r(f)||await Yn(f,t,e));if(String(k(e))!==o)return!1;let a=e.
querySelector(".blocks"),c=a.contains(document.activeElement)&&document.activeElement;s.length&&a.replaceChildren(...s);
for(let f of s)htmx.process(f);return sn(e,t),c&&Wa(c.isConnected?c:a.querySelector("textarea")),e.dispatchEvent(new CustomEvent(
"desk:restored",{bubbles:!0})),!0}function Wa(e){e?.focus({preventScroll:!0}),e?.setSelectionRange?.(e.value.length,e.value.
length)}var Vn=document.querySelector("#composer .blk-text")?.outerHTML,Ha=8e3;async function Yn(e,t,o){let n=e.split("-")[0];
if(n==="text"&&Vn)return Fa(Lt(Vn,e));if(n==="figure"){let s=K(t,`${e}-upload`)||K(t,`${e}-image`);if(!s||x.has(s))return de(
s,e);let a=`${Ee(s,"block")}?blog=${ht(o)}`;return await Gn(a,e)||de(s,e)}return await Gn(i.block.replace("kind",n),e)||
Ka(e,t)}async function Gn(e,t){try{let o=await fetch(e,{redirect:"manual",signal:AbortSignal.timeout(Ha)}),n=Lt(await o.
text(),t);if(o.ok&&n?.matches(".blk"))return n}catch{}return null}function Lt(e,t){let o=document.createElement("templat\
e"),n=e.match(/name="block" value="([a-z0-9-]+)"/)?.[1];return o.innerHTML=n?e.replaceAll(n,t):e,o.content.firstElementChild}
function Fa(e){for(let t of e.querySelectorAll("textarea, [name$=-html]"))t.defaultValue="";for(let t of e.querySelectorAll(
".err, .hint"))t.remove();return e}var xo=e=>`${e}-${crypto.randomUUID().slice(0,8)}`;function Ka(e,t){let o=document.createElement(
"div");o.className="blk",o.id=`block-form-${e}`,o.dataset.unseen="";let n=document.createElement("p");n.className="soft \
xs",n.textContent=i.keptBlock,o.append(n,be("block",e));for(let[r,s]of t)r.startsWith(`${e}-`)&&o.append(be(r,s));for(let r of o.
querySelectorAll("input"))delete r.dataset.held;return o}async function Eo(e){return((await d.get(G(e),u.places))?.blank||
[["byline",document.body.dataset.byline||""]]).filter(([o])=>!["key","block"].includes(o))}async function Y(e,t=()=>{}){
let o=await Eo(e),n=await Yn(xo("text"),[],e);t(),e.querySelector(".blocks").replaceChildren(n),await Z(e,[...o,["key",crypto.
randomUUID()]]);for(let r of["data-refused","data-version","data-hand"])e.removeAttribute(r);for(let r of e.querySelectorAll(
".err, .tell, .gone-block"))r.remove();for(let r of e.querySelectorAll("[aria-invalid]"))r.removeAttribute("aria-invalid")}var Xn=["key","draft","draft_seen","announces"],re=/^[a-z]+-[a-z0-9]+-/;function ue(e,t){let o=new Set(e.map(String));return t.
filter(n=>!o.has(String(n))&&n[1]&&!Xn.includes(n[0]))}function Tt(e,t,o,n){let r=new Map(t),s=ue(t,o),a=new Set([...r.keys()].
filter(p=>re.test(p))),c=p=>p[0]==="block"?s.includes(p):re.test(p[0])&&!a.has(p[0]),f=([p,X])=>X.startsWith(r.get(p)||"")?
X.slice((r.get(p)||"").length).trim():X,g=s.filter(([p])=>!re.test(p)&&p!=="block").map(p=>[p[0],p[0]==="heading"?f(p):p[1]]),
v=s.filter(([p])=>a.has(p)&&n.has(p)).map(f),O=`${e.find(([p])=>p==="block")?.[1]??""}-words`;return[...e.filter(([p])=>p!==
O&&!g.some(([X])=>X===p)),...g,[O,v.join(`

`)],...o.filter(c)]}function Jn(e,t,o){let n=new Set([...t,...o].map(([a])=>a)),r=([a])=>Xn.includes(a),s=a=>r(a)||!(n.has(
a[0])||re.test(a[0]));return[...o.filter(a=>!r(a)),...e.filter(s)]}var ja=e=>re.test(e)?e.replace(/-[a-z0-9]+-/,"-"):e,Qn=(e,t)=>e.filter(([o,n])=>o===t&&n.trim()).map(([,o])=>o);function Zn(e,t,o){
return[...new Set([...t,...e].map(([r])=>r))].map(r=>({name:r,label:o[ja(r)],values:Qn(t,r)})).filter(({name:r,label:s,values:a})=>s&&
String(a)!==String(Qn(e,r)))}function ee(e,t){let o=document.createElement("button");return o.type="button",o.className="btn",o.textContent=e,o.addEventListener(
"click",t),o}function Qe(e,t){let o=document.createElement("a");return Object.assign(o,{href:e,className:"btn",textContent:t}),
o}function qo(e,t,o,n,r){e.querySelector("[data-both]")?.remove();let s=document.createElement("div");s.className="tell in\
f both",s.dataset.both="",s.setAttribute("role","alert");let a=document.createElement("p");a.textContent=h(n,{time:ie(o)});
let c=ee(i.showBoth,()=>{c.replaceWith(za(e,t,r))});s.append(a,c),e.querySelector(".top").after(s)}function za(e,t,o){let n=document.
createElement("div"),r=document.createElement("div");r.className="other";let s=JSON.parse(e.querySelector(".blocks").dataset.
fields);for(let{name:a,label:c,values:f}of Zn(k(e),t,s)){let g=document.createElement("p"),v=document.createElement("b"),
O=document.createElement("span");v.textContent=c,O.dir="auto",O.textContent=f.map(H=>Va(e,a,H)).join(", ")||"\u2013",g.append(
v," ",O),r.append(g)}return n.append(r,ee(i.takeOther,()=>o(!0)),ee(i.keepThis,()=>o(!1))),n}function Va(e,t,o){let[n]=e.
querySelectorAll(`[name="${CSS.escape(t)}"]`);return n?.type==="checkbox"&&o==="on"?"\u2713":n?.querySelector(`option[va\
lue="${CSS.escape(o)}"]`)?.textContent.trim()||o}var Oo=(e,t,{version:o,id:n})=>async r=>{if(r&&!await Z(e,t))return;let s=W(
e);s.version=o??s.version,e.querySelector("[data-both]").remove(),B(e,"chosen"),e.querySelector("textarea")?.focus(),n&&
(await B(e,"paused"),await d.del(n,u.writing))};function er(e,t,{answer:{fields:o,version:n,at:r}}){if(!t)return;let s=Oo(
t,o,{version:n});qo(t,o,Date.parse(r),i.elsewhere,s)}var tr=({version:e,state:t},{spot:o,keep:n,fields:r,at:s})=>({spot:o,keep:n,fields:r,at:s,version:e,key:r.find(([a])=>a===
"key")?.[1]??"",isOnTheDesk:t.isSaved&&!t.isUnsaved,isAdded:t.isAdded,isTyped:t.isTyped,wasSent:t.wasSent});function or(e,t,o){
let{key:n,hand:r,version:s,fields:a,savedAt:c,isFree:f,isBegun:g,isOfThisTab:v}=o;if(t.key===n){if(JSON.stringify(t.fields)===
JSON.stringify(a))return t.wasSent?"putBack":"forget";let O=r?s>t.version:s!==t.version;if(r!==e&&O)return"offer"}else{if(r&&
v&&t.at>c&&!g)return"putInstead";if(r||!f)return"handOver"}return g?"offer":"putBack"}var Ao=(e,t,o)=>e.some(n=>n.key===
t&&!ue(n.fields,o).length),nr=(e,t)=>t?.status===200&&!e.wasSent||!!t?.discarded||!!(t?.sent&&!qe(e).isTyped);var Ga=300;function rr(e){clearTimeout(e.pause),e.pause=setTimeout(()=>S(e,{type:"paused"}),Ga)}function sr(e,t){if(clearTimeout(
e.pause),!t)return null;let[o,n]=[gt(t),k(t)],r=tr(e,{spot:o,keep:t.dataset.keep,fields:n,at:M()});return Ya(e,T(t)&&r)}
async function Ya(e,t){try{await e.held,t?await Ce(u.writing,e.id,t,Xa(e)):await d.del(e.id,u.writing)}catch{return S(e,
{type:"notStored"})}return e.replaces=[],S(e,{type:"stored",at:t?.at})}var ar=({id:e,next:t,offered:o=[]})=>[e,...t?[t.id]:
[],...o],Xa=({state:e,next:t,replaces:o=[]})=>t&&e.hasNext&&!e.goesOnIn?[...o,t.id]:o;function ir(e,t){if(clearTimeout(e.
pause),!t)return null;if(!e.next){let[s,a]=[crypto.randomUUID(),crypto.randomUUID()];e.next={id:s,key:a,held:ao(s)}}let[
o,n]=[k(t),ut(t)],r=Ja(e,t,o,n);return e.next.stored=r.catch(()=>{}),r.catch(()=>S(e,{type:"notStored"}))}async function Ja({
next:e,going:t},o,n,r){if(await e.held,!ue(t.sent,n).length)return d.del(e.id,u.writing);let s=`text-${e.id.slice(0,8)}`,
a=[...await Eo(o),["key",e.key],["block",s],[`${s}-words`,""]],{keep:c}=o.dataset;return Ce(u.writing,e.id,{spot:`${c}#`,
keep:c,key:e.key,fields:Tt(a,t.sent,n,r),at:M(),version:0,isOnTheDesk:!1,isTyped:!0})}var Io=e=>Promise.all(e.map(t=>d.del(
t,u.writing))).catch(()=>{}),cr=({id:e})=>Io([e]);async function lr(e){let{next:t}=e;return e.next=void 0,await t?.stored,
t&&Io([t.id])}async function Bt(e){return await Promise.all([e.held,e.next?.stored]),Io(ar(e))}function Ct(e,t){let o=W(
e);return o!==t&&(o.replaces=ar(t)),kt(e)}function _t(e,t){let o=k(e);return{sent:t,now:o,typed:ue(t,o),written:ut(e),blocks:[...e.querySelectorAll(".blk")],caret:Za(
e)}}async function Dt(e,t,o=!1){let{sent:n,now:r,typed:s,written:a,blocks:c,caret:f}=t;if(s.length){let g=k(e);for(let v of c)
document.getElementById(v.id)||e.querySelector(".blocks").append(v);await Z(e,o?Jn(g,n,r):Tt(g,n,r,a))}return f&&ei(e,f,
o),s.length>0}function Za(e){let t=document.activeElement,o=t.closest(".blk"),n=t.isContentEditable?o.querySelector("tex\
tarea.words"):t;if(!e.contains(n)||!n.name)return null;let r=U.get(n)?.caret()??n.selectionStart;return{n:[...e.querySelectorAll(
".blk")].indexOf(o),name:n.name.replace(re,"-"),at:r}}function ei(e,{n:t,name:o,at:n},r){let s=e.querySelectorAll(".blk")[t]||
e.querySelector(".blk"),a=o.startsWith("-")?s.querySelector(`[name$="${o}"]`)||s.querySelector("textarea.words"):e.elements[o],
c=a?.value||r?a:e.querySelector(".blk textarea.words"),f=r?n:c.value.length;return U.has(c)?U.get(c).focus(r?void 0:"end"):
(c.focus({preventScroll:!0}),typeof c.selectionStart=="number"?c.setSelectionRange(f,f):void 0)}var dr=(e,t)=>Math.max(t,(e.at(-1)?.n||0)+1);function ti(e,{deskTime:t,offset:o,page:n,onPage:r}){let s=Math.abs(o-e.offset)>
6e4,a=Math.max(t-e.at,e.page===n?r-e.began:0);return s||a<-6e4?1/0:a}var ur=(e,t)=>!e.isDecided&&ti(e,t)>6e5,fr=e=>({address:`${e.
place}${e.isDraft?"/drafts/":"/updates/"}`,fields:e.fields,key:e.key});function mr(e,t){return t?.key===e.key&&t.id?"sen\
t":t?.problem||[404,413,400].includes(t?.status)?"refused":"waiting"}function q(e,t,o){let n=e.querySelector("[data-saved]");if(!(!n||"held"in n.dataset)&&!(n.matches(".bad")&&[i.here,i.there,
i.hereOffline,i.hereSignedOut].includes(t))){if(n.dataset.told!==t||!n.querySelector("[data-at]")){let r=document.createElement(
"b"),s=document.createElement("span"),a=document.createElement("span"),[c,f=""]=t.split("{time}");r.textContent=c.trim(),
a.append(...Gt(f)),s.dataset.at="",s.setAttribute("aria-hidden","true");let g=document.createElement("span");g.append(r,
" ",s,a),n.replaceChildren(g),n.dataset.told=t,n.classList.remove("bad")}n.querySelector("[data-at]").textContent=o&&t.includes(
"{time}")?ie(o):""}}var Bo=15e3,Ze=document.getElementById("outbox"),fe=[],To="",et=new BroadcastChannel(`outbox-${b}`),me=async()=>(await d.
values(u.outbox)).sort((e,t)=>e.n-t.n),hr=e=>d.set(e.id,e,u.outbox),Co=e=>d.get(e.id,u.outbox);async function _o(e,t){let o=await Co(
e);o&&await hr({...o,...t})}async function gr(e){let{sent:t,composer:o}=e.going;To=crypto.randomUUID();try{let n=await me();
await hr({id:To,n:dr(n,Date.now()),key:K(t,"key"),session:e.id,version:e.version,fields:t,place:G(o),title:Pe(t),at:M(),
offset:ae,began:performance.now(),page:performance.timeOrigin,state:"waiting"})}catch{return S(e,{type:"notInOutbox"})}return S(
e,{type:"inOutbox"})}async function yr(e,t){if(!t)return;let{going:o}=e,n;if(await Y(t,()=>{n=_t(t,o.sent)}),q(t,i.queued),
!n.typed.length)return t.querySelector(".c-heading textarea").focus({preventScroll:!0});await Dt(t,n),await Ct(t,e)}async function wr(){
await j(),et.postMessage({})}function oi(e){let t=document.getElementById("composer");if(t?.querySelector("[data-saved]")?.
dataset.told!==i.queued)return;let o=e.find(({id:n})=>n===To);o&&o.state!=="waiting"&&q(t,kr(o))}function Sr({data:e}){return e.
sent&&fe.unshift(e.sent),j()}var ni=()=>({deskTime:M(),offset:ae,page:performance.timeOrigin,onPage:performance.now()}),
pr=0;function ri(e){clearTimeout(pr),pr=setTimeout(se,e)}var Nt="",$t=!1,Lo=!1;async function se(){if(Lo=$t,!$t){$t=!0;try{
do Lo=!1,await si(ai);while(Lo)}finally{$t=!1}}}var si=e=>navigator.locks?navigator.locks.request(`outbox-${b}`,{ifAvailable:!0},
t=>t&&e()):e();async function ai(){let e=(await me()).filter(o=>o.state==="waiting");if(!e.length)return;let t=await I();
if(Nt=t?t.person===b?"":i.signIn:i.noConnection,!Nt)for(let o of e)ur(o,ni())?await _o(o,{state:"old"}):await ii(o);await j(),
et.postMessage({})}async function ii(e){let t=ci(e);lo(t);let o=await t,n=mr(e,o);if(n==="sent"){await d.del(e.id,u.outbox);
let r={...e,state:"sent",told:e.isDraft?i.savedAsDraft:o.told,href:o.href,fields:null};fe.unshift(r),et.postMessage({sent:r}),
e.isDraft||di(e,o.html)}else n==="refused"&&await Co(e)?await _o(e,{state:"refused",problem:o.problem||h(i.refused,{status:o.
status})}):o?.retryMs&&ri(o.retryMs)}function ci(e){return new Promise(t=>{let o=new XMLHttpRequest,n=new FormData,{address:r,
fields:s,key:a}=fr(e);for(let[v,O]of s)n.append(v,O);o.open("POST",r),o.timeout=Bo,o.setRequestHeader("HX-Request","true");
let{session:c,version:f}=e,g=c?ct({id:c,version:f}):{};for(let[v,O]of Object.entries({...F(),...g}))o.setRequestHeader(v,
O);o.setRequestHeader("Idempotency-Key",a),o.upload.onprogress=({loaded:v,total:O})=>gi(e,v/O),o.onload=()=>t(li(o)),o.onerror=
o.ontimeout=()=>t(null),o.send(n)})}function li(e){let t=new DOMParser().parseFromString(e.response,"text/html"),o=t.querySelector(
"[data-saved]"),n=t.querySelector("[data-refused]")?[...t.querySelectorAll(".composer .tell.bad, .composer .err")]:[];return{
status:e.status,retryMs:Number(e.getResponseHeader("Retry-After"))*1e3,key:e.getResponseHeader("Idempotency-Key"),id:e.getResponseHeader(
"Update-Id"),html:e.response,told:o?.querySelector("b")?.textContent.trim()||i.live,href:o?.querySelector("a")?.getAttribute(
"href"),problem:n.map(r=>r.textContent.trim()).join(" ")}}function di(e,t){let o=document.getElementById("composer");if(V||
!o||G(o)!==e.place)return;let n=document.createElement("template");n.innerHTML=t,n.content.querySelector("#composer")?.remove(),
htmx.swap(document.createElement("div"),n.innerHTML,{swapStyle:"none"}),htmx.trigger(document.body,"desk:published")}var ui={
waiting:"device",old:"clock",refused:"warn",sent:"check"};async function j(){if(!Ze)return;let e=await me();oi([...e,...fe]),
Ze.hidden=!e.length&&!fe.length,Ze.querySelector("[data-count]").textContent=e.length?h(i.notYetLive,{n:e.length}):"";let t=document.
activeElement,o=t?.closest("[data-entry]")?.dataset.entry,n=[...e,...fe].map(fi),r=Ze.querySelector("[data-entries]");if(n.
length===r.children.length&&n.every((a,c)=>a.isEqualNode(r.children[c]))||(r.replaceChildren(...n),!o))return;let s=[...(n.
find(a=>a.dataset.entry===o)||n[0])?.querySelectorAll("button, a")||[]];(s.find(a=>a.textContent===t.textContent)||s[0])?.
focus()}function fi(e){let o=document.getElementById("outbox-entry").content.firstElementChild.cloneNode(!0);o.classList.
add(`is-${e.state}`),o.dataset.entry=e.id;for(let n of o.querySelectorAll("[data-icon]"))n.hidden=n.dataset.icon!==ui[e.
state];return o.querySelector("h3").textContent=e.title,o.querySelector("[data-state]").textContent=kr(e),o.querySelector(
"[data-acts]").append(...mi(e)),e.state==="old"&&hi(e,o.querySelector("[data-since]")),o}var kr=e=>h({waiting:`${i.waiting}\
 ${Nt||i.trying}`,old:i.old,refused:`${i.isRefused} ${e.problem||""}`,sent:e.told||""}[e.state],{time:ie(e.at)});function mi(e){
let t={time:ie(e.at).slice(0,5)},o=(s,a)=>ee(h(s,t),async()=>{await _o(e,{state:"waiting",isDecided:!0,...a}),await j(),
await se()}),n=ee(i.takeBack,()=>pi(e)),r=ee(i.drop,()=>J(i.dropTitle,h(i.dropMeans,{title:e.title}),i.keepIt,i.drop,async()=>{
await d.del(e.id,u.outbox),await j()}));return e.state==="sent"?e.href?[Qe(e.href,i.view)]:[]:e.state==="old"?[o(i.publishAsWritten),
o(i.toEditors,{isDraft:!0}),r]:Nt===i.signIn?[Qe(`${i.login}?next=${location.pathname}`,i.doSignIn),n]:e.state==="refuse\
d"?[n,r]:[ee(i.tryNow,se),n]}async function pi(e){let t=document.getElementById("composer");if(G(t)!==e.place){location.
assign(`${e.place}/`);return}let o=await Co(e);if(!o)return j();if(T(t))return q(t,i.composerIsFull);if(!await Z(t,o.fields))
return q(t,i.composerIsFull);t.querySelector(".c-heading textarea").focus(),ze(t,je(t,{state:qe({wasSent:!0})})),await kt(
t,"typed"),await d.del(e.id,u.outbox),await j()}async function hi(e,t){t.hidden=!1;let o=i.since.replace("/-/",`/${e.place.
split("/").at(-1)}/`).replace("/0/",`/${Math.floor(e.at/1e3)}/`),n=await fetch(o,{redirect:"manual"}).catch(()=>null);n?.
ok&&(t.innerHTML=await n.text())}function gi(e,t){let o=Ze?.querySelector(`[data-entry="${CSS.escape(e.id)}"]`);o&&(o.classList.
add("is-moving"),o.querySelector("[data-state]").textContent=h(i.sendingPart,{n:Math.floor(t*100)}),o.querySelector("pro\
gress").value=t)}var yi=new Set([0,408,429,500,502,503,504]),vr=(e,t)=>yi.has(e.detail.xhr?.status||0)&&Do(e,t);function Do({
detail:{requestConfig:e}},t){if(t?.composer.id!=="composer")return!1;let{pathname:o}=new URL(e.path,location.href);return o!==
`${G(t.composer)}/updates/`?!1:T(t.composer)||Pe(t.sent)!==i.noHeading}function wi(e,t){let o=e.trim();return o.length>t?[...o].length:o.length}function Pt(e){for(let t of e.querySelectorAll(
"[data-most]:is(textarea, input)"))br(t);ki(e)}function br(e){let t=Number(e.dataset.most),o=wi(e.value,t),n=o>t?h(y.tooLong,
{most:t,n:o}):"";n?e.setAttribute("aria-invalid","true"):document.getElementById(`${e.id}_error`)?.matches("[data-over]")&&
e.removeAttribute("aria-invalid"),xr(`${e.id}_error`,n,r=>Si(e,r))}function Si(e,t){let o=e.closest(".field");o?o.append(
t):(e.closest(".c-heading")||e).after(t)}function ki(e){let t=e.querySelector(".blocks"),o=Number(t.dataset.most),n=t.querySelectorAll(
":scope > .blk").length,r=n>o?h(y.tooManyBlocks,{most:o,n}):"";xr(`${e.id}-too-many`,r,s=>t.after(s))}function xr(e,t,o){
let n=document.getElementById(e);if(!t){n?.matches("[data-over]")&&n.remove();return}let r=n??document.createElement("p");
n||(Object.assign(r,{id:e,className:"err"}),r.setAttribute("role","alert"),o(r)),r.dataset.over="",r.textContent!==t&&(r.
textContent=t)}l("input",".composer [data-most]:is(textarea, input)",br);document.addEventListener("desk:restored",({target:e})=>Pt(
e));var Mt=()=>htmx.ajax("GET",location.pathname,{target:"#unsent",select:"#unsent",swap:"outerHTML"});var Er=3e3;function qr(e,t){e.due??=setTimeout(()=>{e.due=null,St(e)&&S(e,{type:"saveDue"})},t)}var Or=e=>qr(e,Er),Ar=e=>qr(
e,Math.max(0,(e.savedAt||0)+Er-Date.now())),Ir=e=>St(e)&&S(e,{type:"keptFirst"});function Lr(e){clearTimeout(e.due),e.due=
null,e.request?.abort()}function Tr(e,t){clearTimeout(e.due),e.due=null,e.savedAt=Date.now();let o=tt(t.dataset.keep,k(t),
e),{signal:n}=e.request;return e.saving=o.then(r=>n.aborted?null:S(e,{type:vi(r),answer:r})),e.saving}function vi(e){return e?.
version&&e.status===200?"saved":e?.discarded?"discardedElsewhere":e?.sent?"sentElsewhere":e?.fields?"foundOther":"notSav\
ed"}async function tt(e,t,o){let n=new FormData;for(let[r,s]of t)n.append(r,s);n.append("kept_hand",o.id),n.append("kept\
_version",String(o.version)),o.request=new AbortController;try{ke()||await I();let r=AbortSignal.any([o.request.signal,AbortSignal.
timeout(15e3)]),s=await fetch(e,{method:"POST",body:n,signal:r,redirect:"manual",headers:F()}),a=s.headers.get("Content-\
Type")?.startsWith("application/json");return{status:s.status,...a?await s.json():{}}}catch{return null}}function Br(e,t,{
answer:o}){e.version=o.version}async function Cr(e){let{id:t,version:o}=e,n=await d.get(t,u.writing);return!n||e.state.isUnsaved||
!["kept","refused"].includes(e.state.is)?null:d.set(t,{...n,version:o,isOnTheDesk:!0},u.writing)}async function Ut(e){if(e.dataset.isPickedUp||(e.dataset.isPickedUp="yes",e.autocomplete="off",new MutationObserver(()=>{
B(e,"changed"),Pt(e)}).observe(e.querySelector(".blocks"),{childList:!0}),Pt(e),e.hasAttribute("data-refused")))return;let t=await me();
e.id==="composer"&&Ao(t,Rt(e),k(e))&&await Y(e),_r(e)&&B(e,"changed"),await xi(e,t)&&await Ei(e)}async function xi(e,t){
let o=(await d.entries(u.writing)).filter(([,s])=>s.spot===gt(e)).sort(([,s],[,a])=>a.at-s.at),n=!1,r=!1;for(let[s]of o)
await wn(s,async a=>{if(Ao(t,a.key,a.fields))return d.del(s,u.writing);let c=a.key===Rt(e);if(n&&c)return Dr(e,s,a);let f=n?
!V&&await $r(s,a):await qi(e,s,a);n=!0,r||=f});return r}async function Ei(e){await B(e,"paused"),await B(e,"saveDue"),Mt()}
var Rt=e=>e.elements.key?.value||"",_r=e=>Qt(e).some(t=>t.value!==t.defaultValue);function Dr(e,t,o){o.key===Rt(e)&&(W(e).
offered??=[]).push(t);let n=Oo(e,o.fields,{id:t});return qo(e,o.fields,o.at,i.newerHere,n)}async function qi(e,t,o){let n=or(
t,o,{key:Rt(e),hand:e.dataset.hand,version:Number(e.dataset.version),fields:k(e),savedAt:Date.parse(e.dataset.savedAt)||
0,isOfThisTab:io(t),isFree:!T(e)||!!e.elements.draft?.value||e.id==="correcting",isBegun:_r(e)});if(n==="handOver")return $r(
t,o);if(n==="forget")await d.del(t,u.writing);else if(n==="offer"||!await Z(e,o.fields))Dr(e,t,o);else return Oi(e,t,o),
n==="putInstead";return!1}function Oi(e,t,o){let{version:n}=o;ze(e,je(e,{id:t,version:n,state:qe(o)})),q(e,i.here,o.at),
e.querySelector("[data-start-new]")?.removeAttribute("hidden"),B(e,"changed")}async function $r(e,t){let o=await tt(t.keep,
t.fields,{id:e,version:t.version});return nr(t,o)&&await d.del(e,u.writing),o?.status===200}async function Wt(e){let t=await d.get("sessions",N)||{};for(let[o,n]of Object.entries(t))o===e||(await fetch(i.session.
replace("token",n),{cache:"no-store"}).catch(()=>null))?.status!==410||(o===b&&Ge(),await _e(o),o===b&&location.assign(i.
login))}var $o=e=>(t,o)=>o&&q(o,e),Nr=$o(i.notHere),Pr=$o(i.sentAlready),Mr=$o(i.discarded);function Ur({state:e},t,{at:o}){return t?
e.isAdded?q(t,i.sentAlready):e.isSaved||!T(t)?null:q(t,navigator.onLine?i.here:i.hereOffline,o):null}var Rr=(e,t,{answer:o})=>t&&
T(t)&&q(t,i.there,Date.parse(o.at));async function Wr(e,t,{answer:o}){let n=o?.status===403&&await I();return!t||n===null||
n?.person===b?null:o?.status===401||n?(Wt(),q(t,i.hereSignedOut,M())):T(t)&&q(t,i.hereOffline,M())}function Hr(e){let{requestConfig:t,xhr:o}=e.detail,n=t?.elt;if(!n?.matches?.("[data-add]")||o.status!==200)return;e.detail.
shouldSwap=!1;let r=document.createElement("template");r.innerHTML=o.response;let s=r.content.querySelector("input[name=\
block]");s&&document.getElementById(`block-form-${s.value}`)&&r.content.replaceChildren(Lt(o.response,xo(s.value.split("\
-")[0])));let a=[...r.content.children];Oe(m(n),a),(a[0]?.querySelector(Te)||a[0]?.querySelector("button"))?.focus()}function Ii(e,t){
e.classList.toggle("is-open",t),e.querySelector("[data-more-blocks]").setAttribute("aria-expanded",String(t))}l("click",
".add .btn",e=>{let t=e.closest(".add");t.querySelector("[data-more-blocks]")&&Ii(t,e.matches("[data-more-blocks]")&&!t.
matches(".is-open"))});var Fr=e=>e.detail.requestConfig?.elt||e.detail.elt,ot=e=>(e.detail.requestConfig??e.detail).verb==="post"&&Fr(e).closest?.(
".composer[data-keep]")&&!Fr(e).matches("[type=file], [data-undo]"),Ht=({detail:{xhr:e}})=>new URL(e.responseURL||location.
href,location.href).pathname.startsWith("/accounts/"),Kr=!1,Ft=()=>Kr;function z(e){Kr=e}var Li=1e3,jr=-1/0;function zr(){jr=performance.now()}function Vr(e){let t=e.detail.elt;!t.matches(".composer")||T(t)||performance.
now()-jr>Li||(e.preventDefault(),setTimeout(()=>{z(!1)}))}var Ae=new WeakMap,Ti=({detail:{xhr:e}})=>Ae.get(e)?.going;function Gr(e){ot(e)&&Object.assign(e.detail.headers,ct(W(m(e.
detail.elt))))}function Yr(e){let{elt:t,requestConfig:o,xhr:n}=e.detail;if(!ot(e))return;let r=m(t),s=W(r);if(s.state.is===
"queued")return e.preventDefault();let a={composer:r,sent:k(r)},c=new URL(o.path,location.href).pathname.endsWith("/draf\
ts/"),f=r.id==="correcting";s.going=a,Ae.set(n,{session:s,going:a}),S(s,{type:"send",goesOnIn:c||f?"same":"next"}),f&&Bi(
a)}function Bi(e){e.focused=document.activeElement,e.composer.inert=!0}function Xr(e){let{target:t,shouldSwap:o}=e.detail,
n=Ti(e);n&&o&&t.id==="composer"&&(n.added=_t(t,n.sent))}function Jr(e){let{session:t,going:o}=Ae.get(e.detail.xhr)??{},n=document.
getElementById("composer")||document.getElementById("correcting");if(!o?.added||!n)return;let r=T(n),s=n.id==="correctin\
g",a=!r||n.hasAttribute("data-refused");!o.added.typed.length&&a&&!s||(n.dataset.goesOn="",o.carried=Dt(n,o.added,r).then(
c=>(c||s)&&Ct(n,t)))}function Qr(e){let{xhr:t}=e.detail,o=!!t?.getResponseHeader("Update-Id");o&&zr();let{session:n,going:r}=Ae.
get(t)??{};if(!n)return;if(r.focused&&r.composer.isConnected&&Ci(r),o){S(n,{type:"published"});return}let s=$().some(a=>_.
get(R(a))===n&&a.querySelector("[data-both]"));S(n,{type:"failed",isAsked:s})}function Ci({composer:e,focused:t}){e.inert=
!1,t.focus()}function Zr(e){let{xhr:t}=e.detail,{session:o,going:n}=Ae.get(t)??{};!o||t.status!==200||t.getResponseHeader(
"Update-Id")||/id="(composer|correcting)"/.test(t.response)||(e.detail.shouldSwap=!1,!Ht(e)&&(Do(e,n)?S(o,{type:"queue"}):
q(n.composer,i.hereOffline,M())))}function es(e){let{session:t,going:o}=Ae.get(e.detail.xhr)??{};return!t||!vr(e,o)?!1:(S(
t,{type:"queue"}),!0)}var ts=({going:e})=>e?.carried;async function os(e){let t=W(e);S(t,{type:"close"}),e.inert=!0;let o=(t.offered||[]).map(r=>["kept_hand",r]),n=await tt(
`${e.dataset.keep}discard/`,o,t);return e.inert=!1,n?.discarded?(await Bt(t),Ve(t),document.querySelector("#unsent artic\
le")&&Mt(),!0):(S(t,{type:"reopen"}),!1)}l("submit","form[data-discards]",async(e,t)=>{t.preventDefault();let o=e.dataset.
discards;for(let n of[..._.values()])n.id===o&&(S(n,{type:"close"}),Ve(n));await d.del(o,u.writing).catch(()=>{}),e.submit()});document.addEventListener("submit",e=>{e.target.matches(".composer")&&z(!0)});addEventListener("beforeunload",e=>{!Ft()&&
[...document.querySelectorAll(".composer")].some(t=>t.dataset.keep?Sn(t):Me(t))&&e.preventDefault()});function ns(e){let o=e.
detail.elt.closest(".acts")?.closest(".row-update")?.querySelector(".composer");o&&(e.preventDefault(),o.querySelector("\
.c-heading textarea").focus())}function rs(e){let{target:t,requestConfig:o}=e.detail,n=t.matches?.(".row-update")&&t.querySelector(
".composer");n&&!n.contains(o?.elt)&&(e.detail.shouldSwap=!1)}function ss(e){let t=e.detail.elt;!t.matches("[data-stop]")||
!Me(t.closest(".composer"))||(e.preventDefault(),J(y.discard,y.discardMeans,y.keepEditing,y.discardMine,async()=>{let o=t.
closest(".composer");await os(o)?e.detail.issueRequest(!0):w(o,y.notDoneOffline,{isBad:!0})}))}var as="[name^=due_at_]";function Po(e){let t=[...e?.querySelectorAll(as)??[]],o=e?.querySelector("[data-publish]"),n=e?.
querySelector("[data-schedule]");if(!t.length||!o||!n)return;let r=t.some(ve);if(r!==e.classList.contains("is-timed")){e.
classList.toggle("is-timed",r),r?o.before(n):t[0].closest(".due").append(n);for(let[s,a]of[[n,r],[o,!r]])s.classList.toggle(
"go",a),s.toggleAttribute("data-send",a)}}l("input",as,e=>Po(m(e)));l("click","[data-choose-time]",e=>{let t=m(e).querySelector(
".when");t.open=!0,t.querySelector("input").focus()});l("keydown","#composer input:not([type=checkbox], [type=file])",(e,t)=>{
t.key!=="Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),m(e).querySelector("[data-save]")?.click())});
function Mo(){for(let e of document.querySelectorAll("[data-until]")){let t=Math.ceil((Date.parse(e.dataset.until)-Date.
now())/6e4);t>=0&&t<60&&(e.textContent=ft.format(t,"minute"))}}setInterval(()=>{document.hidden||Mo()},3e4);function is(e){
for(let t of e.querySelectorAll("[data-undo]:not([data-counts])")){let o=Number(t.dataset.undo);t.dataset.counts="";let n=setInterval(
()=>{if(!t.isConnected)return clearInterval(n);t.matches(":hover, :focus-within")||(o-=.25,!(o>0)&&(clearInterval(n),t.classList.
add("is-over")))},250)}}function cs(e){let t=document.getElementById("composer");!e.detail.elt.matches("[data-undo]")||!t||
!Me(t)||(e.detail.parameters.keep_composer="1",No(t),t.querySelector("[data-saved]").replaceChildren(),w(t,ge.takenBack))}
var ls=Number(document.body.dataset.sendsAfter);function ds(e){let t=e.detail.elt;!ls||e.defaultPrevented||!t.matches(".\
composer")||(e.preventDefault(),t.querySelector("[data-cancel-sending]")||Di(t,e.detail))}function Di(e,{issueRequest:t,
triggeringEvent:o}){let n=e.querySelector(".send"),r=document.createElement("button"),s=n.querySelector("[data-send], [d\
ata-publish]"),a=ls;r.type="button",r.className="btn",r.dataset.cancelSending="",r.textContent=ge.cancel,n.insertBefore(
r,s),s.setAttribute("aria-busy","true"),No(e),w(e,h(ge.publishesIn,{n:a})),$i(e,o?.submitter),setTimeout(()=>{z(!1)});let c=()=>{
clearInterval(g);let v=r===document.activeElement;r.remove(),s.setAttribute("aria-busy","false"),v&&s.focus()},f=()=>{c(),
No(e),e.querySelector("[data-submitter]")?.remove(),w(e,ge.cancelled)},g=setInterval(()=>{if(a-=1,!e.isConnected)return c();
if(a>0)return w(e,h(ge.publishesIn,{n:a}));c(),z(!0),t(!0)},1e3);r.addEventListener("click",f),e.addEventListener("keydo\
wn",v=>{v.key==="Escape"&&r.isConnected&&f()})}var No=e=>{e.querySelector("[data-saved]").dataset.held=""};l("input",".c\
omposer",e=>{let t=e.querySelector("[data-saved]");t?.removeAttribute("data-held"),t?.classList.remove("bad")});function $i(e,t){
if(!t?.name)return;let o=document.createElement("input");Object.assign(o,{type:"hidden",name:t.name,value:t.value}),o.dataset.
submitter="",e.append(o)}var Uo={0:y.offline,401:y.signedOut,403:y.signInChanged,404:y.mayNot,413:y.tooMuch,503:y.busy};function us(e){let t=e.detail.
elt.closest(".composer, [data-settings]"),o=t||document.getElementById("composer"),n=e.detail.xhr?.status||0,r=ot(e)||t?.
matches("[data-settings]");if(n===403&&r&&!o.dataset.isAnew)return Ni(o,e);if(!t)return Pi(e.detail.elt,n);w(o,Uo[n]||h(
y.notPublished,{status:n}),{isBad:!0})}async function Ni(e,{detail:{elt:t,requestConfig:o}}){return(await I())?.person!==
b?w(e,Uo[403],{isBad:!0}):(e.dataset.isAnew="",((t.matches("button")?t:o.triggeringEvent?.submitter)||e.querySelector("[\
data-send]")).click())}function Pi(e,t){let o=e.closest("dialog form, .row-update")||document.querySelector(".composer");
o.querySelector(".problem")?.remove();let n=document.createElement("p");n.className="err problem",n.setAttribute("role",
"alert"),n.textContent=t?h(y.notDone,{status:t}):y.notDoneOffline,o.append(n)}function fs(e){Ht(e)&&(e.detail.shouldSwap=
!1,w(document.querySelector(".composer"),Uo[401],{isBad:!0}))}var Ro=({detail:{elt:e}},t)=>e.querySelector?.("[data-send\
]")?.setAttribute("aria-busy",String(t));htmx.config.defaultSettleDelay=0;function ms(e){Yt(e),Ue(),Mo(),is(e),Po(e.getElementById("composer"))}function Mi(e){let t=parseFloat(
getComputedStyle(e).scrollMarginBlockStart);e.getBoundingClientRect().top<t&&e.scrollIntoView({block:"start"})}function ps(e){
ms(document);let{elt:t,requestConfig:o}=e.detail;if(t.id==="desk-poll")return;let n=o?.elt,r=n?.matches("[id^=correct-]")?
t.querySelector?.("#correcting"):null,s=t.matches?.(".composer")?t:r;if(s&&!("goesOn"in s.dataset)){let a=s.querySelector(
"[aria-invalid=true]");(a||s.querySelector(".c-heading textarea")).focus({preventScroll:s.id==="composer"&&!a}),s.getBoundingClientRect().
top<0&&!a&&s.scrollIntoView({block:"start"})}else!s&&t.matches?.(".row-update")&&n?.closest("#correcting")?(t.querySelector(
"[id^=correct-]")?.focus({preventScroll:!0}),Mi(t)):n?.matches(".held")&&$e(()=>document.querySelector("#rows .row-updat\
e h3"))}function hs(e){history.replaceState(history.state,"",e.detail.history.path+location.hash)}it();ms(document);vn({keepSoon:rr,keepHere:sr,keepNext:ir,dropNext:lr,dropOwn:cr,dropKept:Bt,saveWhenDue:Ar,saveLater:Or,saveAfterwards:Ir,
saveNow:Tr,stopSaving:Lr,noteVersion:Br,noteSaved:Cr,putInOutbox:gr,startNext:yr,goOn:ts,letGo:Ve,makeBlank:(e,t)=>t?.id===
"composer"&&Y(t),tellKept:Ur,tellNotKept:Nr,tellSaved:Rr,tellNotSaved:Wr,tellSent:Pr,tellQueued:wr,tellDiscarded:Mr,showBoth:er});
var te=(e,...t)=>document.body.addEventListener(e,o=>{for(let n of t)n(o)}),gs=e=>t=>t.defaultPrevented||e(t),Ui=e=>t=>t.
detail.shouldSwap&&e(t);te("htmx:confirm",Vr,ns,ss,ds);te("htmx:configRequest",cs,Gr);te("htmx:beforeRequest",gs(Yr),gs(
e=>Ro(e,!0)));te("htmx:beforeSwap",Hr,fs,rs,Zr,Ui(Xr));te("htmx:beforeHistoryUpdate",hs);te("htmx:afterSwap",Jr);te("htm\
x:afterSettle",()=>$().forEach(Ut),ps);te("htmx:afterRequest",e=>Ro(e,!1),()=>z(!1),Qr);for(let e of["htmx:sendError","h\
tmx:timeout","htmx:responseError"])te(e,t=>{t.detail.elt.matches("#desk-poll, [data-quiet]")||es(t)||us(t)});var ys=e=>B(e,"typed");l("input",".composer",ys);l("change",".composer",ys);var ws=()=>$().flatMap(e=>_.get(R(e))??[]);async function Ri(e){
e.state.isUnkept&&(await S(e,{type:"paused"}),await S(e,{type:"saveDue"}))}var Ss=()=>ws().forEach(Ri);document.addEventListener(
"visibilitychange",()=>{document.hidden&&Ss()});addEventListener("pagehide",Ss);addEventListener("online",()=>{for(let e of ws())
S(e,{type:"saveDue"})});var Wi=15e3,ks=()=>[...document.querySelectorAll("[data-saved] [data-sign-in]")];async function Wo(){if(!(document.hidden||
!ks().length||(await I())?.person!==b)){for(let t of ks())w(t.closest(".composer, [data-settings]"),y.signedInAgain);for(let t of $())
B(t,"saveDue")}}document.addEventListener("visibilitychange",Wo);addEventListener("focus",Wo);setInterval(Wo,Wi);var Kt=location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1],Hi=e=>i.blog.replace("/-/",`/${e}/`);async function bs(e){
let t=document.querySelector("#strip h1");if(!t||e.dataset.version!=="0")return;let o=G(e),n=K(k(e),"draft")||T(e)?void 0:
k(e);await d.update(o,r=>({blank:r?.blank,...n&&{blank:n},headline:t.textContent,language:t.lang,direction:t.dir,zone:document.
body.dataset.zone,quotes:e.dataset.quotes}),u.places)}async function xs(){let e=await d.entries(u.places),t=document.querySelector(
"[data-places]");for(let[g,{headline:v,language:O,direction:H}]of e){let p=document.createElement("li"),X=Qe(`${g}/`,v);
Object.assign(X,{lang:O,dir:H}),p.append(X),t.append(p)}let o=Kt&&e.find(([g])=>`${g}/`===Hi(Kt));document.querySelector(
"[data-unknown]").hidden=!!o;let n=document.getElementById("composer");if(!o)return;let[,{headline:r,language:s,direction:a,
quotes:c}]=o;Object.assign(n.dataset,{language:s,quotes:c});let f=document.querySelector("#strip h1");Object.assign(f,{textContent:r,
lang:s,dir:a}),document.title=r,await Y(n),n.hidden=!1,it()}var Fi=15e3;function Ho(e){for(let t of document.querySelectorAll(
"[data-no-connection]"))t.hidden=e;document.querySelector("[data-connected]").hidden=!e}var vs=async()=>Ho(!!await I());
function Es(e){Ho(e),addEventListener("online",vs),addEventListener("offline",()=>Ho(!1)),setInterval(()=>{document.hidden||
vs()},Fi)}if(V&&Kt){for(let e of["action","formaction","hx-post","data-keep"])for(let t of document.querySelectorAll(`[${e}\
*="/live/-/"]`))t.setAttribute(e,t.getAttribute(e).replace("/live/-/",`/live/${Kt}/`));htmx.process(document.body)}var Ki=300,nt=`settings-${location.pathname}`,st=()=>document.querySelector("[data-settings]"),Ko="",jt=0,rt=!1,zt=!1,jo=e=>e.
hasAttribute("data-refused")||String(k(e))!==Ko||[...e.querySelectorAll("[type=file]")].some(t=>t.files.length);async function Ie(){
let e=st();if(clearTimeout(jt),!e||!rt)return;rt=!1;let t=M(),o=e.dataset.settings,n={spot:nt,key:"",title:o,fields:k(e),
at:t,isOnTheDesk:!1};try{jo(e)?(await Ce(u.writing,nt,n),q(e,i.here,t)):await d.del(nt,u.writing)}catch{rt=!0,q(e,i.notHere)}}
function Os(){rt=!0,zt=!1,clearTimeout(jt),jt=setTimeout(Ie,Ki)}function Vt(){clearTimeout(jt),rt=!1,st()?.reset()}var As=()=>d.
del(nt,u.writing).catch(()=>{});function Is(e){e.querySelector("[data-saved]").classList.remove("bad"),Os()}l("input","[\
data-settings]",Is);l("change","[data-settings]",Is);addEventListener("pagehide",Ie);document.addEventListener("visibili\
tychange",()=>{document.hidden&&Ie()});var pe=(e,t)=>e.filter(([o])=>o===t).map(([,o])=>o.replaceAll(`\r
`,`
`)),ji=e=>e.startsWith("initial-")||e==="seen_revision";function zi(e,t){return[...new Set([...e,...t].map(([n])=>n).filter(
n=>!ji(n)))].filter(n=>{let r=e.some(([s])=>s===`initial-${n}`)?pe(e,`initial-${n}`):pe(t,n);return String(pe(e,n))!==String(
r)})}function Fo(e,t,o){let n=[...e.querySelectorAll(`[name="${CSS.escape(t)}"]`)];if(n.some(({type:r})=>r==="checkbox"))
for(let r of n)r.checked=o.includes(r.value);else if(n.some(({type:r})=>r!=="hidden"))n[0].value=o[0]??"";else{for(let r of n)
r.remove();e.append(...o.map(r=>be(t,r)))}}async function Vi(e,{fields:t,at:o}){let n=zi(t,k(e));for(let a of n)a!=="kep\
t_hero"&&(Fo(e,a,pe(t,a)),t.some(([c])=>c===`initial-${a}`)&&Fo(e,`initial-${a}`,pe(t,`initial-${a}`)));let[r]=pe(t,"see\
n_revision");n.length&&r&&Fo(e,"seen_revision",[r]),e.querySelector("[data-drop-settings]").hidden=!1,q(e,i.asLeft,o);let[
s]=pe(t,"kept_hero");s&&await htmx.ajax("GET",`${location.pathname}?kept_hero=${s}`,{target:"#kept-hero",select:"#kept-h\
ero",swap:"outerHTML"})}async function Ls(e){if(Ko=String(k(e)),e.hasAttribute("data-refused"))return Os();let t=await d.
get(nt,u.writing);return t&&String(k(e))===Ko&&await Vi(e,t),null}var zo=e=>e.detail.elt.matches("[data-settings]");document.
body.addEventListener("htmx:beforeRequest",e=>{zo(e)&&(Ie(),e.detail.elt.inert=!0)});document.body.addEventListener("htm\
x:afterRequest",e=>{zo(e)&&(e.detail.elt.inert=!1)});document.body.addEventListener("htmx:beforeOnLoad",async e=>{let t=e.
detail.xhr.getResponseHeader("HX-Redirect");!zo(e)||!t||(e.preventDefault(),zt=!0,await As(),location.assign(t))});document.
body.addEventListener("htmx:afterSettle",e=>{e.detail.elt.matches?.("[data-settings]")&&Ls(e.detail.elt)});addEventListener(
"beforeunload",e=>{let t=st();t&&jo(t)&&!zt&&!Ft()&&e.preventDefault()});async function Ts(e){zt=!0,Vt(),await As(),location.
assign(e)}l("click","[data-cancel-settings]",(e,t)=>{jo(st())&&(t.preventDefault(),J(y.discardSettings,y.discardSettingsMeans,
y.keepEditing,y.discardMine,()=>Ts(e.href)))});l("click","[data-drop-settings]",()=>Ts(location.pathname));var qs=st();qs&&
Ls(qs);var Gi=4e3;async function Bs(){let e=$().flatMap(r=>_.get(R(r))??[]);for(let r of e)await S(r,{type:"paused"});let t=e.map(
async r=>{await r.saving?.catch(()=>null),await S(r,{type:"saveDue"})}),o=new Promise(r=>{setTimeout(r,Gi)});return await Promise.
race([Promise.all(t),o]),(await d.values(u.writing)).filter(r=>!r.isOnTheDesk)}async function Vo(){await Ie();let e=await Bs(),t=await me(),o=[...x.values()].filter(oe);return[...t.map(({title:n})=>`${i.
kindOutbox}: ${n}`),...e.map(({title:n,fields:r})=>`${i.kindWriting}: ${n||Pe(r)}`),...o.map(({fileName:n})=>`${i.kindPicture}\
: ${n}`)]}async function Cs(){let e=await d.get("sessions",N)||{},t=0;for(let o of Object.keys(e)){if(o===b)continue;let n=await d.
values(Se(o,"writing"));t+=n.filter(r=>!r.isOnTheDesk).length;for(let r of["outbox","files"])t+=(await d.values(Se(o,r))).
length}return t?[h(i.ofOthers,{n:t})]:[]}l("click","[data-clear-device]",async e=>{let t=[...await Vo(),...await Cs()];return t.length?(J(i.clearTitle,i.clearMeans,
i.keepIt,i.clear,()=>_s(e),t),lt(e.closest(".menu")?.querySelector("summary"))):_s(e)});async function _s(e){Ge(),Vt(),await oo(),
await en(),fe.length=0;for(let t of $())t.id==="composer"&&await Y(t),q(t,i.cleared);await j(),e.closest(".menu")?.removeAttribute(
"open"),document.getElementById("cleared").textContent=i.cleared}l("submit","form[action$='/logout/']",async(e,t)=>{if(e.
dataset.isEmptied)return;t.preventDefault();let o=await Vo(),n=async()=>{Ge(),Vt(),await oo(),await _e(b),e.dataset.isEmptied=
"yes",z(!0),e.submit()};o.length?J(i.leaveTitle,h(i.leaveMeans,{n:o.length}),i.keepIt,i.leave,n,o):await n()});var he=document.getElementById("preview");l("click","[data-preview]",(e,t)=>{t.preventDefault();let o=e.form,n={action:o.
getAttribute("action"),target:o.target};he.showModal(),o.action=e.formAction,o.target="preview",o.submit(),o.setAttribute(
"action",n.action),o.target=n.target});l("click","[data-preview-page]",(e,t)=>{t.preventDefault(),he.showModal(),he.querySelector(
"iframe").src=e.href});l("click","[data-width]",e=>{he.classList.toggle("as-on-a-phone",e.dataset.width==="phone");for(let n of he.
querySelectorAll("[data-width]"))n.setAttribute("aria-pressed",String(n===e));let{contentDocument:t,contentWindow:o}=he.
querySelector("iframe");t.getElementById(o.location.hash.slice(1))?.scrollIntoView()});l("click","[data-close-preview]",
()=>he.close());var Go=()=>document.documentElement.classList.toggle("is-off-line",!navigator.onLine);async function Yi(){await Zo(),V&&
await xs();for(let t of $())t.id==="composer"&&!V&&await bs(t),await Ut(t);Go(),await j();let e=await I();await Wt(e?.person),
V&&Es(!!e),await se()}addEventListener("offline",Go);addEventListener("online",()=>{Go(),se()});document.addEventListener(
"visibilitychange",()=>{document.hidden||se()});et.addEventListener("message",Sr);setInterval(se,Bo);Yi();var Xi=30,Ds=e=>e.querySelector("[name$='-upload']").value||e.querySelector("[name$='-image']").value;l("click","[data-r\
etouch]",async e=>{if(e.hasAttribute("aria-busy"))return;let t=e.closest(".blk"),o=e.closest("[data-figure-tools]").dataset,
n=x.get(Ds(t));e.setAttribute("aria-busy","true"),Ji(n);try{let r=await Qi(e.dataset.retouch),s=n?.file||await ec(e.dataset.
picture,()=>w(m(e),o.making)),a=await tc(r,s);a&&oc(t,a,n?.fileName||""),a&&w(m(document.activeElement),o.edited)}catch(r){
let s={TypeError:"notNow",RangeError:"notMade"}[r.name]||"cannot";w(m(e),o[s],{isBad:!0})}finally{e.removeAttribute("ari\
a-busy"),n&&(n.isHeld=!1,Q(n))}});function Ji(e){e&&(e.isHeld=!0,clearTimeout(e.timer),e.request?.abort("edited"))}async function Qi(e){
let t=await fetch(e,{redirect:"manual"}),o=document.createElement("template");o.innerHTML=t.ok?await t.text():"";let n=o.
content.getElementById("retouch");if(!n)throw new TypeError("The tools did not come.");return await Zi(n.dataset.styles),
{tools:n,run:(await import(n.dataset.module)).run}}function Zi(e){if(document.querySelector(`link[href="${e}"]`))return null;
let t=Object.assign(document.createElement("link"),{rel:"stylesheet",href:e}),o=new Promise((n,r)=>{t.addEventListener("\
load",n),t.addEventListener("error",()=>{t.remove(),r(new TypeError("No styles."))})});return document.head.append(t),o}
async function ec(e,t){if(!e)throw new Error("It is on another device.");for(let o=0;o<Xi;o+=1){let n=await fetch(e,{redirect:"\
manual"});if(!n.ok)throw new TypeError("The picture did not come.");if(n.status!==202)return n.blob();t(),await new Promise(
r=>{setTimeout(r,1e3)})}throw new RangeError("It is not made yet.")}async function tc({tools:e,run:t},o){if(o.type==="im\
age/gif")throw new Error("It may move.");let n=await createImageBitmap(o,{imageOrientation:"from-image"});Ne(e);let r=new Promise(
a=>{E.addEventListener("close",()=>a(null),{once:!0})}),s=await Promise.race([r,t(e,n)]);return E.open&&E.close(),s&&Et(
s,o)}function oc(e,t,o){let n=`${o.replace(/\.[^.]*$/,"")||"edited"}.jpg`,r=Ds(e),s=pt(new File([t],n,{type:t.type})),a=de(
s.name,e.querySelector("[name=block]").value);nc(e,a),e.replaceWith(a),htmx.process(a),x.has(r)&&Re(x.get(r)),ln(r,s.name),
po(s),a.querySelector("[data-retouch]").focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))}function nc(e,t){for(let o of e.
querySelectorAll("[name]")){if(o.name==="block"||/-(image|upload)$/.test(o.name))continue;let n=[...t.querySelectorAll("\
[name]")].find(r=>r.name===o.name&&(r.type!=="radio"||r.value===o.value));n&&(["checkbox","radio"].includes(o.type)?n.checked=
o.checked:n.value=o.value)}}l("click","[data-focal]",(e,t)=>{t.preventDefault(),htmx.ajax("GET",e.getAttribute("href"),{target:"#dialog",swap:"inner\
HTML",select:"#question",source:e})});var $s=e=>e.querySelector("[name=spot]:checked").value.split(" ").map(Number);function Yo(e){
let[t,o]=$s(e),n=e.querySelector("[data-focal-mark]");n.hidden=!1,Object.assign(n.style,{left:`${t}%`,top:`${o}%`});for(let r of e.
querySelectorAll("[data-focal-crop]"))r.style.objectPosition=`${t}% ${o}%`}function Ns(e,t,o){let n=a=>Math.round(Math.min(
100,Math.max(0,a))),r=e.querySelector("[data-focal-exact]");r.value=`${n(t)} ${n(o)}`,r.checked=!0,r.closest("label").hidden=
!1;let s=e.querySelector("[data-focal-told]");s.textContent=h(s.dataset.words,{x:n(t),y:n(o)}),Yo(e)}l("click","[data-fo\
cal-pick]",(e,t)=>{let o=e.getBoundingClientRect();Ns(e.closest("form"),(t.clientX-o.left)/o.width*100,(t.clientY-o.top)/
o.height*100)});var rc={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};l("keydown","[data-focal-pick]",
(e,t)=>{let o=rc[t.key];if(!o)return;t.preventDefault();let[n,r]=$s(e.closest("form")),s=t.shiftKey?10:1;Ns(e.closest("f\
orm"),n+o[0]*s,r+o[1]*s)});l("change","[data-focal-form]",Yo);var Ps=()=>document.querySelectorAll("[data-focal-form]").
forEach(Yo);document.body.addEventListener("htmx:afterSwap",Ps);document.body.addEventListener("desk:focused",e=>{let t=e.
target.closest("[data-focal-form]")?.dataset.kept;E.open&&(E.close(),w(m(document.activeElement),t))});Ps();var at=null;l("click","[data-library]",e=>{at=m(e)});document.body.addEventListener("htmx:configRequest",({detail:{elt:e,
parameters:t}})=>{e.matches("[data-choose]")&&at&&(t.blog=ht(at))});document.body.addEventListener("htmx:beforeSwap",e=>{
let{requestConfig:t,xhr:o}=e.detail;if(!t?.elt.matches?.("[data-choose]")||o.status!==200)return;e.detail.shouldSwap=!1;
let n=document.createElement("template");n.innerHTML=o.response;let r=n.content.firstElementChild;!r?.matches(".blk")||!at?.
isConnected||(Oe(at,[r]),lt(r.querySelector(Te)),E.close(),r.dispatchEvent(new Event("input",{bubbles:!0})))});document.
body.addEventListener("htmx:afterSwap",e=>{e.detail.requestConfig?.elt.matches?.("[data-older]")&&document.querySelector(
"#shelf button, #shelf a")?.focus()});
