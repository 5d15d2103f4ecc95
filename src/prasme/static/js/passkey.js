// Passkeys: a form with data-passkey asks the browser for one and is sent with its answer. "add" makes a new passkey, "use" proves
// one, "sign-in" asks our server first. Without a passkey the page has another way.
const problem = (form, name) => form.querySelectorAll("[data-passkey-problem]").forEach((one) => { one.hidden = one.dataset.passkeyProblem !== name; });
const options = async (form) => {
  if (form.dataset.passkey !== "sign-in") return JSON.parse(document.getElementById(form.dataset.options).textContent);
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
};
const made = (data, alone) => {
  const wanted = data.creation_options;
  const choice = wanted.publicKey.authenticatorSelection;
  Object.assign(choice, { residentKey: alone ? "required" : "discouraged", requireResidentKey: alone });
  if (alone) choice.userVerification = "required";
  return webauthnJSON.create(wanted);
};
document.querySelectorAll("form[data-passkey]").forEach((form) => {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!window.PublicKeyCredential) { problem(form, "unable"); return; }
    try {
      const data = await options(form);
      const credential = form.dataset.passkey === "add" ? await made(data, form.elements.passwordless.checked) : await webauthnJSON.get(data.request_options);
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch (refusal) {
      problem(form, refusal.name === "SecurityError" ? "unable" : "cancelled");
    }
  });
});
