internal import BriefingValidating

/// A number, a mailbox or an address in a link's words.
enum ShownContact {
  case value(String, ContactColumn.Kind)
  case number(PhoneNumber, isAlone: Bool)
  /// Digits that are no number.
  case stray(String)
  case mailbox(String, isAlone: Bool)
  /// - `isMarked`: it begins as addresses do, and is more than a name with a dot.
  case page(WebAddress, written: String, isMarked: Bool, isAlone: Bool)

  var text: String {
    switch self {
    case .value(let name, _): "{{\(name)}}"
    case .number(let number, _): number.display
    case .stray(let text), .mailbox(let text, _), .page(_, let text, _, _): text
    }
  }

  /// Whether a link that shows it may lead there.
  func isSame(as lead: LinkLead) -> Bool {
    switch (self, lead) {
    case (.value(let name, .phone), .value(let target)): target == "\(name)-link"
    case (.value(let name, _), .value(let target)): target == name
    case (.value, .inside): false
    case (.number(let number, _), .address(.phone(let target))): number.dialled == target.dialled
    case (.number(let number, let isAlone), .address(.page)),
      (.number(let number, let isAlone), .address(.mailbox)),
      (.number(let number, let isAlone), .partly):
      !isAlone && number.isShortCode
    case (.number(_, let isAlone), .inside): !isAlone
    case (.stray, .address(.phone)), (.stray, .value): false
    case (.stray, _): true
    case (.mailbox(let text, _), .address(.mailbox(let target))):
      text.lowercased() == target.text.lowercased()
    case (.mailbox(let text, _), .address(.page)), (.mailbox(let text, _), .partly):
      EmailAddress(text) == nil
    case (.mailbox(_, let isAlone), .inside): !isAlone
    case (.page(let page, _, _, _), .address(.page(let target))),
      (.page(let page, _, _, _), .partly(let target)):
      page.isShown(for: target)
    case (.page(_, _, let isMarked, let isAlone), .inside): !(isMarked && isAlone)
    default: false
    }
  }
}

extension WebAddress {
  /// Whether somebody who reads this expects to come to that: a host alone stands for all its pages.
  fileprivate func isShown(for target: WebAddress) -> Bool {
    let (own, other) = (Self.split(text), Self.split(target.text))
    return own.host == other.host && (own.path.isEmpty || own.path == other.path)
  }

  private static func split(_ text: String) -> (host: String, path: Substring) {
    let rest = text.drop { $0 != "/" }.dropFirst(2)
    let host = rest.prefix { !"/?#".contains($0) }
    let path = rest[host.endIndex...]
    let name = host.lowercased()
    return (
      name.hasPrefix("www.") ? String(name.dropFirst(4)) : name,
      path.hasSuffix("/") ? path.dropLast() : path
    )
  }
}
