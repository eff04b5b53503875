var S=document.documentElement,r=e=>document.getElementById(e),i=r("feed"),a=r("held"),f=()=>r("poll");S.classList.add("\
js");var fe=e=>Number(e?.dataset?.revision||0),v=e=>Number(e?.dataset?.first),y=e=>[...e.querySelectorAll(":scope > .upd\
ate")],_=e=>e.reduce((t,o)=>t+Number(o.dataset.more||1),0);function k(e){let t=e.nextElementSibling;return!t||t.matches(
".update")?t:k(t)}var V=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey),c=r("words")?.dataset??
{},C=`${c.language==="en"?"en-GB":c.language||"en"}-u-nu-latn`,kt=new Intl.PluralRules(C),E=(e,t={})=>c[e].replace(/\{(\w+)\}/g,
(o,n)=>t[n]??o);function N(e,t){let o=kt.select(t);return E(e+o[0].toUpperCase()+o.slice(1),{n:t})}function m(e){let t=r(
"say");t&&(t.textContent=e)}var g={get(e){try{return localStorage.getItem(e)}catch{return null}},set(e,t){try{localStorage.
setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var Ke=6e4,Nt=1440,He=new Intl.RelativeTimeFormat(C,{numeric:"auto",style:"short"}),pe=new Intl.DateTimeFormat(C,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),qt=new Intl.DateTimeFormat(C,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"});function b(e){if(c.language)for(let t of e.querySelectorAll(".when time"))Rt(t),$t(t)}function Rt(e){let t=e.
parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.now()-Date.parse(e.dateTime))/Ke);t.dataset.day??=
t.textContent,t.textContent=o<1?c.now:o<60?He.format(-o,"minute"):o<Nt?He.format(-Math.round(o/60),"hour"):t.dataset.day}
var Pt=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}1`*(Number(o)*60+Number(n))},me=e=>-new Date(e).getTimezoneOffset(),
X=e=>Pt(e)!==me(e);function Bt(e){let t=new Date(e),o=t.getDate()!==Number(e.slice(8,10));return E("yourTime",{time:(o?qt:
pe).format(t)})}function $t(e){Ye(e.parentElement,X(e.dateTime)?Bt(e.dateTime):"")}function he(){let e=document.querySelector(
"#status-line .state"),t=e?.querySelector("time")?.dateTime;t&&c.language&&Ye(e,X(t)?E("yourZone",{zone:Ft(t)}):"")}function Ft(e){
let t=Math.abs(me(e)),o=t%60?`:${String(t%60).padStart(2,"0")}`:"",n=t?`UTC${me(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:
"UTC",[s,...d]=Intl.DateTimeFormat().resolvedOptions().timeZone.split("/");return d.length&&s!=="Etc"?`${n} (${d.at(-1).
replaceAll("_"," ")})`:n}function Ye(e,t){let o=e.querySelector(".yours")??document.createElement("span");if(!t){o.remove();
return}o.className="yours",o.textContent!==t&&(o.textContent=t),o.isConnected||e.append(" ",o)}i&&(b(i),he(),setInterval(
()=>{document.hidden||b(i)},Ke));function Z(e){ye(e,"start"),q(e)}function ye(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function q(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var Ut=5*6e4,I=r("since"),Wt=!!(I&&"sinceYouLeft"in i.dataset),xe=`reader:left:${i?.dataset.blog}`,h=document.createElement(
"p");h.id=h.className="left-off";h.tabIndex=-1;h.append(document.createElement("span"));var L=null,we=!1,be=!1;function G(){
try{let{first:e,at:t}=JSON.parse(g.get(xe));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function Ht(){let e=G();(!e||e.first>Number(f()?.dataset.since))&&g.forget(xe)}function Ve(){
let e=be?Math.max(0,...y(i).map(v)):0;e>=(G()?.first??1)&&g.set(xe,JSON.stringify({first:e,at:Date.now()}))}function ge(){
let e=G(),t=!be||Date.now()-e?.at>Ut;be=!0,!(!e||!t)&&(L=e,we=!1,R())}function R(){if(!L)return;let e=y(i),t=e.find(s=>v(
s)<=L.first),o=e[0]!==t,n=!t&&!!i.querySelector(":scope > .older");!t||!o?h.remove():k(h)!==t&&Kt(t),I.hidden=we||!o||!(t||
n),I.hidden||Yt(n)}function Kt(e){let t=e.previousElementSibling;(t.matches(".day")?t:e).before(h),h.firstChild.textContent=
Vt(e)}function Yt(e){let[t]=I.children,o=[...i.children].filter(n=>v(n)>L.first);t.textContent=N(e?"more":"since",_(o)),
t.href=e?i.dataset.before.replace(/\d+\/$/,`${L.first+1}/`):"#left-off"}function Vt(e){let t=new Date(L.at),o=pe.format(
t),n=X(e.querySelector("time").dateTime)?E("yourTime",{time:o}):o;return t.toDateString()===new Date().toDateString()?E(
"leftOff",{time:n}):E("leftOffOn",{day:Xt(t),time:n})}var Xt=e=>new Intl.DateTimeFormat(C,{weekday:"short",day:"numeric",
month:"short"}).format(e);function Zt(){let e=!location.hash&&!performance.getEntriesByType("paint").length,t=history.state?.
isReturning??!!(e&&G());history.replaceState({...history.state,isReturning:t},""),S.toggleAttribute("data-returning",t)}
if(Wt){Ht(),Zt();let[e,t]=I.children;new IntersectionObserver(o=>{o.at(-1).isIntersecting&&(we=!0,I.hidden=!0)}).observe(
h),e.addEventListener("click",o=>{h.isConnected&&(o.preventDefault(),ye(h,"center"),h.focus({preventScroll:!0}))}),t.addEventListener(
"click",()=>{L=null,h.remove(),I.hidden=!0}),addEventListener("pagehide",Ve),document.addEventListener("visibilitychange",
()=>document.hidden?Ve():ge()),addEventListener("pageshow",o=>{o.persisted&&ge()}),document.hidden||ge()}var Ee=r("pause"),u=g.get("reader:paused")==="1",j=u?Date.now():0,Xe=[],Se=[],Ze=e=>Xe.push(e),Ge=e=>Se.push(e),je=()=>S.
toggleAttribute("data-paused",u);Ee?.addEventListener("click",()=>{u=!u,j=u?Date.now():0,g.set("reader:paused",u?"1":"0"),
je(),m(u?c.paused:"");for(let e of u?Se:[...Se,...Xe])e()});je();var Gt=136,Je=9999999,ze=r("edge"),jt=r("bar"),Qe=[],J=e=>Qe.push(e),P=!1;if(a){let s=function(d,p){let w=(Y,_t)=>{let We=(Y===
p?d:Y.takeRecords()).at(-1);return We?!We.isIntersecting:_t};o=w(e,o),n=w(t,n),P=!o&&!n,jt.classList.toggle("is-below",o);
for(let Y of Qe)Y()},e=new IntersectionObserver(s,{rootMargin:`${Je}px 0px 0px`}),t=new IntersectionObserver(s,{rootMargin:`\
-${Gt}px 0px ${Je}px`}),o=!0,n=!0;e.observe(ze),t.observe(ze)}var A=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),T=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),Jt=(e,t)=>A(e).some(o=>T(o)&&A(t).some(
n=>n.dataset.player===o.dataset.player)),zt=(e,t)=>e.isEqualNode(t),Qt=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function Ce(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&T(e))return;
if(eo(e,t),et(e)||et(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;ve([...e.children],
[...t.children],n);let s=new Set(n.values());for(let p of[...e.children])s.has(p)||p.remove();let d=e.firstChild;for(let p of[
...t.children]){let w=n.get(p);if(!w){e.insertBefore(p,d);continue}Ce(w,p),d=w.nextSibling}}function ve(e,t,o){for(let n of[
Jt,zt,Qt])for(let[s,d]of t.entries()){let p=e.findIndex(w=>n(w,d));if(!(p<0)){o.set(d,e[p]),ve(e.slice(0,p),t.slice(0,s),
o),ve(e.slice(p+1),t.slice(s+1),o);return}}}var et=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function eo(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:s}of t.attributes)e.getAttribute(n)!==s&&e.setAttribute(n,s)}function z(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return i.contains(t)&&!o||!e.isCollapsed&&i.contains(e.anchorNode)||A(i).some(n=>T(n)&&to(n))}function to(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}function Q(){let e=null;for(let t of y(i)){let o=t.previousElementSibling,n=o?.matches(".day")?o:null,s=e===null;(s?a:t.
dataset.day===e)?n?.remove():!n&&!s&&t.before(oo(t.dataset.day)),e=t.dataset.day}for(let t of i.querySelectorAll(":scope\
 > .day"))t.nextElementSibling?.matches(".update")||t.remove()}function oo(e){let t=document.createElement("p");return t.
className="day",t.textContent=e,t}var tt=14,ot=r("latest");function B(){if(!ot)return;let t=[...u?[]:y(a),...y(i)].find(n=>!n.matches(".withdrawn")),[o]=ot.
children;o.hidden=!t,t&&(o.href=`#${t.id}`,o.dataset.goto=t.id,Ie(o.querySelector("time"),t.querySelector(".when time").
textContent),Ie(o.querySelector(".what"),ro(t)),no(o.querySelector(".badge"),t))}function no(e,t){let o=t.querySelector(
".meta :is(.b-unconfirmed, .b-wrong)");e.hidden=!o,o&&(e.className=o.className,Ie(e,o.firstChild.textContent.trim()))}function ro(e){
let t=e.querySelector("h3:not(.vh)");if(t)return t.lastChild.textContent.trim();let n=(e.querySelector(".body :is(p, fig\
caption, a)")??e.querySelector("h3")).textContent.trim().split(/\s+/);return n.slice(0,tt).join(" ")+(n.length>tt?"\u2026":
"")}function Ie(e,t){e.textContent!==t&&(e.textContent=t)}Ge(B);var ee=r("new-updates"),$=document.title,te=0;function nt(e){$.startsWith(`${e} \u2013 `)||($=`${e} \u2013 ${$.split(" \u2013\
 ").at(-1)}`,O())}function Le(e,t){let o=[...t.children].find(n=>v(n)<v(e));t.insertBefore(e,o??t.querySelector(":scope \
> .older"))}function rt({wereHeld:e}){let t=[...a.children];r("no-updates")?.remove(),b(a);for(let n of t)n.classList.add(
"is-new"),Le(n,i);Q(),R(),B();let o=t.filter(n=>n.matches(".update")).map(({id:n})=>n);return document.dispatchEvent(new CustomEvent(
"reader:arrived",{detail:{ids:o,held:e}})),t[0]}function O(){if(!a)return;a.children.length&&P&&!document.hidden&&!u&&!z()&&
io();let e=_([...a.children]);ee.hidden=e===0,e&&(ee.textContent=N("new",e)),document.title=e?`(${e}) ${$}`:$,e!==te&&m(
e?ee.textContent:""),te=e}function io(){let e=_([...a.children])-te;rt({wereHeld:!1}),m(e>0?N("new",e):""),te=0}function Ae(){
let e=rt({wereHeld:!0});return O(),e}a&&(new MutationObserver(O).observe(a,{childList:!0}),J(O),ee.addEventListener("cli\
ck",e=>{e.preventDefault();let t=Ae();t&&Z(t)}));document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&V(e)&&r(t.dataset.goto);o&&(e.preventDefault(),
a?.contains(o)&&Ae(),Z(o))});var oe=["htmx:responseError","htmx:sendError","htmx:timeout"],x=null,it=0,l=e=>(e.detail.requestConfig?.elt??e.target)?.
id==="poll";function ne(e){e<Number(f()?.dataset.since)&&(x=Math.min(x??1/0,e))}function st(e){it=e,ne(e)}function at(e){
e.includes(`/since/${x}/`)&&(x=null,ne(it))}var re=r("listing"),ct=!1,Te=!1,dt=e=>[...e.querySelectorAll(":scope > .card-blog")];function so(e){let t=dt(e).filter(({
id:s})=>r(s)),o=dt(re).map(({id:s})=>s),n=t.map(s=>{let d=document.createComment("");return s.replaceWith(d),d});t.sort(
(s,d)=>o.indexOf(s.id)-o.indexOf(d.id));for(let[s,d]of n.entries())d.replaceWith(t[s])}function lt(){Te||=!document.hidden}
if(re){for(let[e,t]of Object.entries({down:!0,up:!1,cancel:!1}))addEventListener(`pointer${e}`,()=>{ct=t});document.addEventListener(
"visibilitychange",lt),addEventListener("pageshow",e=>e.persisted&&lt()),document.body.addEventListener("htmx:beforeRequ\
est",e=>{l(e)&&u&&e.preventDefault()}),document.body.addEventListener("htmx:beforeSwap",e=>{l(e)&&(u||ct)&&(e.detail.shouldSwap=
!1)}),document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail;if(t!==re)return;Te&&!re.
contains(document.activeElement)||so(o.firstElementChild),Te=!1})}var F=new Set;function ie(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}var De=e=>e.detail.elt?.closest(".older, .gap"),Oe=null;document.body.addEventListener("htmx:beforeRequest",e=>ut(De(e),
"loading"));for(let e of oe)document.body.addEventListener(e,t=>ut(De(t),"failed"));function ut(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=De(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=ie(ao,n),Oe=
t.contains(document.activeElement)?t.previousElementSibling:null,ne(Number(o.getResponseHeader("Blog-Revision")??1/0))});
var ao=e=>!r(e.id)&&!F.has(e.id);function ft(){b(i);let e=Oe&&k(Oe);e&&q(e)}var se=[];function mt(){if(se=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let o of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(o.closest(".bar")||t&&e.contains(
o))continue;let{top:n,bottom:s}=o.getBoundingClientRect();if(s>72&&se.push({line:o,top:n}),n>innerHeight)break}}function Me(){
let e=se.find(({line:o})=>o.isConnected);if(se=[],!e)return;let t=e.line.getBoundingClientRect().top-e.top;Math.abs(t)>.1&&
scrollBy({top:t,behavior:"instant"})}var _e=()=>!!r("status-line")?.hasAttribute("data-outdated");function pt(){let e=r("outdated"),t=r("say");e&&t&&(t.lang=
e.lang,t.dir=e.dir,m(e.firstElementChild.textContent)),ae()}function ae({isBack:e=!1}={}){!_e()||z()||A(document.body).some(
T)||(scrollY<1||P||document.hidden||e)&&location.reload()}J(ae);f()&&(document.addEventListener("visibilitychange",()=>{
document.hidden||ae({isBack:!0})}),addEventListener("scroll",()=>ae(),{passive:!0}));var M=()=>!!r("status-line")?.querySelector(".b-closed"),D=M();S.toggleAttribute("data-closed",D);function ht(){let e=r(
"headline")?.querySelector("h1")?.textContent;e&&nt(e),_e()?pt():M()!==D&&co()}function co(){D=!D,S.toggleAttribute("dat\
a-closed",D),Ee.hidden=!1,queueMicrotask(()=>m(D?c.ended:c.resumed))}document.body.addEventListener("htmx:beforeSwap",e=>{!l(e)||!e.detail.shouldSwap||(e.detail.serverResponse=ie(lo,e.detail.
serverResponse),mt())});function lo(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&F.add(e.id),t==="afterbe\
gin:#held"||!!r(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
if(t.id==="poll")e.detail.shouldSwap=!i||!fo(n,t);else if(t.id==="held"){e.detail.shouldSwap=!1;for(let s of[...o.children])
uo(s)}else n?(e.detail.shouldSwap=!1,yt(t,n)):t.contains(document.activeElement)&&mo(t)});function uo(e){let t=r(e.id);if(t){
yt(t,e);return}F.has(e.id)||(Le(e,a),htmx.process(e))}function yt(e,t){t.dataset.revision&&fe(t)<fe(e)||(Ce(e,t),i?.contains(
e)&&b(e),e.id==="status-line"&&he())}function fo(e,t){let o=Number(e.dataset.since);return st(o),o<Number(t.dataset.since)}
function mo(e){let t=y(e.parentElement),o=t.indexOf(e),n=t[o+1]??t[o-1];n&&q(n)}document.body.addEventListener("htmx:aft\
erOnLoad",e=>{if(e.detail.xhr.status===200){if(!i){Me();return}l(e)||ft(),Q(),R(),l(e)&&(B(),ht(),Me())}});var po=6e4,ho=6e5,yo=5e3,go=6e4,bo=1e4,xo=300,wo=30,So=1e3,Ne=0,qe=0,ke=0,ce=Date.now()+So*(1+Math.random()),gt=()=>Number(
f()?.dataset.hold??0),Eo=()=>j&&Date.now()-j>go,Re=()=>gt()>0&&Date.now()>=qe&&x===null&&!document.hidden&&!Eo()&&!navigator.
connection?.saveData,bt=()=>ce,xt=()=>{ce=0},vo=/\/until\/(\d+)\/$/,Pe=e=>vo.test(e),U=!1;document.body.addEventListener(
"htmx:configRequest",e=>{!l(e)||!Re()||(e.detail.path+=`until/${Ne}/`,e.detail.timeout=gt()*1e3+bo)});document.body.addEventListener(
"htmx:beforeSend",e=>{l(e)&&(U=Pe(e.detail.requestConfig.path))});document.body.addEventListener("htmx:afterRequest",e=>{
l(e)&&(U=!1)});function wt(e,t){if(!Pe(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===204&&!e.endsWith(
"/until/0/");o?(n||t.status===200)&&(ke=0):qe=Date.now()+po*(1+Math.random()),Ne=o,ce=Date.now()+wo+Math.random()*xo,t.status===
200&&(ce+=Number(f().dataset.rest??0)*1e3)}function St(e){return Pe(e)?(ke+=1,Ne=0,qe=Date.now()+(ke<2?yo:ho),!0):!1}function de(){
U&&htmx.trigger(f(),"htmx:abort")}addEventListener("pagehide",de);document.addEventListener("visibilitychange",()=>{document.
hidden&&de()});var Co=5e3,Io=3e5,Lt=36e5,Lo=6e5,Ao=15e3,To=50,Be=0,At=Date.now(),K=Date.now(),$e=0,H=0,Et=0;function Tt(){if(Re())return Math.
max(bt(),H)-Date.now();let e=Number(f().dataset.seconds)*1e3,t=M()?Math.max(e,Be):Be||e,o=Date.now()-At>Lo?Math.max(t,Ao):
t;return Math.max(K+o,H)-Date.now()}document.body.addEventListener("htmx:beforeRequest",e=>{if(!l(e))return;!document.hidden&&
navigator.onLine&&Tt()<To?K=Date.now():e.preventDefault()});document.body.addEventListener("htmx:configRequest",e=>{l(e)&&
x!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`since/${x}/`))});var Ot=()=>htmx.trigger(document.body,"r\
eader:wake");function le(){clearTimeout(Et),f()?.dataset.seconds&&(Et=setTimeout(Ot,Tt()))}document.body.addEventListener(
"htmx:afterRequest",e=>{if(!l(e)){x!==null&&U&&(K=0,de());return}let{xhr:t,requestConfig:o}=e.detail;(t.status===200||t.
status===204)&&(wt(o.path,t),t.status===200&&(at(o.path),At=Date.now()),Be=Math.min(Lt,parseInt(t.getResponseHeader("Pol\
l-Seconds"),10)*1e3||0),$e=0,H=0,Fe(!0)),le()});for(let e of oe)document.body.addEventListener(e,t=>{if(!l(t))return;if(St(
t.detail.requestConfig.path)){K=0,le();return}$e+=1;let o=Oo(t.detail.xhr)||Math.min(Io,Co*2**$e);H=Date.now()+o*(1+Math.
random()/2),Fe(!1),le()});function Oo(e){let t=e.getResponseHeader("Retry-After")??"",o=Date.parse(e.getResponseHeader("\
Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;return Math.min(Lt,Math.max(0,n||0))}var W=r("connec\
tion"),vt=!0,Ct=0;function Fe(e){!W||vt===e||(vt=e,W.textContent=e?c.back:c.lost,W.hidden=!1,m(W.textContent),clearTimeout(
Ct),e&&(Ct=setTimeout(()=>{W.hidden=!0},2e3)))}function Ue(){document.hidden||(b(i),O(),K=0,xt(),Ot())}function It(){H=0,
Ue()}Ze(Ue);f()&&(document.addEventListener("visibilitychange",Ue),addEventListener("pageshow",e=>{e.persisted&&It()}),addEventListener(
"online",It),addEventListener("offline",()=>Fe(!1)),le());var Dt=6e4,Do=i?.dataset.sample;function Mt(){setTimeout(Mt,Dt),!(document.hidden||!navigator.onLine||M())&&fetch("here/",
{method:"POST",credentials:"omit"}).catch(()=>{})}Math.random()*Number(Do)<1&&setTimeout(Mt,Math.random()*Dt);document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!V(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:Mo(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),_o(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var Mo=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function _o(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=c.copied,e.append(t),m(c.copied),setTimeout(()=>{t.remove(),
m("")},2e3)}var ue=r("light-offer");ue&&navigator.connection?.saveData&&!g.get("reader:full")&&(ue.hidden=!1,ue.querySelector("butto\
n").addEventListener("click",()=>{g.set("reader:full","1"),ue.hidden=!0}));document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});
