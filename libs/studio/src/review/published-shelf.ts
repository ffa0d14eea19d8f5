import { PackLibrary, type Shelf } from '#libs/authoring';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PublishedRecord } from '../store/published-record.js';

/** Approved drafts, as the library offers them beside the packs in folders. */
@Injectable()
export class PublishedShelf implements Shelf, OnModuleInit {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(PackLibrary) private readonly library: PackLibrary,
  ) {}

  onModuleInit(): void {
    this.library.offersAlso(this);
  }

  published(): Promise<PublishedRecord[]> {
    return this.source.getRepository(PublishedRecord).find({ order: { name: 'ASC' } });
  }
}
