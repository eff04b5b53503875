var L=document.documentElement,r=e=>document.getElementById(e),s=r("feed"),d=r("held"),u=()=>r("poll");L.classList.add("\
js");var le=e=>Number(e?.dataset?.revision||0),E=e=>Number(e?.dataset?.first),S=e=>[...e.querySelectorAll(":scope > .upd\
ate")],_=e=>e.reduce((t,o)=>t+Number(o.dataset.more||1),0);function k(e){let t=e.nextElementSibling;return!t||t.matches(
".update")?t:k(t)}var Y=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey),a=r("words")?.dataset??
{},v=`${a.language==="en"?"en-GB":a.language||"en"}-u-nu-latn`,Ct=new Intl.PluralRules(v),w=(e,t={})=>a[e].replace(/\{(\w+)\}/g,
(o,n)=>t[n]??o);function N(e,t){let o=Ct.select(t);return w(e+o[0].toUpperCase()+o.slice(1),{n:t})}function f(e){let t=r(
"say");t&&(t.textContent=e)}var y={get(e){try{return localStorage.getItem(e)}catch{return null}},set(e,t){try{localStorage.
setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var Ue=6e4,Tt=1440,Fe=new Intl.RelativeTimeFormat(v,{numeric:"auto",style:"short"}),fe=new Intl.DateTimeFormat(v,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),Ot=new Intl.DateTimeFormat(v,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"});function g(e){if(a.language)for(let t of e.querySelectorAll(".when time"))Dt(t),kt(t)}function Dt(e){let t=e.
parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.now()-Date.parse(e.dateTime))/Ue);t.dataset.day??=
t.textContent,t.textContent=o<1?a.now:o<60?Fe.format(-o,"minute"):o<Tt?Fe.format(-Math.round(o/60),"hour"):t.dataset.day}
var Mt=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}1`*(Number(o)*60+Number(n))},ue=e=>-new Date(e).getTimezoneOffset(),
V=e=>Mt(e)!==ue(e);function _t(e){let t=new Date(e),o=t.getDate()!==Number(e.slice(8,10));return w("yourTime",{time:(o?Ot:
fe).format(t)})}function kt(e){We(e.parentElement,V(e.dateTime)?_t(e.dateTime):"")}function me(){let e=document.querySelector(
"#status-line .state"),t=e?.querySelector("time")?.dateTime;t&&a.language&&We(e,V(t)?w("yourZone",{zone:Nt(t)}):"")}function Nt(e){
let t=Math.abs(ue(e)),o=t%60?`:${String(t%60).padStart(2,"0")}`:"",n=t?`UTC${ue(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:
"UTC",[i,...c]=Intl.DateTimeFormat().resolvedOptions().timeZone.split("/");return c.length&&i!=="Etc"?`${n} (${c.at(-1).
replaceAll("_"," ")})`:n}function We(e,t){let o=e.querySelector(".yours")??document.createElement("span");if(!t){o.remove();
return}o.className="yours",o.textContent!==t&&(o.textContent=t),o.isConnected||e.append(" ",o)}s&&(g(s),me(),setInterval(
()=>{document.hidden||g(s)},Ue));function X(e){pe(e,"start"),R(e)}function pe(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function R(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var Rt=5*6e4,A=r("since"),qt=!!(A&&"sinceYouLeft"in s.dataset),ge=`reader:left:${s?.dataset.blog}`,p=document.createElement(
"p");p.id=p.className="left-off";p.tabIndex=-1;p.append(document.createElement("span"));var I=null,be=!1,ye=!1;function xe(){
try{let{first:e,at:t}=JSON.parse(y.get(ge));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function Pt(){let e=xe();(!e||e.first>Number(u()?.dataset.since))&&y.forget(ge)}function He(){
let e=ye?Math.max(0,...S(s).map(E)):0;e>=(xe()?.first??1)&&y.set(ge,JSON.stringify({first:e,at:Date.now()}))}function he(){
let e=xe(),t=!ye||Date.now()-e?.at>Rt;ye=!0,!(!e||!t)&&(I=e,be=!1,q())}function q(){if(!I)return;let e=S(s),t=e.find(i=>E(
i)<=I.first),o=e[0]!==t,n=!t&&!!s.querySelector(":scope > .older");!t||!o?p.remove():k(p)!==t&&Bt(t),A.hidden=be||!o||!(t||
n),A.hidden||$t(n)}function Bt(e){let t=e.previousElementSibling;(t.matches(".day")?t:e).before(p),p.firstChild.textContent=
Ft(e)}function $t(e){let[t]=A.children,o=[...s.children].filter(n=>E(n)>I.first);t.textContent=N(e?"more":"since",_(o)),
t.href=e?s.dataset.before.replace(/\d+\/$/,`${I.first+1}/`):"#left-off"}function Ft(e){let t=new Date(I.at),o=fe.format(
t),n=V(e.querySelector("time").dateTime)?w("yourTime",{time:o}):o;return t.toDateString()===new Date().toDateString()?w(
"leftOff",{time:n}):w("leftOffOn",{day:Ut(t),time:n})}var Ut=e=>new Intl.DateTimeFormat(v,{weekday:"short",day:"numeric",
month:"short"}).format(e);if(qt){Pt();let[e,t]=A.children;new IntersectionObserver(o=>{o.at(-1).isIntersecting&&(be=!0,A.
hidden=!0)}).observe(p),e.addEventListener("click",o=>{p.isConnected&&(o.preventDefault(),pe(p,"center"),p.focus({preventScroll:!0}))}),
t.addEventListener("click",()=>{I=null,p.remove(),A.hidden=!0}),addEventListener("pagehide",He),document.addEventListener(
"visibilitychange",()=>document.hidden?He():he()),addEventListener("pageshow",o=>{o.persisted&&he()}),document.hidden||he()}var we=r("pause"),h=y.get("reader:paused")==="1",Z=h?Date.now():0,Ke=[],Ye=e=>Ke.push(e),Ve=()=>L.toggleAttribute("data-\
paused",h);we?.addEventListener("click",()=>{if(h=!h,Z=h?Date.now():0,y.set("reader:paused",h?"1":"0"),Ve(),f(h?a.paused:
""),!h)for(let e of Ke)e()});Ve();var Wt=136,Xe=9999999,Ze=r("edge"),Ht=r("bar"),Ge=[],G=e=>Ge.push(e),P=!1;if(d){let i=function(c,m){let x=(K,Lt)=>{let $e=(K===
m?c:K.takeRecords()).at(-1);return $e?!$e.isIntersecting:Lt};o=x(e,o),n=x(t,n),P=!o&&!n,Ht.classList.toggle("is-below",o);
for(let K of Ge)K()},e=new IntersectionObserver(i,{rootMargin:`${Xe}px 0px 0px`}),t=new IntersectionObserver(i,{rootMargin:`\
-${Wt}px 0px ${Xe}px`}),o=!0,n=!0;e.observe(Ze),t.observe(Ze)}var C=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),T=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),Kt=(e,t)=>C(e).some(o=>T(o)&&C(t).some(
n=>n.dataset.player===o.dataset.player)),Yt=(e,t)=>e.isEqualNode(t),Vt=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function Se(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&T(e))return;
if(Xt(e,t),Je(e)||Je(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;Ee([...e.children],
[...t.children],n);let i=new Set(n.values());for(let m of[...e.children])i.has(m)||m.remove();let c=e.firstChild;for(let m of[
...t.children]){let x=n.get(m);if(!x){e.insertBefore(m,c);continue}Se(x,m),c=x.nextSibling}}function Ee(e,t,o){for(let n of[
Kt,Yt,Vt])for(let[i,c]of t.entries()){let m=e.findIndex(x=>n(x,c));if(!(m<0)){o.set(c,e[m]),Ee(e.slice(0,m),t.slice(0,i),
o),Ee(e.slice(m+1),t.slice(i+1),o);return}}}var Je=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function Xt(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:i}of t.attributes)e.getAttribute(n)!==i&&e.setAttribute(n,i)}function J(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return s.contains(t)&&!o||!e.isCollapsed&&s.contains(e.anchorNode)||C(s).some(n=>T(n)&&Zt(n))}function Zt(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}function j(){let e=null;for(let t of S(s)){let o=t.previousElementSibling,n=o?.matches(".day")?o:null,i=e===null;(i?d:t.
dataset.day===e)?n?.remove():!n&&!i&&t.before(Gt(t.dataset.day)),e=t.dataset.day}for(let t of s.querySelectorAll(":scope\
 > .day"))t.nextElementSibling?.matches(".update")||t.remove()}function Gt(e){let t=document.createElement("p");return t.
className="day",t.textContent=e,t}var z=r("new-updates"),B=document.title,Q=0;function je(e){B.startsWith(`${e} \u2013 `)||(B=`${e} \u2013 ${B.split(" \u2013 ").
at(-1)}`,O())}function ve(e,t){let o=[...t.children].find(n=>E(n)<E(e));t.insertBefore(e,o??t.querySelector(":scope > .o\
lder"))}function ze({wereHeld:e}){let t=[...d.children];r("no-updates")?.remove(),g(d);for(let n of t)n.classList.add("i\
s-new"),ve(n,s);j(),q();let o=t.filter(n=>n.matches(".update")).map(({id:n})=>n);return document.dispatchEvent(new CustomEvent(
"reader:arrived",{detail:{ids:o,held:e}})),t[0]}function O(){if(!d)return;d.children.length&&P&&!document.hidden&&!h&&!J()&&
Jt();let e=_([...d.children]);z.hidden=e===0,e&&(z.textContent=N("new",e)),document.title=e?`(${e}) ${B}`:B,e!==Q&&f(e?z.
textContent:""),Q=e}function Jt(){let e=_([...d.children])-Q;ze({wereHeld:!1}),f(e>0?N("new",e):""),Q=0}function Ae(){let e=ze(
{wereHeld:!0});return O(),e}d&&(new MutationObserver(O).observe(d,{childList:!0}),G(O),z.addEventListener("click",e=>{e.
preventDefault();let t=Ae();t&&X(t)}));document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&Y(e)&&r(t.dataset.goto);o&&(e.preventDefault(),
d?.contains(o)&&Ae(),X(o))});var ee=["htmx:responseError","htmx:sendError","htmx:timeout"],b=null,Qe=0,l=e=>(e.detail.requestConfig?.elt??e.target)?.
id==="poll";function te(e){e<Number(u()?.dataset.since)&&(b=Math.min(b??1/0,e))}function et(e){Qe=e,te(e)}function tt(e){
e.includes(`/since/${b}/`)&&(b=null,te(Qe))}var oe=r("listing"),ot=!1,Ie=!1,nt=e=>[...e.querySelectorAll(":scope > .card-blog")];function jt(e){let t=nt(e).filter(({
id:i})=>r(i)),o=nt(oe).map(({id:i})=>i),n=t.map(i=>{let c=document.createComment("");return i.replaceWith(c),c});t.sort(
(i,c)=>o.indexOf(i.id)-o.indexOf(c.id));for(let[i,c]of n.entries())c.replaceWith(t[i])}function rt(){Ie||=!document.hidden}
if(oe){for(let[e,t]of Object.entries({down:!0,up:!1,cancel:!1}))addEventListener(`pointer${e}`,()=>{ot=t});document.addEventListener(
"visibilitychange",rt),addEventListener("pageshow",e=>e.persisted&&rt()),document.body.addEventListener("htmx:beforeRequ\
est",e=>{l(e)&&h&&e.preventDefault()}),document.body.addEventListener("htmx:beforeSwap",e=>{l(e)&&(h||ot)&&(e.detail.shouldSwap=
!1)}),document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail;if(t!==oe)return;Ie&&!oe.
contains(document.activeElement)||jt(o.firstElementChild),Ie=!1})}var $=new Set;function ne(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}var Ce=e=>e.detail.elt?.closest(".older, .gap"),Le=null;document.body.addEventListener("htmx:beforeRequest",e=>it(Ce(e),
"loading"));for(let e of ee)document.body.addEventListener(e,t=>it(Ce(t),"failed"));function it(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=Ce(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=ne(zt,n),Le=
t.contains(document.activeElement)?t.previousElementSibling:null,te(Number(o.getResponseHeader("Blog-Revision")??1/0))});
var zt=e=>!r(e.id)&&!$.has(e.id);function st(){g(s);let e=Le&&k(Le);e&&R(e)}var re=[];function at(){if(re=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let o of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(o.closest(".bar")||t&&e.contains(
o))continue;let{top:n,bottom:i}=o.getBoundingClientRect();if(i>72&&re.push({line:o,top:n}),n>innerHeight)break}}function Te(){
let e=re.find(({line:o})=>o.isConnected);if(re=[],!e)return;let t=e.line.getBoundingClientRect().top-e.top;Math.abs(t)>.1&&
scrollBy({top:t,behavior:"instant"})}var Oe=()=>!!r("status-line")?.hasAttribute("data-outdated");function ct(){let e=r("outdated"),t=r("say");e&&t&&(t.lang=
e.lang,t.dir=e.dir,f(e.firstElementChild.textContent)),ie()}function ie({isBack:e=!1}={}){!Oe()||J()||C(document.body).some(
T)||(scrollY<1||P||document.hidden||e)&&location.reload()}G(ie);u()&&(document.addEventListener("visibilitychange",()=>{
document.hidden||ie({isBack:!0})}),addEventListener("scroll",()=>ie(),{passive:!0}));var M=()=>!!r("status-line")?.querySelector(".b-closed"),D=M();L.toggleAttribute("data-closed",D);function dt(){let e=r(
"headline")?.querySelector("h1")?.textContent;e&&je(e),Oe()?ct():M()!==D&&Qt()}function Qt(){D=!D,L.toggleAttribute("dat\
a-closed",D),we.hidden=!1,queueMicrotask(()=>f(D?a.ended:a.resumed))}document.body.addEventListener("htmx:beforeSwap",e=>{!l(e)||!e.detail.shouldSwap||(e.detail.serverResponse=ne(eo,e.detail.
serverResponse),at())});function eo(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&$.add(e.id),t==="afterbe\
gin:#held"||!!r(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
if(t.id==="poll")e.detail.shouldSwap=!s||!oo(n,t);else if(t.id==="held"){e.detail.shouldSwap=!1;for(let i of[...o.children])
to(i)}else n?(e.detail.shouldSwap=!1,lt(t,n)):t.contains(document.activeElement)&&no(t)});function to(e){let t=r(e.id);if(t){
lt(t,e);return}$.has(e.id)||(ve(e,d),htmx.process(e))}function lt(e,t){t.dataset.revision&&le(t)<le(e)||(Se(e,t),s?.contains(
e)&&g(e),e.id==="status-line"&&me())}function oo(e,t){let o=Number(e.dataset.since);return et(o),o<Number(t.dataset.since)}
function no(e){let t=S(e.parentElement),o=t.indexOf(e),n=t[o+1]??t[o-1];n&&R(n)}document.body.addEventListener("htmx:aft\
erOnLoad",e=>{if(e.detail.xhr.status===200){if(!s){Te();return}l(e)||st(),j(),q(),l(e)&&(dt(),Te())}});var ro=6e4,io=6e5,so=5e3,ao=6e4,co=1e4,lo=300,uo=30,fo=1e3,Me=0,_e=0,De=0,se=Date.now()+fo*(1+Math.random()),ut=()=>Number(
u()?.dataset.hold??0),mo=()=>Z&&Date.now()-Z>ao,ke=()=>ut()>0&&Date.now()>=_e&&b===null&&!document.hidden&&!mo()&&!navigator.
connection?.saveData,ft=()=>se,mt=()=>{se=0},po=/\/until\/(\d+)\/$/,Ne=e=>po.test(e),F=!1;document.body.addEventListener(
"htmx:configRequest",e=>{!l(e)||!ke()||(e.detail.path+=`until/${Me}/`,e.detail.timeout=ut()*1e3+co)});document.body.addEventListener(
"htmx:beforeSend",e=>{l(e)&&(F=Ne(e.detail.requestConfig.path))});document.body.addEventListener("htmx:afterRequest",e=>{
l(e)&&(F=!1)});function pt(e,t){if(!Ne(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===204&&!e.endsWith(
"/until/0/");o?(n||t.status===200)&&(De=0):_e=Date.now()+ro*(1+Math.random()),Me=o,se=Date.now()+uo+Math.random()*lo,t.status===
200&&(se+=Number(u().dataset.rest??0)*1e3)}function ht(e){return Ne(e)?(De+=1,Me=0,_e=Date.now()+(De<2?so:io),!0):!1}function ae(){
F&&htmx.trigger(u(),"htmx:abort")}addEventListener("pagehide",ae);document.addEventListener("visibilitychange",()=>{document.
hidden&&ae()});var ho=5e3,yo=3e5,wt=36e5,go=6e5,bo=15e3,xo=50,Re=0,Et=Date.now(),H=Date.now(),qe=0,W=0,yt=0;function St(){if(ke())return Math.
max(ft(),W)-Date.now();let e=Number(u().dataset.seconds)*1e3,t=M()?Math.max(e,Re):Re||e,o=Date.now()-Et>go?Math.max(t,bo):
t;return Math.max(H+o,W)-Date.now()}document.body.addEventListener("htmx:beforeRequest",e=>{if(!l(e))return;!document.hidden&&
navigator.onLine&&St()<xo?H=Date.now():e.preventDefault()});document.body.addEventListener("htmx:configRequest",e=>{l(e)&&
b!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`since/${b}/`))});var vt=()=>htmx.trigger(document.body,"r\
eader:wake");function ce(){clearTimeout(yt),u()?.dataset.seconds&&(yt=setTimeout(vt,St()))}document.body.addEventListener(
"htmx:afterRequest",e=>{if(!l(e)){b!==null&&F&&(H=0,ae());return}let{xhr:t,requestConfig:o}=e.detail;(t.status===200||t.
status===204)&&(pt(o.path,t),t.status===200&&(tt(o.path),Et=Date.now()),Re=Math.min(wt,parseInt(t.getResponseHeader("Pol\
l-Seconds"),10)*1e3||0),qe=0,W=0,Pe(!0)),ce()});for(let e of ee)document.body.addEventListener(e,t=>{if(!l(t))return;if(ht(
t.detail.requestConfig.path)){H=0,ce();return}qe+=1;let o=wo(t.detail.xhr)||Math.min(yo,ho*2**qe);W=Date.now()+o*(1+Math.
random()/2),Pe(!1),ce()});function wo(e){let t=e.getResponseHeader("Retry-After")??"",o=Date.parse(e.getResponseHeader("\
Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;return Math.min(wt,Math.max(0,n||0))}var U=r("connec\
tion"),gt=!0,bt=0;function Pe(e){!U||gt===e||(gt=e,U.textContent=e?a.back:a.lost,U.hidden=!1,f(U.textContent),clearTimeout(
bt),e&&(bt=setTimeout(()=>{U.hidden=!0},2e3)))}function Be(){document.hidden||(g(s),O(),H=0,mt(),vt())}function xt(){W=0,
Be()}Ye(Be);u()&&(document.addEventListener("visibilitychange",Be),addEventListener("pageshow",e=>{e.persisted&&xt()}),addEventListener(
"online",xt),addEventListener("offline",()=>Pe(!1)),ce());var At=6e4,Eo=s?.dataset.sample;function It(){setTimeout(It,At),!(document.hidden||!navigator.onLine||M())&&fetch("here/",
{method:"POST",credentials:"omit"}).catch(()=>{})}Math.random()*Number(Eo)<1&&setTimeout(It,Math.random()*At);document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!Y(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:So(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),vo(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var So=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function vo(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=a.copied,e.append(t),f(a.copied),setTimeout(()=>{t.remove(),
f("")},2e3)}var de=r("light-offer");de&&navigator.connection?.saveData&&!y.get("reader:full")&&(de.hidden=!1,de.querySelector("butto\
n").addEventListener("click",()=>{y.set("reader:full","1"),de.hidden=!0}));document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});
