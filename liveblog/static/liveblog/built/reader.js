var T=document.documentElement,r=e=>document.getElementById(e),i=r("feed"),c=r("held"),m=()=>r("poll");T.classList.add("\
js");var re=e=>Number(e?.dataset?.revision||0),w=e=>Number(e?.dataset?.first),E=e=>[...e.querySelectorAll(":scope > .upd\
ate")],M=e=>e.reduce((t,o)=>t+Number(o.dataset.more||1),0);function N(e){let t=e.nextElementSibling;return!t||t.matches(
".update")?t:N(t)}var H=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey),a=r("words")?.dataset??
{},v=`${a.language==="en"?"en-GB":a.language||"en"}-u-nu-latn`,at=new Intl.PluralRules(v),b=(e,t={})=>a[e].replace(/\{(\w+)\}/g,
(o,n)=>t[n]??o);function _(e,t){let o=at.select(t);return b(e+o[0].toUpperCase()+o.slice(1),{n:t})}function d(e){let t=r(
"say");t&&(t.textContent=e)}var p={get(e){try{return localStorage.getItem(e)}catch{return null}},set(e,t){try{localStorage.
setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var Le=6e4,ct=1440,Oe=new Intl.RelativeTimeFormat(v,{numeric:"auto",style:"short"}),se=new Intl.DateTimeFormat(v,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),dt=new Intl.DateTimeFormat(v,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"});function h(e){if(a.language)for(let t of e.querySelectorAll(".when time"))lt(t),mt(t)}function lt(e){let t=e.
parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.now()-Date.parse(e.dateTime))/Le);t.dataset.day??=
t.textContent,t.textContent=o<1?a.now:o<60?Oe.format(-o,"minute"):o<ct?Oe.format(-Math.round(o/60),"hour"):t.dataset.day}
var ut=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}1`*(Number(o)*60+Number(n))},ie=e=>-new Date(e).getTimezoneOffset(),
U=e=>ut(e)!==ie(e);function ft(e){let t=new Date(e),o=t.getDate()!==Number(e.slice(8,10));return b("yourTime",{time:(o?dt:
se).format(t)})}function mt(e){ke(e.parentElement,U(e.dateTime)?ft(e.dateTime):"")}function ae(){let e=document.querySelector(
"#status-line .state"),t=e?.querySelector("time")?.dateTime;t&&a.language&&ke(e,U(t)?b("yourZone",{zone:pt(t)}):"")}function pt(e){
let t=Math.abs(ie(e)),o=t%60?`:${String(t%60).padStart(2,"0")}`:"",n=t?`UTC${ie(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:
"UTC",[s,...f]=Intl.DateTimeFormat().resolvedOptions().timeZone.split("/");return f.length&&s!=="Etc"?`${n} (${f.at(-1).
replaceAll("_"," ")})`:n}function ke(e,t){let o=e.querySelector(".yours")??document.createElement("span");if(!t){o.remove();
return}o.className="yours",o.textContent!==t&&(o.textContent=t),o.isConnected||e.append(" ",o)}i&&(h(i),ae(),setInterval(
()=>{document.hidden||h(i)},Le));function K(e){ce(e,"start"),q(e)}function ce(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function q(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var ht=5*6e4,S=r("since"),yt=!!(S&&"sinceYouLeft"in i.dataset),ue=`reader:left:${i?.dataset.blog}`,u=document.createElement(
"p");u.id=u.className="left-off";u.tabIndex=-1;u.append(document.createElement("span"));var I=null,fe=!1,le=!1;function me(){
try{let{first:e,at:t}=JSON.parse(p.get(ue));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function gt(){let e=me();(!e||e.first>Number(m()?.dataset.since))&&p.forget(ue)}function De(){
let e=le?Math.max(0,...E(i).map(w)):0;e>=(me()?.first??1)&&p.set(ue,JSON.stringify({first:e,at:Date.now()}))}function de(){
let e=me(),t=!le||Date.now()-e?.at>ht;le=!0,!(!e||!t)&&(I=e,fe=!1,R())}function R(){if(!I)return;let e=E(i),t=e.find(s=>w(
s)<=I.first),o=e[0]!==t,n=!t&&!!i.querySelector(":scope > .older");!t||!o?u.remove():N(u)!==t&&bt(t),S.hidden=fe||!o||!(t||
n),S.hidden||xt(n)}function bt(e){let t=e.previousElementSibling;(t.matches(".day")?t:e).before(u),u.firstChild.textContent=
wt(e)}function xt(e){let[t]=S.children,o=[...i.children].filter(n=>w(n)>I.first);t.textContent=_(e?"more":"since",M(o)),
t.href=e?i.dataset.before.replace(/\d+\/$/,`${I.first+1}/`):"#left-off"}function wt(e){let t=new Date(I.at),o=se.format(
t),n=U(e.querySelector("time").dateTime)?b("yourTime",{time:o}):o;return t.toDateString()===new Date().toDateString()?b(
"leftOff",{time:n}):b("leftOffOn",{day:Et(t),time:n})}var Et=e=>new Intl.DateTimeFormat(v,{weekday:"short",day:"numeric",
month:"short"}).format(e);if(yt){gt();let[e,t]=S.children;new IntersectionObserver(o=>{o.at(-1).isIntersecting&&(fe=!0,S.
hidden=!0)}).observe(u),e.addEventListener("click",o=>{u.isConnected&&(o.preventDefault(),ce(u,"center"),u.focus({preventScroll:!0}))}),
t.addEventListener("click",()=>{I=null,u.remove(),S.hidden=!0}),addEventListener("pagehide",De),document.addEventListener(
"visibilitychange",()=>document.hidden?De():de()),addEventListener("pageshow",o=>{o.persisted&&de()}),document.hidden||de()}var pe=r("pause"),x=p.get("reader:paused")==="1",Me=[],Ne=e=>Me.push(e),_e=()=>T.toggleAttribute("data-paused",x);pe?.addEventListener(
"click",()=>{if(x=!x,p.set("reader:paused",x?"1":"0"),_e(),d(x?a.paused:""),!x)for(let e of Me)e()});_e();var vt=136,qe=9999999,Re=r("edge"),St=r("bar"),Pe=[],W=e=>Pe.push(e),P=!1;if(c){let s=function(f,l){let g=(F,st)=>{let Ae=(F===
l?f:F.takeRecords()).at(-1);return Ae?!Ae.isIntersecting:st};o=g(e,o),n=g(t,n),P=!o&&!n,St.classList.toggle("is-below",o);
for(let F of Pe)F()},e=new IntersectionObserver(s,{rootMargin:`${qe}px 0px 0px`}),t=new IntersectionObserver(s,{rootMargin:`\
-${vt}px 0px ${qe}px`}),o=!0,n=!0;e.observe(Re),t.observe(Re)}var A=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),O=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),It=(e,t)=>A(e).some(o=>O(o)&&A(t).some(
n=>n.dataset.player===o.dataset.player)),Ct=(e,t)=>e.isEqualNode(t),Tt=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function ye(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&O(e))return;
if(At(e,t),Be(e)||Be(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;he([...e.children],
[...t.children],n);let s=new Set(n.values());for(let l of[...e.children])s.has(l)||l.remove();let f=e.firstChild;for(let l of[
...t.children]){let g=n.get(l);if(!g){e.insertBefore(l,f);continue}ye(g,l),f=g.nextSibling}}function he(e,t,o){for(let n of[
It,Ct,Tt])for(let[s,f]of t.entries()){let l=e.findIndex(g=>n(g,f));if(!(l<0)){o.set(f,e[l]),he(e.slice(0,l),t.slice(0,s),
o),he(e.slice(l+1),t.slice(s+1),o);return}}}var Be=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function At(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:s}of t.attributes)e.getAttribute(n)!==s&&e.setAttribute(n,s)}function Y(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return i.contains(t)&&!o||!e.isCollapsed&&i.contains(e.anchorNode)||A(i).some(n=>O(n)&&Ot(n))}function Ot(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}function V(){let e=null;for(let t of E(i)){let o=t.previousElementSibling,n=o?.matches(".day")?o:null,s=e===null;(s?c:t.
dataset.day===e)?n?.remove():!n&&!s&&t.before(Lt(t.dataset.day)),e=t.dataset.day}for(let t of i.querySelectorAll(":scope\
 > .day"))t.nextElementSibling?.matches(".update")||t.remove()}function Lt(e){let t=document.createElement("p");return t.
className="day",t.textContent=e,t}var X=r("new-updates"),B=document.title,Z=0;function $e(e){B.startsWith(`${e} \u2013 `)||(B=`${e} \u2013 ${B.split(" \u2013 ").
at(-1)}`,L())}function ge(e,t){let o=[...t.children].find(n=>w(n)<w(e));t.insertBefore(e,o??t.querySelector(":scope > .o\
lder"))}function Fe({wereHeld:e}){let t=[...c.children];r("no-updates")?.remove(),h(c);for(let n of t)n.classList.add("i\
s-new"),ge(n,i);V(),R();let o=t.filter(n=>n.matches(".update")).map(({id:n})=>n);return document.dispatchEvent(new CustomEvent(
"reader:arrived",{detail:{ids:o,held:e}})),t[0]}function L(){c.children.length&&P&&!document.hidden&&!x&&!Y()&&kt();let e=M(
[...c.children]);X.hidden=e===0,e&&(X.textContent=_("new",e)),document.title=e?`(${e}) ${B}`:B,e!==Z&&d(e?X.textContent:
""),Z=e}function kt(){let e=M([...c.children])-Z;Fe({wereHeld:!1}),d(e>0?_("new",e):""),Z=0}function be(){let e=Fe({wereHeld:!0});
return L(),e}c&&(new MutationObserver(L).observe(c,{childList:!0}),W(L),X.addEventListener("click",e=>{e.preventDefault();
let t=be();t&&K(t)}));document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&H(e)&&r(t.dataset.goto);o&&(e.preventDefault(),
c?.contains(o)&&be(),K(o))});var G=["htmx:responseError","htmx:sendError","htmx:timeout"],C=null,He=0,y=e=>(e.detail.requestConfig?.elt??e.target)?.id===
"poll";function z(e){e<Number(m()?.dataset.since)&&(C=Math.min(C??1/0,e))}function Ue(e){He=e,z(e)}function Ke(e){e.endsWith(
`/${C}/`)&&(C=null,z(He))}var $=new Set;function J(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}var we=e=>e.detail.elt?.closest(".older, .gap"),xe=null;document.body.addEventListener("htmx:beforeRequest",e=>We(we(e),
"loading"));for(let e of G)document.body.addEventListener(e,t=>We(we(t),"failed"));function We(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=we(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=J(Dt,n),xe=t.
contains(document.activeElement)?t.previousElementSibling:null,z(Number(o.getResponseHeader("Blog-Revision")??1/0))});var Dt=e=>!r(
e.id)&&!$.has(e.id);function Ye(){h(i);let e=xe&&N(xe);e&&q(e)}var j=[];function Ve(){if(j=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let o of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(o.closest(".bar")||t&&e.contains(
o))continue;let{top:n,bottom:s}=o.getBoundingClientRect();if(s>72&&j.push({line:o,top:n}),n>innerHeight)break}}function Xe(){
let e=j.find(({line:o})=>o.isConnected);if(j=[],!e)return;let t=e.line.getBoundingClientRect().top-e.top;Math.abs(t)>.1&&
scrollBy({top:t,behavior:"instant"})}var Ee=()=>!!r("status-line")?.hasAttribute("data-outdated");function Ze(){let e=r("outdated"),t=r("say");e&&t&&(t.lang=
e.lang,t.dir=e.dir,d(e.firstElementChild.textContent)),Q()}function Q({isBack:e=!1}={}){!Ee()||Y()||A(document.body).some(
O)||(scrollY<1||P||document.hidden||e)&&location.reload()}W(Q);m()&&(document.addEventListener("visibilitychange",()=>{document.
hidden||Q({isBack:!0})}),addEventListener("scroll",()=>Q(),{passive:!0}));var D=()=>!!r("status-line")?.querySelector(".b-closed"),k=D();T.toggleAttribute("data-closed",k);function Ge(){let e=r(
"headline")?.querySelector("h1")?.textContent;e&&$e(e),Ee()?Ze():D()!==k&&Mt()}function Mt(){k=!k,T.toggleAttribute("dat\
a-closed",k),pe.hidden=!1,queueMicrotask(()=>d(k?a.ended:a.resumed))}document.body.addEventListener("htmx:beforeSwap",e=>{!y(e)||!e.detail.shouldSwap||(e.detail.serverResponse=J(Nt,e.detail.
serverResponse),Ve())});function Nt(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&$.add(e.id),t==="afterbe\
gin:#held"||!!r(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
if(t.id==="poll")e.detail.shouldSwap=!qt(n,t);else if(t.id==="held"){e.detail.shouldSwap=!1;for(let s of[...o.children])
_t(s)}else n?(e.detail.shouldSwap=!1,ze(t,n)):t.contains(document.activeElement)&&Rt(t)});function _t(e){let t=r(e.id);if(t){
ze(t,e);return}$.has(e.id)||(ge(e,c),htmx.process(e))}function ze(e,t){t.dataset.revision&&re(t)<re(e)||(ye(e,t),i.contains(
e)&&h(e),e.id==="status-line"&&ae())}function qt(e,t){let o=Number(e.dataset.since);return Ue(o),o<Number(t.dataset.since)}
function Rt(e){let t=E(e.parentElement),o=t.indexOf(e),n=t[o+1]??t[o-1];n&&q(n)}document.body.addEventListener("htmx:aft\
erOnLoad",e=>{e.detail.xhr.status!==200||!i||(y(e)||Ye(),V(),R(),y(e)&&(Ge(),Xe()))});var Pt=5e3,Bt=3e5,et=36e5,$t=6e5,Ft=15e3,Ht=50,ve=0,tt=Date.now(),Ie=Date.now(),Se=0,oe=0,Je=0;function ot(){let e=Number(
m().dataset.seconds)*1e3,t=D()?Math.max(e,ve):ve||e,o=Date.now()-tt>$t?Math.max(t,Ft):t;return Math.max(Ie+o,oe)-Date.now()}
document.body.addEventListener("htmx:beforeRequest",e=>{if(!y(e))return;!document.hidden&&navigator.onLine&&ot()<Ht?Ie=Date.
now():e.preventDefault()});document.body.addEventListener("htmx:configRequest",e=>{y(e)&&C!==null&&(e.detail.path=e.detail.
path.replace(/\d+\/$/,`${C}/`))});var nt=()=>htmx.trigger(document.body,"reader:wake");function Ce(){clearTimeout(Je),m()?.
dataset.seconds&&(Je=setTimeout(nt,ot()))}document.body.addEventListener("htmx:afterRequest",e=>{if(!y(e))return;let{xhr:t,
requestConfig:o}=e.detail;(t.status===200||t.status===204)&&(t.status===200&&(Ke(o.path),tt=Date.now()),ve=Math.min(et,parseInt(
t.getResponseHeader("Poll-Seconds"),10)*1e3||0),Se=0,oe=0,Te(!0)),Ce()});for(let e of G)document.body.addEventListener(e,
t=>{if(!y(t))return;Se+=1;let o=Ut(t.detail.xhr)||Math.min(Bt,Pt*2**Se);oe=Date.now()+o*(1+Math.random()/2),Te(!1),Ce()});
function Ut(e){let t=e.getResponseHeader("Retry-After")??"",o=Date.parse(e.getResponseHeader("Date"))||Date.now(),n=/^\d+$/.
test(t)?Number(t)*1e3:Date.parse(t)-o;return Math.min(et,Math.max(0,n||0))}var ee=r("connection"),je=!0,Qe=0;function Te(e){
je!==e&&(je=e,ee.textContent=e?a.back:a.lost,ee.hidden=!1,d(ee.textContent),clearTimeout(Qe),e&&(Qe=setTimeout(()=>{ee.hidden=
!0},2e3)))}function te(){document.hidden||(h(i),L(),Ie=0,nt())}Ne(te);m()&&(document.addEventListener("visibilitychange",
te),addEventListener("pageshow",e=>{e.persisted&&te()}),addEventListener("online",()=>{oe=0,te()}),addEventListener("off\
line",()=>Te(!1)),Ce());var rt=6e4,Kt=i?.dataset.sample;function it(){setTimeout(it,rt),!(document.hidden||!navigator.onLine||D())&&fetch("here/",
{method:"POST",credentials:"omit"}).catch(()=>{})}Math.random()*Number(Kt)<1&&setTimeout(it,Math.random()*rt);document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!H(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:Wt(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),Yt(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var Wt=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function Yt(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=a.copied,e.append(t),d(a.copied),setTimeout(()=>{t.remove(),
d("")},2e3)}var ne=r("light-offer");ne&&navigator.connection?.saveData&&!p.get("reader:full")&&(ne.hidden=!1,ne.querySelector("butto\
n").addEventListener("click",()=>{p.set("reader:full","1"),ne.hidden=!0}));document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});
