var S=document.documentElement,r=e=>document.getElementById(e),s=r("feed"),a=r("held"),f=()=>r("poll");S.classList.add("\
js");var me=e=>Number(e?.dataset?.revision||0),v=e=>Number(e?.dataset?.first),y=e=>[...e.querySelectorAll(":scope > .upd\
ate")],q=e=>e.reduce((t,o)=>t+Number(o.dataset.more||1),0);function _(e){let t=e.nextElementSibling;return!t||t.matches(
".update")?t:_(t)}var X=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey),c=r("words")?.dataset??
{},C=`${c.language==="en"?"en-GB":c.language||"en"}-u-nu-latn`,Pt=new Intl.PluralRules(C),E=(e,t={})=>c[e].replace(/\{(\w+)\}/g,
(o,n)=>t[n]??o);function N(e,t){let o=Pt.select(t);return E(e+o[0].toUpperCase()+o.slice(1),{n:t})}function m(e){let t=r(
"say");t&&(t.textContent=e)}var g={get(e){try{return localStorage.getItem(e)}catch{return null}},set(e,t){try{localStorage.
setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var Xe=6e4,Bt=1440,Ve=new Intl.RelativeTimeFormat(C,{numeric:"auto",style:"short"}),he=new Intl.DateTimeFormat(C,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),$t=new Intl.DateTimeFormat(C,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"});function b(e){if(c.language)for(let t of e.querySelectorAll(".when time"))Ft(t),Ht(t)}function Ft(e){let t=e.
parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.now()-Date.parse(e.dateTime))/Xe);t.dataset.day??=
t.textContent,t.textContent=o<1?c.now:o<60?Ve.format(-o,"minute"):o<Bt?Ve.format(-Math.round(o/60),"hour"):t.dataset.day}
var Ut=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}1`*(Number(o)*60+Number(n))},pe=e=>-new Date(e).getTimezoneOffset(),
Z=e=>Ut(e)!==pe(e);function Wt(e){let t=new Date(e),o=t.getDate()!==Number(e.slice(8,10));return E("yourTime",{time:(o?$t:
he).format(t)})}function Ht(e){Ze(e.parentElement,Z(e.dateTime)?Wt(e.dateTime):"")}function ye(){let e=document.querySelector(
"#status-line .state"),t=e?.querySelector("time")?.dateTime;t&&c.language&&Ze(e,Z(t)?E("yourZone",{zone:Kt(t)}):"")}function Kt(e){
let t=Math.abs(pe(e)),o=t%60?`:${String(t%60).padStart(2,"0")}`:"",n=t?`UTC${pe(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:
"UTC",[i,...d]=Intl.DateTimeFormat().resolvedOptions().timeZone.split("/");return d.length&&i!=="Etc"?`${n} (${d.at(-1).
replaceAll("_"," ")})`:n}function Ze(e,t){let o=e.querySelector(".yours")??document.createElement("span");if(!t){o.remove();
return}o.className="yours",o.textContent!==t&&(o.textContent=t),o.isConnected||e.append(" ",o)}s&&(b(s),ye(),setInterval(
()=>{document.hidden||b(s)},Xe));function G(e){ge(e,"start"),R(e)}function ge(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function R(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var Yt=5*6e4,I=r("since"),Vt=!!(I&&"sinceYouLeft"in s.dataset),we=`reader:left:${s?.dataset.blog}`,h=document.createElement(
"p");h.id=h.className="left-off";h.tabIndex=-1;h.append(document.createElement("span"));var L=null,Se=!1,xe=!1;function j(){
try{let{first:e,at:t}=JSON.parse(g.get(we));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function Xt(){let e=j();(!e||e.first>Number(f()?.dataset.since))&&g.forget(we)}function Ge(){
let e=xe?Math.max(0,...y(s).map(v)):0;e>=(j()?.first??1)&&g.set(we,JSON.stringify({first:e,at:Date.now()}))}function be(){
let e=j(),t=!xe||Date.now()-e?.at>Yt;xe=!0,!(!e||!t)&&(L=e,Se=!1,P())}function P(){if(!L)return;let e=y(s),t=e.find(i=>v(
i)<=L.first),o=e[0]!==t,n=!t&&!!s.querySelector(":scope > .older");!t||!o?h.remove():_(h)!==t&&Zt(t),I.hidden=Se||!o||!(t||
n),I.hidden||Gt(n)}function Zt(e){let t=e.previousElementSibling;(t.matches(".day")?t:e).before(h),h.firstChild.textContent=
jt(e)}function Gt(e){let[t]=I.children,o=[...s.children].filter(n=>v(n)>L.first);t.textContent=N(e?"more":"since",q(o)),
t.href=e?s.dataset.before.replace(/\d+\/$/,`${L.first+1}/`):"#left-off"}function jt(e){let t=new Date(L.at),o=he.format(
t),n=Z(e.querySelector("time").dateTime)?E("yourTime",{time:o}):o;return t.toDateString()===new Date().toDateString()?E(
"leftOff",{time:n}):E("leftOffOn",{day:Jt(t),time:n})}var Jt=e=>new Intl.DateTimeFormat(C,{weekday:"short",day:"numeric",
month:"short"}).format(e);function zt(){let e=!location.hash&&!performance.getEntriesByType("paint").length,t=history.state?.
isReturning??!!(e&&j());history.replaceState({...history.state,isReturning:t},""),S.toggleAttribute("data-returning",t)}
if(Vt){Xt(),zt();let[e,t]=I.children;new IntersectionObserver(o=>{o.at(-1).isIntersecting&&(Se=!0,I.hidden=!0)}).observe(
h),e.addEventListener("click",o=>{h.isConnected&&(o.preventDefault(),ge(h,"center"),h.focus({preventScroll:!0}))}),t.addEventListener(
"click",()=>{L=null,h.remove(),I.hidden=!0}),addEventListener("pagehide",Ge),document.addEventListener("visibilitychange",
()=>document.hidden?Ge():be()),addEventListener("pageshow",o=>{o.persisted&&be()}),document.hidden||be()}var ve=r("pause"),u=g.get("reader:paused")==="1",J=u?Date.now():0,je=[],Ee=[],Je=e=>je.push(e),ze=e=>Ee.push(e),Qe=()=>S.
toggleAttribute("data-paused",u);ve?.addEventListener("click",()=>{u=!u,J=u?Date.now():0,g.set("reader:paused",u?"1":"0"),
Qe(),m(u?c.paused:"");for(let e of u?Ee:[...Ee,...je])e()});Qe();var Qt=136,et=9999999,tt=r("edge"),eo=r("bar"),ot=[],z=e=>ot.push(e),B=!1;if(a){let i=function(d,p){let w=(V,Rt)=>{let Ye=(V===
p?d:V.takeRecords()).at(-1);return Ye?!Ye.isIntersecting:Rt};o=w(e,o),n=w(t,n),B=!o&&!n,eo.classList.toggle("is-below",o);
for(let V of ot)V()},e=new IntersectionObserver(i,{rootMargin:`${et}px 0px 0px`}),t=new IntersectionObserver(i,{rootMargin:`\
-${Qt}px 0px ${et}px`}),o=!0,n=!0;e.observe(tt),t.observe(tt)}var T=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),A=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),to=(e,t)=>T(e).some(o=>A(o)&&T(t).some(
n=>n.dataset.player===o.dataset.player)),oo=(e,t)=>e.isEqualNode(t),no=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function Ie(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&A(e))return;
if(ro(e,t),nt(e)||nt(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;Ce([...e.children],
[...t.children],n);let i=new Set(n.values());for(let p of[...e.children])i.has(p)||p.remove();let d=e.firstChild;for(let p of[
...t.children]){let w=n.get(p);if(!w){e.insertBefore(p,d);continue}Ie(w,p),d=w.nextSibling}}function Ce(e,t,o){for(let n of[
to,oo,no])for(let[i,d]of t.entries()){let p=e.findIndex(w=>n(w,d));if(!(p<0)){o.set(d,e[p]),Ce(e.slice(0,p),t.slice(0,i),
o),Ce(e.slice(p+1),t.slice(i+1),o);return}}}var nt=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function ro(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:i}of t.attributes)e.getAttribute(n)!==i&&e.setAttribute(n,i)}function Q(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return s.contains(t)&&!o||!e.isCollapsed&&s.contains(e.anchorNode)||T(s).some(n=>A(n)&&io(n))}function io(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}function ee(){let e=null;for(let t of y(s)){let o=t.previousElementSibling,n=o?.matches(".day")?o:null,i=e===null;(i?a:t.
dataset.day===e)?n?.remove():!n&&!i&&t.before(so(t.dataset.day)),e=t.dataset.day}for(let t of s.querySelectorAll(":scope\
 > .day"))t.nextElementSibling?.matches(".update")||t.remove()}function so(e){let t=document.createElement("p");return t.
className="day",t.textContent=e,t}var rt=14,it=r("latest");function $(){if(!it)return;let t=[...u?[]:y(a),...y(s)].find(n=>!n.matches(".withdrawn")),[o]=it.
children;o.hidden=!t,t&&(o.href=`#${t.id}`,o.dataset.goto=t.id,Le(o.querySelector("time"),t.querySelector(".when time").
textContent),Le(o.querySelector(".what"),co(t)),ao(o.querySelector(".badge"),t))}function ao(e,t){let o=t.querySelector(
".meta :is(.b-unconfirmed, .b-wrong)");e.hidden=!o,o&&(e.className=o.className,Le(e,o.firstChild.textContent.trim()))}function co(e){
let t=e.querySelector("h3:not(.vh)");if(t)return t.lastChild.textContent.trim();let n=(e.querySelector(".body :is(p, fig\
caption, a)")??e.querySelector("h3")).textContent.trim().split(/\s+/);return n.slice(0,rt).join(" ")+(n.length>rt?"\u2026":
"")}function Le(e,t){e.textContent!==t&&(e.textContent=t)}ze($);var te=r("new-updates"),F=document.title,oe=0;function st(e){F.startsWith(`${e} \u2013 `)||(F=`${e} \u2013 ${F.split(" \u2013\
 ").at(-1)}`,O())}function Te(e,t){let o=[...t.children].find(n=>v(n)<v(e));t.insertBefore(e,o??t.querySelector(":scope \
> .older"))}function at({wereHeld:e}){let t=[...a.children];r("no-updates")?.remove(),b(a);for(let n of t)n.classList.add(
"is-new"),Te(n,s);ee(),P(),$();let o=t.filter(n=>n.matches(".update")).map(({id:n})=>n);return document.dispatchEvent(new CustomEvent(
"reader:arrived",{detail:{ids:o,held:e}})),t[0]}function O(){if(!a)return;a.children.length&&B&&!document.hidden&&!u&&!Q()&&
lo();let e=q([...a.children]);te.hidden=e===0,e&&(te.textContent=N("new",e)),document.title=e?`(${e}) ${F}`:F,e!==oe&&m(
e?te.textContent:""),oe=e}function lo(){let e=q([...a.children])-oe;at({wereHeld:!1}),m(e>0?N("new",e):""),oe=0}function Ae(){
let e=at({wereHeld:!0});return O(),e}a&&(new MutationObserver(O).observe(a,{childList:!0}),z(O),te.addEventListener("cli\
ck",e=>{e.preventDefault();let t=Ae();t&&G(t)}));var D=r("slim"),ct=r("headline");function De(){let e=document.querySelector("#status-line .badge");if(!D||D.hidden||!e)return;
let[t,o,n,i]=D.firstElementChild.children;t.className=e.className,Oe(t,e.textContent.trim()),Oe(o,ct.querySelector("h1").
textContent),Oe(n,document.querySelector("#latest time")?.textContent??""),n.hidden=e.matches(".b-closed"),i.hidden=!r("\
key-events")?.firstElementChild}function Oe(e,t){e.textContent!==t&&(e.textContent=t)}D&&(new IntersectionObserver(e=>{D.
hidden=e.at(-1).isIntersecting,De()}).observe(ct),D.querySelector(".to-keys").addEventListener("click",()=>{let e=document.
querySelector(".stick > .fold");e&&(e.open=!0)}));document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&X(e)&&r(t.dataset.goto);o&&(e.preventDefault(),
a?.contains(o)&&Ae(),G(o))});var ne=["htmx:responseError","htmx:sendError","htmx:timeout"],x=null,dt=0,l=e=>(e.detail.requestConfig?.elt??e.target)?.
id==="poll";function re(e){e<Number(f()?.dataset.since)&&(x=Math.min(x??1/0,e))}function lt(e){dt=e,re(e)}function ut(e){
e.includes(`/since/${x}/`)&&(x=null,re(dt))}var ie=r("listing"),ft=!1,Me=!1,mt=e=>[...e.querySelectorAll(":scope > .card-blog")];function uo(e){let t=mt(e).filter(({
id:i})=>r(i)),o=mt(ie).map(({id:i})=>i),n=t.map(i=>{let d=document.createComment("");return i.replaceWith(d),d});t.sort(
(i,d)=>o.indexOf(i.id)-o.indexOf(d.id));for(let[i,d]of n.entries())d.replaceWith(t[i])}function pt(){Me||=!document.hidden}
if(ie){for(let[e,t]of Object.entries({down:!0,up:!1,cancel:!1}))addEventListener(`pointer${e}`,()=>{ft=t});document.addEventListener(
"visibilitychange",pt),addEventListener("pageshow",e=>e.persisted&&pt()),document.body.addEventListener("htmx:beforeRequ\
est",e=>{l(e)&&u&&e.preventDefault()}),document.body.addEventListener("htmx:beforeSwap",e=>{l(e)&&(u||ft)&&(e.detail.shouldSwap=
!1)}),document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail;if(t!==ie)return;Me&&!ie.
contains(document.activeElement)||uo(o.firstElementChild),Me=!1})}var U=new Set;function se(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}var qe=e=>e.detail.elt?.closest(".older, .gap"),ke=null;document.body.addEventListener("htmx:beforeRequest",e=>ht(qe(e),
"loading"));for(let e of ne)document.body.addEventListener(e,t=>ht(qe(t),"failed"));function ht(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=qe(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=se(fo,n),ke=
t.contains(document.activeElement)?t.previousElementSibling:null,re(Number(o.getResponseHeader("Blog-Revision")??1/0))});
var fo=e=>!r(e.id)&&!U.has(e.id);function yt(){b(s);let e=ke&&_(ke);e&&R(e)}var ae=[];function gt(){if(ae=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let o of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(o.closest(".bar")||t&&e.contains(
o))continue;let{top:n,bottom:i}=o.getBoundingClientRect();if(i>72&&ae.push({line:o,top:n}),n>innerHeight)break}}function _e(){
let e=ae.find(({line:o})=>o.isConnected);if(ae=[],!e)return;let t=e.line.getBoundingClientRect().top-e.top;Math.abs(t)>.1&&
scrollBy({top:t,behavior:"instant"})}var Ne=()=>!!r("status-line")?.hasAttribute("data-outdated");function bt(){let e=r("outdated"),t=r("say");e&&t&&(t.lang=
e.lang,t.dir=e.dir,m(e.firstElementChild.textContent)),ce()}function ce({isBack:e=!1}={}){!Ne()||Q()||T(document.body).some(
A)||(scrollY<1||B||document.hidden||e)&&location.reload()}z(ce);f()&&(document.addEventListener("visibilitychange",()=>{
document.hidden||ce({isBack:!0})}),addEventListener("scroll",()=>ce(),{passive:!0}));var k=()=>!!r("status-line")?.querySelector(".b-closed"),M=k();S.toggleAttribute("data-closed",M);function xt(){let e=r(
"headline")?.querySelector("h1")?.textContent;e&&st(e),Ne()?bt():k()!==M&&mo()}function mo(){M=!M,S.toggleAttribute("dat\
a-closed",M),ve.hidden=!1,queueMicrotask(()=>m(M?c.ended:c.resumed))}document.body.addEventListener("htmx:beforeSwap",e=>{!l(e)||!e.detail.shouldSwap||(e.detail.serverResponse=se(po,e.detail.
serverResponse),gt())});function po(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&U.add(e.id),t==="afterbe\
gin:#held"||!!r(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
if(t.id==="poll")e.detail.shouldSwap=!s||!yo(n,t);else if(t.id==="held"){e.detail.shouldSwap=!1;for(let i of[...o.children])
ho(i)}else n?(e.detail.shouldSwap=!1,wt(t,n)):t.contains(document.activeElement)&&go(t)});function ho(e){let t=r(e.id);if(t){
wt(t,e);return}U.has(e.id)||(Te(e,a),htmx.process(e))}function wt(e,t){t.dataset.revision&&me(t)<me(e)||(Ie(e,t),s?.contains(
e)&&b(e),e.id==="status-line"&&ye())}function yo(e,t){let o=Number(e.dataset.since);return lt(o),o<Number(t.dataset.since)}
function go(e){let t=y(e.parentElement),o=t.indexOf(e),n=t[o+1]??t[o-1];n&&R(n)}document.body.addEventListener("htmx:aft\
erOnLoad",e=>{if(e.detail.xhr.status===200){if(!s){_e();return}l(e)||yt(),ee(),P(),l(e)&&($(),De(),xt(),_e())}});var bo=6e4,xo=6e5,wo=5e3,So=6e4,Eo=1e4,vo=300,Co=30,Io=1e3,Pe=0,Be=0,Re=0,de=Date.now()+Io*(1+Math.random()),St=()=>Number(
f()?.dataset.hold??0),Lo=()=>J&&Date.now()-J>So,$e=()=>St()>0&&Date.now()>=Be&&x===null&&!document.hidden&&!Lo()&&!navigator.
connection?.saveData,Et=()=>de,vt=()=>{de=0},To=/\/until\/(\d+)\/$/,Fe=e=>To.test(e),W=!1;document.body.addEventListener(
"htmx:configRequest",e=>{!l(e)||!$e()||(e.detail.path+=`until/${Pe}/`,e.detail.timeout=St()*1e3+Eo)});document.body.addEventListener(
"htmx:beforeSend",e=>{l(e)&&(W=Fe(e.detail.requestConfig.path))});document.body.addEventListener("htmx:afterRequest",e=>{
l(e)&&(W=!1)});function Ct(e,t){if(!Fe(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===204&&!e.endsWith(
"/until/0/");o?(n||t.status===200)&&(Re=0):Be=Date.now()+bo*(1+Math.random()),Pe=o,de=Date.now()+Co+Math.random()*vo,t.status===
200&&(de+=Number(f().dataset.rest??0)*1e3)}function It(e){return Fe(e)?(Re+=1,Pe=0,Be=Date.now()+(Re<2?wo:xo),!0):!1}function le(){
W&&htmx.trigger(f(),"htmx:abort")}addEventListener("pagehide",le);document.addEventListener("visibilitychange",()=>{document.
hidden&&le()});var Ao=5e3,Oo=3e5,Dt=36e5,Do=6e5,Mo=15e3,ko=50,Ue=0,Mt=Date.now(),Y=Date.now(),We=0,K=0,Lt=0;function kt(){if($e())return Math.
max(Et(),K)-Date.now();let e=Number(f().dataset.seconds)*1e3,t=k()?Math.max(e,Ue):Ue||e,o=Date.now()-Mt>Do?Math.max(t,Mo):
t;return Math.max(Y+o,K)-Date.now()}document.body.addEventListener("htmx:beforeRequest",e=>{if(!l(e))return;!document.hidden&&
navigator.onLine&&kt()<ko?Y=Date.now():e.preventDefault()});document.body.addEventListener("htmx:configRequest",e=>{l(e)&&
x!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`since/${x}/`))});var qt=()=>htmx.trigger(document.body,"r\
eader:wake");function ue(){clearTimeout(Lt),f()?.dataset.seconds&&(Lt=setTimeout(qt,kt()))}document.body.addEventListener(
"htmx:afterRequest",e=>{if(!l(e)){x!==null&&W&&(Y=0,le());return}let{xhr:t,requestConfig:o}=e.detail;(t.status===200||t.
status===204)&&(Ct(o.path,t),t.status===200&&(ut(o.path),Mt=Date.now()),Ue=Math.min(Dt,parseInt(t.getResponseHeader("Pol\
l-Seconds"),10)*1e3||0),We=0,K=0,He(!0)),ue()});for(let e of ne)document.body.addEventListener(e,t=>{if(!l(t))return;if(It(
t.detail.requestConfig.path)){Y=0,ue();return}We+=1;let o=qo(t.detail.xhr)||Math.min(Oo,Ao*2**We);K=Date.now()+o*(1+Math.
random()/2),He(!1),ue()});function qo(e){let t=e.getResponseHeader("Retry-After")??"",o=Date.parse(e.getResponseHeader("\
Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;return Math.min(Dt,Math.max(0,n||0))}var H=r("connec\
tion"),Tt=!0,At=0;function He(e){!H||Tt===e||(Tt=e,H.textContent=e?c.back:c.lost,H.hidden=!1,m(H.textContent),clearTimeout(
At),e&&(At=setTimeout(()=>{H.hidden=!0},2e3)))}function Ke(){document.hidden||(b(s),O(),Y=0,vt(),qt())}function Ot(){K=0,
Ke()}Je(Ke);f()&&(document.addEventListener("visibilitychange",Ke),addEventListener("pageshow",e=>{e.persisted&&Ot()}),addEventListener(
"online",Ot),addEventListener("offline",()=>He(!1)),ue());var _t=6e4,_o=s?.dataset.sample;function Nt(){setTimeout(Nt,_t),!(document.hidden||!navigator.onLine||k())&&fetch("here/",
{method:"POST",credentials:"omit"}).catch(()=>{})}Math.random()*Number(_o)<1&&setTimeout(Nt,Math.random()*_t);document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!X(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:No(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),Ro(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var No=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function Ro(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=c.copied,e.append(t),m(c.copied),setTimeout(()=>{t.remove(),
m("")},2e3)}var fe=r("light-offer");fe&&navigator.connection?.saveData&&!g.get("reader:full")&&(fe.hidden=!1,fe.querySelector("butto\
n").addEventListener("click",()=>{g.set("reader:full","1"),fe.hidden=!0}));document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});
