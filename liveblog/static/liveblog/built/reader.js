var S=document.documentElement,r=e=>document.getElementById(e),i=r("feed"),a=r("held"),f=()=>r("poll");S.classList.add("\
js");var me=e=>Number(e?.dataset?.revision||0),v=e=>Number(e?.dataset?.first),y=e=>[...e.querySelectorAll(":scope > .upd\
ate")],_=e=>e.reduce((t,o)=>t+Number(o.dataset.more||1),0);function k(e){let t=e.nextElementSibling;return!t||t.matches(
".update")?t:k(t)}var V=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey),c=r("words")?.dataset??
{},C=`${c.language==="en"?"en-GB":c.language||"en"}-u-nu-latn`,_t=new Intl.PluralRules(C),E=(e,t={})=>c[e].replace(/\{(\w+)\}/g,
(o,n)=>t[n]??o);function N(e,t){let o=_t.select(t);return E(e+o[0].toUpperCase()+o.slice(1),{n:t})}function m(e){let t=r(
"say");t&&(t.textContent=e)}var g={get(e){try{return localStorage.getItem(e)}catch{return null}},set(e,t){try{localStorage.
setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var Ke=6e4,kt=1440,He=new Intl.RelativeTimeFormat(C,{numeric:"auto",style:"short"}),he=new Intl.DateTimeFormat(C,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),Nt=new Intl.DateTimeFormat(C,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"});function b(e){if(c.language)for(let t of e.querySelectorAll(".when time"))qt(t),Bt(t)}function qt(e){let t=e.
parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.now()-Date.parse(e.dateTime))/Ke);t.dataset.day??=
t.textContent,t.textContent=o<1?c.now:o<60?He.format(-o,"minute"):o<kt?He.format(-Math.round(o/60),"hour"):t.dataset.day}
var Rt=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}1`*(Number(o)*60+Number(n))},pe=e=>-new Date(e).getTimezoneOffset(),
X=e=>Rt(e)!==pe(e);function Pt(e){let t=new Date(e),o=t.getDate()!==Number(e.slice(8,10));return E("yourTime",{time:(o?Nt:
he).format(t)})}function Bt(e){Ye(e.parentElement,X(e.dateTime)?Pt(e.dateTime):"")}function ye(){let e=document.querySelector(
"#status-line .state"),t=e?.querySelector("time")?.dateTime;t&&c.language&&Ye(e,X(t)?E("yourZone",{zone:$t(t)}):"")}function $t(e){
let t=Math.abs(pe(e)),o=t%60?`:${String(t%60).padStart(2,"0")}`:"",n=t?`UTC${pe(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:
"UTC",[s,...d]=Intl.DateTimeFormat().resolvedOptions().timeZone.split("/");return d.length&&s!=="Etc"?`${n} (${d.at(-1).
replaceAll("_"," ")})`:n}function Ye(e,t){let o=e.querySelector(".yours")??document.createElement("span");if(!t){o.remove();
return}o.className="yours",o.textContent!==t&&(o.textContent=t),o.isConnected||e.append(" ",o)}i&&(b(i),ye(),setInterval(
()=>{document.hidden||b(i)},Ke));function Z(e){ge(e,"start"),q(e)}function ge(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function q(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var Ft=5*6e4,I=r("since"),Ut=!!(I&&"sinceYouLeft"in i.dataset),we=`reader:left:${i?.dataset.blog}`,h=document.createElement(
"p");h.id=h.className="left-off";h.tabIndex=-1;h.append(document.createElement("span"));var L=null,Se=!1,xe=!1;function G(){
try{let{first:e,at:t}=JSON.parse(g.get(we));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function Wt(){let e=G();(!e||e.first>Number(f()?.dataset.since))&&g.forget(we)}function Ve(){
let e=xe?Math.max(0,...y(i).map(v)):0;e>=(G()?.first??1)&&g.set(we,JSON.stringify({first:e,at:Date.now()}))}function be(){
let e=G(),t=!xe||Date.now()-e?.at>Ft;xe=!0,!(!e||!t)&&(L=e,Se=!1,R())}function R(){if(!L)return;let e=y(i),t=e.find(s=>v(
s)<=L.first),o=e[0]!==t,n=!t&&!!i.querySelector(":scope > .older");!t||!o?h.remove():k(h)!==t&&Ht(t),I.hidden=Se||!o||!(t||
n),I.hidden||Kt(n)}function Ht(e){let t=e.previousElementSibling;(t.matches(".day")?t:e).before(h),h.firstChild.textContent=
Yt(e)}function Kt(e){let[t]=I.children,o=[...i.children].filter(n=>v(n)>L.first);t.textContent=N(e?"more":"since",_(o)),
t.href=e?i.dataset.before.replace(/\d+\/$/,`${L.first+1}/`):"#left-off"}function Yt(e){let t=new Date(L.at),o=he.format(
t),n=X(e.querySelector("time").dateTime)?E("yourTime",{time:o}):o;return t.toDateString()===new Date().toDateString()?E(
"leftOff",{time:n}):E("leftOffOn",{day:Vt(t),time:n})}var Vt=e=>new Intl.DateTimeFormat(C,{weekday:"short",day:"numeric",
month:"short"}).format(e);function Xt(){let e=!location.hash&&!performance.getEntriesByType("paint").length,t=history.state?.
isReturning??!!(e&&G());history.replaceState({...history.state,isReturning:t},""),S.toggleAttribute("data-returning",t)}
if(Ut){Wt(),Xt();let[e,t]=I.children;new IntersectionObserver(o=>{o.at(-1).isIntersecting&&(Se=!0,I.hidden=!0)}).observe(
h),e.addEventListener("click",o=>{h.isConnected&&(o.preventDefault(),ge(h,"center"),h.focus({preventScroll:!0}))}),t.addEventListener(
"click",()=>{L=null,h.remove(),I.hidden=!0}),addEventListener("pagehide",Ve),document.addEventListener("visibilitychange",
()=>document.hidden?Ve():be()),addEventListener("pageshow",o=>{o.persisted&&be()}),document.hidden||be()}var ve=r("pause"),u=g.get("reader:paused")==="1",j=u?Date.now():0,Xe=[],Ee=[],Ze=e=>Xe.push(e),Ge=e=>Ee.push(e),je=()=>S.
toggleAttribute("data-paused",u);ve?.addEventListener("click",()=>{u=!u,j=u?Date.now():0,g.set("reader:paused",u?"1":"0"),
je(),m(u?c.paused:"");for(let e of u?Ee:[...Ee,...Xe])e()});je();var Zt=136,Je=9999999,ze=r("edge"),Gt=r("bar"),Qe=[],J=e=>Qe.push(e),P=!1;if(a){let s=function(d,p){let w=(Y,Mt)=>{let We=(Y===
p?d:Y.takeRecords()).at(-1);return We?!We.isIntersecting:Mt};o=w(e,o),n=w(t,n),P=!o&&!n,Gt.classList.toggle("is-below",o);
for(let Y of Qe)Y()},e=new IntersectionObserver(s,{rootMargin:`${Je}px 0px 0px`}),t=new IntersectionObserver(s,{rootMargin:`\
-${Zt}px 0px ${Je}px`}),o=!0,n=!0;e.observe(ze),t.observe(ze)}var T=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),A=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),jt=(e,t)=>T(e).some(o=>A(o)&&T(t).some(
n=>n.dataset.player===o.dataset.player)),Jt=(e,t)=>e.isEqualNode(t),zt=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function Ie(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&A(e))return;
if(Qt(e,t),et(e)||et(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;Ce([...e.children],
[...t.children],n);let s=new Set(n.values());for(let p of[...e.children])s.has(p)||p.remove();let d=e.firstChild;for(let p of[
...t.children]){let w=n.get(p);if(!w){e.insertBefore(p,d);continue}Ie(w,p),d=w.nextSibling}}function Ce(e,t,o){for(let n of[
jt,Jt,zt])for(let[s,d]of t.entries()){let p=e.findIndex(w=>n(w,d));if(!(p<0)){o.set(d,e[p]),Ce(e.slice(0,p),t.slice(0,s),
o),Ce(e.slice(p+1),t.slice(s+1),o);return}}}var et=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function Qt(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:s}of t.attributes)e.getAttribute(n)!==s&&e.setAttribute(n,s)}function z(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return i.contains(t)&&!o||!e.isCollapsed&&i.contains(e.anchorNode)||T(i).some(n=>A(n)&&eo(n))}function eo(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}function Q(){let e=null;for(let t of y(i)){let o=t.previousElementSibling,n=o?.matches(".day")?o:null,s=e===null;(s?a:t.
dataset.day===e)?n?.remove():!n&&!s&&t.before(to(t.dataset.day)),e=t.dataset.day}for(let t of i.querySelectorAll(":scope\
 > .day"))t.nextElementSibling?.matches(".update")||t.remove()}function to(e){let t=document.createElement("p");return t.
className="day",t.textContent=e,t}var tt=14,ot=r("latest");function B(){if(!ot)return;let t=[...u?[]:y(a),...y(i)].find(n=>!n.matches(".withdrawn")),[o]=ot.
children;o.hidden=!t,t&&(o.href=`#${t.id}`,o.dataset.goto=t.id,Le(o.querySelector("time"),t.querySelector(".when time").
textContent),Le(o.querySelector(".what"),no(t)),oo(o.querySelector(".badge"),t))}function oo(e,t){let o=t.querySelector(
".meta :is(.b-unconfirmed, .b-wrong)");e.hidden=!o,o&&(e.className=o.className,Le(e,o.firstChild.textContent.trim()))}function no(e){
let t=e.querySelector("h3:not(.vh)");if(t)return t.lastChild.textContent.trim();let n=(e.querySelector(".body :is(p, fig\
caption, a)")??e.querySelector("h3")).textContent.trim().split(/\s+/);return n.slice(0,tt).join(" ")+(n.length>tt?"\u2026":
"")}function Le(e,t){e.textContent!==t&&(e.textContent=t)}Ge(B);var ee=r("new-updates"),$=document.title,te=0;function nt(e){$.startsWith(`${e} \u2013 `)||($=`${e} \u2013 ${$.split(" \u2013\
 ").at(-1)}`,O())}function Te(e,t){let o=[...t.children].find(n=>v(n)<v(e));t.insertBefore(e,o??t.querySelector(":scope \
> .older"))}function rt({wereHeld:e}){let t=[...a.children];r("no-updates")?.remove(),b(a);for(let n of t)n.classList.add(
"is-new"),Te(n,i);Q(),R(),B();let o=t.filter(n=>n.matches(".update")).map(({id:n})=>n);return document.dispatchEvent(new CustomEvent(
"reader:arrived",{detail:{ids:o,held:e}})),t[0]}function O(){if(!a)return;a.children.length&&P&&!document.hidden&&!u&&!z()&&
ro();let e=_([...a.children]);ee.hidden=e===0,e&&(ee.textContent=N("new",e)),document.title=e?`(${e}) ${$}`:$,e!==te&&m(
e?ee.textContent:""),te=e}function ro(){let e=_([...a.children])-te;rt({wereHeld:!1}),m(e>0?N("new",e):""),te=0}function Ae(){
let e=rt({wereHeld:!0});return O(),e}a&&(new MutationObserver(O).observe(a,{childList:!0}),J(O),ee.addEventListener("cli\
ck",e=>{e.preventDefault();let t=Ae();t&&Z(t)}));document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&V(e)&&r(t.dataset.goto);o&&(e.preventDefault(),
a?.contains(o)&&Ae(),Z(o))});var oe=["htmx:responseError","htmx:sendError","htmx:timeout"],x=null,it=0,l=e=>(e.detail.requestConfig?.elt??e.target)?.
id==="poll";function ne(e){e<Number(f()?.dataset.since)&&(x=Math.min(x??1/0,e))}function st(e){it=e,ne(e)}function at(e){
e.includes(`/since/${x}/`)&&(x=null,ne(it))}var re=r("listing"),ct=!1,Oe=!1,dt=e=>[...e.querySelectorAll(":scope > .card-blog")];function io(e){let t=dt(e).filter(({
id:s})=>r(s)),o=dt(re).map(({id:s})=>s),n=t.map(s=>{let d=document.createComment("");return s.replaceWith(d),d});t.sort(
(s,d)=>o.indexOf(s.id)-o.indexOf(d.id));for(let[s,d]of n.entries())d.replaceWith(t[s])}function lt(){Oe||=!document.hidden}
if(re){for(let[e,t]of Object.entries({down:!0,up:!1,cancel:!1}))addEventListener(`pointer${e}`,()=>{ct=t});document.addEventListener(
"visibilitychange",lt),addEventListener("pageshow",e=>e.persisted&&lt()),document.body.addEventListener("htmx:beforeRequ\
est",e=>{l(e)&&u&&e.preventDefault()}),document.body.addEventListener("htmx:beforeSwap",e=>{l(e)&&(u||ct)&&(e.detail.shouldSwap=
!1)}),document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail;if(t!==re)return;Oe&&!re.
contains(document.activeElement)||io(o.firstElementChild),Oe=!1})}var F=new Set;function ie(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}var Me=e=>e.detail.elt?.closest(".older, .gap"),De=null;document.body.addEventListener("htmx:beforeRequest",e=>ut(Me(e),
"loading"));for(let e of oe)document.body.addEventListener(e,t=>ut(Me(t),"failed"));function ut(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=Me(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=ie(so,n),De=
t.contains(document.activeElement)?t.previousElementSibling:null,ne(Number(o.getResponseHeader("Blog-Revision")??1/0))});
var so=e=>!r(e.id)&&!F.has(e.id);function ft(){b(i);let e=De&&k(De);e&&q(e)}var se=[];function mt(){if(se=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let o of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(o.closest(".bar")||t&&e.contains(
o))continue;let{top:n,bottom:s}=o.getBoundingClientRect();if(s>72&&se.push({line:o,top:n}),n>innerHeight)break}}function _e(){
let e=se.find(({line:o})=>o.isConnected);if(se=[],!e)return;let t=e.line.getBoundingClientRect().top-e.top;Math.abs(t)>.1&&
scrollBy({top:t,behavior:"instant"})}var ke=()=>!!r("status-line")?.hasAttribute("data-outdated");function pt(){let e=r("outdated"),t=r("say");e&&t&&(t.lang=
e.lang,t.dir=e.dir,m(e.firstElementChild.textContent)),ae()}function ae({isBack:e=!1}={}){!ke()||z()||T(document.body).some(
A)||(scrollY<1||P||document.hidden||e)&&location.reload()}J(ae);f()&&(document.addEventListener("visibilitychange",()=>{
document.hidden||ae({isBack:!0})}),addEventListener("scroll",()=>ae(),{passive:!0}));var M=()=>!!r("status-line")?.querySelector(".b-closed"),D=M();S.toggleAttribute("data-closed",D);function ht(){let e=r(
"headline")?.querySelector("h1")?.textContent;e&&nt(e),ke()?pt():M()!==D&&ao()}function ao(){D=!D,S.toggleAttribute("dat\
a-closed",D),ve.hidden=!1,queueMicrotask(()=>m(D?c.ended:c.resumed))}document.body.addEventListener("htmx:beforeSwap",e=>{!l(e)||!e.detail.shouldSwap||(e.detail.serverResponse=ie(co,e.detail.
serverResponse),mt())});function co(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&F.add(e.id),t==="afterbe\
gin:#held"||!!r(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
if(t.id==="poll")e.detail.shouldSwap=!i||!uo(n,t);else if(t.id==="held"){e.detail.shouldSwap=!1;for(let s of[...o.children])
lo(s)}else n?(e.detail.shouldSwap=!1,yt(t,n)):t.contains(document.activeElement)&&fo(t)});function lo(e){let t=r(e.id);if(t){
yt(t,e);return}F.has(e.id)||(Te(e,a),htmx.process(e))}function yt(e,t){t.dataset.revision&&me(t)<me(e)||(Ie(e,t),i?.contains(
e)&&b(e),e.id==="status-line"&&ye())}function uo(e,t){let o=Number(e.dataset.since);return st(o),o<Number(t.dataset.since)}
function fo(e){let t=y(e.parentElement),o=t.indexOf(e),n=t[o+1]??t[o-1];n&&q(n)}document.body.addEventListener("htmx:aft\
erOnLoad",e=>{if(e.detail.xhr.status===200){if(!i){_e();return}l(e)||ft(),Q(),R(),l(e)&&(B(),ht(),_e())}});var mo=6e4,po=6e5,ho=5e3,yo=6e4,go=1e4,bo=300,xo=30,wo=1e3,qe=0,Re=0,Ne=0,ce=Date.now()+wo*(1+Math.random()),gt=()=>Number(
f()?.dataset.hold??0),So=()=>j&&Date.now()-j>yo,Pe=()=>gt()>0&&Date.now()>=Re&&x===null&&!document.hidden&&!So()&&!navigator.
connection?.saveData,bt=()=>ce,xt=()=>{ce=0},Eo=/\/until\/(\d+)\/$/,Be=e=>Eo.test(e),U=!1;document.body.addEventListener(
"htmx:configRequest",e=>{!l(e)||!Pe()||(e.detail.path+=`until/${qe}/`,e.detail.timeout=gt()*1e3+go)});document.body.addEventListener(
"htmx:beforeSend",e=>{l(e)&&(U=Be(e.detail.requestConfig.path))});document.body.addEventListener("htmx:afterRequest",e=>{
l(e)&&(U=!1)});function wt(e,t){if(!Be(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===204&&!e.endsWith(
"/until/0/");o?(n||t.status===200)&&(Ne=0):Re=Date.now()+mo*(1+Math.random()),qe=o,ce=Date.now()+xo+Math.random()*bo,t.status===
200&&(ce+=Number(f().dataset.rest??0)*1e3)}function St(e){return Be(e)?(Ne+=1,qe=0,Re=Date.now()+(Ne<2?ho:po),!0):!1}function de(){
U&&htmx.trigger(f(),"htmx:abort")}addEventListener("pagehide",de);document.addEventListener("visibilitychange",()=>{document.
hidden&&de()});var vo=5e3,Co=3e5,It=36e5,Io=6e5,Lo=15e3,To=50,$e=0,Lt=Date.now(),K=Date.now(),Fe=0,H=0,Et=0;function Tt(){if(Pe())return Math.
max(bt(),H)-Date.now();let e=Number(f().dataset.seconds)*1e3,t=M()?Math.max(e,$e):$e||e,o=Date.now()-Lt>Io?Math.max(t,Lo):
t;return Math.max(K+o,H)-Date.now()}document.body.addEventListener("htmx:beforeRequest",e=>{if(!l(e))return;!document.hidden&&
navigator.onLine&&Tt()<To?K=Date.now():e.preventDefault()});document.body.addEventListener("htmx:configRequest",e=>{l(e)&&
x!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`since/${x}/`))});var At=()=>htmx.trigger(document.body,"r\
eader:wake");function ue(){clearTimeout(Et),f()?.dataset.seconds&&(Et=setTimeout(At,Tt()))}document.body.addEventListener(
"htmx:afterRequest",e=>{if(!l(e)){x!==null&&U&&(K=0,de());return}let{xhr:t,requestConfig:o}=e.detail;(t.status===200||t.
status===204)&&(wt(o.path,t),t.status===200&&(at(o.path),Lt=Date.now()),$e=Math.min(It,parseInt(t.getResponseHeader("Pol\
l-Seconds"),10)*1e3||0),Fe=0,H=0,Ue(!0)),ue()});for(let e of oe)document.body.addEventListener(e,t=>{if(!l(t))return;if(St(
t.detail.requestConfig.path)){K=0,ue();return}Fe+=1;let o=Ao(t.detail.xhr)||Math.min(Co,vo*2**Fe);H=Date.now()+o*(1+Math.
random()/2),Ue(!1),ue()});function Ao(e){let t=e.getResponseHeader("Retry-After")??"",o=Date.parse(e.getResponseHeader("\
Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;return Math.min(It,Math.max(0,n||0))}var W=r("connec\
tion"),vt=!0,Ct=0;function Ue(e){!W||vt===e||(vt=e,W.textContent=e?c.back:c.lost,W.hidden=!1,m(W.textContent),clearTimeout(
Ct),e&&(Ct=setTimeout(()=>{W.hidden=!0},2e3)))}function le(){document.hidden||(b(i),O(),K=0,xt(),At())}Ze(le);f()&&(document.
addEventListener("visibilitychange",le),addEventListener("pageshow",e=>{e.persisted&&le()}),addEventListener("online",()=>{
H=0,le()}),addEventListener("offline",()=>Ue(!1)),ue());var Ot=6e4,Oo=i?.dataset.sample;function Dt(){setTimeout(Dt,Ot),!(document.hidden||!navigator.onLine||M())&&fetch("here/",
{method:"POST",credentials:"omit"}).catch(()=>{})}Math.random()*Number(Oo)<1&&setTimeout(Dt,Math.random()*Ot);document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!V(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:Do(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),Mo(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var Do=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function Mo(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=c.copied,e.append(t),m(c.copied),setTimeout(()=>{t.remove(),
m("")},2e3)}var fe=r("light-offer");fe&&navigator.connection?.saveData&&!g.get("reader:full")&&(fe.hidden=!1,fe.querySelector("butto\
n").addEventListener("click",()=>{g.set("reader:full","1"),fe.hidden=!0}));document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});
