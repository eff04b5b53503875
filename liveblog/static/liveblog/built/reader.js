var E=document.documentElement,i=e=>document.getElementById(e),s=i("feed"),l=i("held"),m=()=>i("poll");E.classList.add("\
js");var de=e=>Number(e?.dataset?.revision||0),S=e=>Number(e?.dataset?.first),h=e=>[...e.querySelectorAll(":scope > .upd\
ate")],Ge=e=>s.dataset.after.replace(/0\/$/,`${e}/`),le=e=>e.reduce((t,o)=>t+Number(o.dataset.more||1),0);function ue(e){
let t=e.nextElementSibling;return!t||t.matches(".update")?t:ue(t)}var U=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.
metaKey||e.shiftKey||e.altKey),d=i("words")?.dataset??{},O=`${d.language==="en"?"en-GB":d.language||"en"}-u-nu-latn`,Wt=new Intl.
PluralRules(O),W=(e,t={})=>d[e].replace(/\{(\w+)\}/g,(o,n)=>t[n]??o);function fe(e,t){let o=Wt.select(t);return W(e+o[0].
toUpperCase()+o.slice(1),{n:t})}var K=()=>import(d.returning).catch(()=>null);function p(e){let t=i("say");t&&(t.textContent=
e)}var g={get(e){try{return localStorage.getItem(e)}catch{return null}},set(e,t){try{localStorage.setItem(e,t)}catch{}},
forget(e){try{localStorage.removeItem(e)}catch{}}};var Ze=6e4,Kt=1440,Je=new Intl.RelativeTimeFormat(O,{numeric:"auto",style:"short"}),pe=new Intl.DateTimeFormat(O,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),Yt=new Intl.DateTimeFormat(O,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"});function y(e){if(d.language)for(let t of e.querySelectorAll(".when time"))Xt(t),Zt(t)}function Xt(e){let t=e.
parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.now()-Date.parse(e.dateTime))/Ze);t.dataset.day??=
t.textContent,t.textContent=o<1?d.now:o<60?Je.format(-o,"minute"):o<Kt?Je.format(-Math.round(o/60),"hour"):t.dataset.day}
var Gt=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}1`*(Number(o)*60+Number(n))},me=e=>-new Date(e).getTimezoneOffset(),
Y=e=>Gt(e)!==me(e);function Jt(e){let t=new Date(e),o=t.getDate()!==Number(e.slice(8,10));return W("yourTime",{time:(o?Yt:
pe).format(t)})}function Zt(e){Ve(e.parentElement,Y(e.dateTime)?Jt(e.dateTime):"")}function he(){let e=document.querySelector(
"#status-line .state"),t=e?.querySelector("time")?.dateTime;t&&d.language&&Ve(e,Y(t)?W("yourZone",{zone:Vt(t)}):"")}function Vt(e){
let t=Math.abs(me(e)),o=t%60?`:${String(t%60).padStart(2,"0")}`:"",n=t?`UTC${me(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:
"UTC",[r,...a]=Intl.DateTimeFormat().resolvedOptions().timeZone.split("/");return a.length&&r!=="Etc"?`${n} (${a.at(-1).
replaceAll("_"," ")})`:n}function Ve(e,t){let o=e.querySelector(".yours")??document.createElement("span");if(!t){o.remove();
return}o.className="yours",o.textContent!==t&&(o.textContent=t),o.isConnected||e.append(" ",o)}s&&(y(s),he(),setInterval(
()=>{document.hidden||y(s)},Ze));var jt=5*6e4,be=!!s?.dataset.after,zt=!!(s&&"sinceYouLeft"in s.dataset),xe=`reader:left:${s?.dataset.blog}`,ze,ye=!1;function we(){
try{let{first:e,at:t}=JSON.parse(g.get(xe));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function Qt(){let e=we();(!e||e.first>Number(m()?.dataset.since))&&g.forget(xe)}var eo=e=>be||
e.getBoundingClientRect().top<innerHeight;function je(){let e=ye?h(s).filter(eo):[],t=Math.max(0,...e.map(S));t>=(we()?.
first??1)&&g.set(xe,JSON.stringify({first:t,at:Date.now()}))}async function ge(){let e=we(),t=!ye||Date.now()-e?.at>jt;ye=
!0,!(!e||!t||!be)&&(ze=(await K())?.missedSince(e,{clock:pe,isElsewhere:Y}),T())}var T=()=>ze?.();zt&&(be&&Qt(),addEventListener(
"pagehide",je),document.addEventListener("visibilitychange",()=>document.hidden?je():ge()),addEventListener("pageshow",e=>{
e.persisted&&ge()}),document.hidden||ge());var Ee=i("pause"),f=g.get("reader:paused")==="1",X=f?Date.now():0,Qe=[],Se=[],et=e=>Qe.push(e),tt=e=>Se.push(e),ot=()=>E.
toggleAttribute("data-paused",f);Ee?.addEventListener("click",()=>{f=!f,X=f?Date.now():0,g.set("reader:paused",f?"1":"0"),
ot(),p(f?d.paused:"");for(let e of f?Se:[...Se,...Qe])e()});ot();var to=136,nt=9999999,rt=i("edge"),oo=i("bar"),it=[],G=e=>it.push(e),M=!1;if(l){let r=function(a,c){let w=(H,Ut)=>{let Xe=(H===
c?a:H.takeRecords()).at(-1);return Xe?!Xe.isIntersecting:Ut};o=w(e,o),n=w(t,n),M=!o&&!n,oo.classList.toggle("is-below",o);
for(let H of it)H()},e=new IntersectionObserver(r,{rootMargin:`${nt}px 0px 0px`}),t=new IntersectionObserver(r,{rootMargin:`\
-${to}px 0px ${nt}px`}),o=!0,n=!0;e.observe(rt),t.observe(rt)}var v=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),C=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),no=(e,t)=>v(e).some(o=>C(o)&&v(t).some(
n=>n.dataset.player===o.dataset.player)),ro=(e,t)=>e.isEqualNode(t),io=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function Ce(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&C(e))return;
if(so(e,t),st(e)||st(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;ve([...e.children],
[...t.children],n);let r=new Set(n.values());for(let c of[...e.children])r.has(c)||c.remove();let a=e.firstChild;for(let c of[
...t.children]){let w=n.get(c);if(!w){e.insertBefore(c,a);continue}Ce(w,c),a=w.nextSibling}}function ve(e,t,o){for(let n of[
no,ro,io])for(let[r,a]of t.entries()){let c=e.findIndex(w=>n(w,a));if(!(c<0)){o.set(a,e[c]),ve(e.slice(0,c),t.slice(0,r),
o),ve(e.slice(c+1),t.slice(r+1),o);return}}}var st=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function so(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:r}of t.attributes)e.getAttribute(n)!==r&&e.setAttribute(n,r)}function J(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return s.contains(t)&&!o||!e.isCollapsed&&s.contains(e.anchorNode)||v(s).some(n=>C(n)&&ao(n))}function ao(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}function Z(){let e=null;for(let t of h(s)){let o=t.previousElementSibling,n=o?.matches(".day")?o:null,r=e===null;(r?l:t.
dataset.day===e)?n?.remove():!n&&!r&&t.before(co(t.dataset.day)),e=t.dataset.day}for(let t of s.querySelectorAll(":scope\
 > .day"))t.nextElementSibling?.matches(".update")||t.remove()}function co(e){let t=document.createElement("p");return t.
className="day",t.textContent=e,t}function at(e,t,o){let n=e?e.getBoundingClientRect().top-t:0;if(!n)return;let a={duration:matchMedia("(prefers-reduced-m\
otion: reduce)").matches?1:350,easing:"ease-in-out"};for(let c=e;c&&!(c.getBoundingClientRect().top-n>innerHeight);c=c.nextElementSibling)
c.animate([{transform:`translateY(${-n}px)`},{}],a);for(let c of o)c.animate([{opacity:0},{opacity:0},{}],a)}function V(e){lo(e,"start"),R(e)}function lo(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function R(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var ct=14,dt=i("latest");function D(){if(!dt)return;let t=[...f?[]:h(l),...h(s)].find(n=>!n.matches(".withdrawn")),[o]=dt.
children;o.hidden=!t,t&&(o.href=`#${t.id}`,o.dataset.goto=t.id,Le(o.querySelector(".at"),t.querySelector(".when time").textContent),
Le(o.querySelector(".what"),fo(t)),uo(o.querySelector(".badge"),t))}function uo(e,t){let o=t.querySelector(".meta :is(.b\
-unconfirmed, .b-wrong)");e.hidden=!o,o&&(e.className=o.className,Le(e,o.firstChild.textContent.trim()))}function fo(e){
let t=e.querySelector("h3:not(.vh)");if(t)return t.lastChild.textContent.trim();let n=(e.querySelector(".body :is(p, fig\
caption, a)")??e.querySelector("h3")).textContent.trim().split(/\s+/);return n.slice(0,ct).join(" ")+(n.length>ct?"\u2026":
"")}function Le(e,t){e.textContent!==t&&(e.textContent=t)}tt(D);var j=i("new-updates"),lt=i("in-order"),_=document.title,z=0;function ut(e){_.startsWith(`${e} \u2013 `)||(_=`${e} \u2013 ${_.
split(" \u2013 ").at(-1)}`,L())}function Ie(e,t){let o=[...t.children].find(n=>S(n)<S(e));t.insertBefore(e,o??t.querySelector(
":scope > .older"))}function ft({wereHeld:e}){let t=[...l.children],o=s.firstElementChild,n=o?.getBoundingClientRect().top;
i("no-updates")?.remove(),y(l);for(let a of t)a.classList.add("is-new"),Ie(a,s);Z(),T(),D(),e||at(o,n,t);let r=t.filter(
a=>a.matches(".update")).map(({id:a})=>a);return document.dispatchEvent(new CustomEvent("reader:arrived",{detail:{ids:r,
held:e}})),t[0]}function L(){if(!l)return;l.children.length&&M&&!document.hidden&&!f&&!J()&&mo();let e=le([...l.children]);
j.hidden=e===0,lt.hidden=e<2,lt.href=Ge(S(h(s)[0])||0),e&&(j.textContent=fe("new",e)),document.title=e?`(${e}) ${_}`:_,e!==
z&&p(e?j.textContent:""),z=e}function mo(){let e=le([...l.children])-z;ft({wereHeld:!1}),p(e>0?fe("new",e):""),z=0}function Ae(){
let e=ft({wereHeld:!0});return L(),e}l&&(new MutationObserver(L).observe(l,{childList:!0}),G(L),j.addEventListener("clic\
k",e=>{e.preventDefault();let t=Ae();t&&V(t)}));var x=i("slim"),mt=i("headline");function Te(){let e=document.querySelector("#status-line .badge");if(!x||x.hidden||!e)return;
let[t,o,n,r]=x.firstElementChild.children;t.className=e.className,Oe(t,e.textContent.trim()),Oe(o,mt.querySelector("h1").
textContent),Oe(n,document.querySelector("#latest .at")?.textContent??""),n.hidden=e.matches(".b-closed"),r.hidden=!i("k\
ey-events")?.firstElementChild}function Oe(e,t){e.textContent!==t&&(e.textContent=t)}if(x){let e=!0,t=()=>{x.hidden=e&&!x.
querySelector(":focus-visible"),Te()};new IntersectionObserver(o=>{e=o.at(-1).isIntersecting,t()}).observe(mt),x.addEventListener(
"focusout",({relatedTarget:o})=>{x.contains(o)||t()}),x.querySelector(".to-keys").addEventListener("click",()=>{let o=document.
querySelector(".stick > .fold");o&&(o.open=!0)})}document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&U(e)&&i(t.dataset.goto);o&&(e.preventDefault(),
l?.contains(o)&&Ae(),V(o))});var Q=["htmx:responseError","htmx:sendError","htmx:timeout"],b=null,pt=0,u=e=>(e.detail.requestConfig?.elt??e.target)?.id===
"poll";function ee(e){e<Number(m()?.dataset.since)&&(b=Math.min(b??1/0,e))}function ht(e){pt=e,ee(e)}function gt(e){e.includes(
`/since/${b}/`)&&(b=null,ee(pt))}var k=i("listing"),Me=!1,Re=!1,te=e=>[...e.querySelectorAll(":scope > .card-blog")];function po(e){let t=te(e).filter(({
id:r})=>i(r)),o=te(k).map(({id:r})=>r),n=t.map(r=>{let a=document.createComment("");return r.replaceWith(a),a});t.sort((r,a)=>o.
indexOf(r.id)-o.indexOf(a.id));for(let[r,a]of n.entries())a.replaceWith(t[r])}function ho(e){let t=document.activeElement?.
closest("#listing > .card-blog"),o=new Set(te(e).map(({id:c})=>c));if(!t||o.has(t.id))return;let n=te(k).filter(c=>c===t||
o.has(c.id)),r=n.indexOf(t),a=(n[r+1]??n[r-1])?.querySelector("h2");a&&(a.tabIndex=-1,a.focus({preventScroll:!0}))}function yt(){
Re||=!document.hidden}if(k){for(let[e,t]of Object.entries({down:!0,up:!1,cancel:!1}))addEventListener(`pointer${e}`,()=>{
Me=t});addEventListener("pointermove",({buttons:e})=>{e||(Me=!1)}),document.addEventListener("visibilitychange",yt),addEventListener(
"pageshow",e=>e.persisted&&yt()),document.body.addEventListener("htmx:beforeRequest",e=>{u(e)&&f&&e.preventDefault()}),document.
body.addEventListener("htmx:beforeSwap",e=>{u(e)&&(f||Me)&&(e.detail.shouldSwap=!1)}),document.body.addEventListener("ht\
mx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail;if(t!==k)return;ho(o.firstElementChild),Re&&!k.contains(document.
activeElement)||po(o.firstElementChild),Re=!1})}var q=new Set;function oe(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}var _e=e=>e.detail.elt?.closest(".older, .gap"),De=null;document.body.addEventListener("htmx:beforeRequest",e=>bt(_e(e),
"loading"));for(let e of Q)document.body.addEventListener(e,t=>bt(_e(t),"failed"));function bt(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=_e(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=oe(go,n),De=
t.contains(document.activeElement)?t.previousElementSibling:null,ee(Number(o.getResponseHeader("Blog-Revision")??1/0))});
var go=e=>!i(e.id)&&!q.has(e.id);function xt(){y(s);let e=De&&ue(De);e&&R(e)}var N=[],ne=null;function wt(){if(N=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).
position==="sticky";for(let r of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(r.closest(".bar")||
t&&e.contains(r))continue;let{top:a,bottom:c}=r.getBoundingClientRect();if(c>72&&N.push({line:r,top:a}),a>innerHeight)break}
let o=N[0]?.line.closest(".update");ne=o?.getBoundingClientRect().top<72?{update:o,revision:o.dataset.revision}:null}var yo=({
line:e})=>!ne.update.contains(e);function ke(){let e=N.filter(({line:r})=>r.isConnected),t=ne?.update.dataset.revision!==
ne?.revision&&e.find(yo),o=t&&t.top<innerHeight/2?t:e[0];if(N=[],!o)return;let n=o.line.getBoundingClientRect().top-o.top;
Math.abs(n)>.1&&scrollBy({top:n,behavior:"instant"})}var qe=()=>!!i("status-line")?.hasAttribute("data-outdated");function St(){let e=i("outdated"),t=i("say");e&&t&&(t.lang=
e.lang,t.dir=e.dir,p(e.firstElementChild.textContent)),re()}function re({isBack:e=!1}={}){!qe()||J()||v(document.body).some(
C)||(scrollY<1||M||document.hidden||e)&&location.reload()}G(re);m()&&(document.addEventListener("visibilitychange",()=>{
document.hidden||re({isBack:!0})}),addEventListener("scroll",()=>re(),{passive:!0}));var A=()=>!!i("status-line")?.querySelector(".b-closed"),I=A();E.toggleAttribute("data-closed",I);function Et(){let e=i(
"headline")?.querySelector("h1")?.textContent;e&&ut(e),qe()?St():A()!==I&&bo()}function bo(){I=!I,E.toggleAttribute("dat\
a-closed",I),Ee.hidden=!1,queueMicrotask(()=>p(I?d.ended:d.resumed))}document.body.addEventListener("htmx:beforeSwap",e=>{!u(e)||!e.detail.shouldSwap||(e.detail.serverResponse=oe(xo,e.detail.
serverResponse),wt())});function xo(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&q.add(e.id),t==="afterbe\
gin:#held"||!!i(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
if(t.id==="poll")e.detail.shouldSwap=!s||!So(n,t);else if(t.id==="held"){e.detail.shouldSwap=!1;for(let r of[...o.children])
wo(r)}else n?(e.detail.shouldSwap=!1,vt(t,n)):t.contains(document.activeElement)&&Eo(t)});function wo(e){let t=i(e.id);if(t){
vt(t,e);return}q.has(e.id)||(Ie(e,l),htmx.process(e))}function vt(e,t){t.dataset.revision&&de(t)<de(e)||(Ce(e,t),s?.contains(
e)&&y(e),e.id==="status-line"&&he())}function So(e,t){let o=Number(e.dataset.since);return ht(o),o<Number(t.dataset.since)}
function Eo(e){let t=h(e.parentElement),o=t.indexOf(e),n=t[o+1]??t[o-1];n&&R(n)}document.body.addEventListener("htmx:aft\
erOnLoad",e=>{if(e.detail.xhr.status===200){if(!s){ke();return}u(e)||xt(),Z(),T(),u(e)&&(D(),Te(),Et(),ke())}});var vo=6e4,Co=6e5,Lo=5e3,Io=6e4,Ao=1e4,Oo=300,To=30,Mo=1e3,Be=0,Pe=0,Ne=0,ie=Date.now()+Mo*(1+Math.random()),Ct=()=>Number(
m()?.dataset.hold??0),Ro=()=>X&&Date.now()-X>Io,$e=()=>Ct()>0&&Date.now()>=Pe&&b===null&&!document.hidden&&!Ro()&&!navigator.
connection?.saveData,Lt=()=>ie,It=()=>{ie=0},Do=/\/until\/(\d+)\/$/,Fe=e=>Do.test(e),B=!1,At;document.body.addEventListener(
"htmx:configRequest",e=>{!u(e)||!$e()||(e.detail.path+=`until/${Be}/`,e.detail.timeout=Ct()*1e3+Ao)});document.body.addEventListener(
"htmx:beforeSend",e=>{u(e)&&(B=Fe(e.detail.requestConfig.path),At=e.detail)});document.body.addEventListener("htmx:after\
Request",e=>{u(e)&&(B=!1)});function Ot(e,t){if(!Fe(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===
204&&!e.endsWith("/until/0/");o?(n||t.status===200)&&(Ne=0):Pe=Date.now()+vo*(1+Math.random()),Be=o,ie=Date.now()+To+Math.
random()*Oo,t.status===200&&(ie+=Number(m().dataset.rest??0)*1e3)}function Tt(e){return Fe(e)?(Ne+=1,Be=0,Pe=Date.now()+
(Ne<2?Lo:Co),!0):!1}function se(){B&&(At.error="",htmx.trigger(m(),"htmx:abort"))}addEventListener("pagehide",se);document.
addEventListener("visibilitychange",()=>{document.hidden&&se()});var _o=5e3,ko=3e5,kt=36e5,qo=6e5,No=15e3,Bo=50,He=0,qt=Date.now(),F=Date.now(),Ue=0,$=0,Mt=0;function Nt(){if($e())return Math.
max(Lt(),$)-Date.now();let e=Number(m().dataset.seconds)*1e3,t=A()?Math.max(e,He):He||e,o=Date.now()-qt>qo?Math.max(t,No):
t;return Math.max(F+o,$)-Date.now()}document.body.addEventListener("htmx:beforeRequest",e=>{if(!u(e))return;!document.hidden&&
navigator.onLine&&Nt()<Bo?F=Date.now():e.preventDefault()});document.body.addEventListener("htmx:configRequest",e=>{u(e)&&
b!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`since/${b}/`))});var Bt=()=>htmx.trigger(document.body,"r\
eader:wake");function ae(){clearTimeout(Mt),m()?.dataset.seconds&&(Mt=setTimeout(Bt,Nt()))}document.body.addEventListener(
"htmx:afterRequest",e=>{if(!u(e)){b!==null&&B&&(F=0,se());return}let{xhr:t,requestConfig:o}=e.detail;(t.status===200||t.
status===204)&&(Ot(o.path,t),t.status===200&&(gt(o.path),qt=Date.now()),He=Math.min(kt,parseInt(t.getResponseHeader("Pol\
l-Seconds"),10)*1e3||0),Ue=0,$=0,We(!0)),ae()});for(let e of Q)document.body.addEventListener(e,t=>{if(!u(t))return;if(Tt(
t.detail.requestConfig.path)){F=0,ae();return}Ue+=1;let o=Po(t.detail.xhr)||Math.min(ko,_o*2**Ue);$=Date.now()+o*(1+Math.
random()/2),We(!1),ae()});function Po(e){let t=e.getResponseHeader("Retry-After")??"",o=Date.parse(e.getResponseHeader("\
Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;return Math.min(kt,Math.max(0,n||0))}var P=i("connec\
tion"),Rt=!0,Dt=0;function We(e){!P||Rt===e||(Rt=e,P.textContent=e?d.back:d.lost,P.hidden=!1,p(P.textContent),clearTimeout(
Dt),e&&(Dt=setTimeout(()=>{P.hidden=!0},2e3)))}function Ke(){document.hidden||(y(s),L(),F=0,It(),Bt())}function _t(){$=0,
Ke()}et(Ke);m()&&(document.addEventListener("visibilitychange",Ke),addEventListener("pageshow",e=>{e.persisted&&_t()}),addEventListener(
"online",_t),addEventListener("offline",()=>We(!1)),ae());var Pt=6e4,$o=s?.dataset.sample;function $t(){setTimeout($t,Pt),!(document.hidden||!navigator.onLine||A())&&fetch("here/",
{method:"POST",credentials:"omit"}).catch(()=>{})}Math.random()*Number($o)<1&&setTimeout($t,Math.random()*Pt);var Ft=72,Ye=`reader:place:${location.pathname}`;function Ht(){let e=h(s),t=e[0]?.getBoundingClientRect().top<Ft&&e.find(
o=>o.getBoundingClientRect().bottom>Ft);try{if(sessionStorage.removeItem(Ye),history.scrollRestoration="auto",!t)return;
let{top:o}=t.getBoundingClientRect(),n=t.querySelector(".when time").textContent.trim();sessionStorage.setItem(Ye,JSON.stringify(
{first:S(t),top:o,at:n})),history.scrollRestoration="manual"}catch{}}async function Fo(){let e=null;try{e=JSON.parse(sessionStorage.
getItem(Ye))}catch{}e&&(await K())?.leadBack(e)}if(s){let[{type:e=""}={}]=performance.getEntriesByType("navigation");e!==
"navigate"&&Fo(),addEventListener("pagehide",Ht),document.addEventListener("visibilitychange",()=>{document.hidden&&Ht()})}document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!U(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:Ho(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),Uo(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var Ho=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function Uo(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=d.copied,e.append(t),p(d.copied),setTimeout(()=>{t.remove(),
p("")},2e3)}var ce=i("light-offer");ce&&navigator.connection?.saveData&&!g.get("reader:full")&&(ce.hidden=!1,ce.querySelector("butto\
n").addEventListener("click",()=>{g.set("reader:full","1"),ce.hidden=!0}));document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});
