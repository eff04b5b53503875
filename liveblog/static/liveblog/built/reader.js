var T=document.documentElement,r=e=>document.getElementById(e),i=r("feed"),c=r("held"),u=()=>r("poll");T.classList.add("\
js");var de=e=>Number(e?.dataset?.revision||0),E=e=>Number(e?.dataset?.first),S=e=>[...e.querySelectorAll(":scope > .upd\
ate")],_=e=>e.reduce((t,o)=>t+Number(o.dataset.more||1),0);function N(e){let t=e.nextElementSibling;return!t||t.matches(
".update")?t:N(t)}var K=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey),a=r("words")?.dataset??
{},v=`${a.language==="en"?"en-GB":a.language||"en"}-u-nu-latn`,St=new Intl.PluralRules(v),w=(e,t={})=>a[e].replace(/\{(\w+)\}/g,
(o,n)=>t[n]??o);function k(e,t){let o=St.select(t);return w(e+o[0].toUpperCase()+o.slice(1),{n:t})}function d(e){let t=r(
"say");t&&(t.textContent=e)}var h={get(e){try{return localStorage.getItem(e)}catch{return null}},set(e,t){try{localStorage.
setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var Be=6e4,vt=1440,Pe=new Intl.RelativeTimeFormat(v,{numeric:"auto",style:"short"}),ue=new Intl.DateTimeFormat(v,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),At=new Intl.DateTimeFormat(v,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"});function y(e){if(a.language)for(let t of e.querySelectorAll(".when time"))It(t),Lt(t)}function It(e){let t=e.
parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.now()-Date.parse(e.dateTime))/Be);t.dataset.day??=
t.textContent,t.textContent=o<1?a.now:o<60?Pe.format(-o,"minute"):o<vt?Pe.format(-Math.round(o/60),"hour"):t.dataset.day}
var Tt=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}1`*(Number(o)*60+Number(n))},le=e=>-new Date(e).getTimezoneOffset(),
Y=e=>Tt(e)!==le(e);function Ct(e){let t=new Date(e),o=t.getDate()!==Number(e.slice(8,10));return w("yourTime",{time:(o?At:
ue).format(t)})}function Lt(e){Fe(e.parentElement,Y(e.dateTime)?Ct(e.dateTime):"")}function fe(){let e=document.querySelector(
"#status-line .state"),t=e?.querySelector("time")?.dateTime;t&&a.language&&Fe(e,Y(t)?w("yourZone",{zone:Ot(t)}):"")}function Ot(e){
let t=Math.abs(le(e)),o=t%60?`:${String(t%60).padStart(2,"0")}`:"",n=t?`UTC${le(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:
"UTC",[s,...p]=Intl.DateTimeFormat().resolvedOptions().timeZone.split("/");return p.length&&s!=="Etc"?`${n} (${p.at(-1).
replaceAll("_"," ")})`:n}function Fe(e,t){let o=e.querySelector(".yours")??document.createElement("span");if(!t){o.remove();
return}o.className="yours",o.textContent!==t&&(o.textContent=t),o.isConnected||e.append(" ",o)}i&&(y(i),fe(),setInterval(
()=>{document.hidden||y(i)},Be));function V(e){me(e,"start"),R(e)}function me(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function R(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var Dt=5*6e4,A=r("since"),Mt=!!(A&&"sinceYouLeft"in i.dataset),ye=`reader:left:${i?.dataset.blog}`,f=document.createElement(
"p");f.id=f.className="left-off";f.tabIndex=-1;f.append(document.createElement("span"));var I=null,ge=!1,he=!1;function be(){
try{let{first:e,at:t}=JSON.parse(h.get(ye));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function _t(){let e=be();(!e||e.first>Number(u()?.dataset.since))&&h.forget(ye)}function $e(){
let e=he?Math.max(0,...S(i).map(E)):0;e>=(be()?.first??1)&&h.set(ye,JSON.stringify({first:e,at:Date.now()}))}function pe(){
let e=be(),t=!he||Date.now()-e?.at>Dt;he=!0,!(!e||!t)&&(I=e,ge=!1,q())}function q(){if(!I)return;let e=S(i),t=e.find(s=>E(
s)<=I.first),o=e[0]!==t,n=!t&&!!i.querySelector(":scope > .older");!t||!o?f.remove():N(f)!==t&&Nt(t),A.hidden=ge||!o||!(t||
n),A.hidden||kt(n)}function Nt(e){let t=e.previousElementSibling;(t.matches(".day")?t:e).before(f),f.firstChild.textContent=
Rt(e)}function kt(e){let[t]=A.children,o=[...i.children].filter(n=>E(n)>I.first);t.textContent=k(e?"more":"since",_(o)),
t.href=e?i.dataset.before.replace(/\d+\/$/,`${I.first+1}/`):"#left-off"}function Rt(e){let t=new Date(I.at),o=ue.format(
t),n=Y(e.querySelector("time").dateTime)?w("yourTime",{time:o}):o;return t.toDateString()===new Date().toDateString()?w(
"leftOff",{time:n}):w("leftOffOn",{day:qt(t),time:n})}var qt=e=>new Intl.DateTimeFormat(v,{weekday:"short",day:"numeric",
month:"short"}).format(e);if(Mt){_t();let[e,t]=A.children;new IntersectionObserver(o=>{o.at(-1).isIntersecting&&(ge=!0,A.
hidden=!0)}).observe(f),e.addEventListener("click",o=>{f.isConnected&&(o.preventDefault(),me(f,"center"),f.focus({preventScroll:!0}))}),
t.addEventListener("click",()=>{I=null,f.remove(),A.hidden=!0}),addEventListener("pagehide",$e),document.addEventListener(
"visibilitychange",()=>document.hidden?$e():pe()),addEventListener("pageshow",o=>{o.persisted&&pe()}),document.hidden||pe()}var xe=r("pause"),g=h.get("reader:paused")==="1",X=g?Date.now():0,Ue=[],He=e=>Ue.push(e),We=()=>T.toggleAttribute("data-\
paused",g);xe?.addEventListener("click",()=>{if(g=!g,X=g?Date.now():0,h.set("reader:paused",g?"1":"0"),We(),d(g?a.paused:
""),!g)for(let e of Ue)e()});We();var Pt=136,Ke=9999999,Ye=r("edge"),Bt=r("bar"),Ve=[],Z=e=>Ve.push(e),P=!1;if(c){let s=function(p,l){let x=(W,Et)=>{let qe=(W===
l?p:W.takeRecords()).at(-1);return qe?!qe.isIntersecting:Et};o=x(e,o),n=x(t,n),P=!o&&!n,Bt.classList.toggle("is-below",o);
for(let W of Ve)W()},e=new IntersectionObserver(s,{rootMargin:`${Ke}px 0px 0px`}),t=new IntersectionObserver(s,{rootMargin:`\
-${Pt}px 0px ${Ke}px`}),o=!0,n=!0;e.observe(Ye),t.observe(Ye)}var C=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),L=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),Ft=(e,t)=>C(e).some(o=>L(o)&&C(t).some(
n=>n.dataset.player===o.dataset.player)),$t=(e,t)=>e.isEqualNode(t),Ut=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function Ee(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&L(e))return;
if(Ht(e,t),Xe(e)||Xe(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;we([...e.children],
[...t.children],n);let s=new Set(n.values());for(let l of[...e.children])s.has(l)||l.remove();let p=e.firstChild;for(let l of[
...t.children]){let x=n.get(l);if(!x){e.insertBefore(l,p);continue}Ee(x,l),p=x.nextSibling}}function we(e,t,o){for(let n of[
Ft,$t,Ut])for(let[s,p]of t.entries()){let l=e.findIndex(x=>n(x,p));if(!(l<0)){o.set(p,e[l]),we(e.slice(0,l),t.slice(0,s),
o),we(e.slice(l+1),t.slice(s+1),o);return}}}var Xe=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function Ht(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:s}of t.attributes)e.getAttribute(n)!==s&&e.setAttribute(n,s)}function G(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return i.contains(t)&&!o||!e.isCollapsed&&i.contains(e.anchorNode)||C(i).some(n=>L(n)&&Wt(n))}function Wt(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}function J(){let e=null;for(let t of S(i)){let o=t.previousElementSibling,n=o?.matches(".day")?o:null,s=e===null;(s?c:t.
dataset.day===e)?n?.remove():!n&&!s&&t.before(Kt(t.dataset.day)),e=t.dataset.day}for(let t of i.querySelectorAll(":scope\
 > .day"))t.nextElementSibling?.matches(".update")||t.remove()}function Kt(e){let t=document.createElement("p");return t.
className="day",t.textContent=e,t}var z=r("new-updates"),B=document.title,j=0;function Ze(e){B.startsWith(`${e} \u2013 `)||(B=`${e} \u2013 ${B.split(" \u2013 ").
at(-1)}`,O())}function Se(e,t){let o=[...t.children].find(n=>E(n)<E(e));t.insertBefore(e,o??t.querySelector(":scope > .o\
lder"))}function Ge({wereHeld:e}){let t=[...c.children];r("no-updates")?.remove(),y(c);for(let n of t)n.classList.add("i\
s-new"),Se(n,i);J(),q();let o=t.filter(n=>n.matches(".update")).map(({id:n})=>n);return document.dispatchEvent(new CustomEvent(
"reader:arrived",{detail:{ids:o,held:e}})),t[0]}function O(){c.children.length&&P&&!document.hidden&&!g&&!G()&&Yt();let e=_(
[...c.children]);z.hidden=e===0,e&&(z.textContent=k("new",e)),document.title=e?`(${e}) ${B}`:B,e!==j&&d(e?z.textContent:
""),j=e}function Yt(){let e=_([...c.children])-j;Ge({wereHeld:!1}),d(e>0?k("new",e):""),j=0}function ve(){let e=Ge({wereHeld:!0});
return O(),e}c&&(new MutationObserver(O).observe(c,{childList:!0}),Z(O),z.addEventListener("click",e=>{e.preventDefault();
let t=ve();t&&V(t)}));document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&K(e)&&r(t.dataset.goto);o&&(e.preventDefault(),
c?.contains(o)&&ve(),V(o))});var Q=["htmx:responseError","htmx:sendError","htmx:timeout"],b=null,Je=0,m=e=>(e.detail.requestConfig?.elt??e.target)?.id===
"poll";function ee(e){e<Number(u()?.dataset.since)&&(b=Math.min(b??1/0,e))}function ze(e){Je=e,ee(e)}function je(e){e.includes(
`/since/${b}/`)&&(b=null,ee(Je))}var F=new Set;function te(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}var Ie=e=>e.detail.elt?.closest(".older, .gap"),Ae=null;document.body.addEventListener("htmx:beforeRequest",e=>Qe(Ie(e),
"loading"));for(let e of Q)document.body.addEventListener(e,t=>Qe(Ie(t),"failed"));function Qe(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=Ie(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=te(Vt,n),Ae=
t.contains(document.activeElement)?t.previousElementSibling:null,ee(Number(o.getResponseHeader("Blog-Revision")??1/0))});
var Vt=e=>!r(e.id)&&!F.has(e.id);function et(){y(i);let e=Ae&&N(Ae);e&&R(e)}var oe=[];function tt(){if(oe=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let o of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(o.closest(".bar")||t&&e.contains(
o))continue;let{top:n,bottom:s}=o.getBoundingClientRect();if(s>72&&oe.push({line:o,top:n}),n>innerHeight)break}}function ot(){
let e=oe.find(({line:o})=>o.isConnected);if(oe=[],!e)return;let t=e.line.getBoundingClientRect().top-e.top;Math.abs(t)>.1&&
scrollBy({top:t,behavior:"instant"})}var Te=()=>!!r("status-line")?.hasAttribute("data-outdated");function nt(){let e=r("outdated"),t=r("say");e&&t&&(t.lang=
e.lang,t.dir=e.dir,d(e.firstElementChild.textContent)),ne()}function ne({isBack:e=!1}={}){!Te()||G()||C(document.body).some(
L)||(scrollY<1||P||document.hidden||e)&&location.reload()}Z(ne);u()&&(document.addEventListener("visibilitychange",()=>{
document.hidden||ne({isBack:!0})}),addEventListener("scroll",()=>ne(),{passive:!0}));var M=()=>!!r("status-line")?.querySelector(".b-closed"),D=M();T.toggleAttribute("data-closed",D);function rt(){let e=r(
"headline")?.querySelector("h1")?.textContent;e&&Ze(e),Te()?nt():M()!==D&&Xt()}function Xt(){D=!D,T.toggleAttribute("dat\
a-closed",D),xe.hidden=!1,queueMicrotask(()=>d(D?a.ended:a.resumed))}document.body.addEventListener("htmx:beforeSwap",e=>{!m(e)||!e.detail.shouldSwap||(e.detail.serverResponse=te(Zt,e.detail.
serverResponse),tt())});function Zt(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&F.add(e.id),t==="afterbe\
gin:#held"||!!r(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
if(t.id==="poll")e.detail.shouldSwap=!Jt(n,t);else if(t.id==="held"){e.detail.shouldSwap=!1;for(let s of[...o.children])
Gt(s)}else n?(e.detail.shouldSwap=!1,it(t,n)):t.contains(document.activeElement)&&zt(t)});function Gt(e){let t=r(e.id);if(t){
it(t,e);return}F.has(e.id)||(Se(e,c),htmx.process(e))}function it(e,t){t.dataset.revision&&de(t)<de(e)||(Ee(e,t),i.contains(
e)&&y(e),e.id==="status-line"&&fe())}function Jt(e,t){let o=Number(e.dataset.since);return ze(o),o<Number(t.dataset.since)}
function zt(e){let t=S(e.parentElement),o=t.indexOf(e),n=t[o+1]??t[o-1];n&&R(n)}document.body.addEventListener("htmx:aft\
erOnLoad",e=>{e.detail.xhr.status!==200||!i||(m(e)||et(),J(),q(),m(e)&&(rt(),ot()))});var jt=6e4,Qt=6e5,eo=5e3,to=6e4,oo=1e4,no=300,ro=30,io=1e3,Le=0,Oe=0,Ce=0,De=Date.now()+io*(1+Math.random()),st=()=>Number(
u()?.dataset.hold??0),so=()=>X&&Date.now()-X>to,Me=()=>st()>0&&Date.now()>=Oe&&b===null&&!document.hidden&&!so()&&!navigator.
connection?.saveData,at=()=>De,ct=()=>{De=0},ao=/\/until\/(\d+)\/$/,_e=e=>ao.test(e),$=!1,dt;document.body.addEventListener(
"htmx:configRequest",e=>{!m(e)||!Me()||(e.detail.path+=`until/${Le}/`,e.detail.timeout=st()*1e3+oo)});document.body.addEventListener(
"htmx:beforeSend",e=>{m(e)&&($=_e(e.detail.requestConfig.path),dt=e.detail)});document.body.addEventListener("htmx:after\
Request",e=>{m(e)&&($=!1)});function lt(e,t){if(!_e(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===
204&&!e.endsWith("/until/0/");o?(n||t.status===200)&&(Ce=0):Oe=Date.now()+jt*(1+Math.random()),Le=o,De=Date.now()+ro+Math.
random()*no}function ut(e){return _e(e)?(Ce+=1,Le=0,Oe=Date.now()+(Ce<2?eo:Qt),!0):!1}function re(){$&&(dt.error="",htmx.
trigger(u(),"htmx:abort"))}addEventListener("pagehide",re);document.addEventListener("visibilitychange",()=>{document.hidden&&
re()});var co=5e3,lo=3e5,ht=36e5,uo=6e5,fo=15e3,mo=50,Ne=0,yt=Date.now(),H=Date.now(),ke=0,U=0,ft=0;function gt(){if(Me())return Math.
max(at(),U)-Date.now();let e=Number(u().dataset.seconds)*1e3,t=M()?Math.max(e,Ne):Ne||e,o=Date.now()-yt>uo?Math.max(t,fo):
t;return Math.max(H+o,U)-Date.now()}document.body.addEventListener("htmx:beforeRequest",e=>{if(!m(e))return;!document.hidden&&
navigator.onLine&&gt()<mo?H=Date.now():e.preventDefault()});document.body.addEventListener("htmx:configRequest",e=>{m(e)&&
b!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`since/${b}/`))});var bt=()=>htmx.trigger(document.body,"r\
eader:wake");function ae(){clearTimeout(ft),u()?.dataset.seconds&&(ft=setTimeout(bt,gt()))}document.body.addEventListener(
"htmx:afterRequest",e=>{if(!m(e)){b!==null&&$&&(H=0,re());return}let{xhr:t,requestConfig:o}=e.detail;(t.status===200||t.
status===204)&&(lt(o.path,t),t.status===200&&(je(o.path),yt=Date.now()),Ne=Math.min(ht,parseInt(t.getResponseHeader("Pol\
l-Seconds"),10)*1e3||0),ke=0,U=0,Re(!0)),ae()});for(let e of Q)document.body.addEventListener(e,t=>{if(!m(t))return;if(ut(
t.detail.requestConfig.path)){H=0,ae();return}ke+=1;let o=po(t.detail.xhr)||Math.min(lo,co*2**ke);U=Date.now()+o*(1+Math.
random()/2),Re(!1),ae()});function po(e){let t=e.getResponseHeader("Retry-After")??"",o=Date.parse(e.getResponseHeader("\
Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;return Math.min(ht,Math.max(0,n||0))}var ie=r("conne\
ction"),mt=!0,pt=0;function Re(e){mt!==e&&(mt=e,ie.textContent=e?a.back:a.lost,ie.hidden=!1,d(ie.textContent),clearTimeout(
pt),e&&(pt=setTimeout(()=>{ie.hidden=!0},2e3)))}function se(){document.hidden||(y(i),O(),H=0,ct(),bt())}He(se);u()&&(document.
addEventListener("visibilitychange",se),addEventListener("pageshow",e=>{e.persisted&&se()}),addEventListener("online",()=>{
U=0,se()}),addEventListener("offline",()=>Re(!1)),ae());var xt=6e4,ho=i?.dataset.sample;function wt(){setTimeout(wt,xt),!(document.hidden||!navigator.onLine||M())&&fetch("here/",
{method:"POST",credentials:"omit"}).catch(()=>{})}Math.random()*Number(ho)<1&&setTimeout(wt,Math.random()*xt);document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!K(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:yo(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),go(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var yo=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function go(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=a.copied,e.append(t),d(a.copied),setTimeout(()=>{t.remove(),
d("")},2e3)}var ce=r("light-offer");ce&&navigator.connection?.saveData&&!h.get("reader:full")&&(ce.hidden=!1,ce.querySelector("butto\
n").addEventListener("click",()=>{h.set("reader:full","1"),ce.hidden=!0}));document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});
