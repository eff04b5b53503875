var Le=e=>document.getElementById(e).dataset,y=Le("words"),i=Le("words-device"),C=Le("words-editor"),ge=Le("words-option\
s"),D=Le("words-pictures");document.documentElement.classList.add("js");var Ws=matchMedia("(min-width: 60rem)"),l=(e,t,o)=>document.addEventListener(
e,n=>{let r=n.target.closest?.(t);r&&o(r,n)}),m=e=>e.closest(".composer"),Te="[contenteditable=true], textarea:not(.rich\
 + *), input:not([type=hidden])",ye=(e,t)=>e.querySelector(Te)?.focus(t),h=(e,t)=>e.replace(/\{(\w+)\}/g,(o,n)=>t[n]);function Vt(e){
let[t,o,n]=e.split(/[[\]]/);if(!o)return[e];let r=document.createElement("a");return Object.assign(r,{target:"_blank",rel:"\
noopener",textContent:o}),r.href=`${i.login}?next=${location.pathname}`,r.dataset.signIn="",[t,r,n]}var w=(e,t,{isBad:o=!1}={})=>{
let n=e?.querySelector("[data-saved]");n&&(n.textContent!==t.replace(/[[\]]/g,"")&&n.replaceChildren(...Vt(t)),n.classList.
toggle("bad",o))};function it(){Ws.matches&&!location.hash&&document.querySelector("#composer .c-heading textarea")?.focus(
{preventScroll:!0})}var Hs=document.documentElement,Yt=e=>document.getElementById(e),mc=Yt("feed"),pc=Yt("held");Hs.classList.add("js");var en=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey),Zo=Yt("words")?.dataset??{},Fs=`${Zo.
language==="en"?"en-GB":Zo.language||"en"}-u-nu-latn`,hc=new Intl.PluralRules(Fs);document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]");if(!t||!en(e))return;e.preventDefault();
let o=document.createElement("iframe");o.title=t.dataset.title,o.setAttribute("sandbox","allow-scripts allow-same-origin\
 allow-presentation allow-popups allow-popups-to-escape-sandbox"),o.allow="autoplay; encrypted-media; fullscreen; pictur\
e-in-picture",o.referrerPolicy="strict-origin-when-cross-origin",o.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(
o),o.focus({preventScroll:!0}),o.addEventListener("load",()=>{document.activeElement===o&&o.contentWindow.focus()},{once:!0})});var Se=(e,t)=>idbKeyval.createStore(`desk-${e}-${t}`,"kept"),N=idbKeyval.createStore("desk","kept"),Be=Promise.resolve().
then(()=>idbKeyval.get("last",N)).then(()=>!0,()=>!1),we=(e,t)=>async(...o)=>await Be?idbKeyval[e](...o):t,d={get:we("ge\
t"),set:async(e,t,o)=>(await Be,idbKeyval.set(e,t,o)),del:we("del"),clear:we("clear"),update:we("update"),values:we("val\
ues",[]),entries:we("entries",[])};async function Ce(e,t,o,n=[]){await Be,await e("readwrite",r=>{r.put(o,t);for(let s of n)
r.delete(s);return r.transaction.commit(),idbKeyval.promisifyRequest(r.transaction)})}var G="shell"in document.body.dataset,v=document.body.dataset.person||await d.get("last",N)||"",tn=["writing","outbox","\
files","places","forgotten"],u=Object.fromEntries(tn.map(e=>[e,Se(v,e)])),ae=0;async function on(){ae=await d.get("offse\
t",N)||0}var M=()=>Date.now()+ae,Ks=new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit",timeZone:document.
body.dataset.zone||void 0}),ie=e=>Ks.format(new Date(e)),F=()=>JSON.parse(document.body.getAttribute("hx-headers")),ct=({
id:e,version:t=0})=>({"Editing-Session":e,"Seen-Version":String(t)}),ke=()=>F()["X-CSRFToken"];async function I(){let e=Date.
now();try{let t=await fetch(i.contact,{redirect:"manual",signal:AbortSignal.timeout(15e3),cache:"no-store"});if(t.type===
"opaqueredirect")return{person:"",isSignedOut:!0};let o=await t.json();return!o.token||!o.at?null:(o.person=String(o.person),
ae=Date.parse(o.at)-(e+Date.now())/2,o.person===v&&js(o.token),await Be&&(await d.set("offset",ae,N),o.person===v&&await zs(
o.session)),o)}catch{return null}}function js(e){document.body.setAttribute("hx-headers",JSON.stringify({"X-CSRFToken":e,
"Desk-Person":v}));for(let t of document.querySelectorAll("[name=csrfmiddlewaretoken]"))t.value=e}async function zs(e){await d.
set("last",v,N),await d.update("sessions",t=>({...t,[v]:e}),N)}async function _e(e){for(let o of tn)await d.clear(Se(e,o));
let t=(o={})=>Object.fromEntries(Object.entries(o).filter(([n])=>n!==e));await d.update("sessions",t,N)}async function nn(){
let e=await d.get("sessions",N)||{};for(let t of new Set([...Object.keys(e),v]))await _e(t);await d.clear(N);for(let t of await caches.
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
(t.tabIndex=-1),t.focus({preventScroll:!0}))}),Xt=e=>{for(let t of e.querySelectorAll("[data-note]")){let o=t.closest("f\
orm").querySelector("[value=wrong], [value=notice]");t.classList.toggle("is-not-asked",!!o&&!o.checked)}};l("change",".p\
ick input",e=>Xt(e.form));function J(e,t,o,n,r,s=[]){let a=document.createElement("div");a.className="question";let c=document.
createElement("h2");c.id="question-title",c.textContent=e;let f=document.createElement("p");f.textContent=t;let g=document.
createElement("div");g.className="da";for(let{label:b,look:O,chosen:H}of[{label:o,look:"btn",chosen:!1},{label:n,look:"b\
tn stop go",chosen:!0}]){let p=document.createElement("button");p.type="button",p.className=O,p.textContent=b,p.addEventListener(
"click",()=>{E.close(),H&&r()}),g.append(p)}a.append(c,f,...s.length?[Gs(s)]:[],g),Ne(a),g.firstElementChild.focus()}function Gs(e){
let t=document.createElement("ul");for(let o of e){let n=document.createElement("li");n.dir="auto",n.textContent=o,t.append(
n)}return t}function Ne(e){E.replaceChildren(e),De=document.activeElement,E.showModal()}function Jt(e){let t={dateStyle:"short",timeStyle:"short",timeZone:document.body.dataset.zone||"UTC"},[o,n]=new Intl.DateTimeFormat(
"sv",t).format(new Date(e)).split(" ");return[n,o]}var Vs=e=>e.closest(".moment").querySelector("[type=date]");function rn(e,t){
e.value=t,e.dispatchEvent(new Event("input",{bubbles:!0}))}l("input","[data-time]",e=>{let t=Vs(e);if(e.value.trim()&&!be(
t)){let[,o]=Jt(Date.now());t.dataset.today=o,rn(t,o)}else!e.value.trim()&&t.value===t.dataset.today&&(delete t.dataset.today,
rn(t,""))});var be=e=>e.value.trim()!==""||e.validity.badInput;document.addEventListener("formdata",({target:e,formData:t})=>{
let o=e;for(let n of o.querySelectorAll("[type=date]"))n.validity.badInput&&t.set(n.name,"?")});l("keydown","textarea[data-line]",(e,t)=>{t.key==="Enter"&&!t.ctrlKey&&!t.metaKey&&!t.isComposing&&t.preventDefault()});document.body.addEventListener("htmx:beforeSwap",({detail:{requestConfig:e,isError:t}})=>{t||!e?.elt.matches?.("[id^=unp\
in-]")||(e.elt.querySelector("button").blur(),$e(()=>{let o=document.querySelector("#about h2");return o.tabIndex=-1,document.
querySelector("#about [id^=unpin-] button")||o}))});function dt(e,t){let o=Qt(e,t);o&&(t==="up"?e.after(o):e.before(o),an(e))}function Qt(e,t){let o=t==="up"?"previousEleme\
ntSibling":"nextElementSibling",n=e[o];for(;n&&!n.matches(".blk");)n=n[o];return n}function an(e){let t=[...e.parentElement.
querySelectorAll(":scope > .blk")];e.dispatchEvent(new Event("change",{bubbles:!0})),w(m(e),h(y.moved,{kind:e.dataset.kind,
n:t.indexOf(e)+1,all:t.length}))}l("click","[data-move]",e=>{let t=e.closest(".blk");dt(t,e.dataset.move),t.querySelector(
"summary").focus()});l("keydown",".grip",(e,t)=>{t.altKey||!["ArrowUp","ArrowDown"].includes(t.key)||(t.preventDefault(),
dt(e.closest(".blk"),t.key==="ArrowUp"?"up":"down"),e.scrollIntoView({block:"nearest"}))});var sn=72;l("pointerdown",".g\
rip",(e,t)=>{if(t.button)return;t.preventDefault(),e.focus(),e.setPointerCapture(t.pointerId);let o=e.closest(".blk"),n=[
...o.parentElement.children],r=()=>[...o.parentElement.children].indexOf(o),s=r(),a=t.clientY,c=0,f=a-o.getBoundingClientRect().
top,g=L=>{let P=L.getBoundingClientRect();return P.top+P.height/2},b=()=>{let[L,P]=[Qt(o,"up"),Qt(o,"down")],Qo=a-f;L&&Qo<
g(L)?o.after(L):P&&Qo+o.offsetHeight>g(P)&&o.before(P)},O=L=>{a=L.clientY,o.classList.add("is-dragged"),b()},H=()=>{let L=a<
sn*2?-8:a>innerHeight-sn?8:0;L&&o.matches(".is-dragged")&&(scrollBy(0,L),b()),c=requestAnimationFrame(H)},p=()=>{for(let[
L,P]of Object.entries(Jo))e.removeEventListener(L,P);cancelAnimationFrame(c),o.classList.remove("is-dragged"),r()!==s&&an(
o)},Jo={pointermove:O,lostpointercapture:p,keydown:L=>{if(L.key!=="Escape")return;L.preventDefault();let P=n.indexOf(o);
o.before(...n.slice(0,P)),o.after(...n.slice(P+1)),p()}};for(let[L,P]of Object.entries(Jo))e.addEventListener(L,P);H()});l("keydown",".composer",(e,t)=>{let o=t.ctrlKey||t.metaKey;if(o&&t.key==="Enter")t.preventDefault(),e.querySelector("[da\
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
ds")).find(([,n])=>n.trim());return o?o[1].trim().split(/\s+/).slice(0,12).join(" "):i.noHeading},cn="textarea, input:no\
t([type]), input[type=text]:not([data-time]), input[type=url]",Ys=`${cn}, input[name$='-image'], input[name$='-upload']`,
ut=e=>new Set([...e.querySelectorAll(cn)].filter(t=>t.value!==t.dataset.filled).map(t=>t.name)),Zt=e=>[...e.querySelectorAll(
Ys)].filter(t=>t.name!=="byline"&&!t.name.endsWith("-credit")&&t.value.trim()),T=e=>Zt(e).length>0;function ln(e,t){let o=new Map;
for(let[n,r]of t)o.set(n,[...o.get(n)||[],r]);K(t,"draft")!==(e.elements.draft?.value||"")&&Xs(e,!!K(t,"draft"));for(let n of e.
querySelectorAll("input, textarea, select")){let r=o.get(n.name);!n.name||n.type==="file"||["csrfmiddlewaretoken","block"].
includes(n.name)||n.name==="source_note"&&!r||(n.type==="checkbox"||n.type==="radio"?n.checked=r?.includes(n.value)??!1:
n.value=r?.[0]??"",o.delete(n.name))}for(let n of e.querySelectorAll("[data-held]"))n.remove();for(let[n,r]of o)["block",
"csrfmiddlewaretoken"].includes(n)||r.forEach(s=>e.append(ve(n,s)))}function Xs(e,t){let o=e.elements.source_note,n=e.querySelector(
"[data-note-stays]");o.value=o.defaultValue="",o.toggleAttribute("data-stands",t),n.hidden=!t,t?o.setAttribute("aria-des\
cribedby",n.id):o.removeAttribute("aria-describedby")}function ve(e,t){let o=document.createElement("input");return Object.
assign(o,{type:"hidden",name:e,value:t}),o.dataset.held="",o}function Me(e){let t=o=>o.type==="hidden"||o.type==="file"?
!1:o.type==="checkbox"||o.type==="radio"?o.checked!==o.defaultChecked:o.value!==o.defaultValue;return e.hasAttribute("da\
ta-refused")||[...e.querySelectorAll("textarea, input")].some(t)}function Js(e){if(e.some(([n])=>n==="is_withheld"))return[];let t=e.filter(([n])=>n==="more_bylines").map(([,n])=>n),o=[
K(e,"byline"),...t].map(n=>n.trim());return[...new Set(o.filter(Boolean))]}function dn(e){let t=e.querySelector("[data-a\
s]");t&&(t.textContent=Js(k(e)).join(", ")||t.dataset.as)}for(let e of["input","change"])l(e,".composer .bylines",t=>dn(
m(t)));document.addEventListener("desk:restored",({target:e})=>dn(e));var Qs=document.documentElement.lang.replace(/^en$/,"en-GB"),ft=new Intl.RelativeTimeFormat(`${Qs}-u-nu-latn`,{numeric:"\
auto",style:"short"});function Ue(){for(let e of document.querySelectorAll(".row-update .when time")){let t=e.nextElementSibling,
o=Math.round((Date.now()-Date.parse(e.dateTime))/6e4);t&&(t.dataset.day??=t.textContent,t.textContent=o<1?y.now:o<60?ft.
format(-o,"minute"):o<1440?ft.format(-Math.round(o/60),"hour"):t.dataset.day)}}setInterval(()=>{document.hidden||Ue()},6e4);async function mt({id:e,url:t}){let o=await fetch(t,{redirect:"manual"}).catch(()=>null),n=document.getElementById(e);if(!o?.
ok||!n||n.querySelector(".composer, details[open]"))return;let r=document.createElement("template");r.innerHTML=await o.
text();let s=r.content.getElementById(e);if(!s)return;let a=n.contains(document.activeElement)?document.activeElement.id:
"";n.replaceWith(s),htmx.process(s),Ue(),a&&document.getElementById(a)?.focus()}var xe=6e4,x=new Map,Ee=(e,t)=>`${D.uploads.replace("uploads/","pictures/")}${e}/${t}/`;function pt(e){let t=[...crypto.
getRandomValues(new Uint8Array(16))].map(o=>o.toString(16).padStart(2,"0")).join("");return eo({name:t,file:e,fileName:e.
name||"",before:0})}function eo(e){let t={...e,sent:0,state:"waiting",problem:"",isKept:!0,failures:0,request:null,timer:0};
return x.set(t.name,t),t}async function to(e){let{name:t,file:o,fileName:n,before:r}=e;try{await d.set(t,{name:t,file:o,
fileName:n,before:r},u.files)}catch{e.isKept=!1}}var oo=({name:e})=>d.del(e,u.files).catch(()=>{});function Re(e){return clearTimeout(
e.timer),e.request?.abort("cancelled"),x.delete(e.name),oo(e)}var no=()=>Promise.all([...x.values()].map(Re)),oe=e=>x.has(
e.name)&&e.state!=="here"&&e.state!=="refused";var Zs=20,ea=6e4,ro=3e3,un;async function fn(e,t){await d.set(e,{name:e,instead:t,times:0},u.forgotten).catch(()=>{}),await mn(
{name:e,instead:t,times:0})}async function mn({name:e,instead:t,times:o}){try{ke()||await I();let n=await fetch(Ee(e,"fo\
rget"),{method:"POST",body:new URLSearchParams({instead:t}),redirect:"manual",headers:F(),signal:AbortSignal.timeout(xe)});
if(n.status===202&&(clearTimeout(un),un=setTimeout(()=>{ro=Math.min(ro*2,ea),We()},ro)),n.status!==200)return;let r=await n.
json();if(r.name!==e)return;r.is_gone||o>=Zs?await d.del(e,u.forgotten):await d.set(e,{name:e,instead:t,times:o+1},u.forgotten)}catch{}}
async function We(){for(let e of await d.values(u.forgotten).catch(()=>[]))await mn(e)}addEventListener("online",We);We();var V=e=>e.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/,""),ht=e=>V(e).split("/").at(-1),gt=e=>`${e.dataset.keep}\
#${e.elements.draft?.value||""}`,R=e=>`${e.dataset.keep}#${e.elements.key?.value||""}`;var Ke={is:"clean",goesOnIn:"",isUnkept:!1,isUnsaved:!1,isSaving:!1,isSaved:!1,isTyped:!1,isAdded:!1,hasNext:!1,wasAsked:!1,
wasSent:!1},qe=({isAdded:e=!1,isTyped:t=!1,isOnTheDesk:o=!1,wasSent:n=!1})=>({...Ke,isAdded:e,wasSent:n,isTyped:e||t&&(n||
!o)}),wt={isUnkept:!0,isUnsaved:!0},A=(e,t)=>Object.fromEntries(e.split(" ").map(o=>[o,t])),Fe=()=>[{}],pn=e=>(t,o)=>(t.
isUnkept?e:Fe)(t,o),yt=()=>[{is:"typing",...wt},"keepSoon"],He=()=>[wt,"keepSoon"],so=(e,t={})=>(o,n)=>{let[r,...s]=e(o,
n);return[{...r,isTyped:!0,...t},...s]},ao=e=>(t,o)=>(t.isUnsaved&&!t.isSaving&&!t.isAdded?e:Fe)(t,o),hn=()=>[{isUnsaved:!1,
isSaving:!0},"saveNow"],ta=({is:e,isSaving:t,isUnsaved:o,isTyped:n,wasSent:r},{goesOnIn:s})=>[{is:"sending",goesOnIn:s,isUnkept:!1,
isSaving:!1,isUnsaved:o||t,isTyped:n&&r,wasAsked:e==="asked",wasSent:!0},"stopSaving","keepHere"],oa=(e,{isAsked:t})=>{let{
isUnkept:o,hasNext:n,wasAsked:r}=e,s=o||n,c={is:r&&t?"asked":s?"typing":"refused",goesOnIn:"",wasAsked:!1};return s?[{...c,
...wt},"keepSoon","saveLater"]:[c,"saveLater"]},na=()=>[{...Ke,is:"sent"},"letGo","goOn","dropKept"],gn="clean typing ke\
pt refused",yn={typed:{...A(gn,so(yt)),...A("asked sending queued",so(He)),sent:so(He,{isAdded:!0})},changed:{...A(gn,yt),
...A("asked sending queued",He),sent:e=>(e.isAdded?He:Fe)(e,null)},paused:{typing:()=>[{is:"kept",isUnkept:!1},"keepHere",
"saveWhenDue"],...A("asked sent",pn(()=>[{isUnkept:!1},"keepHere"])),...A("sending queued",pn(({goesOnIn:e})=>e==="same"?
[{isUnkept:!1},"keepHere"]:[{isUnkept:!1,hasNext:!0},"keepNext"]))},stored:{...A("clean typing kept refused asked sent",
({hasNext:e})=>e?[{hasNext:!1},"dropNext","tellKept"]:[{},"tellKept"])},notStored:{...A("typing kept refused",()=>[{is:"\
typing",isUnkept:!0},"tellNotKept"]),...A("asked sent sending queued",()=>[{isUnkept:!0},"tellNotKept"])},saveDue:{typing:ao(
()=>[{is:"kept",isUnkept:!1},"keepHere","saveAfterwards"]),...A("kept refused",ao(hn))},keptFirst:A("typing kept refused",
ao(hn)),saved:A("typing kept refused",({isUnsaved:e})=>[{isSaving:!1,isSaved:!0},"noteVersion",e?"saveLater":"noteSaved",
"tellSaved"]),notSaved:A("typing kept refused",()=>[{isSaving:!1,isSaved:!1,isUnsaved:!0},"tellNotSaved","saveLater"]),foundOther:A(
"typing kept refused",()=>[{is:"asked",isSaving:!1,isSaved:!1},"showBoth"]),chosen:{...A("clean typing kept refused aske\
d",yt),sent:e=>(e.isAdded?He:Fe)(e,null)},sentElsewhere:A("typing kept refused",({isTyped:e})=>[{is:"sent",isUnkept:!1,isSaving:!1,
isSaved:!1,isAdded:e},...e?["keepHere"]:["dropOwn","tellSent"]]),discardedElsewhere:A("typing kept refused",({isTyped:e})=>[
{...Ke,is:"closed"},"letGo","dropKept",...e?[]:["makeBlank"],"tellDiscarded"]),send:A("clean typing kept refused asked s\
ent",ta),published:A("sending closed",na),failed:{sending:oa},queue:A("clean typing kept refused asked sending",()=>[{is:"\
queued",goesOnIn:"next",isSaving:!1},"stopSaving","putInOutbox"]),inOutbox:{queued:()=>[{},"startNext","dropKept","letGo",
"tellQueued"]},notInOutbox:{queued:()=>[{is:"typing",goesOnIn:"",...wt},"tellNotKept","saveLater"]},close:A("clean typin\
g kept refused asked sending queued sent",()=>[{is:"closed",isUnkept:!1,isSaving:!1},"stopSaving"]),reopen:{closed:yt}},
Zc=Object.keys(yn);function wn(e,t){let[o,...n]=(yn[t.type][e.is]??Fe)(e,t);return{state:{...e,...o},effects:n}}var _=new Map,je=(e,t)=>({id:crypto.randomUUID(),version:Number(e.dataset.version||0),state:{...Ke,wasSent:!!e.dataset.hand},
...t});function W(e){return _.has(R(e))||ze(e,je(e)),_.get(R(e))}var $=()=>[...document.querySelectorAll(".composer[data\
-keep]")],St=e=>$().find(t=>_.get(R(t))===e);function ze(e,t){_.set(R(e),t),sessionStorage.setItem(Sn,JSON.stringify([...kn(),
t.id].slice(-20))),t.held=io(t.id)}var io=e=>new Promise(t=>navigator.locks?navigator.locks.request(`editing-${e}`,{mode:"\
shared"},()=>(t(),new Promise(()=>{}))).catch(t):t()),Sn="editing",kn=()=>JSON.parse(sessionStorage.getItem(Sn)??"[]"),ra=new Set(
kn()),co=e=>ra.has(e),sa=300,aa=5e3,ia=100;async function bn(e,t){let o=async()=>{let s=await d.get(e,u.writing);return await(s&&
t(s)),!0};if(!navigator.locks)return o();let n=()=>navigator.locks.request(`editing-${e}`,{ifAvailable:!0},s=>s&&o()),r=Date.
now()+(co(e)?aa:sa);for(;!await n();){if(Date.now()>=r)return!1;await new Promise(s=>{setTimeout(s,ia)})}return!0}var vn=e=>!!_.
get(R(e))?.state.isUnkept;function Ge(e){clearTimeout(e.pause),clearTimeout(e.due);for(let[t,o]of _)o===e&&_.delete(t)}var xn={};
function En(e){xn=e}async function S(e,t){let o=St(e),{state:n,effects:r}=wn(e.state,t);e.state=n;for(let s of r){let a=xn[s](
e,o,t);a instanceof Promise&&await a}}var B=(e,t)=>S(W(e),{type:t});function kt(e,t="changed"){return B(e,t),B(e,"paused")}
var Ve=()=>{for(let e of _.values())S(e,{type:"close"})};var ca=()=>document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;function qn(e,t={}){
for(let o of document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)){let n=c=>o.querySelector(`[name$="-${c}"\
]`),r=c=>!n(c).value.trim()||c==="credit"&&n(c).value===ca();for(let c of["caption","credit","alt"])!t[c]||!r(c)||c==="a\
lt"&&n("is_decorative").checked||(n(c).value=n(c).dataset.filled=t[c],e.isFilled=!0);la(o,n,t);let s=o.querySelector("[d\
ata-from-file]");s.hidden=!t.from_file,s.querySelector("[data-said]").textContent=t.from_file||"";let a=s.querySelector(
"[data-add-place]");Object.assign(a.dataset,{addPlace:t.place||"",taken:t.taken_on||""}),a.hidden=!t.place&&!t.taken_on,
B(m(o),"changed")}}function la(e,t,o){if(!("rights_seen"in o))return;t("own_pages_only").checked||=o.own_pages_only;let n=[
t("ends_at_time"),t("ends_at_date")];o.ends_at&&!n.some(be)&&Jt(o.ends_at).forEach((r,s)=>n[s].value=r),t("rights_seen").
value=o.rights_seen,(t("own_pages_only").checked||n.some(be))&&(e.querySelector(".pic-rights").open=!0)}l("click","[data\
-add-place]",e=>{let{addPlace:t,taken:o}=e.dataset,n=m(e).dataset.language.replace(/^en$/,"en-GB"),r=o&&new Intl.DateTimeFormat(
`${n}-u-nu-latn`,{dateStyle:"long",timeZone:"UTC"}).format(new Date(o)),s=[t,r].filter(Boolean).join(", "),a=e.closest("\
.pic").querySelector("[name$='-caption']"),c=a.value.trim(),f=/[.!?…]$/.test(c);a.value=c?`${c}${f?"":","} ${s}${f?".":
""}`:s,e.hidden=!0,a.focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))});var da={is_decorative:"owes_alt",owes_alt:"\
is_decorative"};l("change",".instead input",e=>{let t=e.closest(".instead").querySelector(`[name$="-${da[e.name.split("-").
pop()]}"]`);e.checked&&t&&(t.checked=!1)});var lo=Promise.resolve();function uo(e){lo=Promise.race([e,new Promise(t=>{setTimeout(t,xe)})]);for(let t of x.values())
t.isSending&&t.request?.abort("words")}async function On(){for(let e;e!==lo;)e=lo,await e}document.body.addEventListener(
"htmx:beforeRequest",e=>{!e.detail.elt.closest(".composer")||e.detail.requestConfig.verb==="get"||uo(new Promise(t=>{e.detail.
xhr.addEventListener("loadend",t)}))});var fo=e=>new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`,{maximumFractionDigits:1,minimumFractionDigits:1}).
format(e&&Math.max(.1,e/1e6));function ce(e){let t=[...document.querySelectorAll(`.composer [data-awaited="${e.name}"]`)],
o=document.querySelector(`#pictures [data-awaited="${e.name}"]`);e.state==="refused"&&t.length&&(e.isSeen=!0);let n=!t.length&&
x.has(e.name)&&!ua(e);n?o||(o=fa(e)):o?.remove();for(let s of n?[...t,o]:t)ma(s,e);let r=document.getElementById("pictur\
es");r&&(r.hidden=!r.querySelector("li"))}function ua(e){return e.state==="refused"&&e.isSeen&&oo(e),e.state==="here"||!!e.
isSeen}function bt(){for(let e of x.values())ce(e)}function fa(e){let t=document.querySelector("#pictures ul");return t?
(t.append(document.getElementById("picture-line").content.cloneNode(!0)),t.lastElementChild.dataset.awaited=e.name,t.lastElementChild.
querySelector("[data-name]").textContent=e.fileName,t.lastElementChild):null}function ma(e,t){if(!e)return;e.dataset.state=
t.state,pa(e.querySelector("[data-thumbnail]"),t);let o=t.state==="refused",n=e.querySelector("[data-told]");n.textContent=
ha(t),o?n.setAttribute("role","alert"):n.removeAttribute("role");let r=e.querySelector("progress");r.hidden=o||t.state===
"here",r.value=t.sent/t.file.size,e.querySelector("[data-again]").hidden=!["offline","signedOut","failed","noRoom"].includes(
t.state);let s=e.querySelector("[data-cancel]");s.hidden=t.state==="here",s.textContent=o?D.dismiss:D.cancel,ga(e,t)}function pa(e,t){
if(!e||e.firstChild)return;t.preview??=URL.createObjectURL(t.file);let o=new Image;o.alt="",o.addEventListener("error",()=>o.
remove()),o.src=t.preview,e.append(o)}function ha(e){let t=fo(e.file.size),o={name:e.fileName,problem:e.problem,status:e.
status,size:t,sent:fo(e.sent),n:Math.floor(e.sent/e.file.size*100)},n=[h(D[e.state],o)];return e.before&&e.state!=="here"&&
e.state!=="refused"&&n.push(h(D.smaller,{size:t,before:fo(e.before)})),e.isFilled&&e.state==="here"&&n.push(D.filled),!e.
isKept&&e.state!=="here"&&n.push(D.notKept),n.join(" ")}function ga(e,t){let o=e.closest(".blk")?.querySelector("[data-f\
ocal]");!o||t.state!=="here"||(o.href=Ee(t.name,"focus"),o.hidden=!1)}var ya=8,Tn=4*1024,wa=2*1024*1024,vt=[1e3,2e3,4e3,8e3,15e3],Ye=16*1024,An=Promise.resolve(),le=class extends Error{constructor(t){
super(`Status ${t}`),this.status=t}};function Q(e){clearTimeout(e.timer),An=An.then(()=>oe(e)&&!e.isSending&&!e.isHeld?Sa(
e):null)}async function Sa(e){e.isSending=!0;try{navigator.locks?await navigator.locks.request(`picture-${e.name}`,{ifAvailable:!0},
t=>{if(!t)throw new le(202);return In(e)}):await In(e)}catch(t){va(e,t)}finally{e.isSending=!1}}async function In(e){let t=new URLSearchParams(
{size_bytes:e.file.size,file_name:e.fileName}),o=await Ln(e,"POST",t);for(;!o.has_arrived&&!o.problem;){Xe(e,"sending",o.
offset);let n=e.file.slice(o.offset,o.offset+Ye),r=performance.now();o=await Ln(e,"PATCH",n,{"Upload-Offset":o.offset}),
ka(n.size,(performance.now()-r)/1e3)}await ba(e,o)}async function Ln(e,t,o,n={}){if(await On(),!oe(e)||e.isHeld)throw new le(
0);e.request=new AbortController,ke()||await I();let r=await fetch(`${D.uploads}${e.name}/`,{method:t,body:o,redirect:"m\
anual",headers:{...F(),...n},signal:AbortSignal.any([e.request.signal,AbortSignal.timeout(xe)])});if(r.status!==200&&r.status!==
409)throw new le(r.status);let s=await r.json();if(s.name!==e.name)throw new le(0);if(r.status===409&&s.offset===n["Uplo\
ad-Offset"])throw new le(409);return e.failures=0,s}function ka(e,t){let o=Math.min(wa,4*Ye);Ye=Math.round(Math.max(Tn,Math.
min(o,e/t*ya)))}async function ba(e,t){t.has_arrived?(await d.del(e.name,u.files).catch(()=>{}),qn(e,t.known),Xe(e,"here",
e.file.size),We()):(e.problem=t.problem,Xe(e,"refused",e.sent));for(let o of t.rows)await mt(o)}function va(e,t){if(!x.has(
e.name)||e.isHeld)return;if(e.request?.signal.reason==="words"){e.request=null,Q(e);return}let o=t.status||0;if(o===404){
e.problem=D.notYours,Xe(e,"refused",e.sent);return}o===403&&I(),o!==202&&(Ye=Math.max(Tn,Math.round(Ye/2)),e.status=o,Xe(
e,{0:"offline",401:"signedOut",403:"signInChanged",507:"noRoom"}[o]||"failed",e.sent));let n=vt[Math.min(e.failures++,vt.
length-1)];e.timer=setTimeout(()=>Q(e),n)}function Xe(e,t,o){Object.assign(e,{state:t,sent:o}),ce(e)}function Bn(){for(let e of x.
values())oe(e)&&(e.failures=0,Q(e))}addEventListener("online",Bn);document.addEventListener("visibilitychange",()=>{document.
hidden||Bn()});var mo=new WeakMap;document.addEventListener("focusin",({target:e})=>{let t=m(e);t&&!e.closest(".add, .act-bar")&&mo.set(
t,e.closest(".blk"))});function Oe(e,t){let o=e.querySelector(".blocks"),n=mo.get(e);n&&o.contains(n)?n.after(...t):o.append(
...t);for(let r of t)htmx.process(r)}var Cn=(e,t)=>mo.set(e,t.at(-1));function de(e,t=`figure-${e.slice(0,8)}`){let o=document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(
!0);for(let n of[o,...o.querySelectorAll("*")])for(let r of n.attributes)r.value=r.value.replaceAll("figure-new",t);return o.
querySelector("[name=block]").value=t,o.querySelector("[name$=-upload]").value=e,o.querySelector("[data-awaited]").dataset.
awaited=e,o}var xt={start:216,photoshop:237,scan:218},xa=256*1024,Ea=200;async function Et(e,t){if(e.type!=="image/jpeg"||t.type!=="\
image/jpeg")return e;let o=qa(new Uint8Array(await t.slice(0,xa).arrayBuffer()));return o.length?new Blob([e.slice(0,2),
Ia(o),e.slice(2)],{type:e.type}):e}function qa(e){let t=o=>e[o]*256+e[o+1];if(e[0]!==255||e[1]!==xt.start)return[];for(let o=2;o+
4<e.length&&e[o]===255&&e[o+1]!==xt.scan;o+=2+t(o+2)){if(e[o+1]!==xt.photoshop)continue;let n=Oa(e.subarray(o+4,o+2+t(o+
2)));if(n.length)return n}return[]}function Oa(e){let t=new DataView(e.buffer,e.byteOffset,e.length);for(let o=14;o+12<=
e.length;){if(t.getUint32(o)!==943868237)return[];let n=o+6,r=n+e[n]+1+(e[n]+1)%2;if(r+4>e.length)return[];let[s,a]=[r+4,
t.getUint32(r)];if(t.getUint16(o+4)===1028)return Aa(e.subarray(s,s+a));o=s+a+a%2}return[]}function Aa(e){let t=[];for(let o=0;o+
5<=e.length&&e[o]===28;){let n=o+5+e[o+3]*256+e[o+4];if(e[o+3]>127||n>e.length)break;[1,2].includes(e[o+1])&&e[o+2]<Ea&&
t.push(...e.subarray(o,n)),o=n}return t}function Ia(e){let t=e.length%2?[...e,0]:e,o=[...new TextEncoder().encode("Photo\
shop 3.0\x008BIM"),4,4,0,0,0,0,e.length>>8,e.length&255,...t],n=o.length+2;return n>65535?new Uint8Array:new Uint8Array(
[255,xt.photoshop,n>>8,n&255,...o])}var La=2560,Ta=2048,Ba=.85,_n=()=>{let e=navigator.connection;return!!e&&(e.saveData||/2g|3g/.test(e.effectiveType||""))};
async function Dn(e){let t=_n()?2e5:2e6;if(e.size<=t||!/^image\/(jpeg|png|webp)$/.test(e.type))return e;let o;try{o=await createImageBitmap(
e,{imageOrientation:"from-image"})}catch{return e}let n=_n()?Ta:La,r=Math.min(1,n/Math.max(o.width,o.height)),s=new OffscreenCanvas(
Math.round(o.width*r),Math.round(o.height*r)),a=s.getContext("2d");a.fillStyle="white",a.fillRect(0,0,s.width,s.height),
a.drawImage(o,0,0,s.width,s.height),o.close();let c=await s.convertToBlob({type:"image/jpeg",quality:Ba});return c.size<
e.size?Et(c,e):e}l("change","[data-pictures]",e=>{let t=[...e.files];e.value="",po(m(e),t)});function po(e,t){let o=t.map(r=>{let s=pt(r);
return{picture:s,block:de(s.name)}});if(!o.length)return;let n=o.map(({block:r})=>r);Oe(e,n);for(let{picture:r}of o)ho(r);
ye(n[0]),Cn(e,n),n[0].dispatchEvent(new Event("input",{bubbles:!0}))}async function ho(e){ce(e),await to(e);let t=await Dn(
e.file);x.has(e.name)&&(t!==e.file&&(Object.assign(e,{before:e.file.size,file:t}),await to(e),ce(e)),Q(e))}var $n=e=>x.get(
e.closest("[data-awaited]").dataset.awaited);l("click","[data-again]",e=>{let t=$n(e);t.failures=0,Q(t)});l("click","[da\
ta-cancel]",async e=>{let t=$n(e),o=m(e),n=o?.querySelector(".add-pictures input")||document.querySelector("#composer .c\
-heading textarea");e.closest(".blk")?.remove();let r=oe(t);Re(t),ce(t),n?.focus(),o&&(o.dispatchEvent(new Event("input",
{bubbles:!0})),w(o,h(D.cancelled,{name:t.fileName}))),r&&Nn(t)});async function Nn(e){try{let t=await fetch(`${D.uploads}${e.
name}/`,{method:"DELETE",headers:F(),redirect:"manual"});if(t.status===202)setTimeout(()=>Nn(e),vt[0]);else if(t.ok)for(let o of(await t.
json()).rows)await mt(o)}catch{}}var Pn=e=>e.dataTransfer?.types.includes("Files");document.addEventListener("dragover",
e=>{if(!Pn(e))return;e.preventDefault();let t=e.target.closest?.(".composer");e.dataTransfer.dropEffect=t?"copy":"none",
t?.classList.add("is-over")},!0);document.addEventListener("dragleave",e=>{let t=e.target.closest?.(".composer");t&&!t.contains(
e.relatedTarget)&&t.classList.remove("is-over")},!0);document.addEventListener("drop",e=>{if(!Pn(e))return;e.preventDefault(),
e.stopPropagation();let t=e.target.closest?.(".composer");t?.classList.remove("is-over"),t&&po(t,[...e.dataTransfer.files])},
!0);document.addEventListener("paste",e=>{let t=e.target.closest?.(".composer"),{files:o,types:n}=e.clipboardData;!t||!o.
length||n.includes("text/plain")||(e.preventDefault(),e.stopPropagation(),po(t,[...o]))},!0);async function Ca(){let e=await d.
values(u.files).catch(()=>[]);for(let t of e)x.has(t.name)||Q(eo(t));bt()}document.body.addEventListener("htmx:afterSett\
le",bt);document.addEventListener("desk:restored",bt);Ca();document.body.addEventListener("htmx:afterSettle",({detail:{elt:e}})=>{if(!e.matches?.("[data-owed]"))return;(e.querySelector(
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
some(n=>!document.getElementById(`row-${n}`))&&htmx.ajax("GET",o,{swap:"none"})});var go=0,Mn=0,Un="",Je=null,Rn=()=>document.getElementById("desk-poll")?.dataset.wait??"";async function _a(){let e=Rn(),
t=document.hidden||!navigator.onLine||Date.now()<Mn;if(Je||t||!e||e===Un)return;Je=new AbortController;let{signal:o}=Je,
n=await fetch(`${e}until/${go}/`,{signal:o,credentials:"omit",redirect:"error"}).catch(()=>null);Je=null,go=Number(n?.headers.
get("Poll-Until")??0),!go&&!o.aborted&&(Mn=Date.now()+6e4),n?.status===200&&(Un=e,e===Rn()&&htmx.trigger(document.body,"\
desk:news"))}setInterval(_a,500);document.addEventListener("visibilitychange",()=>{document.hidden&&Je?.abort()});var Da=/(^|[\s([{<\u00a1\u00bf])$/,$a=/[-\u2010-\u2015/]$/;function qt(e,t,o){let[n,r,s,a]=o,[c,f]=t==='"'?[n,r]:[s,a],g=e.
lastIndexOf(c)>e.lastIndexOf(f),b=[n,s].some(H=>e.endsWith(H))&&!(g&&e.endsWith(c));return Da.test(e)||b||$a.test(e)&&!g?
c:t==="'"&&!g?"\u2019":f}var Ot=e=>{let t=e.closest("[data-quotes]");return(t?.querySelector("select[name=language] opti\
on:checked")||t)?.dataset.quotes.split("|")||["\u201C","\u201D","\u2018","\u2019"]};var Na="[type=url], [name$=url], [name=slug], [name$=-original]";l("input","[data-quotes] textarea, [data-quotes] input[\
type=text]",(e,t)=>{let o=t.data;if(t.inputType!=="insertText"||t.isComposing||!["'",'"'].includes(o)||e.matches(Na))return;
let n=Ot(e),r=e.selectionStart,s=e.value.slice(0,r-1).split(`
`).at(-1);e.value[r-1]===o&&(e.setSelectionRange(r-1,r),document.execCommand("insertText",!1,qt(s,o,n)))});async function Hn(e,t,o){let n=m(e),r=await At(n,"quote"),s=o&&await At(n,"text");return!r||o&&!s?(w(n,C.notNow,{isBad:!0}),
!1):(e.after(...[r,s].filter(Boolean)),Wn(r,t),s&&(ne(s.querySelector("textarea.words")).value=o.html,Wn(s,o.text)),r.querySelector(
"[name$=-speaker]").focus(),w(n,C.quoted),!0)}function Wn(e,t){let o=e.querySelector("textarea.words");htmx.process(e),o.
value=t,o.dispatchEvent(new Event("input",{bubbles:!0}))}async function At(e,t){try{let o=await fetch(e.querySelector(`.\
add-${t}`).getAttribute("hx-get"),{redirect:"error"}),n=document.createElement("template");return o.ok&&(n.innerHTML=Pa(
await o.text())),n.content.querySelector(".blk")}catch{return null}}function Pa(e){let[,t,o]=e.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/)||
[],n=Array.from(crypto.getRandomValues(new Uint8Array(4)),r=>r.toString(16).padStart(2,"0"));return t?e.replaceAll(t,`${o}\
-${n.join("")}`):e}var ne=e=>e.closest(".blk").querySelector("input[name$=-html]");var Ma=".composer .blk-text textarea.words",U=new Map,ko=!1,yo=null,bo="";try{bo=localStorage.getItem("desk-editor")||""}catch{}
function jn(e){bo=e;try{localStorage.setItem("desk-editor",e)}catch{}}function Ua(){let e=navigator.connection;if(e)return e.
saveData||/2g|3g/.test(e.effectiveType);let[t]=performance.getEntriesByType("navigation");return t?.responseEnd-t?.requestStart>
2e3}var Fn=()=>ko||bo!=="plain"&&!Ua();function Ra(){return yo??=Promise.all([import(C.kit),import(C.rich)]).catch(e=>{throw yo=
null,e}),yo}var Wa={words:C,fill:h,openDialog:Ne,quotationMark:qt,marksFor:Ot,makeQuote:Hn,usePlain:Ha,say:w},wo=()=>[...document.
querySelectorAll(Ma)].filter(e=>!U.has(e));async function It(){if(!(!wo().length||!Gn)){if(!Fn())return So();try{let[e,t]=await Ra();
if(!Fn())return;for(let o of wo())o.matches(":focus")&&vo||(zn(o)?.remove(),U.set(o,t.mount(e,o,Wa)))}catch(e){e instanceof
TypeError||console.error(e),So()}}}var zn=e=>e.closest(".blk").querySelector("[data-rich]");function So(){for(let e of wo()){
if(zn(e))continue;let t=document.createElement("button");t.type="button",t.className="btn quiet",t.dataset.rich="",t.textContent=
C.offer,e.closest(".blk").querySelector("[data-tools]")?.append(t)}}l("click","[data-rich]",async e=>{let t=e.closest(".\
blk").querySelector("textarea.words");jn(""),ko=!0,e.setAttribute("aria-busy","true"),t.focus(),await It(),e.removeAttribute(
"aria-busy"),U.has(t)?U.get(t).focus():w(m(e),C.notNow,{isBad:!0})});function Ha(e){jn("plain"),ko=!1;for(let[t,o]of[...U])
U.delete(t),o.destroy();So(),e.focus()}var vo=!1;document.addEventListener("compositionstart",()=>{vo=!0});document.addEventListener(
"compositionend",()=>{vo=!1,setTimeout(It)});var Gn=!1;new MutationObserver(e=>{let t=o=>[...o.addedNodes].some(n=>n.matches?.(
".blk")||n.querySelector?.(".blk"));e.some(t)&&It()}).observe(document.body,{childList:!0,subtree:!0});document.addEventListener(
"htmx:beforeCleanupElement",e=>{U.get(e.target)?.destroy(),U.delete(e.target)});document.addEventListener("desk:restored",
()=>{for(let e of U.values())e.read()});var Fa=window.requestIdleCallback||(e=>setTimeout(e,200)),Kn=()=>Fa(()=>{Gn=!0,It()});
document.readyState==="complete"?Kn():addEventListener("load",Kn);var Vn=".composer .blk-text textarea.words",xo=new WeakMap;l("beforeinput",Vn,e=>{let t=ne(e);t?.value&&xo.set(e,{words:e.
value,html:t.value})});l("input",Vn,(e,t)=>{if(!t.isTrusted||!ne(e)?.value)return;ne(e).value="";let o=document.createElement(
"p");o.className="hint",o.setAttribute("role","status"),o.append(`${C.formatGone} `);let n=document.createElement("butto\
n");n.type="button",n.className="btn quiet",n.textContent=C.formatBack,n.addEventListener("click",()=>{[e.value,ne(e).value]=
[xo.get(e).words,xo.get(e).html],o.remove(),e.dispatchEvent(new Event("input",{bubbles:!0})),e.focus()}),o.append(n),e.after(
o)});var Yn=/^https?:\/\/\S+$/i;l("paste",".composer .blk-text",e=>setTimeout(()=>{let t=e.querySelector("textarea.words");Yn.
test(t.value.trim())&&!e.querySelector("[data-address]")&&Ka(e,t)}));l("input",".composer .blk-text",e=>{Yn.test(e.querySelector(
"textarea.words").value.trim())||e.querySelector("[data-address]")?.remove()});function Ka(e,t){let o=document.createElement(
"p");o.className="hint",o.dataset.address="",o.setAttribute("role","status");for(let[n,r]of[["card",C.asCard],["embed",C.
asEmbed]]){if(!m(e).querySelector(`.add-${n}`))continue;let s=document.createElement("button");s.type="button",s.className=
"btn quiet",s.textContent=r,s.addEventListener("click",()=>ja(n,e,t)),o.append(s)}e.append(o)}async function ja(e,t,o){let n=await At(
m(t),e);if(!n)return w(m(t),C.notNow,{isBad:!0});let r=o.value.trim();return t.after(n),htmx.process(n),n.querySelector(
"[name$=-url]").value=r,[o.value,ne(o).value]=["",""],o.dispatchEvent(new Event("input",{bubbles:!0})),n.querySelector("\
[name$=-title]").focus()}async function Z(e,t){let o=String(k(e)),n=t.filter(([f])=>f==="block").map(([,f])=>f),r=f=>e.querySelector(`[id="block-\
form-${CSS.escape(f)}"]`),s=[];for(let f of new Set(n))s.push(r(f)||await Qn(f,t,e));if(String(k(e))!==o)return!1;let a=e.
querySelector(".blocks"),c=a.contains(document.activeElement)&&document.activeElement;s.length&&a.replaceChildren(...s);
for(let f of s)htmx.process(f);return ln(e,t),c&&za(c.isConnected?c:a.querySelector("textarea")),e.dispatchEvent(new CustomEvent(
"desk:restored",{bubbles:!0})),!0}function za(e){e?.focus({preventScroll:!0}),e?.setSelectionRange?.(e.value.length,e.value.
length)}var Xn=document.querySelector("#composer .blk-text")?.outerHTML,Ga=8e3;async function Qn(e,t,o){let n=e.split("-")[0];
if(n==="text"&&Xn)return Va(Lt(Xn,e));if(n==="figure"){let s=K(t,`${e}-upload`)||K(t,`${e}-image`);if(!s||x.has(s))return de(
s,e);let a=`${Ee(s,"block")}?blog=${ht(o)}`;return await Jn(a,e)||de(s,e)}return await Jn(i.block.replace("kind",n),e)||
Ya(e,t)}async function Jn(e,t){try{let o=await fetch(e,{redirect:"manual",signal:AbortSignal.timeout(Ga)}),n=Lt(await o.
text(),t);if(o.ok&&n?.matches(".blk"))return n}catch{}return null}function Lt(e,t){let o=document.createElement("templat\
e"),n=e.match(/name="block" value="([a-z0-9-]+)"/)?.[1];return o.innerHTML=n?e.replaceAll(n,t):e,o.content.firstElementChild}
function Va(e){for(let t of e.querySelectorAll("textarea, [name$=-html]"))t.defaultValue="";for(let t of e.querySelectorAll(
".err, .hint"))t.remove();return e}var Eo=e=>`${e}-${crypto.randomUUID().slice(0,8)}`;function Ya(e,t){let o=document.createElement(
"div");o.className="blk",o.id=`block-form-${e}`,o.dataset.unseen="";let n=document.createElement("p");n.className="soft \
xs",n.textContent=i.keptBlock,o.append(n,ve("block",e));for(let[r,s]of t)r.startsWith(`${e}-`)&&o.append(ve(r,s));for(let r of o.
querySelectorAll("input"))delete r.dataset.held;return o}async function qo(e){return((await d.get(V(e),u.places))?.blank||
[["byline",document.body.dataset.byline||""]]).filter(([o])=>!["key","block"].includes(o))}async function Y(e,t=()=>{}){
let o=await qo(e),n=await Qn(Eo("text"),[],e);t(),e.querySelector(".blocks").replaceChildren(n),await Z(e,[...o,["key",crypto.
randomUUID()]]);for(let r of["data-refused","data-version","data-hand"])e.removeAttribute(r);for(let r of e.querySelectorAll(
".err, .tell, .gone-block"))r.remove();for(let r of e.querySelectorAll("[aria-invalid]"))r.removeAttribute("aria-invalid")}var Zn=["key","draft","draft_seen","announces"],re=/^[a-z]+-[a-z0-9]+-/;function ue(e,t){let o=new Set(e.map(String));return t.
filter(n=>!o.has(String(n))&&n[1]&&!Zn.includes(n[0]))}function Tt(e,t,o,n){let r=new Map(t),s=ue(t,o),a=new Set([...r.keys()].
filter(p=>re.test(p))),c=p=>p[0]==="block"?s.includes(p):re.test(p[0])&&!a.has(p[0]),f=([p,X])=>X.startsWith(r.get(p)||"")?
X.slice((r.get(p)||"").length).trim():X,g=s.filter(([p])=>!re.test(p)&&p!=="block").map(p=>[p[0],p[0]==="heading"?f(p):p[1]]),
b=s.filter(([p])=>a.has(p)&&n.has(p)).map(f),O=`${e.find(([p])=>p==="block")?.[1]??""}-words`;return[...e.filter(([p])=>p!==
O&&!g.some(([X])=>X===p)),...g,[O,b.join(`

`)],...o.filter(c)]}function er(e,t,o){let n=new Set([...t,...o].map(([a])=>a)),r=([a])=>Zn.includes(a),s=a=>r(a)||!(n.has(
a[0])||re.test(a[0]));return[...o.filter(a=>!r(a)),...e.filter(s)]}var Xa=e=>re.test(e)?e.replace(/-[a-z0-9]+-/,"-"):e,tr=(e,t)=>e.filter(([o,n])=>o===t&&n.trim()).map(([,o])=>o);function or(e,t,o){
return[...new Set([...t,...e].map(([r])=>r))].map(r=>({name:r,label:o[Xa(r)],values:tr(t,r)})).filter(({name:r,label:s,values:a})=>s&&
String(a)!==String(tr(e,r)))}function ee(e,t){let o=document.createElement("button");return o.type="button",o.className="btn",o.textContent=e,o.addEventListener(
"click",t),o}function Qe(e,t){let o=document.createElement("a");return Object.assign(o,{href:e,className:"btn",textContent:t}),
o}function Oo(e,t,o,n,r){e.querySelector("[data-both]")?.remove();let s=document.createElement("div");s.className="tell in\
f both",s.dataset.both="",s.setAttribute("role","alert");let a=document.createElement("p");a.textContent=h(n,{time:ie(o)});
let c=ee(i.showBoth,()=>{c.replaceWith(Ja(e,t,r))});s.append(a,c),e.querySelector(".top").after(s)}function Ja(e,t,o){let n=document.
createElement("div"),r=document.createElement("div");r.className="other";let s=JSON.parse(e.querySelector(".blocks").dataset.
fields);for(let{name:a,label:c,values:f}of or(k(e),t,s)){let g=document.createElement("p"),b=document.createElement("b"),
O=document.createElement("span");b.textContent=c,O.dir="auto",O.textContent=f.map(H=>Qa(e,a,H)).join(", ")||"\u2013",g.append(
b," ",O),r.append(g)}return n.append(r,ee(i.takeOther,()=>o(!0)),ee(i.keepThis,()=>o(!1))),n}function Qa(e,t,o){let[n]=e.
querySelectorAll(`[name="${CSS.escape(t)}"]`);return n?.type==="checkbox"&&o==="on"?"\u2713":n?.querySelector(`option[va\
lue="${CSS.escape(o)}"]`)?.textContent.trim()||o}var Ao=(e,t,{version:o,id:n})=>async r=>{if(r&&!await Z(e,t))return;let s=W(
e);s.version=o??s.version,e.querySelector("[data-both]").remove(),B(e,"chosen"),e.querySelector("textarea")?.focus(),n&&
(await B(e,"paused"),await d.del(n,u.writing))};function nr(e,t,{answer:{fields:o,version:n,at:r}}){if(!t)return;let s=Ao(
t,o,{version:n});Oo(t,o,Date.parse(r),i.elsewhere,s)}var rr=({version:e,state:t},{spot:o,keep:n,fields:r,at:s})=>({spot:o,keep:n,fields:r,at:s,version:e,key:r.find(([a])=>a===
"key")?.[1]??"",isOnTheDesk:t.isSaved&&!t.isUnsaved,isAdded:t.isAdded,isTyped:t.isTyped,wasSent:t.wasSent});function sr(e,t,o){
let{key:n,hand:r,version:s,fields:a,savedAt:c,isFree:f,isBegun:g,isOfThisTab:b}=o;if(t.key===n){if(JSON.stringify(t.fields)===
JSON.stringify(a))return t.wasSent?"putBack":"forget";let O=r?s>t.version:s!==t.version;if(r!==e&&O)return"offer"}else{if(r&&
b&&t.at>c&&!g)return"putInstead";if(r||!f)return"handOver"}return g?"offer":"putBack"}var Io=(e,t,o)=>e.some(n=>n.key===
t&&!ue(n.fields,o).length),ar=(e,t)=>t?.status===200&&!e.wasSent||!!t?.discarded||!!(t?.sent&&!qe(e).isTyped);var Za=300;function ir(e){clearTimeout(e.pause),e.pause=setTimeout(()=>S(e,{type:"paused"}),Za)}function cr(e,t){if(clearTimeout(
e.pause),!t)return null;let[o,n]=[gt(t),k(t)],r=rr(e,{spot:o,keep:t.dataset.keep,fields:n,at:M()});return ei(e,T(t)&&r)}
async function ei(e,t){try{await e.held,t?await Ce(u.writing,e.id,t,ti(e)):await d.del(e.id,u.writing)}catch{return S(e,
{type:"notStored"})}return e.replaces=[],S(e,{type:"stored",at:t?.at})}var lr=({id:e,next:t,offered:o=[]})=>[e,...t?[t.id]:
[],...o],ti=({state:e,next:t,replaces:o=[]})=>t&&e.hasNext&&!e.goesOnIn?[...o,t.id]:o;function dr(e,t){if(clearTimeout(e.
pause),!t)return null;if(!e.next){let[s,a]=[crypto.randomUUID(),crypto.randomUUID()];e.next={id:s,key:a,held:io(s)}}let[
o,n]=[k(t),ut(t)],r=oi(e,t,o,n);return e.next.stored=r.catch(()=>{}),r.catch(()=>S(e,{type:"notStored"}))}async function oi({
next:e,going:t},o,n,r){if(await e.held,!ue(t.sent,n).length)return d.del(e.id,u.writing);let s=`text-${e.id.slice(0,8)}`,
a=[...await qo(o),["key",e.key],["block",s],[`${s}-words`,""]],{keep:c}=o.dataset;return Ce(u.writing,e.id,{spot:`${c}#`,
keep:c,key:e.key,fields:Tt(a,t.sent,n,r),at:M(),version:0,isOnTheDesk:!1,isTyped:!0})}var Lo=e=>Promise.all(e.map(t=>d.del(
t,u.writing))).catch(()=>{}),ur=({id:e})=>Lo([e]);async function fr(e){let{next:t}=e;return e.next=void 0,await t?.stored,
t&&Lo([t.id])}async function Bt(e){return await Promise.all([e.held,e.next?.stored]),Lo(lr(e))}function Ct(e,t){let o=W(
e);return o!==t&&(o.replaces=lr(t)),kt(e)}function _t(e,t){let o=k(e);return{sent:t,now:o,typed:ue(t,o),written:ut(e),blocks:[...e.querySelectorAll(".blk")],caret:ri(
e)}}async function Dt(e,t,o=!1){let{sent:n,now:r,typed:s,written:a,blocks:c,caret:f}=t;if(s.length){let g=k(e);for(let b of c)
document.getElementById(b.id)||e.querySelector(".blocks").append(b);await Z(e,o?er(g,n,r):Tt(g,n,r,a))}return f&&si(e,f,
o),s.length>0}function ri(e){let t=document.activeElement,o=t.closest(".blk"),n=t.isContentEditable?o.querySelector("tex\
tarea.words"):t;if(!e.contains(n)||!n.name)return null;let r=U.get(n)?.caret()??n.selectionStart;return{n:[...e.querySelectorAll(
".blk")].indexOf(o),name:n.name.replace(re,"-"),at:r}}function si(e,{n:t,name:o,at:n},r){let s=e.querySelectorAll(".blk")[t]||
e.querySelector(".blk"),a=o.startsWith("-")?s.querySelector(`[name$="${o}"]`)||s.querySelector("textarea.words"):e.elements[o],
c=a?.value||r?a:e.querySelector(".blk textarea.words"),f=r?n:c.value.length;return U.has(c)?U.get(c).focus(r?void 0:"end"):
(c.focus({preventScroll:!0}),typeof c.selectionStart=="number"?c.setSelectionRange(f,f):void 0)}var mr=(e,t)=>Math.max(t,(e.at(-1)?.n||0)+1);function ai(e,{deskTime:t,offset:o,page:n,onPage:r}){let s=Math.abs(o-e.offset)>
6e4,a=Math.max(t-e.at,e.page===n?r-e.began:0);return s||a<-6e4?1/0:a}var pr=(e,t)=>!e.isDecided&&ai(e,t)>6e5,hr=e=>({address:`${e.
place}${e.isDraft?"/drafts/":"/updates/"}`,fields:e.fields,key:e.key});function gr(e,t){return t?.key===e.key&&t.id?"sen\
t":t?.problem||[404,413,400].includes(t?.status)?"refused":"waiting"}function q(e,t,o){let n=e.querySelector("[data-saved]");if(!(!n||"held"in n.dataset)&&!(n.matches(".bad")&&[i.here,i.there,
i.hereOffline,i.hereSignedOut].includes(t))){if(n.dataset.told!==t||!n.querySelector("[data-at]")){let r=document.createElement(
"b"),s=document.createElement("span"),a=document.createElement("span"),[c,f=""]=t.split("{time}");r.textContent=c.trim(),
a.append(...Vt(f)),s.dataset.at="",s.setAttribute("aria-hidden","true");let g=document.createElement("span");g.append(r,
" ",s,a),n.replaceChildren(g),n.dataset.told=t,n.classList.remove("bad")}n.querySelector("[data-at]").textContent=o&&t.includes(
"{time}")?ie(o):""}}var Co=15e3,Ze=document.getElementById("outbox"),fe=[],Bo="",et=new BroadcastChannel(`outbox-${v}`),me=async()=>(await d.
values(u.outbox)).sort((e,t)=>e.n-t.n),wr=e=>d.set(e.id,e,u.outbox),_o=e=>d.get(e.id,u.outbox);async function Do(e,t){let o=await _o(
e);o&&await wr({...o,...t})}async function Sr(e){let{sent:t,composer:o}=e.going;Bo=crypto.randomUUID();try{let n=await me();
await wr({id:Bo,n:mr(n,Date.now()),key:K(t,"key"),session:e.id,version:e.version,fields:t,place:V(o),title:Pe(t),at:M(),
offset:ae,began:performance.now(),page:performance.timeOrigin,state:"waiting"})}catch{return S(e,{type:"notInOutbox"})}return S(
e,{type:"inOutbox"})}async function kr(e,t){if(!t)return;let{going:o}=e,n;if(await Y(t,()=>{n=_t(t,o.sent)}),q(t,i.queued),
!n.typed.length)return t.querySelector(".c-heading textarea").focus({preventScroll:!0});await Dt(t,n),await Ct(t,e)}async function br(){
await j(),et.postMessage({})}function ii(e){let t=document.getElementById("composer");if(t?.querySelector("[data-saved]")?.
dataset.told!==i.queued)return;let o=e.find(({id:n})=>n===Bo);o&&o.state!=="waiting"&&q(t,xr(o))}function vr({data:e}){return e.
sent&&fe.unshift(e.sent),j()}var ci=()=>({deskTime:M(),offset:ae,page:performance.timeOrigin,onPage:performance.now()}),
yr=0;function li(e){clearTimeout(yr),yr=setTimeout(se,e)}var Nt="",$t=!1,To=!1;async function se(){if(To=$t,!$t){$t=!0;try{
do To=!1,await di(ui);while(To)}finally{$t=!1}}}var di=e=>navigator.locks?navigator.locks.request(`outbox-${v}`,{ifAvailable:!0},
t=>t&&e()):e();async function ui(){let e=(await me()).filter(o=>o.state==="waiting");if(!e.length)return;let t=await I();
if(Nt=t?t.person===v?"":i.signIn:i.noConnection,!Nt)for(let o of e)pr(o,ci())?await Do(o,{state:"old"}):await fi(o);await j(),
et.postMessage({})}async function fi(e){let t=mi(e);uo(t);let o=await t,n=gr(e,o);if(n==="sent"){await d.del(e.id,u.outbox);
let r={...e,state:"sent",told:e.isDraft?i.savedAsDraft:o.told,href:o.href,fields:null};fe.unshift(r),et.postMessage({sent:r}),
e.isDraft||hi(e,o.html)}else n==="refused"&&await _o(e)?await Do(e,{state:"refused",problem:o.problem||h(i.refused,{status:o.
status})}):o?.retryMs&&li(o.retryMs)}function mi(e){return new Promise(t=>{let o=new XMLHttpRequest,n=new FormData,{address:r,
fields:s,key:a}=hr(e);for(let[b,O]of s)n.append(b,O);o.open("POST",r),o.timeout=Co,o.setRequestHeader("HX-Request","true");
let{session:c,version:f}=e,g=c?ct({id:c,version:f}):{};for(let[b,O]of Object.entries({...F(),...g}))o.setRequestHeader(b,
O);o.setRequestHeader("Idempotency-Key",a),o.upload.onprogress=({loaded:b,total:O})=>bi(e,b/O),o.onload=()=>t(pi(o)),o.onerror=
o.ontimeout=()=>t(null),o.send(n)})}function pi(e){let t=new DOMParser().parseFromString(e.response,"text/html"),o=t.querySelector(
"[data-saved]"),n=t.querySelector("[data-refused]")?[...t.querySelectorAll(".composer .tell.bad, .composer .err")]:[];return{
status:e.status,retryMs:Number(e.getResponseHeader("Retry-After"))*1e3,key:e.getResponseHeader("Idempotency-Key"),id:e.getResponseHeader(
"Update-Id"),html:e.response,told:o?.querySelector("b")?.textContent.trim()||i.live,href:o?.querySelector("a")?.getAttribute(
"href"),problem:n.map(r=>r.textContent.trim()).join(" ")}}function hi(e,t){let o=document.getElementById("composer");if(G||
!o||V(o)!==e.place)return;let n=document.createElement("template");n.innerHTML=t,n.content.querySelector("#composer")?.remove(),
htmx.swap(document.createElement("div"),n.innerHTML,{swapStyle:"none"}),htmx.trigger(document.body,"desk:published")}var gi={
waiting:"device",old:"clock",refused:"warn",sent:"check"};async function j(){if(!Ze)return;let e=await me();ii([...e,...fe]),
Ze.hidden=!e.length&&!fe.length,Ze.querySelector("[data-count]").textContent=e.length?h(i.notYetLive,{n:e.length}):"";let t=document.
activeElement,o=t?.closest("[data-entry]")?.dataset.entry,n=[...e,...fe].map(yi),r=Ze.querySelector("[data-entries]");if(n.
length===r.children.length&&n.every((a,c)=>a.isEqualNode(r.children[c]))||(r.replaceChildren(...n),!o))return;let s=[...(n.
find(a=>a.dataset.entry===o)||n[0])?.querySelectorAll("button, a")||[]];(s.find(a=>a.textContent===t.textContent)||s[0])?.
focus()}function yi(e){let o=document.getElementById("outbox-entry").content.firstElementChild.cloneNode(!0);o.classList.
add(`is-${e.state}`),o.dataset.entry=e.id;for(let n of o.querySelectorAll("[data-icon]"))n.hidden=n.dataset.icon!==gi[e.
state];return o.querySelector("h3").textContent=e.title,o.querySelector("[data-state]").textContent=xr(e),o.querySelector(
"[data-acts]").append(...wi(e)),e.state==="old"&&ki(e,o.querySelector("[data-since]")),o}var xr=e=>h({waiting:`${i.waiting}\
 ${Nt||i.trying}`,old:i.old,refused:`${i.isRefused} ${e.problem||""}`,sent:e.told||""}[e.state],{time:ie(e.at)});function wi(e){
let t={time:ie(e.at).slice(0,5)},o=(s,a)=>ee(h(s,t),async()=>{await Do(e,{state:"waiting",isDecided:!0,...a}),await j(),
await se()}),n=ee(i.takeBack,()=>Si(e)),r=ee(i.drop,()=>J(i.dropTitle,h(i.dropMeans,{title:e.title}),i.keepIt,i.drop,async()=>{
await d.del(e.id,u.outbox),await j()}));return e.state==="sent"?e.href?[Qe(e.href,i.view)]:[]:e.state==="old"?[o(i.publishAsWritten),
o(i.toEditors,{isDraft:!0}),r]:Nt===i.signIn?[Qe(`${i.login}?next=${location.pathname}`,i.doSignIn),n]:e.state==="refuse\
d"?[n,r]:[ee(i.tryNow,se),n]}async function Si(e){let t=document.getElementById("composer");if(V(t)!==e.place){location.
assign(`${e.place}/`);return}let o=await _o(e);if(!o)return j();if(T(t))return q(t,i.composerIsFull);if(!await Z(t,o.fields))
return q(t,i.composerIsFull);t.querySelector(".c-heading textarea").focus(),ze(t,je(t,{state:qe({wasSent:!0})})),await kt(
t,"typed"),await d.del(e.id,u.outbox),await j()}async function ki(e,t){t.hidden=!1;let o=i.since.replace("/-/",`/${e.place.
split("/").at(-1)}/`).replace("/0/",`/${Math.floor(e.at/1e3)}/`),n=await fetch(o,{redirect:"manual"}).catch(()=>null);n?.
ok&&(t.innerHTML=await n.text())}function bi(e,t){let o=Ze?.querySelector(`[data-entry="${CSS.escape(e.id)}"]`);o&&(o.classList.
add("is-moving"),o.querySelector("[data-state]").textContent=h(i.sendingPart,{n:Math.floor(t*100)}),o.querySelector("pro\
gress").value=t)}var vi=new Set([0,408,429,500,502,503,504]),Er=(e,t)=>vi.has(e.detail.xhr?.status||0)&&$o(e,t);function $o({
detail:{requestConfig:e}},t){if(t?.composer.id!=="composer")return!1;let{pathname:o}=new URL(e.path,location.href);return o!==
`${V(t.composer)}/updates/`?!1:T(t.composer)||Pe(t.sent)!==i.noHeading}function xi(e,t){let o=e.trim();return o.length>t?[...o].length:o.length}function Pt(e){for(let t of e.querySelectorAll(
"[data-most]:is(textarea, input)"))qr(t);qi(e)}function qr(e){let t=Number(e.dataset.most),o=xi(e.value,t),n=o>t?h(y.tooLong,
{most:t,n:o}):"";n?e.setAttribute("aria-invalid","true"):document.getElementById(`${e.id}_error`)?.matches("[data-over]")&&
e.removeAttribute("aria-invalid"),Or(`${e.id}_error`,n,r=>Ei(e,r))}function Ei(e,t){let o=e.closest(".field");o?o.append(
t):(e.closest(".c-heading")||e).after(t)}function qi(e){let t=e.querySelector(".blocks"),o=Number(t.dataset.most),n=t.querySelectorAll(
":scope > .blk").length,r=n>o?h(y.tooManyBlocks,{most:o,n}):"";Or(`${e.id}-too-many`,r,s=>t.after(s))}function Or(e,t,o){
let n=document.getElementById(e);if(!t){n?.matches("[data-over]")&&n.remove();return}let r=n??document.createElement("p");
n||(Object.assign(r,{id:e,className:"err"}),r.setAttribute("role","alert"),o(r)),r.dataset.over="",r.textContent!==t&&(r.
textContent=t)}l("input",".composer [data-most]:is(textarea, input)",qr);document.addEventListener("desk:restored",({target:e})=>Pt(
e));var Mt=()=>htmx.ajax("GET",location.pathname,{target:"#unsent",select:"#unsent",swap:"outerHTML"});var Ar=3e3;function Ir(e,t){e.due??=setTimeout(()=>{e.due=null,St(e)&&S(e,{type:"saveDue"})},t)}var Lr=e=>Ir(e,Ar),Tr=e=>Ir(
e,Math.max(0,(e.savedAt||0)+Ar-Date.now())),Br=e=>St(e)&&S(e,{type:"keptFirst"});function Cr(e){clearTimeout(e.due),e.due=
null,e.request?.abort()}function _r(e,t){clearTimeout(e.due),e.due=null,e.savedAt=Date.now();let o=tt(t.dataset.keep,k(t),
e),{signal:n}=e.request;return e.saving=o.then(r=>n.aborted?null:S(e,{type:Oi(r),answer:r})),e.saving}function Oi(e){return e?.
version&&e.status===200?"saved":e?.discarded?"discardedElsewhere":e?.sent?"sentElsewhere":e?.fields?"foundOther":"notSav\
ed"}async function tt(e,t,o){let n=new FormData;for(let[r,s]of t)n.append(r,s);n.append("kept_hand",o.id),n.append("kept\
_version",String(o.version)),o.request=new AbortController;try{ke()||await I();let r=AbortSignal.any([o.request.signal,AbortSignal.
timeout(15e3)]),s=await fetch(e,{method:"POST",body:n,signal:r,redirect:"manual",headers:F()}),a=s.headers.get("Content-\
Type")?.startsWith("application/json");return{status:s.status,...a?await s.json():{}}}catch{return null}}function Dr(e,t,{
answer:o}){e.version=o.version}async function $r(e){let{id:t,version:o}=e,n=await d.get(t,u.writing);return!n||e.state.isUnsaved||
!["kept","refused"].includes(e.state.is)?null:d.set(t,{...n,version:o,isOnTheDesk:!0},u.writing)}async function Ut(e){if(e.dataset.isPickedUp||(e.dataset.isPickedUp="yes",e.autocomplete="off",new MutationObserver(()=>{
B(e,"changed"),Pt(e)}).observe(e.querySelector(".blocks"),{childList:!0}),Pt(e),e.hasAttribute("data-refused")))return;let t=await me();
e.id==="composer"&&Io(t,Rt(e),k(e))&&await Y(e),Nr(e)&&B(e,"changed"),await Ii(e,t)&&await Li(e)}async function Ii(e,t){
let o=(await d.entries(u.writing)).filter(([,s])=>s.spot===gt(e)).sort(([,s],[,a])=>a.at-s.at),n=!1,r=!1;for(let[s]of o)
await bn(s,async a=>{if(Io(t,a.key,a.fields))return d.del(s,u.writing);let c=a.key===Rt(e);if(n&&c)return Pr(e,s,a);let f=n?
!G&&await Mr(s,a):await Ti(e,s,a);n=!0,r||=f});return r}async function Li(e){await B(e,"paused"),await B(e,"saveDue"),Mt()}
var Rt=e=>e.elements.key?.value||"",Nr=e=>Zt(e).some(t=>t.value!==t.defaultValue);function Pr(e,t,o){o.key===Rt(e)&&(W(e).
offered??=[]).push(t);let n=Ao(e,o.fields,{id:t});return Oo(e,o.fields,o.at,i.newerHere,n)}async function Ti(e,t,o){let n=sr(
t,o,{key:Rt(e),hand:e.dataset.hand,version:Number(e.dataset.version),fields:k(e),savedAt:Date.parse(e.dataset.savedAt)||
0,isOfThisTab:co(t),isFree:!T(e)||!!e.elements.draft?.value||e.id==="correcting",isBegun:Nr(e)});if(n==="handOver")return Mr(
t,o);if(n==="forget")await d.del(t,u.writing);else if(n==="offer"||!await Z(e,o.fields))Pr(e,t,o);else return Bi(e,t,o),
n==="putInstead";return!1}function Bi(e,t,o){let{version:n}=o;ze(e,je(e,{id:t,version:n,state:qe(o)})),q(e,i.here,o.at),
e.querySelector("[data-start-new]")?.removeAttribute("hidden"),B(e,"changed")}async function Mr(e,t){let o=await tt(t.keep,
t.fields,{id:e,version:t.version});return ar(t,o)&&await d.del(e,u.writing),o?.status===200}async function Wt(e){let t=await d.get("sessions",N)||{};for(let[o,n]of Object.entries(t))o===e||(await fetch(i.session.
replace("token",n),{cache:"no-store"}).catch(()=>null))?.status!==410||(o===v&&Ve(),await _e(o),o===v&&location.assign(i.
login))}var No=e=>(t,o)=>o&&q(o,e),Ur=No(i.notHere),Rr=No(i.sentAlready),Wr=No(i.discarded);function Hr({state:e},t,{at:o}){return t?
e.isAdded?q(t,i.sentAlready):e.isSaved||!T(t)?null:q(t,navigator.onLine?i.here:i.hereOffline,o):null}var Fr=(e,t,{answer:o})=>t&&
T(t)&&q(t,i.there,Date.parse(o.at));async function Kr(e,t,{answer:o}){let n=o?.status===403&&await I();return!t||n===null||
n?.person===v?null:o?.status===401||n?(Wt(),q(t,i.hereSignedOut,M())):T(t)&&q(t,i.hereOffline,M())}function jr(e){let{requestConfig:t,xhr:o}=e.detail,n=t?.elt;if(!n?.matches?.("[data-add]")||o.status!==200)return;e.detail.
shouldSwap=!1;let r=document.createElement("template");r.innerHTML=o.response;let s=r.content.querySelector("input[name=\
block]");s&&document.getElementById(`block-form-${s.value}`)&&r.content.replaceChildren(Lt(o.response,Eo(s.value.split("\
-")[0])));let a=[...r.content.children];Oe(m(n),a),(a[0]?.querySelector(Te)||a[0]?.querySelector("button"))?.focus()}function _i(e,t){
e.classList.toggle("is-open",t),e.querySelector("[data-more-blocks]").setAttribute("aria-expanded",String(t))}l("click",
".add .btn",e=>{let t=e.closest(".add");t.querySelector("[data-more-blocks]")&&_i(t,e.matches("[data-more-blocks]")&&!t.
matches(".is-open"))});var zr=e=>e.detail.requestConfig?.elt||e.detail.elt,ot=e=>(e.detail.requestConfig??e.detail).verb==="post"&&zr(e).closest?.(
".composer[data-keep]")&&!zr(e).matches("[type=file], [data-undo]"),Ht=({detail:{xhr:e}})=>new URL(e.responseURL||location.
href,location.href).pathname.startsWith("/accounts/"),Gr=!1,Ft=()=>Gr;function z(e){Gr=e}var Di=1e3,Vr=-1/0;function Yr(){Vr=performance.now()}function Xr(e){let t=e.detail.elt;!t.matches(".composer")||T(t)||performance.
now()-Vr>Di||(e.preventDefault(),setTimeout(()=>{z(!1)}))}var Ae=new WeakMap,$i=({detail:{xhr:e}})=>Ae.get(e)?.going;function Jr(e){ot(e)&&Object.assign(e.detail.headers,ct(W(m(e.
detail.elt))))}function Qr(e){let{elt:t,requestConfig:o,xhr:n}=e.detail;if(!ot(e))return;let r=m(t),s=W(r);if(s.state.is===
"queued")return e.preventDefault();let a={composer:r,sent:k(r)},c=new URL(o.path,location.href).pathname.endsWith("/draf\
ts/"),f=r.id==="correcting";s.going=a,Ae.set(n,{session:s,going:a}),S(s,{type:"send",goesOnIn:c||f?"same":"next"}),f&&Ni(
a)}function Ni(e){e.focused=document.activeElement,e.composer.inert=!0}function Zr(e){let{target:t,shouldSwap:o}=e.detail,
n=$i(e);n&&o&&t.id==="composer"&&(n.added=_t(t,n.sent))}function es(e){let{session:t,going:o}=Ae.get(e.detail.xhr)??{},n=document.
getElementById("composer")||document.getElementById("correcting");if(!o?.added||!n)return;let r=T(n),s=n.id==="correctin\
g",a=!r||n.hasAttribute("data-refused");!o.added.typed.length&&a&&!s||(n.dataset.goesOn="",o.carried=Dt(n,o.added,r).then(
c=>(c||s)&&Ct(n,t)))}function ts(e){let{xhr:t}=e.detail,o=!!t?.getResponseHeader("Update-Id");o&&Yr();let{session:n,going:r}=Ae.
get(t)??{};if(!n)return;if(r.focused&&r.composer.isConnected&&Pi(r),o){S(n,{type:"published"});return}let s=$().some(a=>_.
get(R(a))===n&&a.querySelector("[data-both]"));S(n,{type:"failed",isAsked:s})}function Pi({composer:e,focused:t}){e.inert=
!1,t.focus()}function os(e){let{xhr:t}=e.detail,{session:o,going:n}=Ae.get(t)??{};!o||t.status!==200||t.getResponseHeader(
"Update-Id")||/id="(composer|correcting)"/.test(t.response)||(e.detail.shouldSwap=!1,!Ht(e)&&($o(e,n)?S(o,{type:"queue"}):
q(n.composer,i.hereOffline,M())))}function ns(e){let{session:t,going:o}=Ae.get(e.detail.xhr)??{};return!t||!Er(e,o)?!1:(S(
t,{type:"queue"}),!0)}var rs=({going:e})=>e?.carried;async function ss(e){let t=W(e);S(t,{type:"close"}),e.inert=!0;let o=(t.offered||[]).map(r=>["kept_hand",r]),n=await tt(
`${e.dataset.keep}discard/`,o,t);return e.inert=!1,n?.discarded?(await Bt(t),Ge(t),document.querySelector("#unsent artic\
le")&&Mt(),!0):(S(t,{type:"reopen"}),!1)}l("submit","form[data-discards]",async(e,t)=>{t.preventDefault();let o=e.dataset.
discards;for(let n of[..._.values()])n.id===o&&(S(n,{type:"close"}),Ge(n));await d.del(o,u.writing).catch(()=>{}),e.submit()});document.addEventListener("submit",e=>{e.target.matches(".composer")&&z(!0)});addEventListener("beforeunload",e=>{!Ft()&&
[...document.querySelectorAll(".composer")].some(t=>t.dataset.keep?vn(t):Me(t))&&e.preventDefault()});function as(e){let o=e.
detail.elt.closest(".acts")?.closest(".row-update")?.querySelector(".composer");o&&(e.preventDefault(),o.querySelector("\
.c-heading textarea").focus())}function is(e){let{target:t,requestConfig:o}=e.detail,n=t.matches?.(".row-update")&&t.querySelector(
".composer");n&&!n.contains(o?.elt)&&(e.detail.shouldSwap=!1)}function cs(e){let t=e.detail.elt;!t.matches("[data-stop]")||
!Me(t.closest(".composer"))||(e.preventDefault(),J(y.discard,y.discardMeans,y.keepEditing,y.discardMine,async()=>{let o=t.
closest(".composer");await ss(o)?e.detail.issueRequest(!0):w(o,y.notDoneOffline,{isBad:!0})}))}var ls="[name^=due_at_]";function Mo(e){let t=[...e?.querySelectorAll(ls)??[]],o=e?.querySelector("[data-publish]"),n=e?.
querySelector("[data-schedule]");if(!t.length||!o||!n)return;let r=t.some(be);if(r!==e.classList.contains("is-timed")){e.
classList.toggle("is-timed",r),r?o.before(n):t[0].closest(".due").append(n);for(let[s,a]of[[n,r],[o,!r]])s.classList.toggle(
"go",a),s.toggleAttribute("data-send",a)}}l("input",ls,e=>Mo(m(e)));l("click","[data-choose-time]",e=>{let t=m(e).querySelector(
".when");t.open=!0,t.querySelector("input").focus()});l("keydown","#composer input:not([type=checkbox], [type=file])",(e,t)=>{
t.key!=="Enter"||t.ctrlKey||t.metaKey||t.isComposing||(t.preventDefault(),m(e).querySelector("[data-save]")?.click())});
function Uo(){for(let e of document.querySelectorAll("[data-until]")){let t=Math.ceil((Date.parse(e.dataset.until)-Date.
now())/6e4);t>=0&&t<60&&(e.textContent=ft.format(t,"minute"))}}setInterval(()=>{document.hidden||Uo()},3e4);function ds(e){
for(let t of e.querySelectorAll("[data-undo]:not([data-counts])")){let o=Number(t.dataset.undo);t.dataset.counts="";let n=setInterval(
()=>{if(!t.isConnected)return clearInterval(n);t.matches(":hover, :focus-within")||(o-=.25,!(o>0)&&(clearInterval(n),t.classList.
add("is-over")))},250)}}function us(e){let t=document.getElementById("composer");!e.detail.elt.matches("[data-undo]")||!t||
!Me(t)||(e.detail.parameters.keep_composer="1",Po(t),t.querySelector("[data-saved]").replaceChildren(),w(t,ge.takenBack))}
var fs=Number(document.body.dataset.sendsAfter);function ms(e){let t=e.detail.elt;!fs||e.defaultPrevented||!t.matches(".\
composer")||(e.preventDefault(),t.querySelector("[data-cancel-sending]")||Ui(t,e.detail))}function Ui(e,{issueRequest:t,
triggeringEvent:o}){let n=e.querySelector(".send"),r=document.createElement("button"),s=n.querySelector("[data-send], [d\
ata-publish]"),a=fs;r.type="button",r.className="btn",r.dataset.cancelSending="",r.textContent=ge.cancel,n.insertBefore(
r,s),s.setAttribute("aria-busy","true"),Po(e),w(e,h(ge.publishesIn,{n:a})),Ri(e,o?.submitter),setTimeout(()=>{z(!1)});let c=()=>{
clearInterval(g);let b=r===document.activeElement;r.remove(),s.setAttribute("aria-busy","false"),b&&s.focus()},f=()=>{c(),
Po(e),e.querySelector("[data-submitter]")?.remove(),w(e,ge.cancelled)},g=setInterval(()=>{if(a-=1,!e.isConnected)return c();
if(a>0)return w(e,h(ge.publishesIn,{n:a}));c(),z(!0),t(!0)},1e3);r.addEventListener("click",f),e.addEventListener("keydo\
wn",b=>{b.key==="Escape"&&r.isConnected&&f()})}var Po=e=>{e.querySelector("[data-saved]").dataset.held=""};l("input",".c\
omposer",e=>{let t=e.querySelector("[data-saved]");t?.removeAttribute("data-held"),t?.classList.remove("bad")});function Ri(e,t){
if(!t?.name)return;let o=document.createElement("input");Object.assign(o,{type:"hidden",name:t.name,value:t.value}),o.dataset.
submitter="",e.append(o)}var Ro={0:y.offline,401:y.signedOut,403:y.signInChanged,404:y.mayNot,413:y.tooMuch,503:y.busy};function ps(e){let t=e.detail.
elt.closest(".composer, [data-settings]"),o=t||document.getElementById("composer"),n=e.detail.xhr?.status||0,r=ot(e)||t?.
matches("[data-settings]");if(n===403&&r&&!o.dataset.isAnew)return Wi(o,e);if(!t)return Hi(e.detail.elt,n);w(o,Ro[n]||h(
y.notPublished,{status:n}),{isBad:!0})}async function Wi(e,{detail:{elt:t,requestConfig:o}}){return(await I())?.person!==
v?w(e,Ro[403],{isBad:!0}):(e.dataset.isAnew="",((t.matches("button")?t:o.triggeringEvent?.submitter)||e.querySelector("[\
data-send]")).click())}function Hi(e,t){let o=e.closest("dialog form, .row-update")||document.querySelector(".composer");
o.querySelector(".problem")?.remove();let n=document.createElement("p");n.className="err problem",n.setAttribute("role",
"alert"),n.textContent=t?h(y.notDone,{status:t}):y.notDoneOffline,o.append(n)}function hs(e){Ht(e)&&(e.detail.shouldSwap=
!1,w(document.querySelector(".composer"),Ro[401],{isBad:!0}))}var Wo=({detail:{elt:e}},t)=>e.querySelector?.("[data-send\
]")?.setAttribute("aria-busy",String(t));htmx.config.defaultSettleDelay=0;function gs(e){Xt(e),Ue(),Uo(),ds(e),Mo(e.getElementById("composer"))}function Fi(e){let t=parseFloat(
getComputedStyle(e).scrollMarginBlockStart);e.getBoundingClientRect().top<t&&e.scrollIntoView({block:"start"})}function ys(e){
gs(document);let{elt:t,requestConfig:o}=e.detail;if(t.id==="desk-poll")return;let n=o?.elt,r=n?.matches("[id^=correct-]")?
t.querySelector?.("#correcting"):null,s=t.matches?.(".composer")?t:r;if(s&&!("goesOn"in s.dataset)){let a=s.querySelector(
"[aria-invalid=true]");(a||s.querySelector(".c-heading textarea")).focus({preventScroll:s.id==="composer"&&!a}),s.getBoundingClientRect().
top<0&&!a&&s.scrollIntoView({block:"start"})}else!s&&t.matches?.(".row-update")&&n?.closest("#correcting")?(t.querySelector(
"[id^=correct-]")?.focus({preventScroll:!0}),Fi(t)):n?.matches(".held")&&$e(()=>document.querySelector("#rows .row-updat\
e h3"))}function ws(e){history.replaceState(history.state,"",e.detail.history.path+location.hash)}it();gs(document);En({keepSoon:ir,keepHere:cr,keepNext:dr,dropNext:fr,dropOwn:ur,dropKept:Bt,saveWhenDue:Tr,saveLater:Lr,saveAfterwards:Br,
saveNow:_r,stopSaving:Cr,noteVersion:Dr,noteSaved:$r,putInOutbox:Sr,startNext:kr,goOn:rs,letGo:Ge,makeBlank:(e,t)=>t?.id===
"composer"&&Y(t),tellKept:Hr,tellNotKept:Ur,tellSaved:Fr,tellNotSaved:Kr,tellSent:Rr,tellQueued:br,tellDiscarded:Wr,showBoth:nr});
var te=(e,...t)=>document.body.addEventListener(e,o=>{for(let n of t)n(o)}),Ss=e=>t=>t.defaultPrevented||e(t),Ki=e=>t=>t.
detail.shouldSwap&&e(t);te("htmx:confirm",Xr,as,cs,ms);te("htmx:configRequest",us,Jr);te("htmx:beforeRequest",Ss(Qr),Ss(
e=>Wo(e,!0)));te("htmx:beforeSwap",jr,hs,is,os,Ki(Zr));te("htmx:beforeHistoryUpdate",ws);te("htmx:afterSwap",es);te("htm\
x:afterSettle",()=>$().forEach(Ut),ys);te("htmx:afterRequest",e=>Wo(e,!1),()=>z(!1),ts);for(let e of["htmx:sendError","h\
tmx:timeout","htmx:responseError"])te(e,t=>{t.detail.elt.matches("#desk-poll, [data-quiet]")||ns(t)||ps(t)});var ks=e=>B(e,"typed");l("input",".composer",ks);l("change",".composer",ks);var bs=()=>$().flatMap(e=>_.get(R(e))??[]);async function ji(e){
e.state.isUnkept&&(await S(e,{type:"paused"}),await S(e,{type:"saveDue"}))}var vs=()=>bs().forEach(ji);document.addEventListener(
"visibilitychange",()=>{document.hidden&&vs()});addEventListener("pagehide",vs);addEventListener("online",()=>{for(let e of bs())
S(e,{type:"saveDue"})});var zi=15e3,xs=()=>[...document.querySelectorAll("[data-saved] [data-sign-in]")];async function Ho(){if(!(document.hidden||
!xs().length||(await I())?.person!==v)){for(let t of xs())w(t.closest(".composer, [data-settings]"),y.signedInAgain);for(let t of $())
B(t,"saveDue")}}document.addEventListener("visibilitychange",Ho);addEventListener("focus",Ho);setInterval(Ho,zi);var Kt=location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1],Gi=e=>i.blog.replace("/-/",`/${e}/`);async function qs(e){
let t=document.querySelector("#strip h1");if(!t||e.dataset.version!=="0")return;let o=V(e),n=K(k(e),"draft")||T(e)?void 0:
k(e);await d.update(o,r=>({blank:r?.blank,...n&&{blank:n},headline:t.textContent,language:t.lang,direction:t.dir,zone:document.
body.dataset.zone,quotes:e.dataset.quotes}),u.places)}async function Os(){let e=await d.entries(u.places),t=document.querySelector(
"[data-places]");for(let[g,{headline:b,language:O,direction:H}]of e){let p=document.createElement("li"),X=Qe(`${g}/`,b);
Object.assign(X,{lang:O,dir:H}),p.append(X),t.append(p)}let o=Kt&&e.find(([g])=>`${g}/`===Gi(Kt));document.querySelector(
"[data-unknown]").hidden=!!o;let n=document.getElementById("composer");if(!o)return;let[,{headline:r,language:s,direction:a,
quotes:c}]=o;Object.assign(n.dataset,{language:s,quotes:c});let f=document.querySelector("#strip h1");Object.assign(f,{textContent:r,
lang:s,dir:a}),document.title=r,await Y(n),n.hidden=!1,it()}var Vi=15e3;function Fo(e){for(let t of document.querySelectorAll(
"[data-no-connection]"))t.hidden=e;document.querySelector("[data-connected]").hidden=!e}var Es=async()=>Fo(!!await I());
function As(e){Fo(e),addEventListener("online",Es),addEventListener("offline",()=>Fo(!1)),setInterval(()=>{document.hidden||
Es()},Vi)}if(G&&Kt){for(let e of["action","formaction","hx-post","data-keep"])for(let t of document.querySelectorAll(`[${e}\
*="/live/-/"]`))t.setAttribute(e,t.getAttribute(e).replace("/live/-/",`/live/${Kt}/`));htmx.process(document.body)}var Yi=300,nt=`settings-${location.pathname}`,st=()=>document.querySelector("[data-settings]"),jo="",jt=0,rt=!1,zt=!1,zo=e=>e.
hasAttribute("data-refused")||String(k(e))!==jo||[...e.querySelectorAll("[type=file]")].some(t=>t.files.length);async function Ie(){
let e=st();if(clearTimeout(jt),!e||!rt)return;rt=!1;let t=M(),o=e.dataset.settings,n={spot:nt,key:"",title:o,fields:k(e),
at:t,isOnTheDesk:!1};try{zo(e)?(await Ce(u.writing,nt,n),q(e,i.here,t)):await d.del(nt,u.writing)}catch{rt=!0,q(e,i.notHere)}}
function Ls(){rt=!0,zt=!1,clearTimeout(jt),jt=setTimeout(Ie,Yi)}function Gt(){clearTimeout(jt),rt=!1,st()?.reset()}var Ts=()=>d.
del(nt,u.writing).catch(()=>{});function Bs(e){e.querySelector("[data-saved]").classList.remove("bad"),Ls()}l("input","[\
data-settings]",Bs);l("change","[data-settings]",Bs);addEventListener("pagehide",Ie);document.addEventListener("visibili\
tychange",()=>{document.hidden&&Ie()});var pe=(e,t)=>e.filter(([o])=>o===t).map(([,o])=>o.replaceAll(`\r
`,`
`)),Xi=e=>e.startsWith("initial-")||e==="seen_revision";function Ji(e,t){return[...new Set([...e,...t].map(([n])=>n).filter(
n=>!Xi(n)))].filter(n=>{let r=e.some(([s])=>s===`initial-${n}`)?pe(e,`initial-${n}`):pe(t,n);return String(pe(e,n))!==String(
r)})}function Ko(e,t,o){let n=[...e.querySelectorAll(`[name="${CSS.escape(t)}"]`)];if(n.some(({type:r})=>r==="checkbox"))
for(let r of n)r.checked=o.includes(r.value);else if(n.some(({type:r})=>r!=="hidden"))n[0].value=o[0]??"";else{for(let r of n)
r.remove();e.append(...o.map(r=>ve(t,r)))}}async function Qi(e,{fields:t,at:o}){let n=Ji(t,k(e));for(let a of n)a!=="kep\
t_hero"&&(Ko(e,a,pe(t,a)),t.some(([c])=>c===`initial-${a}`)&&Ko(e,`initial-${a}`,pe(t,`initial-${a}`)));let[r]=pe(t,"see\
n_revision");n.length&&r&&Ko(e,"seen_revision",[r]),e.querySelector("[data-drop-settings]").hidden=!1,q(e,i.asLeft,o);let[
s]=pe(t,"kept_hero");s&&await htmx.ajax("GET",`${location.pathname}?kept_hero=${s}`,{target:"#kept-hero",select:"#kept-h\
ero",swap:"outerHTML"})}async function Cs(e){if(jo=String(k(e)),e.hasAttribute("data-refused"))return Ls();let t=await d.
get(nt,u.writing);return t&&String(k(e))===jo&&await Qi(e,t),null}var Go=e=>e.detail.elt.matches("[data-settings]");document.
body.addEventListener("htmx:beforeRequest",e=>{Go(e)&&(Ie(),e.detail.elt.inert=!0)});document.body.addEventListener("htm\
x:afterRequest",e=>{Go(e)&&(e.detail.elt.inert=!1)});document.body.addEventListener("htmx:beforeOnLoad",async e=>{let t=e.
detail.xhr.getResponseHeader("HX-Redirect");!Go(e)||!t||(e.preventDefault(),zt=!0,await Ts(),location.assign(t))});document.
body.addEventListener("htmx:afterSettle",e=>{e.detail.elt.matches?.("[data-settings]")&&Cs(e.detail.elt)});addEventListener(
"beforeunload",e=>{let t=st();t&&zo(t)&&!zt&&!Ft()&&e.preventDefault()});async function _s(e){zt=!0,Gt(),await Ts(),location.
assign(e)}l("click","[data-cancel-settings]",(e,t)=>{zo(st())&&(t.preventDefault(),J(y.discardSettings,y.discardSettingsMeans,
y.keepEditing,y.discardMine,()=>_s(e.href)))});l("click","[data-drop-settings]",()=>_s(location.pathname));var Is=st();Is&&
Cs(Is);var Zi=4e3;async function Ds(){let e=$().flatMap(r=>_.get(R(r))??[]);for(let r of e)await S(r,{type:"paused"});let t=e.map(
async r=>{await r.saving?.catch(()=>null),await S(r,{type:"saveDue"})}),o=new Promise(r=>{setTimeout(r,Zi)});return await Promise.
race([Promise.all(t),o]),(await d.values(u.writing)).filter(r=>!r.isOnTheDesk)}async function Vo(){await Ie();let e=await Ds(),t=await me(),o=[...x.values()].filter(oe);return[...t.map(({title:n})=>`${i.
kindOutbox}: ${n}`),...e.map(({title:n,fields:r})=>`${i.kindWriting}: ${n||Pe(r)}`),...o.map(({fileName:n})=>`${i.kindPicture}\
: ${n}`)]}async function $s(){let e=await d.get("sessions",N)||{},t=0;for(let o of Object.keys(e)){if(o===v)continue;let n=await d.
values(Se(o,"writing"));t+=n.filter(r=>!r.isOnTheDesk).length;for(let r of["outbox","files"])t+=(await d.values(Se(o,r))).
length}return t?[h(i.ofOthers,{n:t})]:[]}l("click","[data-clear-device]",async e=>{let t=[...await Vo(),...await $s()];return t.length?(J(i.clearTitle,i.clearMeans,
i.keepIt,i.clear,()=>Ns(e),t),lt(e.closest(".menu")?.querySelector("summary"))):Ns(e)});async function Ns(e){Ve(),Gt(),await no(),
await nn(),fe.length=0;for(let t of $())t.id==="composer"&&await Y(t),q(t,i.cleared);await j(),e.closest(".menu")?.removeAttribute(
"open"),document.getElementById("cleared").textContent=i.cleared}l("submit","form[action$='/logout/']",async(e,t)=>{if(e.
dataset.isEmptied)return;t.preventDefault();let o=await Vo(),n=async()=>{Ve(),Gt(),await no(),await _e(v),e.dataset.isEmptied=
"yes",z(!0),e.submit()};o.length?J(i.leaveTitle,h(i.leaveMeans,{n:o.length}),i.keepIt,i.leave,n,o):await n()});var he=document.getElementById("preview");l("click","[data-preview]",(e,t)=>{t.preventDefault();let o=e.form,n={action:o.
getAttribute("action"),target:o.target};he.showModal(),o.action=e.formAction,o.target="preview",o.submit(),o.setAttribute(
"action",n.action),o.target=n.target});l("click","[data-preview-page]",(e,t)=>{t.preventDefault(),he.showModal(),he.querySelector(
"iframe").src=e.href});l("click","[data-width]",e=>{he.classList.toggle("as-on-a-phone",e.dataset.width==="phone");for(let n of he.
querySelectorAll("[data-width]"))n.setAttribute("aria-pressed",String(n===e));let{contentDocument:t,contentWindow:o}=he.
querySelector("iframe");t.getElementById(o.location.hash.slice(1))?.scrollIntoView()});l("click","[data-close-preview]",
()=>he.close());var Yo=()=>document.documentElement.classList.toggle("is-off-line",!navigator.onLine);async function ec(){await on(),G&&
await Os();for(let t of $())t.id==="composer"&&!G&&await qs(t),await Ut(t);Yo(),await j();let e=await I();await Wt(e?.person),
G&&As(!!e),await se()}addEventListener("offline",Yo);addEventListener("online",()=>{Yo(),se()});document.addEventListener(
"visibilitychange",()=>{document.hidden||se()});et.addEventListener("message",vr);setInterval(se,Co);ec();var tc=30,Ps=e=>e.querySelector("[name$='-upload']").value||e.querySelector("[name$='-image']").value;l("click","[data-r\
etouch]",async e=>{if(e.hasAttribute("aria-busy"))return;let t=e.closest(".blk"),o=e.closest("[data-figure-tools]").dataset,
n=x.get(Ps(t));e.setAttribute("aria-busy","true"),oc(n);try{let r=await nc(e.dataset.retouch),s=n?.file||await sc(e.dataset.
picture,()=>w(m(e),o.making)),a=await ac(r,s);a&&ic(t,a,n?.fileName||""),a&&w(m(document.activeElement),o.edited)}catch(r){
let s={TypeError:"notNow",RangeError:"notMade"}[r.name]||"cannot";w(m(e),o[s],{isBad:!0})}finally{e.removeAttribute("ari\
a-busy"),n&&(n.isHeld=!1,Q(n))}});function oc(e){e&&(e.isHeld=!0,clearTimeout(e.timer),e.request?.abort("edited"))}async function nc(e){
let t=await fetch(e,{redirect:"manual"}),o=document.createElement("template");o.innerHTML=t.ok?await t.text():"";let n=o.
content.getElementById("retouch");if(!n)throw new TypeError("The tools did not come.");return await rc(n.dataset.styles),
{tools:n,run:(await import(n.dataset.module)).run}}function rc(e){if(document.querySelector(`link[href="${e}"]`))return null;
let t=Object.assign(document.createElement("link"),{rel:"stylesheet",href:e}),o=new Promise((n,r)=>{t.addEventListener("\
load",n),t.addEventListener("error",()=>{t.remove(),r(new TypeError("No styles."))})});return document.head.append(t),o}
async function sc(e,t){if(!e)throw new Error("It is on another device.");for(let o=0;o<tc;o+=1){let n=await fetch(e,{redirect:"\
manual"});if(!n.ok)throw new TypeError("The picture did not come.");if(n.status!==202)return n.blob();t(),await new Promise(
r=>{setTimeout(r,1e3)})}throw new RangeError("It is not made yet.")}async function ac({tools:e,run:t},o){if(o.type==="im\
age/gif")throw new Error("It may move.");let n=await createImageBitmap(o,{imageOrientation:"from-image"});Ne(e);let r=new Promise(
a=>{E.addEventListener("close",()=>a(null),{once:!0})}),s=await Promise.race([r,t(e,n)]);return E.open&&E.close(),s&&Et(
s,o)}function ic(e,t,o){let n=`${o.replace(/\.[^.]*$/,"")||"edited"}.jpg`,r=Ps(e),s=pt(new File([t],n,{type:t.type})),a=de(
s.name,e.querySelector("[name=block]").value);cc(e,a),e.replaceWith(a),htmx.process(a),x.has(r)&&Re(x.get(r)),fn(r,s.name),
ho(s),a.querySelector("[data-retouch]").focus(),a.dispatchEvent(new Event("input",{bubbles:!0}))}function cc(e,t){for(let o of e.
querySelectorAll("[name]")){if(o.name==="block"||/-(image|upload)$/.test(o.name))continue;let n=[...t.querySelectorAll("\
[name]")].find(r=>r.name===o.name&&(r.type!=="radio"||r.value===o.value));n&&(["checkbox","radio"].includes(o.type)?n.checked=
o.checked:n.value=o.value)}}l("click","[data-focal]",(e,t)=>{t.preventDefault(),htmx.ajax("GET",e.getAttribute("href"),{target:"#dialog",swap:"inner\
HTML",select:"#question",source:e})});var Ms=e=>e.querySelector("[name=spot]:checked").value.split(" ").map(Number);function Xo(e){
let[t,o]=Ms(e),n=e.querySelector("[data-focal-mark]");n.hidden=!1,Object.assign(n.style,{left:`${t}%`,top:`${o}%`});for(let r of e.
querySelectorAll("[data-focal-crop]"))r.style.objectPosition=`${t}% ${o}%`}function Us(e,t,o){let n=a=>Math.round(Math.min(
100,Math.max(0,a))),r=e.querySelector("[data-focal-exact]");r.value=`${n(t)} ${n(o)}`,r.checked=!0,r.closest("label").hidden=
!1;let s=e.querySelector("[data-focal-told]");s.textContent=h(s.dataset.words,{x:n(t),y:n(o)}),Xo(e)}l("click","[data-fo\
cal-pick]",(e,t)=>{let o=e.getBoundingClientRect();Us(e.closest("form"),(t.clientX-o.left)/o.width*100,(t.clientY-o.top)/
o.height*100)});var lc={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};l("keydown","[data-focal-pick]",
(e,t)=>{let o=lc[t.key];if(!o)return;t.preventDefault();let[n,r]=Ms(e.closest("form")),s=t.shiftKey?10:1;Us(e.closest("f\
orm"),n+o[0]*s,r+o[1]*s)});l("change","[data-focal-form]",Xo);var Rs=()=>document.querySelectorAll("[data-focal-form]").
forEach(Xo);document.body.addEventListener("htmx:afterSwap",Rs);document.body.addEventListener("desk:focused",e=>{let t=e.
target.closest("[data-focal-form]")?.dataset.kept;E.open&&(E.close(),w(m(document.activeElement),t))});Rs();var at=null;l("click","[data-library]",e=>{at=m(e)});document.body.addEventListener("htmx:configRequest",({detail:{elt:e,
parameters:t}})=>{e.matches("[data-choose]")&&at&&(t.blog=ht(at))});document.body.addEventListener("htmx:beforeSwap",e=>{
let{requestConfig:t,xhr:o}=e.detail;if(!t?.elt.matches?.("[data-choose]")||o.status!==200)return;e.detail.shouldSwap=!1;
let n=document.createElement("template");n.innerHTML=o.response;let r=n.content.firstElementChild;!r?.matches(".blk")||!at?.
isConnected||(Oe(at,[r]),lt(r.querySelector(Te)),E.close(),r.dispatchEvent(new Event("input",{bubbles:!0})))});document.
body.addEventListener("htmx:afterSwap",e=>{e.detail.requestConfig?.elt.matches?.("[data-older]")&&document.querySelector(
"#shelf button, #shelf a")?.focus()});
