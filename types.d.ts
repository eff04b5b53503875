// What TypeScript's checker must know of the scripts' surroundings. Nothing here is shipped.

// What selectors find: of whichever kind it is, we read these of it. A name that no element
// has is an error still.
interface Found extends HTMLElement {
  validity: ValidityState;
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
  requestSubmit(): void;
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

// What is being written in one open composer, on one page: see desk/composer/machine.js.
type WritingPhase =
  | "clean" // nothing has changed since it came
  | "typing" // the last letters are in the fields alone
  | "kept" // on this device
  | "sending" // it is being published, scheduled or saved as a draft
  | "sent" // it is live
  | "refused" // the desk did not take it, or was not heard
  | "queued" // it goes into the outbox
  | "asked" // "Show both" stands open: the desk has other words
  | "closed"; // thrown away
interface Writing {
  is: WritingPhase;
  // What is typed while it is being sent: "same" where a draft or a correction is saved.
  goesOnIn: "" | "next" | "same";
  isUnkept: boolean; // typed, and not on this device yet
  isUnsaved: boolean; // typed, and not on its way to the desk yet
  isSaving: boolean; // a working copy is on its way to the desk
  isSaved: boolean; // the desk has one, and has answered so the last time
  isTyped: boolean; // by a person, since it came or was sent from here
  isAdded: boolean; // to what is live already: the desk takes no copy of it
  hasNext: boolean; // what was typed while it was sent is kept as the next update's
  wasAsked: boolean; // before it was sent
  wasSent: boolean; // once or more: it may be live
}
interface WritingEvent {
  type:
    | ("typed" | "changed" | "paused" | "stored" | "notStored" | "chosen" | "close" | "reopen")
    | ("saveDue" | "keptFirst" | "saved" | "notSaved" | "foundOther")
    | ("sentElsewhere" | "discardedElsewhere")
    | ("send" | "published" | "failed" | "queue" | "inOutbox" | "notInOutbox");
  goesOnIn?: "next" | "same"; // send
  isAsked?: boolean; // failed: "Show both" still stands in the composer
  answer?: any; // saved, notSaved, foundOther: the desk's
  at?: number; // stored: by the desk's clock, in milliseconds
}
type WritingEffect =
  // on this device
  | ("keepSoon" | "keepHere" | "keepNext" | "dropNext" | "dropOwn" | "dropKept")
  // on the desk
  | ("saveWhenDue" | "saveLater" | "saveAfterwards" | "saveNow" | "stopSaving")
  | ("noteVersion" | "noteSaved")
  // in the outbox, and on to the next
  | ("putInOutbox" | "startNext" | "goOn" | "letGo" | "makeBlank")
  // below the composer
  | ("tellKept" | "tellNotKept" | "tellSaved" | "tellNotSaved" | "tellSent" | "tellQueued")
  | ("tellDiscarded" | "showBoth");
// One composer that is open here, which writes a working copy: an editing session.
interface EditingSession {
  id: string;
  version: number; // of the working copy on the desk that it goes on from
  state: Writing;
  offered?: string[]; // ids of others of the same update, offered and not chosen
  held?: Promise<void>; // until other tabs can see it
  going?: Going; // what was sent last
  replaces?: string[]; // ids of what goes from this device in the moment in which it is kept
  next?: { id: string; key: string; held?: Promise<void>; stored?: Promise<unknown> };
  saving?: Promise<unknown>;
  request?: AbortController;
  savedAt?: number;
  pause?: number;
  due?: number;
}
// A request that sends what is in a composer.
interface Going {
  composer: Composer;
  sent: Fields;
  focused?: Found; // in a correction, which nothing is typed into meanwhile
  added?: any; // what was typed since: see carry-over.js
  carried?: Promise<unknown>; // until that is kept with what comes next
  retryMs?: number; // when the desk, which was busy, asks for it again; 0 if it has not said
}
// What is kept on this device of one editing session.
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
  isTyped?: boolean;
  wasSent?: boolean;
}
// One update in the outbox.
interface Entry {
  id: string; // on this device
  n: number; // they go out in this order
  key: string; // the update's, which is published once
  session?: string; // in which it was written, and ...
  version?: number; // ... the version of its working copy; missing in entries of before
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
  state:
    | ("waiting" | "sending" | "here" | "refused" | "offline" | "signedOut")
    | ("signInChanged" | "failed" | "noRoom");
  problem: string;
  status?: number;
  isKept: boolean; // on this device
  isSending?: boolean;
  isHeld?: boolean; // it is being edited
  isSeen?: boolean; // refused, and the person was told why
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
  "htmx:beforeSend": HtmxEvent;
  "htmx:beforeSwap": HtmxEvent;
  "htmx:configRequest": HtmxEvent;
  "htmx:confirm": HtmxEvent;
  "htmx:oobAfterSwap": HtmxEvent;
  "htmx:oobBeforeSwap": HtmxEvent;
  "htmx:responseError": HtmxEvent;
  "htmx:sendError": HtmxEvent;
  "htmx:timeout": HtmxEvent;
  "desk:corrected": HtmxEvent;
}
interface Navigator {
  // Not in all browsers.
  connection?: { saveData?: boolean; effectiveType?: string };
}

// Where a returning reader had stopped: the newest first revision that they had, and when, in ms.
interface Left {
  first: number;
  at: number;
}
// What tells times by the reader's own clock.
interface ReadersClock {
  clock: Intl.DateTimeFormat;
  isElsewhere: (moment: string) => boolean;
}
// The update that was read, by its first revision; how many px below the window's top it began,
// and its time as the page says it.
interface Place {
  first: number;
  top: number;
  at: string;
}
