var S=document.documentElement,r=e=>document.getElementById(e),i=r("feed"),a=r("held"),d=()=>r("poll");S.classList.add("\
js");var ye=e=>Number(e?.dataset?.revision||0),C=e=>Number(e?.dataset?.first),E=e=>[...e.querySelectorAll(":scope > .upd\
ate")],R=e=>e.reduce((t,o)=>t+Number(o.dataset.more||1),0);function P(e){let t=e.nextElementSibling;return!t||t.matches(
".update")?t:P(t)}var j=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey),c=r("words")?.dataset??
{},T=`${c.language==="en"?"en-GB":c.language||"en"}-u-nu-latn`,jt=new Intl.PluralRules(T),v=(e,t={})=>c[e].replace(/\{(\w+)\}/g,
(o,n)=>t[n]??o);function O(e,t){let o=jt.select(t);return v(e+o[0].toUpperCase()+o.slice(1),{n:t})}function l(e){let t=r(
"say");t&&(t.textContent=e)}var g={get(e){try{return localStorage.getItem(e)}catch{return null}},set(e,t){try{localStorage.
setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var we=6e4,Jt=1440,ze=new Intl.RelativeTimeFormat(T,{numeric:"auto",style:"short"}),xe=new Intl.DateTimeFormat(T,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),zt=new Intl.DateTimeFormat(T,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"}),ge=0;function Qe(e){let t=Number(e.getResponseHeader("Age"))*1e3,o=Date.parse(e.getResponseHeader("Dat\
e"))+t-Date.now(),n=Math.abs(o)>we;!n&&!ge||(ge=n?o:0,y(i))}function y(e){if(c.language)for(let t of e.querySelectorAll(
".when time"))Qt(t),oo(t)}function Qt(e){let t=e.parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.
now()+ge-Date.parse(e.dateTime))/we);t.dataset.day??=t.textContent,t.textContent=o<-1||o>=Jt?t.dataset.day:o<1?c.now:o<60?
ze.format(-o,"minute"):ze.format(-Math.round(o/60),"hour")}var eo=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}\
1`*(Number(o)*60+Number(n))},be=e=>-new Date(e).getTimezoneOffset(),J=e=>eo(e)!==be(e);function to(e){let t=new Date(e),
o=t.getDate()!==Number(e.slice(8,10));return v("yourTime",{time:(o?zt:xe).format(t)})}function oo(e){et(e.parentElement,
J(e.dateTime)?to(e.dateTime):"")}function Se(){let e=document.querySelector("#status-line .state"),t=e?.querySelector("t\
ime")?.dateTime;t&&c.language&&et(e,J(t)?v("yourZone",{zone:no(t)}):"")}function no(e){let t=Math.abs(be(e)),o=t%60?`:${String(
t%60).padStart(2,"0")}`:"",n=t?`UTC${be(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:"UTC",[s,...h]=Intl.DateTimeFormat().
resolvedOptions().timeZone.split("/");return h.length&&s!=="Etc"?`${n} (${h.at(-1).replaceAll("_"," ")})`:n}function et(e,t){
let o=e.querySelector(".yours")??document.createElement("span");if(!t){o.remove();return}o.className="yours",o.textContent!==
t&&(o.textContent=t),o.isConnected||e.append(" ",o)}i&&(y(i),Se(),setInterval(()=>{document.hidden||y(i)},we));function z(e){Ee(e,"start"),B(e)}function Ee(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function B(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var ro=5*6e4,A=r("since"),io=!!(A&&"sinceYouLeft"in i.dataset),Te=`reader:left:${i?.dataset.blog}`,m=document.createElement(
"p");m.id=m.className="left-off";m.tabIndex=-1;m.append(document.createElement("span"));var I=null,Ae=!1,Ce=!1;function Ie(){
try{let{first:e,at:t}=JSON.parse(g.get(Te));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function so(){let e=Ie();(!e||e.first>Number(d()?.dataset.since))&&g.forget(Te)}function tt(){
let e=Ce?Math.max(0,...E(i).map(C)):0;e>=(Ie()?.first??1)&&g.set(Te,JSON.stringify({first:e,at:Date.now()}))}function ve(){
let e=Ie(),t=!Ce||Date.now()-e?.at>ro;Ce=!0,!(!e||!t)&&(I=e,Ae=!1,F())}function F(){if(!I)return;let e=E(i),t=e.find(s=>C(
s)<=I.first),o=e[0]!==t,n=!t&&!!i.querySelector(":scope > .older");!t||!o?m.remove():P(m)!==t&&ao(t),A.hidden=Ae||!o||!(t||
n),A.hidden||co(n)}function ao(e){let t=e.previousElementSibling;(t.matches(".day")?t:e).before(m),m.firstChild.textContent=
lo(e)}function co(e){let[t]=A.children,o=[...i.children].filter(n=>C(n)>I.first);t.textContent=O(e?"more":"since",R(o)),
t.href=e?i.dataset.before.replace(/\d+\/$/,`${I.first+1}/`):"#left-off"}function lo(e){let t=new Date(I.at),o=xe.format(
t),n=J(e.querySelector("time").dateTime)?v("yourTime",{time:o}):o;return t.toDateString()===new Date().toDateString()?v(
"leftOff",{time:n}):v("leftOffOn",{day:uo(t),time:n})}var uo=e=>new Intl.DateTimeFormat(T,{weekday:"short",day:"numeric",
month:"short"}).format(e);if(io){so();let[e,t]=A.children;new IntersectionObserver(o=>{o.at(-1).isIntersecting&&(Ae=!0,A.
hidden=!0)}).observe(m),e.addEventListener("click",o=>{m.isConnected&&(o.preventDefault(),Ee(m,"center"),m.focus({preventScroll:!0}))}),
t.addEventListener("click",()=>{I=null,m.remove(),A.hidden=!0}),addEventListener("pagehide",tt),document.addEventListener(
"visibilitychange",()=>document.hidden?tt():ve()),addEventListener("pageshow",o=>{o.persisted&&ve()}),document.hidden||ve()}var Q=r("pause"),u=g.get("reader:paused")==="1",ee=u?Date.now():0,ot=[],Le=[],nt=e=>ot.push(e),rt=e=>Le.push(e),it=()=>S.
toggleAttribute("data-paused",u);Q?.addEventListener("click",()=>{u=!u,ee=u?Date.now():0,g.set("reader:paused",u?"1":"0"),
it(),l(u?c.paused:"");for(let e of u?Le:[...Le,...ot])e()});it();var fo=136,st=9999999,at=r("edge"),mo=r("bar"),ct=[],te=e=>ct.push(e),H=!1;if(a){let s=function(h,f){let x=(G,Gt)=>{let Je=(G===
f?h:G.takeRecords()).at(-1);return Je?!Je.isIntersecting:Gt};o=x(e,o),n=x(t,n),H=!o&&!n,mo.classList.toggle("is-below",o);
for(let G of ct)G()},e=new IntersectionObserver(s,{rootMargin:`${st}px 0px 0px`}),t=new IntersectionObserver(s,{rootMargin:`\
-${fo}px 0px ${st}px`}),o=!0,n=!0;e.observe(at),t.observe(at)}var po=6e4,L=0,$=0,oe=0,ut=0,dt=0;function ft(e,t){oe+=Math.max(0,t-$),L=e,L<$&&($=L,!L&&!oe&&l("")),clearTimeout(dt);let o=ut-
Date.now();o>0?dt=setTimeout(lt,o):lt()}function lt(){let e=L>$?L:oe;u||!e||(l(O("new",e)),$=L,oe=0,ut=Date.now()+po)}var D=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),M=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),ho=(e,t)=>D(e).some(o=>M(o)&&D(t).some(
n=>n.dataset.player===o.dataset.player)),yo=(e,t)=>e.isEqualNode(t),go=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function De(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&M(e))return;
if(bo(e,t),mt(e)||mt(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;Oe([...e.children],
[...t.children],n);let s=new Set(n.values());for(let f of[...e.children])s.has(f)||f.remove();let h=e.firstChild;for(let f of[
...t.children]){let x=n.get(f);if(!x){e.insertBefore(f,h);continue}De(x,f),h=x.nextSibling}}function Oe(e,t,o){for(let n of[
ho,yo,go])for(let[s,h]of t.entries()){let f=e.findIndex(x=>n(x,h));if(!(f<0)){o.set(h,e[f]),Oe(e.slice(0,f),t.slice(0,s),
o),Oe(e.slice(f+1),t.slice(s+1),o);return}}}var mt=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function bo(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:s}of t.attributes)e.getAttribute(n)!==s&&e.setAttribute(n,s)}function ne(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return i.contains(t)&&!o||!e.isCollapsed&&i.contains(e.anchorNode)||D(i).some(n=>M(n)&&wo(n))}function wo(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}function re(){let e=null;for(let t of i.querySelectorAll(":scope > [data-day]")){let o=t.previousElementSibling,n=o?.matches(
".day")?o:null,s=e===null;(s?a:t.dataset.day===e)?n?.remove():!n&&!s&&t.before(xo(t.dataset.day)),e=t.dataset.day}for(let t of i.
querySelectorAll(":scope > .day"))t.nextElementSibling?.matches("[data-day]")||t.remove()}function xo(e){let t=document.
createElement("p");return t.className="day",t.textContent=e,t}var pt=14,ht=r("latest");function U(){if(!ht)return;let t=[...u?[]:E(a),...E(i)].find(n=>!n.matches(".withdrawn")),[o]=ht.
children;o.hidden=!t,t&&(o.href=`#${t.id}`,o.dataset.goto=t.id,Me(o.querySelector(".at"),t.querySelector(".when time").textContent),
Me(o.querySelector(".what"),Eo(t)),So(o.querySelector(".badge"),t))}function So(e,t){let o=t.querySelector(".meta :is(.b\
-unconfirmed, .b-wrong)");e.hidden=!o,o&&(e.className=o.className,Me(e,o.firstChild.textContent.trim()))}function Eo(e){
let t=e.querySelector("h3:not(.vh)");if(t)return t.lastChild.textContent.trim();let n=(e.querySelector(".body :is(p, fig\
caption, a)")??e.querySelector("h3")).textContent.trim().split(/\s+/);return n.slice(0,pt).join(" ")+(n.length>pt?"\u2026":
"")}function Me(e,t){e.textContent!==t&&(e.textContent=t)}rt(U);var _e=r("new-updates"),W=document.title;function yt(e){!a||W.startsWith(`${e} \u2013 `)||(W=`${e} \u2013 ${W.split(" \u2013 ").
at(-1)}`,_())}function Ne(e,t){let o=[...t.children].find(n=>C(n)<C(e));t.insertBefore(e,o??t.querySelector(":scope > .o\
lder"))}function gt({wereHeld:e}){let t=[...a.children];r("no-updates")?.remove(),y(a);for(let n of t)n.classList.add("i\
s-new"),Ne(n,i);re(),F(),U();let o=t.filter(n=>n.matches(".update")).map(({id:n})=>n);return document.dispatchEvent(new CustomEvent(
"reader:arrived",{detail:{ids:o,held:e}})),t[0]}function _(){if(!a)return;let e=R([...a.children]);e&&H&&!document.hidden&&
!u&&!ne()&&gt({wereHeld:!1});let t=R([...a.children]);_e.hidden=t===0,t&&(_e.textContent=O("new",t)),document.title=t?`(${t}\
) ${W}`:W,ft(t,e-t)}function ke(){let e=gt({wereHeld:!0});return _(),e}a&&(new MutationObserver(_).observe(a,{childList:!0}),
te(_),_e.addEventListener("click",e=>{e.preventDefault();let t=ke();t&&z(t)}));var w=r("slim"),bt=r("headline");function Re(){let e=document.querySelector("#status-line .badge");if(!w||w.hidden||!e)return;
let[t,o,n,s]=w.firstElementChild.children;t.className=e.className,qe(t,e.textContent.trim()),qe(o,bt.querySelector("h1").
textContent),qe(n,document.querySelector("#latest .at")?.textContent??""),n.hidden=e.matches(".b-closed"),s.hidden=!r("k\
ey-events")?.firstElementChild}function qe(e,t){e.textContent!==t&&(e.textContent=t)}if(w){let e=!0,t=()=>{w.hidden=e&&!w.
querySelector(":focus-visible"),Re()};new IntersectionObserver(o=>{e=o.at(-1).isIntersecting,t()}).observe(bt),w.addEventListener(
"focusout",({relatedTarget:o})=>{w.contains(o)||t()}),w.querySelector(".to-keys").addEventListener("click",()=>{let o=document.
querySelector(".stick > .fold");o&&(o.open=!0)})}document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&j(e)&&r(t.dataset.goto);o&&(e.preventDefault(),
a?.contains(o)&&ke(),z(o))});function wt(){let[,e]=/^#update-(\d+)$/.exec(location.hash)??[];a&&e&&!r(`update-${e}`)&&location.
replace(`updates/${e}/`)}addEventListener("hashchange",wt);wt();function vo(e){return!!(e.getResponseHeader("Poll-Seconds")??e.getResponseHeader("Blog-Revision"))&&!(Number(e.getResponseHeader(
"Age"))>60)}document.body.addEventListener("htmx:beforeSwap",({detail:e})=>{vo(e.xhr)||Object.assign(e,{isError:!0,shouldSwap:!1})});var ie=["htmx:responseError","htmx:sendError","htmx:timeout"],b=null,xt=0,p=e=>(e.detail.requestConfig?.elt??e.target)?.
id==="poll";function se(e){e<Number(d()?.dataset.since)&&(b=Math.min(b??1/0,e))}function St(e){xt=e,se(e)}function Et(e){
e.includes(`/since/${b}/`)&&(b=null,se(xt))}var K=new Set;function ae(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}var Be=e=>e.detail.elt?.closest(".older, .gap"),Pe=null;document.body.addEventListener("htmx:beforeRequest",e=>vt(Be(e),
"loading"));for(let e of ie)document.body.addEventListener(e,t=>vt(Be(t),"failed"));function vt(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=Be(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=ae(Co,n),Pe=
t.contains(document.activeElement)?t.previousElementSibling:null,se(Number(o.getResponseHeader("Blog-Revision")??1/0))});
var Co=e=>!r(e.id)&&!K.has(e.id);function Ct(){y(i);let e=Pe&&P(Pe);e&&B(e)}var ce=[];function Tt(){if(ce=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let o of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(o.closest(".bar")||t&&e.contains(
o))continue;let{top:n,bottom:s}=o.getBoundingClientRect();if(s>72&&ce.push({line:o,top:n}),n>innerHeight)break}}function Fe(){
let e=ce.find(({line:o})=>o.isConnected);if(ce=[],!e)return;let t=e.line.getBoundingClientRect().top-e.top;Math.abs(t)>.1&&
scrollBy({top:t,behavior:"instant"})}var At=Number(d()?.dataset.since),He=()=>!!r("status-line")?.hasAttribute("data-outdated");function It(){let e=r("outdat\
ed"),t=r("say");e&&t&&(t.lang=e.lang,t.dir=e.dir,l(e.firstElementChild.textContent)),de()}function de({isBack:e=!1}={}){
!He()||ne()||D(document.body).some(M)||(scrollY<1||H||document.hidden||e)&&To()}function To(){history.state?.reloadedAt>=
At||(history.replaceState({...history.state,reloadedAt:At},""),location.reload())}te(de);d()&&(document.addEventListener(
"visibilitychange",()=>{document.hidden||de({isBack:!0})}),addEventListener("scroll",()=>de(),{passive:!0}));var k=()=>!!r("status-line")?.querySelector(".b-closed"),N=k();S.toggleAttribute("data-closed",N);function Lt(){let e=r(
"headline")?.querySelector("h1")?.textContent;e&&yt(e),He()?It():k()!==N&&Ao()}function Ao(){N=!N,S.toggleAttribute("dat\
a-closed",N),Q&&(Q.hidden=!1),queueMicrotask(()=>l(N?c.ended:c.resumed))}document.body.addEventListener("htmx:beforeSwap",e=>{!p(e)||!e.detail.shouldSwap||(e.detail.serverResponse=ae(Io,e.detail.
serverResponse),Tt())});function Io(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&K.add(e.id),t==="afterbe\
gin:#held"||!!r(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
if(t.id==="poll")e.detail.shouldSwap=!i||!Oo(n,t);else if(t.id==="held"){e.detail.shouldSwap=!1;for(let s of[...o.children])
Lo(s)}else n?(e.detail.shouldSwap=!1,Ot(t,n)):t.contains(document.activeElement)&&Do(t)});function Lo(e){let t=r(e.id);if(t){
Ot(t,e);return}K.has(e.id)||(Ne(e,a),htmx.process(e))}function Ot(e,t){t.dataset.revision&&ye(t)<ye(e)||(De(e,t),i?.contains(
e)&&y(e),e.id==="status-line"&&Se())}function Oo(e,t){let o=Number(e.dataset.since);return St(o),o<Number(t.dataset.since)}
function Do(e){let t=E(e.parentElement),o=t.indexOf(e),n=t[o+1]??t[o-1];n&&B(n)}document.body.addEventListener("htmx:aft\
erOnLoad",e=>{if(e.detail.xhr.status===200){if(!i){Fe();return}p(e)||Ct(),re(),F(),p(e)&&(U(),Re(),Lt(),Fe())}});var q=r("not-following");function Dt(){S.setAttribute("data-following",""),q&&(q.hidden=!0)}function Mt(){q&&!q.hidden&&
q.replaceWith(q)}var Mo=6e4,_o=6e5,No=5e3,ko=6e4,qo=1e4,Ro=300,Po=30,Ue=0,We=0,$e=0,le=0,_t=()=>Number(d()?.dataset.hold??0),Bo=()=>ee&&Date.
now()-ee>ko,Ke=()=>_t()>0&&Date.now()>=We&&b===null&&!document.hidden&&!Bo()&&!navigator.connection?.saveData,Nt=()=>le,
kt=()=>{le=0},Fo=/\/until\/(\d+)\/$/,Ye=e=>Fo.test(e),Y=!1,qt;document.body.addEventListener("htmx:configRequest",e=>{!p(
e)||!Ke()||(e.detail.path+=`until/${Ue}/`,e.detail.timeout=_t()*1e3+qo)});document.body.addEventListener("htmx:beforeSen\
d",e=>{p(e)&&(Y=Ye(e.detail.requestConfig.path),qt=e.detail)});document.body.addEventListener("htmx:afterRequest",e=>{p(
e)&&(Y=!1)});function Rt(e,t){if(!Ye(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===204&&!e.endsWith(
"/until/0/");o?(n||t.status===200)&&($e=0):We=Date.now()+Mo*(1+Math.random()),Ue=o,le=Date.now()+Po+Math.random()*Ro,t.status===
200&&(le+=Number(d().dataset.rest??0)*1e3)}function Pt(e){return Ye(e)?($e+=1,Ue=0,We=Date.now()+($e<2?No:_o),!0):!1}function ue(){
Y&&(qt.error="",htmx.trigger(d(),"htmx:abort"))}addEventListener("pagehide",ue);document.addEventListener("visibilitycha\
nge",()=>{document.hidden&&ue()});var Ve=!1;function Bt({loaded:e,failed:t}){let o=document.querySelector('script[src*="/htmx."]');if(Ve||!o||document.readyState!==
"complete")return;Ve=!0;let n=document.createElement("script");n.src=o.src;let s=h=>()=>{Ve=!1,h()};n.onload=s(e),n.onerror=
s(t),o.replaceWith(n)}var Ut=1e3,Ho=5e3,$o=3e5,Wt=36e5,Uo=6e5,Wo=15e3,Ko=50,Xe=0,Kt=Date.now(),Z=0,Ze=0,X=Date.now()+Ut*(1+Math.random()),fe=0;
function Yt(){if(Ke())return Math.max(Nt(),X)-Date.now();let e=Number(d().dataset.seconds)*1e3,o=k()||"slow"in d().dataset?
Math.max(e,Xe):Xe||e,n=Date.now()-Kt>Uo?Math.max(o,Wo):o;return Math.max(Z+n,X)-Date.now()}document.body.addEventListener(
"htmx:beforeRequest",e=>{if(!p(e))return;!document.hidden&&navigator.onLine&&Yt()<Ko?Z=Date.now():e.preventDefault()});document.
body.addEventListener("htmx:configRequest",e=>{p(e)&&b!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`sinc\
e/${b}/`))});function me(){"htmx"in window?htmx.trigger(document.body,"reader:wake"):!document.hidden&&navigator.onLine&&
(clearTimeout(fe),fe=setTimeout(me,Ut),Bt({loaded:me,failed:()=>Vt()}))}function pe(){clearTimeout(fe),d()?.dataset.seconds&&
(fe=setTimeout(me,Yt()))}document.body.addEventListener("htmx:afterRequest",e=>{if(!p(e)){b!==null&&Y&&(Z=0,ue());return}
let{xhr:t,requestConfig:o,successful:n}=e.detail;n&&(Rt(o.path,t),t.status===200&&(Et(o.path),Kt=Date.now()),Xe=Math.min(
Wt,parseInt(t.getResponseHeader("Poll-Seconds"),10)*1e3||0),Ze=0,X=0,Qe(t),Dt(),Ge(!0)),pe()});for(let e of ie)document.
body.addEventListener(e,t=>{if(p(t)){if(Pt(t.detail.requestConfig.path)){Z=0,pe();return}Vt(Yo(t.detail.xhr))}});function Vt(e=0){
Ze+=1;let t=e||Math.min($o,Ho*2**Ze);X=Date.now()+t*(1+Math.random()/2),Ge(!1),pe()}function Yo(e){let t=e.getResponseHeader(
"Retry-After")??"",o=Date.parse(e.getResponseHeader("Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;
return Math.min(Wt,Math.max(0,n||0))}var V=r("connection"),Ft=!0,Ht=0;function Ge(e){!V||Ft===e||(Ft=e,V.textContent=e?c.
back:c.lost,V.hidden=!1,l(V.textContent),clearTimeout(Ht),e&&(Ht=setTimeout(()=>{V.hidden=!0},2e3)))}function je(){document.
hidden||(y(i),_(),Mt(),Z=0,kt(),me())}function $t(){X=0,je()}nt(je);d()&&(document.addEventListener("visibilitychange",je),
addEventListener("pageshow",e=>{e.persisted&&$t()}),addEventListener("online",$t),addEventListener("offline",()=>Ge(!1)),
pe());var Xt=6e4,Vo=i?.dataset.sample;function Zt(){setTimeout(Zt,Xt),!(document.hidden||!navigator.onLine||k())&&fetch("here/",
{method:"POST",credentials:"omit"}).catch(()=>{})}Math.random()*Number(Vo)<1&&setTimeout(Zt,Math.random()*Xt);document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!j(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:Xo(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),Zo(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var Xo=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function Zo(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=c.copied,e.append(t),l(c.copied),setTimeout(()=>{t.remove(),
l("")},2e3)}var he=r("light-offer");he&&navigator.connection?.saveData&&!g.get("reader:full")&&(he.hidden=!1,he.querySelector("butto\
n").addEventListener("click",()=>{g.set("reader:full","1"),he.hidden=!0}));document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]"),o=e.button||e.ctrlKey||e.metaKey||e.shiftKey||
e.altKey;if(!t||o||e.defaultPrevented)return;e.preventDefault();let n=document.createElement("iframe");n.title=t.dataset.
title,n.setAttribute("sandbox","allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-s\
andbox"),n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.referrerPolicy="strict-origin-when-cross-\
origin",n.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(n),n.focus({preventScroll:!0}),n.addEventListener(
"load",()=>{document.activeElement===n&&n.contentWindow.focus()},{once:!0})});
