var A=document.documentElement,i=e=>document.getElementById(e),s=i("feed"),d=i("held"),m=()=>i("poll");A.classList.add("\
js");var he=e=>Number(e?.dataset?.revision||0),E=e=>Number(e?.dataset?.first),h=e=>[...e.querySelectorAll(":scope > .upd\
ate")],Z=e=>s.dataset.after.replace(/0\/$/,`${e}/`),_=e=>e.reduce((t,o)=>t+Number(o.dataset.more||1),0);function q(e){let t=e.
nextElementSibling;return!t||t.matches(".update")?t:q(t)}var j=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||
e.shiftKey||e.altKey),l=i("words")?.dataset??{},C=`${l.language==="en"?"en-GB":l.language||"en"}-u-nu-latn`,Ht=new Intl.
PluralRules(C),v=(e,t={})=>l[e].replace(/\{(\w+)\}/g,(o,n)=>t[n]??o);function N(e,t){let o=Ht.select(t);return v(e+o[0].
toUpperCase()+o.slice(1),{n:t})}function p(e){let t=i("say");t&&(t.textContent=e)}var y={get(e){try{return localStorage.
getItem(e)}catch{return null}},set(e,t){try{localStorage.setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var Je=6e4,Wt=1440,je=new Intl.RelativeTimeFormat(C,{numeric:"auto",style:"short"}),ye=new Intl.DateTimeFormat(C,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),Kt=new Intl.DateTimeFormat(C,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"});function b(e){if(l.language)for(let t of e.querySelectorAll(".when time"))Yt(t),Vt(t)}function Yt(e){let t=e.
parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.now()-Date.parse(e.dateTime))/Je);t.dataset.day??=
t.textContent,t.textContent=o<1?l.now:o<60?je.format(-o,"minute"):o<Wt?je.format(-Math.round(o/60),"hour"):t.dataset.day}
var Gt=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}1`*(Number(o)*60+Number(n))},ge=e=>-new Date(e).getTimezoneOffset(),
J=e=>Gt(e)!==ge(e);function Xt(e){let t=new Date(e),o=t.getDate()!==Number(e.slice(8,10));return v("yourTime",{time:(o?Kt:
ye).format(t)})}function Vt(e){ze(e.parentElement,J(e.dateTime)?Xt(e.dateTime):"")}function be(){let e=document.querySelector(
"#status-line .state"),t=e?.querySelector("time")?.dateTime;t&&l.language&&ze(e,J(t)?v("yourZone",{zone:Zt(t)}):"")}function Zt(e){
let t=Math.abs(ge(e)),o=t%60?`:${String(t%60).padStart(2,"0")}`:"",n=t?`UTC${ge(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:
"UTC",[r,...a]=Intl.DateTimeFormat().resolvedOptions().timeZone.split("/");return a.length&&r!=="Etc"?`${n} (${a.at(-1).
replaceAll("_"," ")})`:n}function ze(e,t){let o=e.querySelector(".yours")??document.createElement("span");if(!t){o.remove();
return}o.className="yours",o.textContent!==t&&(o.textContent=t),o.isConnected||e.append(" ",o)}s&&(b(s),be(),setInterval(
()=>{document.hidden||b(s)},Je));function z(e){xe(e,"start"),R(e)}function xe(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function R(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var jt=5*6e4,I=i("since"),Jt=!!(I&&"sinceYouLeft"in s.dataset),Ee=`reader:left:${s?.dataset.blog}`,g=document.createElement(
"p");g.id=g.className="left-off";g.tabIndex=-1;g.append(document.createElement("span"));var L=null,ve=!1,Se=!1;function Ce(){
try{let{first:e,at:t}=JSON.parse(y.get(Ee));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function zt(){let e=Ce();(!e||e.first>Number(m()?.dataset.since))&&y.forget(Ee)}function Qe(){
let e=Se?Math.max(0,...h(s).map(E)):0;e>=(Ce()?.first??1)&&y.set(Ee,JSON.stringify({first:e,at:Date.now()}))}function we(){
let e=Ce(),t=!Se||Date.now()-e?.at>jt;Se=!0,!(!e||!t)&&(L=e,ve=!1,P())}function P(){if(!L)return;let e=h(s),t=e.find(r=>E(
r)<=L.first),o=e[0]!==t,n=!t&&!!s.querySelector(":scope > .older");!t||!o?g.remove():q(g)!==t&&Qt(t),I.hidden=ve||!o||!(t||
n),I.hidden||eo(n)}function Qt(e){let t=e.previousElementSibling;(t.matches(".day")?t:e).before(g),g.firstChild.textContent=
to(e)}function eo(e){let[t]=I.children,o=[...s.children].filter(r=>E(r)>L.first),n=_(o);t.textContent=N(e?"more":"since",
n),t.href=e||n>1?Z(L.first):"#left-off"}function to(e){let t=new Date(L.at),o=ye.format(t),n=J(e.querySelector("time").dateTime)?
v("yourTime",{time:o}):o;return t.toDateString()===new Date().toDateString()?v("leftOff",{time:n}):v("leftOffOn",{day:oo(
t),time:n})}var oo=e=>new Intl.DateTimeFormat(C,{weekday:"short",day:"numeric",month:"short"}).format(e);if(Jt){zt();let[
e,t]=I.children;new IntersectionObserver(o=>{o.at(-1).isIntersecting&&(ve=!0,I.hidden=!0)}).observe(g),e.addEventListener(
"click",o=>{e.hash&&(o.preventDefault(),xe(g,"center"),g.focus({preventScroll:!0}))}),t.addEventListener("click",()=>{L=
null,g.remove(),I.hidden=!0}),addEventListener("pagehide",Qe),document.addEventListener("visibilitychange",()=>document.
hidden?Qe():we()),addEventListener("pageshow",o=>{o.persisted&&we()}),document.hidden||we()}var Le=i("pause"),f=y.get("reader:paused")==="1",Q=f?Date.now():0,et=[],Ie=[],tt=e=>et.push(e),ot=e=>Ie.push(e),nt=()=>A.
toggleAttribute("data-paused",f);Le?.addEventListener("click",()=>{f=!f,Q=f?Date.now():0,y.set("reader:paused",f?"1":"0"),
nt(),p(f?l.paused:"");for(let e of f?Ie:[...Ie,...et])e()});nt();var no=136,rt=9999999,it=i("edge"),ro=i("bar"),st=[],ee=e=>st.push(e),B=!1;if(d){let r=function(a,c){let S=(V,Ut)=>{let Ze=(V===
c?a:V.takeRecords()).at(-1);return Ze?!Ze.isIntersecting:Ut};o=S(e,o),n=S(t,n),B=!o&&!n,ro.classList.toggle("is-below",o);
for(let V of st)V()},e=new IntersectionObserver(r,{rootMargin:`${rt}px 0px 0px`}),t=new IntersectionObserver(r,{rootMargin:`\
-${no}px 0px ${rt}px`}),o=!0,n=!0;e.observe(it),t.observe(it)}var O=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),T=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),io=(e,t)=>O(e).some(o=>T(o)&&O(t).some(
n=>n.dataset.player===o.dataset.player)),so=(e,t)=>e.isEqualNode(t),ao=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function Oe(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&T(e))return;
if(co(e,t),at(e)||at(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;Ae([...e.children],
[...t.children],n);let r=new Set(n.values());for(let c of[...e.children])r.has(c)||c.remove();let a=e.firstChild;for(let c of[
...t.children]){let S=n.get(c);if(!S){e.insertBefore(c,a);continue}Oe(S,c),a=S.nextSibling}}function Ae(e,t,o){for(let n of[
io,so,ao])for(let[r,a]of t.entries()){let c=e.findIndex(S=>n(S,a));if(!(c<0)){o.set(a,e[c]),Ae(e.slice(0,c),t.slice(0,r),
o),Ae(e.slice(c+1),t.slice(r+1),o);return}}}var at=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function co(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:r}of t.attributes)e.getAttribute(n)!==r&&e.setAttribute(n,r)}function te(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return s.contains(t)&&!o||!e.isCollapsed&&s.contains(e.anchorNode)||O(s).some(n=>T(n)&&lo(n))}function lo(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}function oe(){let e=null;for(let t of h(s)){let o=t.previousElementSibling,n=o?.matches(".day")?o:null,r=e===null;(r?d:t.
dataset.day===e)?n?.remove():!n&&!r&&t.before(uo(t.dataset.day)),e=t.dataset.day}for(let t of s.querySelectorAll(":scope\
 > .day"))t.nextElementSibling?.matches(".update")||t.remove()}function uo(e){let t=document.createElement("p");return t.
className="day",t.textContent=e,t}function ct(e,t,o){let n=e?e.getBoundingClientRect().top-t:0;if(!n)return;let a={duration:matchMedia("(prefers-reduced-m\
otion: reduce)").matches?1:350,easing:"ease-in-out"};for(let c=e;c&&!(c.getBoundingClientRect().top-n>innerHeight);c=c.nextElementSibling)
c.animate([{transform:`translateY(${-n}px)`},{}],a);for(let c of o)c.animate([{opacity:0},{opacity:0},{}],a)}var dt=14,lt=i("latest");function $(){if(!lt)return;let t=[...f?[]:h(d),...h(s)].find(n=>!n.matches(".withdrawn")),[o]=lt.
children;o.hidden=!t,t&&(o.href=`#${t.id}`,o.dataset.goto=t.id,Te(o.querySelector(".at"),t.querySelector(".when time").textContent),
Te(o.querySelector(".what"),mo(t)),fo(o.querySelector(".badge"),t))}function fo(e,t){let o=t.querySelector(".meta :is(.b\
-unconfirmed, .b-wrong)");e.hidden=!o,o&&(e.className=o.className,Te(e,o.firstChild.textContent.trim()))}function mo(e){
let t=e.querySelector("h3:not(.vh)");if(t)return t.lastChild.textContent.trim();let n=(e.querySelector(".body :is(p, fig\
caption, a)")??e.querySelector("h3")).textContent.trim().split(/\s+/);return n.slice(0,dt).join(" ")+(n.length>dt?"\u2026":
"")}function Te(e,t){e.textContent!==t&&(e.textContent=t)}ot($);var ne=i("new-updates"),ut=i("in-order"),F=document.title,re=0;function ft(e){F.startsWith(`${e} \u2013 `)||(F=`${e} \u2013 ${F.
split(" \u2013 ").at(-1)}`,D())}function De(e,t){let o=[...t.children].find(n=>E(n)<E(e));t.insertBefore(e,o??t.querySelector(
":scope > .older"))}function mt({wereHeld:e}){let t=[...d.children],o=s.firstElementChild,n=o?.getBoundingClientRect().top;
i("no-updates")?.remove(),b(d);for(let a of t)a.classList.add("is-new"),De(a,s);oe(),P(),$(),e||ct(o,n,t);let r=t.filter(
a=>a.matches(".update")).map(({id:a})=>a);return document.dispatchEvent(new CustomEvent("reader:arrived",{detail:{ids:r,
held:e}})),t[0]}function D(){if(!d)return;d.children.length&&B&&!document.hidden&&!f&&!te()&&po();let e=_([...d.children]);
ne.hidden=e===0,ut.hidden=e<2,ut.href=Z(E(h(s)[0])||0),e&&(ne.textContent=N("new",e)),document.title=e?`(${e}) ${F}`:F,e!==
re&&p(e?ne.textContent:""),re=e}function po(){let e=_([...d.children])-re;mt({wereHeld:!1}),p(e>0?N("new",e):""),re=0}function Me(){
let e=mt({wereHeld:!0});return D(),e}d&&(new MutationObserver(D).observe(d,{childList:!0}),ee(D),ne.addEventListener("cl\
ick",e=>{e.preventDefault();let t=Me();t&&z(t)}));var w=i("slim"),pt=i("headline");function _e(){let e=document.querySelector("#status-line .badge");if(!w||w.hidden||!e)return;
let[t,o,n,r]=w.firstElementChild.children;t.className=e.className,ke(t,e.textContent.trim()),ke(o,pt.querySelector("h1").
textContent),ke(n,document.querySelector("#latest .at")?.textContent??""),n.hidden=e.matches(".b-closed"),r.hidden=!i("k\
ey-events")?.firstElementChild}function ke(e,t){e.textContent!==t&&(e.textContent=t)}if(w){let e=!0,t=()=>{w.hidden=e&&!w.
querySelector(":focus-visible"),_e()};new IntersectionObserver(o=>{e=o.at(-1).isIntersecting,t()}).observe(pt),w.addEventListener(
"focusout",({relatedTarget:o})=>{w.contains(o)||t()}),w.querySelector(".to-keys").addEventListener("click",()=>{let o=document.
querySelector(".stick > .fold");o&&(o.open=!0)})}document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&j(e)&&i(t.dataset.goto);o&&(e.preventDefault(),
d?.contains(o)&&Me(),z(o))});var ie=["htmx:responseError","htmx:sendError","htmx:timeout"],x=null,ht=0,u=e=>(e.detail.requestConfig?.elt??e.target)?.
id==="poll";function se(e){e<Number(m()?.dataset.since)&&(x=Math.min(x??1/0,e))}function gt(e){ht=e,se(e)}function yt(e){
e.includes(`/since/${x}/`)&&(x=null,se(ht))}var U=i("listing"),qe=!1,Ne=!1,ae=e=>[...e.querySelectorAll(":scope > .card-blog")];function ho(e){let t=ae(e).filter(({
id:r})=>i(r)),o=ae(U).map(({id:r})=>r),n=t.map(r=>{let a=document.createComment("");return r.replaceWith(a),a});t.sort((r,a)=>o.
indexOf(r.id)-o.indexOf(a.id));for(let[r,a]of n.entries())a.replaceWith(t[r])}function go(e){let t=document.activeElement?.
closest("#listing > .card-blog"),o=new Set(ae(e).map(({id:c})=>c));if(!t||o.has(t.id))return;let n=ae(U).filter(c=>c===t||
o.has(c.id)),r=n.indexOf(t),a=(n[r+1]??n[r-1])?.querySelector("h2");a&&(a.tabIndex=-1,a.focus({preventScroll:!0}))}function bt(){
Ne||=!document.hidden}if(U){for(let[e,t]of Object.entries({down:!0,up:!1,cancel:!1}))addEventListener(`pointer${e}`,()=>{
qe=t});addEventListener("pointermove",({buttons:e})=>{e||(qe=!1)}),document.addEventListener("visibilitychange",bt),addEventListener(
"pageshow",e=>e.persisted&&bt()),document.body.addEventListener("htmx:beforeRequest",e=>{u(e)&&f&&e.preventDefault()}),document.
body.addEventListener("htmx:beforeSwap",e=>{u(e)&&(f||qe)&&(e.detail.shouldSwap=!1)}),document.body.addEventListener("ht\
mx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail;if(t!==U)return;go(o.firstElementChild),Ne&&!U.contains(document.
activeElement)||ho(o.firstElementChild),Ne=!1})}var H=new Set;function ce(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}var Pe=e=>e.detail.elt?.closest(".older, .gap"),Re=null;document.body.addEventListener("htmx:beforeRequest",e=>xt(Pe(e),
"loading"));for(let e of ie)document.body.addEventListener(e,t=>xt(Pe(t),"failed"));function xt(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=Pe(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=ce(yo,n),Re=
t.contains(document.activeElement)?t.previousElementSibling:null,se(Number(o.getResponseHeader("Blog-Revision")??1/0))});
var yo=e=>!i(e.id)&&!H.has(e.id);function wt(){b(s);let e=Re&&q(Re);e&&R(e)}var W=[],de=null;function St(){if(W=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).
position==="sticky";for(let r of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(r.closest(".bar")||
t&&e.contains(r))continue;let{top:a,bottom:c}=r.getBoundingClientRect();if(c>72&&W.push({line:r,top:a}),a>innerHeight)break}
let o=W[0]?.line.closest(".update");de=o?.getBoundingClientRect().top<72?{update:o,revision:o.dataset.revision}:null}var bo=({
line:e})=>!de.update.contains(e);function Be(){let e=W.filter(({line:r})=>r.isConnected),t=de?.update.dataset.revision!==
de?.revision&&e.find(bo),o=t&&t.top<innerHeight/2?t:e[0];if(W=[],!o)return;let n=o.line.getBoundingClientRect().top-o.top;
Math.abs(n)>.1&&scrollBy({top:n,behavior:"instant"})}var $e=()=>!!i("status-line")?.hasAttribute("data-outdated");function Et(){let e=i("outdated"),t=i("say");e&&t&&(t.lang=
e.lang,t.dir=e.dir,p(e.firstElementChild.textContent)),le()}function le({isBack:e=!1}={}){!$e()||te()||O(document.body).
some(T)||(scrollY<1||B||document.hidden||e)&&location.reload()}ee(le);m()&&(document.addEventListener("visibilitychange",
()=>{document.hidden||le({isBack:!0})}),addEventListener("scroll",()=>le(),{passive:!0}));var k=()=>!!i("status-line")?.querySelector(".b-closed"),M=k();A.toggleAttribute("data-closed",M);function vt(){let e=i(
"headline")?.querySelector("h1")?.textContent;e&&ft(e),$e()?Et():k()!==M&&xo()}function xo(){M=!M,A.toggleAttribute("dat\
a-closed",M),Le.hidden=!1,queueMicrotask(()=>p(M?l.ended:l.resumed))}document.body.addEventListener("htmx:beforeSwap",e=>{!u(e)||!e.detail.shouldSwap||(e.detail.serverResponse=ce(wo,e.detail.
serverResponse),St())});function wo(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&H.add(e.id),t==="afterbe\
gin:#held"||!!i(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
if(t.id==="poll")e.detail.shouldSwap=!s||!Eo(n,t);else if(t.id==="held"){e.detail.shouldSwap=!1;for(let r of[...o.children])
So(r)}else n?(e.detail.shouldSwap=!1,Ct(t,n)):t.contains(document.activeElement)&&vo(t)});function So(e){let t=i(e.id);if(t){
Ct(t,e);return}H.has(e.id)||(De(e,d),htmx.process(e))}function Ct(e,t){t.dataset.revision&&he(t)<he(e)||(Oe(e,t),s?.contains(
e)&&b(e),e.id==="status-line"&&be())}function Eo(e,t){let o=Number(e.dataset.since);return gt(o),o<Number(t.dataset.since)}
function vo(e){let t=h(e.parentElement),o=t.indexOf(e),n=t[o+1]??t[o-1];n&&R(n)}document.body.addEventListener("htmx:aft\
erOnLoad",e=>{if(e.detail.xhr.status===200){if(!s){Be();return}u(e)||wt(),oe(),P(),u(e)&&($(),_e(),vt(),Be())}});var Co=6e4,Io=6e5,Lo=5e3,Ao=6e4,Oo=1e4,To=300,Do=30,Mo=1e3,Ue=0,He=0,Fe=0,ue=Date.now()+Mo*(1+Math.random()),It=()=>Number(
m()?.dataset.hold??0),ko=()=>Q&&Date.now()-Q>Ao,We=()=>It()>0&&Date.now()>=He&&x===null&&!document.hidden&&!ko()&&!navigator.
connection?.saveData,Lt=()=>ue,At=()=>{ue=0},_o=/\/until\/(\d+)\/$/,Ke=e=>_o.test(e),K=!1,Ot;document.body.addEventListener(
"htmx:configRequest",e=>{!u(e)||!We()||(e.detail.path+=`until/${Ue}/`,e.detail.timeout=It()*1e3+Oo)});document.body.addEventListener(
"htmx:beforeSend",e=>{u(e)&&(K=Ke(e.detail.requestConfig.path),Ot=e.detail)});document.body.addEventListener("htmx:after\
Request",e=>{u(e)&&(K=!1)});function Tt(e,t){if(!Ke(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===
204&&!e.endsWith("/until/0/");o?(n||t.status===200)&&(Fe=0):He=Date.now()+Co*(1+Math.random()),Ue=o,ue=Date.now()+Do+Math.
random()*To,t.status===200&&(ue+=Number(m().dataset.rest??0)*1e3)}function Dt(e){return Ke(e)?(Fe+=1,Ue=0,He=Date.now()+
(Fe<2?Lo:Io),!0):!1}function fe(){K&&(Ot.error="",htmx.trigger(m(),"htmx:abort"))}addEventListener("pagehide",fe);document.
addEventListener("visibilitychange",()=>{document.hidden&&fe()});var qo=5e3,No=3e5,Nt=36e5,Ro=6e5,Po=15e3,Bo=50,Ye=0,Rt=Date.now(),X=Date.now(),Ge=0,G=0,Mt=0;function Pt(){if(We())return Math.
max(Lt(),G)-Date.now();let e=Number(m().dataset.seconds)*1e3,t=k()?Math.max(e,Ye):Ye||e,o=Date.now()-Rt>Ro?Math.max(t,Po):
t;return Math.max(X+o,G)-Date.now()}document.body.addEventListener("htmx:beforeRequest",e=>{if(!u(e))return;!document.hidden&&
navigator.onLine&&Pt()<Bo?X=Date.now():e.preventDefault()});document.body.addEventListener("htmx:configRequest",e=>{u(e)&&
x!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`since/${x}/`))});var Bt=()=>htmx.trigger(document.body,"r\
eader:wake");function me(){clearTimeout(Mt),m()?.dataset.seconds&&(Mt=setTimeout(Bt,Pt()))}document.body.addEventListener(
"htmx:afterRequest",e=>{if(!u(e)){x!==null&&K&&(X=0,fe());return}let{xhr:t,requestConfig:o}=e.detail;(t.status===200||t.
status===204)&&(Tt(o.path,t),t.status===200&&(yt(o.path),Rt=Date.now()),Ye=Math.min(Nt,parseInt(t.getResponseHeader("Pol\
l-Seconds"),10)*1e3||0),Ge=0,G=0,Xe(!0)),me()});for(let e of ie)document.body.addEventListener(e,t=>{if(!u(t))return;if(Dt(
t.detail.requestConfig.path)){X=0,me();return}Ge+=1;let o=$o(t.detail.xhr)||Math.min(No,qo*2**Ge);G=Date.now()+o*(1+Math.
random()/2),Xe(!1),me()});function $o(e){let t=e.getResponseHeader("Retry-After")??"",o=Date.parse(e.getResponseHeader("\
Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;return Math.min(Nt,Math.max(0,n||0))}var Y=i("connec\
tion"),kt=!0,_t=0;function Xe(e){!Y||kt===e||(kt=e,Y.textContent=e?l.back:l.lost,Y.hidden=!1,p(Y.textContent),clearTimeout(
_t),e&&(_t=setTimeout(()=>{Y.hidden=!0},2e3)))}function Ve(){document.hidden||(b(s),D(),X=0,At(),Bt())}function qt(){G=0,
Ve()}tt(Ve);m()&&(document.addEventListener("visibilitychange",Ve),addEventListener("pageshow",e=>{e.persisted&&qt()}),addEventListener(
"online",qt),addEventListener("offline",()=>Xe(!1)),me());var $t=6e4,Fo=s?.dataset.sample;function Ft(){setTimeout(Ft,$t),!(document.hidden||!navigator.onLine||k())&&fetch("here/",
{method:"POST",credentials:"omit"}).catch(()=>{})}Math.random()*Number(Fo)<1&&setTimeout(Ft,Math.random()*$t);document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!j(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:Uo(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),Ho(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var Uo=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function Ho(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=l.copied,e.append(t),p(l.copied),setTimeout(()=>{t.remove(),
p("")},2e3)}var pe=i("light-offer");pe&&navigator.connection?.saveData&&!y.get("reader:full")&&(pe.hidden=!1,pe.querySelector("butto\
n").addEventListener("click",()=>{y.set("reader:full","1"),pe.hidden=!0}));document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});
