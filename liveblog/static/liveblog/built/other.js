var g=document.documentElement,r=e=>document.getElementById(e),s=r("feed"),y=r("held"),d=()=>r("poll");g.classList.add("\
js");var j=e=>Number(e?.dataset?.revision||0);var we=e=>[...e.querySelectorAll(":scope > .update")];function V(e){let t=e.nextElementSibling;return!t||t.matches(".update")?t:V(t)}var T=()=>!!r("status-line")?.querySelector(
".b-closed"),_=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey),a=r("words")?.dataset??{},
M=`${a.language==="en"?"en-GB":a.language||"en"}-u-nu-latn`,mt=new Intl.PluralRules(M),O=(e,t={})=>a[e].replace(/\{(\w+)\}/g,
(o,n)=>t[n]??o);function Se(e,t){let o=mt.select(t);return O(e+o[0].toUpperCase()+o.slice(1),{n:t})}function l(e){let t=r(
"say");t&&(t.textContent=e)}var z={get(e){try{return localStorage.getItem(e)}catch{return null}},set(e,t){try{localStorage.
setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var ee=6e4,pt=1440,Ee=new Intl.RelativeTimeFormat(M,{numeric:"auto",style:"short"}),ht=new Intl.DateTimeFormat(M,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),gt=new Intl.DateTimeFormat(M,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"}),J=0;function Ae(e){let t=Number(e.getResponseHeader("Age"))*1e3,o=Date.parse(e.getResponseHeader("Date"))+
t-Date.now(),n=Math.abs(o)>ee;!n&&!J||(J=n?o:0,s&&p(s))}function p(e){if(a.language)for(let t of e.querySelectorAll(".wh\
en time"))yt(t),wt(t)}function yt(e){let t=e.parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.now()+
J-Date.parse(e.dateTime))/ee);t.dataset.day??=t.textContent,t.textContent=o<-1||o>=pt?t.dataset.day:o<1?a.now:o<60?Ee.format(
-o,"minute"):Ee.format(-Math.round(o/60),"hour")}var bt=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}1`*(Number(
o)*60+Number(n))},Q=e=>-new Date(e).getTimezoneOffset(),ve=e=>bt(e)!==Q(e);function xt(e){let t=new Date(e),o=t.getDate()!==
Number(e.slice(8,10));return O("yourTime",{time:(o?gt:ht).format(t)})}function wt(e){Ce(e.parentElement,ve(e.dateTime)?xt(
e.dateTime):"")}function te(){let e=document.querySelector("#status-line .state"),t=e?.querySelector("time")?.dateTime;t&&
a.language&&Ce(e,ve(t)?O("yourZone",{zone:St(t)}):"")}function St(e){let t=Math.abs(Q(e)),o=t%60?`:${String(t%60).padStart(
2,"0")}`:"",n=t?`UTC${Q(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:"UTC",[i,...f]=Intl.DateTimeFormat().resolvedOptions().
timeZone.split("/");return f.length&&i!=="Etc"?`${n} (${f.at(-1).replaceAll("_"," ")})`:n}function Ce(e,t){let o=e.querySelector(
".yours")??document.createElement("span");if(!t){o.remove();return}o.className="yours",o.textContent!==t&&(o.textContent=
t),o.isConnected||e.append(" ",o)}s&&(p(s),te(),setInterval(()=>{document.hidden||p(s)},ee));var Te=[],b=e=>Te.push(e),Me=e=>{for(let t of Te)t(e)};var k=["htmx:responseError","htmx:sendError","htmx:timeout"],m=null,Ie=0,c=e=>(e.detail.requestConfig?.elt??e.target)?.id===
"poll";function P(e){e<Number(d()?.dataset.since)&&(m=Math.min(m??1/0,e))}function Le(e){Ie=e,P(e)}function Ne(e){e.includes(
`/since/${m}/`)&&(m=null,P(Ie))}var q=new Set;function B(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}function Re(e){Et(e,"start"),I(e)}function Et(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function I(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var ne=e=>e.detail.elt?.closest(".older, .gap"),oe=null;document.body.addEventListener("htmx:beforeRequest",e=>De(ne(e),
"loading"));for(let e of k)document.body.addEventListener(e,t=>De(ne(t),"failed"));function De(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=ne(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=B(At,n),oe=t.
contains(document.activeElement)?t.previousElementSibling:null,P(Number(o.getResponseHeader("Blog-Revision")??1/0))});var At=e=>!r(
e.id)&&!q.has(e.id);b(e=>{if(e)return;p(s);let t=oe&&V(oe);t&&I(t)});function vt(){let e=null;for(let t of s.querySelectorAll(":scope > [data-day]")){let o=t.previousElementSibling,n=o?.matches(
".day")?o:null,i=e===null;(i?y:t.dataset.day===e)?n?.remove():!n&&!i&&t.before(Ct(t.dataset.day)),e=t.dataset.day}for(let t of s.
querySelectorAll(":scope > .day"))t.nextElementSibling?.matches("[data-day]")||t.remove()}function Ct(e){let t=document.
createElement("p");return t.className="day",t.textContent=e,t}s&&b(vt);document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&_(e)&&r(t.dataset.goto);o&&(e.preventDefault(),
y?.contains(o)&&y.dispatchEvent(new Event("reader:reveal")),Re(o))});function _e(){let[,e]=/^#update-(\d+)$/.exec(location.
hash)??[];y&&e&&!r(`update-${e}`)&&location.replace(`updates/${e}/`)}addEventListener("hashchange",_e);_e();function Tt(e){return!!(e.getResponseHeader("Poll-Seconds")??e.getResponseHeader("Blog-Revision"))&&!(Number(e.getResponseHeader(
"Age"))>60)}document.body.addEventListener("htmx:beforeSwap",({detail:e})=>{Tt(e.xhr)||Object.assign(e,{isError:!0,shouldSwap:!1})});var re=new Map,Oe=0,w=r("target"),F=r("new-updates");document.body.addEventListener("htmx:beforeSwap",e=>{let{detail:t}=e;
if(!c(e)||!t.shouldSwap)return;let o=new DOMParser().parseFromString(t.serverResponse,"text/html");r("lines")?t.serverResponse=
Mt(o):(It(o),t.serverResponse=o.body.innerHTML)});function Mt(e){let t=e.getElementById("lines");return t?.setAttribute(
"hx-swap-oob","true"),t?.outerHTML??""}function It(e){for(let t of e.querySelectorAll('[hx-swap-oob="afterbegin:#held"]')){
for(let o of t.children)re.set(o.id,Number(o.dataset.more||1));t.remove()}for(let{id:t}of e.querySelectorAll('[hx-swap-o\
ob="delete"]'))re.delete(t)}document.body.addEventListener("htmx:oobBeforeSwap",({detail:e})=>{let[t]=e.fragment.children;
e.target.id==="poll"?Nt(e.target,t):!t&&e.target.contains(document.activeElement)&&Lt(e.target)&&w.focus()});var Lt=e=>w?.
parentElement.contains(e);function Nt(e,t){let{slow:o}=e.dataset,n=Math.max(Number(o),Number(t.dataset.seconds));n&&(t.removeAttribute(
"data-hold"),t.setAttribute("hx-trigger",`every ${n}s, reader:wake from:body`),Object.assign(t.dataset,{seconds:n,slow:o}))}
b(()=>{F&&Rt(),w&&Dt()});function Rt(){let e=[...re].reduce((t,[o,n])=>t+(r(o)?0:n),0);e!==Oe&&(Oe=e,F.hidden=!e,e&&(F.textContent=
Se("new",e),r("latest-reached")?.remove(),l(F.textContent)))}function Dt(){let{gone:e,title:t}=w.dataset,o=w.parentElement.
querySelector(".update");w.textContent===e||o&&!o.matches(".withdrawn")||(w.textContent=e,document.title=t,l(e))}var S=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),E=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),_t=(e,t)=>S(e).some(o=>E(o)&&S(t).some(
n=>n.dataset.player===o.dataset.player)),Ot=(e,t)=>e.isEqualNode(t),kt=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function ie(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&E(e))return;
if(Pt(e,t),ke(e)||ke(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;se([...e.children],
[...t.children],n);let i=new Set(n.values());for(let u of[...e.children])i.has(u)||u.remove();let f=e.firstChild;for(let u of[
...t.children]){let h=n.get(u);if(!h){e.insertBefore(u,f);continue}ie(h,u),f=h.nextSibling}}function se(e,t,o){for(let n of[
_t,Ot,kt])for(let[i,f]of t.entries()){let u=e.findIndex(h=>n(h,f));if(!(u<0)){o.set(f,e[u]),se(e.slice(0,u),t.slice(0,i),
o),se(e.slice(u+1),t.slice(i+1),o);return}}}var ke=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function Pt(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:i}of t.attributes)e.getAttribute(n)!==i&&e.setAttribute(n,i)}var U=[];function Pe(){if(U=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let o of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(o.closest(".bar")||t&&e.contains(
o))continue;let{top:n,bottom:i}=o.getBoundingClientRect();if(i>72&&U.push({line:o,top:n}),n>innerHeight)break}}function qe(){
let e=U.find(({line:o})=>o.isConnected);if(U=[],!e)return;let t=e.line.getBoundingClientRect().top-e.top;Math.abs(t)>.1&&
scrollBy({top:t,behavior:"instant"})}document.body.addEventListener("htmx:beforeSwap",e=>{!c(e)||!e.detail.shouldSwap||(e.detail.serverResponse=B(qt,e.detail.
serverResponse),Pe())});function qt(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&q.add(e.id),t==="afterbe\
gin:#held"||!!r(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
t.id==="poll"?e.detail.shouldSwap=!s||!Ft(n,t):t.id==="held"||(n?(e.detail.shouldSwap=!1,Bt(t,n)):t.contains(document.activeElement)&&
Ut(t))});function Bt(e,t){t.dataset.revision&&j(t)<j(e)||(ie(e,t),s?.contains(e)&&p(e),e.id==="status-line"&&te())}function Ft(e,t){
let o=Number(e.dataset.since);return Le(o),o<Number(t.dataset.since)}function Ut(e){let t=we(e.parentElement),o=t.indexOf(
e),n=t[o+1]??t[o-1];n&&I(n)}document.body.addEventListener("htmx:afterOnLoad",e=>{e.detail.xhr.status===200&&(Me(c(e)),c(
e)&&qe())});function Be(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return s.contains(t)&&!o||!e.isCollapsed&&s.contains(e.anchorNode)||S(s).some(n=>E(n)&&Ht(n))}function Ht(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}var $t=136,Fe=9999999,Ue=r("edge"),Wt=r("bar"),He=[],$e=e=>He.push(e),ae=!1;if(y){let i=function(f,u){let h=(D,ft)=>{let xe=(D===
u?f:D.takeRecords()).at(-1);return xe?!xe.isIntersecting:ft};o=h(e,o),n=h(t,n),ae=!o&&!n,Wt.classList.toggle("is-below",
o);for(let D of He)D()},e=new IntersectionObserver(i,{rootMargin:`${Fe}px 0px 0px`}),t=new IntersectionObserver(i,{rootMargin:`\
-${$t}px 0px ${Fe}px`}),o=!0,n=!0;e.observe(Ue),t.observe(Ue)}var We=Number(d()?.dataset.since),ce=()=>!!r("status-line")?.hasAttribute("data-outdated");function Ke(){let e=r("outdat\
ed"),t=r("say");e&&t&&(t.lang=e.lang,t.dir=e.dir,l(e.firstElementChild.textContent)),H()}function H({isBack:e=!1}={}){!ce()||
Be()||S(document.body).some(E)||(scrollY<1||ae||document.hidden||e)&&Kt()}function Kt(){history.state?.reloadedAt>=We||(history.
replaceState({...history.state,reloadedAt:We},""),location.reload())}$e(H);d()&&(document.addEventListener("visibilitych\
ange",()=>{document.hidden||H({isBack:!0})}),addEventListener("scroll",()=>H(),{passive:!0}));var $=r("pause"),x=z.get("reader:paused")==="1",W=x?Date.now():0,Xe=[],Ge=[],Ze=e=>Xe.push(e);var Ye=()=>g.toggleAttribute("data-paused",x);$?.addEventListener("click",()=>{x=!x,W=x?Date.now():0,z.set("reader:pause\
d",x?"1":"0"),Ye(),l(x?a.paused:"");for(let e of x?Ge:[...Ge,...Xe])e()});Ye();var A=T();g.toggleAttribute("data-closed",A);b(e=>{e&&(ce()?Ke():T()!==A&&Gt())});function Gt(){A=!A,g.toggleAttribute("\
data-closed",A),$&&($.hidden=!1),queueMicrotask(()=>l(A?a.ended:a.resumed))}var v=r("not-following");function je(){g.setAttribute("data-following",""),v&&(v.hidden=!0)}function Ve(){v&&!v.hidden&&
v.replaceWith(v)}var Xt=6e4,Zt=6e5,Yt=5e3,jt=6e4,Vt=1e4,zt=300,Jt=30,le=0,ue=0,de=0,K=0,ze=()=>Number(d()?.dataset.hold??0),Qt=()=>W&&Date.
now()-W>jt,fe=()=>ze()>0&&Date.now()>=ue&&m===null&&!document.hidden&&!Qt()&&!navigator.connection?.saveData,Je=()=>K,Qe=()=>{
K=0},eo=/\/until\/(\d+)\/$/,me=e=>eo.test(e),L=!1,et;document.body.addEventListener("htmx:configRequest",e=>{!c(e)||!fe()||
(e.detail.path+=`until/${le}/`,e.detail.timeout=ze()*1e3+Vt)});document.body.addEventListener("htmx:beforeSend",e=>{c(e)&&
(L=me(e.detail.requestConfig.path),et=e.detail)});document.body.addEventListener("htmx:afterRequest",e=>{c(e)&&(L=!1)});
function tt(e,t){if(!me(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===204&&!e.endsWith("/until/\
0/");o?(n||t.status===200)&&(de=0):ue=Date.now()+Xt*(1+Math.random()),le=o,K=Date.now()+Jt+Math.random()*zt,t.status===200&&
(K+=Number(d().dataset.rest??0)*1e3)}function ot(e){return me(e)?(de+=1,le=0,ue=Date.now()+(de<2?Yt:Zt),!0):!1}function G(){
L&&(et.error="",htmx.trigger(d(),"htmx:abort"))}addEventListener("pagehide",G);document.addEventListener("visibilitychan\
ge",()=>{document.hidden&&G()});var pe=!1;function nt({loaded:e,failed:t}){let o=document.querySelector('script[src*="/htmx."]');if(pe||!o||document.readyState!==
"complete")return;pe=!0;let n=document.createElement("script");n.src=o.src;let i=f=>()=>{pe=!1,f()};n.onload=i(e),n.onerror=
i(t),o.replaceWith(n)}var at=1e3,to=5e3,oo=3e5,ct=36e5,no=6e5,ro=15e3,so=50,he=0,dt=Date.now(),R=0,ge=0,N=Date.now()+at*(1+Math.random()),X=0;
function lt(){if(fe())return Math.max(Je(),N)-Date.now();let e=Number(d().dataset.seconds)*1e3,o=T()||"slow"in d().dataset?
Math.max(e,he):he||e,n=Date.now()-dt>no?Math.max(o,ro):o;return Math.max(R+n,N)-Date.now()}document.body.addEventListener(
"htmx:beforeRequest",e=>{if(!c(e))return;!document.hidden&&navigator.onLine&&lt()<so?R=Date.now():e.preventDefault()});document.
body.addEventListener("htmx:configRequest",e=>{c(e)&&m!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`sinc\
e/${m}/`))});function Z(){"htmx"in window?htmx.trigger(document.body,"reader:wake"):!document.hidden&&navigator.onLine&&
(clearTimeout(X),X=setTimeout(Z,at),nt({loaded:Z,failed:()=>ut()}))}function Y(){clearTimeout(X),d()?.dataset.seconds&&(X=
setTimeout(Z,lt()))}document.body.addEventListener("htmx:afterRequest",e=>{if(!c(e)){m!==null&&L&&(R=0,G());return}let{xhr:t,
requestConfig:o,successful:n}=e.detail;n&&(tt(o.path,t),t.status===200&&(Ne(o.path),dt=Date.now()),he=Math.min(ct,parseInt(
t.getResponseHeader("Poll-Seconds"),10)*1e3||0),ge=0,N=0,Ae(t),je(),ye(!0)),Y()});for(let e of k)document.body.addEventListener(
e,t=>{if(c(t)){if(ot(t.detail.requestConfig.path)){R=0,Y();return}ut(io(t.detail.xhr))}});function ut(e=0){ge+=1;let t=e||
Math.min(oo,to*2**ge);N=Date.now()+t*(1+Math.random()/2),ye(!1),Y()}function io(e){let t=e.getResponseHeader("Retry-Afte\
r")??"",o=Date.parse(e.getResponseHeader("Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;return Math.
min(ct,Math.max(0,n||0))}var C=r("connection"),rt=!0,st=0;function ye(e){if(!C||rt===e)return;rt=e;let{back:t,lost:o}=C.
dataset;C.textContent=e?t:o,C.hidden=!1,l(C.textContent),clearTimeout(st),e&&(st=setTimeout(()=>{C.hidden=!0},2e3))}function be(){
document.hidden||(p(s),Ve(),R=0,Qe(),Z())}function it(){N=0,be()}Ze(be);d()&&(document.addEventListener("visibilitychang\
e",be),addEventListener("pageshow",e=>{e.persisted&&it()}),addEventListener("online",it),addEventListener("offline",()=>ye(
!1)),Y());document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!_(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:ao(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),co(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var ao=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function co(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=a.copied,e.append(t),l(a.copied),setTimeout(()=>{t.remove(),
l("")},2e3)}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});
