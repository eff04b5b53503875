var E=document.documentElement,r=e=>document.getElementById(e),i=r("feed"),a=r("held"),c=()=>r("poll");E.classList.add("\
js");var ge=e=>Number(e?.dataset?.revision||0),C=e=>Number(e?.dataset?.first),v=e=>[...e.querySelectorAll(":scope > .upd\
ate")],$=e=>e.reduce((t,o)=>t+Number(o.dataset.more||1),0);function H(e){let t=e.nextElementSibling;return!t||t.matches(
".update")?t:H(t)}var T=()=>!!r("status-line")?.querySelector(".b-closed"),G=e=>!(e.defaultPrevented||e.button||e.ctrlKey||
e.metaKey||e.shiftKey||e.altKey),d=r("words")?.dataset??{},L=`${d.language==="en"?"en-GB":d.language||"en"}-u-nu-latn`,jt=new Intl.
PluralRules(L),A=(e,t={})=>d[e].replace(/\{(\w+)\}/g,(o,n)=>t[n]??o);function M(e,t){let o=jt.select(t);return A(e+o[0].
toUpperCase()+o.slice(1),{n:t})}function l(e){let t=r("say");t&&(t.textContent=e)}var b={get(e){try{return localStorage.
getItem(e)}catch{return null}},set(e,t){try{localStorage.setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var xe=6e4,Jt=1440,ze=new Intl.RelativeTimeFormat(L,{numeric:"auto",style:"short"}),Se=new Intl.DateTimeFormat(L,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),zt=new Intl.DateTimeFormat(L,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"}),be=0;function Qe(e){let t=Number(e.getResponseHeader("Age"))*1e3,o=Date.parse(e.getResponseHeader("Dat\
e"))+t-Date.now(),n=Math.abs(o)>xe;!n&&!be||(be=n?o:0,i&&g(i))}function g(e){if(d.language)for(let t of e.querySelectorAll(
".when time"))Qt(t),oo(t)}function Qt(e){let t=e.parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.
now()+be-Date.parse(e.dateTime))/xe);t.dataset.day??=t.textContent,t.textContent=o<-1||o>=Jt?t.dataset.day:o<1?d.now:o<60?
ze.format(-o,"minute"):ze.format(-Math.round(o/60),"hour")}var eo=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}\
1`*(Number(o)*60+Number(n))},we=e=>-new Date(e).getTimezoneOffset(),j=e=>eo(e)!==we(e);function to(e){let t=new Date(e),
o=t.getDate()!==Number(e.slice(8,10));return A("yourTime",{time:(o?zt:Se).format(t)})}function oo(e){et(e.parentElement,
j(e.dateTime)?to(e.dateTime):"")}function Ee(){let e=document.querySelector("#status-line .state"),t=e?.querySelector("t\
ime")?.dateTime;t&&d.language&&et(e,j(t)?A("yourZone",{zone:no(t)}):"")}function no(e){let t=Math.abs(we(e)),o=t%60?`:${String(
t%60).padStart(2,"0")}`:"",n=t?`UTC${we(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:"UTC",[s,...y]=Intl.DateTimeFormat().
resolvedOptions().timeZone.split("/");return y.length&&s!=="Etc"?`${n} (${y.at(-1).replaceAll("_"," ")})`:n}function et(e,t){
let o=e.querySelector(".yours")??document.createElement("span");if(!t){o.remove();return}o.className="yours",o.textContent!==
t&&(o.textContent=t),o.isConnected||e.append(" ",o)}i&&(g(i),Ee(),setInterval(()=>{document.hidden||g(i)},xe));var tt=[],u=e=>tt.push(e),ot=e=>{for(let t of tt)t(e)};var J=["htmx:responseError","htmx:sendError","htmx:timeout"],w=null,nt=0,p=e=>(e.detail.requestConfig?.elt??e.target)?.id===
"poll";function z(e){e<Number(c()?.dataset.since)&&(w=Math.min(w??1/0,e))}function rt(e){nt=e,z(e)}function it(e){e.includes(
`/since/${w}/`)&&(w=null,z(nt))}var N=new Set;function Q(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}function ee(e){ve(e,"start"),F(e)}function ve(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function F(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var Ce=e=>e.detail.elt?.closest(".older, .gap"),Ae=null;document.body.addEventListener("htmx:beforeRequest",e=>st(Ce(e),
"loading"));for(let e of J)document.body.addEventListener(e,t=>st(Ce(t),"failed"));function st(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=Ce(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=Q(ro,n),Ae=t.
contains(document.activeElement)?t.previousElementSibling:null,z(Number(o.getResponseHeader("Blog-Revision")??1/0))});var ro=e=>!r(
e.id)&&!N.has(e.id);u(e=>{if(e)return;g(i);let t=Ae&&H(Ae);t&&F(t)});function Te(){let e=null;for(let t of i.querySelectorAll(":scope > [data-day]")){let o=t.previousElementSibling,n=o?.matches(
".day")?o:null,s=e===null;(s?a:t.dataset.day===e)?n?.remove():!n&&!s&&t.before(io(t.dataset.day)),e=t.dataset.day}for(let t of i.
querySelectorAll(":scope > .day"))t.nextElementSibling?.matches("[data-day]")||t.remove()}function io(e){let t=document.
createElement("p");return t.className="day",t.textContent=e,t}i&&u(Te);var so=5*6e4,I=r("since"),ao=!!(I&&"sinceYouLeft"in i.dataset),Oe=`reader:left:${i?.dataset.blog}`,h=document.createElement(
"p");h.id=h.className="left-off";h.tabIndex=-1;h.append(document.createElement("span"));var O=null,De=!1,Ie=!1;function Me(){
try{let{first:e,at:t}=JSON.parse(b.get(Oe));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function co(){let e=Me();(!e||e.first>Number(c()?.dataset.since))&&b.forget(Oe)}function at(){
let e=Ie?Math.max(0,...v(i).map(C)):0;e>=(Me()?.first??1)&&b.set(Oe,JSON.stringify({first:e,at:Date.now()}))}function Le(){
let e=Me(),t=!Ie||Date.now()-e?.at>so;Ie=!0,!(!e||!t)&&(O=e,De=!1,te())}function te(){if(!O)return;let e=v(i),t=e.find(s=>C(
s)<=O.first),o=e[0]!==t,n=!t&&!!i.querySelector(":scope > .older");!t||!o?h.remove():H(h)!==t&&lo(t),I.hidden=De||!o||!(t||
n),I.hidden||uo(n)}function lo(e){let t=e.previousElementSibling;(t.matches(".day")?t:e).before(h),h.firstChild.textContent=
fo(e)}function uo(e){let[t]=I.children,o=[...i.children].filter(n=>C(n)>O.first);t.textContent=M(e?"more":"since",$(o)),
t.href=e?i.dataset.before.replace(/\d+\/$/,`${O.first+1}/`):"#left-off"}function fo(e){let t=new Date(O.at),o=Se.format(
t),n=j(e.querySelector("time").dateTime)?A("yourTime",{time:o}):o;return t.toDateString()===new Date().toDateString()?A(
"leftOff",{time:n}):A("leftOffOn",{day:mo(t),time:n})}var mo=e=>new Intl.DateTimeFormat(L,{weekday:"short",day:"numeric",
month:"short"}).format(e);if(ao){u(te),co();let[e,t]=I.children;new IntersectionObserver(o=>{o.at(-1).isIntersecting&&(De=
!0,I.hidden=!0)}).observe(h),e.addEventListener("click",o=>{h.isConnected&&(o.preventDefault(),ve(h,"center"),h.focus({preventScroll:!0}))}),
t.addEventListener("click",()=>{O=null,h.remove(),I.hidden=!0}),addEventListener("pagehide",at),document.addEventListener(
"visibilitychange",()=>document.hidden?at():Le()),addEventListener("pageshow",o=>{o.persisted&&Le()}),document.hidden||Le()}var oe=r("pause"),f=b.get("reader:paused")==="1",ne=f?Date.now():0,ct=[],Ne=[],re=e=>ct.push(e),dt=e=>Ne.push(e),lt=()=>E.
toggleAttribute("data-paused",f);oe?.addEventListener("click",()=>{f=!f,ne=f?Date.now():0,b.set("reader:paused",f?"1":"0"),
lt(),l(f?d.paused:"");for(let e of f?Ne:[...Ne,...ct])e()});lt();var po=136,ut=9999999,ft=r("edge"),ho=r("bar"),mt=[],ie=e=>mt.push(e),U=!1;if(a){let s=function(y,m){let S=(Z,Gt)=>{let Je=(Z===
m?y:Z.takeRecords()).at(-1);return Je?!Je.isIntersecting:Gt};o=S(e,o),n=S(t,n),U=!o&&!n,ho.classList.toggle("is-below",o);
for(let Z of mt)Z()},e=new IntersectionObserver(s,{rootMargin:`${ut}px 0px 0px`}),t=new IntersectionObserver(s,{rootMargin:`\
-${po}px 0px ${ut}px`}),o=!0,n=!0;e.observe(ft),t.observe(ft)}var yo=6e4,D=0,W=0,se=0,yt=0,pt=0;function gt(e,t){se+=Math.max(0,t-W),D=e,D<W&&(W=D,!D&&!se&&l("")),clearTimeout(pt);let o=yt-
Date.now();o>0?pt=setTimeout(ht,o):ht()}function ht(){let e=D>W?D:se;f||!e||(l(M("new",e)),W=D,se=0,yt=Date.now()+yo)}var _=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),k=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),go=(e,t)=>_(e).some(o=>k(o)&&_(t).some(
n=>n.dataset.player===o.dataset.player)),bo=(e,t)=>e.isEqualNode(t),wo=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function ke(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&k(e))return;
if(xo(e,t),bt(e)||bt(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;_e([...e.children],
[...t.children],n);let s=new Set(n.values());for(let m of[...e.children])s.has(m)||m.remove();let y=e.firstChild;for(let m of[
...t.children]){let S=n.get(m);if(!S){e.insertBefore(m,y);continue}ke(S,m),y=S.nextSibling}}function _e(e,t,o){for(let n of[
go,bo,wo])for(let[s,y]of t.entries()){let m=e.findIndex(S=>n(S,y));if(!(m<0)){o.set(y,e[m]),_e(e.slice(0,m),t.slice(0,s),
o),_e(e.slice(m+1),t.slice(s+1),o);return}}}var bt=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function xo(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:s}of t.attributes)e.getAttribute(n)!==s&&e.setAttribute(n,s)}function ae(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return i.contains(t)&&!o||!e.isCollapsed&&i.contains(e.anchorNode)||_(i).some(n=>k(n)&&So(n))}function So(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}var wt=14,xt=r("latest");function ce(){if(!xt)return;let t=[...f?[]:v(a),...v(i)].find(n=>!n.matches(".withdrawn")),[o]=xt.
children;o.hidden=!t,t&&(o.href=`#${t.id}`,o.dataset.goto=t.id,Re(o.querySelector(".at"),t.querySelector(".when time").textContent),
Re(o.querySelector(".what"),vo(t)),Eo(o.querySelector(".badge"),t))}function Eo(e,t){let o=t.querySelector(".meta :is(.b\
-unconfirmed, .b-wrong)");e.hidden=!o,o&&(e.className=o.className,Re(e,o.firstChild.textContent.trim()))}function vo(e){
let t=e.querySelector("h3:not(.vh)");if(t)return t.lastChild.textContent.trim();let n=(e.querySelector(".body :is(p, fig\
caption, a)")??e.querySelector("h3")).textContent.trim().split(/\s+/);return n.slice(0,wt).join(" ")+(n.length>wt?"\u2026":
"")}function Re(e,t){e.textContent!==t&&(e.textContent=t)}u(e=>e&&ce());dt(ce);var qe=r("new-updates"),K=document.title;function Ao(){let e=r("headline").querySelector("h1")?.textContent;!e||K.startsWith(
`${e} \u2013 `)||(K=`${e} \u2013 ${K.split(" \u2013 ").at(-1)}`,R())}function Pe(e,t){let o=[...t.children].find(n=>C(n)<
C(e));t.insertBefore(e,o??t.querySelector(":scope > .older"))}function Et({wereHeld:e}){let t=[...a.children];r("no-upda\
tes")?.remove(),g(a);for(let n of t)n.classList.add("is-new"),Pe(n,i);Te(),te(),ce();let o=t.filter(n=>n.matches(".updat\
e")).map(({id:n})=>n);return document.dispatchEvent(new CustomEvent("reader:arrived",{detail:{ids:o,held:e}})),t[0]}function R(){
let e=$([...a.children]);e&&U&&!document.hidden&&!f&&!ae()&&Et({wereHeld:!1});let t=$([...a.children]);qe.hidden=t===0,t&&
(qe.textContent=M("new",t)),document.title=t?`(${t}) ${K}`:K,gt(t,e-t)}function St(){let e=Et({wereHeld:!0});return R(),
e}a&&(new MutationObserver(R).observe(a,{childList:!0}),ie(R),re(R),document.addEventListener("visibilitychange",R),a.addEventListener(
"reader:reveal",St),u(e=>e&&Ao()),qe.addEventListener("click",e=>{e.preventDefault();let t=St();t&&ee(t)}));var x=r("slim"),At=r("headline");function vt(){let e=document.querySelector("#status-line .badge");if(!x||x.hidden||!e)return;
let[t,o,n,s]=x.firstElementChild.children;t.className=e.className,Be(t,e.textContent.trim()),Be(o,At.querySelector("h1").
textContent),Be(n,document.querySelector("#latest .at")?.textContent??""),n.hidden=e.matches(".b-closed"),s.hidden=!r("k\
ey-events")?.firstElementChild}function Be(e,t){e.textContent!==t&&(e.textContent=t)}if(x){u(o=>o&&vt());let e=!0,t=()=>{
x.hidden=e&&!x.querySelector(":focus-visible"),vt()};new IntersectionObserver(o=>{e=o.at(-1).isIntersecting,t()}).observe(
At),x.addEventListener("focusout",({relatedTarget:o})=>{x.contains(o)||t()}),x.querySelector(".to-keys").addEventListener(
"click",()=>{let o=document.querySelector(".stick > .fold");o&&(o.open=!0)})}document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&G(e)&&r(t.dataset.goto);o&&(e.preventDefault(),
a?.contains(o)&&a.dispatchEvent(new Event("reader:reveal")),ee(o))});function Ct(){let[,e]=/^#update-(\d+)$/.exec(location.
hash)??[];a&&e&&!r(`update-${e}`)&&location.replace(`updates/${e}/`)}addEventListener("hashchange",Ct);Ct();function Co(e){return!!(e.getResponseHeader("Poll-Seconds")??e.getResponseHeader("Blog-Revision"))&&!(Number(e.getResponseHeader(
"Age"))>60)}document.body.addEventListener("htmx:beforeSwap",({detail:e})=>{Co(e.xhr)||Object.assign(e,{isError:!0,shouldSwap:!1})});var de=[];function Tt(){if(de=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let o of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(o.closest(".bar")||t&&e.contains(
o))continue;let{top:n,bottom:s}=o.getBoundingClientRect();if(s>72&&de.push({line:o,top:n}),n>innerHeight)break}}function Lt(){
let e=de.find(({line:o})=>o.isConnected);if(de=[],!e)return;let t=e.line.getBoundingClientRect().top-e.top;Math.abs(t)>.1&&
scrollBy({top:t,behavior:"instant"})}document.body.addEventListener("htmx:beforeSwap",e=>{!p(e)||!e.detail.shouldSwap||(e.detail.serverResponse=Q(To,e.detail.
serverResponse),Tt())});function To(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&N.add(e.id),t==="afterbe\
gin:#held"||!!r(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
t.id==="poll"?e.detail.shouldSwap=!i||!Lo(n,t):t.id==="held"||(n?(e.detail.shouldSwap=!1,$e(t,n)):t.contains(document.activeElement)&&
Io(t))});function $e(e,t){t.dataset.revision&&ge(t)<ge(e)||(ke(e,t),i?.contains(e)&&g(e),e.id==="status-line"&&Ee())}function Lo(e,t){
let o=Number(e.dataset.since);return rt(o),o<Number(t.dataset.since)}function Io(e){let t=v(e.parentElement),o=t.indexOf(
e),n=t[o+1]??t[o-1];n&&F(n)}document.body.addEventListener("htmx:afterOnLoad",e=>{e.detail.xhr.status===200&&(ot(p(e)),p(
e)&&Lt())});document.body.addEventListener("htmx:oobBeforeSwap",({detail:e})=>{if(e.target===a){e.shouldSwap=!1;for(let t of[...e.fragment.
children])Oo(t)}});function Oo(e){let t=r(e.id);if(t){$e(t,e);return}N.has(e.id)||(Pe(e,a),htmx.process(e))}var It=Number(c()?.dataset.since),He=()=>!!r("status-line")?.hasAttribute("data-outdated");function Ot(){let e=r("outdat\
ed"),t=r("say");e&&t&&(t.lang=e.lang,t.dir=e.dir,l(e.firstElementChild.textContent)),le()}function le({isBack:e=!1}={}){
!He()||ae()||_(document.body).some(k)||(scrollY<1||U||document.hidden||e)&&Do()}function Do(){history.state?.reloadedAt>=
It||(history.replaceState({...history.state,reloadedAt:It},""),location.reload())}ie(le);c()&&(document.addEventListener(
"visibilitychange",()=>{document.hidden||le({isBack:!0})}),addEventListener("scroll",()=>le(),{passive:!0}));var q=T();E.toggleAttribute("data-closed",q);u(e=>{e&&(He()?Ot():T()!==q&&Mo())});function Mo(){q=!q,E.toggleAttribute("\
data-closed",q),oe&&(oe.hidden=!1),queueMicrotask(()=>l(q?d.ended:d.resumed))}var P=r("not-following");function Dt(){E.setAttribute("data-following",""),P&&(P.hidden=!0)}function Mt(){P&&!P.hidden&&
P.replaceWith(P)}var No=6e4,_o=6e5,ko=5e3,Ro=6e4,qo=1e4,Po=300,Bo=30,Ue=0,We=0,Fe=0,ue=0,Nt=()=>Number(c()?.dataset.hold??0),$o=()=>ne&&Date.
now()-ne>Ro,Ke=()=>Nt()>0&&Date.now()>=We&&w===null&&!document.hidden&&!$o()&&!navigator.connection?.saveData,_t=()=>ue,
kt=()=>{ue=0},Ho=/\/until\/(\d+)\/$/,Ye=e=>Ho.test(e),Y=!1,Rt;document.body.addEventListener("htmx:configRequest",e=>{!p(
e)||!Ke()||(e.detail.path+=`until/${Ue}/`,e.detail.timeout=Nt()*1e3+qo)});document.body.addEventListener("htmx:beforeSen\
d",e=>{p(e)&&(Y=Ye(e.detail.requestConfig.path),Rt=e.detail)});document.body.addEventListener("htmx:afterRequest",e=>{p(
e)&&(Y=!1)});function qt(e,t){if(!Ye(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===204&&!e.endsWith(
"/until/0/");o?(n||t.status===200)&&(Fe=0):We=Date.now()+No*(1+Math.random()),Ue=o,ue=Date.now()+Bo+Math.random()*Po,t.status===
200&&(ue+=Number(c().dataset.rest??0)*1e3)}function Pt(e){return Ye(e)?(Fe+=1,Ue=0,We=Date.now()+(Fe<2?ko:_o),!0):!1}function fe(){
Y&&(Rt.error="",htmx.trigger(c(),"htmx:abort"))}addEventListener("pagehide",fe);document.addEventListener("visibilitycha\
nge",()=>{document.hidden&&fe()});var Ve=!1;function Bt({loaded:e,failed:t}){let o=document.querySelector('script[src*="/htmx."]');if(Ve||!o||document.readyState!==
"complete")return;Ve=!0;let n=document.createElement("script");n.src=o.src;let s=y=>()=>{Ve=!1,y()};n.onload=s(e),n.onerror=
s(t),o.replaceWith(n)}var Ut=1e3,Fo=5e3,Uo=3e5,Wt=36e5,Wo=6e5,Ko=15e3,Yo=50,Xe=0,Kt=Date.now(),X=0,Ze=0,V=Date.now()+Ut*(1+Math.random()),me=0;
function Yt(){if(Ke())return Math.max(_t(),V)-Date.now();let e=Number(c().dataset.seconds)*1e3,o=T()||"slow"in c().dataset?
Math.max(e,Xe):Xe||e,n=Date.now()-Kt>Wo?Math.max(o,Ko):o;return Math.max(X+n,V)-Date.now()}document.body.addEventListener(
"htmx:beforeRequest",e=>{if(!p(e))return;!document.hidden&&navigator.onLine&&Yt()<Yo?X=Date.now():e.preventDefault()});document.
body.addEventListener("htmx:configRequest",e=>{p(e)&&w!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`sinc\
e/${w}/`))});function pe(){"htmx"in window?htmx.trigger(document.body,"reader:wake"):!document.hidden&&navigator.onLine&&
(clearTimeout(me),me=setTimeout(pe,Ut),Bt({loaded:pe,failed:()=>Vt()}))}function he(){clearTimeout(me),c()?.dataset.seconds&&
(me=setTimeout(pe,Yt()))}document.body.addEventListener("htmx:afterRequest",e=>{if(!p(e)){w!==null&&Y&&(X=0,fe());return}
let{xhr:t,requestConfig:o,successful:n}=e.detail;n&&(qt(o.path,t),t.status===200&&(it(o.path),Kt=Date.now()),Xe=Math.min(
Wt,parseInt(t.getResponseHeader("Poll-Seconds"),10)*1e3||0),Ze=0,V=0,Qe(t),Dt(),Ge(!0)),he()});for(let e of J)document.body.
addEventListener(e,t=>{if(p(t)){if(Pt(t.detail.requestConfig.path)){X=0,he();return}Vt(Vo(t.detail.xhr))}});function Vt(e=0){
Ze+=1;let t=e||Math.min(Uo,Fo*2**Ze);V=Date.now()+t*(1+Math.random()/2),Ge(!1),he()}function Vo(e){let t=e.getResponseHeader(
"Retry-After")??"",o=Date.parse(e.getResponseHeader("Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;
return Math.min(Wt,Math.max(0,n||0))}var B=r("connection"),$t=!0,Ht=0;function Ge(e){if(!B||$t===e)return;$t=e;let{back:t,
lost:o}=B.dataset;B.textContent=e?t:o,B.hidden=!1,l(B.textContent),clearTimeout(Ht),e&&(Ht=setTimeout(()=>{B.hidden=!0},
2e3))}function je(){document.hidden||(g(i),Mt(),X=0,kt(),pe())}function Ft(){V=0,je()}re(je);c()&&(document.addEventListener(
"visibilitychange",je),addEventListener("pageshow",e=>{e.persisted&&Ft()}),addEventListener("online",Ft),addEventListener(
"offline",()=>Ge(!1)),he());var Xt=6e4,Xo=i?.dataset.sample;function Zt(){setTimeout(Zt,Xt),!(document.hidden||!navigator.onLine||T())&&fetch("here/",
{method:"POST",credentials:"omit"}).catch(()=>{})}Math.random()*Number(Xo)<1&&setTimeout(Zt,Math.random()*Xt);document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!G(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:Zo(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),Go(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var Zo=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function Go(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=d.copied,e.append(t),l(d.copied),setTimeout(()=>{t.remove(),
l("")},2e3)}var ye=r("light-offer");ye&&navigator.connection?.saveData&&!b.get("reader:full")&&(ye.hidden=!1,ye.querySelector("butto\
n").addEventListener("click",()=>{b.set("reader:full","1"),ye.hidden=!0}));document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});
