// What TypeScript's checker must know of the scripts' surroundings. Nothing here is shipped.

// What selectors find: of whichever kind it is, we read these of it. A name that no element
// has is an error still.
interface Found extends HTMLElement {
  value: string;
  defaultValue: string;
  checked: boolean;
  defaultChecked: boolean;
  name: string;
  type: string;
  placeholder: string;
  selectionStart: number;
  selectionEnd: number;
  setSelectionRange(start: number, end: number): void;
  select(): void;
  files: FileList;
  form: Composer;
  elements: any;
  autocomplete: string;
  action: string;
  formAction: string;
  target: string;
  submit(): void;
  reset(): void;
  href: string;
  src: string;
  dateTime: string;
  content: DocumentFragment;
  htmlFor: string;
  open: boolean;
  close(): void;
  showModal(): void;
  contentDocument: Document;
  contentWindow: Window;
  getContext(kind: "2d", options?: object): CanvasRenderingContext2D;
  width: number;
  height: number;
  alt: string;
}
interface ParentNode {
  querySelector(selectors: string): Found | null;
  querySelectorAll(selectors: string): NodeListOf<Found>;
}
interface Document {
  getElementById(id: string): Found | null;
}
interface DocumentFragment {
  getElementById(id: string): Found | null;
  cloneNode(deep?: boolean): DocumentFragment;
}
interface Element extends HTMLOrSVGElement {
  closest(selectors: string): Found | null;
  cloneNode(deep?: boolean): Found;
}
// What an event happened to is an element nearly always; `document` and `window` have none
// of these.
interface EventTarget {
  closest?(selectors: string): Found | null;
  matches?: any;
  elements?: any;
}

// A form in which an update is written (templates/liveblog/desk/_composer.html).
type Composer = Found;
// Names and values in their order, as a form would post them.
type Fields = [string, string][];

// One open composer, on one device, which writes a working copy.
interface Hand {
  id: string;
  version: number; // of the working copy on the desk that it goes on from
  isDirty: boolean; // typed, and not on the desk yet
  isOpen: boolean; // what is typed is kept: not while it is being sent
  isUnkept?: boolean; // typed, and not even on this device yet
  isSaved?: boolean; // the desk has it as it is
  isSent?: boolean; // published from another place
  isTyped?: boolean; // by a person, on this page
  isAdded?: boolean; // to what was sent already: it is here alone
  isAsked?: boolean; // "Show both" stands open
  isBusy?: boolean; // on its way to the desk
  isQueued?: boolean; // it waits in the outbox
  offered?: string[]; // ids of others of the same update, offered and not chosen
  held?: Promise<void>; // until other tabs can see it
  going?: Promise<unknown>;
  request?: AbortController;
  sentAt?: number;
  pause?: number;
  next?: number;
}
// What is kept on this device of one hand.
interface KeptWriting {
  spot: string;
  key: string;
  fields: Fields;
  at: number; // by the desk's clock, in milliseconds
  version: number;
  title?: string; // of what has no heading, such as the settings of a blog
  keep: string; // where the desk keeps it
  isOnTheDesk: boolean;
  isAdded?: boolean;
}
// One update in the outbox.
interface Entry {
  n: number; // they go out in this order
  key: string;
  fields: Fields;
  place: string; // the blog's desk, without the last slash
  title: string;
  at: number; // when it was published, by the desk's clock, in milliseconds
  offset: number; // how far this device's clock was from the desk's then
  began: number;
  page: number;
  state: "waiting" | "old" | "refused" | "sent";
  isDecided?: boolean; // however old, it goes out
  isDraft?: boolean;
  problem?: string;
  told?: string;
  href?: string;
}
// A picture that is on its way to the desk.
interface Picture {
  name: string;
  file: Blob;
  fileName: string;
  before: number; // its size before it was made smaller, or 0
  sent: number;
  state: "waiting" | "sending" | "here" | "refused" | "offline" | "signedOut" | "signInChanged" | "failed";
  problem: string;
  status?: number;
  isKept: boolean; // on this device
  isSending?: boolean;
  isHeld?: boolean; // it is being edited
  isFilled?: boolean; // words were filled in from its file
  failures: number;
  request: AbortController | null;
  timer: number;
  preview?: string;
}

// Files of others, which come before our scripts.
declare const htmx: {
  config: { defaultSettleDelay: number };
  process(element: Element): void;
  trigger(element: Element, event: string): void;
  ajax(verb: string, path: string, options: object): Promise<void>;
  swap(target: Element, html: string, options: object): void;
};
type Shelf = { <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => T): Promise<T> };
declare const idbKeyval: {
  createStore(database: string, store: string): Shelf;
  promisifyRequest(request: IDBTransaction): Promise<void>;
  get(key: string, shelf: Shelf): Promise<any>;
  set(key: string, value: unknown, shelf: Shelf): Promise<void>;
  del(key: string, shelf: Shelf): Promise<void>;
  clear(shelf: Shelf): Promise<void>;
  update(key: string, change: (known: any) => unknown, shelf: Shelf): Promise<void>;
  values(shelf: Shelf): Promise<any[]>;
  entries(shelf: Shelf): Promise<[string, any][]>;
};
type HtmxEvent = CustomEvent<any>;
interface HTMLElementEventMap {
  "htmx:afterOnLoad": HtmxEvent;
  "htmx:afterRequest": HtmxEvent;
  "htmx:afterSettle": HtmxEvent;
  "htmx:afterSwap": HtmxEvent;
  "htmx:beforeHistoryUpdate": HtmxEvent;
  "htmx:beforeOnLoad": HtmxEvent;
  "htmx:beforeRequest": HtmxEvent;
  "htmx:beforeSwap": HtmxEvent;
  "htmx:configRequest": HtmxEvent;
  "htmx:confirm": HtmxEvent;
  "htmx:oobAfterSwap": HtmxEvent;
  "htmx:oobBeforeSwap": HtmxEvent;
  "htmx:responseError": HtmxEvent;
  "htmx:sendError": HtmxEvent;
  "htmx:timeout": HtmxEvent;
}
interface Navigator {
  // Not in all browsers.
  connection?: { saveData?: boolean; effectiveType?: string };
}
