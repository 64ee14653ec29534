extension Mutations {
  /// As grammars list them, for example Gramadeg Cymraeg Cyfoes; words that change only verbs, which no
  /// value is, are left out.
  static let welsh = Mutations(
    words: Dictionary(
      uniqueKeysWithValues: [
        (
          Kind.soft,
          [
            "i", "o", "am", "ar", "at", "dan", "tan", "dros", "tros", "drwy", "trwy", "heb", "hyd",
            "gan", "wrth", "neu",
          ]
        ),
        (.nasal, ["yn", "yng", "ym"]),
        (.aspirate, ["a", "â", "gyda", "tua", "na"]),
        (
          .varying,
          [
            "y", "yr", "dy", "ei", "ein", "eu", "fy", "efo", "ni", "pa", "mor", "rhy", "un", "dau",
            "dwy", "tri", "chwe", "fe", "mi", "go", "lled", "dyma", "dyna", "dacw", "tra", "oni",
            "prif", "hen", "holl", "unrhyw", "rhyw", "amryw", "ambell", "ail",
          ]
        ),
      ].flatMap { kind, words in words.map { ($0, kind) } }),
    // As in `i'r`, `mae'n`, `a'i`, `o'i`, `i'w` and `a'th`.
    endings: ["'r", "'n", "'i", "'w", "'th", "'u"],
    letters: [
      (.soft, "Ll", "L"), (.soft, "Rh", "R"), (.soft, "C", "G"), (.soft, "P", "B"),
      (.soft, "T", "D"), (.soft, "G", ""), (.soft, "B", "F"), (.soft, "D", "Dd"),
      (.soft, "M", "F"),
      (.nasal, "C", "Ngh"), (.nasal, "P", "Mh"), (.nasal, "T", "Nh"), (.nasal, "G", "Ng"),
      (.nasal, "B", "M"), (.nasal, "D", "N"),
      (.aspirate, "C", "Ch"), (.aspirate, "P", "Ph"), (.aspirate, "T", "Th"),
    ],
    names: [
      "Lloegr", "Cymru", "Gogledd Iwerddon", "Gogledd Cymru", "De Cymru", "Canolbarth Cymru",
      "Gorllewin Cymru", "Prydain", "Llywodraeth Cymru", "Llundain", "Caeredin", "Belffast",
      "Caerdydd", "Casnewydd", "Bangor", "Llanelwy", "Wrecsam", "Blaenau Gwent", "Bro Morgannwg",
      "Caerffili", "Castell-nedd", "Ceredigion", "Conwy", "Dinbych", "Gwent", "Gwynedd", "Merthyr",
      "Môn", "Mynwy", "Penfro", "Pen-y-bont", "Powys", "Torfaen", "Dyfed", "Rhondda", "Llanelli",
      "Caernarfon", "Caerfyrddin", "Pontypridd", "Dwyfor", "Brycheiniog", "Maldwyn", "Glyndŵr",
      "Clwyd", "Penybont", "Morgannwg",
    ],
    before: ["yn", "ym", "yng"].flatMap { word in
      [
        (word, ["Ng"], "yng"), (word, ["M"], "ym"), (word, ["N"], "yn"),
      ]
    })
}
