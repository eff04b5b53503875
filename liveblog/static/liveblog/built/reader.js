var E=document.documentElement,r=e=>document.getElementById(e),i=r("feed"),d=r("held"),u=()=>r("poll");E.classList.add("\
js");var pe=e=>Number(e?.dataset?.revision||0),v=e=>Number(e?.dataset?.first),g=e=>[...e.querySelectorAll(":scope > .upd\
ate")],je=e=>i.dataset.after.replace(/0\/$/,`${e}/`),he=e=>e.reduce((t,o)=>t+Number(o.dataset.more||1),0);function ge(e){
let t=e.nextElementSibling;return!t||t.matches(".update")?t:ge(t)}var A=()=>!!r("status-line")?.querySelector(".b-closed"),
C=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey),l=r("words")?.dataset??{},k=`${l.language===
"en"?"en-GB":l.language||"en"}-u-nu-latn`,to=new Intl.PluralRules(k),K=(e,t={})=>l[e].replace(/\{(\w+)\}/g,(o,n)=>t[n]??
o);function Y(e,t){let o=to.select(t);return K(e+o[0].toUpperCase()+o.slice(1),{n:t})}var X=()=>import(l.returning).catch(
()=>null);function f(e){let t=r("say");t&&(t.textContent=e)}var b={get(e){try{return localStorage.getItem(e)}catch{return null}},
set(e,t){try{localStorage.setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var we=6e4,oo=1440,ze=new Intl.RelativeTimeFormat(k,{numeric:"auto",style:"short"}),xe=new Intl.DateTimeFormat(k,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),no=new Intl.DateTimeFormat(k,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"}),ye=0;function Qe(e){let t=Number(e.getResponseHeader("Age"))*1e3,o=Date.parse(e.getResponseHeader("Dat\
e"))+t-Date.now(),n=Math.abs(o)>we;!n&&!ye||(ye=n?o:0,y(i))}function y(e){if(l.language)for(let t of e.querySelectorAll(
".when time"))ro(t),ao(t)}function ro(e){let t=e.parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.
now()+ye-Date.parse(e.dateTime))/we);t.dataset.day??=t.textContent,t.textContent=o<-1||o>=oo?t.dataset.day:o<1?l.now:o<60?
ze.format(-o,"minute"):ze.format(-Math.round(o/60),"hour")}var io=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}\
1`*(Number(o)*60+Number(n))},be=e=>-new Date(e).getTimezoneOffset(),G=e=>io(e)!==be(e);function so(e){let t=new Date(e),
o=t.getDate()!==Number(e.slice(8,10));return K("yourTime",{time:(o?no:xe).format(t)})}function ao(e){et(e.parentElement,
G(e.dateTime)?so(e.dateTime):"")}function Se(){let e=document.querySelector("#status-line .state"),t=e?.querySelector("t\
ime")?.dateTime;t&&l.language&&et(e,G(t)?K("yourZone",{zone:co(t)}):"")}function co(e){let t=Math.abs(be(e)),o=t%60?`:${String(
t%60).padStart(2,"0")}`:"",n=t?`UTC${be(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:"UTC",[s,...a]=Intl.DateTimeFormat().
resolvedOptions().timeZone.split("/");return a.length&&s!=="Etc"?`${n} (${a.at(-1).replaceAll("_"," ")})`:n}function et(e,t){
let o=e.querySelector(".yours")??document.createElement("span");if(!t){o.remove();return}o.className="yours",o.textContent!==
t&&(o.textContent=t),o.isConnected||e.append(" ",o)}i&&(y(i),Se(),setInterval(()=>{document.hidden||y(i)},we));var tt=[],m=e=>tt.push(e),ot=e=>{for(let t of tt)t(e)};var J=["htmx:responseError","htmx:sendError","htmx:timeout"],w=null,nt=0,h=e=>(e.detail.requestConfig?.elt??e.target)?.id===
"poll";function V(e){e<Number(u()?.dataset.since)&&(w=Math.min(w??1/0,e))}function rt(e){nt=e,V(e)}function it(e){e.includes(
`/since/${w}/`)&&(w=null,V(nt))}var I=new Set;function Z(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}function j(e){lo(e,"start"),N(e)}function lo(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function N(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var ve=e=>e.detail.elt?.closest(".older, .gap"),Ee=null;document.body.addEventListener("htmx:beforeRequest",e=>st(ve(e),
"loading"));for(let e of J)document.body.addEventListener(e,t=>st(ve(t),"failed"));function st(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=ve(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=Z(uo,n),Ee=t.
contains(document.activeElement)?t.previousElementSibling:null,V(Number(o.getResponseHeader("Blog-Revision")??1/0))});var uo=e=>!r(
e.id)&&!I.has(e.id);m(e=>{if(e)return;y(i);let t=Ee&&ge(Ee);t&&N(t)});function Ce(){let e=null;for(let t of i.querySelectorAll(":scope > [data-day]")){let o=t.previousElementSibling,n=o?.matches(
".day")?o:null,s=e===null;(s?d:t.dataset.day===e)?n?.remove():!n&&!s&&t.before(fo(t.dataset.day)),e=t.dataset.day}for(let t of i.
querySelectorAll(":scope > .day"))t.nextElementSibling?.matches("[data-day]")||t.remove()}function fo(e){let t=document.
createElement("p");return t.className="day",t.textContent=e,t}m(Ce);var mo=5*6e4,Ie=!!r("since"),po=!!(i&&"sinceYouLeft"in i.dataset),Te=`reader:left:${i?.dataset.blog}`,ct,Le=!1;function Re(){
try{let{first:e,at:t}=JSON.parse(b.get(Te));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function ho(){let e=Re();(!e||e.first>Number(u()?.dataset.since))&&b.forget(Te)}var go=e=>Ie||
e.getBoundingClientRect().top<innerHeight;function at(){let e=Le?g(i).filter(go):[],t=Math.max(0,...e.map(v));t>=(Re()?.
first??1)&&b.set(Te,JSON.stringify({first:t,at:Date.now()}))}async function Ae(){let e=Re(),t=!Le||Date.now()-e?.at>mo;Le=
!0,!(!e||!t||!Ie)&&(ct=(await X())?.missedSince(e,{clock:xe,isElsewhere:G}),z())}var z=()=>ct?.();po&&(m(z),Ie&&ho(),addEventListener(
"pagehide",at),document.addEventListener("visibilitychange",()=>document.hidden?at():Ae()),addEventListener("pageshow",e=>{
e.persisted&&Ae()}),document.hidden||Ae());var Q=r("pause"),p=b.get("reader:paused")==="1",ee=p?Date.now():0,dt=[],Me=[],te=e=>dt.push(e),lt=e=>Me.push(e),ut=()=>E.
toggleAttribute("data-paused",p);Q?.addEventListener("click",()=>{p=!p,ee=p?Date.now():0,b.set("reader:paused",p?"1":"0"),
ut(),f(p?l.paused:"");for(let e of p?Me:[...Me,...dt])e()});ut();var yo=136,ft=9999999,mt=r("edge"),bo=r("bar"),pt=[],oe=e=>pt.push(e),q=!1;if(d){let s=function(a,c){let S=(W,eo)=>{let Ze=(W===
c?a:W.takeRecords()).at(-1);return Ze?!Ze.isIntersecting:eo};o=S(e,o),n=S(t,n),q=!o&&!n,bo.classList.toggle("is-below",o);
for(let W of pt)W()},e=new IntersectionObserver(s,{rootMargin:`${ft}px 0px 0px`}),t=new IntersectionObserver(s,{rootMargin:`\
-${yo}px 0px ${ft}px`}),o=!0,n=!0;e.observe(mt),t.observe(mt)}var wo=6e4,L=0,B=0,ne=0,yt=0,ht=0;function bt(e,t){ne+=Math.max(0,t-B),L=e,L<B&&(B=L,!L&&!ne&&f("")),clearTimeout(ht);let o=yt-
Date.now();o>0?ht=setTimeout(gt,o):gt()}function gt(){let e=L>B?L:ne;p||!e||(f(Y("new",e)),B=L,ne=0,yt=Date.now()+wo)}var T=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),R=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),xo=(e,t)=>T(e).some(o=>R(o)&&T(t).some(
n=>n.dataset.player===o.dataset.player)),So=(e,t)=>e.isEqualNode(t),Eo=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function De(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&R(e))return;
if(vo(e,t),wt(e)||wt(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;Oe([...e.children],
[...t.children],n);let s=new Set(n.values());for(let c of[...e.children])s.has(c)||c.remove();let a=e.firstChild;for(let c of[
...t.children]){let S=n.get(c);if(!S){e.insertBefore(c,a);continue}De(S,c),a=S.nextSibling}}function Oe(e,t,o){for(let n of[
xo,So,Eo])for(let[s,a]of t.entries()){let c=e.findIndex(S=>n(S,a));if(!(c<0)){o.set(a,e[c]),Oe(e.slice(0,c),t.slice(0,s),
o),Oe(e.slice(c+1),t.slice(s+1),o);return}}}var wt=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function vo(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:s}of t.attributes)e.getAttribute(n)!==s&&e.setAttribute(n,s)}function re(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return i.contains(t)&&!o||!e.isCollapsed&&i.contains(e.anchorNode)||T(i).some(n=>R(n)&&Co(n))}function Co(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}function xt(e,t,o){let n=e?e.getBoundingClientRect().top-t:0;if(!n)return;let a={duration:matchMedia("(prefers-reduced-m\
otion: reduce)").matches?1:350,easing:"ease-in-out"};for(let c=e;c&&!(c.getBoundingClientRect().top-n>innerHeight);c=c.nextElementSibling)
c.animate([{transform:`translateY(${-n}px)`},{}],a);for(let c of o)c.animate([{opacity:0},{opacity:0},{}],a)}var St=14,Et=r("latest");function ie(){if(!Et)return;let t=[...p?[]:g(d),...g(i)].find(n=>!n.matches(".withdrawn")),[o]=Et.
children;o.hidden=!t,t&&(o.href=`#${t.id}`,o.dataset.goto=t.id,_e(o.querySelector(".at"),t.querySelector(".when time").textContent),
_e(o.querySelector(".what"),Lo(t)),Ao(o.querySelector(".badge"),t))}function Ao(e,t){let o=t.querySelector(".meta :is(.b\
-unconfirmed, .b-wrong)");e.hidden=!o,o&&(e.className=o.className,_e(e,o.firstChild.textContent.trim()))}function Lo(e){
let t=e.querySelector("h3:not(.vh)");if(t)return t.lastChild.textContent.trim();let n=(e.querySelector(".body :is(p, fig\
caption, a:not(.enlarge))")??e.querySelector("h3")).textContent.trim().split(/\s+/);return n.slice(0,St).join(" ")+(n.length>
St?"\u2026":"")}function _e(e,t){e.textContent!==t&&(e.textContent=t)}m(e=>e&&ie());lt(ie);var ke=r("new-updates"),vt=r("in-order"),P=document.title;function Io(){let e=r("headline").querySelector("h1")?.textContent;
!e||P.startsWith(`${e} \u2013 `)||(P=`${e} \u2013 ${P.split(" \u2013 ").at(-1)}`,M())}function Ne(e,t){let o=[...t.children].
find(n=>v(n)<v(e));t.insertBefore(e,o??t.querySelector(":scope > .older"))}function At({wereHeld:e}){let t=[...d.children],
o=i.firstElementChild,n=o?.getBoundingClientRect().top;r("no-updates")?.remove(),y(d);for(let a of t)a.classList.add("is\
-new"),Ne(a,i);Ce(),z(),ie(),e||xt(o,n,t);let s=t.filter(a=>a.matches(".update")).map(({id:a})=>a);return document.dispatchEvent(
new CustomEvent("reader:arrived",{detail:{ids:s,held:e}})),t[0]}function M(){let e=he([...d.children]);e&&q&&!document.hidden&&
!p&&!re()&&At({wereHeld:!1});let t=he([...d.children]);ke.hidden=t===0,vt.hidden=t<2,vt.href=je(v(g(i)[0])||0),t&&(ke.textContent=
Y("new",t)),document.title=t?`(${t}) ${P}`:P,bt(t,e-t)}function Ct(){let e=At({wereHeld:!0});return M(),e}d&&(new MutationObserver(
M).observe(d,{childList:!0}),oe(M),te(M),document.addEventListener("visibilitychange",M),d.addEventListener("reader:reve\
al",Ct),m(e=>e&&Io()),ke.addEventListener("click",e=>{e.preventDefault();let t=Ct();t&&j(t)}));var x=r("slim"),It=r("headline");function Lt(){let e=document.querySelector("#status-line .badge");if(!x||x.hidden||!e)return;
let[t,o,n,s]=x.firstElementChild.children;t.className=e.className,qe(t,e.textContent.trim()),qe(o,It.querySelector("h1").
textContent),qe(n,document.querySelector("#latest .at")?.textContent??""),n.hidden=e.matches(".b-closed"),s.hidden=!r("k\
ey-events")?.firstElementChild}function qe(e,t){e.textContent!==t&&(e.textContent=t)}if(x){m(o=>o&&Lt());let e=!0,t=()=>{
x.hidden=e&&!x.querySelector(":focus-visible"),Lt()};new IntersectionObserver(o=>{e=o.at(-1).isIntersecting,t()}).observe(
It),x.addEventListener("focusout",({relatedTarget:o})=>{x.contains(o)||t()}),x.querySelector(".to-keys").addEventListener(
"click",()=>{let o=document.querySelector(".stick > .fold");o&&(o.open=!0)})}document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&C(e)&&r(t.dataset.goto);o&&(e.preventDefault(),
d?.contains(o)&&d.dispatchEvent(new Event("reader:reveal")),j(o))});function Tt(){let[,e]=/^#update-(\d+)$/.exec(location.
hash)??[];d&&e&&!r(`update-${e}`)&&location.replace(`updates/${e}/`)}addEventListener("hashchange",Tt);Tt();function To(e){return!!(e.getResponseHeader("Poll-Seconds")??e.getResponseHeader("Blog-Revision"))&&!(Number(e.getResponseHeader(
"Age"))>60)}document.body.addEventListener("htmx:beforeSwap",({detail:e})=>{To(e.xhr)||Object.assign(e,{isError:!0,shouldSwap:!1})});var $=[],se=null;function Rt(){if($=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).
position==="sticky";for(let s of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(s.closest(".bar")||
t&&e.contains(s))continue;let{top:a,bottom:c}=s.getBoundingClientRect();if(c>72&&$.push({line:s,top:a}),a>innerHeight)break}
let o=$[0]?.line.closest(".update");se=o?.getBoundingClientRect().top<72?{update:o,revision:o.dataset.revision}:null}var Ro=({
line:e})=>!se.update.contains(e);function Mt(){let e=$.filter(({line:s})=>s.isConnected),t=se?.update.dataset.revision!==
se?.revision&&e.find(Ro),o=t&&t.top<innerHeight/2?t:e[0];if($=[],!o)return;let n=o.line.getBoundingClientRect().top-o.top;
Math.abs(n)>.1&&scrollBy({top:n,behavior:"instant"})}document.body.addEventListener("htmx:beforeSwap",e=>{!h(e)||!e.detail.shouldSwap||(e.detail.serverResponse=Z(Mo,e.detail.
serverResponse),Rt())});function Mo(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&I.add(e.id),t==="afterbe\
gin:#held"||!!r(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
t.id==="poll"?e.detail.shouldSwap=!i||!Oo(n,t):t.id==="held"||(n?(e.detail.shouldSwap=!1,Be(t,n)):t.contains(document.activeElement)&&
Do(t))});function Be(e,t){t.dataset.revision&&pe(t)<pe(e)||(De(e,t),i?.contains(e)&&y(e),e.id==="status-line"&&Se())}function Oo(e,t){
let o=Number(e.dataset.since);return rt(o),o<Number(t.dataset.since)}function Do(e){let t=g(e.parentElement),o=t.indexOf(
e),n=t[o+1]??t[o-1];n&&N(n)}document.body.addEventListener("htmx:afterOnLoad",e=>{e.detail.xhr.status===200&&(ot(h(e)),h(
e)&&Mt())});document.body.addEventListener("htmx:oobBeforeSwap",({detail:e})=>{if(e.target===d){e.shouldSwap=!1;for(let t of[...e.fragment.
children])_o(t)}});function _o(e){let t=r(e.id);if(t){Be(t,e);return}I.has(e.id)||(Ne(e,d),htmx.process(e))}var Ot=Number(u()?.dataset.since),Pe=()=>!!r("status-line")?.hasAttribute("data-outdated");function Dt(){let e=r("outdat\
ed"),t=r("say");e&&t&&(t.lang=e.lang,t.dir=e.dir,f(e.firstElementChild.textContent)),ae()}function ae({isBack:e=!1}={}){
!Pe()||re()||T(document.body).some(R)||(scrollY<1||q||document.hidden||e)&&ko()}function ko(){history.state?.reloadedAt>=
Ot||(history.replaceState({...history.state,reloadedAt:Ot},""),location.reload())}oe(ae);u()&&(document.addEventListener(
"visibilitychange",()=>{document.hidden||ae({isBack:!0})}),addEventListener("scroll",()=>ae(),{passive:!0}));var O=A();E.toggleAttribute("data-closed",O);m(e=>{e&&(Pe()?Dt():A()!==O&&No())});function No(){O=!O,E.toggleAttribute("\
data-closed",O),Q&&(Q.hidden=!1),queueMicrotask(()=>f(O?l.ended:l.resumed))}var D=r("not-following");function _t(){E.setAttribute("data-following",""),D&&(D.hidden=!0)}function kt(){D&&!D.hidden&&
D.replaceWith(D)}var qo=6e4,Bo=6e5,Po=5e3,$o=6e4,Ho=1e4,Fo=300,Uo=30,He=0,Fe=0,$e=0,ce=0,Nt=()=>Number(u()?.dataset.hold??0),Wo=()=>ee&&Date.
now()-ee>$o,Ue=()=>Nt()>0&&Date.now()>=Fe&&w===null&&!document.hidden&&!Wo()&&!navigator.connection?.saveData,qt=()=>ce,
Bt=()=>{ce=0},Ko=/\/until\/(\d+)\/$/,We=e=>Ko.test(e),H=!1,Pt;document.body.addEventListener("htmx:configRequest",e=>{!h(
e)||!Ue()||(e.detail.path+=`until/${He}/`,e.detail.timeout=Nt()*1e3+Ho)});document.body.addEventListener("htmx:beforeSen\
d",e=>{h(e)&&(H=We(e.detail.requestConfig.path),Pt=e.detail)});document.body.addEventListener("htmx:afterRequest",e=>{h(
e)&&(H=!1)});function $t(e,t){if(!We(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===204&&!e.endsWith(
"/until/0/");o?(n||t.status===200)&&($e=0):Fe=Date.now()+qo*(1+Math.random()),He=o,ce=Date.now()+Uo+Math.random()*Fo,t.status===
200&&(ce+=Number(u().dataset.rest??0)*1e3)}function Ht(e){return We(e)?($e+=1,He=0,Fe=Date.now()+($e<2?Po:Bo),!0):!1}function de(){
H&&(Pt.error="",htmx.trigger(u(),"htmx:abort"))}addEventListener("pagehide",de);document.addEventListener("visibilitycha\
nge",()=>{document.hidden&&de()});var Ke=!1;function Ft({loaded:e,failed:t}){let o=document.querySelector('script[src*="/htmx."]');if(Ke||!o||document.readyState!==
"complete")return;Ke=!0;let n=document.createElement("script");n.src=o.src;let s=a=>()=>{Ke=!1,a()};n.onload=s(e),n.onerror=
s(t),o.replaceWith(n)}var Yt=1e3,Yo=5e3,Xo=3e5,Xt=36e5,Go=6e5,Jo=15e3,Vo=50,Ye=0,Gt=Date.now(),U=0,Xe=0,F=Date.now()+Yt*(1+Math.random()),le=0;
function Jt(){if(Ue())return Math.max(qt(),F)-Date.now();let e=Number(u().dataset.seconds)*1e3,o=A()||"slow"in u().dataset?
Math.max(e,Ye):Ye||e,n=Date.now()-Gt>Go?Math.max(o,Jo):o;return Math.max(U+n,F)-Date.now()}document.body.addEventListener(
"htmx:beforeRequest",e=>{if(!h(e))return;!document.hidden&&navigator.onLine&&Jt()<Vo?U=Date.now():e.preventDefault()});document.
body.addEventListener("htmx:configRequest",e=>{h(e)&&w!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`sinc\
e/${w}/`))});function ue(){"htmx"in window?htmx.trigger(document.body,"reader:wake"):!document.hidden&&navigator.onLine&&
(clearTimeout(le),le=setTimeout(ue,Yt),Ft({loaded:ue,failed:()=>Vt()}))}function fe(){clearTimeout(le),u()?.dataset.seconds&&
(le=setTimeout(ue,Jt()))}document.body.addEventListener("htmx:afterRequest",e=>{if(!h(e)){w!==null&&H&&(U=0,de());return}
let{xhr:t,requestConfig:o,successful:n}=e.detail;n&&($t(o.path,t),t.status===200&&(it(o.path),Gt=Date.now()),Ye=Math.min(
Xt,parseInt(t.getResponseHeader("Poll-Seconds"),10)*1e3||0),Xe=0,F=0,Qe(t),_t(),Ge(!0)),fe()});for(let e of J)document.body.
addEventListener(e,t=>{if(h(t)){if(Ht(t.detail.requestConfig.path)){U=0,fe();return}Vt(Zo(t.detail.xhr))}});function Vt(e=0){
Xe+=1;let t=e||Math.min(Xo,Yo*2**Xe);F=Date.now()+t*(1+Math.random()/2),Ge(!1),fe()}function Zo(e){let t=e.getResponseHeader(
"Retry-After")??"",o=Date.parse(e.getResponseHeader("Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;
return Math.min(Xt,Math.max(0,n||0))}var _=r("connection"),Ut=!0,Wt=0;function Ge(e){if(!_||Ut===e)return;Ut=e;let{back:t,
lost:o}=_.dataset;_.textContent=e?t:o,_.hidden=!1,f(_.textContent),clearTimeout(Wt),e&&(Wt=setTimeout(()=>{_.hidden=!0},
2e3))}function Je(){document.hidden||(y(i),kt(),U=0,Bt(),ue())}function Kt(){F=0,Je()}te(Je);u()&&(document.addEventListener(
"visibilitychange",Je),addEventListener("pageshow",e=>{e.persisted&&Kt()}),addEventListener("online",Kt),addEventListener(
"offline",()=>Ge(!1)),fe());var Zt=6e4,jo=i?.dataset.sample;function jt(){setTimeout(jt,Zt),!(document.hidden||!navigator.onLine||A())&&fetch("here/",
{method:"POST",credentials:"omit"}).catch(()=>{})}Math.random()*Number(jo)<1&&setTimeout(jt,Math.random()*Zt);var zt=72,Ve=`reader:place:${location.pathname}`;function Qt(){let e=g(i),t=e[0]?.getBoundingClientRect().top<zt&&e.find(
o=>o.getBoundingClientRect().bottom>zt);try{if(sessionStorage.removeItem(Ve),history.scrollRestoration="auto",!t)return;
let{top:o}=t.getBoundingClientRect(),n=t.querySelector(".when time").textContent.trim();sessionStorage.setItem(Ve,JSON.stringify(
{first:v(t),top:o,at:n})),history.scrollRestoration="manual"}catch{}}async function zo(){let e=null;try{e=JSON.parse(sessionStorage.
getItem(Ve))}catch{}e&&(await X())?.leadBack(e)}if(i){let[{type:e=""}={}]=performance.getEntriesByType("navigation");e!==
"navigate"&&zo(),addEventListener("pagehide",Qt),document.addEventListener("visibilitychange",()=>{document.hidden&&Qt()})}document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!C(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:Qo(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),en(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var Qo=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function en(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=l.copied,e.append(t),f(l.copied),setTimeout(()=>{t.remove(),
f("")},2e3)}document.addEventListener("click",async e=>{let t=e.target.closest("[data-comfort]");t&&import(t.dataset.comfort);let o=e.
target.closest("a.enlarge");if(!(!o?.href||!l.enlarged||!C(e))){e.preventDefault();try{let{enlarge:n}=await import(l.enlarged);
await n(o,l)}catch{location.assign(o.href)}}});var me=r("light-offer");me&&navigator.connection?.saveData&&!b.get("reader:full")&&(me.hidden=!1,me.querySelector("butto\
n").addEventListener("click",()=>{b.set("reader:full","1"),me.hidden=!0}));document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]");if(!t||!C(e))return;e.preventDefault();let o=document.
createElement("iframe");o.title=t.dataset.title,o.setAttribute("sandbox","allow-scripts allow-same-origin allow-presenta\
tion allow-popups allow-popups-to-escape-sandbox"),o.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",o.
referrerPolicy="strict-origin-when-cross-origin",o.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(o),o.focus(
{preventScroll:!0}),o.addEventListener("load",()=>{document.activeElement===o&&o.contentWindow.focus()},{once:!0})});
