/// What stands behind a link's scheme, held to the rules of a cell.
package enum LinkAddress {
  case phone(PhoneNumber)
  case mailbox(EmailAddress)
  case page(WebAddress)

  /// Why an address is none: what follows it in quotes, and a way out.
  package struct Fault: Error {
    package let problem: String
    package let help: String?

    package init(problem: String, help: String?) {
      self.problem = problem
      self.help = help
    }
  }

  /// - Parameter text: what stands behind `tel:`, perhaps with `;ext=` (RFC 3966).
  package static func phone(_ text: String) throws(Fault) -> LinkAddress {
    let number = text.replacing(";ext=", with: " ext ", maxReplacements: 1)
    let isASCII = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    if isASCII, let phone = PhoneNumber(number) { return .phone(phone) }
    let fault = PhoneNumber.fault(of: number) ?? .characters
    throw Fault(
      problem: fault.problem,
      help: PhoneNumber.meant(by: number).map {
        "if it is '\($0.display)', write tel:\($0.dialled)"
      }
        ?? "write the whole number behind tel:, as tel:+441632960001 or tel:101")
  }

  /// - Parameter text: what stands between `mailto:` and a question mark.
  package static func mailbox(_ text: String) throws(Fault) -> LinkAddress {
    if let mailbox = EmailAddress(text) { return .mailbox(mailbox) }
    throw fault(of: text, .email)
  }

  /// - Parameter text: the whole address.
  package static func page(_ text: String) throws(Fault) -> LinkAddress {
    if let page = WebAddress(text) { return .page(page) }
    throw fault(of: text, .website)
  }

  private static func fault<Value>(of text: String, _ rule: ValueRule<Value>) -> Fault {
    Fault(problem: rule.problem(text), help: rule.help(text))
  }
}
