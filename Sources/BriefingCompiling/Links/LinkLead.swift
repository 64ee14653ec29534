internal import BriefingValidating

/// Where a link leads, as far as its author's text tells.
enum LinkLead {
  case address(LinkAddress)
  /// The contact that a name stands for: a number by the name of what is dialled.
  case value(String)
  /// A page whose address holds values.
  case partly(WebAddress)
  /// A place of the pack, or of the site.
  case inside

  /// - Parameter target: with its tags.
  init(_ target: String) throws(LinkAddress.Fault) {
    guard !TaggedText(target).holdsSections else {
      throw LinkAddress.Fault(
        problem: "is not the same in every pack",
        help: "put the section tag around the whole link, so that none has half of an address")
    }
    let scheme = target.prefix { $0 != ":" }.lowercased()
    let rest = target.dropFirst(scheme.count + 1)
    switch scheme {
    case "tel": self = try Self.phone(TaggedText(rest))
    case "mailto": self = try Self.mailbox(String(rest))
    case "https": self = try Self.page(TaggedText(target))
    default: self = try Self.place(TaggedText(target))
    }
  }

  private static func place(_ text: TaggedText) throws(LinkAddress.Fault) -> LinkLead {
    if text.values.count == 1, text.literal.isEmpty { return .value(text.values[0]) }
    let path = text.literal.prefix { !"?#".contains($0) }
    // Browsers take a \ for a /, drop blanks, and read &#58; as a colon.
    if path.hasPrefix("//") || path.contains(where: { ":&\\".contains($0) || $0.isWhitespace }) {
      throw LinkAddress.Fault(
        problem: "is no web page, mailbox or number",
        help: "links begin with https:, mailto: or tel:, or lead to a place of the pack")
    }
    return .inside
  }

  private static func phone(_ text: TaggedText) throws(LinkAddress.Fault) -> LinkLead {
    if text.values.isEmpty { return .address(try LinkAddress.phone(text.literal)) }
    let name = text.values[0]
    guard text.values.count == 1, text.literal.isEmpty, name.hasSuffix("-link") else {
      throw LinkAddress.Fault(
        problem: "does not dial one number",
        help: "write tel: and the name of what is dialled, as tel:{{phone-link}}")
    }
    return .value(name)
  }

  private static func mailbox(_ rest: String) throws(LinkAddress.Fault) -> LinkLead {
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let fields = parts.dropFirst().flatMap { $0.lowercased().split(separator: "&") }
    let receivers = ["to=", "cc=", "bcc=", "amp;to=", "amp;cc=", "amp;bcc="]
    if fields.contains(where: { field in receivers.contains(where: field.hasPrefix) }) {
      throw LinkAddress.Fault(
        problem: "writes to more than the mailbox that it names",
        help: "keep the mailbox, and a subject and a body if they are wanted")
    }
    let text = TaggedText(parts[0])
    if text.values.isEmpty { return .address(try LinkAddress.mailbox(text.literal)) }
    guard text.values.count == 1, text.literal.isEmpty,
      case .email? = ContactColumn.kind(ofTemplateName: text.values[0])
    else {
      throw LinkAddress.Fault(
        problem: "does not write to one mailbox",
        help: "write mailto: and the name of a mailbox, as mailto:{{email}}")
    }
    return .value(text.values[0])
  }

  private static func page(_ text: TaggedText) throws(LinkAddress.Fault) -> LinkLead {
    let isWhole = text.texts.count == 1
    if !isWhole, !text.texts[0].dropFirst("https://".count).contains(where: { "/?#".contains($0) })
    {
      throw LinkAddress.Fault(
        problem: "has a value in its host",
        help: "write the host, and let the value stand behind a / of its path")
    }
    let address = try LinkAddress.page(text.texts.joined(separator: "x"))
    if case .page(let page) = address, !isWhole { return .partly(page) }
    return .address(address)
  }
}
