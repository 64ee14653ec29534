extension PackForm {
  package static let page = PackForm(
    fileName: OutputLayout.index, format: .html, purpose: "the pack as a page",
    template: "pack.html", withheldTemplate: "withheld.html", setting: nil,
    contents: [.contacts, .dates], counterpart: text.fileName)

  package static let text = PackForm(
    fileName: "pack.txt", format: .text, purpose: "the pack as plain text",
    template: "pack.txt", withheldTemplate: "withheld.txt", setting: nil,
    contents: [.contacts, .dates], counterpart: nil)

  package static let mail = PackForm(
    fileName: "pack.eml", format: .message, purpose: "the pack as a message, ready to address",
    template: "mail-subject.txt", withheldTemplate: nil, setting: "mail",
    contents: [.contacts, .dates], counterpart: nil, canHoldLanguages: true)

  /// All there are, in the order in which they are made: a message holds the finished text.
  package static let all = [
    page,
    text,
    PackForm(
      fileName: "contacts.vcf", format: .vCard, purpose: "the contacts, for a phone",
      template: "contacts.vcf", withheldTemplate: nil, setting: "contacts",
      contents: .contacts, counterpart: nil),
    PackForm(
      fileName: "dates.ics", format: .calendar, purpose: "the election's dates, for a calendar",
      template: "dates.ics", withheldTemplate: nil, setting: "dates",
      contents: .dates, counterpart: nil),
    PackForm(
      fileName: "large.html", format: .html, purpose: "the pack in large print",
      template: "large.html", withheldTemplate: nil, setting: "large",
      contents: [.contacts, .dates], counterpart: nil),
    PackForm(
      fileName: "card.html", format: .html, purpose: "an emergency card, to print and to fold",
      template: "card.html", withheldTemplate: nil, setting: "card",
      contents: .contacts, counterpart: nil, canHoldLanguages: true),
    mail,
  ]

  /// Those that every pack has, whatever the settings say.
  package static let ofEveryPack = all.filter { $0.setting == nil }
}
