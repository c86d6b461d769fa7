// Makes elements. Text always goes in as text: no string is ever read as HTML.

export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === 'class') {
      made.className = value;
    } else if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.filter((child) => child !== undefined && child !== null));
  return made;
}

// A link to another place, or plain text where the address could do more than lead there. A label that reads as an
// address of its own does not hide where the link leads.
export function link(address, label) {
  if (!/^(https?:\/\/|mailto:)/i.test(address)) {
    return document.createTextNode(label === address ? address : `${label} (${address})`);
  }
  const made = element('a', { href: address, target: '_blank', rel: 'noopener noreferrer', title: address }, label);
  const misleads = /^\S+\.\S+$/.test(label) && !address.includes(label);
  return misleads ? element('span', {}, made, ` (${address})`) : made;
}
