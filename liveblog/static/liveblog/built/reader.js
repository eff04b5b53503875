var T=document.documentElement,r=e=>document.getElementById(e),i=r("feed"),c=r("held"),m=()=>r("poll");T.classList.add("\
js");var ne=e=>Number(e?.dataset?.revision||0),w=e=>Number(e?.dataset?.first),v=e=>[...e.querySelectorAll(":scope > .upd\
ate")],M=e=>e.reduce((t,o)=>t+Number(o.dataset.more||1),0);function N(e){let t=e.nextElementSibling;return!t||t.matches(
".update")?t:N(t)}var H=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey),a=r("words")?.dataset??
{},E=`${a.language==="en"?"en-GB":a.language||"en"}-u-nu-latn`,st=new Intl.PluralRules(E),b=(e,t={})=>a[e].replace(/\{(\w+)\}/g,
(o,n)=>t[n]??o);function _(e,t){let o=st.select(t);return b(e+o[0].toUpperCase()+o.slice(1),{n:t})}function d(e){let t=r(
"say");t&&(t.textContent=e)}var p={get(e){try{return localStorage.getItem(e)}catch{return null}},set(e,t){try{localStorage.
setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var Ae=6e4,at=1440,Oe=new Intl.RelativeTimeFormat(E,{numeric:"auto",style:"short"}),ie=new Intl.DateTimeFormat(E,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),ct=new Intl.DateTimeFormat(E,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"});function h(e){if(a.language)for(let t of e.querySelectorAll(".when time"))dt(t),ft(t)}function dt(e){let t=e.
parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.now()-Date.parse(e.dateTime))/Ae);t.dataset.day??=
t.textContent,t.textContent=o<1?a.now:o<60?Oe.format(-o,"minute"):o<at?Oe.format(-Math.round(o/60),"hour"):t.dataset.day}
var lt=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}1`*(Number(o)*60+Number(n))},re=e=>-new Date(e).getTimezoneOffset(),
U=e=>lt(e)!==re(e);function ut(e){let t=new Date(e),o=t.getDate()!==Number(e.slice(8,10));return b("yourTime",{time:(o?ct:
ie).format(t)})}function ft(e){Le(e.parentElement,U(e.dateTime)?ut(e.dateTime):"")}function se(){let e=document.querySelector(
"#status-line .state"),t=e?.querySelector("time")?.dateTime;t&&a.language&&Le(e,U(t)?b("yourZone",{zone:mt(t)}):"")}function mt(e){
let t=Math.abs(re(e)),o=t%60?`:${String(t%60).padStart(2,"0")}`:"",n=t?`UTC${re(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:
"UTC",[s,...f]=Intl.DateTimeFormat().resolvedOptions().timeZone.split("/");return f.length&&s!=="Etc"?`${n} (${f.at(-1).
replaceAll("_"," ")})`:n}function Le(e,t){let o=e.querySelector(".yours")??document.createElement("span");if(!t){o.remove();
return}o.className="yours",o.textContent!==t&&(o.textContent=t),o.isConnected||e.append(" ",o)}i&&(h(i),se(),setInterval(
()=>{document.hidden||h(i)},Ae));function K(e){ae(e,"start"),q(e)}function ae(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function q(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var pt=5*6e4,S=r("since"),ht=!!(S&&"sinceYouLeft"in i.dataset),le=`reader:left:${i?.dataset.blog}`,u=document.createElement(
"p");u.id=u.className="left-off";u.tabIndex=-1;u.append(document.createElement("span"));var I=null,ue=!1,de=!1;function fe(){
try{let{first:e,at:t}=JSON.parse(p.get(le));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function yt(){let e=fe();(!e||e.first>Number(m()?.dataset.since))&&p.forget(le)}function ke(){
let e=de?Math.max(0,...v(i).map(w)):0;e>=(fe()?.first??1)&&p.set(le,JSON.stringify({first:e,at:Date.now()}))}function ce(){
let e=fe(),t=!de||Date.now()-e?.at>pt;de=!0,!(!e||!t)&&(I=e,ue=!1,P())}function P(){if(!I)return;let e=v(i),t=e.find(s=>w(
s)<=I.first),o=e[0]!==t,n=!t&&!!i.querySelector(":scope > .older");!t||!o?u.remove():N(u)!==t&&gt(t),S.hidden=ue||!o||!(t||
n),S.hidden||bt(n)}function gt(e){let t=e.previousElementSibling;(t.matches(".day")?t:e).before(u),u.firstChild.textContent=
xt(e)}function bt(e){let[t]=S.children,o=[...i.children].filter(n=>w(n)>I.first);t.textContent=_(e?"more":"since",M(o)),
t.href=e?i.dataset.before.replace(/\d+\/$/,`${I.first+1}/`):"#left-off"}function xt(e){let t=new Date(I.at),o=ie.format(
t),n=U(e.querySelector("time").dateTime)?b("yourTime",{time:o}):o;return t.toDateString()===new Date().toDateString()?b(
"leftOff",{time:n}):b("leftOffOn",{day:wt(t),time:n})}var wt=e=>new Intl.DateTimeFormat(E,{weekday:"short",day:"numeric",
month:"short"}).format(e);if(ht){yt();let[e,t]=S.children;new IntersectionObserver(o=>{o.at(-1).isIntersecting&&(ue=!0,S.
hidden=!0)}).observe(u),e.addEventListener("click",o=>{u.isConnected&&(o.preventDefault(),ae(u,"center"),u.focus({preventScroll:!0}))}),
t.addEventListener("click",()=>{I=null,u.remove(),S.hidden=!0}),addEventListener("pagehide",ke),document.addEventListener(
"visibilitychange",()=>document.hidden?ke():ce()),addEventListener("pageshow",o=>{o.persisted&&ce()}),document.hidden||ce()}var me=r("pause"),x=p.get("reader:paused")==="1",De=[],Me=e=>De.push(e),Ne=()=>T.toggleAttribute("data-paused",x);me?.addEventListener(
"click",()=>{if(x=!x,p.set("reader:paused",x?"1":"0"),Ne(),d(x?a.paused:""),!x)for(let e of De)e()});Ne();var vt=136,_e=9999999,qe=r("edge"),Et=r("bar"),Pe=[],W=e=>Pe.push(e),R=!1;if(c){let s=function(f,l){let g=(F,it)=>{let Te=(F===
l?f:F.takeRecords()).at(-1);return Te?!Te.isIntersecting:it};o=g(e,o),n=g(t,n),R=!o&&!n,Et.classList.toggle("is-below",o);
for(let F of Pe)F()},e=new IntersectionObserver(s,{rootMargin:`${_e}px 0px 0px`}),t=new IntersectionObserver(s,{rootMargin:`\
-${vt}px 0px ${_e}px`}),o=!0,n=!0;e.observe(qe),t.observe(qe)}var O=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),A=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),St=(e,t)=>O(e).some(o=>A(o)&&O(t).some(
n=>n.dataset.player===o.dataset.player)),It=(e,t)=>e.isEqualNode(t),Ct=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function he(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&A(e))return;
if(Tt(e,t),Re(e)||Re(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;pe([...e.children],
[...t.children],n);let s=new Set(n.values());for(let l of[...e.children])s.has(l)||l.remove();let f=e.firstChild;for(let l of[
...t.children]){let g=n.get(l);if(!g){e.insertBefore(l,f);continue}he(g,l),f=g.nextSibling}}function pe(e,t,o){for(let n of[
St,It,Ct])for(let[s,f]of t.entries()){let l=e.findIndex(g=>n(g,f));if(!(l<0)){o.set(f,e[l]),pe(e.slice(0,l),t.slice(0,s),
o),pe(e.slice(l+1),t.slice(s+1),o);return}}}var Re=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function Tt(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:s}of t.attributes)e.getAttribute(n)!==s&&e.setAttribute(n,s)}function Y(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return i.contains(t)&&!o||!e.isCollapsed&&i.contains(e.anchorNode)||O(i).some(n=>A(n)&&Ot(n))}function Ot(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}function V(){let e=null;for(let t of v(i)){let o=t.previousElementSibling,n=o?.matches(".day")?o:null,s=e===null;(s?c:t.
dataset.day===e)?n?.remove():!n&&!s&&t.before(At(t.dataset.day)),e=t.dataset.day}for(let t of i.querySelectorAll(":scope\
 > .day"))t.nextElementSibling?.matches(".update")||t.remove()}function At(e){let t=document.createElement("p");return t.
className="day",t.textContent=e,t}var X=r("new-updates"),B=document.title,Z=0;function Be(e){B.startsWith(`${e} \u2013 `)||(B=`${e} \u2013 ${B.split(" \u2013 ").
at(-1)}`,L())}function ye(e,t){let o=[...t.children].find(n=>w(n)<w(e));t.insertBefore(e,o??t.querySelector(":scope > .o\
lder"))}function $e({wereHeld:e}){let t=[...c.children];r("no-updates")?.remove(),h(c);for(let n of t)n.classList.add("i\
s-new"),ye(n,i);V(),P();let o=t.filter(n=>n.matches(".update")).map(({id:n})=>n);return document.dispatchEvent(new CustomEvent(
"reader:arrived",{detail:{ids:o,held:e}})),t[0]}function L(){c.children.length&&R&&!document.hidden&&!x&&!Y()&&Lt();let e=M(
[...c.children]);X.hidden=e===0,e&&(X.textContent=_("new",e)),document.title=e?`(${e}) ${B}`:B,e!==Z&&d(e?X.textContent:
""),Z=e}function Lt(){let e=M([...c.children])-Z;$e({wereHeld:!1}),d(e>0?_("new",e):""),Z=0}function ge(){let e=$e({wereHeld:!0});
return L(),e}c&&(new MutationObserver(L).observe(c,{childList:!0}),W(L),X.addEventListener("click",e=>{e.preventDefault();
let t=ge();t&&K(t)}));document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&H(e)&&r(t.dataset.goto);o&&(e.preventDefault(),
c?.contains(o)&&ge(),K(o))});var C=null,Fe=0,y=e=>(e.detail.requestConfig?.elt??e.target)?.id==="poll";function G(e){e<Number(m()?.dataset.since)&&(C=
Math.min(C??1/0,e))}function He(e){Fe=e,G(e)}function Ue(e){e.endsWith(`/${C}/`)&&(C=null,G(Fe))}var $=new Set;function z(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}var xe=e=>e.detail.elt?.closest(".older, .gap"),be=null;document.body.addEventListener("htmx:beforeRequest",e=>Ke(xe(e),
"loading"));for(let e of["htmx:responseError","htmx:sendError","htmx:timeout"])document.body.addEventListener(e,t=>Ke(xe(
t),"failed"));function Ke(e,t){let o=e?.querySelector(".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=
o.dataset[t])}document.body.addEventListener("htmx:beforeSwap",e=>{let t=xe(e);if(!t)return;let{xhr:o,serverResponse:n}=e.
detail;e.detail.serverResponse=z(kt,n),be=t.contains(document.activeElement)?t.previousElementSibling:null,G(Number(o.getResponseHeader(
"Blog-Revision")??1/0))});var kt=e=>!r(e.id)&&!$.has(e.id);function We(){h(i);let e=be&&N(be);e&&q(e)}var J=[];function Ye(){if(J=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let o of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(o.closest(".bar")||t&&e.contains(
o))continue;let{top:n,bottom:s}=o.getBoundingClientRect();if(s>72&&J.push({line:o,top:n}),n>innerHeight)break}}function Ve(){
let e=J.find(({line:o})=>o.isConnected);if(J=[],!e)return;let t=e.line.getBoundingClientRect().top-e.top;Math.abs(t)>.1&&
scrollBy({top:t,behavior:"instant"})}var we=()=>!!r("status-line")?.hasAttribute("data-outdated");function Xe(){let e=r("outdated"),t=r("say");e&&t&&(t.lang=
e.lang,t.dir=e.dir,d(e.firstElementChild.textContent)),j()}function j({isBack:e=!1}={}){!we()||Y()||O(document.body).some(
A)||(scrollY<1||R||document.hidden||e)&&location.reload()}W(j);m()&&(document.addEventListener("visibilitychange",()=>{document.
hidden||j({isBack:!0})}),addEventListener("scroll",()=>j(),{passive:!0}));var D=()=>!!r("status-line")?.querySelector(".b-closed"),k=D();T.toggleAttribute("data-closed",k);function Ze(){let e=r(
"headline")?.querySelector("h1")?.textContent;e&&Be(e),we()?Xe():D()!==k&&Dt()}function Dt(){k=!k,T.toggleAttribute("dat\
a-closed",k),me.hidden=!1,queueMicrotask(()=>d(k?a.ended:a.resumed))}document.body.addEventListener("htmx:beforeSwap",e=>{!y(e)||!e.detail.shouldSwap||(e.detail.serverResponse=z(Mt,e.detail.
serverResponse),Ye())});function Mt(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&$.add(e.id),t==="afterbe\
gin:#held"||!!r(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
if(t.id==="poll")e.detail.shouldSwap=!_t(n,t);else if(t.id==="held"){e.detail.shouldSwap=!1;for(let s of[...o.children])
Nt(s)}else n?(e.detail.shouldSwap=!1,Ge(t,n)):t.contains(document.activeElement)&&qt(t)});function Nt(e){let t=r(e.id);if(t){
Ge(t,e);return}$.has(e.id)||(ye(e,c),htmx.process(e))}function Ge(e,t){t.dataset.revision&&ne(t)<ne(e)||(he(e,t),i.contains(
e)&&h(e),e.id==="status-line"&&se())}function _t(e,t){let o=Number(e.dataset.since);return He(o),o<Number(t.dataset.since)}
function qt(e){let t=v(e.parentElement),o=t.indexOf(e),n=t[o+1]??t[o-1];n&&q(n)}document.body.addEventListener("htmx:aft\
erOnLoad",e=>{e.detail.xhr.status!==200||!i||(y(e)||We(),V(),P(),y(e)&&(Ze(),Ve()))});var Pt=5e3,Rt=3e5,Qe=36e5,Bt=6e5,$t=15e3,Ft=50,ve=0,et=Date.now(),Se=Date.now(),Ee=0,te=0,ze=0;function tt(){let e=Number(
m().dataset.seconds)*1e3,t=D()?Math.max(e,ve):ve||e,o=Date.now()-et>Bt?Math.max(t,$t):t;return Math.max(Se+o,te)-Date.now()}
document.body.addEventListener("htmx:beforeRequest",e=>{if(!y(e))return;!document.hidden&&navigator.onLine&&tt()<Ft?Se=Date.
now():e.preventDefault()});document.body.addEventListener("htmx:configRequest",e=>{y(e)&&C!==null&&(e.detail.path=e.detail.
path.replace(/\d+\/$/,`${C}/`))});var ot=()=>htmx.trigger(document.body,"reader:wake");function Ie(){clearTimeout(ze),m()?.
dataset.seconds&&(ze=setTimeout(ot,tt()))}document.body.addEventListener("htmx:afterRequest",e=>{if(!y(e))return;let{xhr:t,
requestConfig:o}=e.detail;(t.status===200||t.status===204)&&(t.status===200&&(Ue(o.path),et=Date.now()),ve=Math.min(Qe,parseInt(
t.getResponseHeader("Poll-Seconds"),10)*1e3||0),Ee=0,te=0,Ce(!0)),Ie()});for(let e of["htmx:responseError","htmx:sendErr\
or","htmx:timeout"])document.body.addEventListener(e,t=>{if(!y(t))return;Ee+=1;let o=Ht(t.detail.xhr)||Math.min(Rt,Pt*2**
Ee);te=Date.now()+o*(1+Math.random()/2),Ce(!1),Ie()});function Ht(e){let t=e.getResponseHeader("Retry-After")??"",o=Date.
parse(e.getResponseHeader("Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;return Math.min(Qe,Math.max(
0,n||0))}var Q=r("connection"),Je=!0,je=0;function Ce(e){Je!==e&&(Je=e,Q.textContent=e?a.back:a.lost,Q.hidden=!1,d(Q.textContent),
clearTimeout(je),e&&(je=setTimeout(()=>{Q.hidden=!0},2e3)))}function ee(){document.hidden||(h(i),L(),Se=0,ot())}Me(ee);m()&&
(document.addEventListener("visibilitychange",ee),addEventListener("pageshow",e=>{e.persisted&&ee()}),addEventListener("\
online",()=>{te=0,ee()}),addEventListener("offline",()=>Ce(!1)),Ie());var nt=6e4,Ut=i?.dataset.sample;function rt(){setTimeout(rt,nt),!(document.hidden||!navigator.onLine||D())&&fetch("here/",
{method:"POST",credentials:"omit"}).catch(()=>{})}Math.random()*Ut<1&&setTimeout(rt,Math.random()*nt);document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!H(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:Kt(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),Wt(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var Kt=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function Wt(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=a.copied,e.append(t),d(a.copied),setTimeout(()=>{t.remove(),
d("")},2e3)}var oe=r("light-offer");oe&&navigator.connection?.saveData&&!p.get("reader:full")&&(oe.hidden=!1,oe.querySelector("butto\
n").addEventListener("click",()=>{p.set("reader:full","1"),oe.hidden=!0}));document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});
