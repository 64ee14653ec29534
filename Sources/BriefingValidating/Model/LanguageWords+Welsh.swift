extension LanguageWords {
  /// Terms as Welsh pages of the Electoral Commission, GOV.UK and the Senedd have them.
  static let welsh = LanguageWords(
    tag: "cy", name: "Cymraeg",
    months: [
      "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi",
      "Hydref", "Tachwedd", "Rhagfyr",
    ],
    weekdays: [
      "Dydd Sul", "Dydd Llun", "Dydd Mawrth", "Dydd Mercher", "Dydd Iau", "Dydd Gwener",
      "Dydd Sadwrn",
    ],
    midday: "canol dydd", midnight: "canol nos",
    // `i` and `o` turn `canol` into `ganol`.
    span: { "\($0) i \($1.replacing("canol", with: "ganol"))" },
    from: { "o \($0.replacing("canol", with: "ganol")) ymlaen" }, by: { "erbyn \($0)" },
    moment: { "\($0), \($1.replacing("Dydd", with: "dydd"))" },
    midnightBefore: { "canol nos ar ddechrau \($0.replacing("Dydd", with: "dydd"))" },
    workingDays: { "\($0) \($0 == 2 ? "ddiwrnod" : "diwrnod") gwaith" },
    nations: [
      .england: "Lloegr", .wales: "Cymru", .scotland: "Yr Alban",
      .northernIreland: "Gogledd Iwerddon",
    ],
    pollingDay: "Diwrnod y bleidlais", closeOfNominations: "Cau'r enwebiadau",
    returningOfficer: "Swyddog Canlyniadau", police: "heddlu",
    sample: "SAMPL", onlyPresumed: "heb ei gadarnhau: gwiriwch",
    wrongContact: "Cyswllt anghywir", issue: { "rhifyn \($0)" },
    callouts: [
      "NOTE": "Nodyn", "TIP": "Awgrym", "IMPORTANT": "Pwysig", "WARNING": "Rhybudd",
      "CAUTION": "Gofal",
    ],
    table: "Tabl", linksInSection: "Dolenni yn yr adran hon:", section: "adran",
    // `a` changes a word behind it that begins with c, p or t, and `a hefyd` changes none.
    and: { before, last in
      if let name = ["Yr ", "Y "].first(where: last.hasPrefix) {
        return "\(before) a'r \(last.dropFirst(name.count))"
      }
      let first = Slug.make(from: last).first ?? " "
      let word = "aeiou".contains(first) ? "ac" : "cpt".contains(first) ? "a hefyd" : "a"
      return "\(before) \(word) \(last)"
    },
    // The `ng` of Bangor is two letters, which nothing but a dictionary tells.
    digraphs: [
      ("ch", "c"), ("dd", "d"), ("ff", "f"), ("ng", "g"), ("ll", "l"), ("ph", "p"), ("rh", "r"),
      ("th", "t"),
    ], mutations: .welsh)
}
