// Which requests send what is in a composer, and whether one is just under way.

export const pressed = (event) => event.detail.requestConfig?.elt || event.detail.elt;
export const isSend = (event) =>
  (event.detail.requestConfig ?? event.detail).verb === "post" &&
  pressed(event).closest?.(".composer[data-keep]") &&
  !pressed(event).matches("[type=file], [data-undo]");
/** @type {(event: HtmxEvent) => boolean} */
export const isSignInPage = ({ detail: { xhr } }) =>
  new URL(xhr.responseURL || location.href, location.href).pathname.startsWith("/accounts/");

// Leaving the page asks nothing while what is written is on its way.
let isUnderWay = false;
export const isSending = () => isUnderWay;
export function setSending(isOn) {
  isUnderWay = isOn;
}
