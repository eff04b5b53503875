// In the head of every public page, before anything is painted, so that nothing jumps: whether
// this device has been in this blog before (folds.css), and the theme and text size that its reader
// has chosen. A device that keeps nothing gets what a new reader gets.
//
// The one script that stands in the page itself; the policy names its hash (web/before_paint.py).

{
  const { dataset, classList } = document.documentElement;
  try {
    const slug = location.pathname.split("/")[2];
    // A page that is loaded again stays as it was, so that the place in it stays, too.
    const isReturning = history.state?.isReturning ?? `reader:left:${slug}` in localStorage;
    history.replaceState({ ...history.state, isReturning }, "");
    classList.toggle("returning", isReturning);
    for (const name of ["theme", "text"])
      if (localStorage[`reader:${name}`]) dataset[name] = localStorage[`reader:${name}`];
  } catch {
    /* storage is refused */
  }
}
