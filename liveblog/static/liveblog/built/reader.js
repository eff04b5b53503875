var A=document.documentElement,r=e=>document.getElementById(e),s=r("feed"),l=r("held"),f=()=>r("poll");A.classList.add("\
js");var ue=e=>Number(e?.dataset?.revision||0),E=e=>Number(e?.dataset?.first),S=e=>[...e.querySelectorAll(":scope > .upd\
ate")],_=e=>e.reduce((t,o)=>t+Number(o.dataset.more||1),0);function k(e){let t=e.nextElementSibling;return!t||t.matches(
".update")?t:k(t)}var V=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey),d=r("words")?.dataset??
{},v=`${d.language==="en"?"en-GB":d.language||"en"}-u-nu-latn`,Ct=new Intl.PluralRules(v),w=(e,t={})=>d[e].replace(/\{(\w+)\}/g,
(o,n)=>t[n]??o);function N(e,t){let o=Ct.select(t);return w(e+o[0].toUpperCase()+o.slice(1),{n:t})}function m(e){let t=r(
"say");t&&(t.textContent=e)}var y={get(e){try{return localStorage.getItem(e)}catch{return null}},set(e,t){try{localStorage.
setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var He=6e4,Tt=1440,We=new Intl.RelativeTimeFormat(v,{numeric:"auto",style:"short"}),me=new Intl.DateTimeFormat(v,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),Ot=new Intl.DateTimeFormat(v,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"});function g(e){if(d.language)for(let t of e.querySelectorAll(".when time"))Dt(t),kt(t)}function Dt(e){let t=e.
parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.now()-Date.parse(e.dateTime))/He);t.dataset.day??=
t.textContent,t.textContent=o<1?d.now:o<60?We.format(-o,"minute"):o<Tt?We.format(-Math.round(o/60),"hour"):t.dataset.day}
var Mt=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}1`*(Number(o)*60+Number(n))},fe=e=>-new Date(e).getTimezoneOffset(),
X=e=>Mt(e)!==fe(e);function _t(e){let t=new Date(e),o=t.getDate()!==Number(e.slice(8,10));return w("yourTime",{time:(o?Ot:
me).format(t)})}function kt(e){Ke(e.parentElement,X(e.dateTime)?_t(e.dateTime):"")}function pe(){let e=document.querySelector(
"#status-line .state"),t=e?.querySelector("time")?.dateTime;t&&d.language&&Ke(e,X(t)?w("yourZone",{zone:Nt(t)}):"")}function Nt(e){
let t=Math.abs(fe(e)),o=t%60?`:${String(t%60).padStart(2,"0")}`:"",n=t?`UTC${fe(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:
"UTC",[i,...a]=Intl.DateTimeFormat().resolvedOptions().timeZone.split("/");return a.length&&i!=="Etc"?`${n} (${a.at(-1).
replaceAll("_"," ")})`:n}function Ke(e,t){let o=e.querySelector(".yours")??document.createElement("span");if(!t){o.remove();
return}o.className="yours",o.textContent!==t&&(o.textContent=t),o.isConnected||e.append(" ",o)}s&&(g(s),pe(),setInterval(
()=>{document.hidden||g(s)},He));function Z(e){he(e,"start"),R(e)}function he(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function R(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var Rt=5*6e4,I=r("since"),qt=!!(I&&"sinceYouLeft"in s.dataset),be=`reader:left:${s?.dataset.blog}`,p=document.createElement(
"p");p.id=p.className="left-off";p.tabIndex=-1;p.append(document.createElement("span"));var L=null,xe=!1,ge=!1;function we(){
try{let{first:e,at:t}=JSON.parse(y.get(be));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function Pt(){let e=we();(!e||e.first>Number(f()?.dataset.since))&&y.forget(be)}function Ye(){
let e=ge?Math.max(0,...S(s).map(E)):0;e>=(we()?.first??1)&&y.set(be,JSON.stringify({first:e,at:Date.now()}))}function ye(){
let e=we(),t=!ge||Date.now()-e?.at>Rt;ge=!0,!(!e||!t)&&(L=e,xe=!1,q())}function q(){if(!L)return;let e=S(s),t=e.find(i=>E(
i)<=L.first),o=e[0]!==t,n=!t&&!!s.querySelector(":scope > .older");!t||!o?p.remove():k(p)!==t&&Bt(t),I.hidden=xe||!o||!(t||
n),I.hidden||Ft(n)}function Bt(e){let t=e.previousElementSibling;(t.matches(".day")?t:e).before(p),p.firstChild.textContent=
$t(e)}function Ft(e){let[t]=I.children,o=[...s.children].filter(n=>E(n)>L.first);t.textContent=N(e?"more":"since",_(o)),
t.href=e?s.dataset.before.replace(/\d+\/$/,`${L.first+1}/`):"#left-off"}function $t(e){let t=new Date(L.at),o=me.format(
t),n=X(e.querySelector("time").dateTime)?w("yourTime",{time:o}):o;return t.toDateString()===new Date().toDateString()?w(
"leftOff",{time:n}):w("leftOffOn",{day:Ut(t),time:n})}var Ut=e=>new Intl.DateTimeFormat(v,{weekday:"short",day:"numeric",
month:"short"}).format(e);if(qt){Pt();let[e,t]=I.children;new IntersectionObserver(o=>{o.at(-1).isIntersecting&&(xe=!0,I.
hidden=!0)}).observe(p),e.addEventListener("click",o=>{p.isConnected&&(o.preventDefault(),he(p,"center"),p.focus({preventScroll:!0}))}),
t.addEventListener("click",()=>{L=null,p.remove(),I.hidden=!0}),addEventListener("pagehide",Ye),document.addEventListener(
"visibilitychange",()=>document.hidden?Ye():ye()),addEventListener("pageshow",o=>{o.persisted&&ye()}),document.hidden||ye()}var Ee=r("pause"),h=y.get("reader:paused")==="1",G=h?Date.now():0,Ve=[],Xe=e=>Ve.push(e),Ze=()=>A.toggleAttribute("data-\
paused",h);Ee?.addEventListener("click",()=>{if(h=!h,G=h?Date.now():0,y.set("reader:paused",h?"1":"0"),Ze(),m(h?d.paused:
""),!h)for(let e of Ve)e()});Ze();var Wt=136,Ge=9999999,Je=r("edge"),Ht=r("bar"),je=[],J=e=>je.push(e),P=!1;if(l){let i=function(a,c){let x=(Y,At)=>{let Ue=(Y===
c?a:Y.takeRecords()).at(-1);return Ue?!Ue.isIntersecting:At};o=x(e,o),n=x(t,n),P=!o&&!n,Ht.classList.toggle("is-below",o);
for(let Y of je)Y()},e=new IntersectionObserver(i,{rootMargin:`${Ge}px 0px 0px`}),t=new IntersectionObserver(i,{rootMargin:`\
-${Wt}px 0px ${Ge}px`}),o=!0,n=!0;e.observe(Je),t.observe(Je)}var C=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),T=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),Kt=(e,t)=>C(e).some(o=>T(o)&&C(t).some(
n=>n.dataset.player===o.dataset.player)),Yt=(e,t)=>e.isEqualNode(t),Vt=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function ve(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&T(e))return;
if(Xt(e,t),ze(e)||ze(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;Se([...e.children],
[...t.children],n);let i=new Set(n.values());for(let c of[...e.children])i.has(c)||c.remove();let a=e.firstChild;for(let c of[
...t.children]){let x=n.get(c);if(!x){e.insertBefore(c,a);continue}ve(x,c),a=x.nextSibling}}function Se(e,t,o){for(let n of[
Kt,Yt,Vt])for(let[i,a]of t.entries()){let c=e.findIndex(x=>n(x,a));if(!(c<0)){o.set(a,e[c]),Se(e.slice(0,c),t.slice(0,i),
o),Se(e.slice(c+1),t.slice(i+1),o);return}}}var ze=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function Xt(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:i}of t.attributes)e.getAttribute(n)!==i&&e.setAttribute(n,i)}function j(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return s.contains(t)&&!o||!e.isCollapsed&&s.contains(e.anchorNode)||C(s).some(n=>T(n)&&Zt(n))}function Zt(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}function z(){let e=null;for(let t of S(s)){let o=t.previousElementSibling,n=o?.matches(".day")?o:null,i=e===null;(i?l:t.
dataset.day===e)?n?.remove():!n&&!i&&t.before(Gt(t.dataset.day)),e=t.dataset.day}for(let t of s.querySelectorAll(":scope\
 > .day"))t.nextElementSibling?.matches(".update")||t.remove()}function Gt(e){let t=document.createElement("p");return t.
className="day",t.textContent=e,t}var Q=r("new-updates"),B=document.title,ee=0;function Qe(e){B.startsWith(`${e} \u2013 `)||(B=`${e} \u2013 ${B.split(" \u2013 ").
at(-1)}`,O())}function Ie(e,t){let o=[...t.children].find(n=>E(n)<E(e));t.insertBefore(e,o??t.querySelector(":scope > .o\
lder"))}function et({wereHeld:e}){let t=[...l.children];r("no-updates")?.remove(),g(l);for(let n of t)n.classList.add("i\
s-new"),Ie(n,s);z(),q();let o=t.filter(n=>n.matches(".update")).map(({id:n})=>n);return document.dispatchEvent(new CustomEvent(
"reader:arrived",{detail:{ids:o,held:e}})),t[0]}function O(){if(!l)return;l.children.length&&P&&!document.hidden&&!h&&!j()&&
Jt();let e=_([...l.children]);Q.hidden=e===0,e&&(Q.textContent=N("new",e)),document.title=e?`(${e}) ${B}`:B,e!==ee&&m(e?
Q.textContent:""),ee=e}function Jt(){let e=_([...l.children])-ee;et({wereHeld:!1}),m(e>0?N("new",e):""),ee=0}function Le(){
let e=et({wereHeld:!0});return O(),e}l&&(new MutationObserver(O).observe(l,{childList:!0}),J(O),Q.addEventListener("clic\
k",e=>{e.preventDefault();let t=Le();t&&Z(t)}));document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&V(e)&&r(t.dataset.goto);o&&(e.preventDefault(),
l?.contains(o)&&Le(),Z(o))});var te=["htmx:responseError","htmx:sendError","htmx:timeout"],b=null,tt=0,u=e=>(e.detail.requestConfig?.elt??e.target)?.
id==="poll";function oe(e){e<Number(f()?.dataset.since)&&(b=Math.min(b??1/0,e))}function ot(e){tt=e,oe(e)}function nt(e){
e.includes(`/since/${b}/`)&&(b=null,oe(tt))}var F=r("listing"),Ae=!1,Ce=!1,ne=e=>[...e.querySelectorAll(":scope > .card-blog")];function jt(e){let t=ne(e).filter(({
id:i})=>r(i)),o=ne(F).map(({id:i})=>i),n=t.map(i=>{let a=document.createComment("");return i.replaceWith(a),a});t.sort((i,a)=>o.
indexOf(i.id)-o.indexOf(a.id));for(let[i,a]of n.entries())a.replaceWith(t[i])}function zt(e){let t=document.activeElement?.
closest("#listing > .card-blog"),o=new Set(ne(e).map(({id:c})=>c));if(!t||o.has(t.id))return;let n=ne(F).filter(c=>c===t||
o.has(c.id)),i=n.indexOf(t),a=(n[i+1]??n[i-1])?.querySelector("h2");a&&(a.tabIndex=-1,a.focus({preventScroll:!0}))}function rt(){
Ce||=!document.hidden}if(F){for(let[e,t]of Object.entries({down:!0,up:!1,cancel:!1}))addEventListener(`pointer${e}`,()=>{
Ae=t});addEventListener("pointermove",({buttons:e})=>{e||(Ae=!1)}),document.addEventListener("visibilitychange",rt),addEventListener(
"pageshow",e=>e.persisted&&rt()),document.body.addEventListener("htmx:beforeRequest",e=>{u(e)&&h&&e.preventDefault()}),document.
body.addEventListener("htmx:beforeSwap",e=>{u(e)&&(h||Ae)&&(e.detail.shouldSwap=!1)}),document.body.addEventListener("ht\
mx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail;if(t!==F)return;zt(o.firstElementChild),Ce&&!F.contains(document.
activeElement)||jt(o.firstElementChild),Ce=!1})}var $=new Set;function re(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}var Oe=e=>e.detail.elt?.closest(".older, .gap"),Te=null;document.body.addEventListener("htmx:beforeRequest",e=>it(Oe(e),
"loading"));for(let e of te)document.body.addEventListener(e,t=>it(Oe(t),"failed"));function it(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=Oe(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=re(Qt,n),Te=
t.contains(document.activeElement)?t.previousElementSibling:null,oe(Number(o.getResponseHeader("Blog-Revision")??1/0))});
var Qt=e=>!r(e.id)&&!$.has(e.id);function st(){g(s);let e=Te&&k(Te);e&&R(e)}var ie=[];function at(){if(ie=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let o of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(o.closest(".bar")||t&&e.contains(
o))continue;let{top:n,bottom:i}=o.getBoundingClientRect();if(i>72&&ie.push({line:o,top:n}),n>innerHeight)break}}function De(){
let e=ie.find(({line:o})=>o.isConnected);if(ie=[],!e)return;let t=e.line.getBoundingClientRect().top-e.top;Math.abs(t)>.1&&
scrollBy({top:t,behavior:"instant"})}var Me=()=>!!r("status-line")?.hasAttribute("data-outdated");function ct(){let e=r("outdated"),t=r("say");e&&t&&(t.lang=
e.lang,t.dir=e.dir,m(e.firstElementChild.textContent)),se()}function se({isBack:e=!1}={}){!Me()||j()||C(document.body).some(
T)||(scrollY<1||P||document.hidden||e)&&location.reload()}J(se);f()&&(document.addEventListener("visibilitychange",()=>{
document.hidden||se({isBack:!0})}),addEventListener("scroll",()=>se(),{passive:!0}));var M=()=>!!r("status-line")?.querySelector(".b-closed"),D=M();A.toggleAttribute("data-closed",D);function dt(){let e=r(
"headline")?.querySelector("h1")?.textContent;e&&Qe(e),Me()?ct():M()!==D&&eo()}function eo(){D=!D,A.toggleAttribute("dat\
a-closed",D),Ee.hidden=!1,queueMicrotask(()=>m(D?d.ended:d.resumed))}document.body.addEventListener("htmx:beforeSwap",e=>{!u(e)||!e.detail.shouldSwap||(e.detail.serverResponse=re(to,e.detail.
serverResponse),at())});function to(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&$.add(e.id),t==="afterbe\
gin:#held"||!!r(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
if(t.id==="poll")e.detail.shouldSwap=!s||!no(n,t);else if(t.id==="held"){e.detail.shouldSwap=!1;for(let i of[...o.children])
oo(i)}else n?(e.detail.shouldSwap=!1,lt(t,n)):t.contains(document.activeElement)&&ro(t)});function oo(e){let t=r(e.id);if(t){
lt(t,e);return}$.has(e.id)||(Ie(e,l),htmx.process(e))}function lt(e,t){t.dataset.revision&&ue(t)<ue(e)||(ve(e,t),s?.contains(
e)&&g(e),e.id==="status-line"&&pe())}function no(e,t){let o=Number(e.dataset.since);return ot(o),o<Number(t.dataset.since)}
function ro(e){let t=S(e.parentElement),o=t.indexOf(e),n=t[o+1]??t[o-1];n&&R(n)}document.body.addEventListener("htmx:aft\
erOnLoad",e=>{if(e.detail.xhr.status===200){if(!s){De();return}u(e)||st(),z(),q(),u(e)&&(dt(),De())}});var io=6e4,so=6e5,ao=5e3,co=6e4,lo=1e4,uo=300,fo=30,mo=1e3,ke=0,Ne=0,_e=0,ae=Date.now()+mo*(1+Math.random()),ut=()=>Number(
f()?.dataset.hold??0),po=()=>G&&Date.now()-G>co,Re=()=>ut()>0&&Date.now()>=Ne&&b===null&&!document.hidden&&!po()&&!navigator.
connection?.saveData,ft=()=>ae,mt=()=>{ae=0},ho=/\/until\/(\d+)\/$/,qe=e=>ho.test(e),U=!1;document.body.addEventListener(
"htmx:configRequest",e=>{!u(e)||!Re()||(e.detail.path+=`until/${ke}/`,e.detail.timeout=ut()*1e3+lo)});document.body.addEventListener(
"htmx:beforeSend",e=>{u(e)&&(U=qe(e.detail.requestConfig.path))});document.body.addEventListener("htmx:afterRequest",e=>{
u(e)&&(U=!1)});function pt(e,t){if(!qe(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===204&&!e.endsWith(
"/until/0/");o?(n||t.status===200)&&(_e=0):Ne=Date.now()+io*(1+Math.random()),ke=o,ae=Date.now()+fo+Math.random()*uo,t.status===
200&&(ae+=Number(f().dataset.rest??0)*1e3)}function ht(e){return qe(e)?(_e+=1,ke=0,Ne=Date.now()+(_e<2?ao:so),!0):!1}function ce(){
U&&htmx.trigger(f(),"htmx:abort")}addEventListener("pagehide",ce);document.addEventListener("visibilitychange",()=>{document.
hidden&&ce()});var yo=5e3,go=3e5,wt=36e5,bo=6e5,xo=15e3,wo=50,Pe=0,Et=Date.now(),K=Date.now(),Be=0,H=0,yt=0;function St(){if(Re())return Math.
max(ft(),H)-Date.now();let e=Number(f().dataset.seconds)*1e3,t=M()?Math.max(e,Pe):Pe||e,o=Date.now()-Et>bo?Math.max(t,xo):
t;return Math.max(K+o,H)-Date.now()}document.body.addEventListener("htmx:beforeRequest",e=>{if(!u(e))return;!document.hidden&&
navigator.onLine&&St()<wo?K=Date.now():e.preventDefault()});document.body.addEventListener("htmx:configRequest",e=>{u(e)&&
b!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`since/${b}/`))});var vt=()=>htmx.trigger(document.body,"r\
eader:wake");function de(){clearTimeout(yt),f()?.dataset.seconds&&(yt=setTimeout(vt,St()))}document.body.addEventListener(
"htmx:afterRequest",e=>{if(!u(e)){b!==null&&U&&(K=0,ce());return}let{xhr:t,requestConfig:o}=e.detail;(t.status===200||t.
status===204)&&(pt(o.path,t),t.status===200&&(nt(o.path),Et=Date.now()),Pe=Math.min(wt,parseInt(t.getResponseHeader("Pol\
l-Seconds"),10)*1e3||0),Be=0,H=0,Fe(!0)),de()});for(let e of te)document.body.addEventListener(e,t=>{if(!u(t))return;if(ht(
t.detail.requestConfig.path)){K=0,de();return}Be+=1;let o=Eo(t.detail.xhr)||Math.min(go,yo*2**Be);H=Date.now()+o*(1+Math.
random()/2),Fe(!1),de()});function Eo(e){let t=e.getResponseHeader("Retry-After")??"",o=Date.parse(e.getResponseHeader("\
Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;return Math.min(wt,Math.max(0,n||0))}var W=r("connec\
tion"),gt=!0,bt=0;function Fe(e){!W||gt===e||(gt=e,W.textContent=e?d.back:d.lost,W.hidden=!1,m(W.textContent),clearTimeout(
bt),e&&(bt=setTimeout(()=>{W.hidden=!0},2e3)))}function $e(){document.hidden||(g(s),O(),K=0,mt(),vt())}function xt(){H=0,
$e()}Xe($e);f()&&(document.addEventListener("visibilitychange",$e),addEventListener("pageshow",e=>{e.persisted&&xt()}),addEventListener(
"online",xt),addEventListener("offline",()=>Fe(!1)),de());var It=6e4,So=s?.dataset.sample;function Lt(){setTimeout(Lt,It),!(document.hidden||!navigator.onLine||M())&&fetch("here/",
{method:"POST",credentials:"omit"}).catch(()=>{})}Math.random()*Number(So)<1&&setTimeout(Lt,Math.random()*It);document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!V(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:vo(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),Io(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var vo=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function Io(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=d.copied,e.append(t),m(d.copied),setTimeout(()=>{t.remove(),
m("")},2e3)}var le=r("light-offer");le&&navigator.connection?.saveData&&!y.get("reader:full")&&(le.hidden=!1,le.querySelector("butto\
n").addEventListener("click",()=>{y.set("reader:full","1"),le.hidden=!0}));document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});
