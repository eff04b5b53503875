function S(e,t){return Object.assign(document.createElement("canvas"),{width:Math.max(1,Math.round(e)),height:Math.max(1,
Math.round(t))})}function O({width:e,height:t}){let i=Math.min(1,4096/Math.max(e,t));return{width:Math.round(e*i),height:Math.
round(t*i)}}var T=({width:e,height:t})=>Math.min(1,1400/Math.max(e,t));function A(e,t,{size:i,turns:h,blurs:s},r){Object.
assign(e,{width:Math.max(1,Math.round(i.width*r)),height:Math.max(1,Math.round(i.height*r))});let o=e.getContext("2d",{willReadFrequently:!1});
o.fillStyle="white",o.fillRect(0,0,e.width,e.height);let n=h%2===1,[a,d]=n?[e.height,e.width]:[e.width,e.height];o.translate(
e.width/2,e.height/2),o.rotate(h*Math.PI/2),o.imageSmoothingQuality="high",o.drawImage(t,-a/2,-d/2,a,d),o.setTransform(1,
0,0,1,0,0);for(let u of s)F(o,U(u,r))}function U({x:e,y:t,width:i,height:h},s){let[r,o]=[Math.floor(e*s),Math.floor(t*s)];
return{x:r,y:o,width:Math.ceil((e+i)*s)-r,height:Math.ceil((t+h)*s)-o}}function F(e,t){let{width:i,height:h}=e.canvas,s=Math.
max(Math.min(t.width,t.height)/4,Math.max(i,h)/64),r=N(e.canvas,t,Math.max(1,Math.round(t.width/s)),Math.max(1,Math.round(
t.height/s)));$(r);let o=[0,0,r.width,r.height,t.x,t.y,t.width,t.height];e.imageSmoothingEnabled=!1,e.drawImage(r,...o),
e.imageSmoothingEnabled=!0,e.globalAlpha=.5,e.drawImage(r,...o),e.globalAlpha=1}function N(e,t,i,h){let[s,{x:r,y:o,width:n,
height:a}]=[e,t];for(let d=!1;!d;){let[u,c]=[Math.max(i,Math.ceil(n/2)),Math.max(h,Math.ceil(a/2))],p=S(u,c),g=p.getContext(
"2d");g.imageSmoothingQuality="high",g.drawImage(s,r,o,n,a,0,0,u,c),d=u===i&&c===h,[s,r,o,n,a]=[p,0,0,u,c]}return s}function $(e){
let t=e.getContext("2d"),i=t.getImageData(0,0,e.width,e.height),h=crypto.getRandomValues(new Uint8Array(e.width*e.height));
for(let s=0;s<i.data.length;s+=4){let r=(h[s/4]/255-.5)*2*12;for(let o=0;o<3;o+=1)i.data[s+o]+=r;i.data[s+3]=255}t.putImageData(
i,0,0)}function _(e,t){let i=S(1,1);A(i,e,t,1);let{x:h,y:s,width:r,height:o}=j(t.crop,t.size),n=S(r,o);return n.getContext(
"2d").drawImage(i,h,s,r,o,0,0,r,o),new Promise(a=>{n.toBlob(a,"image/jpeg",.9)})}function j(e,t){let[i,h]=[Math.round(e.
x),Math.round(e.y)];return{x:i,y:h,width:Math.min(Math.round(e.width),t.width-i),height:Math.min(Math.round(e.height),t.
height-h)}}var l=(e,t,i)=>Math.min(Math.max(e,t),Math.max(t,i));function w(e,t){let i=l(e.width,Math.min(16,t.width),t.width),h=l(e.
height,Math.min(16,t.height),t.height);return{x:l(e.x,0,t.width-i),y:l(e.y,0,t.height-h),width:i,height:h}}var m=(e,t,i,h)=>w(
{...e,x:e.x+t,y:e.y+i},h);function x(e,t,i,h,s,r=0){let[o,n,a,d]=[e.x,e.y,e.x+e.width,e.y+e.height];if(t.includes("w")&&
(o=l(o+i,0,a-16)),t.includes("e")&&(a=l(a+i,o+16,s.width)),t.includes("n")&&(n=l(n+h,0,d-16)),t.includes("s")&&(d=l(d+h,
n+16,s.height)),!r)return{x:o,y:n,width:a-o,height:d-n};let u=t.includes("w")?a:s.width-o,c=t.includes("n")?d:s.height-n,
p=/[we]/.test(t)?a-o:(d-n)*r,g=Math.min(p,u,c*r),k=g/r;return{x:t.includes("w")?a-g:o,y:t.includes("n")?d-k:n,width:g,height:k}}
function y(e,t,i){if(!t)return e;let h=Math.min(i.width,i.height*t),s=h/t;return w({x:e.x+(e.width-h)/2,y:e.y+(e.height-
s)/2,width:h,height:s},i)}var C=(e,t)=>({x:Math.min(e.x,t.x),y:Math.min(e.y,t.y),width:Math.abs(e.x-t.x),height:Math.abs(
e.y-t.y)});function P({x:e,y:t,width:i,height:h},s,r){return{...r==="right"?{x:s.height-t-h,y:e}:{x:t,y:s.width-e-i},width:h,
height:i}}var B={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},Y=100;function f(e,{x:t,y:i,width:h,height:s},r){
Object.assign(e.style,{left:`${t/r.width*100}%`,top:`${i/r.height*100}%`,width:`${h/r.width*100}%`,height:`${s/r.height*
100}%`})}function E(e,t,i,h){let s=B[e.key];if(!s||e.ctrlKey||e.metaKey||e.altKey)return null;let r=Math.max(1,Math.max(
i.width,i.height)/Y),[o,n]=s.map(a=>a*r);return e.shiftKey?x(t,o?"e":"s",o,n,i,h):m(t,o,n,i)}function b(e,t,i,h,s){let{width:r,
height:o}=t.getBoundingClientRect(),n={x:e.clientX,y:e.clientY},a=c=>[(c.clientX-n.x)/r*i.width,(c.clientY-n.y)/o*i.height],
d=c=>{c.pointerId===e.pointerId&&h(...a(c))},u=c=>{if(c.pointerId===e.pointerId){for(let p of["pointerup","pointercancel"])
t.removeEventListener(p,u);t.removeEventListener("pointermove",d),s(...a(c))}};e.preventDefault(),t.setPointerCapture(e.
pointerId),t.addEventListener("pointermove",d);for(let c of["pointerup","pointercancel"])t.addEventListener(c,u)}function R(e,t,i){
let{left:h,top:s,width:r,height:o}=t.getBoundingClientRect();return{x:l((e.clientX-h)/r*i.width,0,i.width),y:l((e.clientY-
s)/o*i.height,0,i.height)}}function X(e,t,i,h){let s=[...e.querySelectorAll("[data-rt-area]")];for(let[r,o]of t.entries()){
let n=s[r]||e.appendChild(Q(r));n.setAttribute("aria-label",h(r+1)),f(n,o,i)}for(let r of s.slice(t.length))r.remove()}function Q(e){
let t=document.createElement("div");return Object.assign(t,{className:"retouch-area",tabIndex:0}),t.setAttribute("role",
"application"),t.dataset.rtArea=e,t.append(Object.assign(document.createElement("span"),{className:"retouch-corner"})),t}var I=e=>({turns:0,size:e,crop:{x:0,y:0,...e},aspect:0,blurs:[]});function q(e,t){let i={width:e.size.height,height:e.size.
width},h=r=>P(r,e.size,t),s=h(e.crop);return{...e,size:i,turns:(e.turns+(t==="right"?1:3))%4,crop:V(s,e.aspect,i),blurs:e.
blurs.map(h)}}var V=(e,t,i)=>!t||Math.abs(e.width/e.height-t)<.01?e:y(e,t,i),M=class{constructor(t){this.all=[t],this.at=
0,this.kind=""}get now(){return this.all[this.at]}get canUndo(){return this.at>0}get canRedo(){return this.at<this.all.length-
1}take(t,i=""){(!i||i!==this.kind||this.canRedo||!this.canUndo)&&(this.at+=1),this.all.splice(this.at,1/0,t),this.kind=i}undo(){
this.canUndo&&(this.at-=1),this.kind=""}redo(){this.canRedo&&(this.at+=1),this.kind=""}};function ht(e,t){return new Promise(i=>{new L(e,t,i)})}var D=(e,t)=>e.replace(/\{(\w+)\}/g,(i,h)=>t[h]),K=e=>{let[t,i]=e.
split(":").map(Number);return i?t/i:0},L=class{constructor(t,i,h){this.root=t,this.bitmap=i,this.done=h,this.mode="crop",
this.painted=null,this.box=t.querySelector("[data-rt-picture]"),this.view=t.querySelector("[data-rt-view]"),this.frame=t.
querySelector("[data-rt-frame]"),this.steps=new M(I(O(i))),t.addEventListener("click",s=>this.onClick(s)),t.addEventListener(
"keydown",s=>this.onKey(s)),this.box.addEventListener("pointerdown",s=>this.onPointer(s)),this.show(),this.frame.focus()}get state(){
return this.steps.now}show(){let{state:t,steps:i,root:h}=this;(this.painted?.turns!==t.turns||this.painted?.blurs!==t.blurs)&&
(A(this.view,this.bitmap,t,T(t.size)),this.painted=t),f(this.frame,t.crop,t.size),X(this.box,t.blurs,t.size,s=>D(h.dataset.
spot,{n:s})),this.press("[data-rt-mode]",s=>s.dataset.rtMode===this.mode),this.press("[data-rt-aspect]",s=>K(s.dataset.rtAspect)===
t.aspect),h.dataset.mode=this.mode;for(let s of h.querySelectorAll("[data-rt-for]"))s.hidden=s.dataset.rtFor!==this.mode;
this.frame.tabIndex=this.mode==="crop"?0:-1;for(let s of this.areas())s.tabIndex=this.mode==="blur"?0:-1;h.querySelector(
"[data-rt-undo]").setAttribute("aria-disabled",String(!i.canUndo)),h.querySelector("[data-rt-redo]").setAttribute("aria-\
disabled",String(!i.canRedo))}press(t,i){for(let h of this.root.querySelectorAll(t))h.setAttribute("aria-pressed",String(
i(h)))}areas(){return[...this.box.querySelectorAll("[data-rt-area]")]}tell(t,i,h){let s={n:h,width:Math.round(i?.width),
height:Math.round(i?.height)};this.root.querySelector("[data-rt-told]").textContent=D(this.root.dataset[t],s)}take(t,i){
this.steps.take({...this.state,...t},i),this.show()}crop(t,i){this.take({crop:t},i),this.tell("cropped",t)}blur(t,i,h){let s=[
...this.state.blurs];s[t]=i,this.take({blurs:s},h),this.tell("blurred",i,t+1)}turn(t){this.steps.take(q(this.state,t)),this.
show(),this.tell("turned",this.state.crop)}shape(t){let{crop:i,size:h}=this.state;this.take({aspect:t,crop:y(i,t,h)}),this.
tell("cropped",this.state.crop)}addInTheMiddle(){let{crop:t,size:i,blurs:h}=this.state,s=Math.min(t.width,t.height)/4;this.
blur(h.length,w({x:t.x+(t.width-s)/2,y:t.y+(t.height-s)/2,width:s,height:s},i)),this.areas().at(-1).focus()}remove(t){this.
take({blurs:this.state.blurs.filter((i,h)=>h!==t)}),this.tell("removed"),(this.areas()[t]||this.areas().at(-1)||this.root.
querySelector("[data-rt-add]")).focus()}goBack(){this.steps.canUndo&&(this.steps.undo(),this.show(),this.tell("undone"))}goOn(){
this.steps.canRedo&&(this.steps.redo(),this.show(),this.tell("redone"))}async use(t){t.hasAttribute("aria-busy")||(t.setAttribute(
"aria-busy","true"),this.done(this.steps.canUndo?await _(this.bitmap,this.state):null))}onClick(t){let i=h=>t.target.closest(
`[data-rt-${h}]`);i("mode")?(this.mode=i("mode").dataset.rtMode,this.show()):i("turn")?this.turn(i("turn").dataset.rtTurn):
i("aspect")?this.shape(K(i("aspect").dataset.rtAspect)):i("whole")?this.take({aspect:0,crop:I(this.state.size).crop}):i(
"add")?this.addInTheMiddle():i("undo")?this.goBack():i("redo")?this.goOn():i("use")&&this.use(i("use"))}onKey(t){if((t.ctrlKey||
t.metaKey)&&t.key.toLowerCase()==="z"){t.preventDefault(),t.shiftKey?this.goOn():this.goBack();return}let{crop:i,aspect:h,
size:s,blurs:r}=this.state,o=t.target.closest("[data-rt-area]"),n=o?Number(o.dataset.rtArea):-1;if(o&&["Delete","Backspa\
ce"].includes(t.key)){t.preventDefault(),this.remove(n);return}let a=t.target===this.frame,d=a?E(t,i,s,h):o&&E(t,r[n],s,
0);d&&(t.preventDefault(),a?this.crop(d,`crop-${t.shiftKey}`):this.blur(n,d,`blur-${n}-${t.shiftKey}`))}onPointer(t){t.button||
(this.mode==="crop"?this.dragFrame(t):this.dragArea(t))}dragFrame(t){let{crop:i,size:h,aspect:s}=this.state;if(!t.target.
closest("[data-rt-frame]"))return;let r=t.target.closest("[data-rt-side]")?.dataset.rtSide,o=(n,a)=>r?x(i,r,n,a,h,s):m(i,
n,a,h);this.frame.focus(),b(t,this.box,h,(n,a)=>f(this.frame,o(n,a),h),(n,a)=>{(n||a)&&this.crop(o(n,a))})}dragArea(t){let{
blurs:i,size:h}=this.state,s=t.target.closest("[data-rt-area]");if(!s){this.drawArea(t);return}let r=Number(s.dataset.rtArea),
o=t.target.matches(".retouch-corner"),n=(a,d)=>o?x(i[r],"se",a,d,h):m(i[r],a,d,h);s.focus(),b(t,this.box,h,(a,d)=>f(s,n(
a,d),h),(a,d)=>{(a||d)&&this.blur(r,n(a,d))})}drawArea(t){let{size:i,blurs:h}=this.state,s=R(t,this.box,i),r=this.box.appendChild(
Object.assign(document.createElement("div"),{className:"retouch-area"})),o=(n,a)=>C(s,{x:l(s.x+n,0,i.width),y:l(s.y+a,0,
i.height)});b(t,this.box,i,(n,a)=>f(r,o(n,a),i),(n,a)=>{r.remove();let d=o(n,a);Math.min(d.width,d.height)<16/2||(this.blur(
h.length,w(d,i)),this.areas().at(-1).focus())})}};export{ht as run};
