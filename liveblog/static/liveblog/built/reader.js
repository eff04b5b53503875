var E=document.documentElement,r=e=>document.getElementById(e),i=r("feed"),d=r("held"),u=()=>r("poll");E.classList.add("\
js");var pe=e=>Number(e?.dataset?.revision||0),v=e=>Number(e?.dataset?.first),g=e=>[...e.querySelectorAll(":scope > .upd\
ate")],je=e=>i.dataset.after.replace(/0\/$/,`${e}/`),he=e=>e.reduce((t,o)=>t+Number(o.dataset.more||1),0);function ge(e){
let t=e.nextElementSibling;return!t||t.matches(".update")?t:ge(t)}var A=()=>!!r("status-line")?.querySelector(".b-closed"),
C=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey),l=r("words")?.dataset??{},k=`${l.language===
"en"?"en-GB":l.language||"en"}-u-nu-latn`,oo=new Intl.PluralRules(k),K=(e,t={})=>l[e].replace(/\{(\w+)\}/g,(o,n)=>t[n]??
o);function Y(e,t){let o=oo.select(t);return K(e+o[0].toUpperCase()+o.slice(1),{n:t})}var X=()=>import(l.returning).catch(
()=>null);function f(e){let t=r("say");t&&(t.textContent=e)}var b={get(e){try{return localStorage.getItem(e)}catch{return null}},
set(e,t){try{localStorage.setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var we=6e4,no=1440,ze=new Intl.RelativeTimeFormat(k,{numeric:"auto",style:"short"}),xe=new Intl.DateTimeFormat(k,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),ro=new Intl.DateTimeFormat(k,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"}),Qe=i??r("listing"),ye=0;function et(e){let t=Number(e.getResponseHeader("Age"))*1e3,o=Date.parse(e.getResponseHeader(
"Date"))+t-Date.now(),n=Math.abs(o)>we;!n&&!ye||(ye=n?o:0,y())}function y(e=Qe){if(l.language)for(let t of e.querySelectorAll(
".when time"))io(t),i&&co(t)}function io(e){let t=e.parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.
now()+ye-Date.parse(e.dateTime))/we);t.dataset.day??=t.textContent,t.textContent=o<-1||o>=no?t.dataset.day:o<1?l.now:o<60?
ze.format(-o,"minute"):ze.format(-Math.round(o/60),"hour")}var so=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}\
1`*(Number(o)*60+Number(n))},be=e=>-new Date(e).getTimezoneOffset(),G=e=>so(e)!==be(e);function ao(e){let t=new Date(e),
o=t.getDate()!==Number(e.slice(8,10));return K("yourTime",{time:(o?ro:xe).format(t)})}function co(e){tt(e.parentElement,
G(e.dateTime)?ao(e.dateTime):"")}function Se(){let e=document.querySelector("#status-line .state"),t=e?.querySelector("t\
ime")?.dateTime;t&&l.language&&tt(e,G(t)?K("yourZone",{zone:lo(t)}):"")}function lo(e){let t=Math.abs(be(e)),o=t%60?`:${String(
t%60).padStart(2,"0")}`:"",n=t?`UTC${be(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:"UTC",[s,...a]=Intl.DateTimeFormat().
resolvedOptions().timeZone.split("/");return a.length&&s!=="Etc"?`${n} (${a.at(-1).replaceAll("_"," ")})`:n}function tt(e,t){
let o=e.querySelector(".yours")??document.createElement("span");if(!t){o.remove();return}o.className="yours",o.textContent!==
t&&(o.textContent=t),o.isConnected||e.append(" ",o)}Qe&&(y(),Se(),setInterval(()=>{document.hidden||y()},we));var ot=[],m=e=>ot.push(e),nt=e=>{for(let t of ot)t(e)};var J=["htmx:responseError","htmx:sendError","htmx:timeout"],w=null,rt=0,h=e=>(e.detail.requestConfig?.elt??e.target)?.id===
"poll";function V(e){e<Number(u()?.dataset.since)&&(w=Math.min(w??1/0,e))}function it(e){rt=e,V(e)}function st(e){e.includes(
`/since/${w}/`)&&(w=null,V(rt))}var I=new Set;function Z(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}function j(e){uo(e,"start"),N(e)}function uo(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function N(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var ve=e=>e.detail.elt?.closest(".older, .gap"),Ee=null;document.body.addEventListener("htmx:beforeRequest",e=>at(ve(e),
"loading"));for(let e of J)document.body.addEventListener(e,t=>at(ve(t),"failed"));function at(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=ve(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=Z(fo,n),Ee=t.
contains(document.activeElement)?t.previousElementSibling:null,V(Number(o.getResponseHeader("Blog-Revision")??1/0))});var fo=e=>!r(
e.id)&&!I.has(e.id);m(e=>{if(e)return;y(i);let t=Ee&&ge(Ee);t&&N(t)});function Ce(){let e=null;for(let t of i.querySelectorAll(":scope > [data-day]")){let o=t.previousElementSibling,n=o?.matches(
".day")?o:null,s=e===null;(s?d:t.dataset.day===e)?n?.remove():!n&&!s&&t.before(mo(t.dataset.day)),e=t.dataset.day}for(let t of i.
querySelectorAll(":scope > .day"))t.nextElementSibling?.matches("[data-day]")||t.remove()}function mo(e){let t=document.
createElement("p");return t.className="day",t.textContent=e,t}m(Ce);var po=5*6e4,Ie=!!r("since"),ho=!!(i&&"sinceYouLeft"in i.dataset),Te=`reader:left:${i?.dataset.blog}`,dt,Le=!1;function Re(){
try{let{first:e,at:t}=JSON.parse(b.get(Te));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function go(){let e=Re();(!e||e.first>Number(u()?.dataset.since))&&b.forget(Te)}var yo=e=>Ie||
e.getBoundingClientRect().top<innerHeight;function ct(){let e=Le?g(i).filter(yo):[],t=Math.max(0,...e.map(v));t>=(Re()?.
first??1)&&b.set(Te,JSON.stringify({first:t,at:Date.now()}))}async function Ae(){let e=Re(),t=!Le||Date.now()-e?.at>po;Le=
!0,!(!e||!t||!Ie)&&(dt=(await X())?.missedSince(e,{clock:xe,isElsewhere:G}),z())}var z=()=>dt?.();ho&&(m(z),Ie&&go(),addEventListener(
"pagehide",ct),document.addEventListener("visibilitychange",()=>document.hidden?ct():Ae()),addEventListener("pageshow",e=>{
e.persisted&&Ae()}),document.hidden||Ae());var Q=r("pause"),p=b.get("reader:paused")==="1",ee=p?Date.now():0,lt=[],Me=[],te=e=>lt.push(e),ut=e=>Me.push(e),ft=()=>E.
toggleAttribute("data-paused",p);Q?.addEventListener("click",()=>{p=!p,ee=p?Date.now():0,b.set("reader:paused",p?"1":"0"),
ft(),f(p?l.paused:"");for(let e of p?Me:[...Me,...lt])e()});ft();var bo=136,mt=9999999,pt=r("edge"),wo=r("bar"),ht=[],oe=e=>ht.push(e),q=!1;if(d){let s=function(a,c){let S=(W,to)=>{let Ze=(W===
c?a:W.takeRecords()).at(-1);return Ze?!Ze.isIntersecting:to};o=S(e,o),n=S(t,n),q=!o&&!n,wo.classList.toggle("is-below",o);
for(let W of ht)W()},e=new IntersectionObserver(s,{rootMargin:`${mt}px 0px 0px`}),t=new IntersectionObserver(s,{rootMargin:`\
-${bo}px 0px ${mt}px`}),o=!0,n=!0;e.observe(pt),t.observe(pt)}var xo=6e4,L=0,B=0,ne=0,bt=0,gt=0;function wt(e,t){ne+=Math.max(0,t-B),L=e,L<B&&(B=L,!L&&!ne&&f("")),clearTimeout(gt);let o=bt-
Date.now();o>0?gt=setTimeout(yt,o):yt()}function yt(){let e=L>B?L:ne;p||!e||(f(Y("new",e)),B=L,ne=0,bt=Date.now()+xo)}var T=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),R=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),So=(e,t)=>T(e).some(o=>R(o)&&T(t).some(
n=>n.dataset.player===o.dataset.player)),Eo=(e,t)=>e.isEqualNode(t),vo=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function De(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&R(e))return;
if(Co(e,t),xt(e)||xt(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;Oe([...e.children],
[...t.children],n);let s=new Set(n.values());for(let c of[...e.children])s.has(c)||c.remove();let a=e.firstChild;for(let c of[
...t.children]){let S=n.get(c);if(!S){e.insertBefore(c,a);continue}De(S,c),a=S.nextSibling}}function Oe(e,t,o){for(let n of[
So,Eo,vo])for(let[s,a]of t.entries()){let c=e.findIndex(S=>n(S,a));if(!(c<0)){o.set(a,e[c]),Oe(e.slice(0,c),t.slice(0,s),
o),Oe(e.slice(c+1),t.slice(s+1),o);return}}}var xt=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function Co(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:s}of t.attributes)e.getAttribute(n)!==s&&e.setAttribute(n,s)}function re(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return i.contains(t)&&!o||!e.isCollapsed&&i.contains(e.anchorNode)||T(i).some(n=>R(n)&&Ao(n))}function Ao(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}function St(e,t,o){let n=e?e.getBoundingClientRect().top-t:0;if(!n)return;let a={duration:matchMedia("(prefers-reduced-m\
otion: reduce)").matches?1:350,easing:"ease-in-out"};for(let c=e;c&&!(c.getBoundingClientRect().top-n>innerHeight);c=c.nextElementSibling)
c.animate([{transform:`translateY(${-n}px)`},{}],a);for(let c of o)c.animate([{opacity:0},{opacity:0},{}],a)}var Et=14,vt=r("latest");function ie(){if(!vt)return;let t=[...p?[]:g(d),...g(i)].find(n=>!n.matches(".withdrawn")),[o]=vt.
children;o.hidden=!t,t&&(o.href=`#${t.id}`,o.dataset.goto=t.id,_e(o.querySelector(".at"),t.querySelector(".when time").textContent),
_e(o.querySelector(".what"),Io(t)),Lo(o.querySelector(".badge"),t))}function Lo(e,t){let o=t.querySelector(".meta :is(.b\
-unconfirmed, .b-wrong)");e.hidden=!o,o&&(e.className=o.className,_e(e,o.firstChild.textContent.trim()))}function Io(e){
let t=e.querySelector("h3:not(.vh)");if(t)return t.lastChild.textContent.trim();let n=(e.querySelector(".body :is(p, fig\
caption, a:not(.enlarge))")??e.querySelector("h3")).textContent.trim().split(/\s+/);return n.slice(0,Et).join(" ")+(n.length>
Et?"\u2026":"")}function _e(e,t){e.textContent!==t&&(e.textContent=t)}m(e=>e&&ie());ut(ie);var ke=r("new-updates"),Ct=r("in-order"),P=document.title;function To(){let e=r("headline").querySelector("h1")?.textContent;
!e||P.startsWith(`${e} \u2013 `)||(P=`${e} \u2013 ${P.split(" \u2013 ").at(-1)}`,M())}function Ne(e,t){let o=[...t.children].
find(n=>v(n)<v(e));t.insertBefore(e,o??t.querySelector(":scope > .older"))}function Lt({wereHeld:e}){let t=[...d.children],
o=i.firstElementChild,n=o?.getBoundingClientRect().top;r("no-updates")?.remove(),y(d);for(let a of t)a.classList.add("is\
-new"),Ne(a,i);Ce(),z(),ie(),e||St(o,n,t);let s=t.filter(a=>a.matches(".update")).map(({id:a})=>a);return document.dispatchEvent(
new CustomEvent("reader:arrived",{detail:{ids:s,held:e}})),t[0]}function M(){let e=he([...d.children]);e&&q&&!document.hidden&&
!p&&!re()&&Lt({wereHeld:!1});let t=he([...d.children]);ke.hidden=t===0,Ct.hidden=t<2,Ct.href=je(v(g(i)[0])||0),t&&(ke.textContent=
Y("new",t)),document.title=t?`(${t}) ${P}`:P,wt(t,e-t)}function At(){let e=Lt({wereHeld:!0});return M(),e}d&&(new MutationObserver(
M).observe(d,{childList:!0}),oe(M),te(M),document.addEventListener("visibilitychange",M),d.addEventListener("reader:reve\
al",At),m(e=>e&&To()),ke.addEventListener("click",e=>{e.preventDefault();let t=At();t&&j(t)}));var x=r("slim"),Tt=r("headline");function It(){let e=document.querySelector("#status-line .badge");if(!x||x.hidden||!e)return;
let[t,o,n,s]=x.firstElementChild.children;t.className=e.className,qe(t,e.textContent.trim()),qe(o,Tt.querySelector("h1").
textContent),qe(n,document.querySelector("#latest .at")?.textContent??""),n.hidden=e.matches(".b-closed"),s.hidden=!r("k\
ey-events")?.firstElementChild}function qe(e,t){e.textContent!==t&&(e.textContent=t)}if(x){m(o=>o&&It());let e=!0,t=()=>{
x.hidden=e&&!x.querySelector(":focus-visible"),It()};new IntersectionObserver(o=>{e=o.at(-1).isIntersecting,t()}).observe(
Tt),x.addEventListener("focusout",({relatedTarget:o})=>{x.contains(o)||t()}),x.querySelector(".to-keys").addEventListener(
"click",()=>{let o=document.querySelector(".stick > .fold");o&&(o.open=!0)})}document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&C(e)&&r(t.dataset.goto);o&&(e.preventDefault(),
d?.contains(o)&&d.dispatchEvent(new Event("reader:reveal")),j(o))});function Rt(){let[,e]=/^#update-(\d+)$/.exec(location.
hash)??[];d&&e&&!r(`update-${e}`)&&location.replace(`updates/${e}/`)}addEventListener("hashchange",Rt);Rt();function Ro(e){return!!(e.getResponseHeader("Poll-Seconds")??e.getResponseHeader("Blog-Revision"))&&!(Number(e.getResponseHeader(
"Age"))>60)}document.body.addEventListener("htmx:beforeSwap",({detail:e})=>{Ro(e.xhr)||Object.assign(e,{isError:!0,shouldSwap:!1})});var $=[],se=null;function Mt(){if($=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).
position==="sticky";for(let s of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(s.closest(".bar")||
t&&e.contains(s))continue;let{top:a,bottom:c}=s.getBoundingClientRect();if(c>72&&$.push({line:s,top:a}),a>innerHeight)break}
let o=$[0]?.line.closest(".update");se=o?.getBoundingClientRect().top<72?{update:o,revision:o.dataset.revision}:null}var Mo=({
line:e})=>!se.update.contains(e);function Ot(){let e=$.filter(({line:s})=>s.isConnected),t=se?.update.dataset.revision!==
se?.revision&&e.find(Mo),o=t&&t.top<innerHeight/2?t:e[0];if($=[],!o)return;let n=o.line.getBoundingClientRect().top-o.top;
Math.abs(n)>.1&&scrollBy({top:n,behavior:"instant"})}document.body.addEventListener("htmx:beforeSwap",e=>{!h(e)||!e.detail.shouldSwap||(e.detail.serverResponse=Z(Oo,e.detail.
serverResponse),Mt())});function Oo(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&I.add(e.id),t==="afterbe\
gin:#held"||!!r(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
t.id==="poll"?e.detail.shouldSwap=!i||!Do(n,t):t.id==="held"||(n?(e.detail.shouldSwap=!1,Be(t,n)):t.contains(document.activeElement)&&
_o(t))});function Be(e,t){t.dataset.revision&&pe(t)<pe(e)||(De(e,t),i?.contains(e)&&y(e),e.id==="status-line"&&Se())}function Do(e,t){
let o=Number(e.dataset.since);return it(o),o<Number(t.dataset.since)}function _o(e){let t=g(e.parentElement),o=t.indexOf(
e),n=t[o+1]??t[o-1];n&&N(n)}document.body.addEventListener("htmx:afterOnLoad",e=>{e.detail.xhr.status===200&&(nt(h(e)),h(
e)&&Ot())});document.body.addEventListener("htmx:oobBeforeSwap",({detail:e})=>{if(e.target===d){e.shouldSwap=!1;for(let t of[...e.fragment.
children])ko(t)}});function ko(e){let t=r(e.id);if(t){Be(t,e);return}I.has(e.id)||(Ne(e,d),htmx.process(e))}var Dt=Number(u()?.dataset.since),Pe=()=>!!r("status-line")?.hasAttribute("data-outdated");function _t(){let e=r("outdat\
ed"),t=r("say");e&&t&&(t.lang=e.lang,t.dir=e.dir,f(e.firstElementChild.textContent)),ae()}function ae({isBack:e=!1}={}){
!Pe()||re()||T(document.body).some(R)||(scrollY<1||q||document.hidden||e)&&No()}function No(){history.state?.reloadedAt>=
Dt||(history.replaceState({...history.state,reloadedAt:Dt},""),location.reload())}oe(ae);u()&&(document.addEventListener(
"visibilitychange",()=>{document.hidden||ae({isBack:!0})}),addEventListener("scroll",()=>ae(),{passive:!0}));var O=A();E.toggleAttribute("data-closed",O);m(e=>{e&&(Pe()?_t():A()!==O&&qo())});function qo(){O=!O,E.toggleAttribute("\
data-closed",O),Q&&(Q.hidden=!1),queueMicrotask(()=>f(O?l.ended:l.resumed))}var D=r("not-following");function kt(){E.setAttribute("data-following",""),D&&(D.hidden=!0)}function Nt(){D&&!D.hidden&&
D.replaceWith(D)}var Bo=6e4,Po=6e5,$o=5e3,Ho=6e4,Fo=1e4,Uo=300,Wo=30,He=0,Fe=0,$e=0,ce=0,qt=()=>Number(u()?.dataset.hold??0),Ko=()=>ee&&Date.
now()-ee>Ho,Ue=()=>qt()>0&&Date.now()>=Fe&&w===null&&!document.hidden&&!Ko()&&!navigator.connection?.saveData,Bt=()=>ce,
Pt=()=>{ce=0},Yo=/\/until\/(\d+)\/$/,We=e=>Yo.test(e),H=!1,$t;document.body.addEventListener("htmx:configRequest",e=>{!h(
e)||!Ue()||(e.detail.path+=`until/${He}/`,e.detail.timeout=qt()*1e3+Fo)});document.body.addEventListener("htmx:beforeSen\
d",e=>{h(e)&&(H=We(e.detail.requestConfig.path),$t=e.detail)});document.body.addEventListener("htmx:afterRequest",e=>{h(
e)&&(H=!1)});function Ht(e,t){if(!We(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===204&&!e.endsWith(
"/until/0/");o?(n||t.status===200)&&($e=0):Fe=Date.now()+Bo*(1+Math.random()),He=o,ce=Date.now()+Wo+Math.random()*Uo,t.status===
200&&(ce+=Number(u().dataset.rest??0)*1e3)}function Ft(e){return We(e)?($e+=1,He=0,Fe=Date.now()+($e<2?$o:Po),!0):!1}function de(){
H&&($t.error="",htmx.trigger(u(),"htmx:abort"))}addEventListener("pagehide",de);document.addEventListener("visibilitycha\
nge",()=>{document.hidden&&de()});var Ke=!1;function Ut({loaded:e,failed:t}){let o=document.querySelector('script[src*="/htmx."]');if(Ke||!o||document.readyState!==
"complete")return;Ke=!0;let n=document.createElement("script");n.src=o.src;let s=a=>()=>{Ke=!1,a()};n.onload=s(e),n.onerror=
s(t),o.replaceWith(n)}var Xt=1e3,Xo=5e3,Go=3e5,Gt=36e5,Jo=6e5,Vo=15e3,Zo=50,Ye=0,Jt=Date.now(),U=0,Xe=0,F=Date.now()+Xt*(1+Math.random()),le=0;
function Vt(){if(Ue())return Math.max(Bt(),F)-Date.now();let e=Number(u().dataset.seconds)*1e3,o=A()||"slow"in u().dataset?
Math.max(e,Ye):Ye||e,n=Date.now()-Jt>Jo?Math.max(o,Vo):o;return Math.max(U+n,F)-Date.now()}document.body.addEventListener(
"htmx:beforeRequest",e=>{if(!h(e))return;!document.hidden&&navigator.onLine&&Vt()<Zo?U=Date.now():e.preventDefault()});document.
body.addEventListener("htmx:configRequest",e=>{h(e)&&w!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`sinc\
e/${w}/`))});function ue(){"htmx"in window?htmx.trigger(document.body,"reader:wake"):!document.hidden&&navigator.onLine&&
(clearTimeout(le),le=setTimeout(ue,Xt),Ut({loaded:ue,failed:()=>Zt()}))}function fe(){clearTimeout(le),u()?.dataset.seconds&&
(le=setTimeout(ue,Vt()))}document.body.addEventListener("htmx:afterRequest",e=>{if(!h(e)){w!==null&&H&&(U=0,de());return}
let{xhr:t,requestConfig:o,successful:n}=e.detail;n&&(Ht(o.path,t),t.status===200&&(st(o.path),Jt=Date.now()),Ye=Math.min(
Gt,parseInt(t.getResponseHeader("Poll-Seconds"),10)*1e3||0),Xe=0,F=0,et(t),kt(),Ge(!0)),fe()});for(let e of J)document.body.
addEventListener(e,t=>{if(h(t)){if(Ft(t.detail.requestConfig.path)){U=0,fe();return}Zt(jo(t.detail.xhr))}});function Zt(e=0){
Xe+=1;let t=e||Math.min(Go,Xo*2**Xe);F=Date.now()+t*(1+Math.random()/2),Ge(!1),fe()}function jo(e){let t=e.getResponseHeader(
"Retry-After")??"",o=Date.parse(e.getResponseHeader("Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;
return Math.min(Gt,Math.max(0,n||0))}var _=r("connection"),Wt=!0,Kt=0;function Ge(e){if(!_||Wt===e)return;Wt=e;let{back:t,
lost:o}=_.dataset;_.textContent=e?t:o,_.hidden=!1,f(_.textContent),clearTimeout(Kt),e&&(Kt=setTimeout(()=>{_.hidden=!0},
2e3))}function Je(){document.hidden||(y(),Nt(),U=0,Pt(),ue())}function Yt(){F=0,Je()}te(Je);u()&&(document.addEventListener(
"visibilitychange",Je),addEventListener("pageshow",e=>{e.persisted&&Yt()}),addEventListener("online",Yt),addEventListener(
"offline",()=>Ge(!1)),fe());var jt=6e4,zo=i?.dataset.sample;function zt(){setTimeout(zt,jt),!(document.hidden||!navigator.onLine||A())&&fetch("here/",
{method:"POST",credentials:"omit"}).catch(()=>{})}Math.random()*Number(zo)<1&&setTimeout(zt,Math.random()*jt);var Qt=72,Ve=`reader:place:${location.pathname}`;function eo(){let e=g(i),t=e[0]?.getBoundingClientRect().top<Qt&&e.find(
o=>o.getBoundingClientRect().bottom>Qt);try{if(sessionStorage.removeItem(Ve),history.scrollRestoration="auto",!t)return;
let{top:o}=t.getBoundingClientRect(),n=t.querySelector(".when time").textContent.trim();sessionStorage.setItem(Ve,JSON.stringify(
{first:v(t),top:o,at:n})),history.scrollRestoration="manual"}catch{}}async function Qo(){let e=null;try{e=JSON.parse(sessionStorage.
getItem(Ve))}catch{}e&&(await X())?.leadBack(e)}if(i){let[{type:e=""}={}]=performance.getEntriesByType("navigation");e!==
"navigate"&&Qo(),addEventListener("pagehide",eo),document.addEventListener("visibilitychange",()=>{document.hidden&&eo()})}document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!C(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:en(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),tn(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var en=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function tn(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=l.copied,e.append(t),f(l.copied),setTimeout(()=>{t.remove(),
f("")},2e3)}document.addEventListener("click",async e=>{let t=e.target.closest("[data-comfort]");t&&import(t.dataset.comfort);let o=e.
target.closest("a.enlarge");if(!(!o?.href||!l.enlarged||!C(e))){e.preventDefault();try{let{enlarge:n}=await import(l.enlarged);
await n(o,l)}catch{location.assign(o.href)}}});var me=r("light-offer");me&&navigator.connection?.saveData&&!b.get("reader:full")&&(me.hidden=!1,me.querySelector("butto\
n").addEventListener("click",()=>{b.set("reader:full","1"),me.hidden=!0}));document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]");if(!t||!C(e))return;e.preventDefault();let o=document.
createElement("iframe");o.title=t.dataset.title,o.setAttribute("sandbox","allow-scripts allow-same-origin allow-presenta\
tion allow-popups allow-popups-to-escape-sandbox"),o.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",o.
referrerPolicy="strict-origin-when-cross-origin",o.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(o),o.focus(
{preventScroll:!0}),o.addEventListener("load",()=>{document.activeElement===o&&o.contentWindow.focus()},{once:!0})});
