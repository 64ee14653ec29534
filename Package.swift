// swift-tools-version: 6.2
import PackageDescription

// The target list is the diagram: a stage depends on the stage before it, and
// each outside library has one owner.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "briefing",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "briefing", targets: ["briefing"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]
    ),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .systemLibrary(
      name: "CMicroHTTPD", pkgConfig: "libmicrohttpd",
      providers: [.apt(["libmicrohttpd-dev"]), .brew(["libmicrohttpd"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "BriefingDiagnostics", swiftSettings: strict),
    .target(name: "BriefingForms", swiftSettings: strict),
    .target(name: "BriefingSignals", swiftSettings: strict),
    .target(name: "CSystemCalls"),
    .target(
      name: "BriefingDisk", dependencies: ["BriefingDiagnostics", "CSystemCalls"],
      swiftSettings: strict),
    .target(
      name: "BriefingOutput",
      dependencies: ["BriefingDiagnostics", "BriefingDisk", "CCrypto"],
      swiftSettings: strict
    ),
    .target(
      name: "BriefingLoading",
      dependencies: [
        "BriefingDiagnostics", "BriefingDisk", "CExpat", "CYAML", "CZip",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "BriefingValidating",
      dependencies: ["BriefingDiagnostics", "BriefingForms", "BriefingLoading"],
      swiftSettings: strict
    ),
    .target(
      name: "BriefingCompiling",
      dependencies: ["BriefingDiagnostics", "BriefingForms", "BriefingValidating", "CMarkGFM"],
      swiftSettings: strict
    ),
    .target(
      name: "BriefingChain",
      dependencies: [
        "BriefingCompiling", "BriefingDiagnostics", "BriefingLoading", "BriefingValidating",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "BriefingRendering",
      dependencies: ["BriefingCompiling", "BriefingForms", "CQREncode"],
      swiftSettings: strict
    ),
    .target(
      name: "BriefingPublishing",
      dependencies: [
        "BriefingCompiling", "BriefingDiagnostics", "BriefingDisk", "BriefingForms",
        "BriefingOutput", "BriefingRendering",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "BriefingVerifying",
      dependencies: [
        "BriefingDiagnostics", "BriefingDisk", "BriefingForms", "BriefingOutput",
        "BriefingValidating",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "BriefingReporting",
      dependencies: [
        "BriefingDiagnostics", "BriefingLoading", "BriefingOutput", "BriefingValidating",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "BriefingServing",
      dependencies: [
        "BriefingDiagnostics", "BriefingDisk", "BriefingForms", "BriefingSignals", "CMicroHTTPD",
        "CZlib",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "BriefingPrinting",
      dependencies: [
        "BriefingDiagnostics", "BriefingDisk", "BriefingSignals", "CSystemCalls",
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "briefing",
      dependencies: [
        "BriefingChain", "BriefingCompiling", "BriefingDiagnostics", "BriefingDisk",
        "BriefingForms", "BriefingLoading", "BriefingOutput", "BriefingPrinting",
        "BriefingPublishing", "BriefingRendering", "BriefingReporting", "BriefingServing",
        "BriefingSignals", "BriefingValidating", "BriefingVerifying",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "TestSupport",
      dependencies: [
        "BriefingChain", "BriefingCompiling", "BriefingDiagnostics", "BriefingForms",
        "BriefingLoading", "BriefingRendering", "BriefingValidating",
      ],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    .testTarget(
      name: "BriefingCompilingTests",
      dependencies: [
        "BriefingCompiling", "BriefingDiagnostics", "BriefingValidating", "TestSupport",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "BriefingRenderingTests",
      dependencies: [
        "BriefingCompiling", "BriefingForms", "BriefingRendering", "TestSupport",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "BriefingServingTests",
      dependencies: ["BriefingDiagnostics", "BriefingServing", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "BriefingLoadingTests",
      dependencies: ["BriefingDiagnostics", "BriefingLoading", "CZip"],
      exclude: ["Fixtures"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ContentTests",
      dependencies: [
        "BriefingChain", "BriefingCompiling", "BriefingDiagnostics", "BriefingLoading",
        "BriefingPublishing", "BriefingReporting", "BriefingValidating", "BriefingVerifying",
        "TestSupport",
      ],
      exclude: ["Fixtures"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "BriefingDiskTests",
      dependencies: ["BriefingDiagnostics", "BriefingDisk", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "BriefingOutputTests",
      dependencies: ["BriefingDiagnostics", "BriefingOutput"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "BriefingPublishingTests",
      dependencies: [
        "BriefingDiagnostics", "BriefingDisk", "BriefingOutput", "BriefingPublishing",
        "BriefingRendering", "TestSupport",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "BriefingReportingTests",
      dependencies: [
        "BriefingDiagnostics", "BriefingLoading", "BriefingReporting", "BriefingValidating",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["BriefingOutput", "TestSupport", "briefing"],
      exclude: ["Fixtures"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "BriefingVerifyingTests",
      dependencies: [
        "BriefingCompiling", "BriefingDiagnostics", "BriefingForms", "BriefingOutput",
        "BriefingRendering", "BriefingValidating", "BriefingVerifying", "TestSupport",
      ],
      swiftSettings: strict
    ),
  ]
)
