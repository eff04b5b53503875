var T=document.documentElement,r=e=>document.getElementById(e),s=r("feed"),c=r("held"),m=()=>r("poll");T.classList.add("\
js");var me=e=>Number(e?.dataset?.revision||0),v=e=>Number(e?.dataset?.first),g=e=>[...e.querySelectorAll(":scope > .upd\
ate")],q=e=>e.reduce((t,o)=>t+Number(o.dataset.more||1),0);function _(e){let t=e.nextElementSibling;return!t||t.matches(
".update")?t:_(t)}var Z=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey),l=r("words")?.dataset??
{},C=`${l.language==="en"?"en-GB":l.language||"en"}-u-nu-latn`,$t=new Intl.PluralRules(C),E=(e,t={})=>l[e].replace(/\{(\w+)\}/g,
(o,n)=>t[n]??o);function N(e,t){let o=$t.select(t);return E(e+o[0].toUpperCase()+o.slice(1),{n:t})}function p(e){let t=r(
"say");t&&(t.textContent=e)}var b={get(e){try{return localStorage.getItem(e)}catch{return null}},set(e,t){try{localStorage.
setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var Ge=6e4,Ft=1440,Ze=new Intl.RelativeTimeFormat(C,{numeric:"auto",style:"short"}),he=new Intl.DateTimeFormat(C,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),Ut=new Intl.DateTimeFormat(C,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"}),je=s??r("listing");function y(e=je){if(l.language)for(let t of e.querySelectorAll(".when time"))Ht(t),
s&&Yt(t)}function Ht(e){let t=e.parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.now()-Date.parse(
e.dateTime))/Ge);t.dataset.day??=t.textContent,t.textContent=o<1?l.now:o<60?Ze.format(-o,"minute"):o<Ft?Ze.format(-Math.
round(o/60),"hour"):t.dataset.day}var Wt=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}1`*(Number(o)*60+Number(
n))},pe=e=>-new Date(e).getTimezoneOffset(),G=e=>Wt(e)!==pe(e);function Kt(e){let t=new Date(e),o=t.getDate()!==Number(e.
slice(8,10));return E("yourTime",{time:(o?Ut:he).format(t)})}function Yt(e){Je(e.parentElement,G(e.dateTime)?Kt(e.dateTime):
"")}function ye(){let e=document.querySelector("#status-line .state"),t=e?.querySelector("time")?.dateTime;t&&l.language&&
Je(e,G(t)?E("yourZone",{zone:Vt(t)}):"")}function Vt(e){let t=Math.abs(pe(e)),o=t%60?`:${String(t%60).padStart(2,"0")}`:
"",n=t?`UTC${pe(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:"UTC",[i,...a]=Intl.DateTimeFormat().resolvedOptions().timeZone.
split("/");return a.length&&i!=="Etc"?`${n} (${a.at(-1).replaceAll("_"," ")})`:n}function Je(e,t){let o=e.querySelector(
".yours")??document.createElement("span");if(!t){o.remove();return}o.className="yours",o.textContent!==t&&(o.textContent=
t),o.isConnected||e.append(" ",o)}je&&(y(),ye(),setInterval(()=>{document.hidden||y()},Ge));function j(e){ge(e,"start"),R(e)}function ge(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function R(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var Xt=5*6e4,I=r("since"),Zt=!!(I&&"sinceYouLeft"in s.dataset),we=`reader:left:${s?.dataset.blog}`,h=document.createElement(
"p");h.id=h.className="left-off";h.tabIndex=-1;h.append(document.createElement("span"));var L=null,Se=!1,xe=!1;function Ee(){
try{let{first:e,at:t}=JSON.parse(b.get(we));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function Gt(){let e=Ee();(!e||e.first>Number(m()?.dataset.since))&&b.forget(we)}function ze(){
let e=xe?Math.max(0,...g(s).map(v)):0;e>=(Ee()?.first??1)&&b.set(we,JSON.stringify({first:e,at:Date.now()}))}function be(){
let e=Ee(),t=!xe||Date.now()-e?.at>Xt;xe=!0,!(!e||!t)&&(L=e,Se=!1,P())}function P(){if(!L)return;let e=g(s),t=e.find(i=>v(
i)<=L.first),o=e[0]!==t,n=!t&&!!s.querySelector(":scope > .older");!t||!o?h.remove():_(h)!==t&&jt(t),I.hidden=Se||!o||!(t||
n),I.hidden||Jt(n)}function jt(e){let t=e.previousElementSibling;(t.matches(".day")?t:e).before(h),h.firstChild.textContent=
zt(e)}function Jt(e){let[t]=I.children,o=[...s.children].filter(n=>v(n)>L.first);t.textContent=N(e?"more":"since",q(o)),
t.href=e?s.dataset.before.replace(/\d+\/$/,`${L.first+1}/`):"#left-off"}function zt(e){let t=new Date(L.at),o=he.format(
t),n=G(e.querySelector("time").dateTime)?E("yourTime",{time:o}):o;return t.toDateString()===new Date().toDateString()?E(
"leftOff",{time:n}):E("leftOffOn",{day:Qt(t),time:n})}var Qt=e=>new Intl.DateTimeFormat(C,{weekday:"short",day:"numeric",
month:"short"}).format(e);if(Zt){Gt();let[e,t]=I.children;new IntersectionObserver(o=>{o.at(-1).isIntersecting&&(Se=!0,I.
hidden=!0)}).observe(h),e.addEventListener("click",o=>{h.isConnected&&(o.preventDefault(),ge(h,"center"),h.focus({preventScroll:!0}))}),
t.addEventListener("click",()=>{L=null,h.remove(),I.hidden=!0}),addEventListener("pagehide",ze),document.addEventListener(
"visibilitychange",()=>document.hidden?ze():be()),addEventListener("pageshow",o=>{o.persisted&&be()}),document.hidden||be()}var Ce=r("pause"),f=b.get("reader:paused")==="1",J=f?Date.now():0,Qe=[],ve=[],et=e=>Qe.push(e),tt=e=>ve.push(e),ot=()=>T.
toggleAttribute("data-paused",f);Ce?.addEventListener("click",()=>{f=!f,J=f?Date.now():0,b.set("reader:paused",f?"1":"0"),
ot(),p(f?l.paused:"");for(let e of f?ve:[...ve,...Qe])e()});ot();var eo=136,nt=9999999,rt=r("edge"),to=r("bar"),it=[],z=e=>it.push(e),B=!1;if(c){let i=function(a,d){let S=(X,Bt)=>{let Xe=(X===
d?a:X.takeRecords()).at(-1);return Xe?!Xe.isIntersecting:Bt};o=S(e,o),n=S(t,n),B=!o&&!n,to.classList.toggle("is-below",o);
for(let X of it)X()},e=new IntersectionObserver(i,{rootMargin:`${nt}px 0px 0px`}),t=new IntersectionObserver(i,{rootMargin:`\
-${eo}px 0px ${nt}px`}),o=!0,n=!0;e.observe(rt),t.observe(rt)}var O=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),A=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),oo=(e,t)=>O(e).some(o=>A(o)&&O(t).some(
n=>n.dataset.player===o.dataset.player)),no=(e,t)=>e.isEqualNode(t),ro=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function Le(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&A(e))return;
if(io(e,t),st(e)||st(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;Ie([...e.children],
[...t.children],n);let i=new Set(n.values());for(let d of[...e.children])i.has(d)||d.remove();let a=e.firstChild;for(let d of[
...t.children]){let S=n.get(d);if(!S){e.insertBefore(d,a);continue}Le(S,d),a=S.nextSibling}}function Ie(e,t,o){for(let n of[
oo,no,ro])for(let[i,a]of t.entries()){let d=e.findIndex(S=>n(S,a));if(!(d<0)){o.set(a,e[d]),Ie(e.slice(0,d),t.slice(0,i),
o),Ie(e.slice(d+1),t.slice(i+1),o);return}}}var st=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function io(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:i}of t.attributes)e.getAttribute(n)!==i&&e.setAttribute(n,i)}function Q(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return s.contains(t)&&!o||!e.isCollapsed&&s.contains(e.anchorNode)||O(s).some(n=>A(n)&&so(n))}function so(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}function ee(){let e=null;for(let t of g(s)){let o=t.previousElementSibling,n=o?.matches(".day")?o:null,i=e===null;(i?c:t.
dataset.day===e)?n?.remove():!n&&!i&&t.before(ao(t.dataset.day)),e=t.dataset.day}for(let t of s.querySelectorAll(":scope\
 > .day"))t.nextElementSibling?.matches(".update")||t.remove()}function ao(e){let t=document.createElement("p");return t.
className="day",t.textContent=e,t}var at=14,ct=r("latest");function $(){if(!ct)return;let t=[...f?[]:g(c),...g(s)].find(n=>!n.matches(".withdrawn")),[o]=ct.
children;o.hidden=!t,t&&(o.href=`#${t.id}`,o.dataset.goto=t.id,Te(o.querySelector(".at"),t.querySelector(".when time").textContent),
Te(o.querySelector(".what"),lo(t)),co(o.querySelector(".badge"),t))}function co(e,t){let o=t.querySelector(".meta :is(.b\
-unconfirmed, .b-wrong)");e.hidden=!o,o&&(e.className=o.className,Te(e,o.firstChild.textContent.trim()))}function lo(e){
let t=e.querySelector("h3:not(.vh)");if(t)return t.lastChild.textContent.trim();let n=(e.querySelector(".body :is(p, fig\
caption, a)")??e.querySelector("h3")).textContent.trim().split(/\s+/);return n.slice(0,at).join(" ")+(n.length>at?"\u2026":
"")}function Te(e,t){e.textContent!==t&&(e.textContent=t)}tt($);var te=r("new-updates"),F=document.title,oe=0;function dt(e){F.startsWith(`${e} \u2013 `)||(F=`${e} \u2013 ${F.split(" \u2013\
 ").at(-1)}`,D())}function Oe(e,t){let o=[...t.children].find(n=>v(n)<v(e));t.insertBefore(e,o??t.querySelector(":scope \
> .older"))}function lt({wereHeld:e}){let t=[...c.children];r("no-updates")?.remove(),y(c);for(let n of t)n.classList.add(
"is-new"),Oe(n,s);ee(),P(),$();let o=t.filter(n=>n.matches(".update")).map(({id:n})=>n);return document.dispatchEvent(new CustomEvent(
"reader:arrived",{detail:{ids:o,held:e}})),t[0]}function D(){if(!c)return;c.children.length&&B&&!document.hidden&&!f&&!Q()&&
uo();let e=q([...c.children]);te.hidden=e===0,e&&(te.textContent=N("new",e)),document.title=e?`(${e}) ${F}`:F,e!==oe&&p(
e?te.textContent:""),oe=e}function uo(){let e=q([...c.children])-oe;lt({wereHeld:!1}),p(e>0?N("new",e):""),oe=0}function Ae(){
let e=lt({wereHeld:!0});return D(),e}c&&(new MutationObserver(D).observe(c,{childList:!0}),z(D),te.addEventListener("cli\
ck",e=>{e.preventDefault();let t=Ae();t&&j(t)}));var w=r("slim"),ut=r("headline");function Me(){let e=document.querySelector("#status-line .badge");if(!w||w.hidden||!e)return;
let[t,o,n,i]=w.firstElementChild.children;t.className=e.className,De(t,e.textContent.trim()),De(o,ut.querySelector("h1").
textContent),De(n,document.querySelector("#latest .at")?.textContent??""),n.hidden=e.matches(".b-closed"),i.hidden=!r("k\
ey-events")?.firstElementChild}function De(e,t){e.textContent!==t&&(e.textContent=t)}if(w){let e=!0,t=()=>{w.hidden=e&&!w.
querySelector(":focus-visible"),Me()};new IntersectionObserver(o=>{e=o.at(-1).isIntersecting,t()}).observe(ut),w.addEventListener(
"focusout",({relatedTarget:o})=>{w.contains(o)||t()}),w.querySelector(".to-keys").addEventListener("click",()=>{let o=document.
querySelector(".stick > .fold");o&&(o.open=!0)})}document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&Z(e)&&r(t.dataset.goto);o&&(e.preventDefault(),
c?.contains(o)&&Ae(),j(o))});var ne=["htmx:responseError","htmx:sendError","htmx:timeout"],x=null,ft=0,u=e=>(e.detail.requestConfig?.elt??e.target)?.
id==="poll";function re(e){e<Number(m()?.dataset.since)&&(x=Math.min(x??1/0,e))}function mt(e){ft=e,re(e)}function pt(e){
e.includes(`/since/${x}/`)&&(x=null,re(ft))}var U=r("listing"),ke=!1,qe=!1,ie=e=>[...e.querySelectorAll(":scope > .card-blog")];function fo(e){let t=ie(e).filter(({
id:i})=>r(i)),o=ie(U).map(({id:i})=>i),n=t.map(i=>{let a=document.createComment("");return i.replaceWith(a),a});t.sort((i,a)=>o.
indexOf(i.id)-o.indexOf(a.id));for(let[i,a]of n.entries())a.replaceWith(t[i])}function mo(e){let t=document.activeElement?.
closest("#listing > .card-blog"),o=new Set(ie(e).map(({id:d})=>d));if(!t||o.has(t.id))return;let n=ie(U).filter(d=>d===t||
o.has(d.id)),i=n.indexOf(t),a=(n[i+1]??n[i-1])?.querySelector("h2");a&&(a.tabIndex=-1,a.focus({preventScroll:!0}))}function ht(){
qe||=!document.hidden}if(U){for(let[e,t]of Object.entries({down:!0,up:!1,cancel:!1}))addEventListener(`pointer${e}`,()=>{
ke=t});addEventListener("pointermove",({buttons:e})=>{e||(ke=!1)}),document.addEventListener("visibilitychange",ht),addEventListener(
"pageshow",e=>e.persisted&&ht()),document.body.addEventListener("htmx:beforeRequest",e=>{u(e)&&f&&e.preventDefault()}),document.
body.addEventListener("htmx:beforeSwap",e=>{u(e)&&(f||ke)&&(e.detail.shouldSwap=!1)}),document.body.addEventListener("ht\
mx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail;if(t!==U)return;y(o.firstElementChild),mo(o.firstElementChild),qe&&
!U.contains(document.activeElement)||fo(o.firstElementChild),qe=!1})}var H=new Set;function se(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}var Ne=e=>e.detail.elt?.closest(".older, .gap"),_e=null;document.body.addEventListener("htmx:beforeRequest",e=>yt(Ne(e),
"loading"));for(let e of ne)document.body.addEventListener(e,t=>yt(Ne(t),"failed"));function yt(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=Ne(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=se(po,n),_e=
t.contains(document.activeElement)?t.previousElementSibling:null,re(Number(o.getResponseHeader("Blog-Revision")??1/0))});
var po=e=>!r(e.id)&&!H.has(e.id);function gt(){y(s);let e=_e&&_(_e);e&&R(e)}var ae=[];function bt(){if(ae=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let o of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(o.closest(".bar")||t&&e.contains(
o))continue;let{top:n,bottom:i}=o.getBoundingClientRect();if(i>72&&ae.push({line:o,top:n}),n>innerHeight)break}}function Re(){
let e=ae.find(({line:o})=>o.isConnected);if(ae=[],!e)return;let t=e.line.getBoundingClientRect().top-e.top;Math.abs(t)>.1&&
scrollBy({top:t,behavior:"instant"})}var Pe=()=>!!r("status-line")?.hasAttribute("data-outdated");function xt(){let e=r("outdated"),t=r("say");e&&t&&(t.lang=
e.lang,t.dir=e.dir,p(e.firstElementChild.textContent)),ce()}function ce({isBack:e=!1}={}){!Pe()||Q()||O(document.body).some(
A)||(scrollY<1||B||document.hidden||e)&&location.reload()}z(ce);m()&&(document.addEventListener("visibilitychange",()=>{
document.hidden||ce({isBack:!0})}),addEventListener("scroll",()=>ce(),{passive:!0}));var k=()=>!!r("status-line")?.querySelector(".b-closed"),M=k();T.toggleAttribute("data-closed",M);function wt(){let e=r(
"headline")?.querySelector("h1")?.textContent;e&&dt(e),Pe()?xt():k()!==M&&ho()}function ho(){M=!M,T.toggleAttribute("dat\
a-closed",M),Ce.hidden=!1,queueMicrotask(()=>p(M?l.ended:l.resumed))}document.body.addEventListener("htmx:beforeSwap",e=>{!u(e)||!e.detail.shouldSwap||(e.detail.serverResponse=se(yo,e.detail.
serverResponse),bt())});function yo(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&H.add(e.id),t==="afterbe\
gin:#held"||!!r(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
if(t.id==="poll")e.detail.shouldSwap=!s||!bo(n,t);else if(t.id==="held"){e.detail.shouldSwap=!1;for(let i of[...o.children])
go(i)}else n?(e.detail.shouldSwap=!1,St(t,n)):t.contains(document.activeElement)&&xo(t)});function go(e){let t=r(e.id);if(t){
St(t,e);return}H.has(e.id)||(Oe(e,c),htmx.process(e))}function St(e,t){t.dataset.revision&&me(t)<me(e)||(Le(e,t),s?.contains(
e)&&y(e),e.id==="status-line"&&ye())}function bo(e,t){let o=Number(e.dataset.since);return mt(o),o<Number(t.dataset.since)}
function xo(e){let t=g(e.parentElement),o=t.indexOf(e),n=t[o+1]??t[o-1];n&&R(n)}document.body.addEventListener("htmx:aft\
erOnLoad",e=>{if(e.detail.xhr.status===200){if(!s){Re();return}u(e)||gt(),ee(),P(),u(e)&&($(),Me(),wt(),Re())}});var wo=6e4,So=6e5,Eo=5e3,vo=6e4,Co=1e4,Io=300,Lo=30,To=1e3,$e=0,Fe=0,Be=0,de=Date.now()+To*(1+Math.random()),Et=()=>Number(
m()?.dataset.hold??0),Oo=()=>J&&Date.now()-J>vo,Ue=()=>Et()>0&&Date.now()>=Fe&&x===null&&!document.hidden&&!Oo()&&!navigator.
connection?.saveData,vt=()=>de,Ct=()=>{de=0},Ao=/\/until\/(\d+)\/$/,He=e=>Ao.test(e),W=!1,It;document.body.addEventListener(
"htmx:configRequest",e=>{!u(e)||!Ue()||(e.detail.path+=`until/${$e}/`,e.detail.timeout=Et()*1e3+Co)});document.body.addEventListener(
"htmx:beforeSend",e=>{u(e)&&(W=He(e.detail.requestConfig.path),It=e.detail)});document.body.addEventListener("htmx:after\
Request",e=>{u(e)&&(W=!1)});function Lt(e,t){if(!He(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===
204&&!e.endsWith("/until/0/");o?(n||t.status===200)&&(Be=0):Fe=Date.now()+wo*(1+Math.random()),$e=o,de=Date.now()+Lo+Math.
random()*Io,t.status===200&&(de+=Number(m().dataset.rest??0)*1e3)}function Tt(e){return He(e)?(Be+=1,$e=0,Fe=Date.now()+
(Be<2?Eo:So),!0):!1}function le(){W&&(It.error="",htmx.trigger(m(),"htmx:abort"))}addEventListener("pagehide",le);document.
addEventListener("visibilitychange",()=>{document.hidden&&le()});var Do=5e3,Mo=3e5,kt=36e5,ko=6e5,qo=15e3,_o=50,We=0,qt=Date.now(),V=Date.now(),Ke=0,Y=0,Ot=0;function _t(){if(Ue())return Math.
max(vt(),Y)-Date.now();let e=Number(m().dataset.seconds)*1e3,t=k()?Math.max(e,We):We||e,o=Date.now()-qt>ko?Math.max(t,qo):
t;return Math.max(V+o,Y)-Date.now()}document.body.addEventListener("htmx:beforeRequest",e=>{if(!u(e))return;!document.hidden&&
navigator.onLine&&_t()<_o?V=Date.now():e.preventDefault()});document.body.addEventListener("htmx:configRequest",e=>{u(e)&&
x!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`since/${x}/`))});var Nt=()=>htmx.trigger(document.body,"r\
eader:wake");function ue(){clearTimeout(Ot),m()?.dataset.seconds&&(Ot=setTimeout(Nt,_t()))}document.body.addEventListener(
"htmx:afterRequest",e=>{if(!u(e)){x!==null&&W&&(V=0,le());return}let{xhr:t,requestConfig:o}=e.detail;(t.status===200||t.
status===204)&&(Lt(o.path,t),t.status===200&&(pt(o.path),qt=Date.now()),We=Math.min(kt,parseInt(t.getResponseHeader("Pol\
l-Seconds"),10)*1e3||0),Ke=0,Y=0,Ye(!0)),ue()});for(let e of ne)document.body.addEventListener(e,t=>{if(!u(t))return;if(Tt(
t.detail.requestConfig.path)){V=0,ue();return}Ke+=1;let o=No(t.detail.xhr)||Math.min(Mo,Do*2**Ke);Y=Date.now()+o*(1+Math.
random()/2),Ye(!1),ue()});function No(e){let t=e.getResponseHeader("Retry-After")??"",o=Date.parse(e.getResponseHeader("\
Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;return Math.min(kt,Math.max(0,n||0))}var K=r("connec\
tion"),At=!0,Dt=0;function Ye(e){!K||At===e||(At=e,K.textContent=e?l.back:l.lost,K.hidden=!1,p(K.textContent),clearTimeout(
Dt),e&&(Dt=setTimeout(()=>{K.hidden=!0},2e3)))}function Ve(){document.hidden||(y(),D(),V=0,Ct(),Nt())}function Mt(){Y=0,
Ve()}et(Ve);m()&&(document.addEventListener("visibilitychange",Ve),addEventListener("pageshow",e=>{e.persisted&&Mt()}),addEventListener(
"online",Mt),addEventListener("offline",()=>Ye(!1)),ue());var Rt=6e4,Ro=s?.dataset.sample;function Pt(){setTimeout(Pt,Rt),!(document.hidden||!navigator.onLine||k())&&fetch("here/",
{method:"POST",credentials:"omit"}).catch(()=>{})}Math.random()*Number(Ro)<1&&setTimeout(Pt,Math.random()*Rt);document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!Z(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:Po(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),Bo(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var Po=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function Bo(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=l.copied,e.append(t),p(l.copied),setTimeout(()=>{t.remove(),
p("")},2e3)}var fe=r("light-offer");fe&&navigator.connection?.saveData&&!b.get("reader:full")&&(fe.hidden=!1,fe.querySelector("butto\
n").addEventListener("click",()=>{b.set("reader:full","1"),fe.hidden=!0}));document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});
