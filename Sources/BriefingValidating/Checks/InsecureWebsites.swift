internal import BriefingDiagnostics

/// A page without encryption can be changed on its way to the reader.
enum InsecureWebsites: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    ContactCell.all(of: register).compactMap { cell in
      guard case .website(let website) = cell.value, !website.isEncrypted else { return nil }
      return cell.diagnostic(
        .insecureWebsite, "'\(website.text)' is not encrypted",
        help: "see whether the same address with https works, and write that")
    }
  }
}

extension Check {
  static let insecureWebsite = Check(
    "insecure-website", .contacts, .warning, for: .row, "a website has no encryption",
    example: "`http://www.hafan.gov.uk/` in place of `https://www.hafan.gov.uk/`")
}
