/** One profile of each kind of business that the catalogue's processes tell apart. */
export const typicalProfiles = {
  alone: `name: 手作
category: jewellery
channels: [ { platform: xiaohongshu, orders_per_day: 6, average_order_value: 145 } ]
products: { skus: 25, new_per_month: 3 }
fulfilment: own-warehouse
`,
  startup: `name: 满屋
category: home
channels: [ { platform: taobao, gmv_per_month: 120000, average_order_value: 78 } ]
products: { skus: 60, new_per_month: 8 }
fulfilment: own-warehouse
`,
  growth: `name: 青禾女装
category: apparel
channels: [ { platform: tmall, orders_per_day: 190, average_order_value: 139, consultations_per_day: 260, ad_spend_per_month: 90000 } ]
products: { skus: 320, new_per_month: 40, lines_per_order: 1.3 }
returns: { rate: 0.28 }
fulfilment: own-warehouse
content: { short_videos_per_week: 6, campaigns_per_month: 2 }
`,
  brand: `name: 拾光
category: mother-baby
channels:
  - { platform: tmall, orders_per_day: 1200, average_order_value: 170, ad_spend_per_month: 500000 }
  - { platform: jd, orders_per_day: 500, average_order_value: 180 }
  - { platform: distribution, gmv_per_month: 2000000 }
products: { skus: 800, new_per_month: 50 }
content: { short_videos_per_week: 18, campaigns_per_month: 3 }
partners: { distributors: 90, suppliers: 30, influencers_per_month: 30 }
`,
  live: `name: 田边
category: food
channels:
  - { platform: douyin, name: 一号间, gmv_per_month: 1500000, average_order_value: 55, live_hours_per_day: 12, ad_spend_per_month: 150000 }
  - { platform: douyin, name: 二号间, gmv_per_month: 700000, average_order_value: 49, live_hours_per_day: 6 }
fulfilment: third-party
content: { short_videos_per_week: 28 }
`,
  abroad: `name: Lumo
category: home
market: cross-border
currency: USD
channels: [ { platform: amazon, gmv_per_month: 110000, average_order_value: 32, ad_spend_per_month: 12000 } ]
products: { skus: 45, new_per_month: 3 }
fulfilment: platform
partners: { suppliers: 8 }
`,
} as const;
