{let{dataset:a,classList:o}=document.documentElement;try{let r=location.pathname.split("/")[2],e=history.state?.isReturning??
`reader:left:${r}`in localStorage;history.replaceState({...history.state,isReturning:e},""),o.toggle("returning",e);for(let t of[
"theme","text"])localStorage[`reader:${t}`]&&(a[t]=localStorage[`reader:${t}`])}catch{}}
