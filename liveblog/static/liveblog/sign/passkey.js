// Passkeys: asks the browser for one, and sends what it says with the form around the button.
// The forms stay hidden where no browser could answer.

const forms = document.querySelectorAll("form[data-passkey]");

if (window.PublicKeyCredential && navigator.credentials) {
  document.querySelector("[data-no-passkeys]")?.remove();
  for (const form of forms) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      answer(form);
    });
  }
}

/** Without the listener above: `submit()` asks nobody. */
async function answer(form) {
  const failed = form.querySelector("[data-failed]");
  failed.hidden = true;
  form.querySelector("button").disabled = true;
  try {
    const options = await optionsOf(form);
    const made =
      form.dataset.passkey === "create" ? await create(form, options) : await get(options);
    form.elements.credential.value = JSON.stringify(made);
    form.submit();
  } catch {
    // Turned down, or no passkey for this place: which, browsers say to nobody.
    failed.hidden = false;
    form.querySelector("button").disabled = false;
  }
}

async function optionsOf(form) {
  if (form.dataset.passkey !== "login")
    return JSON.parse(document.getElementById("passkey-options").textContent);
  const reply = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!reply.ok) throw new Error(`${reply.status}`);
  return (await reply.json()).request_options;
}

async function create(form, { publicKey }) {
  const isAlone = form.elements.passwordless.checked;
  /** @type {any} what it has beside that of any credential, the types do not know */
  const credential = await navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: bytes(publicKey.challenge),
      user: { ...publicKey.user, id: bytes(publicKey.user.id) },
      excludeCredentials: (publicKey.excludeCredentials ?? []).map(withBytes),
      authenticatorSelection: {
        ...publicKey.authenticatorSelection,
        residentKey: isAlone ? "required" : "discouraged",
        requireResidentKey: isAlone,
        ...(isAlone && { userVerification: "required" }),
      },
    },
  });
  const { attestationObject, clientDataJSON } = credential.response;
  return asSent(credential, {
    attestationObject: text(attestationObject),
    clientDataJSON: text(clientDataJSON),
    transports: credential.response.getTransports?.() ?? [],
  });
}

async function get({ publicKey }) {
  /** @type {any} */
  const credential = await navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: bytes(publicKey.challenge),
      allowCredentials: (publicKey.allowCredentials ?? []).map(withBytes),
    },
  });
  const { authenticatorData, clientDataJSON, signature, userHandle } = credential.response;
  return asSent(credential, {
    authenticatorData: text(authenticatorData),
    clientDataJSON: text(clientDataJSON),
    signature: text(signature),
    userHandle: userHandle && text(userHandle),
  });
}

function asSent(credential, response) {
  return {
    type: credential.type,
    id: credential.id,
    rawId: text(credential.rawId),
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  };
}

const withBytes = (descriptor) => ({ ...descriptor, id: bytes(descriptor.id) });

/** Base64 as in addresses, without padding: what bytes are in JSON. */
function bytes(word) {
  const plain = atob(word.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
