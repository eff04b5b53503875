var T=document.documentElement,r=e=>document.getElementById(e),s=r("feed"),d=r("held"),m=()=>r("poll");T.classList.add("\
js");var me=e=>Number(e?.dataset?.revision||0),C=e=>Number(e?.dataset?.first),y=e=>[...e.querySelectorAll(":scope > .upd\
ate")],_=e=>e.reduce((t,o)=>t+Number(o.dataset.more||1),0);function N(e){let t=e.nextElementSibling;return!t||t.matches(
".update")?t:N(t)}var E=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey),a=r("words")?.dataset??
{},L=`${a.language==="en"?"en-GB":a.language||"en"}-u-nu-latn`,Bt=new Intl.PluralRules(L),v=(e,t={})=>a[e].replace(/\{(\w+)\}/g,
(o,n)=>t[n]??o);function R(e,t){let o=Bt.select(t);return v(e+o[0].toUpperCase()+o.slice(1),{n:t})}function p(e){let t=r(
"say");t&&(t.textContent=e)}var g={get(e){try{return localStorage.getItem(e)}catch{return null}},set(e,t){try{localStorage.
setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var Ge=6e4,$t=1440,Ze=new Intl.RelativeTimeFormat(L,{numeric:"auto",style:"short"}),he=new Intl.DateTimeFormat(L,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),Ft=new Intl.DateTimeFormat(L,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"});function b(e){if(a.language)for(let t of e.querySelectorAll(".when time"))Ut(t),Kt(t)}function Ut(e){let t=e.
parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.now()-Date.parse(e.dateTime))/Ge);t.dataset.day??=
t.textContent,t.textContent=o<1?a.now:o<60?Ze.format(-o,"minute"):o<$t?Ze.format(-Math.round(o/60),"hour"):t.dataset.day}
var Ht=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}1`*(Number(o)*60+Number(n))},pe=e=>-new Date(e).getTimezoneOffset(),
G=e=>Ht(e)!==pe(e);function Wt(e){let t=new Date(e),o=t.getDate()!==Number(e.slice(8,10));return v("yourTime",{time:(o?Ft:
he).format(t)})}function Kt(e){je(e.parentElement,G(e.dateTime)?Wt(e.dateTime):"")}function ye(){let e=document.querySelector(
"#status-line .state"),t=e?.querySelector("time")?.dateTime;t&&a.language&&je(e,G(t)?v("yourZone",{zone:Yt(t)}):"")}function Yt(e){
let t=Math.abs(pe(e)),o=t%60?`:${String(t%60).padStart(2,"0")}`:"",n=t?`UTC${pe(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:
"UTC",[i,...c]=Intl.DateTimeFormat().resolvedOptions().timeZone.split("/");return c.length&&i!=="Etc"?`${n} (${c.at(-1).
replaceAll("_"," ")})`:n}function je(e,t){let o=e.querySelector(".yours")??document.createElement("span");if(!t){o.remove();
return}o.className="yours",o.textContent!==t&&(o.textContent=t),o.isConnected||e.append(" ",o)}s&&(b(s),ye(),setInterval(
()=>{document.hidden||b(s)},Ge));function j(e){ge(e,"start"),P(e)}function ge(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function P(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var Vt=5*6e4,I=r("since"),Xt=!!(I&&"sinceYouLeft"in s.dataset),xe=`reader:left:${s?.dataset.blog}`,h=document.createElement(
"p");h.id=h.className="left-off";h.tabIndex=-1;h.append(document.createElement("span"));var O=null,Se=!1,we=!1;function Ee(){
try{let{first:e,at:t}=JSON.parse(g.get(xe));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function Zt(){let e=Ee();(!e||e.first>Number(m()?.dataset.since))&&g.forget(xe)}function Je(){
let e=we?Math.max(0,...y(s).map(C)):0;e>=(Ee()?.first??1)&&g.set(xe,JSON.stringify({first:e,at:Date.now()}))}function be(){
let e=Ee(),t=!we||Date.now()-e?.at>Vt;we=!0,!(!e||!t)&&(O=e,Se=!1,B())}function B(){if(!O)return;let e=y(s),t=e.find(i=>C(
i)<=O.first),o=e[0]!==t,n=!t&&!!s.querySelector(":scope > .older");!t||!o?h.remove():N(h)!==t&&Gt(t),I.hidden=Se||!o||!(t||
n),I.hidden||jt(n)}function Gt(e){let t=e.previousElementSibling;(t.matches(".day")?t:e).before(h),h.firstChild.textContent=
Jt(e)}function jt(e){let[t]=I.children,o=[...s.children].filter(n=>C(n)>O.first);t.textContent=R(e?"more":"since",_(o)),
t.href=e?s.dataset.before.replace(/\d+\/$/,`${O.first+1}/`):"#left-off"}function Jt(e){let t=new Date(O.at),o=he.format(
t),n=G(e.querySelector("time").dateTime)?v("yourTime",{time:o}):o;return t.toDateString()===new Date().toDateString()?v(
"leftOff",{time:n}):v("leftOffOn",{day:zt(t),time:n})}var zt=e=>new Intl.DateTimeFormat(L,{weekday:"short",day:"numeric",
month:"short"}).format(e);if(Xt){Zt();let[e,t]=I.children;new IntersectionObserver(o=>{o.at(-1).isIntersecting&&(Se=!0,I.
hidden=!0)}).observe(h),e.addEventListener("click",o=>{h.isConnected&&(o.preventDefault(),ge(h,"center"),h.focus({preventScroll:!0}))}),
t.addEventListener("click",()=>{O=null,h.remove(),I.hidden=!0}),addEventListener("pagehide",Je),document.addEventListener(
"visibilitychange",()=>document.hidden?Je():be()),addEventListener("pageshow",o=>{o.persisted&&be()}),document.hidden||be()}var Ce=r("pause"),f=g.get("reader:paused")==="1",J=f?Date.now():0,ze=[],ve=[],Qe=e=>ze.push(e),et=e=>ve.push(e),tt=()=>T.
toggleAttribute("data-paused",f);Ce?.addEventListener("click",()=>{f=!f,J=f?Date.now():0,g.set("reader:paused",f?"1":"0"),
tt(),p(f?a.paused:"");for(let e of f?ve:[...ve,...ze])e()});tt();var Qt=136,ot=9999999,nt=r("edge"),eo=r("bar"),rt=[],z=e=>rt.push(e),$=!1;if(d){let i=function(c,l){let S=(Z,Pt)=>{let Xe=(Z===
l?c:Z.takeRecords()).at(-1);return Xe?!Xe.isIntersecting:Pt};o=S(e,o),n=S(t,n),$=!o&&!n,eo.classList.toggle("is-below",o);
for(let Z of rt)Z()},e=new IntersectionObserver(i,{rootMargin:`${ot}px 0px 0px`}),t=new IntersectionObserver(i,{rootMargin:`\
-${Qt}px 0px ${ot}px`}),o=!0,n=!0;e.observe(nt),t.observe(nt)}var A=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),D=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),to=(e,t)=>A(e).some(o=>D(o)&&A(t).some(
n=>n.dataset.player===o.dataset.player)),oo=(e,t)=>e.isEqualNode(t),no=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function Ie(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&D(e))return;
if(ro(e,t),it(e)||it(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;Le([...e.children],
[...t.children],n);let i=new Set(n.values());for(let l of[...e.children])i.has(l)||l.remove();let c=e.firstChild;for(let l of[
...t.children]){let S=n.get(l);if(!S){e.insertBefore(l,c);continue}Ie(S,l),c=S.nextSibling}}function Le(e,t,o){for(let n of[
to,oo,no])for(let[i,c]of t.entries()){let l=e.findIndex(S=>n(S,c));if(!(l<0)){o.set(c,e[l]),Le(e.slice(0,l),t.slice(0,i),
o),Le(e.slice(l+1),t.slice(i+1),o);return}}}var it=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function ro(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:i}of t.attributes)e.getAttribute(n)!==i&&e.setAttribute(n,i)}function Q(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return s.contains(t)&&!o||!e.isCollapsed&&s.contains(e.anchorNode)||A(s).some(n=>D(n)&&io(n))}function io(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}function ee(){let e=null;for(let t of y(s)){let o=t.previousElementSibling,n=o?.matches(".day")?o:null,i=e===null;(i?d:t.
dataset.day===e)?n?.remove():!n&&!i&&t.before(so(t.dataset.day)),e=t.dataset.day}for(let t of s.querySelectorAll(":scope\
 > .day"))t.nextElementSibling?.matches(".update")||t.remove()}function so(e){let t=document.createElement("p");return t.
className="day",t.textContent=e,t}var st=14,at=r("latest");function F(){if(!at)return;let t=[...f?[]:y(d),...y(s)].find(n=>!n.matches(".withdrawn")),[o]=at.
children;o.hidden=!t,t&&(o.href=`#${t.id}`,o.dataset.goto=t.id,Oe(o.querySelector(".at"),t.querySelector(".when time").textContent),
Oe(o.querySelector(".what"),co(t)),ao(o.querySelector(".badge"),t))}function ao(e,t){let o=t.querySelector(".meta :is(.b\
-unconfirmed, .b-wrong)");e.hidden=!o,o&&(e.className=o.className,Oe(e,o.firstChild.textContent.trim()))}function co(e){
let t=e.querySelector("h3:not(.vh)");if(t)return t.lastChild.textContent.trim();let n=(e.querySelector(".body :is(p, fig\
caption, a:not(.enlarge))")??e.querySelector("h3")).textContent.trim().split(/\s+/);return n.slice(0,st).join(" ")+(n.length>
st?"\u2026":"")}function Oe(e,t){e.textContent!==t&&(e.textContent=t)}et(F);var te=r("new-updates"),U=document.title,oe=0;function ct(e){U.startsWith(`${e} \u2013 `)||(U=`${e} \u2013 ${U.split(" \u2013\
 ").at(-1)}`,k())}function Te(e,t){let o=[...t.children].find(n=>C(n)<C(e));t.insertBefore(e,o??t.querySelector(":scope \
> .older"))}function dt({wereHeld:e}){let t=[...d.children];r("no-updates")?.remove(),b(d);for(let n of t)n.classList.add(
"is-new"),Te(n,s);ee(),B(),F();let o=t.filter(n=>n.matches(".update")).map(({id:n})=>n);return document.dispatchEvent(new CustomEvent(
"reader:arrived",{detail:{ids:o,held:e}})),t[0]}function k(){if(!d)return;d.children.length&&$&&!document.hidden&&!f&&!Q()&&
lo();let e=_([...d.children]);te.hidden=e===0,e&&(te.textContent=R("new",e)),document.title=e?`(${e}) ${U}`:U,e!==oe&&p(
e?te.textContent:""),oe=e}function lo(){let e=_([...d.children])-oe;dt({wereHeld:!1}),p(e>0?R("new",e):""),oe=0}function Ae(){
let e=dt({wereHeld:!0});return k(),e}d&&(new MutationObserver(k).observe(d,{childList:!0}),z(k),te.addEventListener("cli\
ck",e=>{e.preventDefault();let t=Ae();t&&j(t)}));var x=r("slim"),lt=r("headline");function ke(){let e=document.querySelector("#status-line .badge");if(!x||x.hidden||!e)return;
let[t,o,n,i]=x.firstElementChild.children;t.className=e.className,De(t,e.textContent.trim()),De(o,lt.querySelector("h1").
textContent),De(n,document.querySelector("#latest .at")?.textContent??""),n.hidden=e.matches(".b-closed"),i.hidden=!r("k\
ey-events")?.firstElementChild}function De(e,t){e.textContent!==t&&(e.textContent=t)}if(x){let e=!0,t=()=>{x.hidden=e&&!x.
querySelector(":focus-visible"),ke()};new IntersectionObserver(o=>{e=o.at(-1).isIntersecting,t()}).observe(lt),x.addEventListener(
"focusout",({relatedTarget:o})=>{x.contains(o)||t()}),x.querySelector(".to-keys").addEventListener("click",()=>{let o=document.
querySelector(".stick > .fold");o&&(o.open=!0)})}document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&E(e)&&r(t.dataset.goto);o&&(e.preventDefault(),
d?.contains(o)&&Ae(),j(o))});var ne=["htmx:responseError","htmx:sendError","htmx:timeout"],w=null,ut=0,u=e=>(e.detail.requestConfig?.elt??e.target)?.
id==="poll";function re(e){e<Number(m()?.dataset.since)&&(w=Math.min(w??1/0,e))}function ft(e){ut=e,re(e)}function mt(e){
e.includes(`/since/${w}/`)&&(w=null,re(ut))}var H=r("listing"),Me=!1,qe=!1,ie=e=>[...e.querySelectorAll(":scope > .card-blog")];function uo(e){let t=ie(e).filter(({
id:i})=>r(i)),o=ie(H).map(({id:i})=>i),n=t.map(i=>{let c=document.createComment("");return i.replaceWith(c),c});t.sort((i,c)=>o.
indexOf(i.id)-o.indexOf(c.id));for(let[i,c]of n.entries())c.replaceWith(t[i])}function fo(e){let t=document.activeElement?.
closest("#listing > .card-blog"),o=new Set(ie(e).map(({id:l})=>l));if(!t||o.has(t.id))return;let n=ie(H).filter(l=>l===t||
o.has(l.id)),i=n.indexOf(t),c=(n[i+1]??n[i-1])?.querySelector("h2");c&&(c.tabIndex=-1,c.focus({preventScroll:!0}))}function pt(){
qe||=!document.hidden}if(H){for(let[e,t]of Object.entries({down:!0,up:!1,cancel:!1}))addEventListener(`pointer${e}`,()=>{
Me=t});addEventListener("pointermove",({buttons:e})=>{e||(Me=!1)}),document.addEventListener("visibilitychange",pt),addEventListener(
"pageshow",e=>e.persisted&&pt()),document.body.addEventListener("htmx:beforeRequest",e=>{u(e)&&f&&e.preventDefault()}),document.
body.addEventListener("htmx:beforeSwap",e=>{u(e)&&(f||Me)&&(e.detail.shouldSwap=!1)}),document.body.addEventListener("ht\
mx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail;if(t!==H)return;fo(o.firstElementChild),qe&&!H.contains(document.
activeElement)||uo(o.firstElementChild),qe=!1})}var W=new Set;function se(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}var Ne=e=>e.detail.elt?.closest(".older, .gap"),_e=null;document.body.addEventListener("htmx:beforeRequest",e=>ht(Ne(e),
"loading"));for(let e of ne)document.body.addEventListener(e,t=>ht(Ne(t),"failed"));function ht(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=Ne(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=se(mo,n),_e=
t.contains(document.activeElement)?t.previousElementSibling:null,re(Number(o.getResponseHeader("Blog-Revision")??1/0))});
var mo=e=>!r(e.id)&&!W.has(e.id);function yt(){b(s);let e=_e&&N(_e);e&&P(e)}var ae=[];function gt(){if(ae=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let o of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(o.closest(".bar")||t&&e.contains(
o))continue;let{top:n,bottom:i}=o.getBoundingClientRect();if(i>72&&ae.push({line:o,top:n}),n>innerHeight)break}}function Re(){
let e=ae.find(({line:o})=>o.isConnected);if(ae=[],!e)return;let t=e.line.getBoundingClientRect().top-e.top;Math.abs(t)>.1&&
scrollBy({top:t,behavior:"instant"})}var Pe=()=>!!r("status-line")?.hasAttribute("data-outdated");function bt(){let e=r("outdated"),t=r("say");e&&t&&(t.lang=
e.lang,t.dir=e.dir,p(e.firstElementChild.textContent)),ce()}function ce({isBack:e=!1}={}){!Pe()||Q()||A(document.body).some(
D)||(scrollY<1||$||document.hidden||e)&&location.reload()}z(ce);m()&&(document.addEventListener("visibilitychange",()=>{
document.hidden||ce({isBack:!0})}),addEventListener("scroll",()=>ce(),{passive:!0}));var q=()=>!!r("status-line")?.querySelector(".b-closed"),M=q();T.toggleAttribute("data-closed",M);function wt(){let e=r(
"headline")?.querySelector("h1")?.textContent;e&&ct(e),Pe()?bt():q()!==M&&po()}function po(){M=!M,T.toggleAttribute("dat\
a-closed",M),Ce.hidden=!1,queueMicrotask(()=>p(M?a.ended:a.resumed))}document.body.addEventListener("htmx:beforeSwap",e=>{!u(e)||!e.detail.shouldSwap||(e.detail.serverResponse=se(ho,e.detail.
serverResponse),gt())});function ho(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&W.add(e.id),t==="afterbe\
gin:#held"||!!r(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
if(t.id==="poll")e.detail.shouldSwap=!s||!go(n,t);else if(t.id==="held"){e.detail.shouldSwap=!1;for(let i of[...o.children])
yo(i)}else n?(e.detail.shouldSwap=!1,xt(t,n)):t.contains(document.activeElement)&&bo(t)});function yo(e){let t=r(e.id);if(t){
xt(t,e);return}W.has(e.id)||(Te(e,d),htmx.process(e))}function xt(e,t){t.dataset.revision&&me(t)<me(e)||(Ie(e,t),s?.contains(
e)&&b(e),e.id==="status-line"&&ye())}function go(e,t){let o=Number(e.dataset.since);return ft(o),o<Number(t.dataset.since)}
function bo(e){let t=y(e.parentElement),o=t.indexOf(e),n=t[o+1]??t[o-1];n&&P(n)}document.body.addEventListener("htmx:aft\
erOnLoad",e=>{if(e.detail.xhr.status===200){if(!s){Re();return}u(e)||yt(),ee(),B(),u(e)&&(F(),ke(),wt(),Re())}});var wo=6e4,xo=6e5,So=5e3,Eo=6e4,vo=1e4,Co=300,Lo=30,Io=1e3,$e=0,Fe=0,Be=0,de=Date.now()+Io*(1+Math.random()),St=()=>Number(
m()?.dataset.hold??0),Oo=()=>J&&Date.now()-J>Eo,Ue=()=>St()>0&&Date.now()>=Fe&&w===null&&!document.hidden&&!Oo()&&!navigator.
connection?.saveData,Et=()=>de,vt=()=>{de=0},To=/\/until\/(\d+)\/$/,He=e=>To.test(e),K=!1,Ct;document.body.addEventListener(
"htmx:configRequest",e=>{!u(e)||!Ue()||(e.detail.path+=`until/${$e}/`,e.detail.timeout=St()*1e3+vo)});document.body.addEventListener(
"htmx:beforeSend",e=>{u(e)&&(K=He(e.detail.requestConfig.path),Ct=e.detail)});document.body.addEventListener("htmx:after\
Request",e=>{u(e)&&(K=!1)});function Lt(e,t){if(!He(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===
204&&!e.endsWith("/until/0/");o?(n||t.status===200)&&(Be=0):Fe=Date.now()+wo*(1+Math.random()),$e=o,de=Date.now()+Lo+Math.
random()*Co,t.status===200&&(de+=Number(m().dataset.rest??0)*1e3)}function It(e){return He(e)?(Be+=1,$e=0,Fe=Date.now()+
(Be<2?So:xo),!0):!1}function le(){K&&(Ct.error="",htmx.trigger(m(),"htmx:abort"))}addEventListener("pagehide",le);document.
addEventListener("visibilitychange",()=>{document.hidden&&le()});var Ao=5e3,Do=3e5,kt=36e5,ko=6e5,Mo=15e3,qo=50,We=0,Mt=Date.now(),X=Date.now(),Ke=0,V=0,Ot=0;function qt(){if(Ue())return Math.
max(Et(),V)-Date.now();let e=Number(m().dataset.seconds)*1e3,t=q()?Math.max(e,We):We||e,o=Date.now()-Mt>ko?Math.max(t,Mo):
t;return Math.max(X+o,V)-Date.now()}document.body.addEventListener("htmx:beforeRequest",e=>{if(!u(e))return;!document.hidden&&
navigator.onLine&&qt()<qo?X=Date.now():e.preventDefault()});document.body.addEventListener("htmx:configRequest",e=>{u(e)&&
w!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`since/${w}/`))});var _t=()=>htmx.trigger(document.body,"r\
eader:wake");function ue(){clearTimeout(Ot),m()?.dataset.seconds&&(Ot=setTimeout(_t,qt()))}document.body.addEventListener(
"htmx:afterRequest",e=>{if(!u(e)){w!==null&&K&&(X=0,le());return}let{xhr:t,requestConfig:o}=e.detail;(t.status===200||t.
status===204)&&(Lt(o.path,t),t.status===200&&(mt(o.path),Mt=Date.now()),We=Math.min(kt,parseInt(t.getResponseHeader("Pol\
l-Seconds"),10)*1e3||0),Ke=0,V=0,Ye(!0)),ue()});for(let e of ne)document.body.addEventListener(e,t=>{if(!u(t))return;if(It(
t.detail.requestConfig.path)){X=0,ue();return}Ke+=1;let o=_o(t.detail.xhr)||Math.min(Do,Ao*2**Ke);V=Date.now()+o*(1+Math.
random()/2),Ye(!1),ue()});function _o(e){let t=e.getResponseHeader("Retry-After")??"",o=Date.parse(e.getResponseHeader("\
Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;return Math.min(kt,Math.max(0,n||0))}var Y=r("connec\
tion"),Tt=!0,At=0;function Ye(e){!Y||Tt===e||(Tt=e,Y.textContent=e?a.back:a.lost,Y.hidden=!1,p(Y.textContent),clearTimeout(
At),e&&(At=setTimeout(()=>{Y.hidden=!0},2e3)))}function Ve(){document.hidden||(b(s),k(),X=0,vt(),_t())}function Dt(){V=0,
Ve()}Qe(Ve);m()&&(document.addEventListener("visibilitychange",Ve),addEventListener("pageshow",e=>{e.persisted&&Dt()}),addEventListener(
"online",Dt),addEventListener("offline",()=>Ye(!1)),ue());var Nt=6e4,No=s?.dataset.sample;function Rt(){setTimeout(Rt,Nt),!(document.hidden||!navigator.onLine||q())&&fetch("here/",
{method:"POST",credentials:"omit"}).catch(()=>{})}Math.random()*Number(No)<1&&setTimeout(Rt,Math.random()*Nt);document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!E(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:Ro(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),Po(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var Ro=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function Po(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=a.copied,e.append(t),p(a.copied),setTimeout(()=>{t.remove(),
p("")},2e3)}document.addEventListener("click",async e=>{let t=e.target.closest("[data-comfort]");t&&(await import(t.dataset.comfort)).
firstOpen(t);let o=e.target.closest("a.enlarge");if(!(!o?.href||!a.enlarged||!E(e))){e.preventDefault();try{let{enlarge:n}=await import(a.
enlarged);await n(o,a)}catch{location.assign(o.href)}}});var fe=r("light-offer");fe&&navigator.connection?.saveData&&!g.get("reader:full")&&(fe.hidden=!1,fe.querySelector("butto\
n").addEventListener("click",()=>{g.set("reader:full","1"),fe.hidden=!0}));document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]");if(!t||!E(e))return;e.preventDefault();let o=document.
createElement("iframe");o.title=t.dataset.title,o.setAttribute("sandbox","allow-scripts allow-same-origin allow-presenta\
tion allow-popups allow-popups-to-escape-sandbox"),o.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",o.
referrerPolicy="strict-origin-when-cross-origin",o.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(o),o.focus(
{preventScroll:!0}),o.addEventListener("load",()=>{document.activeElement===o&&o.contentWindow.focus()},{once:!0})});
